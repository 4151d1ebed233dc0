// The sheets that lie over the frame, one at a time, and the commands that call them.
import { useState } from 'react'
import type { Selection } from '#shared/contract'
import { toFault } from '#shared/error'
import type { ExportedFile } from '#shared/exporting'
import type { SavedSearch } from '#shared/saved-search'
import type { Tag } from '#shared/tag'
import { errorTexts } from '#shared/texts/errors'
import { ChannelsSheet } from './channels/channels-sheet'
import { useCommand } from './commands'
import { DropSheet } from './importing/drop-sheet'
import { PasteDialog } from './importing/paste-dialog'
import { ReportDialog } from './importing/report-dialog'
import { useImporting } from './importing/use-importing'
import { BulkBar } from './library/bulk-bar'
import { SearchHelp } from './library/search-help'
import { StageDialog } from './library/stage-dialog'
import type { Library } from './library/use-library'
import type { Triage } from './library/use-triage'
import { About } from './palette/about'
import { KeysSheet } from './palette/keys-sheet'
import { Palette } from './palette/palette'
import { QuickOpen } from './palette/quick-open'
import { ExportDialog } from './publishing/export-dialog'
import { useExport } from './publishing/use-export'
import { flush } from './saving'
import { GoToSearch } from './searches/go-to-search'
import { SaveSearch } from './searches/save-search'
import { SearchManager } from './searches/search-manager'
import type { Searches } from './searches/use-searches'
import { SettingsDialog } from './settings/settings-dialog'
import type { InForce } from './settings/use-settings'
import { TagDialog } from './tags/tag-dialog'
import { TagEdit } from './tags/tag-edit'
import { TagManager } from './tags/tag-manager'
import { say } from './ui/say'
import type { Desk } from './use-desk'
import { useLanguage } from './words'

type Sheet =
  | {
      readonly kind:
        | 'palette'
        | 'open'
        | 'keys'
        | 'settings'
        | 'about'
        | 'manager'
        | 'searches'
        | 'saveSearch'
        | 'manageSearches'
        | 'help'
        | 'channels'
    }
  /** On these articles, as they were chosen when the sheet was called. */
  | { readonly kind: 'tags' | 'stage'; readonly selection: Selection; readonly count: number }

interface Props {
  readonly desk: Desk
  readonly library: Library
  readonly triage: Triage
  readonly tags: readonly Tag[]
  readonly searches: Searches
  /** The saved search that was gone to last. */
  readonly searchFrom: SavedSearch | undefined
  readonly onSearch: (search: SavedSearch) => void
  /** The question that the list answers is now this one's. */
  readonly onSaved: (search: SavedSearch) => void
  readonly inForce: InForce
  /** The tag whose name and colour are being set. */
  readonly editedTag: Tag | undefined
  readonly onTagEdited: () => void
  readonly onShowInspector: () => void
}

