// The headline and the credits of a Word document, taken from its first and last paragraphs.
import type { SetAside } from '#shared/page'
import type { Credits } from '../page/credit'
import { readCredits, trailingCredit } from '../page/credits'
import { trimBlanks, weight } from '../page/lines'
import { findDate } from '../page/date'
import { isBareName, readPeople } from '../page/people'
import { HOLDING, isThere, PROPOSED, type Node, type Paragraph, type Piece, type View } from './docx-ir'

export interface Front {
  readonly headline: string
  /** The same with what is proposed, if that differs. */
  readonly proposedHeadline: string
  readonly kicker: string
  readonly deck: string
  readonly credits: readonly Credits[]
  /** `atEnd`: behind the body, else before it. */
  readonly furniture: readonly (Omit<SetAside, 'before'> & { readonly atEnd: boolean })[]
  readonly rest: readonly Node[]
}

const textIn = ({ pieces }: Paragraph, view: View): string =>
  trimBlanks(
    pieces
      .map((piece: Piece) => {
        if (piece.kind !== 'text' && piece.kind !== 'break') return ''
        return isThere(piece.trace, view) ? (piece.kind === 'break' ? ' ' : piece.text) : ''
      })
      .join(''),
  )

/** As it holds; what is only proposed where nothing holds. */
const wordsOf = (node: Paragraph): string => textIn(node, HOLDING) || textIn(node, PROPOSED)

// 一、 （一） 1. 第三章 (1): the first of several headings, not the headline.
const NUMBERED =
  /^(?:第?[一二三四五六七八九十百\d]{1,4}(?:[、.．章节條条]|$)|[(（][一二三四五六七八九十\d]{1,3}[)）])/
// 附件1, which stands above what is sent along.
const ENCLOSED = /^(?:附件|附表|附录)\s{0,2}[\d一二三四五六七八九十]{0,3}$/
const ENDED = /[。！？；：:;,，、.]$/
const LONGEST = 60

const isAllBold = ({ pieces, look }: Paragraph): boolean => {
  const texts = pieces.flatMap((piece) => (piece.kind === 'text' && piece.text.trim() !== '' ? [piece] : []))
  return (
    texts.length > 0 &&
    (look.isBold || texts.every(({ marks }) => marks.some(({ type }) => type === 'strong')))
  )
}

interface At {
  readonly at: number
  readonly node: Paragraph
  readonly words: string
}

/** Paragraphs with words, and where they stand; a table or a picture ends the search. */
function firstLines(nodes: readonly Node[], most: number): readonly At[] {
  const found: At[] = []
  for (const [at, node] of nodes.entries()) {
    if (node.kind === 'table' || found.length >= most) break
    if (found.length > 0 && node.pieces.some(({ kind }) => kind === 'picture')) break
    const words = wordsOf(node)
    if (words !== '' && node.look.kind !== 'contents') found.push({ at, node, words })
  }
  return found
}

/** The first line is a heading, and no other is as high. */
function isOnlyHeading({ at, node, words }: At, nodes: readonly Node[]): boolean {
  const { kind, level, numbering } = node.look
  if (kind !== 'heading' || numbering !== null || NUMBERED.test(words)) return false
  return nodes.every(
    (other, n) =>
      n === at || other.kind === 'table' || other.look.kind !== 'heading' || other.look.level > level,
  )
}

/** By its style; else by its look where it stands first; else a short first line over a text. */
function headlineIn(lines: readonly At[], nodes: readonly Node[]): readonly At[] {
  const titled = lines.findIndex(({ node }) => node.look.kind === 'title')
  if (titled >= 0) {
    const end = lines.findIndex(({ node }, n) => n > titled && node.look.kind !== 'title')
    return lines.slice(titled, end < 0 ? undefined : end)
  }
  const own = ({ node, words }: At): boolean =>
    node.look.kind === 'heading' &&
    node.look.level === 1 &&
    node.look.numbering === null &&
    !NUMBERED.test(words)
  const before = (n: number): boolean =>
    lines.slice(0, n).every(({ words, node }) => weight(words) <= 30 && node.look.numbering === null)
  const headed = lines.slice(0, 3).findIndex(own)
  if (headed >= 0 && before(headed)) return lines.slice(headed, headed + 1)
  const [top] = lines
  if (top !== undefined && isOnlyHeading(top, nodes)) return [top]
  const [first] = lines
  if (first === undefined) return []
  const { node, words } = first
  if (
    node.look.kind !== 'text' ||
    !isOrdinary(node) ||
    weight(words) > LONGEST ||
    readCredits(words) !== null
  )
    return []
  // Somebody is about to join it with another, or to part it.
  if (node.mark.added !== null || node.mark.taken !== null) return []
  const others = nodes.some((other, at) => at > first.at && (other.kind === 'table' || wordsOf(other) !== ''))
  if (!others) return []
  const next = lines[1]
  const isLarger = node.look.size > 0 && node.look.size > (next?.node.look.size ?? 0)
  if (node.look.isCentred || isAllBold(node) || isLarger)
    return ENDED.test(words) && !/！$|？$/.test(words) ? [] : [first]
  return ENDED.test(words) || NUMBERED.test(words) || ENCLOSED.test(words) ? [] : [first]
}

const kindOf = ({ kinds }: Credits): SetAside['kind'] => {
  if (kinds.includes('author') || kinds.includes('organisation')) return 'credit'
  if (kinds.includes('keywords')) return 'keywords'
  if (kinds.includes('editor') || kinds.includes('staff')) return 'editor'
  if (kinds.includes('source')) return 'source'
  return kinds.includes('published') ? 'published' : 'other'
}

const NAMED = {
  authors: [],
  organisations: [],
  editors: [],
  sources: [],
  keywords: [],
  published: '',
  kinds: ['author'],
  bareDate: false,
} as const

