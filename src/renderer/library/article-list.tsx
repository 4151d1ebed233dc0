// The list: only the rows in sight are in the page; the keyboard walks all of them; the place survives every refresh.
import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { compile } from '#core/search/query'
import type { ArticleRow } from '#shared/article'
import type { Channel } from '#shared/channel'
import type { Selection } from '#shared/contract'
import { frameTexts } from '#shared/texts/frame'
import { useCommand } from '../commands'
import { useFoldHan } from '../fold-han'
import { Failed } from '../ui/unanswered'
import { useWords } from '../words'
import styles from './article-list.module.css'
import { ListRow } from './list-row'
import { NoRows } from './no-rows'
import { isSearch } from './search-turn'
import { useArranging } from './use-arranging'
import type { Library } from './use-library'
import { useMarks } from './use-marks'
import { usePlace } from '../use-place'
import { useRange } from './use-range'

const ROW = 64
/** Over a query a line more says why the row is there. In px. */
const FOUND_ROW = 84

interface Props {
  readonly library: Library
  readonly channels: readonly Channel[]
  readonly tagName: string | undefined
  readonly collectionName: string | undefined
  /** Esc stops what is under way before it does anything else. */
  readonly busy: boolean
  /** Enter or a double click: into the text. */
  readonly onOpen: (id: string) => void
  /** A row is being dragged out of the list: it, or what is selected with it. */
  readonly onDragOut: (event: React.DragEvent, selection: Selection) => void
}

