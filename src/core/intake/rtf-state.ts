// What holds at a place in an RTF file: the look of characters and paragraphs, and what the words there are read for.
import type { Node, Shown } from './docx-ir'
import type { RtfRow } from './rtf-rows'

/** How characters look. Numbers of authors are places in the file's own list; times are as Word packs them. */
export interface Characters {
  readonly font: number
  /** Of a character style; -1 for none. */
  readonly style: number
  readonly strong: boolean
  readonly em: boolean
  /** Of characters of the East alone, as LibreOffice says it: `\dbch\ab`. */
  readonly strongEast: boolean
  readonly emEast: boolean
  /** What follows is said of characters of the East. */
  readonly isEast: boolean
  readonly strike: boolean
  readonly raised: 'superscript' | 'subscript' | ''
  readonly isHidden: boolean
  /** Half points; 0 if nothing says so. */
  readonly size: number
  readonly isAdded: boolean
  readonly addedBy: number
  readonly addedAt: number
  readonly isTaken: boolean
  readonly takenBy: number
  readonly takenAt: number
}

/** A list as Word 95 and WordPad write one, on each paragraph. */
export interface OldNumbering {
  readonly isBullet: boolean
  readonly format: string
  readonly before: string
  readonly after: string
  readonly start: number
  readonly level: number
}

export interface ParagraphLook {
  /** Of a paragraph style; 0 for the ordinary one. */
  readonly style: number
  /** From 0; -1 for body text, as `\outlinelevel9` says; null if nothing is said. */
  readonly outline: number | null
  /** Number of the list; 0 for none. */
  readonly list: number
  readonly level: number
  readonly old: OldNumbering | null
  /** Twentieths of a point. */
  readonly left: number
  readonly first: number
  readonly isCentred: boolean
  readonly isRuled: boolean
  /** How many tables it lies in. */
  readonly depth: number
}

/** Where text goes: the body, and for itself each note, comment and text box. */
export interface RtfFlow {
  readonly text: (text: string, state: State) => void
  readonly lineBreak: (state: State) => void
  /** What the program wrote for the number of the paragraph. */
  readonly label: (text: string) => void
  readonly picture: (picture: Shown, state: State) => void
  readonly note: (nodes: readonly Node[], state: State) => void
  readonly mark: (kind: 'from' | 'to' | 'at', comment: string) => void
  /** Nodes of a text box: after the paragraph that holds it. */
  readonly box: (nodes: readonly Node[]) => void
  readonly endParagraph: (state: State) => void
  readonly endCell: (state: State, depth: number) => void
  readonly endRow: (depth: number) => void
  readonly rows: RtfRow
  /** What it holds; what was begun ends. */
  readonly nodes: (state: State) => readonly Node[]
}

/** What the words and bytes of a group are read for. */
export interface Place {
  readonly text?: (text: string, state: State) => void
  /** True: the word is dealt with. */
  readonly word?: (name: string, value: number | null, state: State) => boolean
  /** Bytes that are no text. */
  readonly data?: (bytes: Uint8Array, isHex: boolean) => void
  /** What a group within is read for; without it, the same. */
  readonly inner?: () => Place
  /** What stands in it stands in the state's flow: paragraphs and rows end there. */
  readonly isFlow?: boolean
  /** The group that began it ends; `state` is as it was at its end. */
  readonly end?: (state: State) => void
}

export interface State {
  readonly chars: Characters
  readonly para: ParagraphLook
  readonly place: Place
  /** Where text goes that stands in the text. */
  readonly flow: RtfFlow
  /** So many characters behind `\u` say the same to older readers. */
  readonly skip: number
  /** Where a link leads; empty for none. */
  readonly href: string
}

export const PLAIN: Characters = {
  font: -1,
  style: -1,
  strong: false,
  em: false,
  strongEast: false,
  emEast: false,
  isEast: false,
  strike: false,
  raised: '',
  isHidden: false,
  size: 0,
  isAdded: false,
  addedBy: 0,
  addedAt: 0,
  isTaken: false,
  takenBy: 0,
  takenAt: 0,
}

export const PARD: ParagraphLook = {
  style: 0,
  outline: null,
  list: 0,
  level: 0,
  old: null,
  left: 0,
  first: 0,
  isCentred: false,
  isRuled: false,
  depth: 0,
}

/** `\b` and `\b1` put on, `\b0` takes off. */
const isOn = (value: number | null): boolean => value !== 0

type ToCharacters = (chars: Characters, value: number | null) => Characters