/** Our own line in English, which says `By: Jane Doe (City Desk)`. */
const BY = /(?:^|\u3000)By: ([^()\u3000]{1,100}?)(?: \(([^()\u3000]{1,100})\))?(?:\u3000|$)/

const isOrdinary = ({ look, pieces }: Paragraph): boolean =>
  (look.kind === 'text' || look.kind === 'byline') &&
  look.path.length === 0 &&
  look.numbering === null &&
  pieces.every(({ kind }) => kind !== 'picture' && kind !== 'note')

/** A name, or a date, and nothing else, where the style says that one stands there. */
function signed(words: string): Credits | null {
  const people = readPeople(words, true)
  if (people.whole && people.names.length > 0)
    return { ...NAMED, authors: people.names, organisations: people.organisations }
  const date = findDate(words)
  return date === null || weight(words) > 30 ? null : { ...NAMED, kinds: ['published'], published: date.iso }
}

/** What a line credits; of a paragraph in the style of by-lines also what stands there in our own way. */
function creditsIn(words: string, node: Paragraph): Credits | null {
  const credit = isOrdinary(node) ? readCredits(words) : null
  if (node.look.kind !== 'byline' || (credit !== null && credit.authors.length > 0)) return credit
  const own = BY.exec(words)
  if (own === null) return credit ?? signed(words)
  const [, names = '', organisation] = own
  return {
    ...(credit ?? NAMED),
    authors: names.split(/, | and /).map(trimBlanks),
    organisations: organisation === undefined ? [] : [organisation],
    kinds: ['author', ...(credit?.kinds ?? [])],
    bareDate: false,
  }
}

/** What follows a dash below the headline is its second part: ——某某市创建全国文明城市纪实 */
const SECOND = /^[—–-]{1,2}\s{0,2}(?=[^\s—–-])/

export function frontOf(nodes: readonly Node[]): Front {
  const lines = firstLines(nodes, 12)
  const title = headlineIn(lines, nodes)
  const gone = new Set<number>(title.map(({ at }) => at))
  const credits: Credits[] = []
  const furniture: (Omit<SetAside, 'before'> & { readonly atEnd: boolean })[] = []
  const setAside = ({ at, words }: At, credit: Credits, atEnd: boolean): void => {
    gone.add(at)
    credits.push(credit)
    furniture.push({ kind: kindOf(credit), text: words, atEnd })
  }
  const headAt = title[0] === undefined ? -1 : lines.indexOf(title[0])
  let kicker = ''
  for (const line of lines.slice(0, Math.max(0, headAt)))
    if (line.node.look.kind === 'kicker') {
      kicker = kicker === '' ? line.words : `${kicker} ${line.words}`
      gone.add(line.at)
    } else {
      const credit = creditsIn(line.words, line.node)
      if (credit !== null && !credit.bareDate) setAside(line, credit, false)
    }
  let deck = ''
  for (const line of lines.slice(headAt < 0 ? 0 : headAt + title.length)) {
    const { node, words } = line
    const isDeck =
      headAt >= 0 &&
      (node.look.kind === 'subtitle' || (credits.length === 0 && deck === '' && SECOND.test(words)))
    if (isDeck) {
      deck = deck === '' ? words.replace(SECOND, '') : `${deck} ${words}`
      gone.add(line.at)
      continue
    }
    const credit = creditsIn(words, node)
    if (credit !== null && (headAt >= 0 || !credit.bareDate)) setAside(line, credit, false)
    else if (headAt >= 0 && credits.length === 0 && isOrdinary(node) && isBareName(words))
      setAside(line, { ...NAMED, authors: [words] }, false)
    else break
  }
  const rest = [...nodes]
  let misses = 0
  const tail: At[] = []
  for (let at = nodes.length - 1; at >= 0 && misses < 2 && tail.length < 5; at--) {
    const node = nodes[at]
    if (node?.kind !== 'paragraph' || gone.has(at)) break
    const words = wordsOf(node)
    if (words === '') continue
    const credit = creditsIn(words, node)
    if (credit !== null && !credit.bareDate) tail.unshift({ at, node, words })
    else misses++
  }
  for (const line of tail) {
    const credit = creditsIn(line.words, line.node)
    if (credit !== null) setAside(line, credit, true)
  }
  // …走实。（责任编辑：宋璟）
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]
    if (node?.kind !== 'paragraph') break
    if (gone.has(at) || wordsOf(node) === '') continue
    const found = trailingCredit(wordsOf(node))
    const shortened = found === null ? null : withoutEnd(node, found.text)
    if (found !== null && shortened !== null) {
      rest[at] = shortened
      credits.push(found.credits)
      furniture.push({ kind: kindOf(found.credits), text: found.text, atEnd: true })
    }
    break
  }
  const headline = title.map(({ words }) => words).join(' ')
  const proposed = title
    .map(({ node }) => textIn(node, PROPOSED))
    .join(' ')
    .trim()
  return {
    headline,
    proposedHeadline: proposed === headline ? '' : proposed,
    kicker,
    deck,
    credits,
    furniture,
    rest: rest.filter((_, at) => !gone.has(at)),
  }
}

/** The paragraph without words at its end; null if they are not in one piece of it. */
function withoutEnd(node: Paragraph, words: string): Paragraph | null {
  const at = node.pieces.findLastIndex((piece) => piece.kind === 'text' && piece.text.trim() !== '')
  const piece = node.pieces[at]
  if (piece?.kind !== 'text' || !piece.text.trimEnd().endsWith(words)) return null
  const text = piece.text.trimEnd().slice(0, -words.length)
  return { ...node, pieces: node.pieces.map((one, n) => (n === at ? { ...piece, text } : one)) }
}
