// The record: every decision in its order, the withdrawn ones, too; nothing is ever taken out of it.
import type { Decision, HeadlineFull } from '#shared/headline'
import { benchTexts, reasonTexts, verdictTexts } from '#shared/texts/bench'
import { keyOf } from '../commands'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './record.module.css'
import { when } from './when'

interface Props {
  readonly full: HeadlineFull
  readonly onClose: () => void
}

export function Record({ full, onClose }: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  return (
    <section className={styles['record']} aria-labelledby="bench-record">
      <header>
        <h2 id="bench-record" className="label">
          {words.record}
        </h2>
        <Button kind="quiet" keys={keyOf('headline.history')} onClick={onClose}>
          {words.close}
        </Button>
      </header>
      {full.decisions.length === 0 && <p className={styles['none']}>{words.emptyRecord}</p>}
      <ol>
        {full.decisions.map((decision) => (
          <Entry key={decision.id} decision={decision} full={full} />
        ))}
      </ol>
    </section>
  )
}

function Entry({
  decision,
  full,
}: {
  readonly decision: Decision
  readonly full: HeadlineFull
}): React.JSX.Element {
  const words = useWords(benchTexts)
  const verdicts = useWords(verdictTexts)
  const reasons = useWords(reasonTexts)
  const language = useLanguage()
  const candidate = full.candidates.find((one) => one.id === decision.candidateId)
  const later = full.decisions.find((one) => one.supersedesId === decision.id)
  const fate =
    later === undefined ? '' : later.verdict === 'withdraw' ? words.withdrawnLater : words.superseded
  return (
    <li className={fate === '' ? undefined : styles['past']}>
      <b className={styles[decision.verdict]}>{verdicts[decision.verdict]}</b>
      <div>
        <p className={styles['text']}>{`${candidate?.n ?? '?'}. ${decision.candidateText}`}</p>
        <p>
          {[
            decision.reason === null ? '' : reasons[decision.reason],
            decision.note,
            decision.by,
            when(decision.at, language),
            decision.revisionHash === null
              ? decision.verdict === 'withdraw'
                ? ''
                : words.noBody
              : `${words.bodyVersion} ${decision.revisionHash.slice(0, 8)}`,
            fate,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
    </li>
  )
}
