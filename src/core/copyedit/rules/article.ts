// Rules over a whole article: furniture of a page left in the body, a list of other headlines at its end, a name in two spellings.
import { afterBullet, trimBlanks } from '../../page/lines'
import { pictureNote } from '../../page/kinds'
import { readCredits } from '../../page/credits'
import { surnameLength } from '../../page/surnames'
import { afterName } from '../after-name'
import { remembered, replacing, touches, type ArticleRule, type Context, type Raw } from '../rule'
import { HEADING_CASE } from './heading-case'

type Found = Raw & { readonly block: number }

const whole = ({ text }: Context): { start: number; end: number } => ({ start: 0, end: text.length })

/** A line that only says who, whence or that a picture stood here; its words belong in the fields. Sub-heads in 【】 are text. */
const furnitureIn = remembered((context): Raw | null => {
  if (context.block.kind !== 'paragraph') return null
  const line = trimBlanks(context.text)
  if (line === '' || line.length > 120 || line.includes('\n')) return null
  if (pictureNote(line) !== '') return { span: whole(context) }
  const credits = readCredits(line)
  // A date by itself is a signature, and who reported may well be printed below the text.
  if (credits === null || credits.bareDate || credits.kinds.every((kind) => kind === 'published')) return null
  const isByline = credits.kinds.every((kind) => kind === 'author') && !/[:：]/.test(line)
  return { span: whole(context), ...(isByline ? { severity: 'note' as const } : {}) }
})

function furniture(blocks: readonly Context[]): Found[] {
  return blocks.flatMap((context, block): Found[] => {
    const found = furnitureIn(context)
    return found === null ? [] : [{ block, ...found }]
  })
}

/** At least three bulleted lines at the very end, none of which ends as a sentence does. */
const LEAST = 3
const SENTENCE_END = /[。！？.!?；;]$/u

/** `- 多地创新祭扫服务形式`, an empty line, a lone bullet. */
const isListed = remembered(({ text }) => {
  const line = trimBlanks(text)
  const headline = afterBullet(line)
  return line === '' || /^[-•·–—*]$/u.test(line) || (headline !== null && !SENTENCE_END.test(headline))
})

function relatedList(blocks: readonly Context[]): Found[] {
  let from = blocks.length
  while (from > 0) {
    const context = blocks[from - 1]
    if (context?.block.kind !== 'paragraph') break
    if (!isListed(context)) break
    from--
  }
  const found = blocks
    .slice(from)
    .flatMap((context, at) =>
      trimBlanks(context.text) === '' ? [] : [{ block: from + at, span: whole(context) }],
    )
  const headlines = found.filter(({ block }) => afterBullet(trimBlanks(blocks[block]?.text ?? '')) !== null)
  return headlines.length >= LEAST ? found : []
}

interface Named {
  readonly block: number
  readonly start: number
}

/** Each at least twice, one character apart, with the same surname: one of the two may be a slip. */
const namesIn = remembered(({ text, language }) => (language === 'zh' ? afterName(text) : []))

function nameSpelling(blocks: readonly Context[]): Found[] {
  const all = new Map<string, Named[]>()
  for (const [block, context] of blocks.entries()) {
    for (const { index, name } of namesIn(context)) {
      const list = all.get(name)
      if (list) list.push({ block, start: index })
      else all.set(name, [{ block, start: index }])
    }
  }
  const often = [...all].filter(([, places]) => places.length >= 2)
  const found: Found[] = []
  for (const [name, places] of often)
    for (const [other, others] of often) {
      if (name === other || name.length !== other.length || surnameLength(name) === 0) continue
      if (name.charAt(0) !== other.charAt(0)) continue
      const apart = Array.from(name).filter((char, at) => char !== other.charAt(at)).length
      // The rarer one is pointed at, each time it stands.
      if (apart !== 1 || places.length > others.length || (places.length === others.length && name > other))
        continue
      for (const { block, start } of places)
        found.push({ block, span: { start, end: start + name.length }, other, severity: 'verify' })
    }
  return found.toSorted((one, other) => one.block - other.block || one.span.start - other.span.start)
}

