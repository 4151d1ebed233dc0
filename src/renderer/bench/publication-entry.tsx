// On the record: a file that left, where to and in which state; and how an override is told.
import type { Channel } from '#shared/channel'
import type { Decision, HeadlineFull } from '#shared/headline'
import type { Publication } from '#shared/publication'
import { benchTexts } from '#shared/texts/bench'
import { checksTexts } from '#shared/texts/checks'
import { findingsTexts } from '#shared/texts/findings'
import { formatTexts } from '#shared/texts/formats'
import { publishingTexts } from '#shared/texts/publishing'
import { useLanguage, useWords } from '../words'
import styles from './record.module.css'
import { when } from './when'

/** What was open when it was let through, and why. */
export function useOverridden(): (override: NonNullable<Decision['override']>) => string {
  const words = useWords(findingsTexts)
  const texts = useWords(checksTexts)
  return ({ reason, open }) =>
    words.overridden(
      open
        .map(
          ({ severity, message, args }) => `${texts.severities[severity]} ${texts.messages[message](args)}`,
        )
        .join(words.between),
      reason,
    )
}

interface Props {
  readonly publication: Publication
  readonly full: HeadlineFull
  readonly channels: readonly Channel[]
}

export function PublicationEntry({ publication, full, channels }: Props): React.JSX.Element {
  const words = useWords(publishingTexts)
  const bench = useWords(benchTexts)
  const findings = useWords(findingsTexts)
  const texts = useWords(checksTexts)
  const language = useLanguage()
  const { candidateId, channel, headline, standing, format, file, sha256, override } = publication
  const candidate = full.candidates.find((one) => one.id === candidateId)
  const name = channels.find(({ key }) => key === channel)?.name[language] ?? channel
  return (
    <li>
      <b>{words.left}</b>
      <div>
        <p className={styles['text']}>{candidate === undefined ? headline : `${candidate.n}. ${headline}`}</p>
        <p title={sha256}>
          {[
            name === null ? words.noChannel : words.leftTo(name),
            formatTexts[language].names[format],
            file,
            words.standings[standing],
            override === null
              ? ''
              : words.overridden(
                  override.open
                    .map(({ message, args }) => texts.messages[message](args))
                    .join(findings.between),
                  override.reason,
                ),
            publication.by,
            when(publication.at, language),
            `${bench.bodyVersion} ${publication.revisionHash.slice(0, 8)}`,
            `${words.fingerprint} ${sha256.slice(0, 8)}`,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
    </li>
  )
}
