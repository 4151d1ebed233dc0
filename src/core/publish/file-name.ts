// The name that a pattern gives a file, e.g. `{日期} {标题}`. Making it fit for a file system is the file system's side.

interface Named {
  readonly headline: string
  readonly author: string
  readonly source: string
  /** ISO 8601 as far as known; of a longer one the day. */
  readonly publishedAt: string
  /** Name of the channel; empty without one. */
  readonly channel: string
  /** 1, 2, 3 … among the files of one export. */
  readonly n: number
  /** How many there are: numbers are as wide as the last. */
  readonly of: number
}

const VALUES: Readonly<Record<string, (named: Named) => string>> = {
  headline: ({ headline }) => headline,
  date: ({ publishedAt }) => /^\d{4}(?:-\d{2}){0,2}/.exec(publishedAt)?.[0] ?? '',
  author: ({ author }) => author,
  source: ({ source }) => source,
  channel: ({ channel }) => channel,
  n: ({ n, of }) => String(n).padStart(String(of).length, '0'),
}
const CHINESE: Readonly<Record<string, string>> = {
  标题: 'headline',
  日期: 'date',
  作者: 'author',
  来源: 'source',
  渠道: 'channel',
  序号: 'n',
}

/** What may stand in braces, in the order in which it is offered. */
export const NAME_FIELDS = {
  'zh-CN': Object.keys(CHINESE),
  en: Object.keys(VALUES),
} as const

/** Without an ending. What is empty leaves no blanks behind; unknown fields stay as typed; a name that says nothing is the headline. */
export function nameBy(pattern: string, named: Named): string {
  const name = pattern
    // E.g. `{标题}`.
    .replace(/\{([a-z]{1,20}|\p{Script=Han}{1,20})\}/gu, (whole, field: string) => {
      const key = Object.hasOwn(CHINESE, field) ? (CHINESE[field] ?? '') : field
      return Object.hasOwn(VALUES, key) ? (VALUES[key]?.(named).trim() ?? '') : whole
    })
    .replace(/ {2,100}/g, ' ')
    .trim()
  return /[\p{L}\p{N}]/u.test(name) ? name : named.headline
}

/** The pattern with its fields named in a language: `{标题}` and `{headline}` are the same. */
export function patternIn(pattern: string, language: keyof typeof NAME_FIELDS): string {
  return pattern.replace(/\{([a-z]{1,20}|\p{Script=Han}{1,20})\}/gu, (whole, field: string) => {
    const key = Object.hasOwn(CHINESE, field) ? CHINESE[field] : field
    if (key === undefined || !Object.hasOwn(VALUES, key)) return whole
    const chinese = Object.keys(CHINESE).find((name) => CHINESE[name] === key)
    return `{${language === 'en' ? key : (chinese ?? key)}}`
  })
}
