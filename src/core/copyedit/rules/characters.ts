// Characters and blanks of any language: unseen ones, letters of the wrong width, blanks at the ends of a line.
import { entityEdits, RADICAL, unseen } from '../../checks/characters'
import { matchesOf, replacing, touches, type Context, type Raw, type Rule } from '../rule'

const BOTH = ['zh', 'en'] as const

function invisible({ text, opaque }: Context): Raw[] {
  return [...unseen(text), ...entityEdits(text)]
    .filter((edit) => !touches(edit, opaque))
    .map(({ start, end, text: put }) => replacing({ start, end }, put))
}

/** ⽣ U+2F63 → 生; `２０２３` → `2023`. The full-width blank and marks are no letters. */
function wrongForm(context: Context): Raw[] {
  const radicals = matchesOf(context, RADICAL).flatMap(({ start, end, match }) => {
    const right = match[0].normalize('NFKC')
    return right === match[0] ? [] : [replacing({ start, end }, right)]
  })
  const wide = matchesOf(context, /[０-９Ａ-Ｚａ-ｚ]{1,40}/gu).map(({ start, end, match }) =>
    replacing({ start, end }, match[0].normalize('NFKC')),
  )
  return [...radicals, ...wide].toSorted((one, other) => one.span.start - other.span.start)
}

const BLANK = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]'
/** Blanks an indent is made of, before a line, and blanks after one. A poem or a list of one's own keeps single ones. */
const INDENT = new RegExp(`^${BLANK}{1,80}`, 'gmu')
const TRAILING = new RegExp(`(?<=\\S)${BLANK}{1,80}$`, 'gmu')
const NO_BREAK = /(?<=\S)[\u00a0\u2000-\u200a\u202f\u205f](?=\S)/gu

/** Two full-width blanks before a paragraph: the indent is a matter of how it is shown. Blanks at the end and those nobody typed go too. */
function lineBlanks(context: Context): Raw[] {
  // Verse: lines broken by hand, each with a blank of its own.
  const isVerse = context.text.split('\n').length > 2
  const found = [
    ...(isVerse ? [] : matchesOf(context, INDENT)).map((one) => replacing(one, '')),
    ...matchesOf(context, TRAILING).map((one) => replacing(one, '')),
    ...matchesOf(context, NO_BREAK).map((one) => replacing(one, ' ')),
  ]
  return found.toSorted((one, other) => one.span.start - other.span.start)
}

export const CHARACTER_RULES: readonly Rule[] = [
  {
    id: 'invisible',
    version: 1,
    family: 'characters',
    severity: 'warn',
    languages: BOTH,
    batch: true,
    run: invisible,
  },
  {
    id: 'full-width-letters',
    version: 1,
    family: 'characters',
    severity: 'warn',
    languages: BOTH,
    batch: true,
    run: wrongForm,
  },
  {
    id: 'line-blank',
    version: 1,
    family: 'blanks',
    severity: 'note',
    languages: BOTH,
    batch: true,
    run: lineBlanks,
  },
]
