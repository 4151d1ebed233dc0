// The sheets that lie over the frame, one at a time, and the commands that call them.
import { useState } from 'react'
import { toFault } from '#shared/error'
import type { ExportedFile } from '#shared/exporting'
import type { Tag } from '#shared/tag'
import { errorTexts } from '#shared/texts/errors'
import { useCommand } from './commands'
import { DropSheet } from './importing/drop-sheet'
import { PasteDialog } from './importing/paste-dialog'
import { ReportDialog } from './importing/report-dialog'
import { useImporting } from './importing/use-importing'
import { StageDialog } from './library/stage-dialog'
import type { Library } from './library/use-library'
import type { Triage } from './library/use-triage'
import { About } from './palette/about'
import { KeysSheet } from './palette/keys-sheet'
import { Palette } from './palette/palette'
import { ExportDialog } from './publishing/export-dialog'
import { useExport } from './publishing/use-export'
import { flush } from './saving'
import { SettingsDialog } from './settings/settings-dialog'
import type { InForce } from './settings/use-settings'
import { TagDialog } from './tags/tag-dialog'
import { TagEdit } from './tags/tag-edit'
import { say } from './ui/say'
import type { Desk } from './use-desk'
import { useLanguage } from './words'

type Sheet = 'palette' | 'keys' | 'settings' | 'about' | 'tags' | 'stage' | 'tag'

interface Props {
  readonly desk: Desk
  readonly library: Library
  readonly triage: Triage
  readonly tags: readonly Tag[]
  readonly inForce: InForce
  /** The tag whose name and colour are being set. */
  readonly editedTag: Tag | undefined
  readonly onTagEdited: () => void
  readonly onShowInspector: () => void
}

export function Sheets(props: Props): React.JSX.Element {
  const { desk, library, triage, tags, inForce, editedTag, onTagEdited, onShowInspector } = props
  const { settings, info } = inForce
  const language = useLanguage()
  const [sheet, setSheet] = useState<Sheet>()
  const close = (): void => setSheet(undefined)
  const importing = useImporting()
  const exporting = useExport(
    desk.listShown ? library.targets : desk.articleId === null ? [] : [desk.articleId],
    flush,
  )

  useCommand('view.palette', () => setSheet('palette'))
  useCommand('view.settings', () => setSheet('settings'))
  useCommand('view.theme', () => inForce.change({ theme: inForce.dark ? 'light' : 'dark' }))
  useCommand('help.keys', () => setSheet('keys'))
  useCommand('help.about', () => setSheet('about'))
  const acts = desk.listShown && library.targets.length > 0
  const alive = acts && library.question.view !== 'trash'
  useCommand('article.tag', () => setSheet('tags'), alive)
  useCommand('article.stage', () => setSheet('stage'), alive)
  useCommand('article.trash', () => void triage.trash(), acts)
  useCommand('edit.undo', () => void triage.undo(), desk.listShown)

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
      {sheet === 'palette' && <Palette onClose={close} />}
      {sheet === 'keys' && <KeysSheet onClose={close} />}
      {sheet === 'about' && info && <About info={info} onClose={close} />}
      {sheet === 'settings' && settings && info && (
        <SettingsDialog settings={settings} info={info} onChange={inForce.change} onClose={close} />
      )}
      {sheet === 'tags' && (
        <TagDialog
          rows={library.rows.filter((row) => library.targets.includes(row.id))}
          tags={tags}
          onDone={triage.did}
          onClose={close}
        />
      )}
      {sheet === 'stage' && (
        <StageDialog
          count={library.targets.length}
          onStage={(stage) => void triage.setStage(stage)}
          onClose={close}
        />
      )}
      {editedTag !== undefined && <TagEdit tag={editedTag} onClose={onTagEdited} />}
    </>
  )
}
