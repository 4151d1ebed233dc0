// Capitals of English subheads: alike within one article, or as the profile has them; AP and Chicago differ in small words.
import type { TextEdit } from '#shared/check'
import type { EnglishStyle } from '#shared/copyedit'
import { applyEdits } from '../../checks/edits'
import { HAN, remembered, touches, type ArticleRule, type Context, type Raw } from '../rule'

/** In the middle of a title in small letters, in both styles. */
const SMALL = new Set('a an the and but or nor at of per via'.split(' '))
/** In small letters or with a capital by what they are there (`look up`, `to be`), or by the edition of the guide. */
const EITHER: Readonly<Record<EnglishStyle, ReadonlySet<string>>> = {
  // AP: prepositions and conjunctions of up to three letters are small, but with their verb (`Turn Off`) and `To` before one.
  ap: new Set(
    'for in on up by to so yet as off out if vs v de la le van von der den du di da el al bin y'.split(' '),
  ),
  // Chicago, 17th edition: all prepositions are small; 18th: those of up to four letters.
  chicago: new Set(
    'for in on up by so yet off out if vs v de la le van von der den du di da el al bin y with from into onto over upon than after about above below under before between through during against within without across along among around behind beneath beside beyond despite except inside outside since toward towards until near past like down'.split(
      ' ',
    ),
  ),
}
const ALWAYS_SMALL: Readonly<Record<EnglishStyle, ReadonlySet<string>>> = {
  ap: SMALL,
  chicago: new Set([...SMALL, 'to', 'as']),
}

/** `word`, `don’t`; not `e2e`, `U.S.`, `node.js`, `iPhone` or NATO, which are looked at below. */
const WORD = /(?<![\p{L}\p{N}@/_.’'-])\p{L}{1,30}(?:['’]\p{L}{1,6})?(?![\p{L}\p{N}@/_]|\.\p{L})/gu
/** Titles of works and what somebody said keep their capitals. */
const QUOTED = /“[^“”]{1,200}”|"[^"]{1,200}"|‘[^‘’]{1,200}’/gu

interface Word {
  readonly word: string
  readonly start: number
  /** Begins the heading, or what follows a colon or a dash: right with a capital in either case. */
  readonly opens: boolean
  readonly last: boolean
  readonly upper: boolean
}

interface Head {
  /** Without names of their own spelling, acronyms and quoted titles. */
  readonly words: readonly Word[]
  /** Words that a title has with a capital, after the first: so many are small, so many are not. */
  readonly lower: number
  readonly capital: number
  readonly kind: 'title' | 'sentence' | 'open'
}

const headOf = remembered((context): Head | null => {
  const { block, text, language, opaque, profile } = context
  if (block.kind !== 'heading' || language !== 'en' || text.length > 160 || !/\p{Ll}/u.test(text)) return null
  if (HAN.test(text)) return null
  const quoted = Array.from(text.matchAll(QUOTED), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
  const words: Word[] = []
  for (const { index, 0: word } of text.matchAll(WORD)) {
    const span = { start: index, end: index + word.length }
    // `GDP`, `iPhone`, `McKay`, `X`: spelt as they are.
    if (touches(span, opaque) || touches(span, quoted) || /\p{L}\p{Lu}/u.test(word) || /^[^aA]$/u.test(word))
      continue
    words.push({
      word,
      start: index,
      opens: /(?:^|[:—–?!.] )[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, index - 4), index)),
      last: !/\p{L}/u.test(text.slice(span.end)),
      upper: /^\p{Lu}/u.test(word),
    })
  }
  const counted = words.filter((one) => !one.opens && isPrincipal(one, profile.english))
  const lower = counted.filter(({ upper }) => !upper).length
  const capital = counted.length - lower
  const isTitle = capital >= 2 && lower * 2 <= capital
  const isSentence = (lower >= 2 && capital * 2 <= lower) || (lower >= 1 && capital === 0)
  return { words, lower, capital, kind: isTitle ? 'title' : isSentence ? 'sentence' : 'open' }
})

