// Words of source and article side by side: what each piece of the source has become.
import type { PieceField, PieceKind } from '../origin'
import type { Both } from './both'
import { agree, counted } from './plural'

interface OriginWords {
  readonly region: string
  readonly sourceSide: string
  readonly articleSide: string
  /** Where the source is lines, and where its pieces are blocks. */
  readonly lines: (n: string) => string
  readonly blocks: (n: string) => string
  readonly inDoubt: (n: string) => string
  readonly noDoubt: string
  readonly kinds: Readonly<Record<PieceKind, string>>
  readonly fields: Readonly<Record<PieceField, string>>
  readonly body: (block: string) => string
  readonly edited: string
  readonly headline: string
  readonly candidate: string
  readonly kicker: string
  readonly deck: string
  readonly tag: string
  readonly queue: string
  readonly apart: string
  readonly lost: string
  readonly between: string
  readonly from: (lines: string) => string
  readonly fromBlocks: (blocks: string) => string
  readonly writtenHere: string
  readonly picture: string
  readonly rule: string
  readonly put: string
  readonly take: string
  readonly make: Readonly<Record<PieceField, string>>
  readonly nextDoubt: string
  readonly acts: string
  readonly encoding: string
  readonly readAs: string
  readonly ways: Readonly<Record<'auto' | 'page' | 'article', string>>
  readonly readAgain: string
  readonly learn: string
  readonly plain: string
  readonly beside: string
  readonly hasNone: string
  readonly isCut: (n: string) => string
  readonly noDate: string
  readonly nothingFurther: string
  readonly putDone: (text: string) => string
  readonly takeDone: (text: string) => string
  readonly fieldDone: (field: string, value: string) => string
  readonly tags: string
  readonly queued: (n: string) => string
}

export const originTexts = {
  'zh-CN': {
    region: '来稿对照',
    sourceSide: '来稿',
    articleSide: '稿件现状',
    lines: (n) => `${n} 行`,
    blocks: (n) => `${n} 段`,
    inDoubt: (n) => `待看 ${n} 处`,
    noDoubt: '处处有着落',
    kinds: {
      text: '成段文字',
      short: '其余行',
      author: '署名',
      source: '来源',
      editor: '责任编辑',
      date: '日期',
      keywords: '关键词',
      picture: '资料图',
      navigation: '导航',
      related: '相关列表',
      tools: '页面部件',
      foot: '页脚',
    },
    fields: { author: '作者', organisation: '单位', source: '来源', editor: '责编', publishedAt: '日期' },
    body: (block) => `正文 ${block}`,
    edited: '已改',
    headline: '标题',
    candidate: '标题备选',
    kicker: '引题',
    deck: '副题',
    tag: '标签',
    queue: '标题队列',
    apart: '移出',
    lost: '没有收进',
    between: '、',
    from: (lines) => `来稿第 ${lines} 行`,
    fromBlocks: (blocks) => `来稿第 ${blocks} 段`,
    writtenHere: '在此写成',
    picture: '图',
    rule: '分隔线',
    put: '放回正文',
    take: '移出正文',
    make: {
      author: '作为作者',
      organisation: '作为单位',
      source: '作为来源',
      editor: '作为责编',
      publishedAt: '作为日期',
    },
    nextDoubt: '下一处待看',
    acts: '这一段',
    encoding: '换编码…',
    readAs: '读作',
    ways: { auto: '自动判断', page: '网页', article: '单篇稿件（一行不落）' },
    readAgain: '已重读，原来的在版本里',
    learn: '学这个网站',
    plain: '只看原稿',
    beside: '与稿件对照',
    hasNone: '这篇是在这里写的，或来稿文件没有留存，没有可对照的。',
    isCut: (n) => `来稿太长，只列出前 ${n} 处。`,
    noDate: '这一行里没有认出日期。',
    nothingFurther: '没有待看的了。',
    putDone: (text) => `已放回正文：${text}`,
    takeDone: (text) => `已移出正文：${text}`,
    fieldDone: (field, value) => `${field}：${value}`,
    tags: '标签',
    queued: (n) => `来稿里另有 ${n} 条标题，在标题队列`,
  },
  en: {
    region: 'Source and article',
    sourceSide: 'Source',
    articleSide: 'Article as it stands',
    lines: (n) => counted(n, 'line'),
    blocks: (n) => counted(n, 'block'),
    inDoubt: (n) => `${n} in doubt`,
    noDoubt: 'all accounted for',
    kinds: {
      text: 'running text',
      short: 'other line',
      author: 'byline',
      source: 'source',
      editor: 'editor',
      date: 'date',
      keywords: 'keywords',
      picture: 'picture note',
      navigation: 'navigation',
      related: 'related list',
      tools: 'page tools',
      foot: 'page foot',
    },
    fields: {
      author: 'Author',
      organisation: 'Organisation',
      source: 'Source',
      editor: 'Editor',
      publishedAt: 'Date',
    },
    body: (block) => `Body ${block}`,
    edited: 'edited',
    headline: 'Headline',
    candidate: 'Candidate',
    kicker: 'Kicker',
    deck: 'Deck',
    tag: 'Tag',
    queue: 'Headline queue',
    apart: 'Set apart',
    lost: 'Left out',
    between: ', ',
    from: (lines) => `from line ${lines}`,
    fromBlocks: (blocks) => `from block ${blocks}`,
    writtenHere: 'written here',
    picture: 'Picture',
    rule: 'Rule',
    put: 'Put into the body',
    take: 'Take out of the body',
    make: {
      author: 'As author',
      organisation: 'As organisation',
      source: 'As source',
      editor: 'As editor',
      publishedAt: 'As date',
    },
    nextDoubt: 'Next in doubt',
    acts: 'This piece',
    encoding: 'Other encoding…',
    readAs: 'Read as',
    ways: { auto: 'whatever it is', page: 'a web page', article: 'one article, nothing left out' },
    readAgain: 'Read again; what stood here is among the revisions',
    learn: 'Learn this site',
    plain: 'Original alone',
    beside: 'Beside the article',
    hasNone: 'This was written here, or its file is not kept any more: there is no source to look at.',
    isCut: (n) => `The source is long; the first ${n} pieces are shown.`,
    noDate: 'There is no date in this line.',
    nothingFurther: 'Nothing further is in doubt.',
    putDone: (text) => `Put into the body: ${text}`,
    takeDone: (text) => `Taken out of the body: ${text}`,
    fieldDone: (field, value) => `${field}: ${value}`,
    tags: 'Tags',
    queued: (n) => `${counted(n, 'other headline')} of the source ${agree(n, 'is', 'are')} in the queue`,
  },
} satisfies Both<OriginWords>
