// An article as one flow: kicker, headline, deck, a hairline, the body.
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import type { Article } from '#shared/article'
import type { Fault } from '#shared/error'
import { editorTexts } from '#shared/texts/editor'
import { errorTexts } from '#shared/texts/errors'
import { cameBack } from '../where'
import { isComposing } from '../ui/composing'
import { useLanguage, useWords } from '../words'
import styles from './article-editor.module.css'
import { BodyEditor, type Body } from './body-editor'
import { revisions } from './counts'
import { follow } from './follow'
import { useLinkTargets } from './use-link-targets'
import { HitsShown } from './hits-shown'
import hitStyles from './hits-shown.module.css'
import { Part, type PartHandle } from './part'
import { Proposed } from './proposed'
import { Toolbar } from './toolbar'
import { FindBar } from './find-bar'
import { useFind } from './use-find'
import { InsertListShown } from './insert-list-shown'
import { NotesList } from './notes-list'
import { useTaking } from './use-taking'
import { useWriting } from './use-writing'
import { useTextView } from './use-text-view'
import { Outline } from './outline'
import { useCommenting } from './use-commenting'
import { useSuggesting } from './use-suggesting'

/** An article that comes on the screen this soon after it was asked for takes the focus. In ms. */
const SOON = 2000
let focusUntil = 0
let focusShown: (() => void) | undefined

/** Puts the caret into the article on the screen or just about to be: into its headline if that is empty. */
export function focusArticle(): void {
  focusUntil = performance.now() + SOON
  focusShown?.()
}

interface Props {
  readonly articleId: string
  /** What is looked for in the list; its hits are marked. */
  readonly query: string
  /** A link to another article was followed. */
  readonly onFollow: (id: string) => void
}

// Whoever types elsewhere meanwhile, e.g. a search, is not torn away.
window.addEventListener(
  'input',
  ({ target }) => {
    if (target instanceof Element && target.closest('[data-region="page"]') === null) focusUntil = 0
  },
  true,
)

export function ArticleEditor({ articleId, query, onFollow }: Props): React.JSX.Element {
  const language = useLanguage()
  // Nothing of one article may live on in another.
  return <Opening key={`${articleId} ${language}`} articleId={articleId} query={query} onFollow={onFollow} />
}

function Opening({ articleId, query, onFollow }: Props): React.JSX.Element {
  const language = useLanguage()
  const [article, setArticle] = useState<Article>()
  const [fault, setFault] = useState<Fault>()
  const page = useRef<PageHandle>(null)

  useEffect(
    () =>
      follow(articleId, {
        ready: () => page.current?.isReady() ?? false,
        open: (opened) => {
          setArticle(opened)
          setFault(undefined)
          revisions.set(opened.revisions)
        },
        update: (now) => revisions.set(now.revisions),
        replace: (now) => {
          revisions.set(now.revisions)
          page.current?.put(now)
        },
        fail: setFault,
      }),
    [articleId],
  )

  if (article !== undefined) return <Page article={article} query={query} onFollow={onFollow} handle={page} />
  return (
    <div className={styles['page']} aria-busy={fault === undefined}>
      {fault !== undefined && (
        <p role="alert" className={styles['fault']}>
          {errorTexts[language][fault.code]}
        </p>
      )}
    </div>
  )
}

/** Ctrl/Cmd+Z, with Shift or with Y the other way. */
function undoKey({ key, ctrlKey, metaKey, altKey, shiftKey }: React.KeyboardEvent): 'undo' | 'redo' | null {
  if (altKey || !(ctrlKey || metaKey)) return null
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' ? 'redo' : null
}

interface PageHandle {
  /** False while something on the page has not been handed over to be saved. */
  readonly isReady: () => boolean
  readonly put: (article: Article) => void
}

interface PageProps {
  readonly article: Article
  readonly query: string
  readonly onFollow: (id: string) => void
  readonly handle: Ref<PageHandle>
}

