// Credit lines: 作者, 来源, 责任编辑, 关键词, dates, by-lines. What a line says, or that it says nothing.
import { findDate } from './date'
import { weight } from './lines'
import { LABELS, NOBODY, ROLES, type LabelKind } from './markers'
import { isName, isOrganisation, readPeople } from './people'

export interface Credits {
  readonly authors: readonly string[]
  readonly organisations: readonly string[]
  readonly editors: readonly string[]
  readonly sources: readonly string[]
  readonly keywords: readonly string[]
  readonly published: string
  /** The labels met, in order, e.g. `['source', 'editor']`. */
  readonly kinds: readonly LabelKind[]
  /** True for a line that is only a date and small matter: inside a body it may be a signature, so it stays there. */
  readonly bareDate: boolean
}

const NONE: Credits = {
  authors: [],
  organisations: [],
  editors: [],
  sources: [],
  keywords: [],
  published: '',
  kinds: [],
  bareDate: false,
}

const kindOf = new Map(
  (Object.keys(LABELS) as LabelKind[]).flatMap((kind) =>
    LABELS[kind].map((word): [string, LabelKind] => [word.toLowerCase(), kind]),
  ),
)
const words = [...kindOf.keys()].sort((a, b) => b.length - a.length)
// Two-character labels are often spread: 作 者：, 来 源：
const spread = (word: string): string =>
  /^\p{Script=Han}{2}$/u.test(word) ? `${word[0]}[ \\u3000]{0,3}${word[1]}` : word
// These are believed glued to what stands before (证券时报网作者：某某); all others need a mark or a blank before them.
const GLUED = ['作者', '责任编辑', '责编', '编辑', '来源', '来源于', '責任編輯', '來源',
  '浏览次数', '浏览量', '点击数', '点击量', '点击次数', '阅读量', '阅读次数', '人气', '发布时间', '发布日期', '字号',
] // prettier-ignore
const loose = words.filter((word) => GLUED.includes(word))
const firm = words.filter((word) => !GLUED.includes(word))
// 资料来源, 图片来源 and 数据来源 speak of a picture or a figure; 原作者 is somebody else
const LABEL = new RegExp(
  [
    `(?:(?<![料片频頻据據入金原])(${loose.map(spread).join('|')})|(?<![\\p{Script=Han}\\w])(${firm.map(spread).join('|')}))[ \\u3000]{0,3}(?:[:：]|>>)`,
    '(?<![\\p{Script=Han}\\w])(文|图文|责编|编辑|责任编辑|来源|校对)[ \\u3000]{0,2}[/／|｜丨]',
    '(发布时间|发布日期|发表时间|更新时间|发布于|发表于|更新于)[ \\u3000]{0,3}(?=(?:19|20)\\d\\d)',
  ].join('|'),
  'giu',
)
const SENTENCE_MARK = /[。！？!?；]/
const LONGEST = 200

interface Piece {
  readonly kind: LabelKind
  readonly word: string
  readonly value: string
}

const ORIGINAL = /^原/

function pieces(line: string): { before: string; labelled: Piece[] } {
  const found = [...line.matchAll(LABEL)]
  const labelled = found.map((match, at): Piece => {
    const word = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').replace(/[ \u3000]/g, '').toLowerCase()
    const value = line.slice(match.index + match[0].length, found[at + 1]?.index ?? line.length)
    return { kind: kindOf.get(word) ?? 'other', word, value: trimEnds(value) }
  })
  return { before: trimEnds(line.slice(0, found[0]?.index ?? line.length)), labelled }
}

// Brackets, bars and dashes around a value, e.g. 】 of 【文/王五】.
const trimEnds = (text: string): string => {
  const marks = new Set('[]【】()（）<>《》|｜丨-–—·,，;；、'.split(''))
  let from = 0
  let to = text.length
  const strip = (at: number): boolean => marks.has(text.charAt(at)) || text.charAt(at).trim() === ''
  while (from < to && strip(from)) from++
  while (to > from && strip(to - 1)) to--
  return text.slice(from, to)
}

// 张三_HN003, 王晓 HF013: a staff number is no part of the name.
const withoutNumber = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})[\s_-]{0,3}[A-Z]{1,4}\d{2,6}$/u, '')

function editorsOf(value: string): string[] {
  const plain = withoutNumber(trimEnds(value))
  if (plain === '' || NOBODY.has(plain.toLowerCase()) || SENTENCE_MARK.test(plain)) return []
  const people = readPeople(plain, true)
  if (people.whole && people.names.length > 0) return [...people.names]
  const first = plain.split(/[\s\u3000,，|]/)[0] ?? ''
  return weight(first) <= 20 && !/\d{4}/.test(first) ? [first] : []
}

function sourceOf(value: string): string[] {
  const date = findDate(value)
  const plain = trimEnds(date ? value.slice(0, date.start) : value)
  const first = trimEnds(
    /\p{Script=Han}/u.test(plain) ? (plain.split(/[\s\u3000|]{1,4}(?!客户端|记者)/)[0] ?? '') : plain,
  )
  const fine =
    first !== '' &&
    weight(first) <= 40 &&
    !SENTENCE_MARK.test(first) &&
    !NOBODY.has(first.toLowerCase()) &&
    !/^https?:|=/i.test(first)
  return fine ? [first] : []
}

