// The article as it stands, each part with the lines of the source that it came from.
import type { RefObject } from 'react'
import { PIECE_FIELDS } from '#shared/origin'
import { originTexts } from '#shared/texts/origin'
import { useLanguage, useWords } from '../words'
import { BlockPart, FieldPart } from './article-part'
import styles from './origin.module.css'
import { numbersText } from './place-text'
import { blockOf, type Reading } from './use-origin'

interface Props {
  readonly reading: Reading
  readonly at: number
  readonly scroller: RefObject<HTMLDivElement | null>
  /** Must stay the same function: blocks that have not changed are not drawn anew. */
  readonly onChoose: (at: number) => void
}

export function ArticleSide({ reading, at, scroller, onChoose }: Props): React.JSX.Element {
  const words = useWords(originTexts)
  const language = useLanguage()
  const { article, origin, places, byBlock } = reading
  const { lang } = article
  const current = places[at]
  const currentBlock = blockOf(reading, at)
  const cameFrom = (pieces: readonly number[]): string => {
    const numbers = numbersText(
      pieces.flatMap((n) => origin.pieces[n]?.n ?? []),
      words.between,
    )
    return numbers === '' ? '' : (origin.ofBlocks ? words.fromBlocks : words.from)(numbers)
  }
  type Is = (place: (typeof places)[number]) => boolean
  const common = (is: Is): { lang: string; from: string; piece: number | undefined; isCurrent: boolean } => {
    const pieces = places.flatMap((place, n) => (is(place) ? [n] : []))
    return { lang, from: cameFrom(pieces), piece: pieces[0], isCurrent: current !== undefined && is(current) }
  }
  return (
    <div
      ref={scroller}
      className={styles['scroll']}
      role="region"
      aria-label={words.articleSide}
      tabIndex={0}
      data-side="article"
    >
      {(['kicker', 'headline', 'deck'] as const).map(
        (part) =>
          (article[part] !== '' || part === 'headline') && (
            <FieldPart
              key={part}
              name={words[part]}
              value={article[part]}
              isHeadline={part === 'headline'}
              onChoose={onChoose}
              {...common(({ kind }) => kind === part)}
            />
          ),
      )}
      {PIECE_FIELDS.map(
        (field) =>
          article[field] !== '' && (
            <FieldPart
              key={field}
              name={words.fields[field]}
              value={article[field]}
              onChoose={onChoose}
              {...common((place) => place.kind === 'field' && place.fields.includes(field))}
            />
          ),
      )}
      <hr className={styles['hairline']} />
      {article.body.content.map((body, n) => {
        const pieces = byBlock.get(n) ?? []
        return (
          <BlockPart
            key={n}
            name=""
            body={body}
            block={n}
            lang={lang}
            from={cameFrom(pieces)}
            piece={pieces[0]}
            isCurrent={n === currentBlock}
            onChoose={onChoose}
          />
        )
      })}
      <hr className={styles['hairline']} />
      {article.tags.length > 0 && (
        <FieldPart
          name={words.tags}
          value={article.tags.map(({ name }) => name).join(words.between)}
          onChoose={onChoose}
          {...common(({ kind }) => kind === 'tag')}
        />
      )}
      {origin.queued.length > 0 && (
        <p className={styles['note']}>{words.queued(origin.queued.length.toLocaleString(language))}</p>
      )}
    </div>
  )
}
