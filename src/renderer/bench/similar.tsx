// Headlines of the library like the chosen or typed one: what they are to it, where they differ, where they lie.
import { useEffect, useRef, useState } from 'react'
import type { SimilarHeadline } from '#shared/likeness'
import { libraryTexts } from '#shared/texts/library'
import { kindTexts, likenessTexts, rulingTexts } from '#shared/texts/likeness'
import { bridge } from '../bridge'
import { keyOf, useCommand } from '../commands'
import { useLive } from '../live'
import { isComposing } from '../ui/composing'
import { useLanguage, useWords } from '../words'
import styles from './similar.module.css'
import { when } from './when'

interface Props {
  readonly headlineId: string
  /** The chosen candidate, or what is being typed. */
  readonly text: string
  readonly onOpenArticle: (articleId: string) => void
  /** Of a headline without an article. */
  readonly onOpenHeadline: (headlineId: string) => void
}

/** After the last letter typed, in ms. */
const PAUSE = 250

/** The text as it is once nobody types or composes any more. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  const [composing, setComposing] = useState(false)
  useEffect(() => {
    const begin = (): void => setComposing(true)
    const end = (): void => setComposing(false)
    window.addEventListener('compositionstart', begin)
    window.addEventListener('compositionend', end)
    return () => {
      window.removeEventListener('compositionstart', begin)
      window.removeEventListener('compositionend', end)
    }
  }, [])
  useEffect(() => {
    if (composing) return
    const waiting = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(waiting)
  }, [text, composing])
  return settled
}

export function Similar({ headlineId, text, onOpenArticle, onOpenHeadline }: Props): React.JSX.Element {
  const words = useWords(likenessTexts)
  const language = useLanguage()
  const asked = useSettled(text)
  const list = useRef<HTMLUListElement>(null)
  const { value } = useLive(`${headlineId} ${asked}`, ['headlines', 'articles'], () =>
    bridge.headlines.similar({ id: headlineId, text: asked.slice(0, 500) }),
  )
  const rows = value?.rows ?? []
  const buttons = (): HTMLElement[] => Array.from(list.current?.querySelectorAll('button') ?? [])
  useCommand('headline.similar', () => buttons()[0]?.focus(), rows.length > 0)

  function step(by: number): void {
    const all = buttons()
    const at = all.findIndex((button) => button === document.activeElement)
    all[Math.max(0, Math.min(at + by, all.length - 1))]?.focus()
  }
  const open = (row: SimilarHeadline): void => {
    if (row.articleId === null) onOpenHeadline(row.id)
    else onOpenArticle(row.articleId)
  }

  return (
    <section className={styles['similar']} aria-labelledby="bench-similar">
      <h2 id="bench-similar" className="label">
        {rows.length > 0 && <kbd aria-hidden="true">{keyOf('headline.similar')}</kbd>} {words.similar}
        {rows.length > 0 && ` · ${rows.length}`}
      </h2>
      {rows.length === 0 && (
        <p className={styles['none']}>{value === undefined ? words.looking : words.none}</p>
      )}
      <ul
        ref={list}
        hidden={rows.length === 0}
        className={styles['list']}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (by === undefined && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          // Back to where the keys of the bench act.
          if (by === undefined) event.currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus()
          else step(by)
        }}
      >
        {rows.map((row) => (
          <li key={row.id}>
            <Row row={row} onOpen={() => open(row)} />
          </li>
        ))}
      </ul>
      {value !== undefined && value.left > 0 && (
        <p className={styles['none']}>{words.left(value.left.toLocaleString(language))}</p>
      )}
    </section>
  )
}

function Row({
  row,
  onOpen,
}: {
  readonly row: SimilarHeadline
  readonly onOpen: () => void
}): React.JSX.Element {
  const words = useWords(likenessTexts)
  const kinds = useWords(kindTexts)
  const rulings = useWords(rulingTexts)
  const library = useWords(libraryTexts)
  const language = useLanguage()
  const place = [
    row.stage === null ? words.queueOnly : library.stages[row.stage],
    row.publishedAt === '' ? when(row.createdAt, language) : row.publishedAt,
    row.source,
    row.ruling === null ? '' : rulings[row.ruling],
  ]
  return (
    <button type="button" className={styles['row']} data-similar={row.id} onClick={onOpen}>
      <span className={`${styles['kind']} ${styles[row.kind]}`}>{kinds[row.kind]}</span>
      <span>
        <span className={styles['headline']}>
          {row.pieces.map(({ text, shared }, at) =>
            shared ? <span key={at}>{text}</span> : <mark key={at}>{text}</mark>,
          )}
        </span>
        <span className={styles['place']}>{place.filter((part) => part !== '').join(' · ')}</span>
      </span>
    </button>
  )
}
