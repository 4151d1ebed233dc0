// The sheets of copyediting, of the article at hand: its styles, its check report; and their commands.
import { useState } from 'react'
import type { CopyProfileSaid } from '#shared/copy-profile'
import { toFault } from '#shared/error'
import type { SheetFormat } from '#shared/review'
import { copyProfilesTexts } from '#shared/texts/copy-profiles'
import { copyReportTexts } from '#shared/texts/copy-report'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from './bridge'
import { useCommand } from './commands'
import { CopyProfilesSheet } from './copyedit/profiles-sheet'
import { ReportDialog } from './copyedit/report-dialog'
import { useCopyProfiles } from './copyedit/use-copy-profiles'
import type { Triage } from './library/use-triage'
import { nameOf } from './publishing/exported'
import { flush } from './saving'
import type { InForce } from './settings/use-settings'
import { say } from './ui/say'
import { useAttempt } from './ui/use-attempt'
import { useLanguage, useWords } from './words'

interface Props {
  /** The article that is open, or stands under the cursor of the list; null: none. */
  readonly articleId: string | null
  readonly triage: Triage
  readonly inForce: InForce
}

export function CopySheets({ articleId, triage, inForce }: Props): React.JSX.Element {
  const words = useWords(copyReportTexts)
  const names = useWords(copyProfilesTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [sheet, setSheet] = useState<
    { readonly kind: 'styles' } | { readonly kind: 'report'; readonly id: string }
  >()
  const profiles = useCopyProfiles({ openId: articleId, inForce, did: triage.did })
  const close = (): void => setSheet(undefined)

  /** What is being typed is part of what is looked at. */
  function of(act: (id: string) => Promise<void>): void {
    if (articleId === null) return
    attempt(async () => {
      await flush()
      await act(articleId)
    })
  }
  const attach = (): void =>
    of(async (id) => {
      const { hash } = await bridge.copyedit.attach({ id })
      say(words.attachedNow(hash.slice(0, 12)))
    })
  const save = (format: SheetFormat): void =>
    of(async (id) => {
      const saved = await bridge.copyedit.reportFile({ id, format })
      if (saved !== null) say(words.saved(nameOf(saved.file)))
    })
  async function read(): Promise<CopyProfileSaid | null> {
    try {
      return await bridge.copyedit.readProfile({})
    } catch (error) {
      const { code, subject = '' } = toFault(error)
      say(`${errorTexts[language][code]} ${subject}`.trim(), true)
      return null
    }
  }
  useCommand('copyedit.styles', () => setSheet({ kind: 'styles' }))
  useCommand(
    'copyedit.report',
    () => of(async (id) => Promise.resolve(setSheet({ kind: 'report', id }))),
    articleId !== null,
  )
  useCommand('copyedit.attach', attach, articleId !== null)

  return (
    <>
      {sheet?.kind === 'styles' && inForce.settings && (
        <CopyProfilesSheet
          style={inForce.settings.copyStyle}
          onStyle={profiles.setDesk}
          own={inForce.settings.copyProfiles}
          onOwn={profiles.setOwn}
          article={articleId === null ? null : { style: profiles.chosen, onStyle: profiles.setStyle }}
          onRead={read}
          onWrite={(id) =>
            attempt(async () => {
              const written = await bridge.copyedit.writeProfile({ id })
              if (written !== null) say(names.written(nameOf(written.file)))
            })
          }
          onDone={triage.did}
          onClose={close}
        />
      )}
      {sheet?.kind === 'report' && (
        <ReportDialog articleId={sheet.id} onSave={save} onAttach={attach} onClose={close} />
      )}
    </>
  )
}
