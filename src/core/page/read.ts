// A raw page's text → the pieces of an article, with headlines still as raw lines.
import { EMPTY_PAGE, type Page, type SetAside } from '#shared/page'
import { fold } from '../text/fold'
import { dissect } from './anatomy'
import { findDate } from './date'
import { trailingCredit } from './credits'
import { NONE, type Credits } from './credit'
import { authorsInText } from './in-text'
import { pictureNote, readLine, type ReadLine } from './kinds'
import { splitLines, trimBlanks, weight } from './lines'
import { onlyHeadlines, otherHeadlines } from './others'
import { penName, ownerOf } from './owner'
import { isBareName, isLatinName, isName } from './people'

/** Where a paragraph of the body lies: a line of the text and UTF-16 offsets in it, outer blanks aside. */
export interface BodyPlace {
  readonly line: number
  readonly from: number
  readonly to: number
}

export interface RawPage extends Omit<Page, 'headline' | 'headlines' | 'ownHeadlineAt'> {
  /** The page's own headline as it stands; null if no line could be one. */
  readonly headline: string | null
  /** Its line; -1 if there is none. */
  readonly headlineAt: number
  /** A place for each paragraph of `body`. */
  readonly places: readonly BodyPlace[]
  readonly headlines: readonly string[]
}

/** Sorts a stretch into paragraphs and furniture. On the margins (above and below the body) nothing is a paragraph. */
export function sort(
  lines: readonly ReadLine[],
  inBody: boolean,
): { body: string[]; places: BodyPlace[]; furniture: SetAside[]; credits: Credits[] } {
  const body: string[] = []
  const places: BodyPlace[] = []
  const furniture: SetAside[] = []
  const credits: Credits[] = []
  for (const line of lines) {
    if (line.kind === 'credit' && line.credits && !(inBody && line.credits.bareDate)) {
      credits.push(line.credits)
      furniture.push({ kind: kindOf(line.credits), text: line.text, before: body.length })
      continue
    }
    if (line.kind === 'picture') {
      furniture.push({ kind: 'picture-note', text: line.text, before: body.length })
      continue
    }
    if (['tool', 'crumb', 'menu', 'bullet', 'end'].includes(line.kind)) {
      furniture.push({ kind: 'other', text: line.text, before: body.length })
      continue
    }
    if (!inBody) {
      furniture.push({ kind: 'other', text: line.text, before: 0 })
      continue
    }
    const note = pictureNote(line.text)
    if (note !== '') furniture.push({ kind: 'picture-note', text: note, before: body.length })
    const text = trimBlanks(line.text.slice(note.length))
    const trailing = trailingCredit(text)
    const paragraph = trailing ? trimBlanks(text.slice(0, -trailing.text.length)) : text
    const from = line.text.indexOf(paragraph, note.length)
    body.push(paragraph)
    places.push({ line: line.at, from, to: from + paragraph.length })
    if (trailing) {
      credits.push(trailing.credits)
      furniture.push({ kind: kindOf(trailing.credits), text: trailing.text, before: body.length })
    }
  }
  return { body, places, furniture, credits }
}

const SUMMARY = /^[【（(]?(?:内容)?(?:摘要|导读|导语|核心提示|提要)[】）)]?\s{0,3}[:：]?\s{0,3}/

/** 摘要：… above a text that says the same again is no part of it. */
function withoutSummary(sorted: ReturnType<typeof sort>): ReturnType<typeof sort> {
  const [first = '', ...rest] = sorted.body
  const mark = SUMMARY.exec(first)?.[0] ?? ''
  const said = fold(first.slice(mark.length)).slice(0, 24)
  if (mark === '' || said.length < 12 || !rest.slice(0, 6).some((text) => fold(text).includes(said)))
    return sorted
  return {
    ...sorted,
    body: rest,
    places: sorted.places.slice(1),
    furniture: [
      { kind: 'other', text: first, before: 0 },
      ...sorted.furniture.map((piece) => ({ ...piece, before: Math.max(0, piece.before - 1) })),
    ],
  }
}

/** What a credit line is as furniture. */
export function kindOf(credits: Credits): SetAside['kind'] {
  const kinds = credits.kinds
  if (kinds.includes('author') || kinds.includes('organisation')) return 'credit'
  if (kinds.includes('keywords')) return 'keywords'
  if (kinds.includes('editor') || kinds.includes('staff')) return 'editor'
  if (kinds.includes('source')) return 'source'
  return kinds.includes('published') ? 'published' : 'other'
}

