// One row of the list: the headline in serif, below it tags, author, 字数 and time; over a query also why it is there.
import { printedMoment } from '#shared/moment'
import { memo } from 'react'
import { meantNames } from '#core/headline/meant-channels'
import type { Query } from '#core/search/query'
import type { ArticleRow } from '#shared/article'
import type { Channel } from '#shared/channel'
import { libraryTexts } from '#shared/texts/library'
import { meantTexts } from '#shared/texts/meant'
import { reviewTexts } from '#shared/texts/review'
import { useLanguage, useWords } from '../words'
import styles from './article-list.module.css'
import { Pieces } from './pieces'
import type { Marks } from './use-marks'
import { useNow } from './use-now'
import { printedWhen } from './when'
import { fitted, whyOf } from './why'

interface Props {
  /** Undefined while it is being loaded. */
  readonly row: ArticleRow | undefined
  readonly index: number
  readonly top: number
  readonly active: boolean
  readonly selected: boolean
  /** To name those it is meant for. */
  readonly channels: readonly Channel[]
  /** What was looked for; null if no text was. */
  readonly query: Query | null
  /** What the library marks; undefined until it is known. */
  readonly marks: Marks | undefined
  /** It can be dragged to another place. */
  readonly draggable: boolean
  readonly onClick: (event: React.MouseEvent, index: number, row: ArticleRow) => void
  readonly onOpen: (id: string) => void
}

/** `待复审`, `已退回`; nothing for what is done, or was never sent. */
function reviewMark({ review }: ArticleRow, words: (typeof reviewTexts)['en']): string {
  if (review === null || review.status === 'complete') return ''
  return review.status === 'open' ? words.markDue(review.due) : words.statuses[review.status]
}

export const ListRow = memo(function ListRow(props: Props) {
  const { row, index, top, active, selected, channels, query, marks, draggable, onClick, onOpen } = props
  const words = useWords(libraryTexts)
  const review = useWords(reviewTexts)
  const meantWords = useWords(meantTexts)
  const language = useLanguage()
  const now = useNow()
  const place = { transform: `translateY(${top}px)` }
  const kind = `${styles['row']} ${query === null ? '' : styles['found']}`
  if (row === undefined)
    return (
      <div className={kind} role="row" aria-rowindex={index + 1} style={place}>
        <span role="gridcell">…</span>
      </div>
    )
  const why = query === null ? null : whyOf(query, row, marks?.headline)
  const marked = reviewMark(row, review)
  const meant = meantNames(row.channels, channels, language)
  const facts = [
    ...row.tags.slice(0, 3),
    row.author === '' ? words.unsigned : row.author,
    ...(meant.length === 0 ? [] : [meantWords.meant(meant.join(meantWords.between))]),
  ]
  return (
    <div
      id={`row-${row.id}`}
      className={kind}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
      data-active={active ? '' : undefined}
      style={place}
      draggable={draggable}
      onClick={(event) => onClick(event, index, row)}
      onDoubleClick={() => onOpen(row.id)}
    >
      <div role="gridcell" className={styles['cell']}>
        <span className={styles['headline']}>
          {row.headlineProposed && (
            <i className={styles['mark']} role="img" aria-label={words.proposed} title={words.proposed} />
          )}
          {row.headline === '' ? (
            <em>{words.untitled}</em>
          ) : why === null ? (
            row.headline
          ) : (
            <Pieces of={why.headline} />
          )}
        </span>
        {marks?.snippet != null ? (
          <span className={styles['why']}>
            <Pieces of={fitted(marks.snippet)} />
          </span>
        ) : (
          why !== null &&
          why.field !== null && (
            <span className={styles['why']}>
              {words.fields[why.field.name]} <Pieces of={why.field.pieces} />
            </span>
          )
        )}
        <span className={styles['facts']}>
          <span className={styles['who']} title={facts.join(' · ')}>
            {row.duplicate && <b className={styles['duplicate']}>{words.duplicate}</b>}
            {row.left === 'changed' && <b className={styles['left']}>{words.changedSince}</b>}
            {marked !== '' && <b className={styles['review']}>{marked}</b>}
            {facts.join(' · ')}
          </span>
          <span className={styles['count']}>
            {words.zishu(row.zishu.toLocaleString(language))} ·{' '}
            <time
              dateTime={new Date(row.createdAt).toISOString()}
              title={printedMoment(row.createdAt, language)}
            >
              {printedWhen(row.createdAt, now, language, words.yesterday)}
            </time>
          </span>
        </span>
      </div>
    </div>
  )
})
