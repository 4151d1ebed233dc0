// The sheets of importing in the frame: drop, paste, the report, imports of many files, copies.
import { useState } from 'react'
import { useCommand } from './commands'
import { CopiesSheet } from './copies/copies-sheet'
import { DropSheet } from './importing/drop-sheet'
import { JobsSheet } from './importing/jobs-sheet'
import { PasteDialog } from './importing/paste-dialog'
import { ReportDialog } from './importing/report-dialog'
import { useImporting } from './importing/use-importing'
import type { Triage } from './library/use-triage'
import type { Desk } from './use-desk'

interface Props {
  readonly desk: Desk
  readonly triage: Triage
}

export function ImportingSheets({ desk, triage }: Props): React.JSX.Element {
  const importing = useImporting()
  const [copies, setCopies] = useState<{ readonly job: number | null }>()
  useCommand('view.copies', () => setCopies({ job: null }))
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
          onCopies={(job) => {
            importing.closeJobs()
            setCopies({ job })
          }}
        />
      )}
      {copies !== undefined && (
        <CopiesSheet
          job={copies.job}
          onDone={triage.did}
          onClose={() => setCopies(undefined)}
          onOpen={then(() => setCopies(undefined))}
        />
      )}
    </>
  )
}
