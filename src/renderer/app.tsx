// The frame, and with app-list and app-sheets the only place where features meet: sidebar, page, inspector, status bar.
import { useState } from 'react'
import { DEFAULT_SETTINGS } from '#shared/settings'
import { frameTexts } from '#shared/texts/frame'
import { ActSheets } from './app-acts'
import { BesidePane, useBeside, useStanding } from './app-beside'
import { InspectorPane } from './app-inspector'
import { ListPane } from './app-list'
import { ModeTabs } from './app-modes'
import { CollectionSheets } from './app-collections'
import { DecorationSheets, useDecorationSheets } from './app-decorations'
import { OriginPane } from './app-origin'
import { QueueActs, QueueModes, useQueueState } from './app-queue'
import { PublishingSheets } from './app-publishing'
import { RevisionSheets, RevisionsPane } from './app-revisions'
import { SidebarPane } from './app-sidebar'
import { useWindows } from './app-windows'
import { PeopleSheets } from './app-people'
import { ReviewSheets } from './app-review'
import { Sheets } from './app-sheets'
import { useSuggestionsPart } from './app-suggestions'
import styles from './app.module.css'
import { HeadlineBench } from './bench/bench'
import { bridge } from './bridge'
import { ArticleEditor } from './editor/article-editor'
import { useWorkedBeside } from './editor/side'
import { EditorStatus } from './editor/status'
import { JobsStatus } from './importing/jobs-status'
import { FirstStart } from './library/first-start'
import { useLibrary } from './library/use-library'
import { useTriage } from './library/use-triage'
import { useKeysInForce } from './keys'
import { useFocusKept } from './focus-kept'
import { useLive } from './live'
import { PaneCommands } from './pane-commands'
import { focusRegion } from './regions'
import { Said } from './said'
import { useSettings, type InForce } from './settings/use-settings'
import { isComposing } from './ui/composing'
import { Splitter } from './ui/splitter'
import { Failed, Part, Unanswered } from './ui/unanswered'
import { IndexCommands } from './upkeep/index-commands'
import { useIndexState } from './upkeep/index-status'
import { SampleBanner } from './libraries/sample-banner'
import { UpkeepStatus, ViewOnlyBanner } from './upkeep/status'
import { useDesk } from './use-desk'
import { usePlaces } from './use-places'
import { LIMITS, useLayout, type PaneName } from './use-layout'
import { useMenu } from './use-menu'
import { useFieldsAlone, useOpenArticle } from './use-open-article'
import { useCameBack } from './use-came-back'
import { KeysContext, LanguageContext, useWords } from './words'

const PANEL = 'page-panel'

export function App(): React.JSX.Element {
  const inForce = useSettings()
  const keys = useKeysInForce()
  // Nothing is painted in the wrong language or theme, or with the wrong keys, first.
  if (inForce.settings === undefined || inForce.info === undefined || keys === undefined) return <></>
  return (
    <LanguageContext value={inForce.language}>
      <KeysContext value={keys}>
        <Frame inForce={inForce} />
      </KeysContext>
    </LanguageContext>
  )
}

