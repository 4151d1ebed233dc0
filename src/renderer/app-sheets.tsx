// The sheets that lie over the frame, one at a time, and the commands that call them.
import { useState } from 'react'
import type { PreferenceId } from '#shared/preferences'
import type { SavedSearch } from '#shared/saved-search'
import type { Tag } from '#shared/tag'
import { CopySheets } from './app-copy-sheets'
import { HelpSheet } from './app-help'
import { ImportingSheets } from './app-importing'
import { NameSheets } from './app-names'
import { OutcomeSheets } from './app-outcomes'
import { SettingsPart } from './app-settings'
import { WordListSheets } from './app-word-lists'
import { DiagnosticsSheet } from './upkeep/diagnostics-sheet'
import { HealthSheet } from './upkeep/health-sheet'
import { BackupsSheet } from './backups/backups-sheet'
import { ChannelsSheet } from './channels/channels-sheet'
import { ChecksSheet } from './checks/checks-sheet'
import { useCommand } from './commands'
import { LibrarySheets } from './app-libraries'
import { SearchHelp } from './library/search-help'
import type { Library } from './library/use-library'
import type { Triage } from './library/use-triage'
import { About } from './palette/about'
import { partInFocus } from './regions'
import { ChangeKeys } from './palette/change-keys'
import { KeysSheet } from './palette/keys-sheet'
import { Palette } from './palette/palette'
import { QuickOpen } from './palette/quick-open'
import { GoToSearch } from './searches/go-to-search'
import { SaveSearch } from './searches/save-search'
import { SearchManager } from './searches/search-manager'
import type { Searches } from './searches/use-searches'
import type { InForce } from './settings/use-settings'
import { TagEdit } from './tags/tag-edit'
import { TagManager } from './tags/tag-manager'
import type { Desk } from './use-desk'

interface Sheet {
  readonly kind:
    | 'palette'
    | 'open'
    | 'keys'
    | 'changeKeys'
    | 'about'
    | 'manager'
    | 'searches'
    | 'saveSearch'
    | 'manageSearches'
    | 'help'
    | 'channels'
    | 'checks'
    | 'backups'
    | 'health'
    | 'diagnostics'
  /** The part of the window that had the focus when it was called. */
  readonly part?: string
}

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
}

export function Sheets(props: Props): React.JSX.Element {
  const { searches, searchFrom, onSearch, onSaved } = props
  const { desk, library, triage, tags, inForce, editedTag, onTagEdited } = props
  const { settings, info } = inForce
  const [sheet, setSheet] = useState<Sheet>()
  const [settingsAt, setSettingsAt] = useState<{ readonly setting: PreferenceId | undefined }>()
  const close = (): void => setSheet(undefined)

  useCommand('file.open', () => setSheet({ kind: 'open' }))
  useCommand('view.palette', () => setSheet({ kind: 'palette' }))
  useCommand('view.tags', () => setSheet({ kind: 'manager' }))
  useCommand('search.save', () => setSheet({ kind: 'saveSearch' }), desk.listShown)
  useCommand('search.go', () => setSheet({ kind: 'searches' }))
  useCommand('search.manage', () => setSheet({ kind: 'manageSearches' }))
  useCommand('view.channels', () => setSheet({ kind: 'channels' }))
  useCommand('view.checks', () => setSheet({ kind: 'checks' }))
  useCommand('library.backups', () => setSheet({ kind: 'backups' }))
  useCommand('library.health', () => setSheet({ kind: 'health' }))
  useCommand('view.settings', () => setSettingsAt({ setting: undefined }))
  useCommand('view.theme', () => inForce.change({ theme: inForce.dark ? 'light' : 'dark' }))
  useCommand('view.keys', () => setSheet({ kind: 'changeKeys' }))
  useCommand('help.keys', () => setSheet({ kind: 'keys', part: partInFocus() }))
  useCommand('help.search', () => setSheet({ kind: 'help' }))
  useCommand('help.diagnostics', () => setSheet({ kind: 'diagnostics' }))
  useCommand('help.about', () => setSheet({ kind: 'about' }))

  return (
    <>
      {settingsAt && (
        <SettingsPart
          inForce={inForce}
          triage={triage}
          at={settingsAt.setting}
          onClose={() => setSettingsAt(undefined)}
        />
      )}
      <HelpSheet mode={desk.mode} />
      <OutcomeSheets triage={triage} />
      <NameSheets triage={triage} onOpen={desk.openArticle} />
      <CopySheets
        articleId={desk.listShown ? (library.meantId ?? library.cursorId) : desk.articleId}
        triage={triage}
        inForce={inForce}
      />
      <WordListSheets triage={triage} onOpen={desk.openArticle} />
      <LibrarySheets sample={inForce.info?.sample ?? 'none'} />
      <ImportingSheets desk={desk} triage={triage} openId={library.openId} />
      {sheet?.kind === 'open' && (
        <QuickOpen openId={library.openId} onOpen={desk.openArticle} onClose={close} />
      )}
      {sheet?.kind === 'palette' && (
        <Palette
          recent={settings?.recentCommands ?? []}
          onSetting={(setting) => setSettingsAt({ setting })}
          onClose={close}
        />
      )}
      {sheet?.kind === 'keys' && <KeysSheet mode={desk.mode} part={sheet.part ?? ''} onClose={close} />}
      {sheet?.kind === 'changeKeys' && info && (
        <ChangeKeys platform={info.platform} onDone={triage.did} onClose={close} />
      )}
      {sheet?.kind === 'help' && <SearchHelp onClose={close} />}
      {sheet?.kind === 'about' && info && <About info={info} onClose={close} />}
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
      {sheet?.kind === 'backups' && <BackupsSheet onClose={close} />}
      {sheet?.kind === 'health' && <HealthSheet onClose={close} />}
      {sheet?.kind === 'diagnostics' && <DiagnosticsSheet onClose={close} />}
      {sheet?.kind === 'checks' && <ChecksSheet onDone={triage.did} onClose={close} />}
      {sheet?.kind === 'channels' && <ChannelsSheet onDone={triage.did} onClose={close} />}
      {sheet?.kind === 'manageSearches' && (
        <SearchManager searches={searches} tags={tags} onDone={triage.did} onClose={close} />
      )}
      {editedTag !== undefined && <TagEdit tag={editedTag} onDone={triage.did} onClose={onTagEdited} />}
    </>
  )
}
