// The headline queue: every headline of the library in a virtual grid, decided from the keyboard where it stands.
import { useEffect, useRef, useState } from 'react'
import type { CommandId } from '#shared/commands'
import type { Channel } from '#shared/channel'
import type { HeadlineRow } from '#shared/headline'
import type { Person } from '#shared/person'
import { MY_STEPS, type QueueQuestion, type QueueView } from '#shared/queue'
import { queueTexts } from '#shared/texts/queue'
import { useCommand } from '../commands'
import { say } from '../ui/say'
import type { OnDone } from '../ui/use-attempt'
import type { Anchor } from '../use-place'
import { Late } from '../ui/late'
import { NextKeys } from '../ui/next-keys'
import { Failed } from '../ui/unanswered'
import { useWords } from '../words'
import { Bar } from './bar'
import { Grid } from './grid'
import { Narrow } from './narrow'
import styles from './queue.module.css'
import { QueueSheets } from './queue-sheets'
import { ReasonsRow } from './reasons-row'
import { useDecisions } from './use-decisions'
import { useKeptViews } from './use-kept-views'
import { useMarked, type QueueSelection } from './use-marked'
import { useQueueNumbers, useQueueRows } from './use-queue-rows'
import { useSelection } from './use-selection'
import { Views } from './views'

interface Props {
  readonly question: QueueQuestion
  readonly onAsk: (question: QueueQuestion) => void
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
  /** Opens the bench on it. */
  readonly onOpen: (id: string) => void
  /** Shows what cleaning these would change. */
  readonly onClean: (selection: QueueSelection) => void
  /** Asks to whom these go. */
  readonly onAssign: (selection: QueueSelection, count: number) => void
  /** Asks for which channels these are meant. */
  readonly onMean: (selection: QueueSelection, count: number) => void
  /** Their articles as files; rows without one do not move. */
  readonly onDragOut: (event: React.DragEvent, selection: QueueSelection) => void
  /** Shows what it is like. */
  readonly onSimilar: (id: string) => void
  /** Takes the library’s latest act back. */
  readonly onUndoAct: () => void
  readonly onDone: OnDone
  readonly people: readonly Person[]
  /** Name of who sits here; empty for nobody. */
  readonly here: string
  readonly channels: readonly Channel[]
}

const PANEL = 'queue-panel'
const toGrid = (): void => document.querySelector<HTMLElement>('[data-queue]')?.focus()

