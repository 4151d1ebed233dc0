// Runs of a paragraph → pieces: text with marks, breaks, notes, pictures, fields, with who added or took away what.
import { isLinkable, type Mark } from '#shared/document'
import { clean } from '../publish/escape'
import type { Change, NoteText, Piece, Trace } from './docx-ir'
import type { Album } from './docx-pictures'
import { signOf } from './docx-signs'
import type { RunLook, Styles } from './docx-styles'
import type { WordFile } from './docx-file'
import { childOf, elementsOf, findIn, textOf, type XmlElement } from './xml'

/** What is left out of the text, for the notice. */
export interface Left {
  parts: boolean
  characters: boolean
}

export interface Around {
  readonly file: WordFile
  /** The part that is read: relations are its own. */
  readonly part: string
  readonly styles: Styles
  readonly album: Album
  readonly noteOf: (kind: 'footnote' | 'endnote', id: string) => NoteText | null
  readonly left: Left
}

interface Field {
  instruction: string
  isResult: boolean
}

/** Fields reach over paragraphs: they are known as long as one part is read. */
export interface Reading extends Around {
  readonly fields: Field[]
  /** What stands in text boxes is read after the paragraph that holds them. */
  readonly boxes: XmlElement[]
}

interface Where {
  readonly trace: Trace
  readonly href: string
}

/** When something was done: as said in universal time where that is said, else as it stands. */
export function changeOf({ attrs }: XmlElement): Change {
  const author = clean(attrs['w:author'] ?? '').trim()
  const time = Date.parse(attrs['w16du:dateUtc'] ?? attrs['w:date'] ?? '')
  return { author: /^(?:author|作者)$/i.test(author) ? '' : author, at: Number.isFinite(time) ? time : null }
}

const ORDER = ['strong', 'em', 'strike', 'superscript', 'subscript', 'code'] as const

/** In the order of the schema; `href` empty for no link. */
export function marksOf(look: RunLook, href: string): readonly Mark[] {
  const marks: Mark[] = ORDER.flatMap((type): Mark[] => (look[type] === true ? [{ type }] : []))
  return href === '' ? marks : [...marks, { type: 'link', attrs: { href } }]
}

// HYPERLINK "https://…" \l "place" · HYPERLINK https://…
const HYPERLINK = /^\s{0,9}HYPERLINK\s{1,9}(?:"([^"]{1,2048})"|([^\s"\\]{1,2048}))/i
/** A field whose result the program makes from the text. */
export const LISTING = /^\s{0,9}(?:TOC|INDEX|TOA)\b/i

const hrefOf = (target: string | undefined): string =>
  target !== undefined && isLinkable(target) ? target : ''

/** The address of a field that is a link, if it may be one here; empty for any other. */
export function linkOf(instruction: string): string {
  const found = HYPERLINK.exec(instruction)
  return hrefOf(found?.[1] ?? found?.[2])
}

/** The address that the fields around lead to; the innermost one that leads anywhere. */
function fieldHref(fields: readonly Field[]): string {
  for (const { instruction, isResult } of fields.toReversed()) {
    const href = isResult ? linkOf(instruction) : ''
    if (href !== '') return href
  }
  return ''
}

const isUnseen = (fields: readonly Field[]): boolean =>
  fields.some(({ instruction, isResult }) => !isResult || LISTING.test(instruction))

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}

