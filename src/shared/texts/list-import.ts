// Words of bringing in a word list: columns, what would happen, what contradicts.
import type { ConflictAnswer, ConflictKind } from '../list-import'
import type { Both } from './both'

interface ListImportWords {
  readonly title: string
  readonly file: (name: string, encoding: string) => string
  readonly sheet: string
  readonly encoding: string
  readonly guessed: string
  readonly into: string
  readonly newList: string
  readonly listName: string
  readonly owner: string
  readonly replace: string
  readonly columns: string
  readonly column: (n: number) => string
  readonly passedOver: string
  readonly head: string
  readonly summary: (
    counts: Readonly<Record<'new' | 'changed' | 'same' | 'refused' | 'left' | 'removed', number>>,
  ) => string
  readonly bodyOnly: (n: number) => string
  readonly conflicts: (n: string, open: string) => string
  readonly kinds: Readonly<Record<ConflictKind, string>>
  readonly answers: Readonly<Record<ConflictAnswer, string>>
  readonly undecided: string
  readonly all: string
  readonly answerTo: (term: string, line: number) => string
  readonly line: (n: number) => string
  readonly entry: (list: string, number: number) => string
  readonly arrow: (term: string, suggestion: string) => string
  readonly refused: (n: string) => string
  readonly rows: Readonly<Record<'new' | 'changed' | 'same', (n: string) => string>>
  readonly more: (n: string) => string
  readonly store: (n: string) => string
  readonly tryOut: string
  readonly other: string
  readonly cancel: string
}

export const listImportTexts = {
  'zh-CN': {
    title: '导入词表',
    file: (name, encoding) => `${name}${encoding === '' ? '' : `　${encoding}`}`,
    sheet: '工作表',
    encoding: '编码',
    guessed: '自动',
    into: '并入',
    newList: '一份新词表',
    listName: '词表名称',
    owner: '负责人',
    replace: '文件里没有的词条从这份词表删去',
    columns: '列',
    column: (n) => `第 ${n} 列`,
    passedOver: '不用',
    head: '第一行是列名',
    summary: (n) =>
      [
        `新 ${n.new} 条`,
        `改 ${n.changed} 条`,
        `相同 ${n.same} 条`,
        `不收 ${n.refused} 行`,
        ...(n.left > 0 ? [`因冲突不收 ${n.left} 行`] : []),
        ...(n.removed > 0 ? [`删 ${n.removed} 条`] : []),
      ].join('，'),
    bodyOnly: (n) => `${n} 条正则较复杂，只在正文里查。`,
    conflicts: (n, open) => `冲突 ${n} 处${open === '0' ? '' : `，${open} 处未定：未定的行不收`}`,
    kinds: {
      twice: '同一词条，建议不同',
      elsewhere: '另一份词表的建议不同',
      chain: '建议的词本身是词条',
      circle: '互相建议，绕成一圈',
    },
    answers: { mine: '留原有', file: '用文件的', out: '两条都不要', both: '两条都留' },
    undecided: '未定',
    all: '全部冲突',
    answerTo: (term, line) => `“${term}”（第 ${line} 行）的冲突怎么定`,
    line: (n) => `第 ${n} 行`,
    entry: (list, number) => `《${list}》第 ${number} 条`,
    arrow: (term, suggestion) => (suggestion === '' ? term : `${term} → ${suggestion}`),
    refused: (n) => `不收 ${n} 行`,
    rows: {
      new: (n) => `新增 ${n} 条`,
      changed: (n) => `改动 ${n} 条`,
      same: (n) => `相同 ${n} 条`,
    },
    more: (n) => `还有 ${n} 条`,
    store: (n) => `收入 ${n} 条`,
    tryOut: '先在库里试',
    other: '换一个文件…',
    cancel: '取消',
  },
  en: {
    title: 'Import a word list',
    file: (name, encoding) => `${name}${encoding === '' ? '' : `, ${encoding}`}`,
    sheet: 'Sheet',
    encoding: 'Encoding',
    guessed: 'guessed',
    into: 'Into',
    newList: 'a new list',
    listName: 'Name of the list',
    owner: 'Owner',
    replace: 'Entries that the file does not have go from this list',
    columns: 'Columns',
    column: (n) => `Column ${n}`,
    passedOver: 'not used',
    head: 'The first row names the columns',
    summary: (n) =>
      [
        `${n.new} new`,
        `${n.changed} changed`,
        `${n.same} the same`,
        `${n.refused} refused`,
        ...(n.left > 0 ? [`${n.left} left out by conflicts`] : []),
        ...(n.removed > 0 ? [`${n.removed} removed`] : []),
      ].join(', '),
    bodyOnly: (n) => `${n} ${n === 1 ? 'pattern runs' : 'patterns run'} in bodies only.`,
    conflicts: (n, open) =>
      `${n} ${n === '1' ? 'conflict' : 'conflicts'}${open === '0' ? '' : `, ${open} open: rows of open ones stay out`}`,
    kinds: {
      twice: 'One term, two suggestions',
      elsewhere: 'Another list suggests otherwise',
      chain: 'The suggestion is itself a term',
      circle: 'They suggest each other',
    },
    answers: { mine: 'Keep mine', file: 'Take the file’s', out: 'Both out', both: 'Both stay' },
    undecided: 'open',
    all: 'All conflicts',
    answerTo: (term, line) => `The conflict of “${term}”, line ${line}`,
    line: (n) => `Line ${n}`,
    entry: (list, number) => `“${list}”, no. ${number}`,
    arrow: (term, suggestion) => (suggestion === '' ? term : `${term} → ${suggestion}`),
    refused: (n) => `${n} ${n === '1' ? 'row' : 'rows'} refused`,
    rows: {
      new: (n) => `${n} new`,
      changed: (n) => `${n} changed`,
      same: (n) => `${n} the same`,
    },
    more: (n) => `${n} more`,
    store: (n) => `Take in ${n}`,
    tryOut: 'Try it on the library first',
    other: 'Another file…',
    cancel: 'Cancel',
  },
} satisfies Both<ListImportWords>
