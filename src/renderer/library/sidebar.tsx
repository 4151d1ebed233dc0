// The sidebar: views with live counts, the headline queue, tags. One Tab stop, arrows walk.
import { useRef } from 'react'
import type { LibraryCounts, View } from '#shared/article'
import type { Tag } from '#shared/tag'
import { frameTexts } from '#shared/texts/frame'
import { libraryTexts } from '#shared/texts/library'
import { tagsTexts } from '#shared/texts/tags'
import { useLanguage, useWords } from '../words'
import styles from './sidebar.module.css'
import type { Question } from './row-loader'

interface Props {
  readonly question: Question
  readonly counts: LibraryCounts | undefined
  readonly tags: readonly Tag[]
  readonly inQueue: boolean
  readonly onView: (view: View) => void
  readonly onTag: (id: string) => void
  readonly onQueue: () => void
}

const VIEWS: readonly View[] = ['all', 'inbox', 'draft', 'review', 'ready', 'published', 'trash']

export function Sidebar(props: Props): React.JSX.Element {
  const { question, counts, tags, inQueue, onView, onTag, onQueue } = props
  const frame = useWords(frameTexts)
  const words = useWords(libraryTexts)
  const tagWords = useWords(tagsTexts)
  const language = useLanguage()
  const nav = useRef<HTMLElement>(null)
  // A tag that is gone leaves the view it was looked for in, so that one item is always the one that Tab reaches.
  const tagId = tags.some((tag) => tag.id === question.tag) ? question.tag : null
  const number = (n: number): string => (n === 0 ? '' : n.toLocaleString(language))

  function walk(event: React.KeyboardEvent): void {
    const items = [...(nav.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
    if (to === undefined || at < 0) return
    event.preventDefault()
    items[Math.max(0, Math.min(items.length - 1, to))]?.focus()
  }

  const item = (
    key: string,
    on: boolean,
    text: string,
    count: string,
    go: () => void,
    colour?: Tag['colour'],
  ): React.JSX.Element => (
    <li key={key}>
      <button
        type="button"
        data-item={key}
        className={styles['item']}
        aria-current={on ? 'page' : undefined}
        tabIndex={on ? 0 : -1}
        onClick={go}
      >
        {colour !== undefined && <i className={styles['dot']} data-colour={colour} />}
        <span className={styles['text']}>{text}</span>
        <span className={styles['count']}>{count}</span>
      </button>
    </li>
  )

  return (
    <nav
      ref={nav}
      className={styles['sidebar']}
      aria-label={frame.sidebar}
      onKeyDown={walk}
      data-region="sidebar"
    >
      <h2 className="label">{words.viewsLabel}</h2>
      <ul>
        {VIEWS.map((view) =>
          item(
            view,
            !inQueue && tagId === null && question.view === view,
            words.views[view],
            number(counts?.views[view] ?? 0),
            () => onView(view),
          ),
        )}
      </ul>
      <ul className={styles['apart']}>
        {item('queue', inQueue, words.queue, number(counts?.queue.pending ?? 0), onQueue)}
      </ul>
      <h2 className="label">{tagWords.tags}</h2>
      {tags.length === 0 ? (
        <p className={styles['none']}>{tagWords.none}</p>
      ) : (
        <ul>
          {tags.map((tag) =>
            item(
              tag.id,
              !inQueue && tagId === tag.id,
              tag.name,
              number(tag.count),
              () => onTag(tag.id),
              tag.colour,
            ),
          )}
        </ul>
      )}
    </nav>
  )
}
