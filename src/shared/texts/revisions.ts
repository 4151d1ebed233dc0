// Words of revisions: the list, their names, bringing them back.
import type { BeforeWhat, Revision } from '../article'
import type { Both } from './both'

interface RevisionWords {
  readonly title: string
  readonly kinds: Readonly<Record<Revision['kind'], string>>
  readonly before: Readonly<Record<BeforeWhat, string>>
  readonly nth: (n: number) => string
  readonly now: string
  readonly nobody: string
  readonly none: string
  readonly untitled: string
  readonly today: string
  readonly yesterday: string
  readonly zishu: (n: string) => string
  readonly restoredFrom: (n: string) => string
  /** `＋12 －3 字` */
  readonly size: (inserted: string, deleted: string) => string
  readonly pinned: string
  readonly restored: (n: number) => string
  readonly restoredPart: (n: number) => string
  readonly nameTitle: string
  readonly nameNth: (n: number) => string
  readonly name: string
  readonly nameHint: string
  readonly note: string
  readonly noteHint: string
  readonly keep: string
  readonly cancel: string
  readonly named: (name: string) => string
  readonly unnamed: (n: number) => string
  readonly keptPlain: (n: number) => string
  readonly history: string
  readonly historyNone: string
  readonly historyNow: string
  readonly historyWhat: {
    readonly revision: (n: number) => string
    readonly candidate: (n: number) => string
    readonly taken: (n: number) => string
    readonly choice: (n: number) => string
    readonly channel: (name: string) => string
    readonly follows: (name: string) => string
  }
  readonly done: string
}

export const revisionsTexts = {
  'zh-CN': {
    title: '版本',
    kinds: {
      import: '导入',
      new: '新建',
      auto: '自动',
      named: '命名',
      decision: '定题',
      export: '导出',
      conflict: '冲突',
      restore: '恢复',
      before: '改动前',
    },
    before: {
      clean: '清洗标题前',
      replace: '批量替换前',
      restore: '恢复前',
      'put-back': '放回正文前',
      import: '再次导入前',
      choose: '选用标题前',
      suggestions: '处理建议前',
    },
    nth: (n) => `第 ${n} 版`,
    now: '现稿',
    nobody: '未具名',
    none: '还没有版本。',
    untitled: '无题',
    today: '今天',
    yesterday: '昨天',
    zishu: (n) => `${n} 字`,
    restoredFrom: (n) => `恢复自第 ${n} 版`,
    size: (inserted, deleted) => `＋${inserted} －${deleted}`,
    pinned: '对照',
    restored: (n) => `恢复第 ${n} 版`,
    restoredPart: (n) => `取回第 ${n} 版的一处`,
    nameTitle: '存为命名版本',
    nameNth: (n) => `第 ${n} 版的名称`,
    name: '名称',
    nameHint: '如：送审稿、排版前',
    note: '附注',
    noteHint: '可不填',
    keep: '存下',
    cancel: '取消',
    named: (name) => `已存为“${name}”`,
    unnamed: (n) => `去掉了第 ${n} 版的名称`,
    keptPlain: (n) => `已存为第 ${n} 版`,
    history: '标题沿革',
    historyNone: '标题还没有变过。',
    historyNow: '现用',
    historyWhat: {
      revision: (n) => `第 ${n} 版`,
      candidate: (n) => `备选 ${n}`,
      taken: (n) => `改题，即备选 ${n}`,
      choice: (n) => `选用备选 ${n}`,
      channel: (name) => `渠道 ${name}`,
      follows: (name) => `渠道 ${name} 随主标题`,
    },
    done: '完成',
  },
  en: {
    title: 'Revisions',
    kinds: {
      import: 'Import',
      new: 'New',
      auto: 'Automatic',
      named: 'Named',
      decision: 'Headline decision',
      export: 'Export',
      conflict: 'Conflict',
      restore: 'Restored',
      before: 'Before a change',
    },
    before: {
      clean: 'Before cleaning headlines',
      replace: 'Before replacing in many',
      restore: 'Before restoring',
      'put-back': 'Before putting back',
      import: 'Before importing again',
      choose: 'Before choosing a headline',
      suggestions: 'Before settling suggestions',
    },
    nth: (n) => `Revision ${n}`,
    now: 'Now',
    nobody: 'No name given',
    none: 'There are no revisions yet.',
    untitled: 'Untitled',
    today: 'Today',
    yesterday: 'Yesterday',
    zishu: (n) => (n === '1' ? '1 word' : `${n} words`),
    restoredFrom: (n) => `Restored from revision ${n}`,
    size: (inserted, deleted) => `＋${inserted} －${deleted}`,
    pinned: 'Compared with',
    restored: (n) => `Revision ${n} restored`,
    restoredPart: (n) => `One change taken from revision ${n}`,
    nameTitle: 'Keep a named revision',
    nameNth: (n) => `Name of revision ${n}`,
    name: 'Name',
    nameHint: 'E.g. sent for review, before layout',
    note: 'Note',
    noteHint: 'Optional',
    keep: 'Keep',
    cancel: 'Cancel',
    named: (name) => `Kept as “${name}”`,
    unnamed: (n) => `Revision ${n} has no name any more`,
    keptPlain: (n) => `Kept as revision ${n}`,
    history: 'History of the headline',
    historyNone: 'The headline has never changed.',
    historyNow: 'In use',
    historyWhat: {
      revision: (n) => `Revision ${n}`,
      candidate: (n) => `Candidate ${n}`,
      taken: (n) => `New headline, candidate ${n}`,
      choice: (n) => `Candidate ${n} chosen`,
      channel: (name) => `Channel ${name}`,
      follows: (name) => `Channel ${name} follows the main headline`,
    },
    done: 'Done',
  },
} satisfies Both<RevisionWords>
