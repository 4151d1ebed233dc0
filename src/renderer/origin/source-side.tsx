// The source piece by piece, in order, with what each has become in the margin.
import type { RefObject } from 'react'
import { isDoubtful } from '#core/origin/places'
import { originTexts } from '#shared/texts/origin'
import { useLanguage, useWords } from '../words'
import styles from './origin.module.css'
import { placeText } from './place-text'
import type { Reading } from './use-origin'

interface Props {
  readonly reading: Reading
  readonly at: number
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onChoose: (at: number) => void
}

export const pieceId = (at: number): string => `piece-${at}`

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
    >
      {origin.pieces.map((piece, n) => {
        const place = places[n] ?? { kind: 'lost' as const }
        const isFirst = origin.pieces[n - 1]?.n !== piece.n
        return (
          <div
            key={n}
            id={pieceId(n)}
            role="option"
            aria-selected={n === at}
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
      })}
      {origin.isCut && (
        <p className={styles['note']}>{words.isCut(origin.pieces.length.toLocaleString(language))}</p>
      )}
    </div>
  )
}
