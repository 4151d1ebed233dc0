// By-lines and lines of a day, which say who and when without a label: 本报记者 张三, By Jane Doe, 2005年03月31日03:18 某某报.
import { NONE, SENTENCE_MARK, trimEnds, type Credits } from './credit'
import { findDate } from './date'
import { weight } from './lines'
import { ROLES } from './markers'
import { isBareName, isName, isOrganisation, readPeople } from './people'

/** A house beside a day, e.g. 北京娱乐信报, or a person. */
export function dateLineRest(line: string, start: number, end: number): Partial<Credits> {
  const rest = `${line.slice(0, start)} ${line.slice(end)}`
  // 青禾快报官方账号
  for (const part of rest.split(/[\s\u3000|｜·]{1,8}/)) {
    const word = trimEnds(part).replace(/官方(?:账|帐)号$/, '')
    if (weight(word) >= 3 && isOrganisation(word)) return { sources: [word] }
  }
  // 2021-09-10 16:20 许闻笛 (点击: 412): one name and nothing else
  const name = rest.trim()
  return weight(name) >= 2 && isBareName(name) ? { authors: [name] } : {}
}

const ROLE = new RegExp(
  `^(.{0,24}?)(${[...ROLES].sort((a, b) => b.length - a.length).join('|')})([\\s\\u3000:：/／|]{0,4})(.{2,60})$`,
  'u',
)

const TAKEN = /(?:摄影?|供图|制图|图)$/

/** A by-line without a colon: 本报记者 张三 李四 · 文/王五 · By Jane Doe. */
export function readByline(line: string): Credits | null {
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
  // 图片作者：陆沉舟 made the picture
  if (SENTENCE_MARK.test(before) || /[，,]|[图圖片照影频]\s{0,2}$/.test(before)) return null
  return {
    ...NONE,
    authors: people.names,
    organisations: [...(isOrganisation(desk) ? [desk] : []), ...people.organisations],
    kinds: ['author'],
  }
}

// who writes under a name of his own choosing: two to ten characters without blanks, e.g. 码农老周, duscha
const PEN = '([\\p{Script=Han}\\w.-]{2,16})'
/** Lines that blogs and boards print beside a day, the day taken out: 原创 码农老周 于 … 发布, posted @ … 纪子悠 阅读(123), 方野渡 发表于 …. */
const POSTED: readonly RegExp[] = [
  new RegExp(
    `^(?:原创|转载|翻译)?\\s{0,3}${PEN}\\s{0,3}(?:最新推荐文章|已)?于\\s{0,3}@\\s{0,3}(?:发布|发表|修改)`,
    'u',
  ),
  new RegExp(`^posted @ ?@\\s{0,3}${PEN}\\s{0,3}(?:阅读|views|read)`, 'iu'),
  new RegExp(
    `^(?:楼主|作者|by)?\\s{0,3}[:：]?\\s{0,3}${PEN}\\s{1,3}(?:发表|发布|写|回复|回帖|提问)[于在]\\s{0,3}[:：]?\\s{0,3}@`,
    'u',
  ),
]

/** Who signs a post beside its day; empty if the line is no such line. */
function postedBy(line: string, start: number, end: number): string {
  const plain = `${line.slice(0, start)}@${line.slice(end)}`.replace(/\s{1,8}/g, ' ').trim()
  for (const form of POSTED) {
    const name = form.exec(plain)?.[1] ?? ''
    if (isName(name, true) || (/^\p{Script=Han}{2,8}$/u.test(name) && isName(name.slice(0, 5), true)))
      return name
  }
  return ''
}

/** `方野渡 发表于 2011-3-9 21:04`: who posted and when. */
export function readPosted(line: string): Credits | null {
  if (weight(line) > 90) return null
  const date = findDate(line)
  const poster = date === null ? '' : postedBy(line, date.start, date.end)
  return date === null || poster === ''
    ? null
    : { ...NONE, authors: [poster], published: date.iso, kinds: ['published', 'author'] }
}

/** `Posted on June 4, 2019 by Anna Field`, `2010-03-09 記者陳禾生／青禾報導`: a day and who wrote, nothing else. */
export function readDatedByline(line: string): Credits | null {
  if (weight(line) > 90) return null
  const date = findDate(line)
  if (
    !date ||
    !/^(?:(?:posted|published|written|updated)(?: on)?:?\s{0,3})?$/i.test(line.slice(0, date.start))
  )
    return null
  const after = trimEnds(line.slice(date.end))
  const byline = after === '' ? null : readByline(after)
  // 2012-05-06 10:20 青禾晚报 记者许闻笛: the paper is where it stood
  const papers = byline?.organisations.filter((one) => /(?:报|报社|网|新闻|社|台|周刊|杂志)$/.test(one)) ?? []
  return (
    byline && {
      ...byline,
      sources: byline.sources.length > 0 ? byline.sources : papers.slice(0, 1),
      published: date.iso,
      kinds: ['published', ...byline.kinds],
    }
  )
}

// 2004年12月11－12日: the days of a meeting; 2014年至2015年9月10日, 建于1912年5月1日: something else began or ended
const NOT_OF_PAGE = /(?:至|到|自|从|從|于|於|出生)\s{0,2}$/
const RANGE = /^\s{0,2}[-－–—~～至到]\s{0,2}\d{1,2}\s{0,2}[日号月]/

const ADDRESS = /(?:https?:\/\/)?[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}\/?/g

/** A line of nothing but a date and small matter, e.g. `2005年03月31日03:18 北京娱乐信报`. */
export function readDateLine(line: string): Credits | null {
  if (weight(line) > 80) return null
  const date = findDate(line)
  if (!date || RANGE.test(line.slice(date.end)) || NOT_OF_PAGE.test(line.slice(0, date.start))) return null
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
