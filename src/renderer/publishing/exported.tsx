// What came of an export: how many files, the first of them by name, what they lack, and why it ended early.
import { useId } from 'react'
import { errorTexts } from '#shared/texts/errors'
import { toFault } from '#shared/error'
import { WARNINGS, type ExportReport } from '#shared/exporting'
import { publishingTexts } from '#shared/texts/publishing'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import styles from './publishing.module.css'

export const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file

export function Exported({ report }: { readonly report: ExportReport }): React.JSX.Element {
  const words = useWords(publishingTexts)
  const language = useLanguage()
  const { files, count, of, articles, warned, held, heldCount, stopped, profile } = report
  const heading = useId()
  const number = (n: number): string => n.toLocaleString(language)
  async function reveal(file: string): Promise<void> {
    try {
      await bridge.exporting.reveal({ file })
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    }
  }
  return (
    <section className={styles['result']} data-stopped={stopped?.kind} aria-labelledby={heading}>
      {/* The files are not said: of two hundred, nobody wants to hear each. */}
      <div role="status">
        <h3 id={heading}>
          {profile !== null && `${profile[language]} · `}
          {count === 1 && articles > 1
            ? words.doneBook(number(articles))
            : articles < of
              ? words.doneOf(number(count), number(of))
              : words.done(number(count))}
        </h3>
        {heldCount > 0 && (
          <p className={styles['fault']}>
            {words.heldNow(number(heldCount))}{' '}
            {held
              .slice(0, 3)
              .map(({ headline }) => headline)
              .join(words.comma)}
          </p>
        )}
        {stopped?.kind === 'cancelled' && <p>{words.stoppedThere}</p>}
        {stopped?.kind === 'failed' && (
          <p className={styles['fault']}>
            {errorTexts[language][stopped.code]} <b>{nameOf(stopped.file)}</b>
          </p>
        )}
        {of > 1 && WARNINGS.some((warning) => warned[warning] > 0) && (
          <p className={styles['lacks']}>
            {WARNINGS.filter((warning) => warned[warning] > 0)
              .map((warning) => words.warnedOf(words.warnings[warning], number(warned[warning])))
              .join(words.comma)}
          </p>
        )}
      </div>
      <ul tabIndex={files.length > 8 ? 0 : undefined} aria-label={words.files}>
        {files.map((file) => (
          <li key={file.file}>
            <b>{nameOf(file.file)}</b>
            <small title={file.sha256}>
              {words.fingerprint} {file.sha256.slice(0, 12)}
            </small>
            <Button
              kind="quiet"
              label={words.revealFile(nameOf(file.file))}
              onClick={() => void reveal(file.file)}
            >
              {words.reveal}
            </Button>
          </li>
        ))}
      </ul>
      {count > files.length && <p>{words.more(number(count - files.length))}</p>}
    </section>
  )
}
