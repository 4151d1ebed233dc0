// The revisions of an article, the newest first, by day: time, who, why, how much came and went. Arrows move, Enter opens.
import { printedHour } from '#shared/moment'
import { useEffect, useId, useRef, useState } from 'react'
import type { Revision } from '#shared/article'
import { revisionsTexts } from '#shared/texts/revisions'
import { useLanguage, useWords } from '../words'
import { byDay, printedDay } from './days'
import styles from './revision-list.module.css'
import { whyKept } from '#shared/why-kept'

interface Props {
  readonly revisions: readonly Revision[]
  /** Number of the one the cursor is on; null if none. */
  readonly cursor: number | null
  /** Number of the one that is compared with; null if that is the present. */
  readonly pinned: number | null
  readonly onMove: (n: number) => void
  readonly onOpen?: (n: number) => void
  /** Takes the focus when it appears. */
  readonly focused?: boolean
}

export function RevisionList(props: Props): React.JSX.Element {
  const { revisions, cursor, pinned, onMove, onOpen, focused = false } = props
  const words = useWords(revisionsTexts)
  const language = useLanguage()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused) list.current?.focus({ preventScroll: true })
  }, [focused])
  useEffect(() => {
    if (cursor !== null)
      list.current?.querySelector(`[data-n="${cursor}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [cursor])
  const at = revisions.findIndex(({ n }) => n === cursor)
  const [now] = useState(() => Date.now())
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={words.title}
      tabIndex={0}
      aria-activedescendant={at < 0 ? undefined : `${id}-${cursor}`}
      className={styles['list']}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: revisions.length - 1 }[event.key]
        const next = to === undefined ? undefined : revisions[Math.max(0, Math.min(revisions.length - 1, to))]
        if (next !== undefined) onMove(next.n)
        else if (event.key === 'Enter' && cursor !== null && onOpen !== undefined) onOpen(cursor)
        else return
        event.preventDefault()
      }}
    >
      {byDay(revisions).map(({ start, items }) => (
        <div
          key={`${start} ${items[0]?.n}`}
          role="group"
          aria-label={printedDay(start, now, language, words)}
        >
          <p className={`label ${styles['day']}`} aria-hidden="true">
            {printedDay(start, now, language, words)}
          </p>
          {items.map((one) => (
            <div
              key={one.id}
              id={`${id}-${one.n}`}
              role="option"
              data-n={one.n}
              data-kind={one.kind}
              aria-selected={one.n === cursor}
              className={styles['row']}
              onClick={() => {
                onMove(one.n)
                onOpen?.(one.n)
              }}
            >
              <Row one={one} isPinned={one.n === pinned} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function Row({ one, isPinned }: { readonly one: Revision; readonly isPinned: boolean }): React.JSX.Element {
  const words = useWords(revisionsTexts)
  const language = useLanguage()
  const count = (n: number): string => n.toLocaleString(language)
  return (
    <>
      <time className={styles['time']} dateTime={new Date(one.at).toISOString()}>
        {printedHour(one.at, language)}
      </time>
      <span className={styles['what']}>
        <span className={styles['nth']}>{words.nth(one.n)}</span>
        {one.name !== null && <b className={styles['name']}>{one.name}</b>}
        <span className={styles['why']}>{whyKept(one, language)}</span>
        {isPinned && <em className={styles['pinned']}>{words.pinned}</em>}
      </span>
      <span className={styles['size']}>
        {one.inserted === null || one.deleted === null
          ? words.zishu(count(one.zishu))
          : words.size(count(one.inserted), count(one.deleted))}
      </span>
      <span className={styles['about']}>
        {[one.by === '' ? words.nobody : one.by, one.note].filter((part) => part !== '').join(' · ')}
      </span>
      <span className={styles['headline']}>{one.headline === '' ? words.untitled : one.headline}</span>
    </>
  )
}
