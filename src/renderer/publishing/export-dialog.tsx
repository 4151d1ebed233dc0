// Export: the format, what to look at before, the text as it will be, and after it where the files lie.
import { useState, type ReactNode } from 'react'
import { toFault } from '#shared/error'
import { WARNINGS, type ExportReport, type Warning } from '#shared/exporting'
import { FORMATS, type Format } from '#shared/formats'
import { errorTexts } from '#shared/texts/errors'
import { formatTexts } from '#shared/texts/formats'
import { publishingTexts } from '#shared/texts/publishing'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Radios } from '../ui/radios'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { copyText } from './copy-text'
import { Exported } from './exported'
import { Held } from './held-back'
import { Leaving } from './leaving'
import styles from './publishing.module.css'
import { useExportChannel } from './use-channel'
import { faultLine, useReportLine, type Wanted } from './use-export'

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
  const [reason, setReason] = useState('')
  const { selection, count, firstId } = wanted
  const { channels, channel = null, choose } = useExportChannel(selection)
  const key = channel?.key ?? null
  const about = JSON.stringify([selection, key])
  const preview = useLive(`preview ${firstId} ${format} ${key}`, ['articles', 'headlines', 'checks'], () =>
    bridge.exporting.preview({ id: firstId, format, channel: key }),
  )
  const before = useLive(`before ${about}`, ['articles', 'headlines', 'checks'], () =>
    bridge.exporting.before({ selection, channel: key }),
  )
  const held = before.current ? before.value?.heldCount : undefined
  const number = (n: number): string => n.toLocaleString(language)
  const of = before.value?.of ?? count
  const given = reason.trim()
  const rest = of - (held ?? 0)
  // Main asks again, of each: here it is only told beforehand.
  const blocked = given === '' && held !== undefined && held > 0 && rest === 0
  const lacking = WARNINGS.filter((warning) => (before.value?.warned[warning] ?? 0) > 0)

  async function go(): Promise<void> {
    if (working || blocked) return
    setWorking(true)
    try {
      const override = given === '' ? {} : { override: given }
      const answer = await watched(bridge.exporting.choose({ selection, format, channel: key, ...override }))
      if (answer === null) return
      setReport(answer)
      tell(answer, channel)
    } catch (error) {
      say(faultLine(error, language), true)
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
            disabled={blocked || (working && report === undefined)}
            onClick={() => void go()}
          >
            {held !== undefined && held > 0 && rest > 0 && given === ''
              ? words.goRest(number(rest))
              : words.go}
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
      <div className={styles['manner']}>
        <Radios
          legend={words.format}
          name="format"
          chosen={format}
          options={FORMATS.map((id) => ({ id, text: formatTexts[language].names[id] }))}
          onChoose={setFormat}
        />
        <label>
          <span>{words.channel}</span>
          <select
            name="channel"
            value={key ?? ''}
            onChange={(event) => {
              choose(event.currentTarget.value || null).catch((error: unknown) =>
                say(errorTexts[language][toFault(error).code], true),
              )
            }}
          >
            <option value="">{words.noChannel}</option>
            {channels.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name[language]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Leaving preview={preview.value} before={before.value} channel={channel} />
      <Held
        held={before.value?.held ?? []}
        count={held ?? 0}
        several={of > 1}
        reason={reason}
        onReason={setReason}
        onEnter={() => void go()}
        onGo={(id) => onJump('headline-not-approved', id)}
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
                  : warning === 'headline-not-approved'
                    ? words.notStanding[preview.value?.standing ?? 'open']
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
