// Words of comments: writing one, the list, answers.
import type { Both } from './both'

interface CommentsWords {
  readonly title: string
  readonly add: string
  readonly hint: string
  readonly field: (quote: string) => string
  readonly keep: string
  readonly cancel: string
  readonly answer: string
  readonly edit: string
  readonly resolve: string
  readonly reopen: string
  readonly remove: string
  readonly resolvedBy: (name: string) => string
  readonly resolved: (n: string) => string
  readonly gone: string
  readonly nobody: string
  readonly edited: string
  readonly chooseFirst: string
  readonly deleted: string
  readonly none: string
}

export const commentsTexts = {
  'zh-CN': {
    title: '批注',
    add: '加批注',
    hint: '选中正文里的字句再加批注。批注不是稿件的一部分，不导出，也不影响审核。',
    field: (quote) => `批注“${quote}”`,
    keep: '写下',
    cancel: '取消',
    answer: '回复',
    edit: '改写',
    resolve: '已办',
    reopen: '重开',
    remove: '删除',
    resolvedBy: (name) => `${name}：已办`,
    resolved: (n) => `已办 ${n} 条`,
    gone: '所批的字句已不在文中',
    nobody: '未具名',
    edited: '改过',
    chooseFirst: '先在正文里选中要批的字句',
    deleted: '批注已删除',
    none: '没有批注',
  },
  en: {
    title: 'Comments',
    add: 'Comment',
    hint: 'Select words of the body to comment on them. Comments are no part of the article: they are not exported and touch no review.',
    field: (quote) => `Comment on “${quote}”`,
    keep: 'Keep',
    cancel: 'Cancel',
    answer: 'Answer',
    edit: 'Edit',
    resolve: 'Resolve',
    reopen: 'Open again',
    remove: 'Delete',
    resolvedBy: (name) => `resolved by ${name}`,
    resolved: (n) => `Resolved: ${n}`,
    gone: 'The words are no longer in the text',
    nobody: 'no name given',
    edited: 'edited',
    chooseFirst: 'Select words of the body first',
    deleted: 'Comment deleted',
    none: 'There are no comments',
  },
} satisfies Both<CommentsWords>
