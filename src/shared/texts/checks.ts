// Words of the checks: families, severities, what a finding says, why a rule was not asked. The whys are apart.
import type {
  CheckArgs,
  CheckFamily,
  CheckId,
  CheckMessage,
  CheckSeverity,
  CheckWhy,
  DispositionKind,
  NotChecked,
  RateSet,
} from '../check'
import { counted } from './plural'
import type { ArticleKind } from '../check-input'
import type { Both } from './both'
import { formWhysEn } from './check-form-whys-en'
import { formWhysZh } from './check-form-whys-zh'
import { matterWhysEn } from './check-matter-whys-en'
import { matterWhysZh } from './check-matter-whys-zh'

interface CheckWords {
  readonly severities: Readonly<Record<CheckSeverity, string>>
  readonly families: Readonly<Record<CheckFamily, string>>
  readonly kinds: Readonly<Record<ArticleKind, string>>
  readonly dispositions: Readonly<Record<DispositionKind, string>>
  readonly notChecked: Readonly<Record<NotChecked, string>>
  readonly whys: Readonly<Record<CheckId, CheckWhy>>
  readonly messages: Readonly<Record<CheckMessage, (args: CheckArgs) => string>>
  readonly rate: (set: RateSet, hits: string, of: string) => string
  readonly notMeasured: string
  readonly replace: (by: string) => string
  readonly remove: string
}

const SAME_EN: Readonly<Record<string, string>> = {
  author: 'author',
  organisation: 'organisation',
  editor: 'editor',
  source: 'source',
  publishedAt: 'date',
}
const SAME_ZH: Readonly<Record<string, string>> = {
  author: '作者',
  organisation: '单位',
  editor: '责任编辑',
  source: '来源',
  publishedAt: '日期',
}

const SETS_ZH: Readonly<Record<RateSet, string>> = {
  'headlines-zh': 'N 条已发中文标题',
  'headlines-en': 'N 条已发英文标题',
  'articles-zh': 'N 篇中文稿件的标题',
  'articles-en': 'N 篇英文稿件的标题',
}
const SETS_EN: Readonly<Record<RateSet, string>> = {
  'headlines-zh': 'N published Chinese headlines',
  'headlines-en': 'N published English headlines',
  'articles-zh': 'N headlines of Chinese articles',
  'articles-en': 'N headlines of English articles',
}

/** `（2024-03 起，见《标题》）`; nothing if nothing is known. */
function known(parts: readonly string[], open: string, between: string, close: string): string {
  const all = parts.filter((one) => one !== '')
  return all.length === 0 ? '' : `${open}${all.join(between)}${close}`
}

