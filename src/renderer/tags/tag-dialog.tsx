// T: every tag ticked for all, some or none of the chosen articles. What is not touched stays as it is.
import type { ArticleRow } from '#shared/article'
import type { Tag } from '#shared/tag'
import { tagsTexts } from '#shared/texts/tags'
import { bridge } from '../bridge'
import { Chooser } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import { tickedOption } from './tag-option'
import { useSteps, type OnDone } from './use-steps'

interface Props {
  readonly rows: readonly Pick<ArticleRow, 'id' | 'tags'>[]
  readonly tags: readonly Tag[]
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function TagDialog({ rows, tags, onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  const language = useLanguage()
  const { attempt, done } = useSteps(onDone)
  const number = (n: number): string => n.toLocaleString(language)
  const title = words.dialog(number(rows.length))
  const articleIds = rows.map((row) => row.id)
  const carrying = (name: string): number => rows.filter((row) => row.tags.includes(name)).length

  /** Some or none → all; all → none. One step, so that undo brings back who had it and who had not. */
  function turn(name: string): void {
    attempt(async () => {
      const tag = tags.find((one) => one.name === name)
      if (tag !== undefined && carrying(name) === rows.length) {
        const { changed, step } = await bridge.tags.edit({ articleIds, remove: [tag.id] })
        done(words.removed(name, number(changed)), step)
      } else {
        const { added, changed, step } = await bridge.tags.edit({ articleIds, add: [name] })
        done(words.added(added[0] ?? name, number(changed)), step)
      }
    })
  }

  function option(tag: Tag): ReturnType<typeof tickedOption> {
    const n = carrying(tag.name)
    if (n === 0) return tickedOption(tag, '', false)
    if (n === rows.length) return tickedOption(tag, words.all, true)
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
        options={tags.map(option)}
        onChoose={({ text }) => turn(text)}
        make={{ text: words.make, onMake: turn }}
      />
    </Dialog>
  )
}
