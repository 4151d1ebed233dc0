// One row of the list: the headline in serif, below it tags, author, 字数 and time.
import { memo } from 'react'
import type { ArticleRow } from '#shared/article'
import { libraryTexts } from '#shared/texts/library'
import { useLanguage, useWords } from '../words'
import styles from './article-list.module.css'
import { useNow } from './use-now'
import { printedMoment, printedWhen } from './when'

interface Props {
  /** Undefined while it is being loaded. */
  readonly row: ArticleRow | undefined
  readonly index: number
  readonly top: number
  readonly active: boolean
  readonly selected: boolean
  readonly onClick: (event: React.MouseEvent, index: number, row: ArticleRow) => void
  readonly onOpen: (id: string) => void
}

export const ListRow = memo(function ListRow({ row, index, top, active, selected, onClick, onOpen }: Props) {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const now = useNow()
  const place = { transform: `translateY(${top}px)` }
  if (row === undefined)
    return (
      <div className={styles['row']} role="row" aria-rowindex={index + 1} style={place}>
        <span role="gridcell">…</span>
      </div>
    )
  const facts = [...row.tags.slice(0, 3), row.author === '' ? words.unsigned : row.author]
  return (
    <div
      id={`row-${row.id}`}
      className={styles['row']}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
      data-active={active ? '' : undefined}
      style={place}
      onClick={(event) => onClick(event, index, row)}
      onDoubleClick={() => onOpen(row.id)}
    >
      <div role="gridcell" className={styles['cell']}>
        <span className={styles['headline']}>
          {row.headlineProposed && (
            <i className={styles['mark']} role="img" aria-label={words.proposed} title={words.proposed} />
          )}
          {row.headline === '' ? <em>{words.untitled}</em> : row.headline}
        </span>
        <span className={styles['facts']}>
          <span className={styles['who']}>{facts.join(' · ')}</span>
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