export const checksTexts: Both<CheckWords> = {
  'zh-CN': {
    severities: { block: '拦', verify: '核', warn: '疑', note: '注' },
    families: {
      length: '长度',
      shape: '完整',
      marks: '标点与空格',
      characters: '字符',
      words: '字词',
      facts: '事实',
      signals: '写法',
      advertising: '广告用语',
      lists: '词表与名册',
      similar: '相近标题',
      english: '英文体例',
    },
    kinds: { news: '新闻', service: '服务', opinion: '评论', feature: '特写', advertising: '广告' },
    dispositions: { verified: '已核实', ignored: '忽略', fixed: '已改', 'false-positive': '误报' },
    notChecked: {
      off: '已关闭',
      language: '不适用于本语种',
      'no-body': '无正文，未核对',
      'no-channel': '未选渠道',
      'no-others': '没有可比的标题',
      'no-list': '没有词表或名册',
      'not-advertising': '非广告稿',
    },
    whys: { ...formWhysZh, ...matterWhysZh },
    messages: {
      'too-long': ({ count, limit }) => `${count}，超过 ${limit}`,
      'too-few': ({ count, limit }) => `${count}，不足 ${limit}`,
      'visible-cut': ({ word }) => `显示到“${word.slice(-8)}”为止`,
      'too-short': ({ count }) => `只有 ${count} 字`,
      'cut-off-tail': ({ word }) => `以“${word}”收尾，似未完`,
      aggregator: ({ word }) => `“${word}”是聚合尾缀`,
      'seo-repeat': ({ word }) => `“${word}”重复前文`,
      'source-label': ({ word }) => `“${word}”是来源，可留可去`,
      'search-form': ({ word }) => `“${word}”是搜索问句`,
      'missing-question-mark': () => '发问而无问号',
      'unmatched-pair': ({ word }) => `${word} 不成对`,
      'half-width': ({ word, other }) => `半角 ${word} 应作 ${other}`,
      'mixed-width': ({ word, other }) => `全角半角混用：${word} 应作 ${other}`,
      'full-width-letters': ({ word, other }) => `全角 ${word} 应作 ${other}`,
      ellipsis: ({ word }) => `“${word}”应作“……”`,
      'end-mark': ({ word }) => `末尾不用“${word}”`,
      'mark-between-quotes': () => '引号、书名号之间不用顿号',
      'list-comma': () => '并列的词之间用顿号',
      'han-latin-blank': ({ limit }) => (limit === 'none' ? '汉字与字母之间不空' : '汉字与字母之间空一格'),
      'blank-doubled': () => '连续空格',
      'blank-special': () => '与体例不符的空格',
      'blank-outer': () => '首尾有空格',
      invisible: ({ word, count }) => `${count} 个看不见的字符：${word}`,
      'broken-character': () => '有坏字 �，须查原文',
      'lone-surrogate': ({ count }) => `${count} 个残缺的字符`,
      radical: ({ word, other }) => `部首或兼容字 ${word}${other === '' ? '' : `，应作 ${other}`}`,
      entity: ({ word, other }) => `网页代码“${word}”应作“${other}”`,
      'private-character': ({ word }) => `私用区字符“${word}”，别处不能显示`,
      'doubled-word': ({ word }) => `“${word}”连写两遍`,
      confusable: ({ word, other }) => `“${word}”应作“${other}”`,
      'number-nowhere': ({ word }) => `正文没有“${word}”`,
      'number-differs': ({ word, other }) => `标题作“${word}”，正文作“${other}”`,
      unit: ({ word, other }) => `标题作“${word}”，正文作“${other}”`,
      'date-nowhere': ({ word }) => `正文没有“${word}”`,
      'date-differs': ({ word, other }) => `标题作“${word}”，正文作“${other}”`,
      'name-nowhere': ({ word }) => `正文没有“${word}”`,
      'name-in-credit': ({ word, list }) => `“${word}”仅见于${SAME_ZH[list] ?? list}`,
      'quotation-nowhere': ({ word }) => `正文没有原话${word}`,
      'quotation-unquoted': ({ word }) => `正文有${word}，未加引号`,
      overlap: ({ count }) => `题文共词 ${count}%`,
      'stronger-claim': ({ word, other }) => `正文作“${other}”，标题作“${word}”`,
      exclamation: ({ count }) => (count === '1' ? '叹号' : `${count} 处叹号`),
      question: () => '正文是否给出答案？',
      'question-word': ({ word }) => `疑问词：${word}`,
      'number-first': ({ word }) => `数字开头的清单：${word}`,
      'vague-reference': ({ word }) => `“${word}”指谁、指什么？`,
      intensifier: ({ word }) => `渲染：${word}`,
      urgency: ({ word }) => `催促或仿通知：${word}`,
      'second-person': ({ word }) => `直接喊读者：${word}`,
      withheld: ({ word }) => `要点没有说：${word}`,
      'unverified-source': ({ word }) => `来源不实在：${word}`,
      'signals-together': ({ count }) => `${count} 个信号并见`,
      'ad-strict': ({ word }) => `《广告法》第九条列有“${word}”`,
      'ad-absolute': ({ word }) => `绝对化用语“${word}”`,
      'word-list': ({ list, count, limit }) =>
        `命中词表《${list}》第 ${count} 条${limit === '' ? '' : `：${limit}`}`,
      'office-doubled': ({ word, other }) => `“${word}”当作“${other}”`,
      roster: ({ word, other }) => `依名录的次序，${word} 在 ${other} 之前`,
      'roster-office': ({ word, other, limit, list }) =>
        `依名录，“${word}”的职务是${other}${known([limit === '' ? '' : `${limit} 起`, list === '' ? '' : `见《${list}》`], '（', '，', '）')}`,
      'roster-ended': ({ word, other, count, list }) =>
        `依名录，“${word}”的任职已经结束：${other}${known([count === '' ? '' : `至 ${count}`, list === '' ? '' : `见《${list}》`], '（', '，', '）')}`,
      'roster-near': ({ word, other }) => `“${word}”与名录里的 ${other} 只差一字，职务或单位相同`,
      'roster-spelling': ({ word, other }) => `“${word}”在名录里写作“${other}”`,
      'similar-same': ({ other }) => `与“${other}”相同`,
      'similar-template': ({ other }) => `与“${other}”同一系列`,
      'similar-event': ({ other }) => `与“${other}”似为同一事`,
      'similar-contradiction': ({ other }) => `与“${other}”一正一反`,
      'all-caps': () => '整行大写',
      'english-case': ({ limit }) => (limit === 'title' ? '本台体例：词首大写' : '本台体例：句首大写'),
      'double-quotes': () => 'AP 标题用单引号',
      'spelt-number': ({ word, other }) => `AP 标题用数字：${word} 作 ${other}`,
      'final-period': () => '末尾不用句点',
      passive: ({ word }) => `被动：${word}`,
      nominal: ({ word }) => `名词化：${word}`,
      'weak-opening': ({ word }) => `开头无力：${word}`,
      'many-words': ({ count, limit }) => `${count} 个词，多于 ${limit}`,
      'bad-break': ({ word }) => `断行不当：${word}`,
    },
    rate: (set, hits, of) => `${SETS_ZH[set].replace('N', of)}中命中 ${hits} 条`,
    notMeasured: '尚未测量',
    replace: (by) => `改为“${by}”`,
    remove: '删去',
  },
  en: {
    severities: { block: 'Block', verify: 'Verify', warn: 'Doubt', note: 'Note' },
    families: {
      length: 'Length',
      shape: 'Whole',
      marks: 'Marks and blanks',
      characters: 'Characters',
      words: 'Words',
      facts: 'Facts',
      signals: 'Manner',
      advertising: 'Advertising',
      lists: 'Lists and roster',
      similar: 'Similar headlines',
      english: 'English style',
    },
    kinds: {
      news: 'News',
      service: 'Service',
      opinion: 'Opinion',
      feature: 'Feature',
      advertising: 'Advertising',
    },
    dispositions: {
      verified: 'Verified',
      ignored: 'Ignored',
      fixed: 'Fixed',
      'false-positive': 'Not a fault',
    },
    notChecked: {
      off: 'switched off',
      language: 'not for this language',
      'no-body': 'no body to compare with',
      'no-channel': 'no channel chosen',
      'no-others': 'no headline to compare with',
      'no-list': 'no list or roster',
      'not-advertising': 'not an advertisement',
    },
    whys: { ...formWhysEn, ...matterWhysEn },
    messages: {
      'too-long': ({ count, limit }) => `${count}, more than ${limit}`,
      'too-few': ({ count, limit }) => `${count}, fewer than ${limit}`,
      'visible-cut': ({ word }) => `Seen only up to “${word.slice(-16)}”`,
      'too-short': ({ count }) => `Only ${counted(count, 'character')}`,
      'cut-off-tail': ({ word }) => `Ends in “${word}”, as if broken off`,
      aggregator: ({ word }) => `“${word}” is an aggregator’s decoration`,
      'seo-repeat': ({ word }) => `“${word}” repeats what stands before`,
      'source-label': ({ word }) => `“${word}” names the source; keep it or take it off`,
      'search-form': ({ word }) => `“${word}” is a search query`,
      'missing-question-mark': () => 'Asks without a question mark',
      'unmatched-pair': ({ word }) => `${word} has no partner`,
      'half-width': ({ word, other }) => `Half-width ${word}, should be ${other}`,
      'mixed-width': ({ word, other }) => `Both widths: ${word} should be ${other}`,
      'full-width-letters': ({ word, other }) => `Full-width ${word}, should be ${other}`,
      ellipsis: ({ word }) => `“${word}” should be “……”`,
      'end-mark': ({ word }) => `No “${word}” at the end`,
      'mark-between-quotes': () => 'No 、 between quotations',
      'list-comma': () => 'Words in a row take 、',
      'han-latin-blank': ({ limit }) =>
        limit === 'none' ? 'No blank between Han and Latin' : 'One blank between Han and Latin',
      'blank-doubled': () => 'Blanks in a row',
      'blank-special': () => 'A blank of another kind than the desk’s',
      'blank-outer': () => 'Blanks outside',
      invisible: ({ word, count }) => `${count} invisible: ${word}`,
      'broken-character': () => '� in the line; the source must be looked at',
      'lone-surrogate': ({ count }) => `${count} broken halves of characters`,
      radical: ({ word, other }) =>
        `Radical or compatibility form ${word}${other === '' ? '' : `, should be ${other}`}`,
      entity: ({ word, other }) => `Page code “${word}” should be “${other}”`,
      'private-character': ({ word }) => `“${word}” is private use and not shown elsewhere`,
      'doubled-word': ({ word }) => `“${word}” twice`,
      confusable: ({ word, other }) => `“${word}” should be “${other}”`,
      'number-nowhere': ({ word }) => `The body has no “${word}”`,
      'number-differs': ({ word, other }) => `Here “${word}”, in the body “${other}”`,
      unit: ({ word, other }) => `Here “${word}”, in the body “${other}”`,
      'date-nowhere': ({ word }) => `The body has no “${word}”`,
      'date-differs': ({ word, other }) => `Here “${word}”, in the body “${other}”`,
      'name-nowhere': ({ word }) => `The body has no “${word}”`,
      'name-in-credit': ({ word, list }) => `“${word}” only as ${SAME_EN[list] ?? list}`,
      'quotation-nowhere': ({ word }) => `The body has no ${word}`,
      'quotation-unquoted': ({ word }) => `The body has ${word} without quotation marks`,
      overlap: ({ count }) => `Only ${count} % in common with the body`,
      'stronger-claim': ({ word, other }) => `The body says “${other}”, the headline “${word}”`,
      exclamation: ({ count }) => (count === '1' ? 'Exclamation mark' : `${count} exclamation marks`),
      question: () => 'Does the body give the answer?',
      'question-word': ({ word }) => `Question word: ${word}`,
      'number-first': ({ word }) => `Begins with a list’s number: ${word}`,
      'vague-reference': ({ word }) => `“${word}”: who or what?`,
      intensifier: ({ word }) => `Intensifier: ${word}`,
      urgency: ({ word }) => `Urgency: ${word}`,
      'second-person': ({ word }) => `Addresses the reader: ${word}`,
      withheld: ({ word }) => `The point is withheld: ${word}`,
      'unverified-source': ({ word }) => `Unverified: ${word}`,
      'signals-together': ({ count }) => `${counted(count, 'signal')} in one line`,
      'ad-strict': ({ word }) => `The Advertising Law, art. 9, names “${word}”`,
      'ad-absolute': ({ word }) => `Absolute: “${word}”`,
      'word-list': ({ list, count, limit }) =>
        `In the list “${list}”, no. ${count}${limit === '' ? '' : `: ${limit}`}`,
      'office-doubled': ({ word, other }) => `“${word}” should be “${other}”`,
      roster: ({ word, other }) => `By the ledger ${word} stands before ${other}`,
      'roster-office': ({ word, other, limit, list }) =>
        `By the ledger “${word}” is ${other}${known([limit === '' ? '' : `since ${limit}`, list === '' ? '' : `from “${list}”`], ' (', ', ', ')')}`,
      'roster-ended': ({ word, other, count, list }) =>
        `By the ledger the office in “${word}” has ended: ${other}${known([count === '' ? '' : `until ${count}`, list === '' ? '' : `from “${list}”`], ' (', ', ', ')')}`,
      'roster-near': ({ word, other }) =>
        `“${word}” is one character off ${other} of the ledger, with the same title or organisation`,
      'roster-spelling': ({ word, other }) => `“${word}” is spelt “${other}” in the ledger`,
      'similar-same': ({ other }) => `The same as “${other}”`,
      'similar-template': ({ other }) => `Of one series with “${other}”`,
      'similar-event': ({ other }) => `Perhaps the same event as “${other}”`,
      'similar-contradiction': ({ other }) => `One of the two denies: “${other}”`,
      'all-caps': () => 'All in capitals',
      'english-case': ({ limit }) =>
        limit === 'title' ? 'The desk writes title case' : 'The desk writes sentence case',
      'double-quotes': () => 'AP headlines take single quotation marks',
      'spelt-number': ({ word, other }) => `AP headlines take numerals: ${word} is ${other}`,
      'final-period': () => 'No period at the end',
      passive: ({ word }) => `Passive: ${word}`,
      nominal: ({ word }) => `Nominal: ${word}`,
      'weak-opening': ({ word }) => `Weak opening: ${word}`,
      'many-words': ({ count, limit }) => `${count} words, more than ${limit}`,
      'bad-break': ({ word }) => `Bad break: ${word}`,
    },
    rate: (set, hits, of) => `${hits} of ${SETS_EN[set].replace('N', of)}`,
    notMeasured: 'not measured',
    replace: (by) => `Change to “${by}”`,
    remove: 'Remove',
  },
}
