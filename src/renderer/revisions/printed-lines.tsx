// Lines as a proof prints them: deletions struck, insertions underlined behind a caret, a new style wavy.
import type { CSSProperties, ReactNode } from 'react'
import type { PrintedLine, Span } from '#core/compare/spans'
import { compareTexts } from '#shared/texts/compare'
import { useWords } from '../words'
import styles from './printed-lines.module.css'

interface Props {
  readonly lines: readonly PrintedLine[]
}

/** How a line looks, by its own block and those around it. */
function lookOf({ path, attrs }: PrintedLine['line']): string {
  const own = path.at(-1) ?? ''
  const level = (attrs as { readonly level?: number }).level
  if (own === 'heading') return level === 2 ? 'h2' : 'h3'
  if (own === 'code_block') return 'code'
  if (own === 'caption' || own === 'credit') return own
  if (path.includes('list_item')) return 'item'
  if (path.includes('blockquote')) return 'quote'
  return own === 'paragraph' && path.length === 1 ? 'paragraph' : 'plain'
}

/** A list in a list stands further in. */
const depthOf = ({ path }: PrintedLine['line']): number =>
  path.filter((type) => type === 'list_item' || type === 'blockquote').length

export function PrintedLines({ lines }: Props): React.JSX.Element {
  const rows: (readonly PrintedLine[])[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last?.[0] !== undefined && line.line.row > 0 && last[0].line.row === line.line.row)
      rows[rows.length - 1] = [...last, line]
    else rows.push([line])
  }
  return (
    <>
      {rows.map((row, n) =>
        row[0] !== undefined && row[0].line.row > 0 ? (
          <p key={n} className={styles['cells']}>
            {row.map((cell, m) => (
              <span key={m} className={styles['cell']}>
                <Spans line={cell} />
              </span>
            ))}
          </p>
        ) : (
          row[0] !== undefined && <Line key={n} line={row[0]} />
        ),
      )}
    </>
  )
}

function Line({ line }: { readonly line: PrintedLine }): React.JSX.Element {
  const words = useWords(compareTexts)
  const look = lookOf(line.line)
  const own = line.line.path.at(-1) ?? ''
  if (own === 'horizontal_rule') return <hr className={styles['rule']} />
  const empty = line.spans.length === 0 && line.end === null
  if (empty && (look === 'caption' || look === 'credit'))
    return look === 'caption' ? <p className={styles['figure']}>{`［${words.figure}］`}</p> : <></>
  return (
    <p className={styles[look]} style={{ '--depth': depthOf(line.line) } as CSSProperties} data-line={own}>
      {look === 'caption' && `［${words.figure}］`}
      <Spans line={line} />
    </p>
  )
}

function Spans({ line }: { readonly line: PrintedLine }): React.JSX.Element {
  return (
    <>
      {line.spans.map((span, n) => (
        <Fate key={n} span={span} />
      ))}
      {line.end === 'inserted' && (
        <ins className={styles['inserted']}>
          <span className={styles['pilcrow']}>¶</span>
        </ins>
      )}
      {line.end === 'deleted' && (
        <del className={styles['deleted']}>
          <span className={styles['pilcrow']}>¶</span>
        </del>
      )}
    </>
  )
}

function Fate({ span }: { readonly span: Span }): React.JSX.Element {
  const words = useWords(compareTexts)
  const inner = <Styled span={span} />
  switch (span.kind) {
    case 'deleted':
      return <del className={styles['deleted']}>{inner}</del>
    case 'inserted':
      return <ins className={styles['inserted']}>{inner}</ins>
    case 'restyled':
      return (
        <span className={styles['restyled']} title={words.styleOnly}>
          {inner}
        </span>
      )
    case 'same':
      return inner
  }
}

const WRAPPERS: Readonly<Record<string, 'strong' | 'em' | 's' | 'sup' | 'sub' | 'code' | 'u'>> = {
  strong: 'strong',
  em: 'em',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
  code: 'code',
  link: 'u',
}

function Styled({ span }: { readonly span: Span }): React.JSX.Element {
  const words = useWords(compareTexts)
  const text = span.text.replaceAll('\u2028', '\n')
  let inner: ReactNode = text
  if (span.node !== null) {
    // U+FFFC stands for the node, what is behind it is its text.
    const isStart = text.startsWith('\ufffc')
    inner = (
      <small className={styles['note']}>
        {isStart && `〔${words.note}〕`}
        {text.replaceAll('\ufffc', '')}
      </small>
    )
  }
  for (const mark of span.marks) {
    const Wrapper = WRAPPERS[(mark as { readonly type?: string }).type ?? '']
    if (Wrapper !== undefined) inner = <Wrapper className={styles['mark']}>{inner}</Wrapper>
  }
  return <>{inner}</>
}
