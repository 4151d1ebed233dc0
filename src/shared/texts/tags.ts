// Words of tags: chips, type-ahead, colours.
import type { TagColour } from '../tag'
import type { Both } from './both'
import { counted } from './plural'

interface TagWords {
  readonly tags: string
  readonly none: string
  readonly add: string
  readonly addHint: string
  readonly make: (name: string) => string
  readonly remove: (name: string) => string
  readonly accept: (name: string) => string
  readonly decline: (name: string) => string
  readonly dialog: (n: string) => string
  readonly dialogHint: string
  readonly all: string
  readonly some: (n: string) => string
  readonly added: (name: string, n: string) => string
  readonly removed: (name: string, n: string) => string
  readonly stopped: (what: string) => string
  readonly declined: (name: string) => string
  readonly edit: string
  readonly editTitle: string
  readonly name: string
  readonly colour: string
  readonly colours: Readonly<Record<TagColour, string>>
  readonly clear: string
  readonly count: (n: string) => string
  readonly options: string
  readonly done: string
  readonly comma: string
  /** Between two names within the marks of quotation. */
  readonly between: string
  readonly suggestions: string
  readonly inText: (times: string) => string
  readonly aliasInText: (word: string, times: string) => string
  readonly together: (n: string) => string
  readonly renamed: (was: string, name: string, n: string) => string
  readonly coloured: (name: string, colour: string) => string
  readonly manager: string
  readonly managerHint: string
  readonly find: string
  readonly findHint: string
  readonly notFound: string
  readonly undo: string
  readonly parent: string
  readonly top: string
  readonly moveUnder: string
  readonly moveHint: string
  readonly moved: (name: string, parent: string) => string
  readonly aliases: string
  readonly addAlias: string
  readonly addAliasHint: string
  readonly removeAlias: (name: string) => string
  readonly aliasAdded: (alias: string, name: string) => string
  readonly aliasRemoved: (alias: string, name: string) => string
  readonly mergeLabel: string
  readonly mergeInto: string
  readonly mergeHint: string
  readonly mergeTarget: (name: string, into: string) => string
  readonly mergePreview: (n: string, both: string) => string
  readonly merge: string
  readonly notMerge: string
  readonly merged: (name: string, into: string, n: string) => string
  readonly used: string
  readonly withBelow: (n: string) => string
  readonly delete: string
  readonly deleted: (name: string, n: string) => string
}

