// The length of a wording in each channel, as tiny value/limit pairs in one order; over in vermilion, and in words.
import type { Channel } from '#shared/channel'
import { benchTexts } from '#shared/texts/bench'
import { useLanguage, useWords } from '../words'
import styles from './counts.module.css'
import { boundOf, lengthsOf, telling, type Length } from './lengths'

interface Props {
  readonly text: string
  readonly channels: readonly Channel[]
  /** Before the key of each channel: by these the candidate names them as its description. */
  readonly id?: string
}

export function Counts({ text, channels, id }: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  const language = useLanguage()
  return (
    <ul className={styles['counts']} aria-label={words.counts}>
      {channels.map((channel) => {
        const length = telling(lengthsOf(text, channel))
        if (length === undefined) return null
        return (
          <li key={channel.key} id={id && `${id}-${channel.key}`} className={styles[toneOf(length)]}>
            <span aria-hidden="true" title={length.limit.sourceNote[language]}>
              {channel.name[language]} <b>{`${length.count}/${boundOf(length) ?? '–'}`}</b>
              {length.verdict === 'cut' && '▏'}
              {(length.verdict === 'over' || length.verdict === 'under') &&
                ` ${words.verdicts[length.verdict]}`}
            </span>
            <span className="unseen">
              {words.lengthAloud(
                channel.name[language],
                length.count,
                boundOf(length),
                length.verdict === 'fits' ? '' : words.verdicts[length.verdict],
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** What refuses is vermilion, what advises against it is ochre; a cut is only told. */
export const toneOf = ({ severity }: Length): 'over' | 'advice' | 'fits' =>
  severity === 'block' ? 'over' : severity === 'warn' ? 'advice' : 'fits'
