// Renames a tag and gives it a colour, for every article that carries it.
import { useState } from 'react'
import { toFault } from '#shared/error'
import { TAG_COLOURS, type Tag, type TagColour } from '#shared/tag'
import { errorTexts } from '#shared/texts/errors'
import { tagsTexts } from '#shared/texts/tags'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import styles from './tags.module.css'

interface Props {
  readonly tag: Tag
  readonly onClose: () => void
}

export function TagEdit({ tag, onClose }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  const language = useLanguage()
  // Shown as chosen at once; the library writes it a moment later.
  const [chosen, setChosen] = useState(tag.colour)
  function attempt(act: Promise<unknown>): void {
    act.catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
  }
  function rename(name: string): void {
    if (name !== '') attempt(bridge.tags.rename({ id: tag.id, name }))
  }
  const colour = (one: TagColour): React.JSX.Element => (
    <label key={one} className={styles['colour']}>
      <input
        type="radio"
        name="colour"
        checked={chosen === one}
        onChange={() => {
          setChosen(one)
          attempt(bridge.tags.setColour({ id: tag.id, colour: one }))
        }}
      />
      <i className={styles['dot']} data-colour={one} />
      {words.colours[one]}
    </label>
  )
  return (
    <Dialog
      title={words.editTitle}
      onClose={onClose}
      width={400}
      foot={<Button onClick={onClose}>{words.done}</Button>}
    >
      <Field
        name="tag"
        label={words.name}
        value={tag.name}
        missing={words.name}
        maxLength={60}
        onCommit={rename}
      />
      <fieldset className={styles['colours']}>
        <legend>{words.colour}</legend>
        {TAG_COLOURS.map(colour)}
      </fieldset>
    </Dialog>
  )
}
