// Words of the headline queue.
import type { Both } from './both'

/** The filters in the order of their tabs. */
export const QUEUE_FILTERS = [
  'all',
  'pending',
  'decorated',
  'half-width',
  'broken',
  'returned',
  'deferred',
  'approved',
] as const
export type QueueFilter = (typeof QUEUE_FILTERS)[number]

export const filterTexts = {
  'zh-CN': {
    all: '全部',
    pending: '待审',
    decorated: '有装饰',
    'half-width': '半角',
    broken: '残缺',
    returned: '退回',
    deferred: '暂缓',
    approved: '已通过',
  },
  en: {
    all: 'All',
    pending: 'Pending',
    decorated: 'Decorated',
    'half-width': 'Half-width',
    broken: 'Broken',
    returned: 'Returned',
    deferred: 'Deferred',
    approved: 'Approved',
  },
} satisfies Both<Record<QueueFilter, string>>

const zh = {
  queue: '标题审核队列',
  filters: '筛选',
  state: '状态',
  headline: '标题',
  length: '字数',
  source: '来源',
  remarks: '提示',
  zishu: (n: number): string => `${n} 字`,
  repeatsOwn: '同本稿标题，无须另审',
  was: '原题',
  ownTitle: '本稿标题',
  uncut: '疑似装饰，未去',
  writtenHere: '在此起草',
  empty: '这里没有标题。',
  emptyAll: '还没有标题。导入网页或文本后，标题会排在这里。',
  why: '退回理由',
  cancel: '取消',
  said: (verdict: string, headline: string): string => `${verdict}：${headline} · Z 撤回`,
  withdrawn: '已撤回，记录保留两条',
  changed: '这条标题刚有改动，未作决定。请再看一遍。',
  linked: '与本稿标题相同，无须另审。',
  already: '它已经通过。',
  nothingToUndo: '没有可撤回的决定。',
  open: '打开标题台',
  approve: '通过',
  return: '退回',
  defer: '暂缓',
  undo: '撤回',
  position: (at: number, total: number): string => `${at} / ${total}`,
  loading: '正在取标题…',
}
export type QueueWords = typeof zh

const en: QueueWords = {
  queue: 'Headline queue',
  filters: 'Filter',
  state: 'State',
  headline: 'Headline',
  length: 'Length',
  source: 'Source',
  remarks: 'Remarks',
  zishu: (n) => `${n} ${n === 1 ? 'word' : 'words'}`,
  repeatsOwn: 'same as the article’s own; no decision needed',
  was: 'was',
  ownTitle: 'an article’s own',
  uncut: 'maybe a decoration, left in',
  writtenHere: 'written here',
  empty: 'No headlines here.',
  emptyAll: 'No headlines yet. Import a page or a text and they will queue here.',
  why: 'Why it goes back',
  cancel: 'Cancel',
  said: (verdict, headline) => `${verdict}: ${headline} · Z withdraws`,
  withdrawn: 'Withdrawn; the record keeps both',
  changed: 'This headline has just changed; nothing was decided. Please look again.',
  linked: 'Same as the article’s own headline; no decision needed.',
  already: 'It is approved already.',
  nothingToUndo: 'No decision to withdraw.',
  open: 'Open on the bench',
  approve: 'Approve',
  return: 'Return',
  defer: 'Defer',
  undo: 'Withdraw',
  position: (at, total) => `${at} / ${total}`,
  loading: 'Fetching the headlines…',
}

export const queueTexts: Both<QueueWords> = { 'zh-CN': zh, en }
