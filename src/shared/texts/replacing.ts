// Words of find and replace: the bar over the open article, the sheet for the library, why a pattern is refused.
import type { PatternFaultKind } from '../find'
import type { ReplaceField, SkippedArticle } from '../replacing'
import type { Both } from './both'

interface ReplacingWords {
  readonly bar: string
  readonly find: string
  readonly findHint: string
  readonly replacement: string
  readonly replacementHint: string
  readonly options: string
  readonly option: Readonly<
    Record<'matchCase' | 'wholeWord' | 'foldWidth' | 'foldHan' | 'regex' | 'within', string>
  >
  /** What a pressed option means. */
  readonly optionHint: Readonly<
    Record<'matchCase' | 'wholeWord' | 'foldWidth' | 'foldHan' | 'regex' | 'within', string>
  >
  readonly none: string
  readonly at: (at: string, of: string) => string
  readonly total: (of: string) => string
  readonly seeking: string
  readonly next: string
  readonly previous: string
  readonly one: string
  readonly all: string
  readonly close: string
  readonly replacedHere: (n: string) => string
  readonly tooLongHere: string
  readonly fault: (why: string, at: string) => string
  readonly faults: Readonly<Record<PatternFaultKind, string>>
  readonly title: string
  readonly where: string
  readonly scope: {
    readonly all: string
    readonly view: (name: string) => string
    readonly tag: (name: string) => string
    readonly collection: (name: string) => string
    readonly search: (query: string) => string
    readonly selection: (n: string) => string
    readonly article: (headline: string) => string
  }
  readonly fields: string
  readonly field: Readonly<Record<ReplaceField, string>>
  readonly hint: string
  readonly look: string
  readonly looking: string
  readonly progress: (percent: string) => string
  readonly nothing: string
  readonly list: string
  readonly counted: (ticked: string, hits: string, articles: string) => string
  readonly capped: (most: string) => string
  readonly unreadable: (n: string) => string
  readonly stoppedLooking: string
  readonly approvedNote: (n: string) => string
  readonly isApproved: string
  readonly isStale: string
  readonly articleHits: (ticked: string, hits: string) => string
  readonly tickAll: string
  readonly tickNone: string
  readonly keys: string
  readonly replace: (n: string) => string
  readonly stop: string
  readonly cancel: string
  readonly done: (text: string, into: string, articles: string) => string
  readonly doneHits: (hits: string) => string
  readonly skipped: (n: string) => string
  readonly skippedTitle: string
  readonly why: Readonly<Record<SkippedArticle['why'], string>>
}

