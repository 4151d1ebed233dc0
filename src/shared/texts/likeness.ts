// Words for headlines that are alike: on the bench, in the clusters, on a terminal.
import type { ClusterFilter, Ruling, SimilarKind } from '../likeness'
import type { Both } from './both'
import { agree, counted } from './plural'

export const kindTexts = {
  'zh-CN': { same: '同文', template: '系列', event: '同一事件', contradiction: '或有矛盾' },
  en: { same: 'Same text', template: 'Series', event: 'Same event', contradiction: 'May contradict' },
} satisfies Both<Record<SimilarKind, string>>

export const rulingTexts = {
  'zh-CN': { distinct: '已判两者都留', series: '已记为系列', duplicate: '已记为重复' },
  en: { distinct: 'both kept', series: 'noted as a series', duplicate: 'noted as duplicates' },
} satisfies Both<Record<Ruling, string>>

interface LikenessWords {
  /** On the bench. */
  readonly similar: string
  readonly none: string
  readonly looking: string
  readonly left: (n: string) => string
  readonly queueOnly: string
  readonly more: (n: number) => string
  /** The clusters. */
  readonly clusters: string
  readonly filters: Readonly<Record<ClusterFilter, string>>
  readonly list: string
  readonly table: string
  readonly size: (n: string) => string
  readonly noClusters: string
  readonly loading: string
  readonly comparing: (n: string, of: string) => string
  readonly gone: string
  readonly cut: (shown: string, of: string) => string
  readonly place: string
  readonly distinct: string
  readonly series: string
  readonly duplicate: string
  readonly beside: string
  readonly write: string
  readonly inNone: string
  readonly open: string
  readonly undo: string
  readonly ruled: Readonly<Record<Ruling, (n: string) => string>>
  readonly withArticles: (said: string, n: string) => string
  readonly nothingRuled: string
  readonly duplicateTitle: string
  readonly duplicateHint: (headline: string) => string
  readonly headlinesOnly: string
  readonly articlesToo: (n: string) => string
  readonly besideTitle: string
  readonly oneOnly: string
  readonly noArticle: string
  readonly close: string
  readonly position: (at: string, of: string) => string
}

export const likenessTexts = {
  'zh-CN': {
    similar: '库里相近的标题',
    none: '库里没有相近的标题。',
    looking: '正在比对…',
    left: (n) => `还有 ${n} 条标题没有比对，结果可能不全。`,
    queueOnly: '在队列，尚未起稿',
    more: (n) => `另有 ${n} 条`,
    clusters: '相近标题',
    filters: {
      open: '未判',
      same: '同文',
      template: '系列',
      event: '同一事件',
      contradiction: '或有矛盾',
      settled: '已判',
    },
    list: '相近标题的组',
    table: '这一组标题',
    size: (n) => `${n} 条`,
    noClusters: '这里没有相近的标题。',
    loading: '正在取…',
    comparing: (n, of) => `已比对 ${n}／${of} 条标题，组随比随增`,
    gone: '这一组已经没有了。',
    cut: (shown, of) => `只列出最近的 ${shown} 条，共 ${of} 条`,
    place: '出处',
    distinct: '两者都留',
    series: '记为系列',
    duplicate: '记为重复…',
    beside: '并排看',
    write: '另拟一题',
    inNone: '它还不在哪一组里：标题可能还在比对。',
    open: '打开标题台',
    undo: '撤销',
    ruled: {
      distinct: (n) => `${n} 条标题判为各自独立`,
      series: (n) => `${n} 条标题记为系列`,
      duplicate: (n) => `${n} 条标题记为重复`,
    },
    withArticles: (said, n) => `${said}，${n} 篇稿件标为重复稿`,
    nothingRuled: '早已如此，没有改动。',
    duplicateTitle: '记为重复',
    duplicateHint: (headline) => `以“${headline}”为主。不删任何东西，按 Z 可撤销。`,
    headlinesOnly: '只记标题',
    articlesToo: (n) => `连同 ${n} 篇稿件标为重复稿`,
    besideTitle: '并排看两条',
    oneOnly: '只有一条，无从并排。',
    noArticle: '还没有稿件，只有标题。',
    close: '关闭',
    position: (at, of) => `第 ${at} 组，共 ${of} 组`,
  },
  en: {
    similar: 'Similar headlines in the library',
    none: 'No similar headline in the library.',
    looking: 'Comparing…',
    left: (n) =>
      `${counted(n, 'headline')} ${agree(n, 'has', 'have')} not been compared yet; some may be missing.`,
    queueOnly: 'in the queue, no article yet',
    more: (n) => `${n} more`,
    clusters: 'Similar headlines',
    filters: {
      open: 'Open',
      same: 'Same text',
      template: 'Series',
      event: 'Same event',
      contradiction: 'May contradict',
      settled: 'Settled',
    },
    list: 'Clusters of similar headlines',
    table: 'Headlines of the cluster',
    size: (n) => `${counted(n, 'headline')}`,
    noClusters: 'No similar headlines here.',
    loading: 'Fetching…',
    comparing: (n, of) => `${n} of ${counted(of, 'headline')} compared; clusters grow meanwhile`,
    gone: 'This cluster is no longer there.',
    cut: (shown, of) => `The latest ${shown} of ${of} are listed`,
    place: 'Where',
    distinct: 'Keep both',
    series: 'Series',
    duplicate: 'Duplicates…',
    beside: 'Side by side',
    write: 'Write another',
    inNone: 'It stands in no cluster yet: headlines may still be compared.',
    open: 'Open on the bench',
    undo: 'Undo',
    ruled: {
      distinct: (n) => `${counted(n, 'headline')} kept apart`,
      series: (n) => `${counted(n, 'headline')} noted as a series`,
      duplicate: (n) => `${counted(n, 'headline')} noted as ${agree(n, 'a duplicate', 'duplicates')}`,
    },
    withArticles: (said, n) => `${said}, ${n} ${n === '1' ? 'article' : 'articles'} marked as duplicates`,
    nothingRuled: 'It was so already; nothing changed.',
    duplicateTitle: 'Duplicates',
    duplicateHint: (headline) => `“${headline}” is the master. Nothing is deleted; Z takes it back.`,
    headlinesOnly: 'Note the headlines only',
    articlesToo: (n) => `Mark ${counted(n, 'article')} as ${agree(n, 'a duplicate', 'duplicates')} too`,
    besideTitle: 'Two side by side',
    oneOnly: 'There is only one; nothing to put beside it.',
    noArticle: 'No article yet, only the headline.',
    close: 'Close',
    position: (at, of) => `Cluster ${at} of ${of}`,
  },
} satisfies Both<LikenessWords>