export function ArticleList({
  library,
  channels,
  tagName,
  collectionName,
  busy,
  onOpen,
  onDragOut,
}: Props): React.JSX.Element {
  const { total, cursorId, selected, ensure, rowAt, indexOf } = library
  const frame = useWords(frameTexts)
  const scroller = useRef<HTMLDivElement>(null)
  const walking = useRef(false)
  const opening = useRef(false)
  const rangeFrom = useRef<number | undefined>(undefined)
  const cursorAt = indexOf(cursorId)
  const asked = library.answered?.query ?? ''
  const foldHan = useFoldHan()
  const query = useMemo(() => {
    const compiled = compile(asked, { simplify: foldHan })
    return compiled.needles.length + compiled.sounds.length === 0 ? null : compiled
  }, [asked, foldHan])
  const height = query === null ? ROW : FOUND_ROW

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    // Another height is another key for each row, or the places of the former height would be kept.
    getItemKey: useCallback((at: number) => `${height} ${at}`, [height]),
    overscan: 6,
    // The active row is always in the page, or aria-activedescendant would name nothing.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return cursorAt < 0 || cursorAt >= total || shown.includes(cursorAt)
        ? shown
        : [...shown, cursorAt].toSorted((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  const wanted = library.cursorAt
  useEffect(() => {
    ensure([
      { from: first - 40, to: last + 40 },
      { from: wanted, to: wanted },
    ])
  }, [ensure, first, last, wanted, total])

  const arranging = useArranging(library, collectionName, (clientY) => {
    const element = scroller.current
    if (element === null) return 0
    const from = element.getBoundingClientRect().top - element.scrollTop
    return Math.max(0, Math.min(total, Math.round((clientY - from) / height)))
  })

  const note = usePlace({ list: library, scroller, height, hasMoved: arranging.hasMoved })

  const focus = (): void => scroller.current?.focus({ preventScroll: true })
  const step = (by: number): void => {
    walking.current = true
    rangeFrom.current = undefined
    library.step(by)
  }
  const range = useRange(library)
  const extend = (by: number): void => {
    if (total === 0) return
    walking.current = true
    rangeFrom.current ??= wanted
    const to = Math.max(0, Math.min(total - 1, wanted + by))
    range(rangeFrom.current, to)
    library.step(to - wanted)
  }
  const { toggle } = library

  useCommand('article.next', () => step(1), total > 0)
  useCommand('article.previous', () => step(-1), total > 0)
  useCommand(
    'article.open',
    () => {
      if (cursorId === null) opening.current = true
      else onOpen(cursorId)
    },
    cursorId === null ? !library.current : total > 0,
  )
  // Enter that was faster than the rows of a search opens the first of them as it comes.
  useEffect(() => {
    if (!library.current) return
    if (opening.current && cursorId !== null) onOpen(cursorId)
    opening.current = false
    // Only rows that came.
    // eslint-disable-next-line react/exhaustive-deps
  }, [library.current, cursorId])
  useCommand('article.select', () => cursorId !== null && toggle(cursorId), cursorId !== null && total > 0)

  useEffect(() => {
    const stand = (): void => {
      walking.current = false
      opening.current = false
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
    opening.current = false
    if (
      (event.ctrlKey || event.metaKey) &&
      event.key.toLowerCase() === 'a' &&
      !event.shiftKey &&
      !event.altKey
    ) {
      library.selectAll()
      event.preventDefault()
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1)
    const by = { Home: -total, End: total, PageDown: page, PageUp: -page }[event.key]
    const further = event.shiftKey ? { J: 1, K: -1, ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined
    if (by !== undefined) {
      if (event.shiftKey) extend(by)
      else step(by)
    } else if (further !== undefined) extend(further)
    else if (event.key === ' ' && cursorId !== null) toggle(cursorId)
    else if (event.key === 'Escape' && selected.size > 0 && !busy) library.select([])
    else if (event.key === 'Escape' && isSearch(library.question) && !busy) library.ask({ query: '' })
    else return
    event.preventDefault()
  }

  function onClick(event: React.MouseEvent, index: number, row: ArticleRow): void {
    focus()
    if (event.shiftKey) range(wanted, index)
    else if (event.ctrlKey || event.metaKey) toggle(row.id)
    else if (selected.size > 0) library.select([])
    rangeFrom.current = undefined
    library.moveTo(row.id)
  }

  /** Where the list can be arranged that is what a drag does, unless Alt or Ctrl is held. */
  function onDragStart(event: React.DragEvent): void {
    if (arranging.isOn && !event.altKey && !event.ctrlKey) return arranging.onDragStart(event)
    const id = (event.target as Element).closest('[role="row"]')?.id.slice('row-'.length)
    const all = library.selection()
    if (id === undefined) return
    onDragOut(event, selected.has(id) && all !== null ? all : { kind: 'ids', ids: [id] })
  }

  const inSight = items.flatMap((item) => rowAt(item.index) ?? [])
  const marksOf = useMarks(query === null ? '' : asked, inSight)

  return (
    <div className={styles['place']}>
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
        onDragStart={onDragStart}
        onDragOver={arranging.onDragOver}
        onDragEnd={arranging.onDragEnd}
        onDrop={arranging.onDrop}
        onScroll={(event) => note(event.currentTarget)}
      >
        {library.fault !== undefined && <Failed fault={library.fault} again={library.again} />}
        <div role="rowgroup" className={styles['rows']} style={{ blockSize: virtual.getTotalSize() }}>
          {arranging.dropAt !== null && (
            <div
              className={styles['drop']}
              style={{ transform: `translateY(${arranging.dropAt * height}px)` }}
            />
          )}
          {items.map((item) => {
            const row = rowAt(item.index)
            return (
              <ListRow
                // By place: while rows come in, two blocks may hold the same article for a moment.
                key={item.index}
                row={row}
                index={item.index}
                top={item.start}
                active={item.index === cursorAt}
                selected={row !== undefined && selected.has(row.id)}
                draggable
                channels={channels}
                query={query}
                marks={row === undefined ? undefined : marksOf(row)}
                onClick={onClick}
                onOpen={onOpen}
              />
            )
          })}
        </div>
      </div>
      {library.current && total === 0 && library.fault === undefined && (
        <div className={styles['instead']}>
          <NoRows
            question={library.question}
            tagName={tagName}
            collectionName={collectionName}
            onWiden={(place) => {
              library.widen(place)
              focus()
            }}
          />
        </div>
      )}
    </div>
  )
}