export function HeadlineQueue(props: Props): React.JSX.Element {
  const { question, onAsk, selectedId, onSelect, onOpen, onClean, onAssign, onMean, onSimilar } = props
  const words = useWords(queueTexts)
  const [returning, setReturning] = useState<HeadlineRow | null>(null)
  const anchor = useRef<Anchor | null>(null)
  const rows = useQueueRows(question, () => [anchor.current?.id ?? null, selectedId])
  const { total, current, fault } = rows
  const numbers = useQueueNumbers()
  const kept = useKeptViews()
  const { at, row, step, moveTo, comeBack } = useSelection({ rows, selectedId, onSelect })
  const { decide, undo } = useDecisions(props.onUndoAct)
  const marked = useMarked(question, total)
  const ask = (change: Partial<QueueQuestion>): void => onAsk({ ...question, ...change })

  const free = returning === null
  const some = free && row !== undefined
  const askReason = (): void => {
    if (row === undefined) return
    if (row.state === 'linked') decide(row, 'return')
    else setReturning(row)
  }
  function clean(): void {
    onClean(marked.selection() ?? { kind: 'question', question })
    marked.clear()
  }
  function ofMarked(act: typeof onAssign): void {
    const selection = marked.selection()
    if (selection !== null) act(selection, marked.size)
    else if (row !== undefined) act({ kind: 'ids', ids: [row.id] }, 1)
  }
  const assign = (): void => ofMarked(onAssign)
  const acts = {
    approve: () => row !== undefined && decide(row, 'approve'),
    return: askReason,
    defer: () => row !== undefined && decide(row, 'defer'),
    undo: () => undo(row, comeBack),
    open: () => row !== undefined && onOpen(row.id),
    clean,
    assign,
  }
  // The keys of the bench for those who come from there, and those of a list for everybody.
  useCommand('headline.next', () => step(1), free && total > 0)
  useCommand('headline.previous', () => step(-1), free && total > 0)
  useCommand('article.next', () => step(1), free && total > 0)
  useCommand('article.previous', () => step(-1), free && total > 0)
  useCommand('article.open', acts.open, some)
  useCommand('headline.approve', acts.approve, some)
  useCommand('headline.return', acts.return, some)
  useCommand('headline.defer', acts.defer, some)
  useCommand('article.select', () => row !== undefined && marked.toggle(row.id), some)
  useCommand('edit.stop', marked.clear, free && marked.size > 0)
  useCommand('headline.clean', clean, free && total > 0)
  useCommand('headline.assign', assign, some || (free && marked.size > 0))
  useCommand('article.channels', () => ofMarked(onMean), some || (free && marked.size > 0))
  useCommand(
    'headline.similar',
    () => {
      if (row === undefined) return
      if (row.alike.length === 0) say(words.unlike)
      else onSimilar(row.id)
    },
    some,
  )
  useCommand('headline.undo', acts.undo, free)

  // The keys of a list act at once; nothing is torn from whoever is somewhere already.
  const isThere = total > 0
  useEffect(() => {
    if (isThere && document.activeElement === document.body) toGrid()
  }, [isThere])

  const isNarrowed =
    question.text.trim() !== '' ||
    question.assignee !== null ||
    question.kind !== null ||
    (question.due !== null && question.filter !== 'due')
  return (
    <section className={styles['queue']} aria-label={words.queue}>
      <Views question={question} numbers={numbers} kept={kept} panel={PANEL} onAsk={onAsk} />
      <Narrow question={question} people={props.people} onAsk={ask} onLeave={toGrid} />
      <div role="tabpanel" id={PANEL} aria-label={words.queue} className={styles['panel']}>
        {fault !== undefined && current ? (
          <Failed fault={fault} again={rows.again} />
        ) : total === 0 ? (
          <div className={styles['empty']}>
            <p>{current ? emptyText(question.filter, isNarrowed) : <Late>{words.loading}</Late>}</p>
            {current && <NextKeys ids={nextOf(question.filter)} />}
          </div>
        ) : (
          <Grid
            rows={rows}
            at={at}
            selectedId={selectedId}
            anchor={anchor}
            marked={marked}
            channels={props.channels}
            onSelect={onSelect}
            onOpen={onOpen}
            onMove={moveTo}
            onDragOut={props.onDragOut}
          />
        )}
      </div>
      {returning !== null ? (
        <ReasonsRow
          onReason={(reason) => {
            setReturning(null)
            decide(returning, 'return', reason)
          }}
          onCancel={() => setReturning(null)}
        />
      ) : (
        <Bar
          acts={acts}
          some={some}
          total={total}
          at={at}
          marked={marked.size}
          ofSteps={question.filter === 'due'}
        />
      )}
      <QueueSheets
        question={question}
        people={props.people}
        here={props.here}
        kept={kept}
        numbers={numbers}
        onAsk={onAsk}
        onDone={props.onDone}
      />
    </section>
  )

  function nextOf(filter: QueueView): readonly CommandId[] {
    if (isNarrowed) return []
    if (filter === 'all') return ['file.import', 'file.paste']
    if (filter === 'mine') return props.here === '' ? ['person.sit'] : ['headline.takeNext']
    return []
  }
  function emptyText(filter: QueueView, narrowed: boolean): string {
    if (narrowed) return words.emptyNarrow
    if (filter === 'mine') return props.here === '' ? words.emptyNobody : words.emptyMine
    if (filter === 'due') return question.due === MY_STEPS ? words.emptyMySteps : words.emptyStep
    return filter === 'all' ? words.emptyAll : words.empty
  }
}
