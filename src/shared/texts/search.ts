// Words of searching: what the field understands, what it offers, what an empty result offers, the hits in the text.
import type { Both } from './both'

type Operator =
  | 'headline'
  | 'author'
  | 'editor'
  | 'source'
  | 'organisation'
  | 'pinyin'
  | 'name'
  | 'tag'
  | 'stage'
  | 'after'
  | 'before'
  | 'has'
  | 'is'
  | 'channel'
  | 'lang'
  | 'for'
type Has =
  | 'tag'
  | 'kicker'
  | 'deck'
  | 'author'
  | 'organisation'
  | 'editor'
  | 'source'
  | 'date'
  | 'body'
  | 'original'
  | 'for'
type Is = 'proposed' | 'imported' | 'tagged' | 'untagged' | 'duplicate' | 'exported' | 'changed'

interface SearchWords {
  /** As it is typed before the colon; the query language knows it by this name. */
  readonly operators: Readonly<Record<Operator, string>>
  /** What follows the colon. */
  readonly asks: Readonly<Record<Operator, string>>
  readonly examples: Readonly<Record<Operator, string>>
  /** Values as they are typed after the colon. */
  readonly has: Readonly<Record<Has, string>>
  readonly is: Readonly<Record<Is, string>>
  readonly lang: Readonly<Record<'zh' | 'en', string>>
  readonly completions: string
  readonly today: string
  readonly thisMonth: string
  readonly thisYear: string
  readonly notValue: (value: string, operator: string) => string
  readonly unknownTag: (tag: string) => string
  readonly unknownChannel: (channel: string) => string
  readonly found: (n: string, order: string) => string
  readonly atLeast: (n: string) => string
  readonly everywhere: string
  readonly withoutTag: (tag: string) => string
  readonly inTrash: string
  readonly hitsLabel: string
  readonly hits: (n: string) => string
  readonly hitOf: (at: string, of: string) => string
  readonly help: string
  readonly helpLines: readonly (readonly [written: string, means: string])[]
  readonly helpOperators: string
  readonly helpNote: string
  readonly close: string
}

