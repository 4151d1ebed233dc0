// The list of clusters: what its headlines are to each other, how many, since when; only what is in sight is drawn.
import { printedDates } from '#shared/moment'
import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Cluster } from '#shared/likeness'
import { kindTexts, likenessTexts } from '#shared/texts/likeness'
import { useLanguage, useWords } from '../words'
import styles from './clusters.module.css'

const ROW = 58

interface Props {
  readonly rows: readonly Cluster[]
  readonly at: number
  readonly onSelect: (index: number) => void
  readonly onInto: () => void
  readonly onNearEnd: () => void
}

export function ClusterList({ rows, at, onSelect, onInto, onNearEnd }: Props): React.JSX.Element {
  const words = useWords(likenessTexts)
  const kinds = useWords(kindTexts)
  const language = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled, so nothing is memoised wrongly
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return at < 0 || shown.includes(at) ? shown : [...shown, at].toSorted((one, other) => one - other)
    },
  })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || at < 0) return
    const { scrollTop, clientHeight } = element
    const top = Math.max((at + 1) * ROW - clientHeight, Math.min(scrollTop, at * ROW))
    if (top !== scrollTop) element.scrollTo({ top })
  }, [at])
  const end = virtual.range?.endIndex ?? 0
  useEffect(() => {
    if (end >= rows.length - 20) onNearEnd()
  }, [end, rows.length, onNearEnd])

  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / ROW) - 1)
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={words.list}
      aria-activedescendant={at < 0 ? undefined : `cluster-${at}`}
      tabIndex={0}
      data-clusters
      data-rest
      className={styles['list']}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        if (event.key === 'ArrowRight') {
          event.preventDefault()
          onInto()
          return
        }
        const target = { PageDown: at + page, PageUp: at - page, Home: 0, End: rows.length - 1 }[event.key]
        if (target === undefined) return
        event.preventDefault()
        onSelect(target)
      }}
    >
      <div style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          const size = words.size(row.size.toLocaleString(language))
          const days = printedDates(row.from, row.to, language)
          return (
            <div
              key={row.id}
              role="option"
              id={`cluster-${item.index}`}
              aria-selected={item.index === at}
              aria-posinset={item.index + 1}
              aria-setsize={rows.length}
              className={`${styles['cluster']} ${item.index === at ? styles['selected'] : ''}`}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => onSelect(item.index)}
            >
              <span className={styles['text']}>{row.text}</span>
              <span className={styles['about']} title={`${kinds[row.kind]} · ${size} · ${days}`}>
                <b className={styles[row.kind]}>{kinds[row.kind]}</b>
                {` · ${size} · ${days}`}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
