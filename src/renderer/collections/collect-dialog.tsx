// G: every collection ticked for all, some or none of the chosen articles, however many. What is not touched stays as it is.
import type { ReactNode } from 'react'
import type { Collection } from '#shared/collection'
import type { Selection } from '#shared/contract'
import { collectionsTexts } from '#shared/texts/collections'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Chooser, type Option } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { Tick } from '../ui/tick'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'

/** In which order the articles of a question come into a collection. */
export type CollectOrder = Pick<Parameters<typeof bridge.collections.add>[0], 'sort' | 'descending'>

interface Props {
  readonly selection: Selection
  readonly order: CollectOrder
  /** How many the window thinks there are, until the library has counted. */
  readonly count: number
  readonly collections: readonly Collection[]
  readonly onDone: OnDone
  /** Shows how far it is while it takes its time. */
  readonly watched: <T>(work: Promise<T>) => Promise<T>
  /** How far it is, if it takes its time. */
  readonly busy: ReactNode
  readonly onClose: () => void
}

export function CollectDialog(props: Props): React.JSX.Element {
  const { selection, order, count, collections, onDone, watched, busy, onClose } = props
  const words = useWords(collectionsTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const number = (n: number): string => n.toLocaleString(language)
  const { value: holding } = useLive(
    `holding ${JSON.stringify(selection)}`,
    ['collections', 'articles'],
    () => bridge.collections.holding({ selection }),
  )
  const of = holding?.of ?? count
  const title = words.dialog(number(of))
  const held = (id: string): number => holding?.collections.find((one) => one.id === id)?.articles ?? 0

  async function add(id: string, name: string): Promise<void> {
    const { changed, cancelled } = await watched(bridge.collections.add({ id, selection, ...order }))
    const text = words.added(name, number(changed))
    onDone({ text: cancelled ? words.stopped(text) : text })
  }
  /** Some or none → all; all → none. */
  function turn({ id, name }: Collection): void {
    attempt(async () => {
      if (held(id) < of) {
        await add(id, name)
        return
      }
      const { changed, cancelled } = await watched(bridge.collections.remove({ id, selection }))
      const text = words.removed(name, number(changed))
      onDone({ text: cancelled ? words.stopped(text) : text })
    })
  }
  function make(name: string): void {
    attempt(async () => {
      const { id } = await bridge.collections.create({ name })
      await add(id, name)
    })
  }
  function option({ id, name, count: all }: Collection): Option {
    const n = held(id)
    const ticked = n === 0 ? false : n === of ? true : 'mixed'
    const hint = n === 0 ? words.count(number(all)) : n === of ? words.all : words.some(number(n))
    return { id, text: name, ticked, hint, mark: <Tick ticked={ticked} /> }
  }

  return (
    <Dialog place="collections" title={title} bare onClose={onClose} width={380}>
      {busy}
      <Chooser
        label={title}
        placeholder={words.dialogHint}
        listLabel={words.options}
        focusFirst
        none={words.none}
        options={holding === undefined ? [] : collections.map(option)}
        onChoose={({ id }) => {
          const chosen = collections.find((one) => one.id === id)
          if (chosen !== undefined) turn(chosen)
        }}
        make={{ text: words.make, onMake: make }}
      />
    </Dialog>
  )
}
