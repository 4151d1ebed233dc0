// The original: the raw text as it came in, by its lines; to be read and copied, never changed.
import { printedMoment } from '#shared/moment'
import { useMemo, useRef, type ReactNode } from 'react'
import { editorTexts } from '#shared/texts/editor'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useLanguage, useWords } from '../words'
import { FindBar } from './find-bar'
import styles from './original.module.css'
import { useFindInLines } from './use-find-in-lines'

/** Lines are laid out in sheets, and only the sheets in view, so that a long file opens at once. */
const SHEET = 200

interface Props {
  readonly articleId: string
  /** Other ways to look at it. */
  readonly tools?: ReactNode
}

export function Original({ articleId, tools }: Props): React.JSX.Element {
  const words = useWords(editorTexts)
  const language = useLanguage()
  const { value, current, fault } = useLive(`raw ${articleId}`, [], () =>
    bridge.articles.raw({ id: articleId }),
  )
  const text = current ? value?.text : undefined
  const sheets = useMemo(() => (text === undefined ? [] : sheetsOf(text)), [text])
  const all = useMemo(() => sheets.flatMap((sheet) => sheet.lines), [sheets])
  const place = useRef<HTMLDivElement>(null)
  const find = useFindInLines(all, place)

  if (fault !== undefined) return <div className={styles['page']} />
  if (!current || value === undefined) return <div className={styles['page']} aria-busy="true" />
  if (value === null) return <p className={styles['note']}>{words.writtenHere}</p>
  if (value.encoding === '')
    return (
      <div className={styles['note']}>
        <p>{words.noText(value.name)}</p>
        {tools}
      </div>
    )

  const lines = all.length
  const when = printedMoment(value.importedAt, language)
  const digits = { '--digits': String(lines).length } as React.CSSProperties
  return (
    <section className={styles['page']} aria-label={words.original}>
      <header className={styles['head']}>
        <strong>{value.name}</strong>
        <span>{value.encoding.toUpperCase()}</span>
        <span>{words.lines(lines.toLocaleString(language))}</span>
        <span>{words.cameIn(when)}</span>
        {tools}
      </header>
      {find.open && (
        <FindBar
          find={find.find}
          onFind={find.change}
          texts={find.texts}
          total={find.total}
          at={find.at}
          onStep={find.step}
          called={find.called}
          onClose={find.close}
          replacing={null}
        />
      )}
      {/* A region that scrolls must be reachable by the keyboard. */}
      <div
        ref={place}
        className={styles['text']}
        tabIndex={0}
        role="region"
        aria-label={value.name}
        style={digits}
        translate="no"
      >
        {sheets.map((sheet) => (
          <div
            key={sheet.first}
            className={styles['sheet']}
            style={{ containIntrinsicBlockSize: `auto ${sheet.lines.length * 30}px` }}
          >
            {sheet.lines.map((line, n) => (
              <div key={n} className={styles['line']} data-n={sheet.first + n}>
                {line === '' ? '\n' : line}
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}

interface Sheet {
  /** The number of its first line, from 1. */
  readonly first: number
  readonly lines: readonly string[]
}

function sheetsOf(text: string): readonly Sheet[] {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/)
  // The end of the last line begins no further one.
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  const sheets: Sheet[] = []
  for (let at = 0; at < lines.length; at += SHEET)
    sheets.push({ first: at + 1, lines: lines.slice(at, at + SHEET) })
  return sheets
}
