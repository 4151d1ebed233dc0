// A wording against the one before: what went is struck, what came is underlined; read aloud as such.
import type { ChangedPiece } from '#shared/review'
import styles from './review.module.css'

export function Pieces({ pieces }: { readonly pieces: readonly ChangedPiece[] }): React.JSX.Element {
  return (
    <>
      {pieces.map(({ kind, text }, at) =>
        kind === 'deleted' ? (
          <del key={at} className={styles['deleted']}>
            {text}
          </del>
        ) : kind === 'inserted' ? (
          <ins key={at} className={styles['inserted']}>
            {text}
          </ins>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </>
  )
}
