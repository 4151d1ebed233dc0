// Credit lines: 作者, 来源, 责任编辑, 关键词, dates, by-lines. What a line says, or that it says nothing.
import { dateLineRest, readByline, readDatedByline, readDateLine, readPosted } from './bylines'
import { NONE, SENTENCE_MARK, trimEnds, type Credits } from './credit'
import { findDate } from './date'
import { weight } from './lines'
import { LABELS, NOBODY, type LabelKind } from './markers'
import { isBareName, isName, isOrganisation, readPeople } from './people'

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
    '(发布时间|发布日期|发表时间|更新时间|发布于|发表于|更新于|(?:本页面?)?最后(?:修订|编辑|修改|更新)于)[ \\u3000]{0,3}(?=(?:19|20)\\d\\d)',
  ].join('|'),
  'giu',
)
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
    return {
      kind: kindOf.get(word) ?? (word.endsWith('于') ? 'published' : 'other'),
      word,
      value: trimEnds(value),
    }
  })
  return { before: trimEnds(line.slice(0, found[0]?.index ?? line.length)), labelled }
}

// 张三_HN003, 王晓 HF013: a staff number is no part of the name.
const withoutNumber = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})[\s_-]{0,3}[A-Z]{1,4}\d{2,6}$/u, '')

function editorsOf(value: string): string[] {
  const plain = withoutNumber(trimEnds(value))
  if (/^\d+$/.test(plain)) return []
  if (plain === '' || NOBODY.has(plain.toLowerCase()) || SENTENCE_MARK.test(plain)) return []
  const people = readPeople(plain, true)
  if (people.whole && people.names.length > 0) return [...people.names]
  const first = plain.split(/[\s\u3000,，|]/)[0] ?? ''
  return weight(first) <= 20 && !/\d{4}/.test(first) ? [first] : []
}

function sourceOf(value: string): string[] {
  const date = findDate(value)
  const own = date ? value.slice(0, date.start) : value
  // 青禾财经（ID：qinghecj）
  const account = own.search(/[（(](?:ID|id|微信号|公众号)/)
  const plain = trimEnds(account < 0 ? own : own.slice(0, account))
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

// 许闻笛  评论 (3) · 林晚 许闻笛 阅读：412: names, then what stands in every bar
const IN_BAR =
  /^(?:评论|阅读|浏览|点击|分享|收藏|点赞|字号|字体|举报|关注|打印|纠错|我要|人气|次数|热度|围观|\d)/

function namesBefore(value: string): readonly string[] {
  const words = value.split(/[\s\u3000]{1,8}/)
  const end = words.findIndex((word) => IN_BAR.test(word))
  if (end < 1 || weight(value) > 60) return []
  const people = readPeople(words.slice(0, end).join(' '), true)
  return people.whole ? people.names : []
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
      if (sure.whole && weight(value) <= 40) return { authors: sure.names, organisations: sure.organisations }
      const leading = namesBefore(value)
      return leading.length > 0 ? { authors: leading } : null
    }
    case 'organisation':
      return value === '' ? {} : isOrganisation(value) ? { organisations: [value] } : null
    case 'editor':
      return weight(value) > 40 ? null : { editors: editorsOf(value) }
    case 'staff':
      // 视频：… may open a headline
      if (/^(?:视频|海报|文案|图片)$/.test(piece.word) && !readPeople(value, true).whole) return null
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

const BAR = /\s{0,4}[|｜丨]\s{0,4}/

/** `By Lin Wan | Qinghe Daily | Updated: 2022-01-12`, `周小满｜青禾纵深 2024-01-08`: pieces between bars, each read for itself. */
function readBarred(line: string): Credits | null {
  const parts = line.split(BAR).filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 6 || weight(line) > 120 || SENTENCE_MARK.test(line)) return null
  let credits = NONE
  for (const part of parts) {
    const own = isBareName(part) ? { ...NONE, authors: [part], kinds: ['author'] as const } : readPlain(part)
    if (own === null && weight(part) > 16) return null
    if (own === null) {
      if (isOrganisation(part))
        credits = { ...credits, sources: [...credits.sources, part], kinds: [...credits.kinds, 'source'] }
      continue
    }
    const date = own.bareDate ? findDate(part) : null
    const house = date === null ? '' : trimEnds(`${part.slice(0, date.start)} ${part.slice(date.end)}`)
    const sources = own.sources.length > 0 || !/^\p{Script=Han}{3,10}$/u.test(house) ? own.sources : [house]
    credits = {
      ...credits,
      // 作者魏某: without a mark between, a word may go on
      authors: [...credits.authors, ...(/^作者\p{Script=Han}/u.test(part) ? [] : own.authors)],
      organisations: [...credits.organisations, ...own.organisations],
      editors: [...credits.editors, ...own.editors],
      sources: [...credits.sources, ...sources],
      keywords: [...credits.keywords, ...own.keywords],
      published: credits.published || own.published,
      kinds: [...credits.kinds, ...own.kinds],
    }
  }
  const isDated = credits.published !== ''
  return isDated && (credits.authors.length > 0 || credits.sources.length > 0) ? credits : null
}

/** What a line credits; null if it is no credit line. Lines of more than 200 characters are body. */
export function readCredits(line: string): Credits | null {
  if (line.length > LONGEST * 2 || weight(line) > LONGEST) return null
  // ※ 来源:·水草社区 example.net: a board's own stamp
  if (line.startsWith('※')) return null
  return (BAR.test(line) ? readBarred(line) : null) ?? readPlain(line)
}

function readPlain(line: string): Credits | null {
  const posted = readPosted(line)
  if (posted) return posted
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
  // 发信站: 水草社区 (Tue Mar 15 22:36:13 2005), 站内: as boards of universities head a letter
  if (/^发信站\s{0,3}[:：]/.test(line))
    return { ...NONE, published: findDate(line)?.iso ?? '', kinds: ['published'] }
  const letter = /^发信人\s{0,3}[:：]\s{0,3}([\w.-]{2,20})/.exec(line)?.[1]
  if (letter !== undefined) return { ...NONE, authors: [letter], kinds: ['author'] }
  // 来自凤野周刊: without a colon a house only
  const from = /^(?:来自|转自|来源于?)[\s\u3000]{0,3}([^\s\u3000:：]{3,20})$/.exec(line)?.[1] ?? ''
  if (isOrganisation(from)) return { ...NONE, sources: [from], kinds: ['source'] }
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
