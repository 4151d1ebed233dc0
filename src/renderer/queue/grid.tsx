// The virtual grid: only the rows in sight are drawn; the row at the top stays where it is when others come or go.
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
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
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onMove: (index: number) => void
  readonly onNearEnd: () => void
}

const rowId = (row: HeadlineRow): string => `queue-${row.id}`

export function Grid({ rows, total, at, onSelect, onOpen, onMove, onNearEnd }: Props): React.JSX.Element {
  const words = useWords(queueTexts)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  const items = virtual.getVirtualItems()
  useAnchor(scroller, rows)

  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
    // Only a selection moves the list; rows that come and go must not.
    // eslint-disable-next-line react/exhaustive-deps
  }, [rows[at]?.id])
  const end = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (end >= rows.length - 20) onNearEnd()
  }, [end, rows.length, onNearEnd])

  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / ROW) - 1)
  const selected = rows[at]
  return (
    <div
      role="grid"
      aria-label={words.queue}
      aria-rowcount={total + 1}
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
      <div role="row" aria-rowindex={1} className={styles['heads']}>
        <span aria-hidden="true" />
        <span role="columnheader">{words.headline}</span>
        <span role="columnheader">{words.remarks}</span>
        <span role="columnheader" className={styles['end']}>
          {words.length}
        </span>
        <span role="columnheader">{words.source}</span>
        <span role="columnheader">{words.state}</span>
      </div>
      <div ref={scroller} role="presentation" className={styles['scroller']}>
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