function keywordsOf(value: string): string[] {
  const parts = value.split(/[,，、;；|｜/]|[\s\u3000]{1,4}/).map(trimEnds)
  return parts
    .filter((part, at) => part !== '' && weight(part) <= 20 && parts.indexOf(part) === at)
    .slice(0, 30)
}

/** `作者：方野渡 2003-8-19`: a day behind the value is the page's. */
function readPiece(piece: Piece): Partial<Credits> | null {
  const date = piece.kind === 'author' || piece.kind === 'source' ? findDate(piece.value) : null
  const before = date === null ? '' : trimEnds(piece.value.slice(0, date.start))
  if (date === null || before === '') return readValue(piece)
  const found = readValue({ ...piece, value: before })
  return found && { ...found, published: date.iso }
}

/** Reads the value of a label; null if it cannot be what the label says. */
function readValue(piece: Piece): Partial<Credits> | null {
  const { kind, value } = piece
  switch (kind) {
    case 'author': {
      // size="20": left over from markup
      if (value === '' || value.includes('=')) return {}
      const people = readPeople(value, true)
      if (people.whole) return { authors: people.names, organisations: people.organisations }
      // “余毅菁 向雪妮返回首页”: the sure names only
      const sure = readPeople(value.split(/返回|系|，|,/)[0] ?? '', true)
      return sure.whole && weight(value) <= 40
        ? { authors: sure.names, organisations: sure.organisations }
        : null
    }
    case 'organisation':
      return value === '' ? {} : isOrganisation(value) ? { organisations: [value] } : null
    case 'editor':
      return weight(value) > 40 ? null : { editors: editorsOf(value) }
    case 'staff':
      return weight(value) > 40 || SENTENCE_MARK.test(value) ? null : {}
    case 'source':
      return weight(value) > 60 || SENTENCE_MARK.test(value) ? null : { sources: sourceOf(value) }
    case 'keywords':
      return /[。！？]/.test(value) ? null : { keywords: keywordsOf(value) }
    case 'published': {
      const date = findDate(value)
      if (!date || date.start > 4) return value === '' ? {} : null
      // 发布时间 2005/03/15 22:36:13 by duscha
      const by = /^\s{0,3}(?:by|由|作者)\s{1,3}(\S{2,20})/.exec(value.slice(date.end))?.[1] ?? ''
      return { published: date.iso, ...(isName(by, true) ? { authors: [by] } : {}) }
    }
    case 'other':
      // 阅读：8169, 字号：大 中 小, 原标题：…; but 评论：… may be the opening of a headline
      return ORIGINAL.test(piece.word) || weight(value) <= 8 || /^[\d,]/.test(value) ? {} : null
  }
}

function merge(into: Credits, more: Partial<Credits>, kind: LabelKind): Credits {
  return {
    authors: [...into.authors, ...(more.authors ?? [])],
    organisations: [...into.organisations, ...(more.organisations ?? [])],
    editors: [...into.editors, ...(more.editors ?? [])],
    sources: [...into.sources, ...(more.sources ?? [])],
    keywords: [...into.keywords, ...(more.keywords ?? [])],
    published: into.published || (more.published ?? ''),
    kinds: [...into.kinds, kind],
    bareDate: false,
  }
}

// What stands before the first label: nothing, a date, a source, a counter. A sentence is refused.
function leading(before: string): Partial<Credits> | null {
  if (before === '') return {}
  const date = findDate(before)
  if (date) return { published: date.iso, ...dateLineRest(before, date.start, date.end) }
  return weight(before) <= 16 && !SENTENCE_MARK.test(before) ? {} : null
}

function dateLineRest(line: string, start: number, end: number): Partial<Credits> {
  const rest = `${line.slice(0, start)} ${line.slice(end)}`
  // 青禾快报官方账号
  for (const part of rest.split(/[\s\u3000|｜·]{1,8}/)) {
    const word = trimEnds(part).replace(/官方(?:账|帐)号$/, '')
    if (weight(word) >= 3 && isOrganisation(word)) return { sources: [word] }
  }
  return {}
}

const ROLE = new RegExp(
  `^(.{0,24}?)(${[...ROLES].sort((a, b) => b.length - a.length).join('|')})([\\s\\u3000:：/／|]{0,4})(.{2,60})$`,
  'u',
)

const TAKEN = /(?:摄影?|供图|制图|图)$/

