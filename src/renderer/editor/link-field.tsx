// Where a link's target is written, an address or words of an article's headline: in place of the toolbar, gone with Enter or Escape.
import { useId, useState } from 'react'
import type { ArticleRow } from '#shared/article'
import { articleAddress, articleIdOf, isLinkable } from '#shared/document'
import { editorTexts } from '#shared/texts/editor'
import { bridge } from '../bridge'
import { useFoundArticles } from '../found-articles'
import { useLive } from '../live'
import { Button } from '../ui/button'
import list from '../ui/chooser.module.css'
import { isComposing } from '../ui/composing'
import { useWords } from '../words'
import styles from './toolbar.module.css'

interface Props {
  readonly address: string
  /** The open article: no link leads to where it stands. */
  readonly articleId: string
  /** Null if cancelled, empty to take the link off. `text` stands for a link to nothing selected. */
  readonly onDone: (address: string | null, text?: string) => void
}

/** `example.org/a` is meant as `https://example.org/a`, `desk@example.org` as a mail address. */
export function asAddress(typed: string): string {
  const text = typed.trim()
  if (text === '' || /^[a-z][a-z0-9+.-]{0,20}:/i.test(text)) return text
  return text.includes('@') && !text.includes('/') ? `mailto:${text}` : `https://${text}`
}

/** `https:…`, `desk@example.org`, `example.org/a`; not `3.15晚会`, which is looked for in headlines. */
const ADDRESS =
  /^\s*(?:[a-z][a-z0-9+.-]{0,20}:|[\w.-]+@[\w.-]+\s*$|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#:]\S*)?\s*$)/i

export function LinkField({ address, articleId, onDone }: Props): React.JSX.Element {
  const words = useWords(editorTexts)
  const listId = useId()
  const linked = articleIdOf(address)
  const { value: target } = useLive(`linked ${linked ?? ''}`, ['articles'], async () =>
    linked === null ? null : (await bridge.articles.get({ id: linked })).headline,
  )
  const [text, setText] = useState(linked === null ? address : '')
  const [asked, setAsked] = useState('')
  /** -1: the address as it is typed. */
  const [at, setAt] = useState(-1)
  const looksLikeAddress = ADDRESS.test(text)
  const { rows, isCurrent } = useFoundArticles(asked, [articleId])
  const offered = looksLikeAddress || !isCurrent ? [] : rows.slice(0, 8)
  const wanted = asAddress(text)
  // Words that are no address look for an article; the first one found is meant.
  const chosen = at < 0 && text.trim() !== '' && !looksLikeAddress ? 0 : at
  const row = offered[Math.min(chosen, offered.length - 1)]
  const fits = row !== undefined || wanted === '' || (looksLikeAddress && isLinkable(wanted))

  const take = (article: ArticleRow): void => onDone(articleAddress(article.id), article.headline)
  function done(): void {
    if (row !== undefined) take(row)
    else if (fits && !(wanted === '' && linked !== null)) onDone(wanted)
    else if (fits) onDone(null)
  }
  function onKeyDown(event: React.KeyboardEvent): void {
    if (isComposing(event)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt(Math.max(-1, Math.min(offered.length - 1, chosen + step)))
    else if (event.key === 'Enter') done()
    else if (event.key === 'Escape') onDone(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  function look(typed: string): void {
    setAsked(typed)
    setAt(-1)
  }

  return (
    <div className={styles['linking']}>
      <div className={styles['row']}>
        <input
          className={styles['address']}
          role="combobox"
          aria-label={words.address}
          aria-expanded={offered.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={row === undefined ? undefined : `${listId}-${row.id}`}
          data-address={looksLikeAddress ? '' : undefined}
          aria-invalid={!fits}
          aria-describedby={fits ? undefined : 'link-refused'}
          placeholder={target ?? words.addressHint}
          value={text}
          maxLength={2048}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          onChange={(event) => {
            setText(event.currentTarget.value)
            if (!(event.nativeEvent as InputEvent).isComposing) look(event.currentTarget.value)
          }}
          onCompositionEnd={(event) => look(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {!fits && (
          <span id="link-refused" role="alert" className={styles['refused']}>
            {looksLikeAddress ? words.notLinkable : words.noSuchArticle}
          </span>
        )}
        <Button kind="quiet" onClick={done} disabled={!fits}>
          {words.setLink}
        </Button>
        {address !== '' && (
          <Button kind="quiet" onClick={() => onDone('')}>
            {words.dropLink}
          </Button>
        )}
        <Button kind="quiet" onClick={() => onDone(null)}>
          {words.cancel}
        </Button>
      </div>
      <div className={`${list['popup']} ${styles['offered']}`}>
        {offered.length > 0 && (
          <ul id={listId} role="listbox" aria-label={words.articlesToLink}>
            {offered.map((one) => (
              <li
                key={one.id}
                id={`${listId}-${one.id}`}
                role="option"
                aria-selected={one === row}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(one)}
              >
                <span className={list['text']}>{one.headline === '' ? words.untitled : one.headline}</span>
                <span className={list['hint']}>{one.author}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
