// The words of the query language: operators and their values, Chinese and English.
import { STAGES, type Stage } from '#shared/article'

/** Operators that look for text in one field. */
export const TEXT_OPERATORS = ['headline', 'author', 'editor', 'source', 'organisation'] as const
export type TextOperator = (typeof TEXT_OPERATORS)[number]
/** Operators that look in the headline for what is typed by its sound; `name` also for the very letters. */
export const SOUND_OPERATORS = ['pinyin', 'name'] as const
export type SoundOperator = (typeof SOUND_OPERATORS)[number]
/** Operators that ask the article's row. */
export const FILTERS = ['tag', 'stage', 'after', 'before', 'has', 'is', 'channel', 'lang', 'for'] as const
export type Filter = (typeof FILTERS)[number]

type Operator = TextOperator | SoundOperator | Filter
const OPERATORS: Readonly<Record<string, Operator>> = {
  ...Object.fromEntries([...TEXT_OPERATORS, ...SOUND_OPERATORS, ...FILTERS].map((name) => [name, name])),
  title: 'headline',
  organization: 'organisation',
  标题: 'headline',
  拼音: 'pinyin',
  题名: 'name',
  作者: 'author',
  责编: 'editor',
  责任编辑: 'editor',
  来源: 'source',
  单位: 'organisation',
  标签: 'tag',
  阶段: 'stage',
  晚于: 'after',
  之后: 'after',
  早于: 'before',
  之前: 'before',
  有: 'has',
  是: 'is',
  渠道: 'channel',
  语言: 'lang',
  拟发: 'for',
}

/** The operator of this name in either language; undefined if there is none. */
export const operatorOf = (name: string): Operator | undefined =>
  Object.hasOwn(OPERATORS, name.toLowerCase()) ? OPERATORS[name.toLowerCase()] : undefined

export const isFilter = (operator: Operator): operator is Filter =>
  (FILTERS as readonly string[]).includes(operator)
export const isSoundOperator = (operator: Operator): operator is SoundOperator =>
  (SOUND_OPERATORS as readonly string[]).includes(operator)

const STAGE_WORDS: Readonly<Record<string, Stage>> = {
  收件: 'inbox',
  草稿: 'draft',
  审核: 'review',
  待发: 'ready',
  已发: 'published',
}

/** What `has:` can ask for. `original`: the file or paste that an article came from; `for`: channels it is meant for. */
export const HAS = [
  'tag',
  'kicker',
  'deck',
  'author',
  'organisation',
  'editor',
  'source',
  'date',
  'body',
  'original',
  'for',
] as const
const HAS_WORDS: Readonly<Record<string, (typeof HAS)[number]>> = {
  标签: 'tag',
  引题: 'kicker',
  提要: 'deck',
  作者: 'author',
  单位: 'organisation',
  责编: 'editor',
  来源: 'source',
  日期: 'date',
  正文: 'body',
  原稿: 'original',
  拟发: 'for',
}

/**
 * What `is:` can ask for. `proposed`: the headline is a proposal that nobody has approved; `duplicate`: marked as one of
 * another article; `exported`: it has left; `changed`: and is no longer as it left.
 */
export const IS = ['proposed', 'imported', 'tagged', 'untagged', 'duplicate', 'exported', 'changed'] as const
const IS_WORDS: Readonly<Record<string, (typeof IS)[number]>> = {
  待定: 'proposed',
  导入: 'imported',
  有标签: 'tagged',
  无标签: 'untagged',
  重复: 'duplicate',
  重复稿: 'duplicate',
  已导出: 'exported',
  导出: 'exported',
  导出后有改: 'changed',
  有改: 'changed',
}

const LANGUAGES: Readonly<Record<string, string>> = { 中文: 'zh', 英文: 'en' }

const own = <Word extends string>(words: Readonly<Record<string, Word>>, word: string): Word | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined

/** `2023`, `2023-3`, `2023/03/27`, `20230327`, `2023年3月27日` → as far as known `2023-03-27`. */
function dateOf(text: string): string | undefined {
  const parts =
    /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const [year, month, day] = (parts ?? [])
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)))
  if (!parts || month === 0 || (month ?? 1) > 12 || day === 0 || (day ?? 1) > 31) return undefined
  return [year, month, day]
    .flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]))
    .join('-')
}

/** The value in the one form that the library is asked with; undefined if this is no value of that operator. */
export function filterValue(filter: Filter, given: string): string | undefined {
  const word = given.normalize('NFKC').toLowerCase()
  switch (filter) {
    case 'tag':
    case 'for':
    case 'channel':
      return given
    case 'stage':
      return own(STAGE_WORDS, word) ?? STAGES.find((stage) => stage === word)
    case 'after':
    case 'before':
      return dateOf(word)
    case 'has':
      return own(HAS_WORDS, word) ?? HAS.find((one) => one === word)
    case 'is':
      return own(IS_WORDS, word) ?? IS.find((one) => one === word)
    case 'lang':
      return own(LANGUAGES, word) ?? (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(word) ? word : undefined)
  }
}
