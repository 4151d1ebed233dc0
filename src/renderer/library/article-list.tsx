// The list: only the rows in sight are in the page; the keyboard walks all of them; the place survives every refresh.
import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ArticleRow } from '#shared/article'
import { errorTexts } from '#shared/texts/errors'
import { frameTexts } from '#shared/texts/frame'
import { useCommand } from '../commands'
import { useLanguage, useWords } from '../words'
import styles from './article-list.module.css'
import { ListRow } from './list-row'
import { NoRows } from './no-rows'
import type { Library } from './use-library'

const ROW = 64

interface Props {
  readonly library: Library
  readonly tagName: string | undefined
  /** Enter or a double click: into the text. */
  readonly onOpen: (id: string) => void
}

function span(rows: readonly ArticleRow[], from: number, to: number): string[] {
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id)
}

export function ArticleList({ library, tagName, onOpen }: Props): React.JSX.Element {
  const { rows, total, cursorId, selected, anchor, ensure } = library
  const frame = useWords(frameTexts)
  const language = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const walking = useRef(false)
  const rangeFrom = useRef<number | undefined>(undefined)
  const cursorAt = rows.findIndex((row) => row.id === cursorId)

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    // The active row is always in the page, or aria-activedescendant would name nothing.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return cursorAt < 0 || shown.includes(cursorAt) ? shown : [...shown, cursorAt].toSorted((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => ensure(Math.max(last, cursorAt) + 40), [ensure, last, cursorAt, total])

  // Rows that come or go above must not move what is being read.
  useLayoutEffect(() => {
    const place = anchor.current
    const element = scroller.current
    if (place === null || element === null) return
    const at = rows.findIndex((row) => row.id === place.id)
    if (at >= 0 && Math.abs(element.scrollTop - (at * ROW + place.offset)) > 1)
      element.scrollTop = at * ROW + place.offset
  }, [rows, anchor])

  useLayoutEffect(() => {
    if (cursorAt >= 0) virtual.scrollToIndex(cursorAt, { align: 'auto' })
    // Only a cursor that moved scrolls; rows that arrive do not.
    // eslint-disable-next-line react/exhaustive-deps
  }, [cursorId])

  const focus = (): void => scroller.current?.focus({ preventScroll: true })
  const step = (by: number): void => {
    walking.current = true
    rangeFrom.current = undefined
    library.step(by)
  }
  const extend = (by: number): void => {
    if (cursorAt < 0) return
    walking.current = true
    rangeFrom.current ??= cursorAt
    const to = Math.max(0, Math.min(rows.length - 1, cursorAt + by))
    library.select([...selected, ...span(rows, rangeFrom.current, to)])
    library.step(by)
  }
  const toggle = (id: string): void => {
    library.select(selected.has(id) ? [...selected].filter((other) => other !== id) : [...selected, id])
  }

  useCommand('article.next', () => step(1), rows.length > 0)
  useCommand('article.previous', () => step(-1), rows.length > 0)
  useCommand(
    'article.open',
    () => cursorId !== null && onOpen(cursorId),
    cursorId !== null && rows.length > 0,
  )
  useCommand(
    'article.select',
    () => cursorId !== null && toggle(cursorId),
    cursorId !== null && rows.length > 0,
  )

  useEffect(() => {
    const stand = (): void => {
      walking.current = false
    }
    window.addEventListener('pointerdown', stand, true)
    return () => window.removeEventListener('pointerdown', stand, true)
  }, [])

  // Who walks the list stays in it: a page that opens beside it does not take the focus.
  function onBlur(event: React.FocusEvent): void {
    const { relatedTarget } = event
    if (walking.current && relatedTarget instanceof Element && relatedTarget.closest('[data-region="page"]'))
      focus()
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    walking.current = false
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1)
    const by = { Home: -total, End: total, PageDown: page, PageUp: -page }[event.key]
    const further = event.shiftKey ? { J: 1, K: -1, ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined
    if (by !== undefined) {
      if (event.shiftKey) extend(by)
      else step(by)
    } else if (further !== undefined) extend(further)
    else if (event.key === ' ' && cursorId !== null) toggle(cursorId)
    else if (event.key === 'Escape' && selected.size > 0) library.select([])
    else return
    event.preventDefault()
  }

  function onClick(event: React.MouseEvent, index: number, row: ArticleRow): void {
    focus()
    if (event.shiftKey && cursorAt >= 0) library.select([...selected, ...span(rows, cursorAt, index)])
    else if (event.ctrlKey || event.metaKey) toggle(row.id)
    else if (selected.size > 0) library.select([])
    rangeFrom.current = undefined
    library.moveTo(row.id)
  }

  return (
    <div
      ref={scroller}
      className={styles['list']}
      role="grid"
      aria-label={frame.list}
      aria-rowcount={total}
      aria-multiselectable
      aria-activedescendant={cursorAt >= 0 ? `row-${cursorId}` : undefined}
      tabIndex={0}
      data-region="list"
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onScroll={(event) => {
        const at = Math.floor(event.currentTarget.scrollTop / ROW)
        const row = rows[at]
        if (row !== undefined)
          anchor.current = { id: row.id, offset: event.currentTarget.scrollTop - at * ROW }
      }}
    >
      {library.fault !== undefined && (
        <p className={styles['fault']}>{errorTexts[language][library.fault.code]}</p>
      )}
      {library.current && total === 0 && library.fault === undefined && (
        <NoRows question={library.question} tagName={tagName} />
      )}
      <div role="rowgroup" className={styles['rows']} style={{ blockSize: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          return (
            <ListRow
              key={row?.id ?? item.index}
              row={row}
              index={item.index}
              top={item.start}
              active={item.index === cursorAt}
              selected={row !== undefined && selected.has(row.id)}
              onClick={onClick}
              onOpen={onOpen}
            />
          )
        })}
      </div>
    </div>
  )
}
