// The virtual grid: only the rows in sight are in the page; the row at the top stays where it is when others come or go.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Channel } from '#shared/channel'
import { queueTexts } from '#shared/texts/queue'
import { usePlace, type Anchor } from '../use-place'
import { useWords } from '../words'
import styles from './queue.module.css'
import { QueueHeadline } from './queue-row'
import type { Marked, QueueSelection } from './use-marked'
import type { QueueRows } from './use-queue-rows'

const ROW = 52

interface Props {
  readonly rows: QueueRows
  /** Where the selected row stands; -1 if there is none. */
  readonly at: number
  readonly selectedId: string | null
  readonly anchor: React.RefObject<Anchor | null>
  readonly marked: Marked
  readonly channels: readonly Channel[]
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onMove: (index: number) => void
  readonly onDragOut: (event: React.DragEvent, selection: QueueSelection) => void
}

const rowId = (id: string): string => `queue-${id}`
const neverMoved = (): boolean => false

export function Grid(props: Props): React.JSX.Element {
  const { rows, at, selectedId, anchor, marked, channels, onSelect, onOpen, onMove, onDragOut } = props
  const { total, rowAt, ensure } = rows
  const words = useWords(queueTexts)
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled, so nothing is memoised wrongly
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    // The selected row is always in the page, or aria-activedescendant would name nothing.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return at < 0 || at >= total || shown.includes(at)
        ? shown
        : [...shown, at].toSorted((one, other) => one - other)
    },
  })
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  const wanted = Math.max(0, at)
  useEffect(() => {
    ensure([
      { from: first - 40, to: last + 40 },
      { from: wanted, to: wanted },
    ])
  }, [ensure, first, last, wanted, total])
  const note = usePlace({
    list: { ...rows, cursorId: selectedId, cursorAt: wanted, anchor },
    scroller,
    height: ROW,
    hasMoved: neverMoved,
  })

  /** From where Shift began to widen. */
  const from = useRef<number | undefined>(undefined)
  function widen(by: number): void {
    from.current ??= wanted
    const to = Math.max(0, Math.min(total - 1, wanted + by))
    const [low, high] = from.current < to ? [from.current, to] : [to, from.current]
    const ids = Array.from({ length: high - low + 1 }, (_, n) => rowAt(low + n)?.id)
    marked.add(ids.filter((id) => id !== undefined))
    onMove(to)
  }

  function onDragStart(event: React.DragEvent): void {
    const row = (event.target as Element).closest<HTMLElement>('[data-headline]')
    const id = row?.dataset['headline']
    if (id === undefined) return
    const all = marked.has(id) ? marked.selection() : null
    onDragOut(event, all ?? { kind: 'ids', ids: [id] })
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    const command = event.ctrlKey || event.metaKey
    if (command && event.key.toLowerCase() === 'a' && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      marked.all()
    }
    if (command || event.altKey) return
    const further = event.shiftKey ? { J: 1, K: -1, ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined
    if (further !== undefined) {
      event.preventDefault()
      widen(further)
      return
    }
    from.current = undefined
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / ROW) - 1)
    const target = { PageDown: at + page, PageUp: at - page, Home: 0, End: total - 1 }[event.key]
    if (target === undefined) return
    event.preventDefault()
    onMove(target)
  }

  const selected = selectedId === null || rows.indexOf(selectedId) < 0 ? undefined : rowId(selectedId)
  return (
    <div className={styles['table']}>
      <div aria-hidden="true" className={styles['heads']}>
        <span />
        <span>{words.headline}</span>
        <span className={styles['remarks']}>{words.remarks}</span>
        <span className={styles['likeness']}>{words.similar}</span>
        <span className={styles['whose']}>{words.assignee}</span>
        <span className={styles['length']}>{words.length}</span>
        <span className={styles['source']}>{words.source}</span>
        <span>{words.state}</span>
      </div>
      <div
        ref={scroller}
        role="grid"
        aria-label={words.queue}
        aria-rowcount={total}
        aria-multiselectable="true"
        aria-activedescendant={selected}
        tabIndex={0}
        data-queue
        data-rest
        className={styles['grid']}
        onKeyDown={onKeyDown}
        onDragStart={onDragStart}
        onScroll={(event) => note(event.currentTarget)}
      >
        <div role="rowgroup" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rowAt(item.index)
            return (
              row !== undefined && (
                <QueueHeadline
                  // By place: while rows come in, two blocks may hold the same headline for a moment.
                  key={item.index}
                  row={row}
                  id={rowId(row.id)}
                  at={item.index + 1}
                  top={item.start}
                  selected={row.id === selectedId}
                  marked={marked.has(row.id)}
                  channels={channels}
                  onMark={() => marked.toggle(row.id)}
                  onSelect={() => onSelect(row.id)}
                  onOpen={() => onOpen(row.id)}
                />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}
