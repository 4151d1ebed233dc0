// Words of tags: chips, type-ahead, colours.
import type { TagColour } from '../tag'
import type { Both } from './both'

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
  readonly suggestions: string
  readonly inText: (times: string) => string
  readonly aliasInText: (word: string, times: string) => string
  readonly together: (n: string) => string
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
    dialogHint: '输入名称、拼音首字母；回车加上或去掉',
    all: '已有',
    some: (n) => `${n} 篇已有`,
    added: (name, n) => `${n} 篇加上“${name}”`,
    removed: (name, n) => `${n} 篇去掉“${name}”`,
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
    suggestions: '可加的标签',
    inText: (times) => `正文出现 ${times} 次`,
    aliasInText: (word, times) => `“${word}”等出现 ${times} 次`,
    together: (n) => `与 ${n} 篇同类稿共用`,
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
    dialogHint: 'Type a name or its initials; Enter adds or removes it',
    all: 'on all',
    some: (n) => `on ${n}`,
    added: (name, n) => `“${name}” added to ${n}`,
    removed: (name, n) => `“${name}” removed from ${n}`,
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
    suggestions: 'Tags it might carry',
    inText: (times) => (times === '1' ? 'once in the text' : `${times} times in the text`),
    aliasInText: (word, times) =>
      times === '1' ? `“${word}” in the text` : `“${word}” and the like ${times} times in the text`,
    together: (n) => `on ${n} similar articles`,
  },
} satisfies Both<TagWords>
