// The steps of a review in their order: who signed when, what is due, what was changed since.
import { printedMoment } from '#shared/moment'
import type { Person } from '#shared/person'
import type { Review, StepState } from '#shared/review'
import { reviewTexts } from '#shared/texts/review'
import { useLanguage, useWords } from '../words'
import styles from './review.module.css'

interface Props {
  readonly review: Review
  readonly people: readonly Person[]
}

export function Steps({ review, people }: Props): React.JSX.Element {
  const words = useWords(reviewTexts)
  const language = useLanguage()

  function allowed({ step }: StepState): string {
    if (step.who.length === 0) return words.anybody
    const names = step.who.map((id) => people.find((one) => one.id === id)?.name ?? '?')
    return words.who(names.join(words.listJoin))
  }
  return (
    <ol className={styles['steps']} aria-label={words.steps}>
      {review.steps.map((state) => {
        const { step, signed, changedSince, changesSeenBy } = state
        const due = step.id === review.due
        // Not sent to review, none of them waits for another.
        const waits = [
          ...(review.due === null ? [] : [words.waiting]),
          ...(step.who.length === 0 ? [] : [allowed(state)]),
        ]
        const last = review.rule.steps.at(-1)?.id === step.id
        return (
          <li
            key={step.id}
            data-step={step.id}
            data-signed={signed !== null}
            aria-current={due ? 'step' : undefined}
          >
            <span className={styles['name']}>
              {step.name}
              {step.kind === 'proof' && <small>{words.kinds.proof}</small>}
              {signed === null && !due && waits.length > 0 && (
                <small className={styles['waits']}>{waits.join(' · ')}</small>
              )}
            </span>
            {signed !== null && (
              <span>
                {words.signedBy(signed.by, printedMoment(signed.at, language))}
                {changedSince && <em>{due && last ? words.mustSignAgain : words.changedSince}</em>}
              </span>
            )}
            {changesSeenBy !== null && (
              <span className={styles['who']}>{words.changesSeenBy(changesSeenBy)}</span>
            )}
            {signed === null && changedSince && <em>{words.mustSignAgain}</em>}
            {due && (
              <span className={styles['who']}>
                {words.dueNow(step.name)} · {allowed(state)}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
