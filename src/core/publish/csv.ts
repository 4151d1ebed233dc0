// A list of articles → a table of separated values (RFC 4180) that a spreadsheet opens as text: no cell is ever a formula.
import type { Stage } from '#shared/article'
import { clean } from './escape'
import { utcMoment } from './moments'
import type { Listed } from './publishable'

/** So that Excel and WPS take it for UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

// What a spreadsheet would begin to reckon with, blanks before it or not, full-width too: =1+1, ＝1, @SUM(A1), |cmd, \t=1
const FORMULA = /^[\s\u3000\ufeff]*[=+\-@＝＋－＠|%]|^[\t\r\n]/

/** The value as a cell; an apostrophe before it makes a spreadsheet take it for text. */
export function csvCell(value: string): string {
  const text = clean(value)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\n\r']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What `csvCell` wrote, as it was: without the apostrophe that keeps it from being a formula. */
export const csvText = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell

const STAGES: Readonly<Record<'zh' | 'en', Readonly<Record<Stage, string>>>> = {
  zh: { inbox: '收件', draft: '草稿', review: '审核', ready: '待发', published: '已发' },
  en: { inbox: 'Inbox', draft: 'Draft', review: 'Review', ready: 'Ready', published: 'Published' },
}

const COLUMNS: readonly {
  readonly zh: string
  readonly en: string
  readonly value: (article: Listed, language: 'zh' | 'en') => string | number
}[] = [
  { zh: '标题', en: 'Headline', value: ({ headline }) => headline },
  { zh: '引题', en: 'Kicker', value: ({ kicker }) => kicker },
  { zh: '副题', en: 'Deck', value: ({ deck }) => deck },
  { zh: '作者', en: 'Author', value: ({ author }) => author },
  { zh: '单位', en: 'Organisation', value: ({ organisation }) => organisation },
  { zh: '责编', en: 'Editor', value: ({ editor }) => editor },
  { zh: '来源', en: 'Source', value: ({ source }) => source },
  { zh: '发布时间', en: 'Published', value: ({ publishedAt }) => publishedAt },
  { zh: '标签', en: 'Tags', value: ({ tags }, language) => tags.join(language === 'zh' ? '、' : ', ') },
  {
    zh: '阶段',
    en: 'Stage',
    value: ({ stage }, language) =>
      Object.hasOwn(STAGES.en, stage) ? STAGES[language][stage as Stage] : stage,
  },
  { zh: '字数', en: 'Words', value: ({ zishu }) => zishu },
  { zh: '语言', en: 'Language', value: ({ lang }) => lang },
  { zh: '收入', en: 'Added', value: ({ createdAt }) => utcMoment(createdAt) },
  { zh: '改动', en: 'Changed', value: ({ updatedAt }) => utcMoment(updatedAt) },
  { zh: '编号', en: 'Id', value: ({ id }) => id },
]

/** A row an article in the order given, under a row of names; lines end with CR LF, as RFC 4180 wants them. Times are UTC. */
export function publishCsv(
  articles: readonly Listed[],
  { language }: { readonly language: 'zh' | 'en' },
): string {
  const rows = [
    COLUMNS.map((column) => column[language]),
    ...articles.map((article) => COLUMNS.map(({ value }) => value(article, language))),
  ]
  const line = (row: readonly (string | number)[]): string =>
    row.map((value) => (typeof value === 'number' ? String(value) : csvCell(value))).join(',')
  return BYTE_ORDER_MARK + rows.map((row) => `${line(row)}\r\n`).join('')
}
