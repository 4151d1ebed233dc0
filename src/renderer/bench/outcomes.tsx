// What platforms counted of this headline's wordings, in their order, each with its basis; nothing follows from it.
import { wilson } from '#core/outcomes/interval'
import type { Channel } from '#shared/channel'
import type { HeadlineFull } from '#shared/headline'
import type { Outcome } from '#shared/outcome'
import { outcomesTexts } from '#shared/texts/outcomes'
import { useLanguage, useWords } from '../words'
import styles from './record.module.css'
import { when } from './when'

interface Props {
  readonly outcomes: readonly Outcome[]
  readonly full: HeadlineFull
  readonly channels: readonly Channel[]
}

export function Outcomes({ outcomes, full, channels }: Props): React.JSX.Element | null {
  const words = useWords(outcomesTexts)
  const language = useLanguage()
  if (outcomes.length === 0) return null
  const number = (n: number): string => n.toLocaleString(language)
  const share = (part: number): string =>
    part.toLocaleString(language, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 })
  function rateOf({ impressions, clicks }: Outcome): string {
    const interval = wilson(clicks, impressions)
    if (interval === null) return words.noRate
    return `${words.rate(share(clicks / impressions))} (${words.interval(share(interval.low), share(interval.high))})`
  }
  // By candidate and channel, never by who did better.
  const place = ({ candidateId, channel }: Outcome): number =>
    full.candidates.findIndex(({ id }) => id === candidateId) * 1000 +
    channels.findIndex(({ key }) => key === channel)
  return (
    <section aria-labelledby="bench-outcomes" className={styles['outcomes']}>
      <h3 id="bench-outcomes" className="label">
        {words.heading}
      </h3>
      <ul>
        {outcomes
          .toSorted((one, other) => place(one) - place(other))
          .map((outcome) => {
            const candidate = full.candidates.find(({ id }) => id === outcome.candidateId)
            const name =
              channels.find(({ key }) => key === outcome.channel)?.name[language] ?? outcome.channel
            const { impressions, clicks, period, note, file, line, by, at } = outcome
            return (
              <li key={outcome.id}>
                <b>{candidate?.n ?? '?'}</b>
                <div>
                  <p className={styles['text']}>{candidate?.text ?? ''}</p>
                  <p className={styles['counted']}>
                    {[name, words.counts(number(impressions), number(clicks)), rateOf(outcome)].join(' · ')}
                  </p>
                  <p>
                    {[
                      period === '' ? words.noPeriod : words.period(period),
                      note,
                      words.source(file, line),
                      by,
                      when(at, language),
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </p>
                </div>
              </li>
            )
          })}
      </ul>
      <p className={styles['basis']}>{words.basis}</p>
    </section>
  )
}
