// The few words and the date format a published file needs, by the article's language.
import { oneLine } from './escape'
import { partsOf } from './moments'
import type { Publishable } from './publishable'

export interface Credit {
  /** `line`: the one line with which a channel prints all of them back. */
  readonly kind: 'author' | 'source' | 'editor' | 'line'
  /** With its colon, e.g. `责任编辑：`; empty before a `line`. */
  readonly label: string
  readonly value: string
}

const WORDS = {
  zh: {
    author: '作者：',
    source: '来源：',
    editor: '责任编辑：',
    tags: '关键词：',
    open: '（',
    close: '）',
    between: '、',
    notes: '注释',
    picture: '图：',
    place: '此处放图',
    apart: '　',
    untitled: '无题',
    contents: '目录',
    length: '字数：',
  },
  en: {
    author: 'By: ',
    source: 'Source: ',
    editor: 'Editor: ',
    tags: 'Tags: ',
    open: ' (',
    close: ')',
    between: ', ',
    notes: 'Notes',
    picture: 'Picture: ',
    place: 'Picture here:',
    apart: ' / ',
    untitled: 'Untitled',
    contents: 'Contents',
    length: 'Length: ',
  },
} as const

export const wordsFor = (lang: string): (typeof WORDS)[keyof typeof WORDS] =>
  WORDS[/^zh\b/i.test(lang) ? 'zh' : 'en']

/** Author (with the organisation in brackets), source, editor, as far as known; or the one line that the channel prints. */
export function creditsOf(article: Publishable): Credit[] {
  if (article.creditLine !== undefined) {
    const value = oneLine(article.creditLine)
    return value === '' ? [] : [{ kind: 'line', label: '', value }]
  }
  const words = wordsFor(article.lang)
  const author = oneLine(article.author)
  const organisation = oneLine(article.organisation)
  const by =
    author !== '' && organisation !== ''
      ? `${author}${words.open}${organisation}${words.close}`
      : author || organisation
  const credits: Credit[] = [
    { kind: 'author', label: words.author, value: by },
    { kind: 'source', label: words.source, value: oneLine(article.source) },
    { kind: 'editor', label: words.editor, value: oneLine(article.editor) },
  ]
  return credits.filter((credit) => credit.value !== '')
}

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** True for what may stand in `<time datetime>` and in JSON-LD: `2023`, `1996-06`, `2023-03-27`, `2023-03-27T10:42:00+08:00`. */
export const isIsoDate = (text: string): boolean => partsOf(text) !== null

/** `2023年3月27日 10:42` or `March 27, 2023, 10:42`; a text that is no ISO date is given back as it is. */
export function showDate(iso: string, lang: string): string {
  const found = ISO.exec(iso)
  if (!found) return oneLine(iso)
  const [, year = '', month, day, hours, minutes] = found
  const name = MONTHS[Number(month) - 1]
  const time = hours === undefined ? '' : `${hours}:${minutes}`
  if (/^zh\b/i.test(lang)) {
    const date = `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`
    return time === '' ? date : `${date} ${time}`
  }
  if (name === undefined) return year
  const date = day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`
  return time === '' ? date : `${date}, ${time}`
}
