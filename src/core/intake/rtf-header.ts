// What an RTF file says before its text: fonts, styles, lists, authors; gathered while it is read.
import { clean } from '../publish/escape'
import type { Said } from './docx-comments'
import type { Change } from './docx-ir'
import type { Level, List } from './docx-numbering'
import type { Left } from './docx-runs'
import { codePageOf } from './rtf-charsets'
import type { Characters, OldNumbering, ParagraphLook } from './rtf-state'

export interface RtfStyle {
  readonly name: string
  readonly basedOn: number
  readonly chars: Characters
  readonly para: ParagraphLook
}

interface Font {
  name: string
  page: number | null
  isSigns: boolean
}

/** A list that stands on each paragraph, or of which only the signs are left. */
type Old = OldNumbering | { readonly isBullet: boolean; readonly own: string }

export interface RtfTables {
  readonly left: Left
  readonly fonts: Map<number, Font>
  /** `\deff`: of text that names none. */
  readonly standard: { font: number }
  readonly fontName: (font: number) => string
  readonly paragraphStyles: Map<number, RtfStyle>
  readonly characterStyles: Map<number, RtfStyle>
  /** By `\listid`. */
  readonly kinds: Map<number, ReadonlyMap<number, Level>>
  /** By `\ls`, as the counter asks for them. */
  readonly lists: Map<string, List>
  readonly hasList: (list: number) => boolean
  /** The name for the counter; `run` tells those apart that begin anew. */
  readonly oldList: (run: number, old: Old) => string
  readonly authors: string[]
  readonly changeOf: (author: number, at: number) => Change
  readonly comments: Said[]
  /** By name: title, keywords, author. */
  readonly info: Map<string, string>
}

/** Minute, hour, day, month, year and day of the week in one number (RTF 1.9.1, `\revdttm`); as it stands, without a zone. */
export function momentOf(packed: number): number | null {
  const number = packed >>> 0
  const [minute, hour, day] = [number & 63, (number >> 6) & 31, (number >> 11) & 31]
  const [month, year] = [(number >> 16) & 15, 1900 + ((number >> 20) & 511)]
  if (day === 0 || month === 0 || month > 12 || hour > 23 || minute > 59) return null
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** `Unknown` and `Author` are what Word writes for nobody. */
export const nameOf = (author: string | undefined): string => {
  const name = clean(author ?? '').trim()
  return /^(?:unknown|author|作者|未知)$/i.test(name) ? '' : name.slice(0, 200)
}

const levelsOf = (old: Old): ReadonlyMap<number, Level> => {
  const level: Level =
    'own' in old
      ? {
          format: old.isBullet ? 'bullet' : /^\d/.test(old.own) ? 'decimal' : 'lowerLetter',
          text: old.isBullet ? '' : '%1.',
          start: Number.parseInt(old.own, 10) || 1,
          left: 0,
        }
      : {
          format: old.isBullet ? 'bullet' : old.format,
          text: `${old.before}%${old.level + 1}${old.after}`,
          start: old.start,
          left: 0,
        }
  return new Map([['own' in old ? 0 : old.level, level]])
}

export function rtfTables(): RtfTables {
  const fonts: RtfTables['fonts'] = new Map()
  const lists: RtfTables['lists'] = new Map()
  const changes = new Map<string, Change>()
  const authors: string[] = []
  return {
    left: { parts: false, characters: false },
    fonts,
    standard: { font: -1 },
    fontName: (font) => fonts.get(font)?.name.trim() ?? '',
    paragraphStyles: new Map(),
    characterStyles: new Map(),
    kinds: new Map(),
    lists,
    hasList: (list) => lists.has(String(list)),
    oldList: (run, old) => {
      const key = `old ${run} ${old.isBullet ? 'signs' : 'numbers'}`
      const list = lists.get(key)
      if (list === undefined) lists.set(key, { key, levels: levelsOf(old), anew: new Map() })
      else lists.set(key, { ...list, levels: new Map([...levelsOf(old), ...list.levels]) })
      return key
    },
    authors,
    changeOf: (author, at) => {
      const key = `${author} ${at}`
      const known = changes.get(key)
      if (known !== undefined) return known
      const change: Change = { author: nameOf(authors[author]), at: momentOf(at) }
      changes.set(key, change)
      return change
    },
    comments: [],
    info: new Map(),
  }
}

/** The code page of a font's text; null: that of the file. `signs`: of a symbol font. */
export function pageOf({ fonts, standard }: RtfTables, font: number): number | 'signs' | null {
  const known = fonts.get(font < 0 ? standard.font : font)
  return known === undefined ? null : known.isSigns ? 'signs' : known.page
}

/** A word of the font table about one font. */
export function fontWord(font: Font, name: string, value: number | null): void {
  if (name === 'fcharset') {
    font.isSigns = value === 2
    font.page = codePageOf(value ?? 0)
  } else if (name === 'cpg' && value !== null && value > 0) font.page = value
}
