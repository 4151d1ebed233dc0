// A raw headline with what is struck of it: grey what was struck before, vermilion what is struck now.
import { diffText } from '#core/text/diff'
import styles from './decorations.module.css'
import { piecesOf } from './struck'

interface Props {
  readonly raw: string
  readonly before: string
  readonly after: string
}

export function Pieces({ raw, before, after }: Props): React.JSX.Element {
  return (
    <span className={styles['headline']} title={raw}>
      {piecesOf(raw, before, after).map(({ text, kind }, at) =>
        kind === 'left' ? (
          <span key={at}>{text}</span>
        ) : kind === 'newly-kept' ? (
          <ins key={at}>{text}</ins>
        ) : (
          <del key={at} className={styles[kind]}>
            {text}
          </del>
        ),
      )}
    </span>
  )
}

/** Another wording: what it leaves out struck, what it has instead underlined. */
export function Changed({ before, after }: Omit<Props, 'raw'>): React.JSX.Element {
  return (
    <span className={styles['headline']} title={before}>
      {diffText(before, after).map(({ text, kind }, at) =>
        kind === 'same' ? (
          <span key={at}>{text}</span>
        ) : kind === 'inserted' ? (
          <ins key={at}>{text}</ins>
        ) : (
          <del key={at} className={styles['newly-cut']}>
            {text}
          </del>
        ),
      )}
    </span>
  )
}
