// What the checks found of a headline, in a row of the queue: each weight that is open with its number, notes left out.
import { SEVERITIES } from '#shared/check'
import type { CheckCounts } from '#shared/checked'
import { checksTexts } from '#shared/texts/checks'
import { useWords } from '../words'
import styles from './row-checks.module.css'

export function RowChecks({ counts }: { readonly counts: CheckCounts | null }): React.JSX.Element | null {
  const texts = useWords(checksTexts)
  if (counts === null) return null
  const weights = SEVERITIES.filter((severity) => severity !== 'note' && counts[severity] > 0)
  if (weights.length === 0) return null
  return (
    <span className={styles['checks']}>
      {weights.map((severity) => (
        <b
          key={severity}
          className={styles[severity]}
        >{`${texts.severities[severity]} ${counts[severity]}`}</b>
      ))}
    </span>
  )
}
