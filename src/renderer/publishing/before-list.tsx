// What to look at before an export, each with the way there.
import { WARNINGS, type ExportBefore, type Warning } from '#shared/exporting'
import type { Standing } from '#shared/headline'
import { publishingTexts } from '#shared/texts/publishing'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './publishing.module.css'

interface Props {
  readonly before: ExportBefore | undefined
  readonly several: boolean
  /** How the wording stands, of one article. */
  readonly standing: Standing
  readonly onJump: (warning: Warning) => void
}

export function BeforeList({ before, several, standing, onJump }: Props): React.JSX.Element {
  const words = useWords(publishingTexts)
  const language = useLanguage()
  const lacking = WARNINGS.filter((warning) => (before?.warned[warning] ?? 0) > 0)
  return (
    <section className={styles['before']}>
      <h3>{words.before}</h3>
      {before !== undefined && lacking.length === 0 && (
        <p className={styles['fine']}>{several ? words.fineAll : words.fine}</p>
      )}
      <ul>
        {lacking.map((warning) => (
          <li key={warning}>
            <span>
              {several
                ? words.warnedOf(
                    words.warnings[warning],
                    (before?.warned[warning] ?? 0).toLocaleString(language),
                  )
                : warning === 'headline-not-approved'
                  ? words.notStanding[standing]
                  : words.warnings[warning]}
            </span>
            {!several && (
              <Button kind="quiet" onClick={() => onJump(warning)}>
                {words.jump[warning]}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
