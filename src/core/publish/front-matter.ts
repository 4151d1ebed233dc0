// What stands above a Markdown text: the fields of an article by the names that a site's program knows.
import { stringify } from 'yaml'
import type { OptionsOf } from '#shared/formats'
import { languageTag, oneLine } from './escape'
import { isIsoDate } from './labels'
import type { Publishable } from './publishable'

export type MarkdownPreset = OptionsOf<'markdown'>['preset']

type Fields = Readonly<Record<string, unknown>>

/** `date` where the program can read it, a day at least; else a name of our own, since these programs stop at any other. */
function dated({ publishedAt }: Publishable, shown: (iso: string) => string): Fields {
  const date = oneLine(publishedAt)
  return isIsoDate(date) && date.length >= 10 ? { date: shown(date) } : { published_at: date }
}

/** `2023-03-27T10:42:00+08:00` → `2023-03-27 10:42:00 +0800`, https://jekyllrb.com/docs/front-matter/ */
function jekyllDate(iso: string): string {
  const [, day = iso, time = '', seconds = ':00', zone = ''] =
    /^(.{10})T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(iso) ?? []
  if (time === '') return day
  return `${day} ${time}${seconds}${zone === '' ? '' : ` ${zone === 'Z' ? '+0000' : zone.replace(':', '')}`}`
}

/** Liquid and Nunjucks would run what stands in such braces; both programs can be told to leave a text alone. */
const hasBraces = (body: string): boolean => /\{[{%#]/.test(body)

const FIELDS: Readonly<
  Record<MarkdownPreset, (article: Publishable, common: Fields, body: string) => Fields>
> = {
  plain: ({ publishedAt, zishu }, { tags, lang, description, ...common }) => {
    const { title, kicker, author, organisation, editor, source } = common
    const date = oneLine(publishedAt)
    return { title, kicker, deck: description, author, organisation, editor, source, date, tags, lang, zishu }
  },
  // https://gohugo.io/content-management/front-matter/: what it does not know itself belongs into `params`.
  hugo: (article, { title, description, tags, author, ...params }) => ({
    title,
    ...dated(article, (iso) => iso),
    description,
    author,
    tags,
    params: withoutEmpty(params),
  }),
  jekyll: (article, common, body) => ({
    layout: 'post',
    ...common,
    ...dated(article, jekyllDate),
    ...(hasBraces(body) ? { render_with_liquid: false } : {}),
  }),
  // https://hexo.io/docs/front-matter
  hexo: (article, common, body) => ({
    ...common,
    ...dated(article, (iso) => iso),
    ...(hasBraces(body) ? { disableNunjucks: true } : {}),
  }),
}

const isEmpty = (value: unknown): boolean =>
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

const withoutEmpty = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => name === 'title' || !isEmpty(value)))

/** Empty fields are left out; what looks like a number, a date, yes or no is quoted, for YAML 1.1 readers too. */
export function frontMatter(article: Publishable, preset: MarkdownPreset, body: string): string {
  const common = {
    title: oneLine(article.headline),
    description: oneLine(article.deck),
    author: oneLine(article.author),
    tags: article.tags.map(oneLine).filter((tag) => tag !== ''),
    kicker: oneLine(article.kicker),
    organisation: oneLine(article.organisation),
    editor: oneLine(article.editor),
    source: oneLine(article.source),
    lang: languageTag(article.lang),
  }
  return stringify(withoutEmpty(FIELDS[preset](article, common, body)), { compat: 'yaml-1.1', lineWidth: 0 })
}
