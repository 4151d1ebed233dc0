// Words of links between articles: duplicates, relations, who links to whom.
import type { Both } from './both'
import { counted } from './plural'

interface LinkWords {
  readonly untitled: string
  readonly trashed: string
  readonly duplicateOf: string
  readonly duplicates: string
  readonly related: string
  readonly linkedFrom: string
  readonly linksTo: string
  readonly gone: string
  readonly collections: string
  readonly open: (headline: string) => string
  readonly unlink: string
  readonly unlinkOf: (headline: string) => string
  readonly unrelate: (headline: string) => string
  readonly add: string
  readonly markTitle: (n: string) => string
  readonly chooseMaster: string
  readonly masters: string
  readonly earliest: string
  readonly masterOf: string
  readonly masterOfHint: string
  readonly relateHint: string
  readonly relateTitle: (n: string) => string
  readonly marked: (n: string, headline: string) => string
  readonly unmarked: (n: string) => string
  readonly relatedDone: (n: string, headline: string) => string
  readonly unrelatedDone: (n: string, headline: string) => string
}

export const linksTexts = {
  'zh-CN': {
    untitled: '无标题',
    trashed: '在回收站',
    duplicateOf: '重复稿，主稿为',
    duplicates: '重复稿',
    related: '相关稿件',
    linkedFrom: '被以下稿件引用',
    linksTo: '正文链接到',
    gone: '所链接的稿件已不在库中',
    collections: '所在专题',
    open: (headline) => `打开《${headline}》`,
    unlink: '解除',
    unlinkOf: (headline) => `解除与《${headline}》的重复`,
    unrelate: (headline) => `《${headline}》不再相关`,
    add: '添加…',
    markTitle: (n) => `${n} 篇重复：选主稿`,
    chooseMaster: '选主稿，其余标为重复稿',
    masters: '主稿',
    earliest: '最早',
    masterOf: '标为重复稿：选主稿',
    masterOfHint: '主稿：输入它标题中的字',
    relateHint: '相关稿件：输入标题中的字',
    relateTitle: (n) => (n === '1' ? '选相关的稿件' : `${n} 篇：选相关的稿件`),
    marked: (n, headline) => `${n} 篇标为《${headline}》的重复稿`,
    unmarked: (n) => `${n} 篇不再是重复稿`,
    relatedDone: (n, headline) => `${n} 篇与《${headline}》相关`,
    unrelatedDone: (n, headline) => `${n} 篇与《${headline}》不再相关`,
  },
  en: {
    untitled: 'No headline',
    trashed: 'in the trash',
    duplicateOf: 'Duplicate of',
    duplicates: 'Duplicates',
    related: 'Related',
    linkedFrom: 'Linked from',
    linksTo: 'Links to',
    gone: 'The article linked to is gone from the library',
    collections: 'In collections',
    open: (headline) => `Open “${headline}”`,
    unlink: 'Unlink',
    unlinkOf: (headline) => `Unlink from “${headline}”`,
    unrelate: (headline) => `“${headline}” is not related`,
    add: 'Add…',
    markTitle: (n) => `${counted(n, 'duplicate')}: choose the master`,
    chooseMaster: 'Choose the master; the others become its duplicates',
    masters: 'Masters',
    earliest: 'Earliest',
    masterOf: 'Mark as a duplicate: choose the master',
    masterOfHint: 'The master: words of its headline',
    relateHint: 'The related article: words of its headline',
    relateTitle: (n) => (n === '1' ? 'Choose a related article' : `Choose an article related to these ${n}`),
    marked: (n, headline) => `${n} marked as duplicates of “${headline}”`,
    unmarked: (n) => (n === '1' ? '1 is no duplicate any more' : `${n} are no duplicates any more`),
    relatedDone: (n, headline) => `${n} related to “${headline}”`,
    unrelatedDone: (n, headline) => `${n} no longer related to “${headline}”`,
  },
} satisfies Both<LinkWords>