/** A by-line without a colon: 本报记者 张三 李四 · 文/王五 · By Jane Doe. */
function readByline(line: string): Credits | null {
  if (weight(line) > 60) return null
  const bare = trimEnds(line)
  const latin = /^by\s{1,3}(.{3,80})$/i.exec(bare)
  if (latin) {
    const people = readPeople(latin[1] ?? '', false)
    return people.whole && people.names.length > 0
      ? { ...NONE, authors: people.names, kinds: ['author'] }
      : null
  }
  const found = ROLE.exec(bare)
  // ▲某报记者张三、李四摄: who took the picture did not write the text
  if (!found || TAKEN.test(bare)) return null
  const [, before = '', role = '', gap = '', rest = ''] = found
  if (role.length === 1 && (before !== '' || !/[/／:：|]/.test(gap))) return null
  // 記者陳禾生／青禾報導: where it was written is no name
  const people = readPeople(
    rest.replace(/[／/]\S{1,6}(?:報導|报道|報道|電)$/u, ''),
    gap !== '' && role.length > 1,
  )
  if (!people.whole || people.names.length === 0) return null
  const desk = trimEnds(
    before
      .replace(/^整合\s{0,3}/, '')
      .split(/[\s\u3000]/)
      .at(-1) ?? '',
  )
  if (SENTENCE_MARK.test(before) || /[，,]/.test(before)) return null
  return {
    ...NONE,
    authors: people.names,
    organisations: [...(isOrganisation(desk) ? [desk] : []), ...people.organisations],
    kinds: ['author'],
  }
}

/** `Posted on June 4, 2019 by Anna Field`, `2010-03-09 記者陳禾生／青禾報導`: a day and who wrote, nothing else. */
function readDatedByline(line: string): Credits | null {
  if (weight(line) > 90) return null
  const date = findDate(line)
  if (
    !date ||
    !/^(?:(?:posted|published|written|updated)(?: on)?:?\s{0,3})?$/i.test(line.slice(0, date.start))
  )
    return null
  const after = trimEnds(line.slice(date.end))
  const byline = after === '' ? null : readByline(after)
  return byline && { ...byline, published: date.iso, kinds: ['published', ...byline.kinds] }
}

const ADDRESS = /(?:https?:\/\/)?[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}\/?/g

/** A line of nothing but a date and small matter, e.g. `2005年03月31日03:18 北京娱乐信报`. */
function readDateLine(line: string): Credits | null {
  if (weight(line) > 80) return null
  const date = findDate(line)
  if (!date) return null
  const rest = `${line.slice(0, date.start)} ${line.slice(date.end)}`.replace(ADDRESS, '')
  // a headline may hold a date too: 某某快报:2023年3月27日 某股换手率大于8%
  if (weight(rest) > 20 || SENTENCE_MARK.test(rest) || /[:：]\s{0,3}$/.test(line.slice(0, date.start)))
    return null
  // a month alone: ——《北京之春》1996年6月号, but not the archive entry 2005年9月 (1)
  if (date.iso.length === 7 && !/^[^\d]{0,16}[号期》)）]?\s{0,4}$/.test(rest)) return null
  if (date.iso.length === 7 && weight(rest) > 0 && !/[》号期]/.test(rest)) return null
  return {
    ...NONE,
    ...dateLineRest(line, date.start, date.end),
    published: date.iso,
    kinds: ['published'],
    bareDate: true,
  }
}

/** What a line credits; null if it is no credit line. Lines of more than 200 characters are body. */
export function readCredits(line: string): Credits | null {
  if (line.length > LONGEST * 2 || weight(line) > LONGEST) return null
  const { before, labelled } = pieces(line)
  if (labelled.length > 0) {
    const first = leading(before)
    let credits = first && {
      ...merge(NONE, first, 'published'),
      ...(first.published === undefined ? { kinds: [] } : {}),
    }
    for (const piece of labelled) {
      const more = credits && readPiece(piece)
      credits = credits && more && merge(credits, more, piece.kind)
    }
    // 时间：2023年3月30日 is as often the hour of a meeting as of a publication
    if (credits)
      return {
        ...credits,
        bareDate: /^(?:时\s{0,2}间|日\s{0,2}期|date)\s{0,3}[:：]/i.test(line) && labelled.length === 1,
      }
  }
  const tags = /^(?:标签|关键词)(?:[\s\u3000]{1,4}(.{1,80}))?$/.exec(line)
  if (tags)
    return {
      ...NONE,
      keywords: /\s|、|,/.test(tags[1] ?? '') ? keywordsOf(tags[1] ?? '') : [],
      kinds: ['keywords'],
    }
  return readDatedByline(line) ?? readByline(line) ?? readDateLine(line)
}

// (作者:单位,姓名) or (责任编辑:某某) at the end of a paragraph
const TRAILING = /[(（【[][^()（）【】[\]]{2,60}[)）】\]]$/

/** A labelled credit in brackets at the end of a paragraph, e.g. `…走实。(责任编辑:宋璟)`; null if there is none. */
export function trailingCredit(
  paragraph: string,
): { readonly text: string; readonly credits: Credits } | null {
  const found = TRAILING.exec(paragraph.slice(-64))
  const text = found?.[0] ?? ''
  if (text === '' || text.length === paragraph.length) return null
  const { before, labelled } = pieces(text)
  if (before !== '' || labelled.length === 0) return null
  const credits = readCredits(text)
  return credits && credits.kinds.some((kind) => kind === 'author' || kind === 'editor' || kind === 'source')
    ? { text, credits }
    : null
}
