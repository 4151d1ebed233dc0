// A line of text with its marks: what went struck, what came underlined.
import type { Piece } from '#core/compare/inline'
import styles from './printed-lines.module.css'

interface Props {
  readonly pieces: readonly Piece[]
  /** Of which side; `both`: in one line. */
  readonly side: 'before' | 'after' | 'both'
}

export function FieldText({ pieces, side }: Props): React.JSX.Element {
  return (
    <>
      {pieces.map(({ kind, text }, n) => {
        if (kind === 'deleted')
          return side === 'after' ? null : (
            <del key={n} className={styles['deleted']}>
              {text}
            </del>
          )
        if (kind === 'inserted')
          return side === 'before' ? null : (
            <ins key={n} className={styles['inserted']}>
              {text}
            </ins>
          )
        return <span key={n}>{text}</span>
      })}
    </>
  )
}
