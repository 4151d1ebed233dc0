// Words of saved searches: keeping one, going to one, putting them in order.
import type { Both } from './both'

interface SearchWords {
  readonly searches: string
  readonly save: string
  readonly name: string
  readonly keep: string
  readonly keepNew: string
  /** Gives a search already saved the question that is shown. */
  readonly update: (name: string) => string
  readonly go: string
  readonly goHint: string
  readonly none: string
  readonly manage: string
  readonly up: string
  readonly down: string
  readonly remove: string
  readonly done: string
  readonly cancel: string
  readonly tag: (name: string) => string
  readonly tagGone: string
  readonly collection: (name: string) => string
  readonly collectionGone: string
  readonly orderedBy: (order: string) => string
  readonly saved: (name: string) => string
  readonly updated: (name: string) => string
  readonly renamed: (from: string, to: string) => string
  readonly removed: (name: string) => string
  readonly moved: (name: string) => string
  /** Said of a number that may be larger. */
  readonly atLeast: (n: string) => string
}

export const searchesTexts = {
  'zh-CN': {
    searches: '存好的检索',
    save: '存下这次检索',
    name: '名称',
    keep: '存下',
    keepNew: '另存一个',
    update: (name) => `更新“${name}”`,
    go: '转到检索',
    goHint: '输入名称、拼音或首字母',
    none: '还没有存下的检索。',
    manage: '整理检索',
    up: '上移',
    down: '下移',
    remove: '移除',
    done: '完成',
    cancel: '取消',
    tag: (name) => `标签“${name}”`,
    tagGone: '标签已不在',
    collection: (name) => `专题“${name}”`,
    collectionGone: '专题已不在',
    orderedBy: (order) => `按${order}`,
    saved: (name) => `已存下检索“${name}”`,
    updated: (name) => `已更新检索“${name}”`,
    renamed: (from, to) => `检索“${from}”改名为“${to}”`,
    removed: (name) => `已移除检索“${name}”`,
    moved: (name) => `已移动检索“${name}”`,
    atLeast: (n) => `${n}+`,
  },
  en: {
    searches: 'Saved searches',
    save: 'Save this search',
    name: 'Name',
    keep: 'Save',
    keepNew: 'Save as new',
    update: (name) => `Update “${name}”`,
    go: 'Go to a saved search',
    goHint: 'Name, pinyin or initials',
    none: 'No saved search yet.',
    manage: 'Arrange saved searches',
    up: 'Up',
    down: 'Down',
    remove: 'Remove',
    done: 'Done',
    cancel: 'Cancel',
    tag: (name) => `tag “${name}”`,
    tagGone: 'its tag is gone',
    collection: (name) => `collection “${name}”`,
    collectionGone: 'its collection is gone',
    orderedBy: (order) => `by ${order.toLowerCase()}`,
    saved: (name) => `Saved the search “${name}”`,
    updated: (name) => `Updated the search “${name}”`,
    renamed: (from, to) => `The search “${from}” is now “${to}”`,
    removed: (name) => `Removed the search “${name}”`,
    moved: (name) => `Moved the search “${name}”`,
    atLeast: (n) => `${n}+`,
  },
} satisfies Both<SearchWords>
