// Two wordings one under the other, by words: deletions struck and marked －, insertions underlined and marked ＋.
import { useMemo } from 'react'
import type { DiffPiece } from '#core/text/diff'
import type { Candidate } from '#shared/headline'
import { originTexts } from '#shared/texts/bench'
import { candidateTexts } from '#shared/texts/candidates'
import { useLanguage, useWords } from '../words'
import styles from './compare-texts.module.css'
import { when } from './when'
import { compared } from './wording'

interface Props {
  readonly other: Candidate
  readonly chosen: Candidate
}

export function CompareTexts({ other, chosen }: Props): React.JSX.Element {
  const words = useWords(candidateTexts)
  const pieces = useMemo(() => compared(other.text, chosen.text), [other.text, chosen.text])
  return (
    <div className={styles['texts']}>
      <Side candidate={other} pieces={pieces} leaves="inserted" />
      <Side candidate={chosen} pieces={pieces} leaves="deleted" isChosen />
      {pieces === null && <p className={styles['note']}>{words.littleAlike}</p>}
    </div>
  )
}

interface SideProps {
  readonly candidate: Candidate
  readonly pieces: readonly DiffPiece[] | null
  /** Pieces that only the other side has. */
  readonly leaves: 'inserted' | 'deleted'
  readonly isChosen?: boolean
}

function Side({ candidate, pieces, leaves, isChosen = false }: SideProps): React.JSX.Element {
  const words = useWords(candidateTexts)
  const origins = useWords(originTexts)
  const language = useLanguage()
  return (
    <article
      className={isChosen ? `${styles['side']} ${styles['chosen']}` : styles['side']}
      aria-label={words.numbered(candidate.n, candidate.text)}
    >
      <span className={styles['n']}>{candidate.n}</span>
      <div>
        <p className={styles['headline']}>
          {pieces === null
            ? candidate.text
            : pieces
                .filter(({ kind }) => kind !== leaves)
                .map((piece, at) => <Piece key={at} piece={piece} />)}
        </p>
        <p className={styles['about']}>
          {[
            isChosen ? words.chosen : '',
            candidate.by === '' ? origins[candidate.origin] : candidate.by,
            when(candidate.createdAt, language),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
    </article>
  )
}

function Piece({ piece }: { readonly piece: DiffPiece }): React.JSX.Element {
  // A blank that went or came is seen by its mark alone.
  if (piece.kind === 'deleted')
    return (
      <del className={styles['deleted']}>
        <span className={styles['mark']}>－</span>
        {piece.text}
      </del>
    )
  if (piece.kind === 'inserted')
    return (
      <ins className={styles['inserted']}>
        <span className={styles['mark']}>＋</span>
        {piece.text}
      </ins>
    )
  return <>{piece.text}</>
}
