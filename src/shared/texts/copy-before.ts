// What copyediting has left open, said before an export.
import type { Both } from './both'
import { counted } from './plural'

interface CopyBeforeWords {
  readonly title: string
  readonly counting: (done: string, of: string) => string
  readonly none: (of: string) => string
  readonly some: (articles: string, verify: string, warn: string) => string
  readonly one: (verify: string, warn: string) => string
  readonly each: (verify: string, warn: string) => string
  readonly more: (n: string) => string
  readonly notCounted: (n: string) => string
  readonly unspelt: (n: string) => string
  readonly go: string
  readonly goTo: (headline: string) => string
}

const counts = (verify: string, warn: string): string =>
  [verify === '0' ? '' : `待核 ${verify}`, warn === '0' ? '' : `疑误 ${warn}`]
    .filter((part) => part !== '')
    .join('，')
const countsEn = (verify: string, warn: string): string =>
  [
    verify === '0' ? '' : `${verify} to verify`,
    warn === '0' ? '' : `${warn} ${warn === '1' ? 'warning' : 'warnings'}`,
  ]
    .filter((part) => part !== '')
    .join(', ')

export const copyBeforeTexts = {
  'zh-CN': {
    title: '校对',
    counting: (done, of) => `正在数校对提示：${done}／${of} 篇`,
    none: (of) => (of === '1' ? '校对没有待核、疑误。' : `${of} 篇都没有待核、疑误的校对提示。`),
    some: (articles, verify, warn) => `${articles} 篇有未处理的校对提示：${counts(verify, warn)}`,
    one: (verify, warn) => `校对未处理：${counts(verify, warn)}`,
    each: counts,
    more: (n) => `另有 ${n} 篇`,
    notCounted: (n) => `还有 ${n} 篇没有数到。`,
    unspelt: (n) => `${n} 篇的英文拼写没有查到：词典没有应答。`,
    go: '去看',
    goTo: (headline) => `去看“${headline}”的校对提示`,
  },
  en: {
    title: 'Copyedit',
    counting: (done, of) => `Counting copyedit findings: ${done} of ${counted(of, 'article')}`,
    none: (of) =>
      of === '1'
        ? 'Copyedit: nothing to verify, no warning.'
        : `Nothing to verify, no warning in ${of} articles.`,
    some: (articles, verify, warn) =>
      `${articles === '1' ? '1 article has' : `${articles} articles have`} open copyedit findings: ${countsEn(verify, warn)}`,
    one: (verify, warn) => `Open in copyedit: ${countsEn(verify, warn)}`,
    each: countsEn,
    more: (n) => (n === '1' ? '1 more article' : `${n} more articles`),
    notCounted: (n) => (n === '1' ? '1 article is not counted yet.' : `${n} articles are not counted yet.`),
    unspelt: (n) =>
      `The spelling of ${n === '1' ? '1 article' : `${n} articles`} was not asked: the dictionary did not answer.`,
    go: 'Go there',
    goTo: (headline) => `Go there: the copyedit findings of “${headline}”`,
  },
} satisfies Both<CopyBeforeWords>
