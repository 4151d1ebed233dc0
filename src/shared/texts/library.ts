// Words of the library: views, list, triage, fields, proposals, revisions.
import type { Progress } from '../act'
import type { ArticleFields, Proposal, Sort, Stage, View } from '../article'
import type { Both } from './both'

interface LibraryWords {
  readonly views: Readonly<Record<View, string>>
  readonly viewsLabel: string
  readonly stages: Readonly<Record<Stage, string>>
  readonly queue: string
  readonly filter: string
  readonly filterHint: string
  readonly clearFilter: string
  readonly total: (n: string) => string
  readonly sort: string
  readonly sorts: Readonly<Record<Sort, string>>
  readonly ways: { readonly descending: string; readonly ascending: string }
  readonly turnSort: string
  readonly untitled: string
  readonly unsigned: string
  readonly proposed: string
  readonly duplicate: string
  /** Of a row: no longer as it left. */
  readonly changedSince: string
  readonly emptyCollection: (name: string) => string
  readonly zishu: (n: string) => string
  readonly empty: Readonly<Record<View, string>>
  readonly emptyFilter: (query: string) => string
  readonly emptyTag: (tag: string) => string
  readonly selected: (n: string) => string
  readonly selection: string
  readonly clearSelection: string
  readonly rangeTooLong: (n: string, most: string) => string
  readonly chooseStage: (n: string) => string
  readonly stageDone: (n: string, stage: string) => string
  readonly trashDone: (n: string) => string
  readonly restoreDone: (n: string) => string
  readonly restore: string
  readonly trashNote: string
  readonly forever: {
    readonly title: (n: string) => string
    readonly never: string
    readonly goes: string
    readonly going: readonly string[]
    readonly stays: string
    readonly staying: readonly string[]
    readonly confirm: (n: string) => string
    readonly go: (n: string) => string
    readonly cancel: string
    readonly done: (n: string) => string
  }
  readonly working: string
  readonly works: Readonly<Record<Progress['work'], string>>
  readonly progress: (work: string, done: string, of: string) => string
  readonly stop: string
  readonly stopped: (what: string) => string
  readonly undone: (what: string) => string
  readonly undo: string
  readonly undoNext: (what: string) => string
  readonly undoStopped: (what: string, n: string) => string
  readonly also: string
  readonly nothingToUndo: string
  readonly yesterday: string
  readonly tabs: {
    readonly article: string
    readonly revisions: string
    readonly suggestions: string
    readonly copyedit: string
  }
  readonly fields: Readonly<Record<keyof ArticleFields, string>>
  readonly stage: string
  readonly missing: string
  readonly fieldsTitle: string
  readonly proposals: string
  readonly proposalKinds: Readonly<Record<Proposal['kind'], string>>
  readonly putBack: string
  readonly decline: string
  readonly putBackAgain: string
  readonly settled: Readonly<Record<'put-back' | 'declined', string>>
  readonly cameFrom: string
}