function Page({ article, query, onFollow, handle }: PageProps): React.JSX.Element {
  const words = useWords(editorTexts)
  const [linking, setLinking] = useState(false)
  const kicker = useRef<PartHandle>(null)
  const headline = useRef<PartHandle>(null)
  const deck = useRef<PartHandle>(null)
  const body = useRef<Body>(null)
  const composing = useRef(false)
  useLinkTargets(article.id, body, onFollow)
  useSuggesting(article.id, body)
  useCommenting(article.id, body)
  const find = useFind(query, { kicker, headline, deck }, body)
  const { hits } = find
  useWriting(body)
  useTaking(body)
  const view = useTextView(body)

  useImperativeHandle(handle, () => ({
    isReady: () => !composing.current && body.current?.isHolding() !== true,
    put: (now) => {
      kicker.current?.put(now.kicker)
      headline.current?.put(now.headline)
      deck.current?.put(now.deck)
      body.current?.put(now.body, now.version)
    },
  }))
  useEffect(() => {
    focusShown = () => {
      // A window that came back was in the body.
      const isNew = headline.current?.isEmpty() === true && cameBack?.id !== article.id
      if (isNew) headline.current?.focus('start')
      else body.current?.focus(false)
    }
    if (performance.now() < focusUntil) focusShown()
    return () => {
      focusShown = undefined
    }
  }, [headline, article.id])

  useEffect(() => {
    body.current?.showSelection(linking)
  }, [linking])

  const same = { articleId: article.id, lang: article.lang, finder: find.finder, onText: find.textChanged }
  const toBody = (): void => body.current?.focus(true)
  return (
    <div
      className={styles['page']}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={() => (composing.current = false)}
      onKeyDownCapture={(event) => {
        const way = isComposing(event) ? null : undoKey(event)
        // What was replaced in several places is one step, wherever the caret is.
        if (way === null || !find[way]()) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <div className={hitStyles['top']}>
        <Toolbar
          articleId={article.id}
          run={(command) => body.current?.run(command)}
          linking={linking}
          onLinking={setLinking}
        />
        {hits.total > 0 && !find.state.open && <HitsShown total={hits.total} at={hits.at} />}
      </div>
      {find.state.open && (
        <div onFocus={({ relatedTarget }) => find.cameFrom(relatedTarget)}>
          <FindBar
            find={find.state.find}
            onFind={find.change}
            texts={find.texts}
            total={hits.total}
            at={hits.at}
            onStep={hits.step}
            called={find.called}
            onClose={find.close}
            replacing={{
              open: find.state.replacing,
              replacement: find.state.replacement,
              onReplacement: find.setReplacement,
              isWithin: find.isWithin,
            }}
          />
        </div>
      )}
      <div data-scroll className={styles['scroll']}>
        <article {...view} className={styles['proof']} lang={article.lang}>
          <Part
            {...same}
            name="kicker"
            text={article.kicker}
            label={words.kicker}
            hint={words.kickerHint}
            maxLength={500}
            className={styles['kicker']}
            ref={kicker}
            current={hits.currentIn('kicker')}
            onNext={() => headline.current?.focus('end')}
            onPrevious={() => undefined}
          />
          <Part
            {...same}
            name="headline"
            text={article.headline}
            label={words.headline}
            hint={words.headlineHint}
            maxLength={500}
            className={styles['headline']}
            ref={headline}
            current={hits.currentIn('headline')}
            onNext={() => deck.current?.focus('end')}
            onPrevious={() => kicker.current?.focus('end')}
          />
          <Proposed headlineId={article.headlineId} />
          <Part
            {...same}
            name="deck"
            text={article.deck}
            label={words.deck}
            hint={words.deckHint}
            maxLength={2000}
            className={styles['deck']}
            ref={deck}
            current={hits.currentIn('deck')}
            onNext={toBody}
            onPrevious={() => headline.current?.focus('end')}
          />
          <hr className={styles['hairline']} />
          <BodyEditor
            articleId={article.id}
            document={article.body}
            version={article.version}
            lang={article.lang}
            onBody={(shown) => (body.current = shown)}
            onEditLink={() => setLinking(true)}
            onLeaveUpwards={() => deck.current?.focus('end')}
            onMarked={find.textChanged}
            onFollow={onFollow}
          />
          <NotesList lang={article.lang} />
        </article>
      </div>
      <InsertListShown />
      <Outline body={body} />
    </div>
  )
}
