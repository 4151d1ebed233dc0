// The lengths of two wordings side by side, a channel a row, with the difference; over and under in words, too.
import type { Channel } from '#shared/channel'
import type { Candidate } from '#shared/headline'
import { benchTexts } from '#shared/texts/bench'
import { candidateTexts } from '#shared/texts/candidates'
import { useLanguage, useWords } from '../words'
import styles from './compare-counts.module.css'
import { toneOf } from './counts'
import { boundOf, lengthsOf, telling, type Length } from './lengths'

interface Props {
  readonly other: Candidate
  readonly chosen: Candidate
  readonly channels: readonly Channel[]
  readonly active: string
}

export function CompareCounts({ other, chosen, channels, active }: Props): React.JSX.Element {
  const words = useWords(candidateTexts)
  const { units } = useWords(benchTexts)
  const language = useLanguage()
  const rows = channels.flatMap((channel) => {
    const second = telling(lengthsOf(chosen.text, channel))
    // Both are told against the same limit: that which the chosen one breaks, or the first.
    const first =
      second === undefined
        ? undefined
        : lengthsOf(other.text, channel).find(({ limit }) => limit === second.limit)
    return first === undefined || second === undefined ? [] : [{ channel, first, second }]
  })
  return (
    <table className={styles['counts']}>
      <caption className="label">{words.lengths}</caption>
      <thead>
        <tr>
          <th scope="col">{words.channel}</th>
          <th scope="col">{`－ ${other.n}`}</th>
          <th scope="col">{`＋ ${chosen.n}`}</th>
          <th scope="col">{words.difference}</th>
          <th scope="col">{words.unit}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ channel, first, second }) => (
          <tr key={channel.key} className={channel.key === active ? styles['active'] : undefined}>
            <th scope="row">{channel.name[language]}</th>
            <Cell length={first} />
            <Cell length={second} />
            <td>{signed(second.count - first.count)}</td>
            <td className={styles['unit']}>{units[second.limit.unit]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `＋7`, `－2.5`, `0`. */
const signed = (by: number): string => (by === 0 ? '0' : `${by > 0 ? '＋' : '－'}${Math.abs(by)}`)

function Cell({ length }: { readonly length: Length }): React.JSX.Element {
  const words = useWords(benchTexts)
  return (
    <td className={styles[toneOf(length)]}>
      {`${length.count}/${boundOf(length) ?? '–'}`}
      {length.verdict !== 'fits' && ` ${words.verdicts[length.verdict]}`}
    </td>
  )
}