function isPrincipal({ word }: Word, style: EnglishStyle): boolean {
  const folded = word.toLowerCase()
  return !ALWAYS_SMALL[style].has(folded) && !EITHER[style].has(folded)
}

/** Words of running text in small letters, and those with a capital in the middle of a sentence. */
const wordsOf = remembered((context): { readonly small: Set<string>; readonly names: Set<string> } | null => {
  const { block, text, language } = context
  if (language !== 'en' || block.kind === 'heading' || block.kind === 'code') return null
  const small = new Set<string>()
  const names = new Set<string>()
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (/^\p{Ll}/u.test(word)) small.add(word)
    else if (/[\p{Ll},;] $/u.test(text.slice(Math.max(0, index - 2), index))) names.add(word.toLowerCase())
  }
  return { small, names }
})

const put = ({ word, start }: Word, text: string): TextEdit => ({ start, end: start + word.length, text })
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Small words stay as they stand where either may be right. */
function toTitle({ words }: Head, style: EnglishStyle): readonly TextEdit[] {
  return words.flatMap((one): TextEdit[] => {
    const isSmall = ALWAYS_SMALL[style].has(one.word.toLowerCase())
    const mustRise = !one.upper && (one.opens || one.last ? !isEither(one, style) : isPrincipal(one, style))
    if (mustRise) return [put(one, capitalised(one.word))]
    return isSmall && one.upper && !one.opens && !one.last ? [put(one, one.word.toLowerCase())] : []
  })
}
const isEither = ({ word }: Word, style: EnglishStyle): boolean => EITHER[style].has(word.toLowerCase())

/**
 * What stands in small letters in the text loses its capital; what is nowhere in it may be a name, and then nothing is
 * proposed. Null: nothing shows that the heading is more than names.
 */
function toSentence({ words }: Head, blocks: readonly Context[]): readonly TextEdit[] | 'unsure' | null {
  const edits: TextEdit[] = []
  let isSure = true
  for (const one of words) {
    if (!one.upper || one.opens) continue
    const word = one.word.toLowerCase()
    const known = blocks.map(wordsOf)
    if (known.some((block) => block?.names.has(word) === true)) continue
    if (SMALL.has(word) || known.some((block) => block?.small.has(word) === true)) edits.push(put(one, word))
    else isSure = false
  }
  return edits.some(({ text }) => !SMALL.has(text)) ? (isSure ? edits : 'unsure') : null
}

/** What most subheads are, at least two of them. */
function most(heads: readonly (Head | null)[]): 'title' | 'sentence' | null {
  const titles = heads.filter((head) => head?.kind === 'title').length
  const sentences = heads.filter((head) => head?.kind === 'sentence').length
  if (Math.max(titles, sentences) < 2 || titles === sentences) return null
  return titles > sentences ? 'title' : 'sentence'
}

function headingCase(blocks: readonly Context[]): (Raw & { readonly block: number })[] {
  const profile = blocks[0]?.profile
  if (profile === undefined || profile.headings === 'leave') return []
  const heads = blocks.map(headOf)
  const wanted = profile.headings === 'alike' ? most(heads) : profile.headings
  if (wanted === null) return []
  return heads.flatMap((head, block) => {
    const text = blocks[block]?.text ?? ''
    if (head === null) return []
    const found = { block, span: { start: 0, end: text.length } }
    if (wanted === 'title') {
      const edits = toTitle(head, profile.english)
      return edits.length === 0 ? [] : [{ ...found, other: applyEdits(text, edits), fix: edits }]
    }
    if (head.kind !== 'title') return []
    const edits = toSentence(head, blocks)
    if (edits === null) return []
    return edits === 'unsure' ? [found] : [{ ...found, other: applyEdits(text, edits), fix: edits }]
  })
}

export const HEADING_CASE: ArticleRule = {
  id: 'en-heading-case',
  version: 1,
  family: 'english',
  severity: 'note',
  languages: ['en'],
  batch: false,
  run: headingCase,
}
