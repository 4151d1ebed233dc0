// Export: the format, what to look at before, the text as it will be, and after it where the files lie.
import { useState } from 'react'
import { toFault } from '#shared/error'
import { FORMATS, type ExportReport, type ExportedFile, type Format } from '#shared/exporting'
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
import styles from './publishing.module.css'

type Warning = ExportedFile['warnings'][number]

interface Props {
  /** At least one; the preview is of the first. */
  readonly ids: readonly string[]
  readonly onJump: (warning: Warning, id: string) => void
  readonly onClose: () => void
}

/** The same three that the export itself reports. */
async function warningsOf(id: string): Promise<Warning[]> {
  const article = await bridge.articles.get({ id })
  const headline = await bridge.headlines.get({ id: article.headlineId })
  const found: Warning[] = []
  if (headline.state !== 'approved') found.push('headline-not-approved')
  if (article.author.trim() === '') found.push('no-author')
  if (article.source.trim() === '') found.push('no-source')
  return found
}

export function ExportDialog({ ids, onJump, onClose }: Props): React.JSX.Element {
  const words = useWords(publishingTexts)
  const language = useLanguage()
  const [format, setFormat] = useState<Format>('html')
  const [report, setReport] = useState<ExportReport>()
  const first = ids[0] ?? ''
  const preview = useLive(`preview ${first} ${format}`, ['articles'], () =>
    bridge.exporting.preview({ id: first, format }),
  )
  const warnings = useLive(`before ${first}`, ['articles', 'headlines'], () => warningsOf(first))
  const number = (n: number): string => n.toLocaleString(language)

  async function go(): Promise<void> {
    try {
      const answer = await bridge.exporting.choose({ ids: [...ids], format })
      if (answer === null) return
      setReport(answer)
      say(words.done(number(answer.files.length)))
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    }
  }
  function copy(): void {
    const done = preview.value !== undefined && copyText(preview.value.text)
    say(done ? words.copied : words.cannotCopy, !done)
  }

  return (
    <Dialog
      title={words.title(number(ids.length))}
      onClose={onClose}
      width={760}
      foot={
        <>
          <Button kind="primary" keys="↵" focusFirst onClick={() => void go()}>
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
      <Radios
        legend={words.format}
        name="format"
        chosen={format}
        options={FORMATS.map((id) => ({ id, text: words.formats[id] }))}
        onChoose={setFormat}
      />
      <section className={styles['before']}>
        <h3>{words.before}</h3>
        {warnings.value?.length === 0 && <p className={styles['fine']}>{words.fine}</p>}
        <ul>
          {warnings.value?.map((warning) => (
            <li key={warning}>
              <span>{words.warnings[warning]}</span>
              <Button kind="quiet" onClick={() => onJump(warning, first)}>
                {words.jump[warning]}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 id="export-preview">{words.previewOf(preview.value?.name ?? '')}</h3>
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

const SHOWN = 5
const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file

function Exported({ report }: { readonly report: ExportReport }): React.JSX.Element {
  const words = useWords(publishingTexts)
  const language = useLanguage()
  async function reveal(file: string): Promise<void> {
    try {
      await bridge.exporting.reveal({ file })
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    }
  }
  return (
    <section className={styles['result']} role="status">
      <h3>{words.done(report.files.length.toLocaleString(language))}</h3>
      <ul>
        {report.files.slice(0, SHOWN).map((file) => (
          <li key={file.file}>
            <b>{nameOf(file.file)}</b>
            <small title={file.sha256}>
              {words.fingerprint} {file.sha256.slice(0, 12)}
            </small>
            <Button kind="quiet" onClick={() => void reveal(file.file)}>
              {words.reveal}
            </Button>
          </li>
        ))}
      </ul>
      {report.files.length > SHOWN && (
        <p>{words.more((report.files.length - SHOWN).toLocaleString(language))}</p>
      )}
    </section>
  )
}