/** American, British: words that each spells its own way and that mean nothing else. */
const VARIETIES: readonly (readonly [us: string, uk: string])[] = [
  ['color', 'colour'], ['favor', 'favour'], ['honor', 'honour'], ['labor', 'labour'], ['neighbor', 'neighbour'], ['behavior', 'behaviour'],
  ['harbor', 'harbour'], ['rumor', 'rumour'], ['center', 'centre'], ['theater', 'theatre'], ['meter', 'metre'], ['fiber', 'fibre'],
  ['liter', 'litre'], ['defense', 'defence'], ['offense', 'offence'], ['organize', 'organise'], ['recognize', 'recognise'],
  ['realize', 'realise'], ['apologize', 'apologise'], ['criticize', 'criticise'], ['analyze', 'analyse'], ['traveled', 'travelled'],
  ['traveler', 'traveller'], ['canceled', 'cancelled'], ['modeling', 'modelling'], ['gray', 'grey'], ['aluminum', 'aluminium'],
  ['airplane', 'aeroplane'], ['catalog', 'catalogue'], ['jewelry', 'jewellery'], ['pajamas', 'pyjamas'], ['skeptical', 'sceptical'],
] // prettier-ignore
const TO_UK = new Map(VARIETIES)
const TO_US = new Map(VARIETIES.map(([us, uk]) => [uk, us] as const))
const ENDINGS = /^(.+?)(s|d|ed|ing|ful|able|r|rs)?$/

/** The word in the other spelling, its ending kept; null for a word that both spell alike. */
function otherSpelling(word: string, table: ReadonlyMap<string, string>): string | null {
  const whole = table.get(word)
  if (whole !== undefined) return whole
  const [, stem = '', ending = ''] = ENDINGS.exec(word) ?? []
  const turned = table.get(stem)
  return ending === '' || turned === undefined ? null : turned + ending
}

/** Words that only one of the two spells so; their findings say what the other writes. */
const varietiesIn = remembered(({ text, language, opaque }) => {
  const us: Raw[] = []
  const uk: Raw[] = []
  if (language !== 'en') return { us, uk }
  for (const { index, 0: word } of text.matchAll(/(?<![\p{L}'’-])[a-z]{4,14}(?![\p{L}’'-])/gu)) {
    const span = { start: index, end: index + word.length }
    if (touches(span, opaque)) continue
    const british = otherSpelling(word, TO_UK)
    const american = otherSpelling(word, TO_US)
    if (british !== null) us.push(replacing(span, british))
    else if (american !== null) uk.push(replacing(span, american))
  }
  return { us, uk }
})

function variety(blocks: readonly Context[]): Found[] {
  const found = blocks.map(varietiesIn)
  const count = (of: 'us' | 'uk'): number => found.reduce((sum, one) => sum + one[of].length, 0)
  const [us, uk] = [count('us'), count('uk')]
  if (us === 0 || uk === 0) return []
  return found.flatMap((one, block) => one[us <= uk ? 'us' : 'uk'].map((raw) => ({ block, ...raw })))
}

export const ARTICLE_RULES: readonly ArticleRule[] = [
  {
    id: 'page-furniture',
    version: 1,
    family: 'page',
    severity: 'warn',
    languages: ['zh', 'en'],
    batch: false,
    run: furniture,
  },
  {
    id: 'related-list',
    version: 1,
    family: 'page',
    severity: 'warn',
    languages: ['zh', 'en'],
    batch: false,
    run: relatedList,
  },
  {
    id: 'name-spelling',
    version: 1,
    family: 'words',
    severity: 'verify',
    languages: ['zh'],
    batch: false,
    run: nameSpelling,
  },
  {
    id: 'en-variety',
    version: 1,
    family: 'english',
    severity: 'note',
    languages: ['en'],
    batch: false,
    run: variety,
  },
  HEADING_CASE,
]
