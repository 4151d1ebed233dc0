// T: every tag ticked for all, some or none of the chosen articles. What is not touched stays as it is.
import type { Tag } from '#shared/tag'
import { tagsTexts } from '#shared/texts/tags'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Chooser } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import type { OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import { tickedOption } from './tag-option'
import { useSteps } from './use-steps'

interface Props {
  readonly articleIds: readonly string[]
  readonly tags: readonly Tag[]
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function TagDialog({ articleIds: given, tags, onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  const language = useLanguage()
  const { attempt, done } = useSteps(onDone)
  const number = (n: number): string => n.toLocaleString(language)
  const articleIds = [...given]
  const title = words.dialog(number(articleIds.length))
  const { value: carried } = useLive(`carried ${articleIds.join(' ')}`, ['tags', 'articles'], () =>
    bridge.tags.carried({ articleIds }),
  )
  const compare = new Intl.Collator(language).compare
  const carrying = (tag: Tag): number => carried?.find((one) => one.id === tag.id)?.articles ?? 0

  /** Some or none → all; all → none. One step, so that undo brings back who had it and who had not. */
  function turn(name: string): void {
    attempt(async () => {
      const tag = tags.find((one) => one.name === name)
      if (tag !== undefined && carrying(tag) === articleIds.length) {
        const { changed, step } = await bridge.tags.edit({ articleIds, remove: [tag.id] })
        done(words.removed(name, number(changed)), step)
      } else {
        const { added, changed, step } = await bridge.tags.edit({ articleIds, add: [name] })
        done(words.added(added[0] ?? name, number(changed)), step)
      }
    })
  }

  function option(tag: Tag): ReturnType<typeof tickedOption> {
    const n = carrying(tag)
    if (n === 0) return tickedOption(tag, '', false)
    if (n === articleIds.length) return tickedOption(tag, words.all, true)
    return tickedOption(tag, words.some(number(n)), 'mixed')
  }

  return (
    <Dialog title={title} bare onClose={onClose} width={380}>
      <Chooser
        label={title}
        placeholder={words.dialogHint}
        listLabel={words.options}
        focusFirst
        none={words.none}
        options={carried === undefined ? [] : tags.toSorted((a, b) => compare(a.name, b.name)).map(option)}
        onChoose={({ text }) => turn(text)}
        make={{ text: words.make, onMake: turn }}
      />
    </Dialog>
  )
}
