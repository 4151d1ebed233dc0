// How program and library are: to be looked at, and to be copied for whoever helps. Nothing of it is copy.
import { diagnosticSections, diagnosticsText } from '#core/diagnostics/sections'
import { diagnosticsTexts } from '#shared/texts/diagnostics'
import { bridge } from '../bridge'
import { copyText } from '../copy-text'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import styles from './diagnostics.module.css'

export function DiagnosticsSheet({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const words = useWords(diagnosticsTexts)
  const language = useLanguage()
  const { value } = useLive('diagnostics', ['library', 'backups'], () => bridge.app.diagnostics({}))
  function copy(): void {
    if (value === undefined) return
    const taken = copyText(diagnosticsText(value, language))
    say(taken ? words.copied : words.notCopied, !taken)
  }
  return (
    <Dialog
      place="diagnostics"
      title={words.title}
      width={640}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
          <Button kind="primary" focusFirst onClick={copy}>
            {words.copy}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      {value && (
        <>
          {diagnosticSections(value, language).map(({ heading, rows }) => (
            <section key={heading} className={styles['section']}>
              <h3>{heading}</h3>
              <dl>
                {rows.map(([name, of], at) => (
                  <div key={`${at} ${name}`} data-wide={of === '' ? '' : undefined}>
                    <dt>{name}</dt>
                    {of !== '' && <dd>{of}</dd>}
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <div className={styles['logs']}>
            <span className="label">{words.logs}</span>
            <code>{value.logs}</code>
            <Button kind="quiet" onClick={() => void bridge.app.showLogs({})}>
              {words.showLogs}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
