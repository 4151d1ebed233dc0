// Export: the format, what to look at before, the text as it will be, and after it where the files lie.
import { useState, type ReactNode } from 'react'
import { toFault } from '#shared/error'
import { FORMATS, WARNINGS, type ExportReport, type Format, type Warning } from '#shared/exporting'
import { errorTexts } from '#shared/texts/errors'
import { publishingTexts } from '#shared/texts/publishing'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Radios } from '../ui/radios'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { copyText } from './copy-text'
import { Exported, nameOf } from './exported'
import styles from './publishing.module.css'
import { useReportLine, type Wanted } from './use-export'

interface Props {
  /** The preview is of the first. */
  readonly wanted: Wanted
  readonly onJump: (warning: Warning, id: string) => void
  /** Shows how far it is while it takes its time. */
  readonly watched: <T>(work: Promise<T>) => Promise<T>
  /** How far it is, if it takes its time. */
  readonly busy: ReactNode
  readonly onClose: () => void
}

export function ExportDialog({ wanted, onJump, watched, busy, onClose }: Props): React.JSX.Element {
  const words = useWords(publishingTexts)
  const language = useLanguage()
  const tell = useReportLine()
  const [format, setFormat] = useState<Format>('html')
  const [report, setReport] = useState<ExportReport>()
  const [working, setWorking] = useState(false)
  const { selection, count, firstId } = wanted
  const preview = useLive(`preview ${firstId} ${format}`, ['articles'], () =>
    bridge.exporting.preview({ id: firstId, format }),
  )
  const before = useLive(`before ${JSON.stringify(selection)}`, ['articles', 'headlines'], () =>
    bridge.exporting.before({ selection }),
  )
  const number = (n: number): string => n.toLocaleString(language)
  const of = before.value?.of ?? count
  const lacking = WARNINGS.filter((warning) => (before.value?.warned[warning] ?? 0) > 0)

  async function go(): Promise<void> {
    if (working) return
    setWorking(true)
    try {
      const answer = await watched(bridge.exporting.choose({ selection, format }))
      if (answer === null) return
      setReport(answer)
      tell(answer)
    } catch (error) {
      const { code, subject } = toFault(error)
      say(`${errorTexts[language][code]} ${nameOf(subject ?? '')}`.trim(), true)
    } finally {
      setWorking(false)
    }
  }
  function copy(): void {
    const done = preview.value !== undefined && copyText(preview.value.text)
    say(done ? words.copied : words.cannotCopy, !done)
  }

  return (
    <Dialog
      title={words.title(number(of))}
      onClose={onClose}
      width={760}
      foot={
        <>
          <Button
            kind="primary"
            keys="↵"
            focusFirst
            disabled={working && report === undefined}
            onClick={() => void go()}
          >
            {words.go}
          </Button>
          <Button disabled={preview.value === undefined} onClick={copy}>
            {words.copy}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {report === undefined ? words.cancel : words.close}
          </Button>
        </>
      }
    >
      {busy}
      <Radios
        legend={words.format}
        name="format"
        chosen={format}
        options={FORMATS.map((id) => ({ id, text: words.formats[id] }))}
        onChoose={setFormat}
      />
      <section className={styles['before']}>
        <h3>{words.before}</h3>
        {before.value !== undefined && lacking.length === 0 && (
          <p className={styles['fine']}>{of > 1 ? words.fineAll : words.fine}</p>
        )}
        <ul>
          {lacking.map((warning) => (
            <li key={warning}>
              <span>
                {of > 1
                  ? words.warnedOf(words.warnings[warning], number(before.value?.warned[warning] ?? 0))
                  : words.warnings[warning]}
              </span>
              {of === 1 && (
                <Button kind="quiet" onClick={() => onJump(warning, firstId)}>
                  {words.jump[warning]}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 id="export-preview">{(of > 1 ? words.exampleOf : words.previewOf)(preview.value?.name ?? '')}</h3>
        {preview.fault !== undefined && (
          <p className={styles['fault']}>{errorTexts[language][preview.fault.code]}</p>
        )}
        <pre className={styles['preview']} tabIndex={0} role="region" aria-labelledby="export-preview">
          {preview.value?.text}
        </pre>
      </section>
      {report !== undefined && <Exported report={report} />}
    </Dialog>
  )
}
