// Words of collections: sidebar, sheet, adding, order.
import type { Both } from './both'

interface CollectionWords {
  readonly collections: string
  readonly dialog: (n: string) => string
  readonly dialogHint: string
  readonly options: string
  readonly make: (name: string) => string
  readonly all: string
  readonly some: (n: string) => string
  readonly count: (n: string) => string
  readonly none: string
  readonly added: (name: string, n: string) => string
  readonly removed: (name: string, n: string) => string
  readonly stopped: (what: string) => string
  readonly made: (name: string) => string
  readonly described: (name: string) => string
  readonly renamed: (was: string, name: string) => string
  readonly deleted: (name: string) => string
  readonly restored: (name: string) => string
  readonly ordered: (name: string, n: string) => string
  readonly tooMany: (n: string) => string
  readonly manage: string
  readonly edit: string
  readonly clear: string
  readonly name: string
  readonly description: string
  readonly noDescription: string
  readonly make2: string
  readonly makeHint: string
  readonly show: string
  readonly delete: string
  readonly deletedOnes: string
  readonly restore: string
  readonly keeps: string
  readonly done: string
  readonly dragHint: string
}

export const collectionsTexts = {
  'zh-CN': {
    collections: '专题',
    dialog: (n) => `${n} 篇放进专题`,
    dialogHint: '名称、拼音、首字母；回车放进或拿出',
    options: '专题',
    make: (name) => `新专题“${name}”`,
    all: '已在其中',
    some: (n) => `${n} 篇已在其中`,
    count: (n) => `${n} 篇`,
    none: '还没有专题。输入名称，回车新建。',
    added: (name, n) => `${n} 篇放进专题“${name}”`,
    removed: (name, n) => `${n} 篇移出专题“${name}”`,
    stopped: (what) => `已停下：${what}`,
    made: (name) => `新建专题“${name}”`,
    described: (name) => `改了专题“${name}”的说明`,
    renamed: (was, name) => `专题“${was}”改名为“${name}”`,
    deleted: (name) => `已删除专题“${name}”，稿件都在原处`,
    restored: (name) => `专题“${name}”已恢复`,
    ordered: (name, n) => `专题“${name}”中 ${n} 篇换了位置`,
    tooMany: (n) => `一次最多移动 ${n} 篇。请少选一些。`,
    manage: '专题总表',
    edit: '整理…',
    clear: '离开专题',
    name: '名称',
    description: '说明',
    noDescription: '可不填',
    make2: '新建专题',
    makeHint: '输入名称，回车新建',
    show: '打开',
    delete: '删除',
    deletedOnes: '已删除',
    restore: '恢复',
    keeps: '删除专题不动稿件；顺序也一并留着，随时可以恢复。',
    done: '完成',
    dragHint: '拖动，或按 Alt ↑ ↓ 排序',
  },
  en: {
    collections: 'Collections',
    dialog: (n) => (n === '1' ? 'Put 1 article into a collection' : `Put ${n} articles into a collection`),
    dialogHint: 'Name; Enter puts in or takes out',
    options: 'Collections',
    make: (name) => `New collection “${name}”`,
    all: 'In it',
    some: (n) => `${n} in it`,
    count: (n) => (n === '1' ? '1 article' : `${n} articles`),
    none: 'There are no collections yet. Type a name, Enter makes one.',
    added: (name, n) => `${n} put into the collection “${name}”`,
    removed: (name, n) => `${n} taken out of the collection “${name}”`,
    stopped: (what) => `Stopped: ${what}`,
    made: (name) => `Made the collection “${name}”`,
    described: (name) => `Changed the description of “${name}”`,
    renamed: (was, name) => `The collection “${was}” is now “${name}”`,
    deleted: (name) => `Deleted the collection “${name}”; its articles stay`,
    restored: (name) => `Restored the collection “${name}”`,
    ordered: (name, n) => `${n} moved within “${name}”`,
    tooMany: (n) => `At most ${n} are moved at once. Select fewer.`,
    manage: 'All collections',
    edit: 'Arrange…',
    clear: 'Leave the collection',
    name: 'Name',
    description: 'Description',
    noDescription: 'optional',
    make2: 'New collection',
    makeHint: 'Type a name, Enter makes it',
    show: 'Open',
    delete: 'Delete',
    deletedOnes: 'Deleted',
    restore: 'Restore',
    keeps:
      'Deleting a collection leaves its articles alone; its order is kept and can be restored at any time.',
    done: 'Done',
    dragHint: 'Drag, or Alt ↑ ↓, to put in order',
  },
} satisfies Both<CollectionWords>
