// Words of the decorations: the sheet of words, the dry run, cleaning many headlines at once.
import type { Cleaning, DecorationState } from '../decoration'
import type { Both } from './both'

interface DecorationWords {
  readonly title: string
  readonly hint: string
  readonly find: string
  readonly findHint: string
  readonly states: Readonly<Record<DecorationState | 'all', string>>
  readonly list: string
  readonly none: string
  readonly noneHere: string
  readonly notFound: (token: string) => string
  readonly learning: string
  readonly add: (token: string) => string
  readonly seen: (headlines: string) => string
  /** What it is, why, in a sentence. */
  readonly why: Readonly<Record<DecorationState, string>>
  readonly evidence: string
  readonly subjects: (headlines: string, unrelated: string) => string
  readonly atEdge: (percent: string, containing: string) => string
  readonly edges: Readonly<Record<'head' | 'tail' | 'both', string>>
  readonly strong: (percent: string) => string
  readonly sources: (n: string) => string
  readonly approved: (confirmed: string, refused: string) => string
  readonly neverSeen: string
  readonly examples: string
  readonly confirm: string
  readonly keep: string
  readonly forget: string
  readonly keys: string
  readonly undo: string
  readonly done: string
  readonly dryRun: Readonly<Record<'confirm' | 'keep' | 'forget', (token: string) => string>>
  readonly counting: string
  readonly wouldChange: (total: string, shown: string) => string
  readonly wouldChangeNone: string
  readonly proposedOnly: string
  readonly later: string
  readonly take: Readonly<Record<'confirm' | 'keep' | 'forget', string>>
  readonly takeAndClean: string
  readonly cancel: string
  readonly stop: string
  readonly said: Readonly<Record<'confirm' | 'keep' | 'forget', (token: string) => string>>
  readonly clean: {
    readonly title: string
    readonly whats: Readonly<Record<Cleaning, string>>
    readonly hints: Readonly<Record<Cleaning, string>>
    readonly looking: string
    readonly progress: (percent: string) => string
    readonly none: string
    readonly sure: (least: string) => string
    readonly all: string
    readonly noneTicked: string
    readonly counted: (ticked: string, total: string) => string
    readonly capped: (shown: string, total: string) => string
    readonly list: string
    readonly now: string
    readonly apply: (n: string) => string
    readonly done: (n: string) => string
  }
}

