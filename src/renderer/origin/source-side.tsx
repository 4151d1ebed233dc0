// The source piece by piece, in order, with what each has become in the margin.
import { memo, type RefObject } from 'react'
import { isDoubtful, type PiecePlace } from '#core/origin/places'
import type { OriginPiece } from '#shared/origin'
import { originTexts } from '#shared/texts/origin'
import { useLanguage, useWords } from '../words'
import styles from './origin.module.css'
import { placeText } from './place-text'
import type { Reading } from './use-origin'

interface Props {
  readonly reading: Reading
  readonly at: number
  readonly scroller: RefObject<HTMLDivElement | null>
  /** Must stay the same function: rows that have not changed are not drawn anew. */
  readonly onChoose: (at: number) => void
}

export const pieceId = (at: number): string => `piece-${at}`

interface RowProps {
  readonly piece: OriginPiece
  readonly place: PiecePlace
  readonly n: number
  /** The first of its line, which has the number. */
  readonly isFirst: boolean
  readonly isCurrent: boolean
  readonly onChoose: (at: number) => void
}

const PieceRow = memo(function PieceRow({
  piece,
  place,
  n,
  isFirst,
  isCurrent,
  onChoose,
}: RowProps): React.JSX.Element {
  const language = useLanguage()
  return (
    <div
      id={pieceId(n)}
      role="option"
      aria-selected={isCurrent}
      className={styles['piece']}
      data-place={place.kind}
      data-doubt={isDoubtful(place) || undefined}
      data-piece={n}
      onClick={() => onChoose(n)}
    >
      <span className={styles['number']}>{isFirst ? piece.n : ''}</span>
      <span className={styles['text']} translate="no">
        {piece.text}
      </span>
      <span className={styles['mark']}>{placeText(piece, place, language)}</span>
    </div>
  )
})

const LOST: PiecePlace = { kind: 'lost' }

export function SourceSide({ reading, at, scroller, onChoose }: Props): React.JSX.Element {
  const words = useWords(originTexts)
  const language = useLanguage()
  const { origin, places } = reading
  return (
    <div
      ref={scroller}
      className={styles['scroll']}
      role="listbox"
      aria-label={words.sourceSide}
      aria-activedescendant={pieceId(at)}
      tabIndex={0}
      data-side="source"
      onKeyDown={(event) => {
        const to = { Home: 0, End: origin.pieces.length - 1 }[event.key]
        if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        onChoose(to)
      }}
    >
      {origin.pieces.map((piece, n) => (
        <PieceRow
          key={n}
          piece={piece}
          place={places[n] ?? LOST}
          n={n}
          isFirst={origin.pieces[n - 1]?.n !== piece.n}
          isCurrent={n === at}
          onChoose={onChoose}
        />
      ))}
      {origin.isCut && (
        <p className={styles['note']}>{words.isCut(origin.pieces.length.toLocaleString(language))}</p>
      )}
    </div>
  )
}