/** Each once; a page that names more than twenty is a list of something else. */
const unique = (words: readonly string[]): string[] => [...new Set(words)].slice(0, 20)

// 华夏某某 2020-03-09 18:14:21: the account that published it
const ACCOUNT = /^\p{Script=Han}[\p{Script=Han}A-Za-z0-9·]{2,7}$/u

/** Whose day stands directly under the headline with one word beside it that is no person: the account that published it. */
function accountOf(near: readonly ReadLine[]): string {
  for (const { text, credits } of near) {
    const date = credits?.bareDate === true ? findDate(text) : null
    if (date === null) continue
    const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`.trim()
    if (
      ACCOUNT.test(rest) &&
      !isName(rest, false) &&
      !/^(?:原创|阅读|浏览|点击|字号|星期|首发|农历)|\d$/.test(rest)
    )
      return rest
  }
  return ''
}

/** What opens a list of other articles: their days and authors are not this one's. */
const RELATED =
  /^[\s【[■●◆]{0,3}(?:相关|相關|推荐|推薦|热门|热点|熱門|猜你|为[你您]推荐|延伸|更多|精彩|今日|图片推荐|编辑推荐|最新(?:文章|新闻|评论|动态)|近期文章|网友评论|评论|related|recommended|more\b|most |you may|comments?\b|\d{0,6}\s?(?:条|个)?评论)/i

/** The zone after the body where credits may still stand: as far as the first line that is neither credit nor furniture. */
function tailEnd(lines: readonly ReadLine[], to: number): number {
  let end = to
  let misses = 0
  for (let at = to; at < lines.length && at < to + 12 && misses < 3; at++) {
    const { kind } = lines[at]!
    if (kind === 'credit') end = at + 1
    else if (kind === 'bullet' || kind === 'item') break
    else if (kind === 'short' || kind === 'prose') misses++
  }
  return end
}

/** In a thread every post is signed `发布时间 2005/03/15 22:36 by …`: the first is the page's, the others are answers. */
function firstSigned(credits: readonly Credits[]): readonly Credits[] {
  const isPost = ({ kinds, authors }: Credits): boolean =>
    kinds.every((kind) => kind === 'published' || kind === 'author') &&
    kinds[0] === 'published' &&
    authors.length > 0
  const first = credits.find(isPost)
  return credits.filter((credit) => credit === first || !isPost(credit))
}

/** A page that dates its text neither above nor below it does so further off: above a heading of its own, in a line below. */
function datesAround(lines: readonly ReadLine[], from: number, end: number): string[] {
  // 今天是2023年3月27日 星期一 says nothing of the text
  const above = lines
    .slice(Math.max(0, from - 400), from)
    .filter(({ text }) => !/^(?:今天|现在|当前)|today is/i.test(text))
    .toReversed()
  const after = lines.slice(end, end + 12)
  const related = after.findIndex(({ text }) => RELATED.test(text))
  const below = related < 0 ? after : after.slice(0, related)
  // 老盐井重新开放 2023-04-01: a line of a list of others
  const isListed = ({ text, credits }: ReadLine): boolean => credits?.bareDate === true && weight(text) > 24
  const all = [...above, ...below].filter((line) => line.credits !== null && !isListed(line))
  // a day that says what it is goes before one that stands alone
  const labelled = all.filter(({ credits }) => credits?.bareDate === false)
  return [...labelled, ...all].map((line) => line.credits?.published ?? '').filter((date) => date.length > 7)
}

const { ownHeadlineAt: _ownHeadlineAt, ...NOTHING } = EMPTY_PAGE
const empty = (headlines: readonly string[]): RawPage => ({
  ...NOTHING,
  headline: null,
  headlineAt: -1,
  places: [],
  headlines,
})

/**
 * Reads a whole page. Blank lines carry nothing; a paragraph keeps every byte between its outer blanks. `heading`: the headline,
 * folded, where something else than the lines says it.
 */
export function readPage(text: string, heading = ''): RawPage {
  const lines = splitLines(text).map(readLine)
  const found = dissect(lines, heading)
  if (!found) return empty(onlyHeadlines(lines))
  const headlineLine = lines[found.headline]
  const end = Math.max(found.to, tailEnd(lines, found.to))
  const taken = withoutSummary(sort(lines.slice(found.from, found.to), true))
  const above = sort(
    lines.slice(Math.max(0, found.headline < 0 ? found.from : found.headline + 1), found.from),
    false,
  )
  const over = found.headline > 0 ? lines.slice(Math.max(0, found.headline - 3), found.headline) : []
  const after = (isBorder: (line: ReadLine) => boolean, from: number): number => {
    const found = lines.findIndex((line, at) => at >= from && at < end && isBorder(line))
    return found < 0 ? end : found
  }
  const related = after(({ text }) => RELATED.test(text), found.to)
  // 名家专栏 / 作者：方野渡: behind a line that is neither furniture nor credit somebody else may be named
  const border = Math.min(
    related,
    after(({ kind, size }) => (kind === 'short' || kind === 'prose') && size > 3, found.to),
  )
  const below = sort(lines.slice(found.to, border), false)
  const apart = sort(lines.slice(border, related), false)
  // an editor may sign below what is recommended; whoever else is named there wrote something else
  const beyond = sort(lines.slice(related, end), false).credits
  const credits = firstSigned([
    ...above.credits,
    ...over.flatMap((line) => line.credits ?? []),
    ...taken.credits,
    ...below.credits,
    ...apart.credits.map((credit) => ({ ...credit, authors: [] })),
    ...beyond.filter(({ kinds }) => kinds.includes('editor')).map(({ editors }) => ({ ...NONE, editors })),
  ])
  const bare = lines[found.headline + 1]
  const signed = lines
    .slice(Math.max(found.from, found.to - 2), found.to)
    .flatMap((line) => line.credits ?? [])
  const dated = [...credits, ...signed].map((credit) => credit.published).filter((date) => date !== '')
  const dates = dated.length > 0 ? dated : datesAround(lines, found.from, end)
  const names = credits.flatMap((credit) => credit.authors)
  const bareName =
    headlineLine &&
    bare &&
    bare.at < (lines[found.from]?.at ?? 0) + 1 &&
    isBareName(bare.text) &&
    !headlineLine.text.includes(bare.text) &&
    // a text that is about somebody is not by him
    taken.body.filter((text) => text.includes(bare.text)).length <= 2
      ? [bare.text]
      : []
  // Edith Crane / 9 January 2015: a name alone is one where its day stands under it
  const dayLine = lines[found.headline + 2]?.credits
  const latinName =
    headlineLine && bare && isLatinName(bare.text) && dayLine?.bareDate === true && dayLine.published !== ''
      ? [bare.text]
      : []
  const near = found.headline < 0 ? [] : lines.slice(found.headline + 1, found.headline + 4)
  const authors =
    [
      () => names,
      () => bareName,
      () => latinName,
      () => authorsInText(taken.body, taken.body.at(-1) ?? ''),
      () => [penName(near, lines)],
      () => [ownerOf(lines)],
    ]
      .map((ways) => ways().filter((name) => name !== ''))
      .find((found) => found.length > 0) ?? []
  return {
    headline: headlineLine?.text.replace(/^标\s{0,4}题\s{0,2}[:：]\s{0,3}/, '') ?? null,
    headlineAt: headlineLine?.at ?? -1,
    places: taken.places,
    author: unique(authors).join(authors.some((name) => /\p{Script=Han}/u.test(name)) ? '、' : ', '),
    organisation: unique(credits.flatMap((credit) => credit.organisations)).join('、'),
    editor: unique(credits.flatMap((credit) => credit.editors)).join('、'),
    source: credits.flatMap((credit) => credit.sources)[0] ?? accountOf(near),
    publishedAt: dates.find((date) => date.length > 7) ?? dates[0] ?? '',
    keywords: [...new Set(credits.flatMap((credit) => credit.keywords))].slice(0, 50),
    body: taken.body,
    furniture: [
      ...above.furniture.map((piece) => ({ ...piece, before: 0 })),
      ...taken.furniture,
      ...[...below.furniture, ...apart.furniture].map((piece) => ({ ...piece, before: taken.body.length })),
    ],
    headlines: otherHeadlines(lines, end),
  }
}