export const searchTexts = {
  'zh-CN': {
    operators: {
      headline: '标题',
      author: '作者',
      editor: '责编',
      source: '来源',
      organisation: '单位',
      pinyin: '拼音',
      name: '题名',
      tag: '标签',
      stage: '阶段',
      after: '晚于',
      before: '早于',
      has: '有',
      is: '是',
      channel: '渠道',
      lang: '语言',
      for: '拟发',
    },
    asks: {
      headline: '标题里的词',
      author: '作者姓名',
      editor: '责编姓名',
      source: '来源里的词',
      organisation: '单位里的词',
      pinyin: '标题读作这些音：全拼、首字母或混用',
      name: '标题里的字，或其拼音',
      tag: '带此标签，含别名与下级',
      stage: '收件、草稿、审核、待发、已发',
      after: '那一天、那个月、那一年起',
      before: '那一天、那个月、那一年之前',
      has: '填了此项',
      is: '标题待定、有无标签、已导出等',
      channel: '导出到过这个渠道',
      lang: '稿件的语言',
      for: '拟发到此渠道；名称的开头也可',
    },
    examples: {
      headline: '标题:书记',
      author: '作者:闫方舟',
      editor: '责编:宋璟',
      source: '来源:"九原 党建"',
      organisation: '单位:组织部',
      pinyin: '拼音:jyq',
      name: '题名:jiuyuan',
      tag: '标签:党建',
      stage: '阶段:草稿',
      after: '晚于:2023-03',
      before: '早于:2023-03-28',
      has: '有:提要',
      is: '是:无标签',
      channel: '渠道:网站',
      lang: '语言:英文',
      for: '拟发:微信',
    },
    has: {
      tag: '标签',
      kicker: '引题',
      deck: '提要',
      author: '作者',
      organisation: '单位',
      editor: '责编',
      source: '来源',
      date: '日期',
      body: '正文',
      original: '原稿',
      for: '拟发',
    },
    is: {
      proposed: '待定',
      imported: '导入',
      tagged: '有标签',
      untagged: '无标签',
      duplicate: '重复',
      exported: '已导出',
      changed: '导出后有改',
    },
    lang: { zh: '中文', en: '英文' },
    completions: '检索可用的写法',
    today: '今天',
    thisMonth: '本月',
    thisYear: '今年',
    notValue: (value, operator) => `“${value}”不是“${operator}:”的值，按普通词语检索`,
    unknownTag: (tag) => `没有标签“${tag}”`,
    unknownChannel: (channel) => `没有渠道“${channel}”`,
    found: (n, order) => `找到${n}，按${order}排列`,
    atLeast: (n) => `${n} 篇以上`,
    everywhere: '在全部稿件中检索',
    withoutTag: (tag) => `不限标签“${tag}”`,
    inTrash: '在回收站中检索',
    hitsLabel: '检索命中',
    hits: (n) => `${n} 处命中`,
    hitOf: (at, of) => `第 ${at}／${of} 处`,
    help: '检索怎样写',
    helpLines: [
      ['党建 书记', '两个词都有；空格为“且”'],
      ['党建 OR 人事', '有其一即可'],
      ['党建 -书记', '有前者而无后者'],
      ['"书记项目"', '引号内连在一起'],
      ['(党建 OR 人事) 九原', '括号先算'],
      ['ai', '一两个西文字母从词首算起；加引号则不限'],
      ['jyq', '全库都没有这个西文词时，按拼音找标题：九原区'],
    ],
    helpOperators: '限定',
    helpNote:
      '中英文名称与全角冒号都认，前面加 - 为排除。全半角、大小写、繁简不分。不认得的写法当普通词语找。',
    close: '关闭',
  },
  en: {
    operators: {
      headline: 'headline',
      author: 'author',
      editor: 'editor',
      source: 'source',
      organisation: 'organisation',
      pinyin: 'pinyin',
      name: 'name',
      tag: 'tag',
      stage: 'stage',
      after: 'after',
      before: 'before',
      has: 'has',
      is: 'is',
      channel: 'channel',
      lang: 'lang',
      for: 'for',
    },
    asks: {
      headline: 'words of the headline',
      author: 'the author’s name',
      editor: 'the editor’s name',
      source: 'words of the source',
      organisation: 'words of the organisation',
      pinyin: 'the headline read aloud: whole pinyin, initials or both',
      name: 'letters of the headline, or its pinyin',
      tag: 'carries this tag or one below it; aliases too',
      stage: 'inbox, draft, review, ready, published',
      after: 'from that day, month or year on',
      before: 'before that day, month or year',
      has: 'this is filled in',
      is: 'headline proposed, with or without tags, exported …',
      channel: 'exported to that channel',
      lang: 'the article’s language',
      for: 'meant for this channel; the beginning of its name will do',
    },
    examples: {
      headline: 'headline:budget',
      author: 'author:smith',
      editor: 'editor:jones',
      source: 'source:"daily news"',
      organisation: 'organisation:council',
      pinyin: 'pinyin:jiuyuanqu',
      name: 'name:jyq',
      tag: 'tag:politics',
      stage: 'stage:draft',
      after: 'after:2023-03',
      before: 'before:2023-03-28',
      has: 'has:deck',
      is: 'is:untagged',
      channel: 'channel:website',
      lang: 'lang:en',
      for: 'for:wechat',
    },
    has: {
      tag: 'tag',
      kicker: 'kicker',
      deck: 'deck',
      author: 'author',
      organisation: 'organisation',
      editor: 'editor',
      source: 'source',
      date: 'date',
      body: 'body',
      original: 'original',
      for: 'for',
    },
    is: {
      proposed: 'proposed',
      imported: 'imported',
      tagged: 'tagged',
      untagged: 'untagged',
      duplicate: 'duplicate',
      exported: 'exported',
      changed: 'changed',
    },
    lang: { zh: 'zh', en: 'en' },
    completions: 'What a search can ask',
    today: 'today',
    thisMonth: 'this month',
    thisYear: 'this year',
    notValue: (value, operator) => `“${value}” is no value of ${operator}: and is looked for as a word`,
    unknownTag: (tag) => `There is no tag “${tag}”`,
    unknownChannel: (channel) => `There is no channel “${channel}”`,
    found: (n, order) => `Found ${n}, by ${order}`,
    atLeast: (n) => `${n}+ articles`,
    everywhere: 'Search in all articles',
    withoutTag: (tag) => `Search without the tag “${tag}”`,
    inTrash: 'Search in the trash',
    hitsLabel: 'Hits of the search',
    hits: (n) => (n === '1' ? '1 hit' : `${n} hits`),
    hitOf: (at, of) => `Hit ${at} of ${of}`,
    help: 'How to search',
    helpLines: [
      ['city budget', 'both words; a blank means and'],
      ['city OR county', 'either will do'],
      ['city -county', 'the first without the second'],
      ['"city budget"', 'in quotes: together, in this order'],
      ['(city OR county) budget', 'parentheses come first'],
      ['ai', 'one or two letters: at the start of a word; in quotes anywhere'],
      ['jyq', 'a word that no article holds finds headlines by pinyin: 九原区'],
    ],
    helpOperators: 'Operators',
    helpNote:
      'Chinese names and full-width colons work too; a - in front leaves out. Width, case and traditional or simplified make no difference. Whatever is not understood is looked for as words.',
    close: 'Close',
  },
} satisfies Both<SearchWords>
