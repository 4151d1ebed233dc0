// The length of a wording in each channel, as tiny value/limit lines; over the limit in vermilion, with a mark.
import type { Channel } from '#shared/channel'
import { benchTexts } from '#shared/texts/bench'
import { useLanguage, useWords } from '../words'
import styles from './counts.module.css'
import { lengthsOf, shownValue, telling, type Length } from './lengths'

interface Props {
  readonly text: string
  readonly channels: readonly Channel[]
  /** All on one line, for the draft. */
  readonly inline?: boolean
}

export function Counts({ text, channels, inline = false }: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  const language = useLanguage()
  return (
    <ul className={inline ? styles['inline'] : styles['counts']} aria-label={words.counts}>
      {channels.map((channel) => {
        const length = telling(lengthsOf(text, channel))
        if (length === undefined) return null
        return (
          <li key={channel.key} className={styles[length.state]}>
            <span>{channel.name[language]}</span> <b>{fraction(length)}</b>
            {length.state === 'over' && <span className={styles['word']}>{words.over}</span>}
            {length.state === 'under' && <span className={styles['word']}>{words.under}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function fraction(length: Length): string {
  const { max, visible, min } = length.limit
  const bound = length.state === 'under' ? min : length.state === 'cut' ? visible : (max ?? visible)
  return bound === null ? shownValue(length) : `${shownValue(length)}/${bound}`
}
