// What the rule of review means, in plain sentences, as it stands.
import type { Person } from '#shared/person'
import type { ReviewRule } from '#shared/review'
import { reviewRuleTexts } from '#shared/texts/review-rule'
import { useLanguage, useWords } from '../words'
import styles from './rule.module.css'

interface Props {
  readonly rule: ReviewRule
  readonly people: readonly Person[]
}

export function RuleMeans({ rule, people }: Props): React.JSX.Element {
  const words = useWords(reviewRuleTexts)
  const language = useLanguage()
  const active = people.filter((one) => one.active).length
  const sentences = rule.on
    ? [
        words.meansOrder(rule.steps.map(({ name }) => name).join(words.arrow)),
        rule.apart ? words.meansApart : words.meansTogether,
        words.meansEdit[rule.afterEdit],
        words.meansReady,
        words.meansNames,
      ]
    : [words.meansOff, words.meansNames]
  return (
    <section className={styles['means']} aria-label={words.means}>
      <h3 className="label">{words.means}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {rule.on && rule.apart && active < rule.steps.length && (
        <p className={styles['warning']} role="status">
          {words.tooFew(active.toLocaleString(language), rule.steps.length.toLocaleString(language))}
        </p>
      )}
    </section>
  )
}
