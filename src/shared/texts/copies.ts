// Words of copies: articles with nearly the same body.
import type { Both } from './both'
import { agree, counted } from './plural'

interface CopiesWords {
  readonly title: string
  readonly hint: string
  readonly looking: string
  readonly none: string
  readonly list: string
  readonly cluster: (copies: string, headlines: string) => string
  readonly more: (n: string) => string
  readonly which: string
  readonly unsigned: string
  readonly asPrimary: string
  readonly asCandidate: string
  readonly asDuplicate: string
  readonly noHeadline: string
  readonly alike: (percent: string) => string
  readonly join: string
  readonly apart: string
  readonly open: string
  readonly close: string
  readonly joined: (copies: string, candidates: string) => string
  readonly leftApart: string
  readonly found: (clusters: string) => string
}

export const copiesTexts = {
  'zh-CN': {
    title: '正文相同的稿件',
    hint: '定下主稿，其余成为它的重复稿，它们的标题成为主稿标题的备选。一步可撤销，备选留下。',
    looking: '正在比对正文…',
    none: '没有正文相同或几乎相同的稿件。',
    list: '各组',
    cluster: (copies, headlines) => `${copies} 篇 · ${headlines} 个标题`,
    more: (n) => `另有 ${n} 组未列出`,
    which: '哪一篇是主稿',
    unsigned: '未署名',
    asPrimary: '主稿',
    asCandidate: '成为重复稿，标题成为备选',
    asDuplicate: '成为重复稿',
    noHeadline: '（无标题）',
    alike: (percent) => `正文相同 ${percent} 以上`,
    join: '以所选为主稿',
    apart: '不是同一篇',
    open: '打开所选',
    close: '关闭',
    joined: (copies, candidates) => `${copies} 篇成为重复稿，${candidates} 个标题成为备选`,
    leftApart: '不再列在一起',
    found: (clusters) => `${clusters} 组正文相同，看一看`,
  },
  en: {
    title: 'Copies of the same text',
    hint: 'Choose the primary one: the others become its duplicates, their headlines candidates of its headline. One undo takes the marks back; candidates stay.',
    looking: 'Comparing texts…',
    none: 'No two articles have the same text, or nearly the same.',
    list: 'Clusters',
    cluster: (copies, headlines) =>
      `${counted(copies, 'copy', 'copies')} · ${counted(headlines, 'headline')}`,
    more: (n) => `and ${counted(n, 'more cluster')}`,
    which: 'Which is the primary one',
    unsigned: 'Unsigned',
    asPrimary: 'primary',
    asCandidate: 'becomes a duplicate, its headline a candidate',
    asDuplicate: 'becomes a duplicate',
    noHeadline: '(no headline)',
    alike: (percent) => `at least ${percent} of the text is the same`,
    join: 'Make it the primary one',
    apart: 'Not the same',
    open: 'Open the chosen one',
    close: 'Close',
    joined: (copies, candidates) =>
      `${copies} became ${agree(copies, 'a duplicate', 'duplicates')}, ${counted(candidates, 'headline')} ${agree(candidates, 'a candidate', 'candidates')}`,
    leftApart: 'They are not listed together any more',
    found: (clusters) =>
      `${counted(clusters, 'cluster')} of copies: look at ${agree(clusters, 'it', 'them')}`,
  },
} satisfies Both<CopiesWords>
