// One channel's preview, drawn as the place draws it, with the cut point where the place cuts.
import { useId, useState } from 'react'
import type { Channel } from '#shared/channel'
import { benchTexts } from '#shared/texts/bench'
import { candidateTexts } from '#shared/texts/candidates'
import { useLanguage, useWords } from '../words'
import { cutPoint } from './cut'
import { toneOf } from './counts'
import { CutByLines, CutByRoom } from './cut-text'
import {
  boundOf,
  isUnverified,
  lengthsOf,
  measureFor,
  RESULT_FONT,
  RESULT_ROOM,
  resultWidth,
  type Length,
} from './lengths'
import styles from './preview.module.css'

/** What stands around a headline in the previews. */
export interface Surroundings {
  readonly digest: string
  readonly date: string
}

interface Props {
  readonly channel: Channel
  readonly text: string
  /** Number of the candidate that the channel has of its own; null where it shows the main one. */
  readonly own: number | null
  readonly around: Surroundings
  readonly active: boolean
}

export function Preview({ channel, text, own, around, active }: Props): React.JSX.Element {
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

/** How many lines a place gives a headline before it cuts; null where it does not cut by lines. */
const LINES: Readonly<Record<Channel['preview'], number | null>> = {
  web: null,
  'wechat-card': 2,
  feed: 2,
  cover: 4,
  search: null,
  push: 1,
  mail: 1,
  print: null,
  plain: null,
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

interface PictureProps {
  readonly channel: Channel
  readonly text: string
  readonly around: Surroundings
  readonly onLines: (lines: number) => void
}

function Picture({ channel, text, around, onLines }: PictureProps): React.JSX.Element {
  const words = useWords(benchTexts)
  const { preview } = channel
  const digest = around.digest === '' ? words.noDigest : around.digest
  const lines = LINES[preview] ?? 1
  const limit = channel.limits.find((one) => one.field === 'title')
  const visible = limit?.visible ?? null
  const seen =
    limit === undefined || visible === null ? text.length : cutPoint(text, visible, measureFor(limit.unit))
  switch (preview) {
    case 'web':
      return (
        <div className={styles['web']}>
          <p className={styles['h1']}>{text}</p>
          <p className={styles['byline']}>{around.date}</p>
        </div>
      )
    case 'wechat-card':
      return (
        <div className={styles['wechat']}>
          <div className={styles['first']}>
            <CutByLines
              className={styles['card']}
              text={text}
              atMost={seen}
              lines={lines}
              onLines={onLines}
            />
            <div className={styles['pic']} />
          </div>
          <div className={styles['second']}>
            <span>{words.otherItem}</span>
            <div className={styles['thumb']} />
          </div>
        </div>
      )
    case 'feed':
      return (
        <div className={styles['feed']}>
          <div>
            <CutByLines
              className={styles['item']}
              text={text}
              atMost={seen}
              lines={lines}
              onLines={onLines}
            />
            <p className={styles['byline']}>{`${words.appName} · ${words.comments}`}</p>
          </div>
          <div className={styles['wide']} />
        </div>
      )
    case 'cover':
      return (
        <div className={styles['cover']}>
          <CutByLines
            className={styles['poster']}
            text={text}
            atMost={seen}
            lines={lines}
            onLines={onLines}
          />
        </div>
      )
    case 'search':
      return (
        <div className={styles['search']}>
          <p className={styles['site']}>{words.site}</p>
          <p className={styles['link']} style={{ font: RESULT_FONT }}>
            <CutByRoom
              text={text}
              room={limit?.unit === 'px' ? visible : RESULT_ROOM.most}
              measure={resultWidth}
              ellipsis="…"
            />
          </p>
          <p className={styles['snippet']}>{around.date === '' ? digest : `${around.date} — ${digest}`}</p>
        </div>
      )
    case 'push':
      return (
        <div className={styles['push']}>
          <div className={styles['icon']} />
          <div className={styles['notice']}>
            <p className={styles['app']}>
              <span>{words.appName}</span>
              <span>{words.now}</span>
            </p>
            <CutByLines
              className={styles['alert']}
              text={text}
              atMost={seen}
              lines={lines}
              onLines={onLines}
            />
            <CutByLines className={styles['body']} text={digest} lines={2} />
          </div>
        </div>
      )
    case 'mail':
      return (
        <div className={styles['mail']}>
          <p className={styles['app']}>
            <span>{words.appName}</span>
            <span>{words.now}</span>
          </p>
          <CutByLines
            className={styles['subject']}
            text={text}
            atMost={seen}
            lines={lines}
            onLines={onLines}
          />
          <CutByLines className={styles['body']} text={digest} lines={1} />
        </div>
      )
    case 'plain':
    case 'print':
      return <p className={styles['print']}>{text}</p>
  }
}