export const replacingTexts = {
  'zh-CN': {
    bar: '查找和替换',
    find: '查找',
    findHint: '在本稿中查找',
    replacement: '替换为',
    replacementHint: '替换为（留空即删去）',
    options: '查找选项',
    option: {
      matchCase: '大小写',
      wholeWord: '整词',
      foldWidth: '全半角',
      foldHan: '繁简',
      regex: '正则',
      within: '所选',
    },
    optionHint: {
      matchCase: '区分大小写',
      wholeWord: '两端落在词与词之间',
      foldWidth: '不分全角半角',
      foldHan: '不分繁体简体',
      regex: '正则表达式：替换中可用 $1、$<名>、$&、\\n',
      within: '只在所选文字里找',
    },
    none: '没有',
    at: (at, of) => `${at}/${of}`,
    total: (of) => `${of} 处`,
    seeking: '正在找…',
    next: '下一处',
    previous: '上一处',
    one: '替换',
    all: '全部替换',
    close: '收起',
    replacedHere: (n) => `本稿替换了 ${n} 处`,
    tooLongHere: '标题、引题或副题替换后会太长，没有改动。',
    fault: (why, at) => `第 ${at} 个字符：${why}`,
    faults: {
      'group-open': '这个“(”没有配上“)”',
      'group-close': '这个“)”前面没有“(”；要找括号本身请写 \\)',
      'group-start': '“(?”后面的写法不认识',
      'group-name': '组名不合规矩',
      'class-open': '这个“[”没有配上“]”',
      range: '范围前后颠倒，或不是单个字符',
      'nothing-to-repeat': '前面没有可以重复的东西；要找这个符号本身请在前面加 \\',
      'repeat-order': '重复次数前大后小',
      brace: '单独的 { } ] 请在前面加 \\',
      escape: '不认识的 \\ 写法',
      backreference: '没有这一组',
      property: '没有这种字符属性',
      backslash: '末尾的 \\ 后面缺东西',
      other: '这个表达式不成立',
    },
    title: '在稿件库中替换',
    where: '范围',
    scope: {
      all: '全部稿件（不含回收站）',
      view: (name) => `${name}`,
      tag: (name) => `标签“${name}”`,
      collection: (name) => `专题“${name}”`,
      search: (query) => `检索“${query}”的结果`,
      selection: (n) => `所选 ${n} 篇`,
      article: (headline) => `本稿：${headline}`,
    },
    fields: '字段',
    field: { kicker: '引题', headline: '标题', deck: '副题', body: '正文' },
    hint: '先查找，逐处看过、勾选，再替换。每篇先存一个版本；全部替换是一步，按 Z 撤销。',
    look: '查找',
    looking: '正在查找…',
    progress: (percent) => `已看 ${percent}`,
    nothing: '没有找到。',
    list: '将要替换的地方',
    counted: (ticked, hits, articles) => `勾选 ${ticked}／${hits} 处，${articles} 篇`,
    capped: (most) => `命中太多，只列出前 ${most} 处；替换后可再找一次。`,
    unreadable: (n) => `有 ${n} 篇读不出来，未查找。`,
    stoppedLooking: '查找已停下，只列出停下之前找到的。',
    approvedNote: (n) => `有 ${n} 处在已通过的标题里，未预先勾选：替换后须重新审核。`,
    isApproved: '已通过',
    isStale: '查找之后改过，不会替换',
    articleHits: (ticked, hits) => `${ticked}／${hits}`,
    tickAll: '全勾',
    tickNone: '全不勾',
    keys: '空格勾选；在稿件行上为整篇',
    replace: (n) => `替换 ${n} 处`,
    stop: '停下',
    cancel: '取消',
    done: (text, into, articles) =>
      into === '' ? `${articles} 篇删去“${text}”` : `${articles} 篇“${text}”改为“${into}”`,
    doneHits: (hits) => `共 ${hits} 处`,
    skipped: (n) => `${n} 篇没有改动`,
    skippedTitle: '没有改动的稿件',
    why: { changed: '查找之后又改过', gone: '已经不在库里', 'too-long': '替换后会太长' },
  },
  en: {
    bar: 'Find and replace',
    find: 'Find',
    findHint: 'Find in this article',
    replacement: 'Replace with',
    replacementHint: 'Replace with (empty: take out)',
    options: 'How to look',
    option: {
      matchCase: 'Case',
      wholeWord: 'Words',
      foldWidth: 'Width',
      foldHan: '繁简',
      regex: 'Regex',
      within: 'Selection',
    },
    optionHint: {
      matchCase: 'Capitals and small letters differ',
      wholeWord: 'Whole words only',
      foldWidth: 'Full-width and half-width are the same',
      foldHan: 'Traditional and simplified are the same',
      regex: 'Regular expression; the replacement knows $1, $<name>, $& and \\n',
      within: 'Look in the selected text only',
    },
    none: 'None',
    at: (at, of) => `${at}/${of}`,
    total: (of) => `${of}`,
    seeking: 'Looking…',
    next: 'Next',
    previous: 'Previous',
    one: 'Replace',
    all: 'Replace all',
    close: 'Close',
    replacedHere: (n) =>
      n === '1' ? '1 place replaced in this article' : `${n} places replaced in this article`,
    tooLongHere: 'The headline, kicker or deck would become too long; nothing was changed.',
    fault: (why, at) => `Character ${at}: ${why}`,
    faults: {
      'group-open': 'this ( has no )',
      'group-close': 'this ) has no ( before it; write \\) for the mark itself',
      'group-start': 'what follows (? is not known',
      'group-name': 'this is no name for a group',
      'class-open': 'this [ has no ]',
      range: 'the range runs backwards or is not between two characters',
      'nothing-to-repeat': 'there is nothing before it to repeat; write \\ before it for the mark itself',
      'repeat-order': 'the larger number of repetitions comes first',
      brace: 'write \\ before a { } or ] that stands by itself',
      escape: 'this \\ is not known',
      backreference: 'there is no such group',
      property: 'there is no such property of characters',
      backslash: 'something is missing after the last \\',
      other: 'this is no regular expression',
    },
    title: 'Replace across the library',
    where: 'Where',
    scope: {
      all: 'All articles (without the trash)',
      view: (name) => `View: ${name}`,
      tag: (name) => `Tag “${name}”`,
      collection: (name) => `Collection “${name}”`,
      search: (query) => `Found by “${query}”`,
      selection: (n) => (n === '1' ? '1 selected article' : `${n} selected articles`),
      article: (headline) => `This article: ${headline}`,
    },
    fields: 'Fields',
    field: { kicker: 'Kicker', headline: 'Headline', deck: 'Deck', body: 'Body' },
    hint: 'Look first, read and tick hit by hit, then replace. Each article is kept as a revision; it is one step, taken back by Z.',
    look: 'Look',
    looking: 'Looking…',
    progress: (percent) => `${percent} looked through`,
    nothing: 'Nothing was found.',
    list: 'What would be replaced',
    counted: (ticked, hits, articles) =>
      `${ticked} of ${hits} ticked, in ${articles === '1' ? '1 article' : `${articles} articles`}`,
    capped: (most) => `There is more; the first ${most} are listed. Look again after replacing.`,
    unreadable: (n) => `${n} could not be read and were left out.`,
    stoppedLooking: 'Stopped: this is what had been found by then.',
    approvedNote: (n) =>
      `${n} in approved headlines are not ticked beforehand: once replaced they have to be approved again.`,
    isApproved: 'approved',
    isStale: 'changed since, will be left alone',
    articleHits: (ticked, hits) => `${ticked} of ${hits}`,
    tickAll: 'All',
    tickNone: 'None',
    keys: 'Space ticks; on an article’s line, all of it',
    replace: (n) => (n === '1' ? 'Replace 1 place' : `Replace ${n} places`),
    stop: 'Stop',
    cancel: 'Cancel',
    done: (text, into, articles) =>
      into === '' ? `“${text}” taken out of ${articles}` : `“${text}” → “${into}” in ${articles}`,
    doneHits: (hits) => (hits === '1' ? '1 place' : `${hits} places`),
    skipped: (n) => (n === '1' ? '1 article left alone' : `${n} articles left alone`),
    skippedTitle: 'Articles left alone',
    why: {
      changed: 'changed since you looked',
      gone: 'no longer in the library',
      'too-long': 'would become too long',
    },
  },
} satisfies Both<ReplacingWords>
