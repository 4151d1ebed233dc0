// The virtual grid: only the rows in sight are drawn; the row at the top stays where it is when others come or go.
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { HeadlineRow } from '#shared/headline'
import { queueTexts } from '#shared/texts/queue'
import { useWords } from '../words'
import styles from './queue.module.css'
import { QueueRow } from './queue-row'

const ROW = 52

interface Props {
  readonly rows: readonly HeadlineRow[]
  readonly total: number
  /** Index of the selected row; -1 if none. */
  readonly at: number
  /** By id: what cleaning acts on. */
  readonly marked: ReadonlySet<string>
  readonly onMark: (id: string) => void
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onMove: (index: number) => void
  readonly onNearEnd: () => void
}

const rowId = (row: HeadlineRow): string => `queue-${row.id}`

export function Grid(props: Props): React.JSX.Element {
  const { rows, total, at, marked, onMark, onSelect, onOpen, onMove, onNearEnd } = props
  const words = useWords(queueTexts)
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled, so nothing is memoised wrongly
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    // The selected row is always in the page, or aria-activedescendant would name nothing.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return at < 0 || shown.includes(at) ? shown : [...shown, at].toSorted((one, other) => one - other)
    },
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  const items = virtual.getVirtualItems()
  useAnchor(scroller, rows)

  // Only a selection moves the list; rows that come and go must not. By the element's own numbers, since those of the
  // virtualizer come with the next scroll event, too late for keys held down.
  const selectedId = rows[at]?.id
  const show = useEffectEvent(() => {
    const element = scroller.current
    if (element === null || at < 0) return
    const { scrollTop, clientHeight } = element
    const top = Math.max((at + 1) * ROW - clientHeight, Math.min(scrollTop, at * ROW))
    if (top !== scrollTop) element.scrollTo({ top })
  })
  useLayoutEffect(() => {
    if (selectedId !== undefined) show()
  }, [selectedId])
  const end = virtual.range?.endIndex ?? 0
  useEffect(() => {
    if (end >= rows.length - 20) onNearEnd()
  }, [end, rows.length, onNearEnd])

  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / ROW) - 1)
  const selected = rows[at]
  return (
    <div className={styles['table']}>
      <div aria-hidden="true" className={styles['heads']}>
        <span />
        <span>{words.headline}</span>
        <span>{words.remarks}</span>
        <span className={styles['end']}>{words.length}</span>
        <span>{words.source}</span>
        <span>{words.state}</span>
      </div>
      <div
        ref={scroller}
        role="grid"
        aria-label={words.queue}
        aria-rowcount={total}
        aria-activedescendant={selected === undefined ? undefined : rowId(selected)}
        tabIndex={0}
        className={styles['grid']}
        onKeyDown={(event) => {
          const target = { PageDown: at + page, PageUp: at - page, Home: 0, End: rows.length - 1 }[event.key]
          if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return
          event.preventDefault()
          onMove(target)
        }}
      >
        <div role="rowgroup" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const row = rows[item.index]
            return (
              row !== undefined && (
                <QueueRow
                  key={row.id}
                  row={row}
                  id={rowId(row)}
                  at={item.index + 1}
                  top={item.start}
                  selected={item.index === at}
                  marked={marked.has(row.id)}
                  onMark={() => onMark(row.id)}
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

/** Keeps the first row in sight under the eye: when rows above it come or go, the list scrolls along. */
function useAnchor(scroller: React.RefObject<HTMLDivElement | null>, rows: readonly HeadlineRow[]): void {
  const before = useRef(rows)
  useLayoutEffect(() => {
    const element = scroller.current
    const former = before.current
    before.current = rows
    if (element === null || former === rows || element.scrollTop < ROW) return
    const index = Math.floor(element.scrollTop / ROW)
    // Rows that went are skipped: the next one still there is the anchor.
    for (let at = index; at < former.length; at++) {
      const now = rows.findIndex((row) => row.id === former[at]?.id)
      if (now < 0) continue
      element.scrollBy({ top: (now - at) * ROW })
      return
    }
  }, [rows, scroller])
}
