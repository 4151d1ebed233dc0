// What rules propose, as dashed lines under the candidates: the body's first sentence, a cut to the channel's length.
import { useMemo } from 'react'
import { cutForChannel } from '#core/headline/fit-channel'
import { leadSentence } from '#core/headline/lead-sentence'
import { countIn } from '#core/text/units'
import type { Channel } from '#shared/channel'
import type { Candidate } from '#shared/headline'
import { benchTexts } from '#shared/texts/bench'
import { candidateTexts } from '#shared/texts/candidates'
import { keyOf, useCommand } from '../commands'
import { useLanguage, useWords } from '../words'
import styles from './proposals.module.css'
import type { Review } from './use-review'

interface Props {
  readonly review: Review
  readonly chosen: Candidate | undefined
  /** Plain text of each block of the body; null for a headline without an article. */
  readonly blocks: readonly string[] | null
  readonly channel: Channel | undefined
  readonly enabled: boolean
}

export function Proposals({ review, chosen, blocks, channel, enabled }: Props): React.JSX.Element | null {
  const words = useWords(candidateTexts)
  const { units } = useWords(benchTexts)
  const language = useLanguage()
  const texts = review.full.candidates.map(({ text }) => text)
  const first = useMemo(() => (blocks === null ? null : leadSentence(blocks)), [blocks])
  const cut = useMemo(
    () => (chosen === undefined || channel === undefined ? null : cutForChannel(chosen.text, channel)),
    [chosen, channel],
  )
  // What is a candidate already is not proposed again.
  const lead = first !== null && !texts.includes(first) ? first : null
  const short = cut !== null && !texts.includes(cut.text) ? cut : null

  function takeLead(): void {
    if (chosen !== undefined) review.takeProposal({ kind: 'lead' }, chosen.id)
  }
  function takeCut(): void {
    if (chosen !== undefined && channel !== undefined)
      review.takeProposal({ kind: 'cut', channel: channel.key }, chosen.id)
  }
  useCommand('headline.lead', takeLead, enabled && lead !== null && chosen !== undefined)
  useCommand('headline.cut', takeCut, enabled && short !== null)
  if (!enabled || (lead === null && short === null)) return null
  const room =
    short === null
      ? ''
      : short.limit.unit === 'px'
        ? `${short.room} px`
        : `${countIn(short.limit.unit, short.text)}/${short.room} ${units[short.limit.unit]}`
  return (
    <ul className={styles['proposals']} aria-label={words.proposals}>
      {lead !== null && (
        <Line keys={keyOf('headline.lead')} text={lead} about={words.lead} onTake={takeLead} />
      )}
      {short !== null && channel !== undefined && (
        <Line
          keys={keyOf('headline.cut')}
          text={short.text}
          about={`${words.rewrite} · ${words.cut(channel.name[language], room)}`}
          onTake={takeCut}
        />
      )}
    </ul>
  )
}

interface LineProps {
  readonly keys: string
  readonly text: string
  readonly about: string
  readonly onTake: () => void
}

function Line({ keys, text, about, onTake }: LineProps): React.JSX.Element {
  return (
    <li>
      <button type="button" className={styles['line']} onClick={onTake}>
        <span className={styles['text']}>{text}</span>
        <span className={styles['about']}>
          {about} <kbd aria-hidden="true">{keys}</kbd>
        </span>
      </button>
    </li>
  )
}
