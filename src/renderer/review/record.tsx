// The record of an article's reviews, the latest first; from each entry on its changes can be looked at.
import { printedMoment } from '#shared/moment'
import type { Review } from '#shared/review'
import { checksTexts } from '#shared/texts/checks'
import { reviewTexts } from '#shared/texts/review'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './review.module.css'

interface Props {
  readonly review: Review
  readonly onSince: (entryId: string) => void
}

export function Record({ review, onSince }: Props): React.JSX.Element {
  const words = useWords(reviewTexts)
  const checks = useWords(checksTexts)
  const language = useLanguage()
  const withdrawn = new Set(review.entries.flatMap(({ withdrawsId }) => withdrawsId ?? []))
  if (review.entries.length === 0) return <p className={styles['quiet']}>{words.noRecord}</p>
  return (
    <ol className={styles['record']} aria-label={words.tabs.record}>
      {review.entries.toReversed().map((entry) => (
        <li key={entry.id} data-kind={entry.kind} data-withdrawn={withdrawn.has(entry.id) ? '' : undefined}>
          <span>
            <b>
              {entry.step === null
                ? words.entries[entry.kind]
                : words.entryOf(words.entries[entry.kind], entry.step.name)}
            </b>{' '}
            {[entry.by === '' ? words.nobody : entry.by, entry.role]
              .filter((part) => part !== '')
              .join(' · ')}
            {withdrawn.has(entry.id) && <small> {words.withdrawn}</small>}
          </span>
          <small>
            <time dateTime={new Date(entry.at).toISOString()}>{printedMoment(entry.at, language)}</time>
          </small>
          {entry.note !== '' && <q className={styles['said']}>{entry.note}</q>}
          {entry.despite.map(({ severity, message, args }, at) => (
            <small key={at} className={styles['despite']}>
              {words.stillOpen} {checks.severities[severity]} {checks.messages[message](args)}
            </small>
          ))}
          <span className={styles['bound']}>
            <small>{words.revision(String(entry.revision))}</small>
            <code title={entry.revisionHash}>{entry.revisionHash.slice(0, 12)}</code>
            <Button kind="quiet" onClick={() => onSince(entry.id)}>
              {words.compareSince}
            </Button>
          </span>
        </li>
      ))}
    </ol>
  )
}
