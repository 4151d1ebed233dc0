// Renames a tag and gives it a colour, for every article that carries it.
import type { Tag } from '#shared/tag'
import { tagsTexts } from '#shared/texts/tags'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'
import type { OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import { ColourChoice } from './colour-choice'
import { useSteps } from './use-steps'

interface Props {
  readonly tag: Tag
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function TagEdit({ tag, onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  const { attempt, done } = useSteps(onDone)
  const language = useLanguage()
  const { id } = tag
  return (
    <Dialog
      place="tags"
      title={words.editTitle}
      onClose={onClose}
      width={460}
      foot={
        <Button keys="Esc" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <Field
        name="tag"
        label={words.name}
        value={tag.name}
        missing={words.name}
        maxLength={60}
        onCommit={(name) => {
          if (name === '') return
          attempt(async () => {
            const { articles, step } = await bridge.tags.rename({ id, name })
            done(words.renamed(tag.name, name, articles.toLocaleString(language)), step)
          })
        }}
      />
      <ColourChoice
        key={id}
        tag={tag}
        onColour={(colour) =>
          attempt(async () => {
            const { step } = await bridge.tags.setColour({ id, colour })
            done(words.coloured(tag.name, words.colours[colour]), step)
          })
        }
      />
    </Dialog>
  )
}
