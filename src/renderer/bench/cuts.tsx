// Under the raw line: each decoration with “always cut” and “never cut”, and labels in the wording that could go too.
import { labelsOf } from '#core/headline/labels'
import type { DecorationDecision } from '#shared/decoration'
import type { HeadlineFull } from '#shared/headline'
import { benchTexts } from '#shared/texts/bench'
import type { CommandId } from '#shared/commands'
import { keyOf, useCommand } from '../commands'
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
  const [token] = tokens
  const [label] = labels
  const ask = (verdict: DecorationDecision['verdict']): void => {
    if (token !== undefined) onDecoration({ token, verdict })
  }
  useCommand('headline.alwaysCut', () => ask('confirm'), enabled && token !== undefined)
  useCommand('headline.neverCut', () => ask('keep'), enabled && token !== undefined)
  useCommand('headline.dropLabel', () => label && onRemove(label.left), enabled && label !== undefined)
  /** The keys are those of the first. */
  const keysOf = (id: CommandId, isFirst: boolean): string => (isFirst ? keyOf(id) : '')
  if (tokens.length === 0 && labels.length === 0) return null
  return (
    <ul className={styles['cuts']} aria-label={words.cuts}>
      {tokens.map((one, at) => (
        <li key={`decoration ${one}`}>
          <span className={styles['token']}>{one}</span>
          <Button
            kind="quiet"
            keys={keysOf('headline.alwaysCut', at === 0)}
            onClick={() => onDecoration({ token: one, verdict: 'confirm' })}
          >
            {words.alwaysCut}
            <span className="unseen">{one}</span>
          </Button>
          <Button
            kind="quiet"
            keys={keysOf('headline.neverCut', at === 0)}
            onClick={() => onDecoration({ token: one, verdict: 'keep' })}
          >
            {words.neverCut}
            <span className="unseen">{one}</span>
          </Button>
        </li>
      ))}
      {labels.map(({ text: one, left }, at) => (
        <li key={`label ${one}`}>
          <span className={styles['token']}>{one}</span>
          <Button
            kind="quiet"
            disabled={!enabled}
            keys={keysOf('headline.dropLabel', at === 0)}
            onClick={() => onRemove(left)}
          >
            {words.withoutLabel}
            <span className="unseen">{one}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
