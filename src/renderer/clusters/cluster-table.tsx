// The headlines of a cluster as a table: a row each, columns of what they share and of what differs, marked; lead below.
import type { Language } from '#shared/settings'
import { printedDate } from '#shared/moment'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { aligned } from '#core/checks/similar/align'
import type { ClusterFull, PlacedHeadline } from '#shared/likeness'
import { libraryTexts } from '#shared/texts/library'
import { likenessTexts } from '#shared/texts/likeness'
import { useLanguage, useWords } from '../words'
import styles from './clusters.module.css'

const ROW = 62

interface Props {
  readonly cluster: ClusterFull
  readonly at: number
  readonly marked: ReadonlySet<string>
  readonly onSelect: (index: number) => void
  readonly onOpen: () => void
  readonly onBack: () => void
}

/** About how wide a text is, in em: Latin letters and digits are half a Han character. */
const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, char) => sum + (/[\u2e80-\uffee\u{20000}-\u{3ffff}]/u.test(char) ? 1 : 0.5),
    0,
  )

export function ClusterTable({ cluster, at, marked, onSelect, onOpen, onBack }: Props): React.JSX.Element {
  const words = useWords(likenessTexts)
  const language = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const { headlines } = cluster
  const { slots, rows } = useMemo(() => {
    const base = headlines.findIndex(({ text }) => text === cluster.text)
    return aligned(
      headlines.map(({ text }) => text),
      Math.max(0, base),
    )
  }, [headlines, cluster.text])
  const columns = useMemo(
    () =>
      slots.map(
        (_, column) =>
          `${(Math.max(...rows.map((cells) => widthOf(cells[column] ?? ''))) + 0.4).toFixed(2)}em`,
      ),
    [slots, rows],
  )
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled, so nothing is memoised wrongly
  const virtual = useVirtualizer({
    count: headlines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return shown.includes(at) ? shown : [...shown, at].toSorted((one, other) => one - other)
    },
  })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const { scrollTop, clientHeight } = element
    const top = Math.max((at + 1) * ROW - clientHeight, Math.min(scrollTop, at * ROW))
    if (top !== scrollTop) element.scrollTo({ top })
  }, [at])
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / ROW) - 1)

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={words.table}
      aria-rowcount={headlines.length}
      aria-activedescendant={`clustered-${at}`}
      aria-multiselectable="true"
      tabIndex={0}
      data-cluster-table
      className={styles['table']}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        if (event.key === 'ArrowLeft') {
          event.preventDefault()
          onBack()
          return
        }
        const target = {
          ArrowDown: at + 1,
          ArrowUp: at - 1,
          PageDown: at + page,
          PageUp: at - page,
          Home: 0,
          End: headlines.length - 1,
        }[event.key]
        if (target === undefined) return
        event.preventDefault()
        onSelect(Math.max(0, Math.min(target, headlines.length - 1)))
      }}
    >
      <div role="rowgroup" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const headline = headlines[item.index]
          if (headline === undefined) return null
          const isMarked = marked.has(headline.id)
          return (
            <div
              key={headline.id}
              role="row"
              id={`clustered-${item.index}`}
              aria-rowindex={item.index + 1}
              aria-selected={isMarked}
              data-headline={headline.id}
              className={`${styles['row']} ${item.index === at ? styles['current'] : ''}`}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => onSelect(item.index)}
              onDoubleClick={onOpen}
            >
              <span aria-hidden="true" className={styles['mark']}>
                {isMarked ? '✓' : ''}
              </span>
              <div className={styles['cells']} style={{ gridTemplateColumns: columns.join(' ') }}>
                {(rows[item.index] ?? []).map((cell, column) => (
                  <span key={column} role="gridcell" className={slots[column] === true ? styles['slot'] : ''}>
                    {slots[column] === true && cell !== '' ? <mark>{cell}</mark> : cell}
                  </span>
                ))}
              </div>
              <Place headline={headline} language={language} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Place({
  headline,
  language,
}: {
  readonly headline: PlacedHeadline
  readonly language: Language
}): React.JSX.Element {
  const words = useWords(likenessTexts)
  const library = useWords(libraryTexts)
  const day = headline.publishedAt || printedDate(headline.createdAt, language)
  const parts = [
    headline.stage === null ? words.queueOnly : library.stages[headline.stage],
    day,
    headline.source,
  ]
  return (
    <span role="gridcell" className={styles['place']}>
      {parts.filter((part) => part !== '').join(' · ')}
      {headline.lead !== '' && <span className={styles['lead']}>{headline.lead}</span>}
    </span>
  )
}
