// One channel's preview, drawn as the place draws it, with the cut point where the place cuts.
import { useId, useState } from 'react'
import type { Channel } from '#shared/channel'
import { benchTexts } from '#shared/texts/bench'
import { candidateTexts } from '#shared/texts/candidates'
import { useLanguage, useWords } from '../words'
import { toneOf } from './counts'
import { Picture } from './picture'
import { LINES, type Surroundings } from './place'
import { boundOf, isUnverified, lengthsOf, RESULT_ROOM, resultWidth, type Length } from './lengths'
import styles from './preview.module.css'

interface Props {
  readonly channel: Channel
  readonly text: string
  /** Number of the candidate that the channel has of its own; null where it shows the main one. */
  readonly own: number | null
  /** The headline is meant for this channel. */
  readonly meant: boolean
  readonly around: Surroundings
  readonly active: boolean
}

export function Preview({ channel, text, own, meant, around, active }: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  const candidates = useWords(candidateTexts)
  const language = useLanguage()
  const [lines, setLines] = useState(1)
  const id = useId()
  const lengths = lengthsOf(text, channel)
  const most = LINES[channel.preview]
  return (
    <section
      className={`${styles['preview']} ${active ? styles['active'] : ''}`}
      aria-labelledby={id}
      data-channel={channel.key}
    >
      <header className={styles['head']}>
        <h3 id={id}>{channel.name[language]}</h3>
        {meant && <span>{candidates.meantHere}</span>}
        {own !== null && <span className={styles['own']}>{candidates.ownCandidate(own)}</span>}
        <span className={styles['numbers']}>
          {lengths.map((length, at) => (
            <Bound key={at} length={length} />
          ))}
          {channel.preview === 'search' && !lengths.some((length) => length.limit.unit === 'px') && (
            <Width text={text} />
          )}
          {most !== null && (
            <span className={lines > most ? styles['advice'] : undefined}>{words.linesOf(lines, most)}</span>
          )}
          {isUnverified(channel) && (
            <span
              className={styles['unverified']}
              title={channel.limits.map((limit) => limit.sourceNote[language]).join(' · ')}
            >
              {words.unverified}
            </span>
          )}
        </span>
      </header>
      <Picture channel={channel} text={text} around={around} onLines={setLines} />
    </section>
  )
}

function Bound({ length }: { readonly length: Length }): React.JSX.Element {
  const words = useWords(benchTexts)
  const language = useLanguage()
  const { limit, verdict, count } = length
  const { max, visible, unit } = limit
  // Where both are worth knowing, what is allowed comes first and what is seen after it.
  const both = verdict !== 'under' && max !== null && visible !== null && max < 3 * visible
  const bound = both ? max : boundOf(length)
  return (
    <span className={styles[toneOf(length)]} title={limit.sourceNote[language]}>
      {`${count}${bound === null ? '' : ` / ${bound}`} ${words.units[unit]}`}
      {verdict !== 'fits' && ` ${words.verdicts[verdict]}`}
      {both && ` · ${words.seen(visible)}`}
    </span>
  )
}

/** A result page's title in px of its font, the measure that really cuts it. */
function Width({ text }: { readonly text: string }): React.JSX.Element {
  const width = Math.round(resultWidth(text))
  return (
    <span
      className={width > RESULT_ROOM.near ? styles['advice'] : undefined}
    >{`${width} / ${RESULT_ROOM.most} px`}</span>
  )
}