/** What a run holds, one thing after the other. */
export function readRuns(elements: readonly XmlElement[], reading: Reading): readonly Piece[] {
  const pieces: Piece[] = []
  const { styles, fields, left } = reading

  function picture(element: XmlElement, { trace }: Where): void {
    const boxes = boxesIn(element)
    reading.boxes.push(...boxes)
    const shown = boxes.length > 0 ? null : reading.album.shownIn(element, reading.part)
    if (shown !== null) pieces.push({ kind: 'picture', picture: shown, trace })
    else if (boxes.length === 0 && !isRule(element)) left.parts = true
  }

  function note(element: XmlElement, kind: 'footnote' | 'endnote', { trace }: Where): void {
    const found = reading.noteOf(kind, element.attrs['w:id'] ?? '')
    if (found !== null) pieces.push({ kind: 'note', note: found, trace })
  }

  function field(element: XmlElement): void {
    const type = element.attrs['w:fldCharType']
    const last = fields.at(-1)
    if (type === 'begin') fields.push({ instruction: '', isResult: false })
    else if (type === 'separate' && last !== undefined) {
      last.isResult = true
      if (LISTING.test(last.instruction)) left.parts = true
    } else if (type === 'end') fields.pop()
  }

  function run(element: XmlElement, where: Where): void {
    const properties = childOf(element, 'w:rPr')
    const isHidden = styles.isHidden(properties)
    const href = where.href || fieldHref(fields)
    const marks = marksOf(styles.runOf(properties), href)
    const change = childOf(properties, 'w:rPrChange')
    const was =
      change === undefined
        ? null
        : { marks: marksOf(styles.runOf(childOf(change, 'w:rPr')), href), by: changeOf(change) }
    const say = (kind: 'text' | 'break', text: string): void => {
      if (isUnseen(fields)) return
      if (isHidden) left.parts = true
      else if (text !== '') pieces.push({ kind, text, marks, was, trace: where.trace })
    }
    for (const child of elementsOf(element)) {
      switch (child.name) {
        case 'w:t':
        case 'w:delText':
          say('text', clean(textOf(child)).replace(/\n/g, ' '))
          break
        case 'w:br':
          if ((child.attrs['w:type'] ?? 'textWrapping') === 'textWrapping') say('break', '\n')
          break
        case 'w:cr':
          say('break', '\n')
          break
        case 'w:tab':
        case 'w:ptab':
        case 'w:noBreakHyphen':
        case 'w:softHyphen':
          say('text', SIGNS[child.name] ?? '')
          break
        case 'w:sym': {
          const sign = signOf(child.attrs['w:font'] ?? '', child.attrs['w:char'] ?? '')
          if (sign === null) left.characters = true
          say('text', sign ?? '\ufffd')
          break
        }
        case 'w:fldChar':
          field(child)
          break
        case 'w:instrText':
        case 'w:delInstrText': {
          const last = fields.at(-1)
          if (last !== undefined && !last.isResult && last.instruction.length < 5000)
            last.instruction += textOf(child)
          break
        }
        case 'w:footnoteReference':
          note(child, 'footnote', where)
          break
        case 'w:endnoteReference':
          note(child, 'endnote', where)
          break
        case 'w:commentReference':
          pieces.push({ kind: 'at', comment: child.attrs['w:id'] ?? '' })
          break
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          if (!isHidden && !isUnseen(fields)) picture(child, where)
          break
        case 'mc:AlternateContent':
          for (const one of alternative(child)) picture(one, where)
          break
        case 'w:ruby':
          walk(elementsOf(childOf(child, 'w:rubyBase') ?? child), where)
          break
        default:
          break
      }
    }
  }

  function walk(inner: readonly XmlElement[], where: Where): void {
    for (const element of inner) {
      switch (element.name) {
        case 'w:r':
          run(element, where)
          break
        case 'w:ins':
        case 'w:moveTo':
          walk(elementsOf(element), { ...where, trace: { ...where.trace, added: changeOf(element) } })
          break
        case 'w:del':
        case 'w:moveFrom':
          walk(elementsOf(element), { ...where, trace: { ...where.trace, taken: changeOf(element) } })
          break
        case 'w:hyperlink': {
          const relation = reading.file.relationsOf(reading.part).get(element.attrs['r:id'] ?? '')
          walk(elementsOf(element), {
            ...where,
            href: hrefOf(relation?.isOutside ? relation.target : undefined),
          })
          break
        }
        case 'w:fldSimple': {
          fields.push({ instruction: element.attrs['w:instr'] ?? '', isResult: true })
          walk(elementsOf(element), where)
          fields.pop()
          break
        }
        case 'w:sdt':
          if (!isPlaceholder(element)) walk(elementsOf(childOf(element, 'w:sdtContent') ?? element), where)
          break
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:dir':
        case 'w:bdo':
          walk(elementsOf(element), where)
          break
        case 'mc:AlternateContent':
          walk(alternative(element), where)
          break
        case 'w:commentRangeStart':
          pieces.push({ kind: 'from', comment: element.attrs['w:id'] ?? '' })
          break
        case 'w:commentRangeEnd':
          pieces.push({ kind: 'to', comment: element.attrs['w:id'] ?? '' })
          break
        case 'm:oMath':
        case 'm:oMathPara':
          // A formula is read as the letters in it: better than a hole, and said.
          left.parts = true
          pieces.push({
            kind: 'text',
            text: clean(textOf(element)),
            marks: [],
            was: null,
            trace: where.trace,
          })
          break
        default:
          break
      }
    }
  }
  walk(elements, { trace: { added: null, taken: null }, href: '' })
  return pieces
}

/** A line across, as VML draws it. */
export const isRule = (element: XmlElement): boolean =>
  ['t', 'true', '1'].includes(findIn(element, 'v:rect')?.attrs['o:hr'] ?? '')

/** What a content control shows as long as nobody has filled it in. */
export const isPlaceholder = (sdt: XmlElement): boolean =>
  childOf(childOf(sdt, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined

/** The first choice that says something, else what older readers are given. */
export function alternative(element: XmlElement): readonly XmlElement[] {
  const choice = elementsOf(element).find(({ name, content }) => name === 'mc:Choice' && content.length > 0)
  return elementsOf(choice ?? childOf(element, 'mc:Fallback') ?? { name: '', attrs: {}, content: [] })
}

/** Text boxes within a drawing or a shape; those within them are theirs. */
function boxesIn(element: XmlElement): readonly XmlElement[] {
  if (findIn(element, 'w:txbxContent') === undefined) return []
  const found: XmlElement[] = []
  const walk = (inner: XmlElement): void => {
    for (const one of elementsOf(inner)) {
      if (one.name === 'w:txbxContent') found.push(one)
      else if (one.name === 'mc:AlternateContent')
        for (const other of alternative(one)) walk({ name: '', attrs: {}, content: [other] })
      else walk(one)
    }
  }
  walk(element)
  return found
}