export function Sheets(props: Props): React.JSX.Element {
  const { searches, searchFrom, onSearch, onSaved } = props
  const { desk, library, triage, tags, inForce, editedTag, onTagEdited, onShowInspector } = props
  const { settings, info } = inForce
  const language = useLanguage()
  const [sheet, setSheet] = useState<Sheet>()
  const close = (): void => setSheet(undefined)
  const importing = useImporting()
  // All of a list is no list of articles to export or to tag one by one.
  const { whole } = library.selected
  const exportable = desk.listShown
    ? !whole && (library.cursorId ?? library.openId) !== null
    : desk.articleId !== null
  const exporting = useExport(
    () => (desk.listShown ? library.targets() : desk.articleId === null ? [] : [desk.articleId]),
    exportable,
    flush,
  )

  useCommand('file.open', () => setSheet({ kind: 'open' }))
  useCommand('view.palette', () => setSheet({ kind: 'palette' }))
  useCommand('view.tags', () => setSheet({ kind: 'manager' }))
  useCommand('search.save', () => setSheet({ kind: 'saveSearch' }), desk.listShown)
  useCommand('search.go', () => setSheet({ kind: 'searches' }))
  useCommand('search.manage', () => setSheet({ kind: 'manageSearches' }))
  useCommand('view.channels', () => setSheet({ kind: 'channels' }))
  useCommand('view.settings', () => setSheet({ kind: 'settings' }))
  useCommand('view.theme', () => inForce.change({ theme: inForce.dark ? 'light' : 'dark' }))
  useCommand('help.keys', () => setSheet({ kind: 'keys' }))
  useCommand('help.search', () => setSheet({ kind: 'help' }))
  useCommand('help.about', () => setSheet({ kind: 'about' }))
  const acts = desk.listShown && (library.cursorId ?? library.openId) !== null
  const alive = acts && library.question.view !== 'trash'
  /** On what is selected now. */
  function call(kind: 'tags' | 'stage'): void {
    const selection = library.selection()
    if (selection !== null)
      setSheet({ kind, selection, count: library.selected.size || library.targets().length })
  }
  useCommand('article.tag', () => call('tags'), alive)
  useCommand('article.stage', () => call('stage'), alive)
  useCommand(
    'article.trash',
    () => {
      const selection = library.selection()
      if (selection !== null) void triage.trash(selection)
    },
    acts,
  )
  useCommand('edit.undo', () => void triage.undo(), desk.listShown)

  // What lies over the list shows how far the work is; Esc stops the work before it closes the sheet.
  const { progress } = triage
  const busy = progress !== null && <BulkBar progress={progress} onStop={triage.stop} />
  const stopOr =
    (leave: () => void): (() => void) =>
    () =>
      progress === null ? leave() : triage.stop()

  function jump(warning: ExportedFile['warnings'][number], id: string): void {
    exporting.close()
    if (warning === 'headline-not-approved') {
      desk.benchArticle(id)
      return
    }
    desk.go('write')
    onShowInspector()
    const name = warning === 'no-author' ? 'author' : 'source'
    library
      .reveal(id)
      // The inspector may only now be on its way to the screen.
      .then(() =>
        setTimeout(() => document.querySelector<HTMLElement>(`[data-region] [name="${name}"]`)?.focus(), 60),
      )
      .catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
  }

  return (
    <>
      {importing.dropping && <DropSheet />}
      {importing.pasting && (
        <PasteDialog onText={importing.importText} onClose={() => importing.setPasting(false)} />
      )}
      {importing.report !== undefined && (
        <ReportDialog
          report={importing.report}
          onClose={importing.closeReport}
          onOpen={(id) => {
            importing.closeReport()
            desk.openArticle(id)
          }}
          onQueue={() => {
            importing.closeReport()
            desk.go('queue')
          }}
        />
      )}
      {exporting.ids !== undefined && (
        <ExportDialog ids={exporting.ids} onJump={jump} onClose={exporting.close} />
      )}
      {sheet?.kind === 'open' && (
        <QuickOpen openId={library.openId} onOpen={desk.openArticle} onClose={close} />
      )}
      {sheet?.kind === 'palette' && <Palette onClose={close} />}
      {sheet?.kind === 'keys' && <KeysSheet onClose={close} />}
      {sheet?.kind === 'help' && <SearchHelp onClose={close} />}
      {sheet?.kind === 'about' && info && <About info={info} onClose={close} />}
      {sheet?.kind === 'settings' && settings && info && (
        <SettingsDialog settings={settings} info={info} onChange={inForce.change} onClose={close} />
      )}
      {sheet?.kind === 'tags' && (
        <TagDialog
          selection={sheet.selection}
          count={sheet.count}
          tags={tags}
          onDone={triage.did}
          watched={triage.watched}
          busy={busy}
          onClose={stopOr(close)}
        />
      )}
      {sheet?.kind === 'stage' && (
        <StageDialog
          count={sheet.count}
          onStage={(stage) => void triage.setStage(sheet.selection, stage)}
          onClose={close}
        />
      )}
      {sheet?.kind === 'manager' && (
        <TagManager tags={tags} onDone={triage.did} onUndo={() => void triage.undo()} onClose={close} />
      )}
      {sheet?.kind === 'searches' && (
        <GoToSearch searches={searches} tags={tags} onChoose={onSearch} onClose={close} />
      )}
      {sheet?.kind === 'saveSearch' && (
        <SaveSearch
          question={library.question}
          name={library.question.query.trim().slice(0, 60) || (searchFrom?.name ?? '')}
          from={searchFrom}
          onDone={triage.did}
          onSaved={onSaved}
          onClose={close}
        />
      )}
      {sheet?.kind === 'channels' && <ChannelsSheet onDone={triage.did} onClose={close} />}
      {sheet?.kind === 'manageSearches' && (
        <SearchManager searches={searches} tags={tags} onDone={triage.did} onClose={close} />
      )}
      {editedTag !== undefined && <TagEdit tag={editedTag} onDone={triage.did} onClose={onTagEdited} />}
    </>
  )
}
