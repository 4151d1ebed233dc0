// Words of comparing two revisions or two articles.
import type { ArticleFields } from '../article'
import type { Both } from './both'
import { counted } from './plural'

interface CompareWords {
  readonly region: (before: string, after: string) => string
  readonly view: string
  readonly sideBySide: string
  readonly inline: string
  readonly comparing: string
  readonly equal: string
  readonly counts: (changes: string, inserted: string, deleted: string) => string
  readonly moves: (n: string) => string
  readonly at: (n: number, of: number) => string
  readonly none: string
  readonly next: string
  readonly previous: string
  readonly fields: Readonly<Record<keyof ArticleFields | 'headline' | 'kicker' | 'deck', string>>
  readonly empty: string
  readonly folded: (blocks: string, zishu: string) => string
  readonly foldAll: string
  readonly unfoldAll: string
  readonly kinds: Readonly<
    Record<'changed' | 'restyled' | 'added' | 'removed' | 'left' | 'came' | 'field' | 'split', string>
  >
  readonly wentTo: string
  readonly otherPlace: string
  readonly nth: (n: number, of: number, what: string) => string
  readonly takeBack: string
  readonly restore: (revision: string) => string
  readonly restoreAsk: (revision: string) => string
  readonly restoreYes: string
  readonly restoreNo: string
  readonly note: string
  readonly figure: string
  readonly chooseOther: string
  readonly chooseHint: string
  readonly back: string
  readonly styleOnly: string
}

export const compareTexts = {
  'zh-CN': {
    region: (before, after) => `对照：${before} 与 ${after}`,
    view: '排法',
    sideBySide: '并排',
    inline: '合排',
    comparing: '正在对照…',
    equal: '两者一字不差。',
    counts: (changes, inserted, deleted) => `${changes} 处改动 · 增 ${inserted} 字 · 删 ${deleted} 字`,
    moves: (n) => `移动 ${n} 段`,
    at: (n, of) => `${n} / ${of}`,
    none: '无改动',
    next: '下一处',
    previous: '上一处',
    fields: {
      headline: '标题',
      kicker: '引题',
      deck: '提要',
      author: '作者',
      organisation: '单位',
      editor: '责编',
      source: '来源',
      publishedAt: '日期',
    },
    empty: '（空）',
    folded: (blocks, zishu) => `未改 ${blocks} 段，${zishu} 字`,
    foldAll: '收起未改',
    unfoldAll: '展开全文',
    kinds: {
      changed: '改',
      restyled: '式',
      added: '增',
      removed: '删',
      left: '移走',
      came: '移来',
      field: '改',
      split: '拆并',
    },
    wentTo: '移到别处',
    otherPlace: '看另一处',
    nth: (n, of, what) => `第 ${n} 处，共 ${of} 处：${what}`,
    takeBack: '取回旧文',
    restore: (revision) => `恢复${revision}`,
    restoreAsk: (revision) => `下面就是要改的各处。现稿先存为一版，再把整篇恢复为${revision}。`,
    restoreYes: '恢复',
    restoreNo: '不恢复',
    note: '注',
    figure: '图',
    chooseOther: '与另一篇对照',
    chooseHint: '标题里的字，回车对照',
    back: '返回',
    styleOnly: '只改了格式',
  },
  en: {
    region: (before, after) => `Comparison: ${before} and ${after}`,
    view: 'Layout',
    sideBySide: 'Side by side',
    inline: 'Inline',
    comparing: 'Comparing…',
    equal: 'The two are the same to the letter.',
    counts: (changes, inserted, deleted) =>
      `${counted(changes, 'change')} · ${counted(inserted, 'word')} in · ${deleted} out`,
    moves: (n) => `${n} moved`,
    at: (n, of) => `${n} / ${of}`,
    none: 'No changes',
    next: 'Next',
    previous: 'Previous',
    fields: {
      headline: 'Headline',
      kicker: 'Kicker',
      deck: 'Deck',
      author: 'Author',
      organisation: 'Organisation',
      editor: 'Editor',
      source: 'Source',
      publishedAt: 'Date',
    },
    empty: '(empty)',
    folded: (blocks, zishu) => `${counted(blocks, 'unchanged block')}, ${counted(zishu, 'word')}`,
    foldAll: 'Fold unchanged',
    unfoldAll: 'Show all',
    kinds: {
      changed: 'edit',
      restyled: 'style',
      added: 'new',
      removed: 'cut',
      left: 'moved',
      came: 'moved',
      field: 'edit',
      split: 'split',
    },
    wentTo: 'Moved away',
    otherPlace: 'Other place',
    nth: (n, of, what) => `Change ${n} of ${of}: ${what}`,
    takeBack: 'Take the old text',
    restore: (revision) => `Restore ${revision}`,
    restoreAsk: (revision) =>
      `What will change is marked below. The article as it is now is kept as a revision, then all of it becomes ${revision} again.`,
    restoreYes: 'Restore',
    restoreNo: 'Do not restore',
    note: 'note',
    figure: 'Figure',
    chooseOther: 'Compare with another article',
    chooseHint: 'Words of the headline; Enter compares',
    back: 'Back',
    styleOnly: 'Only the style changed',
  },
} satisfies Both<CompareWords>
