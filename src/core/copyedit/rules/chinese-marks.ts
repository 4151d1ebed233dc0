// Marks of Chinese text: their width, quotes, dots and dashes, ranges, marks in a row. GB/T 15834-2011, GB/T 15835-2011.
import type { Span } from '#shared/check'
import { normaliseEdits } from '../../checks/normalise-edits'
import { unmatched } from '../../checks/pairs'
import { matchesOf, remembered, replacing, touches, type Context, type Raw, type Rule } from '../rule'

const BRACKET = /[()（）]/

/**
 * `以后,我们` → `，`; `党(工)委` → `（）`. Left: `1,234` `12:30` `3:0`, addresses, an English sentence within “ ”.
 * Each mark is a finding of its own; brackets go in pairs.
 */
function widths(context: Context, brackets: boolean): Raw[] {
  const { text, opaque, block } = context
  const edits = normalised(context).filter(
    ({ kind, start, end }) =>
      kind === 'mark' &&
      !touches({ start, end }, opaque) &&
      BRACKET.test(text.slice(start, end)) === brackets,
  )
  if (!brackets) return edits.map((edit) => replacing(edit, edit.text))
  const found: Raw[] = []
  const open: (typeof edits)[number][] = []
  for (const edit of edits) {
    if (edit.text === '（') open.push(edit)
    else {
      const first = open.pop()
      const fix = first === undefined ? [edit] : [first, edit]
      const span = { start: first?.start ?? edit.start, end: edit.end }
      found.push({
        span,
        other: '（）',
        fix: fix.map(({ start, end, text: put }) => ({ start, end, text: put })),
      })
    }
  }
  // One half of a pair is full-width already.
  for (const one of open) found.push(replacing(one, '（'))
  // `(图)`: many desks print the brackets of a headline's tag half-width.
  if (block.kind === 'heading')
    return found
      .map((one): Raw => ({ ...one, severity: 'note' }))
      .toSorted((a, b) => a.span.start - b.span.start)
  return found.toSorted((one, other) => one.span.start - other.span.start)
}

/** Three rules read it. */
const normalised = remembered(({ text, opaque }) => normaliseEdits(masked(text, opaque)))

/** What may not be changed, as a letter of no script: marks beside it are judged by their other side. */
function masked(text: string, opaque: readonly Span[]): string {
  let made = ''
  let at = 0
  for (const { start, end } of opaque) {
    made += text.slice(at, start) + 'x'.repeat(end - start)
    at = end
  }
  return made + text.slice(at)
}

/** `"开会"` → `“开会”`: straight quotes by pairs. An odd number is only pointed at; `5"` and `6'2"` are inches. */
function straightQuotes(context: Context): Raw[] {
  const { text } = context
  const found = matchesOf(context, /"/g).filter(
    ({ start }) => !/\d['′]?\d{0,2}$/.test(text.slice(Math.max(0, start - 4), start)) || hasOpen(text, start),
  )
  if (found.length % 2 === 1)
    return found.slice(-1).map(({ start, end }) => ({ span: { start, end }, severity: 'verify' }))
  return found.flatMap((one, at) => {
    if (at % 2 === 1) return []
    const close = found[at + 1]
    if (close === undefined) return []
    return [
      {
        span: { start: one.start, end: close.end },
        other: '“”',
        fix: [
          { start: one.start, end: one.end, text: '“' },
          { start: close.start, end: close.end, text: '”' },
        ],
      },
    ]
  })
}

/** Whether a quote that was opened waits to be closed: `"增长5"` ends one. */
const hasOpen = (text: string, at: number): boolean => (text.slice(0, at).split('"').length - 1) % 2 === 1

/** A quotation over several paragraphs opens each of them and is closed in the last: the last open “ is none to mend. */
function unmatchedPairs({ text, block }: Context): Raw[] {
  if (block.kind === 'code') return []
  const bad = unmatched(text)
  const first = bad[0]
  const opening = text.length - text.trimStart().length
  if (bad.length === 1 && first?.mark === '“' && first.at === opening) return []
  return bad.map(({ at, mark, flip }) => ({
    span: { start: at, end: at + mark.length },
    ...(flip === '' ? {} : { other: flip, fix: [{ start: at, end: at + mark.length, text: flip }] }),
  }))
}

/** `...` `。。。` `…` → `……`; `--` and one `—` between Han → `——`; `………` → `……`. `1—3月` `北京—上海` stay. */
function dotsAndDashes(context: Context): Raw[] {
  const { text, opaque } = context
  const found = normalised(context)
    .filter(
      // Two full stops are one too many, three and more an ellipsis.
      (edit) => edit.kind !== 'mark' && !touches(edit, opaque) && text.slice(edit.start, edit.end) !== '。。',
    )
    .map((edit) => replacing(edit, edit.text))
  // Neither six dots nor twelve.
  for (const { start, end } of matchesOf(context, /(?<!…)(?:…{3}|…{5,40})(?!…)/gu))
    found.push(replacing({ start, end }, '……'))
  return found.toSorted((one, other) => one.span.start - other.span.start)
}

/** A value: digits with a sign or unit that both ends have: `30%`. Years and dates, scores and telephone numbers are none. */
const RANGE =
  /(?<![\d.,:—–~～-])(\d{1,9}(?:\.\d{1,4})?)([%％‰℃°]|万|亿|个百分点)([—–~-])(\d{1,9}(?:\.\d{1,4})?)\2(?![\d—–~～-])/gu

function valueRange(context: Context): Raw[] {
  const wanted = context.profile.range
  if (wanted === null) return []
  return matchesOf(context, RANGE).flatMap(({ start, match }) => {
    const [, from = '', unit = '', mark = ''] = match
    if (mark === wanted) return []
    const at = start + from.length + unit.length
    return [
      {
        span: { start, end: start + match[0].length },
        other: match[0].replace(mark, wanted),
        fix: [{ start: at, end: at + 1, text: wanted }],
      },
    ]
  })
}

/** `，，` `。。` `、、` → one; `！！` and `？？` too, but a house may want `？！`. `……` and `——` are one mark each. */
const REPEATED = /([，。、；：])\1{1,9}|([！？!?])\2{1,9}|[，、；：][，、；：。]|。[，、；：]/gu

function repeatedMarks(context: Context): Raw[] {
  return matchesOf(context, REPEATED).flatMap(({ start, end, match }) => {
    const run = match[0]
    // `。。。` is an ellipsis, another rule's.
    if (/^。{3,}$/.test(run)) return []
    const same = new Set(run).size === 1
    return [same ? replacing({ start, end }, run.charAt(0)) : { span: { start, end } }]
  })
}

const zh = { languages: ['zh'], family: 'marks' } as const

export const CHINESE_MARKS: readonly Rule[] = [
  {
    ...zh,
    id: 'half-width-mark',
    version: 1,
    severity: 'warn',
    batch: true,
    run: (context) => widths(context, false),
  },
  {
    ...zh,
    id: 'half-width-bracket',
    version: 1,
    severity: 'warn',
    batch: true,
    run: (context) => widths(context, true),
  },
  { ...zh, id: 'straight-quote', version: 1, severity: 'warn', batch: false, run: straightQuotes },
  { ...zh, id: 'unmatched-pair', version: 1, severity: 'warn', batch: false, run: unmatchedPairs },
  { ...zh, id: 'ellipsis-dash', version: 1, severity: 'warn', batch: true, run: dotsAndDashes },
  { ...zh, id: 'value-range', version: 1, severity: 'warn', batch: false, run: valueRange },
  { ...zh, id: 'repeated-mark', version: 1, severity: 'warn', batch: false, run: repeatedMarks },
]