export const tagsTexts = {
  'zh-CN': {
    tags: '标签',
    none: '还没有标签',
    add: '加标签',
    addHint: '输入标签，回车添加',
    make: (name) => `新标签“${name}”`,
    remove: (name) => `去掉标签“${name}”`,
    accept: (name) => `采用建议的标签“${name}”`,
    decline: (name) => `不用标签“${name}”`,
    dialog: (n) => `${n} 篇的标签`,
    dialogHint: '名称、拼音、首字母；回车加上或去掉',
    all: '已有',
    some: (n) => `${n} 篇已有`,
    added: (name, n) => `${n} 篇加上“${name}”`,
    removed: (name, n) => `${n} 篇去掉“${name}”`,
    stopped: (what) => `已停下：${what}`,
    declined: (name) => `不用标签“${name}”`,
    edit: '改名、改色…',
    editTitle: '标签',
    name: '名称',
    colour: '颜色',
    colours: { none: '无', vermilion: '朱', moss: '苔', pencil: '蓝', ochre: '赭', ink: '墨' },
    clear: '不按标签筛选',
    count: (n) => `${n} 篇`,
    options: '可选标签',
    done: '完成',
    comma: '、',
    between: '”“',
    suggestions: '可加的标签',
    inText: (times) => `正文出现 ${times} 次`,
    aliasInText: (word, times) => (times === '1' ? `正文出现“${word}”` : `正文出现“${word}”等 ${times} 次`),
    together: (n) => `与 ${n} 篇同类稿共用`,
    renamed: (was, name, n) => `${n} 篇的“${was}”改名为“${name}”`,
    coloured: (name, colour) => `“${name}”改为${colour}色`,
    manager: '标签总表',
    managerHint: '选一个标签。方向键走动，F2 改名，Delete 删除。',
    find: '查找标签',
    findHint: '名称、拼音、别名',
    notFound: '没有这样的标签',
    undo: '撤销上一步',
    parent: '上级',
    top: '最上层',
    moveUnder: '移到另一标签之下',
    moveHint: '移到…之下',
    moved: (name, parent) => `“${name}”移到${parent === '最上层' ? parent : `“${parent}”之下`}`,
    aliases: '别名',
    addAlias: '加别名',
    addAliasHint: '输入别名，回车添加',
    removeAlias: (name) => `去掉别名“${name}”`,
    aliasAdded: (alias, name) => `“${alias}”即“${name}”`,
    aliasRemoved: (alias, name) => `“${alias}”不再指“${name}”`,
    mergeLabel: '合并',
    mergeInto: '并入另一标签',
    mergeHint: '并入…',
    mergeTarget: (name, into) => `“${name}”并入“${into}”，原名留作别名。`,
    mergePreview: (n, both) => `合并 ${n} 篇，其中 ${both} 篇已有两者。`,
    merge: '合并',
    notMerge: '不合并',
    merged: (name, into, n) => `${n} 篇由“${name}”并入“${into}”`,
    used: '用于',
    withBelow: (n) => `连下级 ${n} 篇`,
    delete: '删除标签',
    deleted: (name, n) => `已删除“${name}”，${n} 篇稿件不再带它`,
  },
  en: {
    tags: 'Tags',
    none: 'No tags yet',
    add: 'Add a tag',
    addHint: 'Type a tag, Enter adds it',
    make: (name) => `New tag “${name}”`,
    remove: (name) => `Remove the tag “${name}”`,
    accept: (name) => `Take the proposed tag “${name}”`,
    decline: (name) => `Leave out the tag “${name}”`,
    dialog: (n) => (n === '1' ? 'Tags of 1 article' : `Tags of ${n} articles`),
    dialogHint: 'Name or initials; Enter adds or removes',
    all: 'on all',
    some: (n) => `on ${n}`,
    added: (name, n) => `“${name}” added to ${n}`,
    removed: (name, n) => `“${name}” removed from ${n}`,
    stopped: (what) => `Stopped: ${what}`,
    declined: (name) => `The tag “${name}” is left out`,
    edit: 'Rename or colour…',
    editTitle: 'Tag',
    name: 'Name',
    colour: 'Colour',
    colours: {
      none: 'None',
      vermilion: 'Vermilion',
      moss: 'Moss',
      pencil: 'Pencil',
      ochre: 'Ochre',
      ink: 'Ink',
    },
    clear: 'Stop filtering by the tag',
    count: (n) => (n === '1' ? '1 article' : `${n} articles`),
    options: 'Tags to choose from',
    done: 'Done',
    comma: ', ',
    between: '”, “',
    suggestions: 'Tags it might carry',
    inText: (times) => (times === '1' ? 'once in the text' : `${times} times in the text`),
    aliasInText: (word, times) =>
      times === '1' ? `“${word}” in the text` : `“${word}” and the like ${times} times in the text`,
    together: (n) => `on ${counted(n, 'similar article')}`,
    renamed: (was, name, n) =>
      `“${was}” renamed to “${name}” on ${n === '1' ? '1 article' : `${n} articles`}`,
    coloured: (name, colour) => `“${name}” is now: ${colour}`,
    manager: 'All tags',
    managerHint: 'Choose a tag. Arrows walk, F2 renames, Delete deletes.',
    find: 'Find a tag',
    findHint: 'Name, pinyin or other name',
    notFound: 'There is no such tag',
    undo: 'Undo the last step',
    parent: 'Below',
    top: 'Top level',
    moveUnder: 'Move below another tag',
    moveHint: 'Move below…',
    moved: (name, parent) =>
      parent === 'Top level' ? `“${name}” moved to the top level` : `“${name}” moved below “${parent}”`,
    aliases: 'Also',
    addAlias: 'Add another name',
    addAliasHint: 'Type another name, Enter adds it',
    removeAlias: (name) => `Remove the other name “${name}”`,
    aliasAdded: (alias, name) => `“${alias}” now means “${name}”`,
    aliasRemoved: (alias, name) => `“${alias}” no longer means “${name}”`,
    mergeLabel: 'Merge',
    mergeInto: 'Merge into another tag',
    mergeHint: 'Merge into…',
    mergeTarget: (name, into) => `“${name}” goes into “${into}” and stays as another name for it.`,
    mergePreview: (n, both) =>
      `Merges ${n === '1' ? '1 article' : `${n} articles`}; ${both} of them ${both === '1' ? 'has' : 'have'} both already.`,
    merge: 'Merge',
    notMerge: 'Do not merge',
    merged: (name, into, n) =>
      `“${name}” merged into “${into}” on ${n === '1' ? '1 article' : `${n} articles`}`,
    used: 'Used on',
    withBelow: (n) => `${n} with those below`,
    delete: 'Delete the tag',
    deleted: (name, n) =>
      `“${name}” deleted; ${n === '1' ? '1 article has' : `${n} articles have`} it no more`,
  },
} satisfies Both<TagWords>
