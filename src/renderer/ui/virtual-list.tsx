// A listbox of any length: only the rows in sight are drawn; arrows, pages, Home and End move the active one.
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import styles from './virtual-list.module.css'

interface Props<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Height of a row in px. */
  readonly height: number
  /** Index of the active row; -1 if none. */
  readonly at: number
  readonly onMove: (at: number) => void
  /** Enter, Space, Delete and the like; answers whether it has done something. */
  readonly onKey: (event: React.KeyboardEvent) => boolean
  /** Ticked, where several can be chosen. */
  readonly isTicked?: (row: Row) => boolean
  /** Takes the focus when it appears. */
  readonly focused?: boolean
  readonly onPress?: (row: Row, at: number) => void
  readonly children: (row: Row) => ReactNode
}

export function VirtualList<Row>(props: Props<Row>): React.JSX.Element {
  const {
    label,
    rows,
    keyOf,
    height,
    at,
    onMove,
    onKey,
    isTicked,
    focused = false,
    onPress,
    children,
  } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled, so nothing is memoised wrongly
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // The active row is always drawn, or aria-activedescendant would name nothing.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return at < 0 || at >= rows.length || shown.includes(at)
        ? shown
        : [...shown, at].toSorted((one, other) => one - other)
    },
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : keyOf(row)
    },
  })
  useEffect(() => {
    const element = scroller.current
    if (element === null || at < 0) return
    const { scrollTop, clientHeight } = element
    const top = Math.max((at + 1) * height - clientHeight, Math.min(scrollTop, at * height))
    if (top !== scrollTop) element.scrollTo({ top })
  }, [at, height])
  useEffect(() => {
    if (focused) scroller.current?.focus({ preventScroll: true })
  }, [focused])
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / height) - 1)
  const idOf = (index: number): string => `${id}-${index}`
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={label}
      aria-multiselectable={isTicked !== undefined || undefined}
      aria-activedescendant={rows[at] === undefined ? undefined : idOf(at)}
      tabIndex={0}
      className={styles['list']}
      onKeyDown={(event) => {
        const to = {
          ArrowDown: at + 1,
          ArrowUp: at - 1,
          PageDown: at + page,
          PageUp: at - page,
          Home: 0,
          End: rows.length - 1,
        }[event.key]
        if (event.ctrlKey || event.metaKey || event.altKey) return
        if (to !== undefined) {
          event.preventDefault()
          if (rows.length > 0) onMove(Math.max(0, Math.min(rows.length - 1, to)))
        } else if (onKey(event)) event.preventDefault()
      }}
    >
      <div role="presentation" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return (
            row !== undefined && (
              <div
                key={item.key}
                id={idOf(item.index)}
                role="option"
                aria-selected={isTicked === undefined ? item.index === at : isTicked(row)}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                data-active={item.index === at ? '' : undefined}
                className={styles['row']}
                style={{ blockSize: height, transform: `translateY(${item.start}px)` }}
                onClick={() => {
                  onMove(item.index)
                  onPress?.(row, item.index)
                }}
              >
                {children(row)}
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}
