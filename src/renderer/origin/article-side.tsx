// The article as it stands, each part with the lines of the source that it came from.
import type { RefObject } from 'react'
import { blockTexts, type Block } from '#shared/document'
import { PIECE_FIELDS } from '#shared/origin'
import { originTexts } from '#shared/texts/origin'
import { useLanguage, useWords } from '../words'
import styles from './origin.module.css'
import { numbersText } from './place-text'
import { blockOf, type Reading } from './use-origin'

interface Props {
  readonly reading: Reading
  readonly at: number
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onChoose: (at: number) => void
}

function BlockText({ block }: { readonly block: Block }): React.JSX.Element {
  const words = useWords(originTexts)
  const texts = blockTexts([block]).filter((text) => text !== '')
  if (block.type === 'horizontal_rule') return <p className={styles['aside']}>〔{words.rule}〕</p>
  const note = block.type === 'figure' ? `〔${words.picture}〕` : ''
  if (texts.length === 0) return <p className={styles['aside']}>{note === '' ? '\u00a0' : note}</p>
  return (
    <>
      {texts.map((text, n) => (
        <p key={n} className={block.type === 'heading' ? styles['heading'] : undefined}>
          {n === 0 && note}
          {text}
        </p>
      ))}
    </>
  )
}

export function ArticleSide({ reading, at, scroller, onChoose }: Props): React.JSX.Element {
  const words = useWords(originTexts)
  const language = useLanguage()
  const { article, origin, places, byBlock } = reading
  const current = places[at]
  const currentBlock = blockOf(reading, at)
  const cameFrom = (pieces: readonly number[]): string => {
    const numbers = numbersText(
      pieces.flatMap((n) => origin.pieces[n]?.n ?? []),
      words.between,
    )
    return numbers === '' ? '' : (origin.ofBlocks ? words.fromBlocks : words.from)(numbers)
  }
  const piecesAs = (is: (place: (typeof places)[number]) => boolean): readonly number[] =>
    places.flatMap((place, n) => (is(place) ? [n] : []))
  const row = (
    name: string,
    pieces: readonly number[],
    isCurrent: boolean,
    content: React.ReactNode,
    key: string,
    block?: number,
  ): React.JSX.Element => (
    <div
      key={key}
      className={styles['part']}
      data-current={isCurrent || undefined}
      data-block={block}
      onClick={() => pieces[0] !== undefined && onChoose(pieces[0])}
    >
      <span className={styles['from']}>
        {name !== '' && <b>{name}</b>}
        <span data-own={(pieces.length === 0 && block !== undefined) || undefined}>
          {pieces.length > 0 ? cameFrom(pieces) : block === undefined ? '' : words.writtenHere}
        </span>
      </span>
      <div className={styles['text']} lang={article.lang}>
        {content}
      </div>
    </div>
  )
  const named = (['kicker', 'headline', 'deck'] as const).flatMap((part) => {
    const text = article[part]
    const pieces = piecesAs(({ kind }) => kind === part)
    if (text === '' && part !== 'headline') return []
    const title = part === 'headline' ? <p className={styles['headline']}>{text}</p> : <p>{text}</p>
    return [row(words[part], pieces, current?.kind === part, title, part)]
  })
  const fields = PIECE_FIELDS.flatMap((field) => {
    const value = article[field]
    if (value === '') return []
    const pieces = piecesAs((place) => place.kind === 'field' && place.fields.includes(field))
    const isCurrent = current?.kind === 'field' && current.fields.includes(field)
    return [row(words.fields[field], pieces, isCurrent, <p>{value}</p>, field)]
  })
  return (
    <div
      ref={scroller}
      className={styles['scroll']}
      role="region"
      aria-label={words.articleSide}
      tabIndex={0}
      data-side="article"
    >
      {named}
      {fields}
      <hr className={styles['hairline']} />
      {article.body.content.map((block, n) =>
        row('', byBlock.get(n) ?? [], n === currentBlock, <BlockText block={block} />, `block ${n}`, n),
      )}
      <hr className={styles['hairline']} />
      {article.tags.length > 0 &&
        row(
          words.tags,
          piecesAs(({ kind }) => kind === 'tag'),
          current?.kind === 'tag',
          <p>{article.tags.map(({ name }) => name).join(words.between)}</p>,
          'tags',
        )}
      {origin.queued.length > 0 && (
        <p className={styles['note']}>{words.queued(origin.queued.length.toLocaleString(language))}</p>
      )}
    </div>
  )
}
