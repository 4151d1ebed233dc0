// The sidebar: views with live counts, the headline queue, tags. One Tab stop, arrows walk.
import { useRef, type ReactNode } from 'react'
import type { LibraryCounts, View } from '#shared/article'
import { frameTexts } from '#shared/texts/frame'
import { libraryTexts } from '#shared/texts/library'
import type { Question } from '#shared/saved-search'
import { SideItem } from '../ui/side-item'
import { useLanguage, useWords } from '../words'
import styles from './sidebar.module.css'

interface Props {
  readonly question: Question
  readonly counts: LibraryCounts | undefined
  /** The list shows what one of the other parts has chosen, a tag say, so that is the line that Tab reaches. */
  readonly elsewhere: boolean
  readonly inQueue: boolean
  readonly onView: (view: View) => void
  readonly onQueue: () => void
  readonly inClusters: boolean
  readonly onClusters: () => void
  /** Other features' parts, put in by the frame: each with its own heading, its items marked `data-item`. */
  readonly children: ReactNode
}

const VIEWS: readonly View[] = ['all', 'inbox', 'draft', 'review', 'ready', 'published', 'trash']

export function Sidebar(props: Props): React.JSX.Element {
  const { question, counts, elsewhere, inQueue, onView, onQueue, inClusters, onClusters, children } = props
  const frame = useWords(frameTexts)
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const nav = useRef<HTMLElement>(null)
  const number = (n: number): string => (n === 0 ? '' : n.toLocaleString(language))

  function walk(event: React.KeyboardEvent): void {
    const items = [...(nav.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
    if (to === undefined || at < 0) return
    event.preventDefault()
    items[Math.max(0, Math.min(items.length - 1, to))]?.focus()
  }

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
        {VIEWS.map((view) => (
          <SideItem
            key={view}
            item={view}
            isCurrent={!inQueue && !elsewhere && question.view === view}
            text={words.views[view]}
            count={number(counts?.views[view] ?? 0)}
            onGo={() => onView(view)}
          />
        ))}
      </ul>
      <ul className={styles['apart']}>
        <SideItem
          item="queue"
          isCurrent={inQueue}
          text={words.queue}
          count={number(counts?.queue.pending ?? 0)}
          onGo={onQueue}
        />
        <SideItem item="clusters" isCurrent={inClusters} text={frame.clusters} count="" onGo={onClusters} />
      </ul>
      {children}
    </nav>
  )
}
