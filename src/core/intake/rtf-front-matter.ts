// The groups of an RTF file that stand before its text: fonts, styles, authors, properties.
import type { RtfTables } from './rtf-header'
import { fontWord } from './rtf-header'
import { SKIPPED, type Begin } from './rtf-machine'
import { PARD, PLAIN, type Place } from './rtf-state'

/** Nobody's name, title or instruction is longer. */
const LONGEST = 5000
const MOST_ENTRIES = 10_000

/** A place that only gathers words; `done` is told them when its group ends. */
export function wordsPlace(done: (words: string) => void): Place {
  let words = ''
  return {
    text: (text) => {
      if (words.length < LONGEST) words += text
    },
    end: () => done(words),
  }
}

export const beginning =
  (make: () => Place): Begin =>
  (state) => ({ ...state, place: make() })

/** With groups within or without, as both are written: `{\fonttbl{\f0 宋体;}}` and `{\fonttbl\f0 宋体;}`. */
function fontTable({ fonts }: RtfTables): Place {
  let at = -1
  return {
    word: (name, value) => {
      if (name === 'f') {
        at = value ?? 0
        if (!fonts.has(at) && fonts.size < MOST_ENTRIES)
          fonts.set(at, { name: '', page: null, isSigns: false })
        return true
      }
      const font = fonts.get(at)
      if (font === undefined || (name !== 'fcharset' && name !== 'cpg')) return false
      fontWord(font, name, value)
      return true
    },
    text: (text) => {
      const font = fonts.get(at)
      if (font === undefined || font.name.endsWith(';') || font.name.length > 100) return
      font.name += text
    },
    end: () => {
      for (const font of fonts.values()) {
        font.name = font.name.replace(/;.*$/s, '').trim()
        // Old files have the fonts of signs without their character set.
        if (/^(?:symbol|wingdings)$/i.test(font.name) && font.page === null) font.isSigns = true
      }
    },
  }
}

function styleSheet({ paragraphStyles, characterStyles }: RtfTables): Place {
  return {
    inner: () => {
      let name = ''
      let basedOn = -1
      let isTable = false
      return {
        word: (word, value) => {
          if (word === 'sbasedon') basedOn = value ?? -1
          if (word === 'ts' || word === 'ds') isTable = true
          return word === 'sbasedon' || word === 'ts' || word === 'ds'
        },
        text: (text) => {
          if (name.length < 300) name += text
        },
        inner: () => SKIPPED,
        end: ({ chars, para }) => {
          if (isTable) return
          const style = { name: name.trim().replace(/;$/, '').trim(), basedOn, chars, para }
          const [styles, id] =
            chars.style >= 0 ? [characterStyles, chars.style] : [paragraphStyles, para.style]
          if (styles.size < MOST_ENTRIES && id !== basedOn) styles.set(id, style)
        },
      }
    },
  }
}

function authorTable({ authors }: RtfTables): Place {
  return {
    inner: () =>
      wordsPlace((words) => {
        if (authors.length < MOST_ENTRIES) authors.push(words.trim().replace(/;$/, ''))
      }),
  }
}

/** Of the properties of the document, those that say something of the article. */
const INFO = ['title', 'keywords', 'author'] as const

export function frontMatter(tables: RtfTables): ReadonlyMap<string, Begin> {
  const fresh =
    (make: () => Place): Begin =>
    (state) => ({ ...state, chars: PLAIN, para: PARD, place: make() })
  const begins = new Map<string, Begin>([
    ['fonttbl', fresh(() => fontTable(tables))],
    ['stylesheet', fresh(() => styleSheet(tables))],
    ['revtbl', beginning(() => authorTable(tables))],
    ['info', beginning(() => ({}) satisfies Place)],
  ])
  for (const name of INFO)
    begins.set(
      name,
      beginning(() =>
        wordsPlace((words) => {
          const said = words.replace(/\s/g, ' ').trim().slice(0, 500)
          if (said !== '' && !tables.info.has(name)) tables.info.set(name, said)
        }),
      ),
    )
  return begins
}
