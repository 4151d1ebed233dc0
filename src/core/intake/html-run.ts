// A run of text between two block boundaries → lines of inline content: blanks as a browser shows them, breaks kept apart.
import type { Inline, Mark } from '#shared/document'
import { trimBlanks } from '../page/lines'
import type { HtmlElement } from './html-tree'

/** One line of a run: what stands between two `<br>`. */
export interface Line {
  readonly content: readonly Inline[]
  /** Its text without notes, as in `blockTexts`. */
  readonly text: string
  /** Characters of it, blanks aside, that lie in a link of any kind. */
  readonly linked: number
  /** It opened with an indent of two characters, or as many blanks that do not break. */
  readonly indented: boolean
  /** Where it begins; null for an empty line. */
  readonly place: HtmlElement | null
}

interface Piece {
  readonly inline: Inline
  readonly linked: boolean
}

const sameMarks = (a: readonly Mark[] = [], b: readonly Mark[] = []): boolean =>
  a.length === b.length && a.every((mark, at) => JSON.stringify(mark) === JSON.stringify(b[at]))

/** Neighbours with the same marks become one, as the editor holds them. */
export function joined(inlines: readonly Inline[]): Inline[] {
  const kept: Inline[] = []
  for (const inline of inlines) {
    const last = kept.at(-1)
    if (inline.type === 'text' && last?.type === 'text' && sameMarks(last.marks, inline.marks))
      kept[kept.length - 1] = { ...last, text: last.text + inline.text }
    else kept.push(inline)
  }
  return kept
}

const lengthOf = (inline: Inline): number =>
  inline.type === 'text' ? inline.text.length : inline.type === 'hard_break' ? 1 : 0

/** The part of a line's text from `from` up to `to` (UTF-16, notes count nothing); notes at the cuts stay with what is kept. */
export function sliced(content: readonly Inline[], from: number, to: number): Inline[] {
  const kept: Inline[] = []
  let at = 0
  for (const inline of content) {
    const start = at
    at += lengthOf(inline)
    if (inline.type !== 'text') {
      if (start >= from && start <= to) kept.push(inline)
      continue
    }
    const text = inline.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (text !== '') kept.push({ ...inline, text })
  }
  return kept
}

export const textOfInlines = (content: readonly Inline[]): string =>
  content
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'note' ? '' : '\n'))
    .join('')

/** Wide characters: between them a line end of the source is no blank (CSS Text 3, §4.1.3). */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’…—]/u

export interface Run {
  readonly isEmpty: () => boolean
  readonly text: (
    value: string,
    marks: readonly Mark[],
    linked: boolean,
    place: HtmlElement,
    pre: boolean,
  ) => void
  readonly add: (inline: Inline, place: HtmlElement) => void
  readonly breakLine: () => void
  /** All lines so far, outer blanks off; the run is empty afterwards. Empty lines stand between others only. */
  readonly take: () => Line[]
}

export function newRun(): Run {
  let lines: Line[] = []
  let pieces: Piece[] = []
  let place: HtmlElement | null = null
  /** Collapsed blanks that wait for what follows; with a line end or not. */
  let blank: '' | ' ' | '\n' = ''
  let blankMarks: readonly Mark[] = []
  let last = ''

  const push = (text: string, marks: readonly Mark[], linked: boolean): void => {
    if (text === '') return
    pieces.push({
      inline: marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: [...marks] },
      linked,
    })
  }

  const endLine = (): void => {
    const content = pieces.map(({ inline }) => inline)
    const whole = textOfInlines(content)
    const text = trimBlanks(whole)
    const hasNote = content.some((inline) => inline.type === 'note')
    if (text === '' && !hasNote)
      lines.push({ content: [], text: '', linked: 0, indented: false, place: null })
    else {
      const from = text === '' ? 0 : whole.indexOf(text)
      let linked = 0
      for (const piece of pieces)
        if (piece.linked && piece.inline.type === 'text')
          linked += piece.inline.text.replace(/\s/g, '').length
      const indent = whole.slice(0, from)
      const indented =
        /\u3000{2}|\u3000\s*\u3000/.test(indent) || indent.replace(/[^\u00a0]/g, '').length >= 3
      const kept = joined(sliced(content, from, from + text.length).flatMap(plainBlanks))
      lines.push({ content: kept, text: plain(text), linked, indented, place })
    }
    pieces = []
    place = null
    blank = ''
    last = ''
  }

  return {
    isEmpty: () => pieces.length === 0 && lines.length === 0,
    text(value, marks, linked, at, pre) {
      if (pre) {
        for (const [n, part] of value.split(/\r\n|\n|\r/).entries()) {
          if (n > 0) endLine()
          if (part === '') continue
          place ??= at
          push(part, marks, linked)
        }
        return
      }
      for (const part of value.match(/[ \t\n\r\f\u00a0]+|[^ \t\n\r\f\u00a0]+/g) ?? []) {
        if (/^[ \t\n\r\f\u00a0]/.test(part)) {
          // at the start of a line those that do not break are an indent
          if (last === '') push(part.replace(/[^\u00a0]/g, ''), marks, linked)
          else {
            if (blank === '') blankMarks = marks
            blank = blank === '\n' || /[\n\r]/.test(part) ? '\n' : ' '
          }
          continue
        }
        const silent = blank === '' || (blank === '\n' && WIDE.test(last) && WIDE.test(part.charAt(0)))
        if (part.trim() !== '') place ??= at
        if (!silent) push(' ', blankMarks, false)
        push(part, marks, linked)
        blank = ''
        last = part.slice(-1)
      }
    },
    add(inline, at) {
      place ??= at
      if (blank !== '' && inline.type === 'text') push(' ', blankMarks, false)
      if (inline.type === 'text') blank = ''
      pieces.push({ inline, linked: false })
      last = 'x'
    },
    breakLine: endLine,
    take() {
      if (pieces.length > 0) endLine()
      while (lines.at(-1)?.place === null) lines.pop()
      while (lines[0]?.place === null) lines.shift()
      const taken = lines
      lines = []
      pieces = []
      blank = ''
      last = ''
      return taken
    },
  }
}

// U+00A0 is a blank, zero-width blanks within a line are none at all.
const plain = (text: string): string =>
  text.replace(/\u00a0/g, ' ').replace(/[\u200b\ufeff\u2060\u00ad]/g, '')
function plainBlanks(inline: Inline): Inline[] {
  if (inline.type !== 'text') return [inline]
  const text = plain(inline.text)
  return text === '' ? [] : [{ ...inline, text }]
}
