// The sheets of importing in the frame: drop, paste, the report, imports of many files, copies.
import { useState } from 'react'
import { importingTexts } from '#shared/texts/importing'
import { bridge } from './bridge'
import { useCommand } from './commands'
import { CopiesSheet } from './copies/copies-sheet'
import { DropSheet } from './importing/drop-sheet'
import { EncodingDialog } from './importing/encoding-dialog'
import { JobsSheet } from './importing/jobs-sheet'
import { PasteDialog } from './importing/paste-dialog'
import { ReportDialog } from './importing/report-dialog'
import { useImporting } from './importing/use-importing'
import { WatchDialog } from './importing/watch-dialog'
import type { Triage } from './library/use-triage'
import { SitesSheet } from './sites/sites-sheet'
import { say } from './ui/say'
import { useAttempt } from './ui/use-attempt'
import type { Desk } from './use-desk'
import { useWords } from './words'

interface Props {
  readonly desk: Desk
  readonly triage: Triage
  readonly openId: string | null
}

export function ImportingSheets({ desk, triage, openId }: Props): React.JSX.Element {
  const importing = useImporting()
  const [copies, setCopies] = useState<{ readonly job: number | null; readonly ids?: readonly string[] }>()
  useCommand('view.copies', () => setCopies({ job: null }))
  const [watching, setWatching] = useState(false)
  useCommand('file.watchFolder', () => setWatching(true))
  const [sites, setSites] = useState(false)
  useCommand('view.sites', () => setSites(true))
  const words = useWords(importingTexts)
  const attempt = useAttempt()
  const [rereading, setRereading] = useState<string>()
  useCommand('article.encoding', () => setRereading(openId ?? undefined), openId !== null)
  useCommand(
    'article.saveOriginal',
    () =>
      attempt(async () => {
        const saved = openId === null ? null : await bridge.importing.saveOriginal({ id: openId })
        if (saved !== null) say(words.originalSaved(saved.file))
      }),
    openId !== null,
  )
  useCommand(
    'article.learnSite',
    () =>
      attempt(async () => {
        if (openId === null) return
        const { site, learned } = await bridge.importing.learnSite({ id: openId })
        if (learned)
          triage.did({
            text: words.siteLearned(site),
            back: () => bridge.importing.forgetSite({ site }),
          })
        else say(site === '' ? words.noSite : words.nothingLearned)
      }),
    openId !== null,
  )
  const then =
    (close: () => void) =>
    (articleId: string): void => {
      close()
      desk.openArticle(articleId)
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
          onOpen={then(importing.closeReport)}
          onOrigin={(id) => {
            importing.closeReport()
            desk.showOrigin(id)
          }}
          onCopies={(ids) => {
            importing.closeReport()
            setCopies({ job: null, ids })
          }}
          onQueue={() => {
            importing.closeReport()
            desk.go('queue')
          }}
        />
      )}
      {importing.jobsSheet !== undefined && (
        <JobsSheet
          jobs={importing.jobs}
          first={importing.jobsSheet.first}
          onClose={importing.closeJobs}
          onOpen={then(importing.closeJobs)}
          onOrigin={(id) => {
            importing.closeJobs()
            desk.showOrigin(id)
          }}
          onCopies={(job) => {
            importing.closeJobs()
            setCopies({ job })
          }}
        />
      )}
      {watching && <WatchDialog onClose={() => setWatching(false)} />}
      {sites && <SitesSheet onDone={triage.did} onClose={() => setSites(false)} />}
      {rereading !== undefined && (
        <EncodingDialog articleId={rereading} onClose={() => setRereading(undefined)} />
      )}
      {copies !== undefined && (
        <CopiesSheet
          job={copies.job}
          ids={copies.ids}
          onDone={triage.did}
          onClose={() => setCopies(undefined)}
          onOpen={then(() => setCopies(undefined))}
        />
      )}
    </>
  )
}
