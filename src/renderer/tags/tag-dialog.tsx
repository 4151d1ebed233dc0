// T: every tag ticked for all, some or none of the chosen articles, however many. What is not touched stays as it is.
import type { ReactNode } from 'react'
import type { Selection } from '#shared/contract'
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
  readonly selection: Selection
  /** How many the window thinks there are, until the library has counted. */
  readonly count: number
  readonly tags: readonly Tag[]
  readonly onDone: OnDone
  /** Shows how far it is while it takes its time. */
  readonly watched: <T>(work: Promise<T>) => Promise<T>
  /** How far it is, if it takes its time. */
  readonly busy: ReactNode
  readonly onClose: () => void
}

export function TagDialog(props: Props): React.JSX.Element {
  const { selection, count, tags, onDone, watched, busy, onClose } = props
  const words = useWords(tagsTexts)
  const language = useLanguage()
  const { attempt, done } = useSteps(onDone)
  const number = (n: number): string => n.toLocaleString(language)
  const { value: carried } = useLive(`carried ${JSON.stringify(selection)}`, ['tags', 'articles'], () =>
    bridge.tags.carried({ selection }),
  )
  const of = carried?.of ?? count
  const title = words.dialog(number(of))
  const compare = new Intl.Collator(language).compare
  const carrying = (tag: Tag): number => carried?.tags.find((one) => one.id === tag.id)?.articles ?? 0

  const said = (text: string, step: number | null, cancelled: boolean): void =>
    done(cancelled ? words.stopped(text) : text, step)

  /** Some or none → all; all → none. One step, so that undo brings back who had it and who had not. */
  function turn(name: string): void {
    attempt(async () => {
      const tag = tags.find((one) => one.name === name)
      if (tag !== undefined && carrying(tag) === of) {
        const { changed, step, cancelled } = await watched(bridge.tags.edit({ selection, remove: [tag.id] }))
        said(words.removed(name, number(changed)), step, cancelled)
      } else {
        const { added, changed, step, cancelled } = await watched(
          bridge.tags.edit({ selection, add: [name] }),
        )
        said(words.added(added[0] ?? name, number(changed)), step, cancelled)
      }
    })
  }

  function option(tag: Tag): ReturnType<typeof tickedOption> {
    const n = carrying(tag)
    if (n === 0) return tickedOption(tag, '', false)
    if (n === of) return tickedOption(tag, words.all, true)
    return tickedOption(tag, words.some(number(n)), 'mixed')
  }

  return (
    <Dialog place="tags" title={title} bare onClose={onClose} width={380}>
      {busy}
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
