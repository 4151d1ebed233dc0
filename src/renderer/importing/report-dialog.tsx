// The report at the end of an import: each file, what was cleaned, set apart, already here, or failed.
import type { ImportReport } from '#shared/importing'
import { importingTexts } from '#shared/texts/importing'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import { CopiesNote } from './copies-note'
import styles from './importing.module.css'
import { ReportedFile } from './reported-file'

interface Props {
  readonly report: ImportReport
  readonly onOpen: (articleId: string) => void
  /** Shows what came in beside the article. */
  readonly onOrigin: (articleId: string) => void
  readonly onQueue: () => void
  /** Looks at the copies of what came in. */
  readonly onCopies: (ids: readonly string[]) => void
  readonly onClose: () => void
}

// Beyond it the list says how many more there are; each shown asks the library for its headline.
const SHOWN = 60
/** Copies are sought of so many. */
const ASKED = 200

export function ReportDialog({
  report,
  onOpen,
  onOrigin,
  onQueue,
  onCopies,
  onClose,
}: Props): React.JSX.Element {
  const words = useWords(importingTexts)
  const language = useLanguage()
  const { imported, duplicate, failed, headlines } = report.summary
  const first = report.files.find((file) => file.articleId !== null && file.status !== 'failed')
  // What failed comes first: it asks for something.
  const files = report.files.toSorted((a, b) => Number(b.status === 'failed') - Number(a.status === 'failed'))
  const articleId = first?.articleId
  const cameIn = report.files
    .flatMap((file) => (file.status === 'imported' && file.articleId !== null ? [file.articleId] : []))
    .slice(0, ASKED)
  return (
    <Dialog
      place="import"
      title={words.report}
      onClose={onClose}
      width={680}
      foot={
        <>
          {headlines > 0 && <Button onClick={onQueue}>{words.toQueue}</Button>}
          <Button keys="Esc" focusFirst={!articleId} onClick={onClose}>
            {words.close}
          </Button>
          {articleId && (
            <Button kind="primary" keys="↵" focusFirst onClick={() => onOpen(articleId)}>
              {first?.status === 'duplicate' ? words.openThat : words.open}
            </Button>
          )}
        </>
      }
    >
      <p className={styles['summary']}>
        {words.summary(imported.toLocaleString(language), duplicate, failed)}
      </p>
      {cameIn.length > 0 && <CopiesNote job={null} ids={cameIn} onCopies={() => onCopies(cameIn)} />}
      <ol className={styles['files']}>
        {files.slice(0, SHOWN).map((file, index) => (
          <ReportedFile key={`${index} ${file.file}`} file={file} onOpen={onOpen} onOrigin={onOrigin} />
        ))}
      </ol>
      {files.length > SHOWN && <p className={styles['hint']}>{words.more(String(files.length - SHOWN))}</p>}
    </Dialog>
  )
}
