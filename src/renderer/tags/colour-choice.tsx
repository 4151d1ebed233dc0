// The colour of a tag, one of six.
import { useState } from 'react'
import { TAG_COLOURS, type Tag, type TagColour } from '#shared/tag'
import { tagsTexts } from '#shared/texts/tags'
import { useWords } from '../words'
import styles from './tags.module.css'

interface Props {
  readonly tag: Tag
  readonly onColour: (colour: TagColour) => void
}

/** Mounted anew for each tag. */
export function ColourChoice({ tag, onColour }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  // Shown as chosen at once; the library writes it a moment later, or takes it back by an undo.
  const [chosen, setChosen] = useState({ over: tag.colour, now: tag.colour })
  const shown = chosen.over === tag.colour ? chosen.now : tag.colour
  return (
    <fieldset className={styles['colours']}>
      <legend>{words.colour}</legend>
      {TAG_COLOURS.map((one) => (
        <label key={one} className={styles['colour']}>
          <input
            type="radio"
            name="colour"
            checked={shown === one}
            onChange={() => {
              setChosen({ over: tag.colour, now: one })
              onColour(one)
            }}
          />
          <i className={styles['dot']} data-colour={one} />
          {words.colours[one]}
        </label>
      ))}
    </fieldset>
  )
}
