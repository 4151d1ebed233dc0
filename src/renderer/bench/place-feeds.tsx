// Places that list headlines with pictures: a WeChat account's messages, the Toutiao feed, a Xiaohongshu note.
import { benchTexts } from '#shared/texts/bench'
import { useWords } from '../words'
import { CutByLines } from './cut-text'
import { LINES, type PlaceProps } from './place'
import styles from './place-feeds.module.css'

/** As the first message, upon its cover; and as a further one of the same set. */
export function WeChat({ text, atMost, onLines }: PlaceProps): React.JSX.Element {
  const words = useWords(benchTexts)
  const lines = LINES['wechat-card'] ?? 1
  return (
    <div className={styles['wechat']}>
      <div className={styles['first']}>
        <CutByLines className={styles['upon']} text={text} atMost={atMost} lines={lines} onLines={onLines} />
      </div>
      <div className={styles['second']}>
        <CutByLines className={styles['listed']} text={text} atMost={atMost} lines={lines} />
        <div className={styles['thumb']} />
      </div>
      <div className={styles['second']}>
        <span className={styles['other']} title={words.otherItem}>
          {words.otherItem}
        </span>
        <div className={styles['thumb']} />
      </div>
    </div>
  )
}

export function Feed({ text, atMost, onLines }: PlaceProps): React.JSX.Element {
  const words = useWords(benchTexts)
  return (
    <div className={styles['feed']}>
      <div>
        <CutByLines
          className={styles['item']}
          text={text}
          atMost={atMost}
          lines={LINES.feed ?? 1}
          onLines={onLines}
        />
        <p className={styles['about']}>{`${words.appName} · ${words.comments}`}</p>
      </div>
      <div className={styles['wide']} />
    </div>
  )
}

/** The headline as it is set upon the cover, and as the line under it. */
export function Cover({ text, atMost, onLines }: PlaceProps): React.JSX.Element {
  const words = useWords(benchTexts)
  return (
    <div className={styles['note']}>
      <div className={styles['cover']}>
        <CutByLines
          className={styles['poster']}
          text={text}
          atMost={atMost}
          lines={LINES.cover ?? 1}
          onLines={onLines}
        />
      </div>
      <div className={styles['under']}>
        <CutByLines className={styles['title']} text={text} atMost={atMost} lines={2} />
        <p className={styles['about']}>{words.appName}</p>
      </div>
    </div>
  )
}
