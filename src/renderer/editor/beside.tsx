// The pane beside the open article: another article or the source's raw text, to be read and taken over from.
import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import type { Node } from 'prosemirror-model'
import type { Fault } from '#shared/error'
import { besideTexts } from '#shared/texts/beside'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from '../bridge'
import { keyOf, runCommand } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import { ArticleEditor } from './article-editor'
import articleStyles from './article-editor.module.css'
import { besideView, type BesideView } from './beside-view'
import styles from './beside.module.css'
import bodyStyles from './body-editor.module.css'
import { nodeOf } from './schema'
import { activeSide } from './side'
import { linesAsDoc, offered } from './taking'

/** What stands beside the open article: its own source, or another article. */
export type BesideWhat = { readonly kind: 'raw' } | { readonly kind: 'article'; readonly id: string }

interface Props {
  readonly articleId: string
  readonly what: BesideWhat
  /** A link to an article was followed. */
  readonly onFollow: (id: string) => void
}

/** What is not written on the page already is written here; the same article twice is only read the second time. */
export function Beside({ articleId, what, onFollow }: Props): React.JSX.Element {
  if (what.kind === 'raw') return <Source key={articleId} articleId={articleId} />
  if (what.id === articleId) return <Other key={what.id} id={what.id} />
  return <Written id={what.id} onFollow={onFollow} />
}

function Written({
  id,
  onFollow,
}: {
  readonly id: string
  readonly onFollow: (id: string) => void
}): React.JSX.Element {
  const words = useWords(besideTexts)
  const { value, fault } = useLive(`beside about ${id}`, ['articles'], () => bridge.articles.about({ id }))
  // Deleted for ever meanwhile; whatever else goes wrong, nobody is torn from the text.
  const gone = fault?.code === 'not-found' ? fault : undefined
  const name = value?.id === id ? value.headline || words.untitled : ''
  return (
    <Pane kind={words.ofArticle} name={name} fault={gone} note={null} swaps>
      <ArticleEditor side="beside" articleId={id} query="" onFollow={onFollow} />
    </Pane>
  )
}

function Source({ articleId }: { readonly articleId: string }): React.JSX.Element {
  const words = useWords(besideTexts)
  const { value, current } = useLive(`beside raw ${articleId}`, [], () =>
    bridge.articles.raw({ id: articleId }),
  )
  const text = current ? value?.text : undefined
  const language = useLanguage()
  const lines = useMemo(() => (text === undefined ? null : linesAsDoc(text)), [text])
  return (
    <Pane
      kind={words.ofSource}
      name={value?.name ?? ''}
      fault={undefined}
      note={current && value === null ? words.noSource : null}
    >
      {lines !== null && <Reading doc={lines.doc} name={value?.name ?? ''} lang={undefined} />}
      {lines !== null && lines.left > 0 && (
        <p className={styles['left']}>{words.linesLeft(lines.left.toLocaleString(language))}</p>
      )}
    </Pane>
  )
}

function Other({ id }: { readonly id: string }): React.JSX.Element {
  const words = useWords(besideTexts)
  const { value } = useLive(`beside ${id}`, ['articles'], () => bridge.articles.get({ id }))
  const doc = useMemo(() => (value === undefined ? null : nodeOf(value.body)), [value])
  const name = value === undefined ? '' : value.headline || words.untitled
  return (
    <Pane kind={words.ofArticle} name={name} fault={undefined} note={null}>
      {doc !== null && value !== undefined && (
        <Reading doc={doc} name={name} lang={value.lang}>
          {value.kicker !== '' && <p className={articleStyles['kicker']}>{value.kicker}</p>}
          <h2 className={articleStyles['headline']}>{name}</h2>
          {value.deck !== '' && <p className={articleStyles['deck']}>{value.deck}</p>}
          <hr className={articleStyles['hairline']} />
        </Reading>
      )}
    </Pane>
  )
}

interface PaneProps {
  readonly kind: string
  readonly name: string
  readonly fault: Fault | undefined
  readonly note: string | null
  /** It is written, not only read. */
  readonly swaps?: boolean
  readonly children: ReactNode
}

function Pane({ kind, name, fault, note, swaps = false, children }: PaneProps): React.JSX.Element {
  const words = useWords(besideTexts)
  const language = useLanguage()
  return (
    <section
      className={styles['pane']}
      aria-label={words.beside}
      onFocus={swaps ? () => activeSide.set('beside') : undefined}
    >
      <header className={styles['head']}>
        <span className={styles['kind']}>{kind}</span>
        <strong title={name}>{name}</strong>
        <span className={styles['tools']}>
          {fault === undefined && note === null && (
            <Button kind="quiet" keys={keyOf('split.take')} onClick={() => runCommand('split.take')}>
              {words.take}
            </Button>
          )}
          {swaps && (
            <Button
              kind="quiet"
              label={`${words.swap} ${keyOf('split.swap')}`}
              onClick={() => runCommand('split.swap')}
            >
              {words.swap}
            </Button>
          )}
          <Button
            kind="quiet"
            label={`${words.choose} ${keyOf('split.article')}`}
            onClick={() => runCommand('split.article')}
          >
            {words.choose}
          </Button>
          <Button
            kind="quiet"
            label={`${words.close} ${keyOf('split.close')}`}
            onClick={() => runCommand('split.close')}
          >
            ×
          </Button>
        </span>
      </header>
      {fault !== undefined && (
        <p role="alert" className={articleStyles['fault']}>
          {errorTexts[language][fault.code]}
        </p>
      )}
      {note !== null && <p className={styles['note']}>{note}</p>}
      {fault === undefined && note === null && children}
    </section>
  )
}

interface ReadingProps {
  readonly doc: Node
  readonly name: string
  readonly lang: string | undefined
  /** Above the body. */
  readonly children?: ReactNode
}

function Reading({ doc, name, lang, children }: ReadingProps): React.JSX.Element {
  const words = useWords(besideTexts)
  const place = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const view = useRef<BesideView>(null)
  const first = useRef({ doc, label: words.text(name), lang })

  useLayoutEffect(() => {
    if (place.current === null || handle.current === null) return
    const { doc: start, label, lang: spoken } = first.current
    const mounted = besideView(start, {
      mount: place.current,
      handle: handle.current,
      attributes: {
        class: `${bodyStyles['text'] ?? ''} ${styles['text'] ?? ''}`,
        'aria-label': label,
        ...(spoken === undefined ? {} : { lang: spoken }),
      },
      onTake: () => runCommand('split.take'),
    })
    view.current = mounted
    offered.set(mounted.taken)
    return () => {
      view.current = null
      if (offered.get() === mounted.taken) offered.set(null)
      mounted.destroy()
    }
  }, [])
  useEffect(() => view.current?.put(doc), [doc])

  return (
    <div className={styles['scroll']}>
      <div className={styles['proof']} lang={lang}>
        {children}
        <button
          ref={handle}
          type="button"
          className={styles['handle']}
          draggable
          tabIndex={-1}
          aria-label={words.takeBlock}
          title={words.takeBlock}
        >
          ¶
        </button>
        <div ref={place} />
      </div>
    </div>
  )
}