export const libraryTexts = {
  'zh-CN': {
    views: {
      all: '全部',
      inbox: '收件',
      draft: '草稿',
      review: '审核',
      ready: '待发',
      published: '已发',
      trash: '回收站',
    },
    viewsLabel: '稿件',
    stages: { inbox: '收件', draft: '草稿', review: '审核', ready: '待发', published: '已发' },
    queue: '标题审核队列',
    filter: '检索',
    filterHint: '检索标题、正文、作者',
    clearFilter: '清除检索',
    total: (n) => `${n} 篇`,
    sort: '排序',
    sorts: {
      added: '加入时间',
      changed: '修改时间',
      headline: '标题（字符编码）',
      zishu: '字数',
      published: '日期',
      collection: '手排',
      relevance: '相关度',
    },
    ways: { descending: '从后往前', ascending: '从前往后' },
    turnSort: '反向',
    untitled: '无标题',
    unsigned: '未署名',
    proposed: '标题待定',
    duplicate: '重复稿',
    changedSince: '导出后有改',
    emptyCollection: (name) => `专题“${name}”里还没有稿件。在别处选中稿件，按 G 放进来。`,
    zishu: (n) => `${n} 字`,
    empty: {
      all: '还没有稿件。',
      inbox: '收件已空。',
      draft: '没有草稿。',
      review: '没有待审的稿件。',
      ready: '没有待发的稿件。',
      published: '还没有发过稿。',
      trash: '回收站是空的。',
    },
    emptyFilter: (query) => `没有找到“${query}”。`,
    emptyTag: (tag) => `没有带“${tag}”的稿件。`,
    selected: (n) => `已选 ${n} 篇`,
    selection: '所选稿件',
    clearSelection: '取消选择',
    rangeTooLong: (n, most) => `这一段有 ${n} 篇，一次最多连选 ${most} 篇。可先检索缩小范围，或用全选。`,
    chooseStage: (n) => `${n} 篇改为`,
    stageDone: (n, stage) => `${n} 篇改为${stage}`,
    trashDone: (n) => `${n} 篇移到回收站`,
    restoreDone: (n) => `${n} 篇已放回`,
    restore: '放回',
    trashNote: '稿件一直留在这里，直到彻底删除。',
    forever: {
      title: (n) => `彻底删除 ${n} 篇`,
      never: '不能撤销。',
      goes: '删去',
      going: [
        '正文、署名、各个版本、移出的内容、标签、在专题中的位置',
        '这些稿件的标题：备选、决定与批语',
        '导入时的原文件（另有稿件出自同一文件的除外）',
        '检索里的字词',
      ],
      stays: '留下',
      staying: [
        '已导出的文件、以前的备份，以及别处的副本',
        '同一原文件里别的标题，仍在审核队列',
        '一行记录：何时、由谁删了一篇，不含任何文字',
      ],
      confirm: (n) => `请输入篇数 ${n}`,
      go: (n) => `彻底删除 ${n} 篇`,
      cancel: '取消',
      done: (n) => `已彻底删除 ${n} 篇`,
    },
    working: '进行中',
    works: {
      stage: '改阶段',
      trash: '移到回收站',
      restore: '放回',
      tags: '改标签',
      collect: '放进专题',
      uncollect: '移出专题',
      undo: '撤销',
      delete: '彻底删除',
      export: '导出',
      'dry-run': '试算',
      'clean-plan': '查找可清理的标题',
      clean: '清理标题',
      outcomes: '导入结果数据',
      names: '导入人名职务',
      rule: '判相近标题',
      assign: '分派标题',
      channels: '设定拟发渠道',
      'replace-plan': '查找',
      replace: '替换',
    },
    progress: (work, done, of) => `${work} ${done}／${of} 篇`,
    stop: '停下',
    stopped: (what) => `已停下：${what}`,
    undone: (what) => `已撤销：${what}`,
    undo: '撤销',
    undoNext: (what) => `撤销：${what}`,
    undoStopped: (what, n) => `撤销停在第 ${n} 篇（再按 Z 继续）：${what}`,
    also: '；',
    nothingToUndo: '没有可撤销的操作',
    yesterday: '昨天',
    tabs: { article: '稿件', revisions: '版本', suggestions: '批改', copyedit: '校对' },
    fields: { author: '作者', organisation: '单位', editor: '责编', source: '来源', publishedAt: '日期' },
    stage: '阶段',
    missing: '未填',
    fieldsTitle: '署名与来源',
    proposals: '从正文移出',
    proposalKinds: {
      'picture-note': '图片说明',
      credit: '署名',
      keywords: '关键词',
      editor: '责编',
      source: '来源',
      published: '日期',
      other: '其他',
      tag: '标签',
    },
    putBack: '放回正文',
    decline: '不要',
    putBackAgain: '再移出',
    settled: { 'put-back': '已放回正文', declined: '不要' },
    cameFrom: '原稿',
  },
  en: {
    views: {
      all: 'All',
      inbox: 'Inbox',
      draft: 'Drafts',
      review: 'In review',
      ready: 'Ready',
      published: 'Published',
      trash: 'Trash',
    },
    viewsLabel: 'Articles',
    stages: { inbox: 'Inbox', draft: 'Draft', review: 'In review', ready: 'Ready', published: 'Published' },
    queue: 'Headline queue',
    filter: 'Search',
    filterHint: 'Headline, body, author',
    clearFilter: 'Clear the search',
    total: (n) => (n === '1' ? '1 article' : `${n} articles`),
    sort: 'Order',
    sorts: {
      added: 'Added',
      changed: 'Changed',
      headline: 'Headline (by code)',
      zishu: 'Length',
      published: 'Date',
      collection: 'By hand',
      relevance: 'Relevance',
    },
    ways: { descending: 'descending', ascending: 'ascending' },
    turnSort: 'Reverse',
    untitled: 'No headline',
    unsigned: 'Unsigned',
    proposed: 'Headline not yet approved',
    duplicate: 'Duplicate',
    changedSince: 'changed since export',
    emptyCollection: (name) => `“${name}” holds nothing yet. Select articles elsewhere and press G.`,
    zishu: (n) => (n === '1' ? '1 word' : `${n} words`),
    empty: {
      all: 'There are no articles yet.',
      inbox: 'The inbox is empty.',
      draft: 'There are no drafts.',
      review: 'Nothing is in review.',
      ready: 'Nothing is ready.',
      published: 'Nothing has been published yet.',
      trash: 'The trash is empty.',
    },
    emptyFilter: (query) => `Nothing found for “${query}”.`,
    emptyTag: (tag) => `No article carries “${tag}”.`,
    selected: (n) => `${n} selected`,
    selection: 'Selected articles',
    clearSelection: 'Clear',
    rangeTooLong: (n, most) =>
      `That is ${n} articles; a range goes up to ${most}. Narrow the list by a search, or select all of it.`,
    chooseStage: (n) => `Move ${n} to`,
    stageDone: (n, stage) => `${n} moved to ${stage}`,
    trashDone: (n) => `${n} moved to the trash`,
    restoreDone: (n) => `${n} put back`,
    restore: 'Put back',
    trashNote: 'Articles stay here until they are deleted for ever.',
    forever: {
      title: (n) => (n === '1' ? 'Delete 1 article for ever' : `Delete ${n} articles for ever`),
      never: 'This cannot be undone.',
      goes: 'What goes',
      going: [
        'Text, credits, all revisions, what was taken out of the body, tags, places in collections',
        'The headlines of these articles: candidates, decisions and notes',
        'The original file as it came in, unless another article came from the same file',
        'Their words in the search index',
      ],
      stays: 'What stays',
      staying: [
        'Files that were exported, backups made before, and copies elsewhere',
        'Other headlines from the same original, still in the queue',
        'A line on record: when and by whom an article was deleted, without any of its text',
      ],
      confirm: (n) => `Type the number of articles: ${n}`,
      go: (n) => (n === '1' ? 'Delete 1 article' : `Delete ${n} articles`),
      cancel: 'Cancel',
      done: (n) => (n === '1' ? '1 article deleted for ever' : `${n} articles deleted for ever`),
    },
    working: 'Under way',
    works: {
      stage: 'Changing stage',
      trash: 'Moving to the trash',
      restore: 'Putting back',
      tags: 'Tagging',
      collect: 'Putting into a collection',
      uncollect: 'Taking out of a collection',
      undo: 'Undoing',
      delete: 'Deleting for ever',
      export: 'Exporting',
      'dry-run': 'Dry run',
      'clean-plan': 'Looking for headlines to clean',
      clean: 'Cleaning headlines',
      outcomes: 'Importing outcomes',
      names: 'Importing names',
      rule: 'Ruling on similar headlines',
      assign: 'Assigning headlines',
      channels: 'Setting channels',
      'replace-plan': 'Looking',
      replace: 'Replacing',
    },
    progress: (work, done, of) => `${work}: ${done} of ${of}`,
    stop: 'Stop',
    stopped: (what) => `Stopped: ${what}`,
    undone: (what) => `Undone: ${what}`,
    undo: 'Undo',
    undoNext: (what) => `Undo: ${what}`,
    undoStopped: (what, n) => `Undo stopped after ${n}, Z goes on: ${what}`,
    also: '; ',
    nothingToUndo: 'There is nothing to undo',
    yesterday: 'Yesterday',
    tabs: { article: 'Article', revisions: 'Revisions', suggestions: 'Markup', copyedit: 'Proof' },
    fields: {
      author: 'Author',
      organisation: 'Organisation',
      editor: 'Editor',
      source: 'Source',
      publishedAt: 'Date',
    },
    stage: 'Stage',
    missing: 'Empty',
    fieldsTitle: 'Credits and source',
    proposals: 'Taken out of the body',
    proposalKinds: {
      'picture-note': 'Picture note',
      credit: 'Credit',
      keywords: 'Keywords',
      editor: 'Editor',
      source: 'Source',
      published: 'Date',
      other: 'Other',
      tag: 'Tag',
    },
    putBack: 'Put back',
    decline: 'Leave out',
    putBackAgain: 'Take out again',
    settled: { 'put-back': 'Back in the body', declined: 'Left out' },
    cameFrom: 'Came from',
  },
} satisfies Both<LibraryWords>