function Frame({ inForce }: { readonly inForce: InForce }): React.JSX.Element {
  const frame = useWords(frameTexts)
  useMenu()
  useFocusKept()
  const library = useLibrary(inForce.settings?.sort ?? DEFAULT_SETTINGS.sort, useWorkedBeside())
  const { openId, meantId, question } = library
  const indexState = useIndexState()
  const { value: counts } = useLive('counts', ['articles', 'headlines'], () => bridge.articles.counts({}))
  const { article, fault, again } = useOpenArticle(library, inForce.info?.libraryName ?? '')
  const triage = useTriage(library, article)
  const queue = useQueueState()
  const here = inForce.settings?.person ?? ''
  const standing = useStanding()
  const desk = useDesk(library, article, queue.question, standing.put)
  const { mode, tab: modeTab } = desk
  const empty =
    openId === null && counts !== undefined && counts.views.all + counts.views.trash + counts.queue.all === 0
  const beside = useBeside(standing, library, desk)
  const layout = useLayout(inForce, mode, empty, beside.what !== null)
  const places = usePlaces(library, desk, inForce)
  const { tags, tag, collections, collection } = places
  const suggesting = useSuggestionsPart(meantId, mode === 'write', layout.showInspector, triage.did, inForce)
  const decorations = useDecorationSheets()
  const [editingTag, setEditingTag] = useState(false)

  useFieldsAlone(article, mode === 'raw')
  useCameBack(desk.openArticle)
  useWindows(library, article, desk)
  const headline = article?.headline ?? ''

  function leave(event: React.KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return
    // The list may have given its place to the pane beside.
    if (!focusRegion('list') && !focusRegion('beside')) return
    event.preventDefault()
    event.stopPropagation()
  }

  const splitter = (pane: PaneName, label: string): React.JSX.Element => (
    <Splitter
      label={label}
      side={pane === 'inspector' ? 'right' : 'left'}
      value={layout.width(pane)}
      min={LIMITS[pane].min}
      max={LIMITS[pane].max}
      onResize={(width) => layout.resize(pane, width)}
    />
  )

  return (
    <div className={styles['window']}>
      {inForce.info?.viewOnly === null && <SampleBanner sample={inForce.info.sample} />}
      <ViewOnlyBanner why={inForce.info?.viewOnly} />
      <Unanswered part="" />
      <div className={styles['panes']}>
        {layout.sidebar !== 'folded' && (
          <>
            <div
              className={styles[layout.sidebar === 'over' ? 'overLeft' : 'pane']}
              style={{ inlineSize: layout.width('sidebar') }}
            >
              <SidebarPane
                question={question}
                counts={counts}
                desk={desk}
                places={places}
                inForce={inForce}
              />
            </div>
            {layout.sidebar === 'pane' && splitter('sidebar', frame.resizeSidebar)}
          </>
        )}
        {desk.listShown && !empty && layout.list && (
          <>
            <ListPane
              width={layout.width('list')}
              library={library}
              triage={triage}
              desk={desk}
              tag={tag}
              tags={tags}
              collection={collection}
              inForce={inForce}
              onEditTag={() => setEditingTag(true)}
            />
            {splitter('list', frame.resizeList)}
          </>
        )}
        <main
          className={styles['page']}
          data-region="page"
          onKeyDownCapture={(event) => {
            // In the text Esc would widen the selection to the block; an editor's Esc leads back to the list.
            // But for a list at the caret, which it closes.
            const { target } = event
            if (!(target instanceof HTMLElement) || !target.isContentEditable) return
            if (!target.hasAttribute('aria-activedescendant')) leave(event)
          }}
          onKeyDown={leave}
        >
          {!(empty && mode === 'write') && (
            <>
              <h1 className="unseen">
                {desk.listShown
                  ? headline || frame.app
                  : frame[mode === 'raw' || mode === 'write' ? 'app' : mode]}
              </h1>
              <ModeTabs
                panel={PANEL}
                desk={desk}
                openId={openId}
                layout={layout}
                pending={counts?.queue.pending ?? 0}
              />
            </>
          )}
          <div
            className={styles['panel']}
            id={PANEL}
            role={empty && mode === 'write' ? undefined : 'tabpanel'}
            aria-labelledby={empty && mode === 'write' ? undefined : `${PANEL}-${modeTab}`}
          >
            {mode === 'write' && empty && <FirstStart libraryPath={inForce.info?.libraryPath ?? ''} />}
            <Part>
              {mode === 'write' && openId !== null && (
                <ArticleEditor articleId={openId} query={question.query} onFollow={desk.openArticle} />
              )}
              {modeTab === 'raw' && <OriginPane articleId={openId} desk={desk} triage={triage} />}
              {mode === 'revisions' && (
                <RevisionsPane article={article} desk={desk} triage={triage} inForce={inForce} />
              )}
              {mode === 'bench' && desk.benchOn !== null && (
                <HeadlineBench
                  headlineId={desk.benchOn}
                  onMove={desk.moveBench}
                  onOpenArticle={desk.openArticle}
                  onDecoration={decorations.ask}
                  onOpenHeadline={desk.benchFromQueue}
                />
              )}
              <QueueModes queue={queue} desk={desk} triage={triage} here={here} onClean={decorations.clean} />
            </Part>
            {desk.listShown && openId === null && !empty && counts !== undefined && (
              <div className={styles['none']}>
                <p>{frame.noArticle}</p>
                <p>{frame.noArticleHint}</p>
              </div>
            )}
          </div>
        </main>
        <BesidePane beside={beside} articleId={openId} layout={layout} onFollow={desk.openArticle} />
        {layout.inspector === 'pane' && splitter('inspector', frame.resizeInspector)}
        {layout.inspector !== 'folded' && (
          <div
            className={styles[layout.inspector === 'over' ? 'overRight' : 'pane']}
            // Who works beside has it over the page.
            style={{
              inlineSize: layout.width('inspector'),
              ...(layout.inspector === 'over' &&
                library.besideId !== null && { insetInlineEnd: layout.width('beside') }),
            }}
          >
            <InspectorPane
              article={article}
              failed={fault && <Failed fault={fault} again={again} />}
              desk={desk}
              triage={triage}
              places={places}
              suggesting={suggesting}
            />
          </div>
        )}
      </div>
      <footer className={styles['status']} aria-label={frame.status}>
        <EditorStatus />
        <Said />
        <JobsStatus />
        <UpkeepStatus now={indexState.now} />
        <span>{frame.offline}</span>
        <PaneCommands />
      </footer>
      <IndexCommands {...indexState} />
      <QueueActs queue={queue} desk={desk} library={library} triage={triage} here={here} />
      <RevisionSheets article={article} desk={desk} library={library} triage={triage} />
      <PublishingSheets article={article} desk={desk} triage={triage} />
      <DecorationSheets sheets={decorations} triage={triage} />
      <CollectionSheets
        desk={desk}
        library={library}
        triage={triage}
        collections={collections}
        onCollection={places.goCollection}
      />
      <ReviewSheets desk={desk} library={library} triage={triage} inForce={inForce} />
      <PeopleSheets triage={triage} inForce={inForce} />
      <Sheets
        desk={desk}
        library={library}
        triage={triage}
        tags={tags}
        searches={places.searches}
        searchFrom={places.searchFrom}
        onSearch={places.goSearch}
        onSaved={places.saved}
        inForce={inForce}
        editedTag={editingTag ? tag : undefined}
        onTagEdited={() => setEditingTag(false)}
      />
      <ActSheets
        desk={desk}
        library={library}
        triage={triage}
        tags={tags}
        inForce={inForce}
        trashed={counts?.views.trash ?? 0}
        onShowInspector={layout.showInspector}
      />
    </div>
  )
}
