// Beside the page: fields, tags and what was set apart; the kept revisions.
import { FIELD_NAMES, type ArticleAbout } from '#shared/article'
import { frameTexts } from '#shared/texts/frame'
import { libraryTexts } from '#shared/texts/library'
import { originTexts } from '#shared/texts/origin'
import { tagsTexts } from '#shared/texts/tags'
import type { ReactNode } from 'react'
import { keyOf } from '../commands'
import { saveArticle } from '../saving'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Tabs } from '../ui/tabs'
import { Part } from '../ui/unanswered'
import { useWords } from '../words'
import styles from './inspector.module.css'
import { KindRow } from './kind-row'
import { Proposals } from './proposals'

type InspectorTab = 'article' | 'revisions' | 'suggestions' | 'copyedit'

interface Props {
  /** Null until it is read. */
  readonly article: ArticleAbout | null
  /** In the place of what could not be read of it. */
  readonly failed: React.ReactNode
  /** The tags' own part, put in by the frame. */
  readonly tags: ReactNode
  /** The channels it is meant for, likewise. */
  readonly channels: ReactNode
  /** How far its review is, likewise. */
  readonly review: ReactNode
  /** Duplicates, relations and who links here, likewise. */
  readonly links: ReactNode
  /** The revisions' own part, likewise. */
  readonly revisions: ReactNode
  readonly onRaw: () => void
  /** To the source beside the article. */
  readonly onOrigin: () => void
  /** What is suggested, likewise; `openSuggestions` null where changes are no suggestions. */
  readonly suggestions: ReactNode
  readonly openSuggestions: number | null
  /** What copyediting has found, likewise; `openCopyedits` null where it has not looked. */
  readonly copyedit: ReactNode
  readonly openCopyedits: number | null
  readonly tab: InspectorTab
  readonly onTab: (tab: InspectorTab) => void
}

const PANEL = 'inspector-panel'
// Without an author or a source an article cannot go out well; the other fields may stay empty.
const WANTED: readonly string[] = ['author', 'source']

export function Inspector({
  article,
  failed,
  tags,
  channels,
  review,
  links,
  revisions,
  onRaw,
  onOrigin,
  suggestions,
  openSuggestions,
  copyedit,
  openCopyedits,
  tab,
  onTab,
}: Props): React.JSX.Element {
  const frame = useWords(frameTexts)
  const words = useWords(libraryTexts)
  const tagWords = useWords(tagsTexts)
  const origin = useWords(originTexts)
  return (
    <aside className={styles['inspector']} aria-label={frame.inspector} data-region="inspector">
      <Tabs
        label={frame.inspector}
        panel={PANEL}
        chosen={tab}
        onChoose={onTab}
        tabs={[
          { id: 'article', text: words.tabs.article },
          { id: 'revisions', text: words.tabs.revisions, count: article?.revisions ?? 0 },
          {
            id: 'suggestions',
            text: words.tabs.suggestions,
            ...(openSuggestions === null ? {} : { count: openSuggestions }),
          },
          {
            id: 'copyedit',
            text: words.tabs.copyedit,
            ...(openCopyedits === null ? {} : { count: openCopyedits }),
          },
        ]}
      />
      <div
        className={styles['panel']}
        id={PANEL}
        role="tabpanel"
        aria-labelledby={`${PANEL}-${tab}`}
        tabIndex={-1}
      >
        <Part>
          {failed}
          {article && tab === 'article' && (
            <>
              <h2 className="unseen">{words.fieldsTitle}</h2>
              <div className={styles['fields']}>
                {FIELD_NAMES.map((name) => (
                  <Field
                    key={`${article.id} ${name}`}
                    name={name}
                    label={words.fields[name]}
                    value={article[name]}
                    missing={words.missing}
                    wanted={WANTED.includes(name)}
                    onCommit={(value) => saveArticle(article.id, { [name]: value })}
                  />
                ))}
                <KindRow article={article} />
                {channels}
                <div className={styles['fact']}>
                  <span>{words.stage}</span>
                  <span>{article.trashed ? words.views.trash : words.stages[article.stage]}</span>
                </div>
                {article.sourceId !== null && (
                  <div className={styles['fact']}>
                    <span>{words.cameFrom}</span>
                    <button type="button" className={styles['raw']} onClick={onRaw}>
                      {article.sourceName}
                    </button>
                  </div>
                )}
                {article.sourceId !== null && (
                  <div className={styles['more']}>
                    <Button kind="quiet" keys={keyOf('view.origin')} onClick={onOrigin}>
                      {origin.region}
                    </Button>
                  </div>
                )}
              </div>
              <h2 className="label">{tagWords.tags}</h2>
              {tags}
              {review}
              {links}
              <Proposals article={article} />
            </>
          )}
          {article && tab === 'revisions' && revisions}
          {article && tab === 'suggestions' && suggestions}
          {article && tab === 'copyedit' && copyedit}
        </Part>
      </div>
    </aside>
  )
}
