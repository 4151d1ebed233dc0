// What is to be done at the step that is due: its check list, what the checks of the headline hold back, a note.
import type { Review, ReviewStep } from '#shared/review'
import { checksTexts } from '#shared/texts/checks'
import { reviewTexts } from '#shared/texts/review'
import { keyOf, runCommand, useCommand } from '../commands'
import { Button } from '../ui/button'
import { useWords } from '../words'
import styles from './review.module.css'

/** What somebody has ticked and written, and not signed yet. */
export interface Draft {
  readonly ticked: readonly string[]
  readonly despite: boolean
  readonly note: string
}
export const EMPTY: Draft = { ticked: [], despite: false, note: '' }

/** Signs by its key too, also out of the note. */
export function SignButton({
  ready,
  onSign,
}: {
  readonly ready: boolean
  readonly onSign: () => void
}): React.JSX.Element {
  const words = useWords(reviewTexts)
  useCommand('review.sign', onSign, ready)
  return (
    <Button kind="primary" keys={keyOf('review.sign')} disabled={!ready} onClick={onSign}>
      {words.sign}
    </Button>
  )
}

interface Props {
  readonly review: Review
  readonly step: ReviewStep
  readonly me: string
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly onBench: () => void
}

export function Duty({ review, step, me, draft, onDraft, onBench }: Props): React.JSX.Element {
  const words = useWords(reviewTexts)
  const checks = useWords(checksTexts)
  const { holding, refused } = review

  function tick(item: string, on: boolean): void {
    const others = draft.ticked.filter((one) => one !== item)
    onDraft({ ...draft, ticked: on ? [...others, item] : others })
  }
  return (
    <section className={styles['duty']} aria-label={words.dueNow(step.name)}>
      <p className={styles['seat']}>
        <span>{words.signAs(me === '' ? words.nobody : me)}</span>
        <Button kind="quiet" onClick={() => runCommand('person.sit')}>
          {words.seat}
        </Button>
      </p>
      {refused !== null && <p className={styles['refused']}>{words.refused[refused]}</p>}
      {step.checks.length > 0 && (
        <fieldset>
          <legend className="label">{words.checkList}</legend>
          {step.checks.map((item) => (
            <label key={item} className={styles['tick']}>
              <input
                type="checkbox"
                checked={draft.ticked.includes(item)}
                onChange={(event) => tick(item, event.currentTarget.checked)}
              />
              {item}
            </label>
          ))}
        </fieldset>
      )}
      {holding.length > 0 && (
        <div className={styles['holding']}>
          <p>{words.holding(String(holding.length))}</p>
          <ul>
            {holding.map(({ severity, message, args }, at) => (
              <li key={at}>
                {checks.severities[severity]} {checks.messages[message](args)}
              </li>
            ))}
          </ul>
          <Button kind="quiet" onClick={onBench}>
            {words.toBench}
          </Button>
          <label className={styles['tick']}>
            <input
              type="checkbox"
              checked={draft.despite}
              onChange={(event) => onDraft({ ...draft, despite: event.currentTarget.checked })}
            />
            {words.despite}
          </label>
        </div>
      )}
    </section>
  )
}
