// Blocks of the manual as they are printed; what was sought is marked.
import { Fragment } from 'react'
import type { ManualBlock, ManualLine, ManualPicture, ManualText } from '#shared/manual'
import { printedKey } from '../commands'
import { markedPieces } from './find'
import styles from './manual.module.css'

interface Shown {
  readonly pictures: Readonly<Record<string, ManualPicture>>
  readonly words: readonly string[]
  readonly onGo: (id: string) => void
}

function Run({ run, words, onGo }: Shown & { readonly run: ManualText }): React.JSX.Element {
  if (run.kind === 'key') return <kbd>{printedKey(run.text)}</kbd>
  const text = markedPieces(run.text, words).map((piece, n) =>
    piece.marked ? <mark key={n}>{piece.text}</mark> : <Fragment key={n}>{piece.text}</Fragment>,
  )
  if (run.kind === 'strong') return <strong>{text}</strong>
  if (run.kind === 'em') return <em>{text}</em>
  if (run.kind === 'code') return <code>{text}</code>
  if (run.kind === 'link')
    return (
      <button type="button" className={styles['link']} onClick={() => onGo(run.to ?? '')}>
        {text}
      </button>
    )
  return <>{text}</>
}

function Line({ line, ...shown }: Shown & { readonly line: ManualLine }): React.JSX.Element {
  return (
    <>
      {line.map((run, n) => (
        <Run key={n} run={run} {...shown} />
      ))}
    </>
  )
}

type TableBlock = Extract<ManualBlock, { kind: 'table' }>

function Table({ table, ...shown }: Shown & { readonly table: TableBlock }): React.JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          {table.head.map((cell, n) => (
            <th key={n} scope="col">
              <Line line={cell} {...shown} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, n) => (
          <tr key={n}>
            {row.map((cell, k) => (
              <td key={k}>
                <Line line={cell} {...shown} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Block({ block, ...shown }: Shown & { readonly block: ManualBlock }): React.JSX.Element {
  if (block.kind === 'paragraph')
    return (
      <p>
        <Line line={block.line} {...shown} />
      </p>
    )
  if (block.kind === 'picture') {
    const picture = shown.pictures[block.file]
    if (picture === undefined) return <p>{block.text}</p>
    const { address, night, width, height } = picture
    const shared = { width, height, alt: block.text, loading: 'lazy' } as const
    // The one that is not shown is never loaded.
    return (
      <>
        <img className={styles['day']} src={address} {...shared} />
        <img className={styles['night']} src={night} {...shared} />
      </>
    )
  }
  if (block.kind === 'heading')
    return (
      <h4>
        <Line line={block.line} {...shown} />
      </h4>
    )
  if (block.kind === 'code') return <pre>{block.text}</pre>
  if (block.kind === 'list') {
    const items = block.items.map((item, n) => (
      <li key={n}>
        <Blocks blocks={item} {...shown} />
      </li>
    ))
    return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
  }
  return <Table table={block} {...shown} />
}

export function Blocks(props: Shown & { readonly blocks: readonly ManualBlock[] }): React.JSX.Element {
  const { blocks, ...shown } = props
  return (
    <>
      {blocks.map((block, n) => (
        <Block key={n} block={block} {...shown} />
      ))}
    </>
  )
}
