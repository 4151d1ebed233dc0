// A part of the article as it stands: a field or a block, and where in the source it came from.
import { memo, type ReactNode } from 'react'
import { blockTexts, type Block } from '#shared/document'
import { originTexts } from '#shared/texts/origin'
import { useWords } from '../words'
import styles from './origin.module.css'

interface Props {
  /** Empty for blocks of the body. */
  readonly name: string
  /** Where it came from, in words; empty if from nowhere. */
  readonly from: string
  readonly isCurrent: boolean
  readonly lang: string
  /** The first of its pieces. */
  readonly piece: number | undefined
  readonly onChoose: (at: number) => void
}

function Shell({
  name,
  from,
  isCurrent,
  lang,
  piece,
  onChoose,
  block,
  children,
}: Props & { readonly block?: number; readonly children: ReactNode }): React.JSX.Element {
  const words = useWords(originTexts)
  return (
    <div
      className={styles['part']}
      data-current={isCurrent || undefined}
      data-block={block}
      onClick={() => piece !== undefined && onChoose(piece)}
    >
      <span className={styles['from']}>
        {name !== '' && <b>{name}</b>}
        <span data-own={(from === '' && block !== undefined) || undefined}>
          {from === '' && block !== undefined ? words.writtenHere : from}
        </span>
      </span>
      <div className={styles['text']} lang={lang}>
        {children}
      </div>
    </div>
  )
}

export function FieldPart({
  value,
  isHeadline = false,
  ...rest
}: Props & { readonly value: string; readonly isHeadline?: boolean }): React.JSX.Element {
  return (
    <Shell {...rest}>
      <p className={isHeadline ? styles['headline'] : undefined}>{value}</p>
    </Shell>
  )
}

export const BlockPart = memo(function BlockPart({
  body,
  ...rest
}: Props & { readonly body: Block; readonly block: number }): React.JSX.Element {
  return (
    <Shell {...rest}>
      <BlockText block={body} />
    </Shell>
  )
})

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
