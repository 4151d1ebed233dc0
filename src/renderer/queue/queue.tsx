// The headline queue: every headline of the library in a virtual grid, decided from the keyboard where it stands.
import { useState } from 'react'
import type { HeadlineRow } from '#shared/headline'
import { errorTexts } from '#shared/texts/errors'
import { WHOLE_QUEUE, type QueueView } from '#shared/queue'
import { filterTexts, queueTexts } from '#shared/texts/queue'
import type { bridge } from '../bridge'
import { keyOf, useCommand } from '../commands'
import { Button } from '../ui/button'
import { Tabs } from '../ui/tabs'
import { useWords } from '../words'
import { Grid } from './grid'
import styles from './queue.module.css'
import { ReasonsRow } from './reasons-row'
import { useDecisions } from './use-decisions'
import { useRows } from './use-rows'
import { useSelection } from './use-selection'

interface Props {
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
  /** Opens the bench on it. */
  readonly onOpen: (id: string) => void
  /** Shows what cleaning these would change. */
  readonly onClean: (selection: Cleaned) => void
  /** Takes the library’s latest act back. */
  readonly onUndoAct: () => void
}

type Cleaned = Parameters<typeof bridge.decorations.cleanable>[0]['selection']

const TABS: readonly QueueView[] = [
  'all',
  'pending',
  'decorated',
  'half-width',
  'broken',
  'findings',
  'returned',
  'deferred',
  'approved',
]
const PANEL = 'queue-panel'

export function HeadlineQueue({
  selectedId,
  onSelect,
  onOpen,
  onClean,
  onUndoAct,
}: Props): React.JSX.Element {
  const words = useWords(queueTexts)
  const filterWords = useWords(filterTexts)
  const errors = useWords(errorTexts)
  const [filter, setFilter] = useState<QueueView>('all')
  const [returning, setReturning] = useState<HeadlineRow | null>(null)
  const { rows, total, counts, current, fault, more } = useRows(filter)
  const { at, row, step, moveTo, comeBack } = useSelection({
    rows,
    total,
    current,
    selectedId,
    onSelect,
    more,
  })
  const { decide, undo } = useDecisions(onUndoAct)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const mark = (id: string): void =>
    setMarked((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })

  const free = returning === null
  const some = free && row !== undefined
  const ask = (): void => {
    if (row === undefined) return
    if (row.state === 'linked') decide(row, 'return')
    else setReturning(row)
  }
  const open = (): void => {
    if (row !== undefined) onOpen(row.id)
  }
  /** Those marked, else all that the filter shows. */
  function clean(): void {
    onClean(
      marked.size > 0
        ? { kind: 'ids', ids: [...marked] }
        : { kind: 'question', question: { ...WHOLE_QUEUE, filter } },
    )
    setMarked(new Set())
  }
  // The keys of the bench for those who come from there, and those of a list for everybody.
  useCommand('headline.next', () => step(1), some)
  useCommand('headline.previous', () => step(-1), some)
  useCommand('article.next', () => step(1), some)
  useCommand('article.previous', () => step(-1), some)
  useCommand('article.open', open, some)
  useCommand('headline.approve', () => row !== undefined && decide(row, 'approve'), some)
  useCommand('headline.return', ask, some)
  useCommand('headline.defer', () => row !== undefined && decide(row, 'defer'), some)
  useCommand('article.select', () => row !== undefined && mark(row.id), some)
  useCommand('edit.stop', () => setMarked(new Set()), free && marked.size > 0)
  useCommand('headline.clean', clean, some)
  useCommand('headline.undo', () => undo(row, comeBack), free)

  return (
    <section className={styles['queue']} aria-label={words.queue}>
      <Tabs
        label={words.filters}
        tabs={TABS.map((id) => ({ id, text: filterWords[id], count: counts[id] ?? 0 }))}
        chosen={filter}
        panel={PANEL}
        onChoose={(to) => {
          setFilter(to)
          setMarked(new Set())
        }}
      />
      <div role="tabpanel" id={PANEL} aria-labelledby={`${PANEL}-${filter}`} className={styles['panel']}>
        {fault !== undefined && current ? (
          <p role="alert" className={styles['empty']}>
            {errors[fault.code]}
          </p>
        ) : rows.length === 0 ? (
          <p className={styles['empty']}>
            {!current ? words.loading : filter === 'all' ? words.emptyAll : words.empty}
          </p>
        ) : (
          <Grid
            rows={rows}
            total={total}
            at={at}
            marked={marked}
            onMark={mark}
            onSelect={onSelect}
            onOpen={onOpen}
            onMove={moveTo}
            onNearEnd={more}
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
        <footer className={styles['bar']}>
          <Button
            kind="quiet"
            keys={keyOf('headline.approve')}
            disabled={!some}
            onClick={() => row && decide(row, 'approve')}
          >
            {words.approve}
          </Button>
          <Button kind="quiet" keys={keyOf('headline.return')} disabled={!some} onClick={ask}>
            {words.return}
          </Button>
          <Button
            kind="quiet"
            keys={keyOf('headline.defer')}
            disabled={!some}
            onClick={() => row && decide(row, 'defer')}
          >
            {words.defer}
          </Button>
          <Button kind="quiet" keys={keyOf('headline.undo')} onClick={() => undo(row, comeBack)}>
            {words.undo}
          </Button>
          <Button kind="quiet" keys={keyOf('article.open')} disabled={!some} onClick={open}>
            {words.open}
          </Button>
          <Button kind="quiet" keys={keyOf('headline.clean')} disabled={!some} onClick={clean}>
            {words.clean(marked.size)}
          </Button>
          <span className={styles['position']}>{words.position(at + 1, total)}</span>
        </footer>
      )}
    </section>
  )
}
