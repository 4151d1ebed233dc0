// A headline as its channel's place draws it: which picture belongs to which kind of preview, and how many lines it has.
import type { Channel } from '#shared/channel'
import { cutPoint } from './cut'
import { measureFor } from './lengths'
import { Cover, Feed, WeChat } from './place-feeds'
import { Mail, Push, SearchResult, Web } from './place-lines'
import { PrintHead } from './print-head'
import type { Surroundings } from './place'
import styles from './preview.module.css'

interface Props {
  readonly channel: Channel
  readonly text: string
  readonly around: Surroundings
  readonly onLines: (lines: number) => void
}

export function Picture({ channel, text, around, onLines }: Props): React.JSX.Element {
  const limit = channel.limits.find((one) => one.field === 'title')
  const visible = limit?.visible ?? null
  const atMost =
    limit === undefined || visible === null ? text.length : cutPoint(text, visible, measureFor(limit.unit))
  const place = { text, atMost, around, onLines }
  switch (channel.preview) {
    case 'web':
      return <Web {...place} />
    case 'wechat-card':
      return <WeChat {...place} />
    case 'feed':
      return <Feed {...place} />
    case 'cover':
      return <Cover {...place} />
    case 'search':
      return <SearchResult {...place} room={limit?.unit === 'px' ? visible : null} />
    case 'push':
      return <Push {...place} />
    case 'mail':
      return <Mail {...place} />
    case 'print':
      return <PrintHead text={text} around={around} />
    case 'plain':
      return <p className={styles['plain']}>{text}</p>
  }
}
