// The draft of a correction: what an article said when it left, and what it should have said, for an editor to finish.
import type { ComparedField, Comparison, Row } from '../compare/compare'
import type { Piece } from '../compare/inline'

interface Words {
  readonly opening: (headline: string) => string
  readonly field: (name: string, before: string, after: string) => string
  readonly fields: Readonly<Record<ComparedField, string>>
  readonly text: (n: number, before: string, after: string) => string
  readonly removed: (text: string) => string
  readonly added: (text: string) => string
  readonly closing: string
}

const WORDS: { readonly zh: Words; readonly en: Words } = {
  zh: {
    opening: (headline: string) => `更正：《${headline}》一文有误，更正如下。`,
    field: (name: string, before: string, after: string) =>
      before === ''
        ? `${name}应为“${after}”。`
        : after === ''
          ? `${name}“${before}”应删去。`
          : `${name}“${before}”应为“${after}”。`,
    fields: {
      headline: '标题',
      kicker: '引题',
      deck: '提要',
      author: '作者',
      organisation: '单位',
      editor: '责任编辑',
      source: '来源',
      publishedAt: '日期',
    },
    text: (n: number, before: string, after: string) =>
      before === ''
        ? `第${n}段应有“${after}”。`
        : after === ''
          ? `第${n}段“${before}”应删去。`
          : `第${n}段“${before}”应为“${after}”。`,
    removed: (text: string) => `应删去“${text}”一段。`,
    added: (text: string) => `应有“${text}”一段。`,
    closing: '特此更正。',
  },
  en: {
    opening: (headline: string) => `Correction: “${headline}” was wrong as first published.`,
    field: (name: string, before: string, after: string) =>
      before === ''
        ? `The ${name} should be “${after}”.`
        : after === ''
          ? `The ${name} “${before}” should not be there.`
          : `The ${name} was “${before}”; it should be “${after}”.`,
    fields: {
      headline: 'headline',
      kicker: 'kicker',
      deck: 'deck',
      author: 'author',
      organisation: 'organisation',
      editor: 'editor',
      source: 'source',
      publishedAt: 'date',
    },
    text: (n: number, before: string, after: string) =>
      before === ''
        ? `Paragraph ${n} should have “${after}”.`
        : after === ''
          ? `Paragraph ${n} should not have “${before}”.`
          : `Paragraph ${n} said “${before}”; it should say “${after}”.`,
    removed: (text: string) => `The paragraph “${text}” should not be there.`,
    added: (text: string) => `There should be a paragraph “${text}”.`,
    closing: '',
  },
}

/** So much of a clause is quoted on either side of what differs, in code points. */
const AROUND = 14
/** So much of a whole paragraph. */
const MOST = 40

const CLAUSE = /[，。；：！？、“”（）,;:!?()\n]/u

/** The end of a text from its last clause on, e.g. `……，今日` → `今日`. */
function tail(text: string): string {
  const chars = Array.from(text).slice(-AROUND)
  const cut = chars.findLastIndex((char) => CLAUSE.test(char))
  return chars.slice(cut + 1).join('')
}
/** The beginning of a text up to the end of its clause. */
function head(text: string): string {
  const chars = Array.from(text).slice(0, AROUND)
  const cut = chars.findIndex((char) => CLAUSE.test(char))
  return chars.slice(0, cut < 0 ? undefined : cut).join('')
}
const shortened = (text: string): string => {
  const chars = Array.from(text.trim())
  return chars.length > MOST ? `${chars.slice(0, MOST - 1).join('')}…` : chars.join('')
}

/** What differs, each with the clause around it: `今日九时` and `明日九时` rather than `今` and `明`. */
function quotes(pieces: readonly Piece[]): readonly { readonly before: string; readonly after: string }[] {
  const found: { before: string; after: string }[] = []
  let open: { before: string; after: string } | undefined
  for (const [at, { kind, text }] of pieces.entries()) {
    if (kind !== 'same') {
      const previous = pieces[at - 1]
      const lead = previous?.kind === 'same' ? tail(previous.text) : ''
      open ??= { before: lead, after: lead }
      if (kind === 'deleted') open.before += text
      else open.after += text
      continue
    }
    if (open === undefined) continue
    const isLast = !pieces.slice(at).some((piece) => piece.kind !== 'same')
    // Two that differ in one clause are one.
    if (!isLast && !CLAUSE.test(text) && Array.from(text).length <= AROUND) {
      open.before += text
      open.after += text
      continue
    }
    found.push({ before: open.before + head(text), after: open.after + head(text) })
    open = undefined
  }
  if (open !== undefined) found.push(open)
  return found.filter(({ before, after }) => before.trim() !== after.trim())
}

function linesOf(row: Row, words: Words): readonly string[] {
  switch (row.kind) {
    case 'removed':
      return row.before.flat.text.trim() === '' ? [] : [words.removed(shortened(row.before.flat.text))]
    case 'added':
      return row.after.flat.text.trim() === '' ? [] : [words.added(shortened(row.after.flat.text))]
    case 'changed':
      return quotes(row.pieces).map(({ before, after }) =>
        words.text(row.before.at + 1, before.trim(), after.trim()),
      )
    default:
      return []
  }
}

/**
 * `headline`: as it left. Paragraphs are counted as they left, from 1. What was only moved or set in another style asks for
 * no correction; empty if there is nothing else.
 */
export function correctionNote(headline: string, lang: string, { fields, rows }: Comparison): string {
  const words = WORDS[/^zh\b/i.test(lang) ? 'zh' : 'en']
  const said = [
    ...fields.map(({ name, before, after }) => words.field(words.fields[name], before, after)),
    ...rows.flatMap((row) => linesOf(row, words)),
  ]
  if (said.length === 0) return ''
  return [words.opening(headline), ...said, words.closing].filter((line) => line !== '').join('\n')
}
