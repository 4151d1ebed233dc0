// An article as one flow: kicker, headline, deck, a hairline, the body.
import {
  useContext,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type Ref,
} from 'react'
import type { Article } from '#shared/article'
import { editorTexts } from '#shared/texts/editor'
import { CommandsOn } from '../commands'
import { focusedBy } from '../regions'
import { isComposing } from '../ui/composing'
import { useWords } from '../words'
import styles from './article-editor.module.css'
import { useArticleFocus } from './article-focus'
import { BodyEditor } from './body-editor'
import { useCell } from './cell'
import { FindBar } from './find-bar'
import { HitsShown } from './hits-shown'
import hitStyles from './hits-shown.module.css'
import { InsertListShown } from './insert-list-shown'
import { NotesList } from './notes-list'
import { Outline } from './outline'
import { Part, type PartHandle } from './part'
import { Proposed } from './proposed'
import { activeSide, otherSide, useSide } from './side'
import { Toolbar } from './toolbar'
import { useCommenting } from './use-commenting'
import { useCopyediting } from './use-copyediting'
import { useFind } from './use-find'
import { useHanding } from './use-handing'
import { useLinkTargets } from './use-link-targets'
import { useSuggesting } from './use-suggesting'
import { useTaking } from './use-taking'
import { useTextView } from './use-text-view'
import { useWriting } from './use-writing'

/** Ctrl/Cmd+Z, with Shift or with Y the other way. */
function undoKey({ key, ctrlKey, metaKey, altKey, shiftKey }: React.KeyboardEvent): 'undo' | 'redo' | null {
  if (altKey || !(ctrlKey || metaKey)) return null
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' ? 'redo' : null
}

export interface PageHandle {
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

export function Page({ article, query, onFollow, handle }: PageProps): React.JSX.Element {
  const words = useWords(editorTexts)
  const [linking, setLinking] = useState(false)
  const kicker = useRef<PartHandle>(null)
  const headline = useRef<PartHandle>(null)
  const deck = useRef<PartHandle>(null)
  const side = useSide()
  const { body } = side
  const isActive = useContext(CommandsOn)
  const isAlone = useCell(otherSide(side).articleId) === null
  const composing = useRef(false)
  useLinkTargets(article.id, body, onFollow)
  useSuggesting(article.id, body)
  useCommenting(article.id, body)
  useCopyediting(article.id, body)
  const find = useFind(query, { kicker, headline, deck }, body)
  const { hits } = find
  useWriting(body)
  useTaking(side)
  useHanding(side)
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
  useLayoutEffect(() => {
    side.articleId.set(article.id)
    return () => side.articleId.set(null)
  }, [side, article.id])
  useArticleFocus(side, article.id, headline)
  useEffect(() => focusedBy(side.name, () => body.current?.focus(false)), [side, body])

  useEffect(() => {
    body.current?.showSelection(linking)
  }, [linking, body])

  const same = { articleId: article.id, lang: article.lang, finder: find.finder, onText: find.textChanged }
  const toBody = (): void => body.current?.focus(true)
  return (
    <div
      className={styles['page']}
      data-active={isAlone ? undefined : isActive ? 'yes' : 'no'}
      onFocus={() => activeSide.set(side.name)}
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
