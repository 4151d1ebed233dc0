// Under the raw line: each decoration with “always cut” and “never cut”, and labels in the wording that could go too.
import { labelsOf } from '#core/headline/labels'
import type { DecorationDecision } from '#shared/decoration'
import type { HeadlineFull } from '#shared/headline'
import { benchTexts } from '#shared/texts/bench'
import { Button } from '../ui/button'
import { useWords } from '../words'
import styles from './cuts.module.css'

interface Props {
  readonly full: HeadlineFull
  /** The chosen wording. */
  readonly text: string
  readonly enabled: boolean
  readonly onDecoration: (decision: DecorationDecision) => void
  /** Makes what is left of the wording a candidate. */
  readonly onRemove: (left: string) => void
}

export function Cuts({ full, text, enabled, onDecoration, onRemove }: Props): React.JSX.Element | null {
  const words = useWords(benchTexts)
  const tokens = [
    ...new Set(full.segments.filter(({ role }) => role === 'decoration').map((one) => one.text)),
  ]
  const labels = labelsOf(text)
    .map((label) => ({ ...label, left: (text.slice(0, label.start) + text.slice(label.end)).trim() }))
    .filter(({ left }) => left !== '')
  if (tokens.length === 0 && labels.length === 0) return null
  return (
    <ul className={styles['cuts']} aria-label={words.cuts}>
      {tokens.map((token) => (
        <li key={`decoration ${token}`}>
          <span className={styles['token']}>{token}</span>
          <Button
            kind="quiet"
            label={words.named(words.alwaysCut, token)}
            onClick={() => onDecoration({ token, verdict: 'confirm' })}
          >
            {words.alwaysCut}
          </Button>
          <Button
            kind="quiet"
            label={words.named(words.neverCut, token)}
            onClick={() => onDecoration({ token, verdict: 'keep' })}
          >
            {words.neverCut}
          </Button>
        </li>
      ))}
      {labels.map(({ text: label, left }) => (
        <li key={`label ${label}`}>
          <span className={styles['token']}>{label}</span>
          <Button
            kind="quiet"
            disabled={!enabled}
            label={words.named(words.withoutLabel, label)}
            onClick={() => onRemove(left)}
          >
            {words.withoutLabel}
          </Button>
        </li>
      ))}
    </ul>
  )
}
