// Places that show a headline as a line: the site's own page, a search result, a lock screen, a mailbox and a feed reader.
import { benchTexts } from '#shared/texts/bench'
import { useWords } from '../words'
import { CutByLines, CutByRoom } from './cut-text'
import { RESULT_FONT, RESULT_ROOM, resultWidth } from './lengths'
import { LINES, type PlaceProps } from './place'
import styles from './place-lines.module.css'

export function Web({ text, around }: PlaceProps): React.JSX.Element {
  return (
    <div className={styles['web']}>
      {around.kicker !== '' && <p className={styles['kicker']}>{around.kicker}</p>}
      <p className={styles['h1']}>{text}</p>
      {around.deck !== '' && <p className={styles['deck']}>{around.deck}</p>}
      {around.date !== '' && <p className={styles['byline']}>{around.date}</p>}
    </div>
  )
}

const useDigest = (digest: string): string => {
  const words = useWords(benchTexts)
  return digest === '' ? words.noDigest : digest
}

interface ResultProps extends PlaceProps {
  /** In px; null where the channel says nothing of it. */
  readonly room: number | null
}

export function SearchResult({ text, around, room }: ResultProps): React.JSX.Element {
  const words = useWords(benchTexts)
  const digest = useDigest(around.digest)
  return (
    <div className={styles['search']}>
      <p className={styles['site']}>{words.site}</p>
      <p className={styles['link']} style={{ font: RESULT_FONT }}>
        <CutByRoom text={text} room={room ?? RESULT_ROOM.most} measure={resultWidth} ellipsis="…" />
      </p>
      <p className={styles['snippet']}>{around.date === '' ? digest : `${around.date} — ${digest}`}</p>
    </div>
  )
}

export function Push({ text, atMost, around, onLines }: PlaceProps): React.JSX.Element {
  const words = useWords(benchTexts)
  const digest = useDigest(around.digest)
  return (
    <div className={styles['screen']}>
      <div className={styles['plate']}>
        <div className={styles['icon']} />
        <div className={styles['notice']}>
          <p className={styles['app']}>
            <span>{words.appName}</span>
            <span>{words.now}</span>
          </p>
          <CutByLines
            className={styles['alert']}
            text={text}
            atMost={atMost}
            lines={LINES.push ?? 1}
            onLines={onLines}
          />
          <CutByLines className={styles['body']} text={digest} lines={2} />
        </div>
      </div>
    </div>
  )
}

export function Mail({ text, atMost, around, onLines }: PlaceProps): React.JSX.Element {
  const words = useWords(benchTexts)
  const digest = useDigest(around.digest)
  return (
    <div className={styles['box']}>
      <div className={styles['mail']}>
        <p className={styles['app']}>
          <b>{words.appName}</b>
          <span>{words.now}</span>
        </p>
        <CutByLines
          className={styles['subject']}
          text={text}
          atMost={atMost}
          lines={LINES.mail ?? 1}
          onLines={onLines}
        />
        <CutByLines className={styles['body']} text={digest} lines={1} />
      </div>
      <div className={styles['rss']}>
        <CutByLines className={styles['subject']} text={text} lines={2} />
        <p className={styles['app']}>
          <span>{`RSS · ${words.appName}`}</span>
          <span>{words.now}</span>
        </p>
      </div>
    </div>
  )
}
