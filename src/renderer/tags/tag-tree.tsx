// The tags as a tree: arrows walk, right and left unfold and fold, Enter chooses. Folds are remembered by who shows it.
import { useMemo, useRef } from 'react'
import { treeRows, upFrom, type TreeRow } from '#core/tags/tree'
import type { Tag } from '#shared/tag'
import { tagsTexts } from '#shared/texts/tags'
import { useLanguage, useWords } from '../words'
import styles from './tag-tree.module.css'
import marks from './tags.module.css'

interface Props {
  readonly tags: readonly Tag[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly isFolded: (id: string) => boolean
  readonly onFold: (id: string, folded: boolean) => void
  /** The tree is one of several lists with a single Tab stop: it has none unless a tag is chosen, and leaves up and down to them. */
  readonly within?: boolean
  /** Keys beside those of a tree, e.g. F2. Answers whether it took the key. */
  readonly onKey?: (key: string, id: string) => boolean
}

export function TagTree(props: Props): React.JSX.Element {
  const { tags, chosen, onChoose, isFolded, onFold, within = false, onKey } = props
  const words = useWords(tagsTexts)
  const language = useLanguage()
  const tree = useRef<HTMLUListElement>(null)
  const compare = useMemo(() => new Intl.Collator(language).compare, [language])
  const rows = treeRows(tags, (id) => !isFolded(id), compare)
  // What is folded away is reached through what it lies in.
  const up = chosen === null ? [] : upFrom(tags, chosen)
  const stop =
    up.find((id) => rows.some((row) => row.tag.id === id)) ?? (within ? undefined : rows[0]?.tag.id)

  function focus(id: string | undefined): void {
    if (id !== undefined) tree.current?.querySelector<HTMLElement>(`[data-item="${id}"]`)?.focus()
  }

  function onKeyDown(event: React.KeyboardEvent, row: TreeRow, at: number): void {
    const { id, parentId } = row.tag
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (onKey?.(key, id) === true) event.preventDefault()
    else if (key === 'ArrowRight' || key === 'ArrowLeft') {
      event.preventDefault()
      if (key === 'ArrowRight' && row.isOpen) focus(rows[at + 1]?.tag.id)
      else if (key === 'ArrowRight' && row.hasBelow) onFold(id, false)
      else if (key === 'ArrowLeft' && row.isOpen) onFold(id, true)
      else if (key === 'ArrowLeft' && row.level > 1) focus(parentId ?? undefined)
    } else if (key === 'Enter' || key === ' ') {
      event.preventDefault()
      onChoose(id)
    } else if (!within) {
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key]
      if (to === undefined) return
      event.preventDefault()
      const next = rows[Math.max(0, Math.min(rows.length - 1, to))]?.tag.id
      focus(next)
      if (next !== undefined) onChoose(next)
    }
  }

  return (
    <ul ref={tree} role="tree" aria-label={words.tags} className={styles['tree']}>
      {rows.map((row, at) => {
        const { id, name, colour, count, aliases } = row.tag
        const shown = count === 0 ? '' : count.toLocaleString(language)
        const others = within ? '' : aliases.join(words.comma)
        return (
          <li
            key={id}
            role="treeitem"
            aria-label={[name, others, shown].filter((part) => part !== '').join(' ')}
            aria-level={row.level}
            aria-posinset={row.position}
            aria-setsize={row.siblings}
            aria-expanded={row.hasBelow ? row.isOpen : undefined}
            aria-selected={id === chosen}
            tabIndex={id === stop ? 0 : -1}
            data-item={id}
            onKeyDown={(event) => {
              if (event.target === event.currentTarget) onKeyDown(event, row, at)
            }}
          >
            <span
              className={styles['twist']}
              style={{ marginInlineStart: (row.level - 1) * 14 }}
              data-twist={row.hasBelow ? (row.isOpen ? 'open' : 'folded') : undefined}
              aria-hidden="true"
              onClick={() => {
                if (row.hasBelow) onFold(id, row.isOpen)
              }}
            >
              {row.hasBelow && (
                <svg viewBox="0 0 10 10">
                  <path d="M3 1.5 7 5 3 8.5" />
                </svg>
              )}
            </span>
            <button
              type="button"
              tabIndex={-1}
              onClick={() => {
                focus(id)
                onChoose(id)
              }}
            >
              <i className={`${marks['dot']} ${styles['dot']}`} data-colour={colour} />
              <span className={styles['text']}>{name}</span>
              {others !== '' && <span className={styles['aliases']}>{others}</span>}
              <span className={styles['count']}>{shown}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