const CHARACTERS: Readonly<Record<string, ToCharacters>> = {
  plain: () => PLAIN,
  f: (chars, value) => ({ ...chars, font: value ?? -1 }),
  cs: (chars, value) => ({ ...chars, style: value ?? -1 }),
  fs: (chars, value) => ({ ...chars, size: Math.max(0, value ?? 24) }),
  b: (chars, value) => ({ ...chars, strong: isOn(value) }),
  i: (chars, value) => ({ ...chars, em: isOn(value) }),
  dbch: (chars) => ({ ...chars, isEast: true }),
  loch: (chars) => ({ ...chars, isEast: false }),
  hich: (chars) => ({ ...chars, isEast: false }),
  rtlch: (chars) => ({ ...chars, isEast: false }),
  ltrch: (chars) => ({ ...chars, isEast: false }),
  ab: (chars, value) => (chars.isEast ? { ...chars, strongEast: isOn(value) } : chars),
  ai: (chars, value) => (chars.isEast ? { ...chars, emEast: isOn(value) } : chars),
  accdot: (chars, value) => ({ ...chars, em: isOn(value) }),
  acccomma: (chars, value) => ({ ...chars, em: isOn(value) }),
  acccircle: (chars, value) => ({ ...chars, em: isOn(value) }),
  accunderdot: (chars, value) => ({ ...chars, em: isOn(value) }),
  strike: (chars, value) => ({ ...chars, strike: isOn(value) }),
  striked: (chars, value) => ({ ...chars, strike: isOn(value) }),
  super: (chars, value) => ({ ...chars, raised: isOn(value) ? 'superscript' : '' }),
  sub: (chars, value) => ({ ...chars, raised: isOn(value) ? 'subscript' : '' }),
  nosupersub: (chars) => ({ ...chars, raised: '' }),
  // Half points that it stands higher or lower; older programs raise so.
  up: (chars, value) => ({ ...chars, raised: (value ?? 6) > 0 ? 'superscript' : '' }),
  dn: (chars, value) => ({ ...chars, raised: (value ?? 6) > 0 ? 'subscript' : '' }),
  v: (chars, value) => ({ ...chars, isHidden: isOn(value) }),
  revised: (chars, value) => ({ ...chars, isAdded: isOn(value) }),
  revauth: (chars, value) => ({ ...chars, addedBy: value ?? 0 }),
  revdttm: (chars, value) => ({ ...chars, addedAt: value ?? 0 }),
  deleted: (chars, value) => ({ ...chars, isTaken: isOn(value) }),
  revauthdel: (chars, value) => ({ ...chars, takenBy: value ?? 0 }),
  revdttmdel: (chars, value) => ({ ...chars, takenAt: value ?? 0 }),
  // What was moved is taken away in one place and added in another.
  mvf: (chars, value) => ({ ...chars, isTaken: isOn(value) }),
  mvt: (chars, value) => ({ ...chars, isAdded: isOn(value) }),
  mvauth: (chars, value) => ({ ...chars, addedBy: value ?? 0, takenBy: value ?? 0 }),
  mvdate: (chars, value) => ({ ...chars, addedAt: value ?? 0, takenAt: value ?? 0 }),
}

type ToParagraph = (para: ParagraphLook, value: number | null) => ParagraphLook

const PARAGRAPH: Readonly<Record<string, ToParagraph>> = {
  pard: () => PARD,
  s: (para, value) => ({ ...para, style: value ?? 0 }),
  outlinelevel: (para, value) => ({
    ...para,
    outline: value !== null && value >= 0 && value <= 8 ? value : -1,
  }),
  ls: (para, value) => ({ ...para, list: Math.max(0, value ?? 0) }),
  ilvl: (para, value) => ({ ...para, level: Math.min(8, Math.max(0, value ?? 0)) }),
  li: (para, value) => ({ ...para, left: value ?? 0 }),
  lin: (para, value) => ({ ...para, left: value ?? 0 }),
  fi: (para, value) => ({ ...para, first: value ?? 0 }),
  qc: (para) => ({ ...para, isCentred: true }),
  ql: (para) => ({ ...para, isCentred: false }),
  qr: (para) => ({ ...para, isCentred: false }),
  qj: (para) => ({ ...para, isCentred: false }),
  brdrt: (para) => ({ ...para, isRuled: true }),
  brdrb: (para) => ({ ...para, isRuled: true }),
  brdrnone: (para) => ({ ...para, isRuled: false }),
  brdrnil: (para) => ({ ...para, isRuled: false }),
  intbl: (para) => ({ ...para, depth: Math.max(1, para.depth) }),
  // Nobody's tables nest deeper.
  itap: (para, value) => ({ ...para, depth: Math.min(20, Math.max(0, value ?? 0)) }),
}

/** What holds after a word that says how something looks; null for any other word. */
export function looked(state: State, name: string, value: number | null): State | null {
  if (Object.hasOwn(CHARACTERS, name)) {
    const change = CHARACTERS[name]
    return change === undefined ? null : { ...state, chars: change(state.chars, value) }
  }
  if (!Object.hasOwn(PARAGRAPH, name)) return null
  const change = PARAGRAPH[name]
  return change === undefined ? null : { ...state, para: change(state.para, value) }
}

/** A place whose text stands in a flow. */
export const flowing = (flow: RtfFlow, end?: (state: State) => void): Place => ({
  isFlow: true,
  text: (text, state) => flow.text(text, state),
  ...(end && { end }),
})
