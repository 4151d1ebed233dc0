// A wording against the original: deletions struck, insertions underlined and set off by a proofreader's caret.
import { useMemo } from 'react'
import { diffText, type DiffPiece } from '#core/text/diff'
import styles from './wording.module.css'

/** Below this share of common text a comparison by words is noise, and the wording stands alone. */
const WORTH_COMPARING = 0.3

/** The pieces, or null where the two have too little in common to be worth reading side by side. */
export function compared(before: string, after: string): readonly DiffPiece[] | null {
  const pieces = diffText(before, after)
  const common = pieces.reduce((sum, piece) => sum + (piece.kind === 'same' ? piece.text.length : 0), 0)
  return common >= WORTH_COMPARING * Math.max(before.length, after.length) ? pieces : null
}

interface Props {
  readonly before: string
  readonly after: string
}

export function Wording({ before, after }: Props): React.JSX.Element {
  const pieces = useMemo(() => compared(before, after), [before, after])
  if (pieces === null) return <>{after}</>
  return (
    <>
      {pieces.map((piece, at) => {
        if (piece.kind === 'deleted')
          return (
            <del key={at} className={styles['deleted']}>
              {piece.text}
            </del>
          )
        if (piece.kind === 'inserted')
          return (
            <ins key={at} className={styles['inserted']}>
              {piece.text}
            </ins>
          )
        return <span key={at}>{piece.text}</span>
      })}
    </>
  )
}
