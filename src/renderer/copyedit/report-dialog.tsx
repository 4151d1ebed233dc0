// The check report of an article on the screen; from here it is printed, saved and attached to the review.
import { copyReportTexts } from '#shared/texts/copy-report'
import type { SheetFormat } from '#shared/review'
import type { SheetTable } from '#shared/sheet'
import { bridge } from '../bridge'
import { keyOf } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { useLanguage, useWords } from '../words'
import styles from './report.module.css'

interface Props {
  readonly articleId: string
  readonly onSave: (format: SheetFormat) => void
  readonly onAttach: () => void
  readonly onClose: () => void
}

export function ReportDialog({ articleId, onSave, onAttach, onClose }: Props): React.JSX.Element {
  const words = useWords(copyReportTexts)
  const language = useLanguage()
  const { value: sheet, fault } = useLive(
    `copy report ${articleId} ${language}`,
    ['copyedit', 'articles', 'settings'],
    () => bridge.copyedit.report({ id: articleId }),
  )
  return (
    <Dialog
      place="copyReport"
      title={words.title}
      width={860}
      toRead
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button onClick={() => onSave('docx')}>{words.docx}</Button>
          <Button onClick={() => onSave('pdf')}>{words.pdf}</Button>
          <Button keys={keyOf('copyedit.attach')} onClick={onAttach}>
            {words.attach}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      {sheet === undefined && fault === undefined && <p role="status">{words.working}</p>}
      {sheet !== undefined && (
        <div className={styles['report']}>
          <p className={styles['headline']}>{sheet.headline}</p>
          <dl className={styles['facts']}>
            {sheet.facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {sheet.tables.map((table) => (
            <Table key={table.title} table={table} />
          ))}
          <p className={styles['aside']}>{sheet.statement}</p>
        </div>
      )}
    </Dialog>
  )
}

function Table({ table }: { readonly table: SheetTable }): React.JSX.Element {
  const { title, head, widths, rows, none } = table
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className={styles['aside']}>{none}</p>
      ) : (
        <table aria-label={title}>
          <colgroup>
            {widths.map((width, n) => (
              <col key={n} width={`${width}%`} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, n) => (
              <tr key={n}>
                {row.map((text, at) => (
                  <td key={at}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
