// The lists of an RTF file: kinds of lists with their levels, and which of them a number in the text means.
import type { Level } from './docx-numbering'
import type { RtfTables } from './rtf-header'
import { beginning } from './rtf-front-matter'
import { SKIPPED, type Begin } from './rtf-machine'
import type { OldNumbering, Place, State } from './rtf-state'

// Word's numbers for formats (MS-OSHARED 2.2.1.3), by the names that DOCX has for them.
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

interface OpenLevel {
  format: string
  start: number
  text: string
}

/** Its first character says how long it is; one below 9 stands for the number of that level. */
const levelText = (raw: string): string =>
  Array.from(raw.slice(1, 1 + raw.charCodeAt(0)), (char) =>
    char < '\u0009' ? `%${char.charCodeAt(0) + 1}` : char,
  ).join('')

const MOST_LISTS = 10_000

/** A level: what its words say, and where it stands when its group ends. */
function levelPlace(done: (level: Level) => void): Place & { readonly own: OpenLevel } {
  const own: OpenLevel = { format: 'decimal', start: 1, text: '' }
  return {
    own,
    word: (name, value) => {
      if (name === 'levelnfc' || name === 'levelnfcn') own.format = FORMATS[value ?? 0] ?? 'decimal'
      else if (name === 'levelstartat') own.start = value ?? 1
      else return false
      return true
    },
    end: ({ para }) => {
      const left = Math.max(0, para.left) - Math.abs(Math.min(0, para.first)) / 2
      done({ format: own.format, text: own.text, start: own.start, left })
    },
  }
}

export function listTables(tables: RtfTables): ReadonlyMap<string, Begin> {
  let levels = new Map<number, Level>()
  let level: OpenLevel | null = null
  /** Of an override: which levels begin anew, and which are others. */
  let anew = new Map<number, number>()
  let others = new Map<number, Level>()
  let at = -1
  let isOverride = false

  function list(): Place {
    levels = new Map()
    let id = 0
    return {
      word: (name, value) => {
        if (name === 'listid') id = value ?? 0
        return name === 'listid'
      },
      end: () => {
        if (tables.kinds.size < MOST_LISTS) tables.kinds.set(id, levels)
      },
    }
  }

  function override(): Place {
    let id = 0
    let number = 0
    anew = new Map()
    others = new Map()
    at = -1
    isOverride = true
    return {
      word: (name, value) => {
        if (name === 'listid') id = value ?? 0
        else if (name === 'ls') number = value ?? 0
        else return false
        return true
      },
      end: () => {
        isOverride = false
        const kind = tables.kinds.get(id)
        if (kind === undefined || number <= 0 || tables.lists.size >= MOST_LISTS) return
        tables.lists.set(String(number), {
          key: anew.size > 0 ? `num ${number}` : `kind ${id}`,
          levels: new Map([...kind, ...others]),
          anew,
        })
      },
    }
  }

  const listLevel = (): Place => {
    const place = levelPlace((made) => {
      if (isOverride) others.set(at, made)
      else levels.set(levels.size, made)
      level = null
    })
    level = place.own
    return place
  }

  /** A level of an override: that it begins anew, or is another. */
  const levelOverride = (): Place => {
    at++
    return {
      word: (name, value) => {
        if (name === 'levelstartat') anew.set(at, value ?? 1)
        return name === 'levelstartat'
      },
    }
  }

  let raw = ''
  return new Map<string, Begin>([
    ['listtable', beginning(() => ({}))],
    ['list', beginning(list)],
    ['listlevel', beginning(listLevel)],
    ['listoverridetable', beginning(() => ({}))],
    ['listoverride', beginning(override)],
    ['lfolevel', beginning(levelOverride)],
    ['listpicture', beginning(() => SKIPPED)],
    [
      'leveltext',
      beginning(() => {
        raw = ''
        return {
          text: (text) => {
            if (raw.length < 200) raw += text
          },
          end: () => {
            if (level !== null) level.text = levelText(raw.replace(/;$/, ''))
          },
        }
      }),
    ],
  ])
}

// As WordPad and Word 95 write them, by the words of the group.
const OLD: Readonly<Record<string, string>> = {
  pndec: 'decimal',
  pncard: 'decimal',
  pnord: 'ordinal',
  pnucltr: 'upperLetter',
  pnlcltr: 'lowerLetter',
  pnucrm: 'upperRoman',
  pnlcrm: 'lowerRoman',
  pndbnum: 'japaneseCounting',
  pndbnumd: 'ideographDigital',
  pngbnum: 'decimalEnclosedFullstop',
  pncnum: 'decimalEnclosedCircle',
  pnzodiac: 'ideographTraditional',
}

/** `done` is told when the group ends. */
export function oldNumbering(done: (numbering: OldNumbering) => void): {
  readonly pn: Begin
  readonly before: Begin
  readonly after: Begin
} {
  let own: { -readonly [Key in keyof OldNumbering]: OldNumbering[Key] }
  const clear = (): void => {
    own = { isBullet: false, format: 'decimal', before: '', after: '', start: 1, level: 0 }
  }
  clear()
  const said =
    (key: 'before' | 'after'): Begin =>
    (state: State) => ({
      ...state,
      place: {
        text: (text) => {
          if (own[key].length < 20) own[key] += text
        },
      },
    })
  return {
    pn: beginning(() => {
      clear()
      return {
        word: (name, value) => {
          if (name === 'pnlvlblt') own.isBullet = true
          else if (name === 'pnlvl') own.level = Math.min(8, Math.max(0, (value ?? 1) - 1))
          else if (name === 'pnstart') own.start = value ?? 1
          else if (Object.hasOwn(OLD, name)) own.format = OLD[name] ?? 'decimal'
          else return false
          return true
        },
        end: () => done({ ...own }),
      }
    }),
    before: said('before'),
    after: said('after'),
  }
}
