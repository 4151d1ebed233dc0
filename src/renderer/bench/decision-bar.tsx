// The decision bar, always in sight: approve, return, defer; whose name it bears; what was decided last and how to take it back.
import { errorTexts } from '#shared/texts/errors'
import type { Decision, HeadlineFull } from '#shared/headline'
import { benchTexts, stateTexts, verdictTexts } from '#shared/texts/bench'
import { candidateTexts } from '#shared/texts/candidates'
import { queueTexts } from '#shared/texts/queue'
import { keyOf, runCommand, useAvailableCommands } from '../commands'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './decision-bar.module.css'
import { hasActs, standingDecision, type Outcome, type Review } from './use-review'
import { when } from './when'

interface Props {
  readonly review: Review
  readonly onApprove: () => void
  readonly person: string
  readonly returning: boolean
  readonly recordShown: boolean
  readonly onReturn: () => void
  readonly onRecord: () => void
}

export function DecisionBar({
  review,
  onApprove,
  person,
  returning,
  recordShown,
  onReturn,
  onRecord,
}: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  const queue = useWords(queueTexts)
  const available = useAvailableCommands()
  const { full } = review
  const linked = full.state === 'linked'
  const declared = person === '' ? words.nobody : words.reviewer(person)
  // Decided, the next key is to take the next one.
  const isDecided = review.outcome !== null && !PLAIN.has(review.outcome)
  return (
    <section className={styles['bar']} aria-label={words.decision}>
      <Button kind="primary" keys={keyOf('headline.approve')} disabled={linked} onClick={onApprove}>
        {words.approve}
      </Button>
      <Button keys={keyOf('headline.return')} disabled={linked} pressed={returning} onClick={onReturn}>
        {words.return}
      </Button>
      <Button keys={keyOf('headline.defer')} disabled={linked} onClick={() => review.decide('defer')}>
        {words.defer}
      </Button>
      <Told review={review} />
      <span className={styles['right']}>
        {hasActs(full) && (
          <Button kind="quiet" keys={keyOf('headline.undo')} onClick={review.undo}>
            {words.undo}
          </Button>
        )}
        <Button kind="quiet" keys={keyOf('headline.history')} pressed={recordShown} onClick={onRecord}>
          {`${words.record} ${full.decisions.length + full.channelChoices.length + full.choices.length}`}
        </Button>
        {available.includes('headline.takeNext') && (
          <Button
            kind={isDecided ? 'plain' : 'quiet'}
            keys={keyOf('headline.takeNext')}
            onClick={() => runCommand('headline.takeNext')}
          >
            {queue.takeNext}
          </Button>
        )}
        <span className={styles['person']} title={declared}>
          {full.assignee === null
            ? declared
            : full.assignee.name === person
              ? queue.whoseIs(declared)
              : `${queue.whoseIs(full.assignee.name)} · ${declared}`}
        </span>
      </span>
    </section>
  )
}

/** What has just happened; else where the headline stands and by which decision. */
function Told({ review }: { readonly review: Review }): React.JSX.Element {
  const words = useWords(benchTexts)
  const own = useWords(candidateTexts)
  const errors = useWords(errorTexts)
  const verdicts = useWords(verdictTexts)
  const states = useWords(stateTexts)
  const language = useLanguage()
  const { full, outcome, fault } = review
  const standing = standingDecision(full)
  let text: string
  if (fault !== null) text = words.failed + errors[fault.code]
  else if (outcome === 'withdraw') text = words.withdrawn
  else if (outcome === 'already') text = words.already
  else if (outcome === 'used') text = own.used
  else if (outcome === 'follows-main') text = own.followsMain
  else if (outcome !== null) text = words.said(states[stateOf(outcome)])
  else
    text = [
      states[full.state],
      full.bodyMoved ? words.bodyMoved : '',
      standing === undefined ? '' : last(standing),
    ]
      .filter((part) => part !== '')
      .join(' · ')

  function last(decision: Decision): string {
    const n = full.candidates.find((candidate) => candidate.id === decision.candidateId)?.n ?? 0
    return words.latest(verdicts[decision.verdict], n, when(decision.at, language))
  }
  const tone = fault !== null ? 'failed' : outcome !== null && PLAIN.has(outcome) ? 'plain' : full.state
  return (
    <p role="status" className={`${styles['told']} ${styles[tone] ?? ''}`}>
      {text}
    </p>
  )
}

/** Outcomes that are no decision. */
const PLAIN: ReadonlySet<Outcome> = new Set(['withdraw', 'already', 'used', 'follows-main'])

const stateOf = (verdict: 'approve' | 'return' | 'defer'): HeadlineFull['state'] =>
  ({ approve: 'approved', return: 'returned', defer: 'deferred' })[verdict] as HeadlineFull['state']