export const decorationsTexts = {
  'zh-CN': {
    title: '装饰词',
    hint: '挂在标题前后的站名、栏目套话。这里的决定只影响以后的导入和清理，不改动已有标题。',
    find: '查找或添加',
    findHint: '输入词语查找；没有的可以添加',
    states: {
      all: '全部',
      'built-in': '内置',
      learned: '学到的',
      confirmed: '总是去掉',
      kept: '从不去掉',
    },
    list: '装饰词',
    none: '还没有装饰词。导入带装饰的标题后，会在这里列出。',
    noneHere: '这里没有。',
    notFound: (token) => `没有“${token}”。`,
    learning: '标题有变动，正在重新统计……',
    add: (token) => `添加“${token}”：总是去掉`,
    seen: (headlines) => `${headlines} 条`,
    why: {
      'built-in': '内置语法认得这个词。',
      learned: '程序从库里的标题学到的，等你定夺。',
      confirmed: '本编辑部决定：总是去掉。',
      kept: '本编辑部决定：从不去掉。',
    },
    evidence: '依据',
    subjects: (headlines, unrelated) => `见于 ${headlines} 条标题，其中 ${unrelated} 条题材互不相关`,
    atEdge: (percent, containing) => `含有它的 ${containing} 条里，${percent} 在题首或题尾`,
    edges: { head: '只在题首', tail: '只在题尾', both: '题首题尾都有' },
    strong: (percent) => `${percent} 紧挨竖线、下划线或短横`,
    sources: (n) => `来自 ${n} 个来源`,
    approved: (confirmed, refused) => `编辑认可去掉 ${confirmed} 次，改回 ${refused} 次`,
    neverSeen: '库里的标题边上还没有出现过。',
    examples: '例子',
    confirm: '总是去掉',
    keep: '从不去掉',
    forget: '不作决定',
    keys: '回车：总是去掉　Shift 回车：从不去掉　Delete：不作决定',
    undo: '撤销',
    done: '完成',
    dryRun: {
      confirm: (token) => `总是去掉“${token}”`,
      keep: (token) => `从不去掉“${token}”`,
      forget: (token) => `不再对“${token}”作决定`,
    },
    counting: '正在库里试算……',
    wouldChange: (total, shown) =>
      total === shown
        ? `会改变 ${total} 条标题的清理结果。`
        : `会改变 ${total} 条标题的清理结果，这里列出 ${shown} 条。`,
    wouldChangeNone: '库里的标题都不受影响。',
    proposedOnly: '只提议',
    later: '已有的标题不动；决定以后可以在队列里清理。',
    take: { confirm: '总是去掉', keep: '从不去掉', forget: '不作决定' },
    takeAndClean: '决定，并查看可清理的标题',
    cancel: '取消',
    stop: '停下',
    said: {
      confirm: (token) => `总是去掉“${token}”`,
      keep: (token) => `从不去掉“${token}”`,
      forget: (token) => `“${token}”恢复原样`,
    },
    clean: {
      title: '清理标题',
      whats: { cut: '去掉装饰', marks: '全角标点' },
      hints: {
        cut: '划掉的部分会去掉，作为提议等待审核；原始标题保留，也不会批准任何标题。',
        marks: '汉字旁的半角标点改成全角，分句的空格不动；作为提议等待审核，也不会批准任何标题。',
      },
      looking: '正在查找可清理的标题……',
      progress: (percent) => `已查 ${percent}`,
      none: '没有可清理的标题。编辑写过或决定过的标题不在其列。',
      sure: (least) => `只勾选 ≥ ${least}`,
      all: '全部勾选',
      noneTicked: '全部不选',
      counted: (ticked, total) => `勾选 ${ticked}／${total} 条`,
      capped: (shown, total) => `共 ${total} 条，先列出 ${shown} 条；清理后可以再来。`,
      list: '可清理的标题',
      now: '现在',
      apply: (n) => `清理 ${n} 条`,
      done: (n) => `清理 ${n} 条标题`,
    },
  },
  en: {
    title: 'Decorations',
    hint: 'Site names and labels that hang on headlines. What you decide counts for imports and cleaning from now on; no headline changes by it.',
    find: 'Find or add',
    findHint: 'Type to find a word, or to add one',
    states: {
      all: 'All',
      'built-in': 'Built in',
      learned: 'Learned',
      confirmed: 'Always cut',
      kept: 'Never cut',
    },
    list: 'Decorations',
    none: 'No decorations yet. They are listed here once decorated headlines have been imported.',
    noneHere: 'None here.',
    notFound: (token) => `There is no “${token}”.`,
    learning: 'Headlines have changed; counting again…',
    add: (token) => `Add “${token}”: always cut`,
    seen: (headlines) => headlines,
    why: {
      'built-in': 'The built-in grammar knows this word.',
      learned: 'Learned from the headlines of this library; yours to decide.',
      confirmed: 'The desk has decided: always cut.',
      kept: 'The desk has decided: never cut.',
    },
    evidence: 'Evidence',
    subjects: (headlines, unrelated) =>
      headlines === '1'
        ? 'Seen in 1 headline'
        : `Seen in ${headlines} headlines, of ${unrelated} unrelated ${unrelated === '1' ? 'subject' : 'subjects'}`,
    atEdge: (percent, containing) =>
      `${percent} at an edge, of ${containing} ${containing === '1' ? 'headline that contains' : 'headlines that contain'} it`,
    edges: { head: 'Only at the head', tail: 'Only at the tail', both: 'At head and tail' },
    strong: (percent) => `${percent} beside a bar, an underscore or a dash`,
    sources: (n) => `From ${n} ${n === '1' ? 'source' : 'sources'}`,
    approved: (confirmed, refused) => `Cuts approved ${confirmed} ×, taken back ${refused} ×`,
    neverSeen: 'Not seen yet at the edge of a headline of this library.',
    examples: 'Examples',
    confirm: 'Always cut',
    keep: 'Never cut',
    forget: 'No decision',
    keys: 'Enter: always cut · Shift Enter: never cut · Delete: no decision',
    undo: 'Undo',
    done: 'Done',
    dryRun: {
      confirm: (token) => `Always cut “${token}”`,
      keep: (token) => `Never cut “${token}”`,
      forget: (token) => `No decision on “${token}”`,
    },
    counting: 'Trying it on the library…',
    wouldChange: (total, shown) =>
      total === shown
        ? `Would change how ${total} ${total === '1' ? 'headline is' : 'headlines are'} cleaned.`
        : `Would change how ${total} headlines are cleaned, ${shown} shown.`,
    wouldChangeNone: 'No headline of the library would be cleaned in another way.',
    proposedOnly: 'proposed only',
    later: 'Headlines that are here stay as they are; clean them in the queue afterwards.',
    take: { confirm: 'Always cut', keep: 'Never cut', forget: 'No decision' },
    takeAndClean: 'Decide, and see what can be cleaned',
    cancel: 'Cancel',
    stop: 'Stop',
    said: {
      confirm: (token) => `“${token}” is always cut`,
      keep: (token) => `“${token}” is never cut`,
      forget: (token) => `“${token}” is as it was`,
    },
    clean: {
      title: 'Clean headlines',
      whats: { cut: 'Decorations', marks: 'Full-width marks' },
      hints: {
        cut: 'What is struck is taken off as a proposal and waits for review. The raw headline stays, and nothing is approved.',
        marks:
          'Half-width marks beside Han become full-width, blanks between clauses stay; as a proposal that waits for review. Nothing is approved.',
      },
      looking: 'Looking for headlines to clean…',
      progress: (percent) => `${percent} looked through`,
      none: 'No headline can be cleaned. Those that an editor has written or decided on are left out.',
      sure: (least) => `Tick only ≥ ${least}`,
      all: 'Tick all',
      noneTicked: 'Tick none',
      counted: (ticked, total) => `${ticked} of ${total} ticked`,
      capped: (shown, total) => `The first ${shown} of ${total}; come again for the rest.`,
      list: 'Headlines that can be cleaned',
      now: 'now',
      apply: (n) => `Clean ${n}`,
      done: (n) => (n === '1' ? '1 headline cleaned' : `${n} headlines cleaned`),
    },
  },
} satisfies Both<DecorationWords>
