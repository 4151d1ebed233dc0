// Words of the headline queue.
import type { QueueOrder, QueueView } from '../queue'
import type { Both } from './both'

export const filterTexts = {
  'zh-CN': {
    all: '全部',
    pending: '待审',
    mine: '我的',
    unassigned: '待认领',
    decorated: '有装饰',
    uncut: '未清洗',
    'half-width': '半角',
    broken: '残缺',
    findings: '有检查',
    verify: '需核实',
    long: '超长',
    similar: '可能重复',
    returned: '退回',
    deferred: '暂缓',
    approved: '已通过',
  },
  en: {
    all: 'All',
    pending: 'Pending',
    mine: 'Mine',
    unassigned: 'Unassigned',
    decorated: 'Decorated',
    uncut: 'Not cleaned',
    'half-width': 'Half-width',
    broken: 'Broken',
    findings: 'Findings',
    verify: 'To verify',
    long: 'Too long',
    similar: 'Maybe repeats',
    returned: 'Returned',
    deferred: 'Deferred',
    approved: 'Approved',
  },
} satisfies Both<Record<QueueView, string>>

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
  position: (at: string, total: string): string => `${at} / ${total}`,
  clean: (marked: number): string => (marked === 0 ? '清理…' : `清理 ${marked} 条…`),
  marked: '已选',
  similar: '相近',
  assignee: '审阅人',
  between: '、',
  tooLong: (channels: string): string => `超长：${channels}`,
  narrow: '缩小范围',
  narrowText: '标题或来源里有',
  anybody: '不论何人',
  me: '我',
  nobody: '没有指定',
  gone: '已不在的人',
  sitsHere: '坐在这里',
  noPerson: '没有这个人。人员在 Ctrl/Cmd+Alt+P 里添加。',
  whose: '看谁的',
  whoseIs: (name: string): string => `审阅人：${name}`,
  order: '次序',
  keepView: '存为视图…',
  emptyNarrow: '没有标题同时合乎这些条件。',
  emptyMine: '没有等着你的标题。按 T 取下一条。',
  emptyNobody: '还没有说明谁坐在这里（Ctrl/Cmd+Shift+P），不知道哪些是你的。',
  takeNext: '取下一条',
  taken: (headline: string): string => `归你了：${headline}`,
  noneToTake: '这里没有待认领的标题了。',
  assign: (marked: number): string => (marked === 0 ? '指派…' : `指派 ${marked} 条…`),
  assignTitle: (n: string): string => `${n} 条标题交给`,
  assignNobody: '不指定审阅人',
  wasAssigned: '早已如此，没有改动。',
  unlike: '库里没有与它相近的标题。',
  loading: '正在取标题…',
  assigned: (n: string, to: string): string => `${n} 条标题交给${to}`,
  unassigned: (n: string): string => `${n} 条标题不再指定审阅人`,
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
  clean: (marked) => (marked === 0 ? 'Clean…' : `Clean ${marked}…`),
  marked: 'marked',
  similar: 'Similar',
  assignee: 'Reviewer',
  between: ', ',
  tooLong: (channels) => `too long: ${channels}`,
  narrow: 'Narrow',
  narrowText: 'Words in headline or source',
  anybody: 'anybody',
  me: 'me',
  nobody: 'nobody',
  gone: 'somebody who is gone',
  sitsHere: 'sits here',
  noPerson: 'No such person. Add people under Ctrl/Cmd+Alt+P.',
  whose: 'Whose',
  whoseIs: (name) => `Reviewer: ${name}`,
  order: 'Order',
  keepView: 'Keep as view…',
  emptyNarrow: 'No headline meets all of this.',
  emptyMine: 'No headline waits for you. T takes the next one.',
  emptyNobody: 'Nobody sits here yet (Ctrl/Cmd+Shift+P), so none can be yours.',
  takeNext: 'Take next',
  taken: (headline) => `Yours now: ${headline}`,
  noneToTake: 'None here is left to take.',
  assign: (marked) => (marked === 0 ? 'Assign…' : `Assign ${marked}…`),
  assignTitle: (n) => `${n} headlines go to`,
  assignNobody: 'nobody',
  wasAssigned: 'It was so already; nothing changed.',
  unlike: 'No headline of the library is like it.',
  loading: 'Fetching the headlines…',
  assigned: (n, to) => `${n} headlines given to ${to}`,
  unassigned: (n) => `${n} headlines given to nobody`,
}

export const queueTexts: Both<QueueWords> = { 'zh-CN': zh, en }

export const orderTexts = {
  'zh-CN': { came: '先来的在前', latest: '后来的在前', worst: '问题重的在前' },
  en: { came: 'First come first', latest: 'Latest first', worst: 'Heaviest findings first' },
} satisfies Both<Record<QueueOrder, string>>

interface QueueViewWords {
  readonly save: string
  readonly saveName: string
  readonly name: string
  readonly keep: string
  readonly keepNew: string
  readonly update: (name: string) => string
  readonly go: string
  readonly goName: string
  readonly goHint: string
  readonly none: string
  readonly manage: string
  readonly up: string
  readonly down: string
  readonly remove: string
  readonly done: string
  readonly cancel: string
  readonly saved: (name: string) => string
  readonly updated: (name: string) => string
  readonly renamed: (from: string, to: string) => string
  readonly removed: (name: string) => string
  readonly moved: (name: string) => string
}

export const queueViewTexts = {
  'zh-CN': {
    save: '存为视图',
    saveName: '存下队列的这个视图…',
    name: '名称',
    keep: '存下',
    keepNew: '另存一个',
    update: (name) => `更新“${name}”`,
    go: '转到视图',
    goName: '转到队列的视图…',
    goHint: '输入名称、拼音或首字母',
    none: '还没有存下的视图。',
    manage: '整理队列的视图',
    up: '上移',
    down: '下移',
    remove: '移除',
    done: '完成',
    cancel: '取消',
    saved: (name) => `已存下视图“${name}”`,
    updated: (name) => `已更新视图“${name}”`,
    renamed: (from, to) => `视图“${from}”改名为“${to}”`,
    removed: (name) => `已移除视图“${name}”`,
    moved: (name) => `已移动视图“${name}”`,
  },
  en: {
    save: 'Keep as view',
    saveName: 'Keep this view of the queue…',
    name: 'Name',
    keep: 'Keep',
    keepNew: 'Keep as new',
    update: (name) => `Update “${name}”`,
    go: 'Go to view',
    goName: 'Go to a view of the queue…',
    goHint: 'Type a name',
    none: 'No views kept yet.',
    manage: 'Views of the queue',
    up: 'Up',
    down: 'Down',
    remove: 'Remove',
    done: 'Done',
    cancel: 'Cancel',
    saved: (name) => `View “${name}” kept`,
    updated: (name) => `View “${name}” updated`,
    renamed: (from, to) => `View “${from}” is now “${to}”`,
    removed: (name) => `View “${name}” removed`,
    moved: (name) => `View “${name}” moved`,
  },
} satisfies Both<QueueViewWords>
