// Words of the check report (校对报告): on the screen, printed and as a Word file.
import type { CopyDisposition, SpellingAsked } from '../copy-report'
import type { EnglishStyle, HanLatin, HeadingCase } from '../copyedit'
import type { Both } from './both'
import { agree, counted } from './plural'

type WeightClass = 'character' | 'form' | 'mark' | 'style'

interface CopyReportWords {
  readonly title: string
  readonly fields: {
    readonly id: string
    readonly textHash: string
    readonly at: string
    readonly by: string
    readonly profile: string
    readonly choices: string
    readonly asked: string
    readonly notAsked: string
    readonly read: string
    readonly spelling: string
    readonly consulted: string
    readonly rate: string
  }
  readonly own: (name: string, base: string) => string
  readonly forArticle: (name: string) => string
  readonly hanLatin: Readonly<Record<HanLatin, string>>
  readonly range: (mark: string | null) => string
  readonly styles: Readonly<Record<EnglishStyle, string>>
  readonly headings: Readonly<Record<HeadingCase, string>>
  readonly longSentence: (n: string) => string
  readonly rules: (n: string, names: string) => string
  readonly all: string
  readonly between: string
  readonly blocks: (zh: string, en: string) => string
  readonly notRead: (other: string) => string
  readonly code: (n: string) => string
  readonly characters: (n: string) => string
  readonly spelled: Readonly<Record<SpellingAsked, string>>
  readonly list: (name: string, version: string, entries: string) => string
  readonly ledger: (name: string, entries: string) => string
  readonly nothingConsulted: string
  readonly estimate: {
    readonly title: string
    readonly head: readonly [string, string, string, string]
    readonly classes: Readonly<Record<WeightClass, string>>
    readonly sum: string
    readonly none: string
    readonly rate: (rate: string, passes: boolean) => string
    readonly short: (rate: string) => string
    readonly noText: string
  }
  readonly counts: {
    readonly title: string
    readonly head: readonly [string, string, string, string]
  }
  readonly open: { readonly title: string; readonly none: string }
  readonly answered: { readonly title: string; readonly none: string }
  readonly findingHead: readonly [string, string, string, string]
  readonly answeredHead: readonly [string, string, string, string, string]
  readonly fixes: {
    readonly title: string
    readonly head: readonly [string, string, string, string, string]
    readonly none: string
    readonly takenBack: string
    readonly nothing: string
  }
  readonly block: (n: string) => string
  readonly more: (n: string) => string
  readonly dispositions: Readonly<Record<CopyDisposition, string>>
  readonly said: (what: string, by: string, when: string, note: string) => string
  readonly nobody: string
  readonly statement: string
  readonly attached: string
  readonly attachedHead: readonly [string, string, string]
  readonly pdf: string
  readonly docx: string
  readonly attach: string
  readonly attachNow: string
  readonly close: string
  readonly working: string
  readonly saved: (file: string) => string
  readonly attachedNow: (hash: string) => string
  readonly notAttached: string
  readonly attachedLine: (when: string, by: string, hash: string, state: string) => string
  readonly noteTitle: (words: string) => string
  readonly note: string
  readonly keepNote: string
  readonly cancel: string
  readonly factsHead: readonly [string, string]
  readonly part: (title: string) => string
  readonly ofThisText: string
  readonly ofAnotherText: string
}

export const copyReportTexts = {
  'zh-CN': {
    title: '校对报告',
    fields: {
      id: '稿件编号',
      textHash: '文本指纹',
      at: '检查时间',
      by: '检查人',
      profile: '体例',
      choices: '体例所定',
      asked: '查了',
      notAsked: '没有查',
      read: '文字',
      spelling: '英文拼写',
      consulted: '词表与人名册',
      rate: '差错率（估算）',
    },
    own: (name, base) => `${name}（本编辑部，据${base}）`,
    forArticle: (name) => `${name}，本稿单独选用`,
    hanLatin: {
      none: '汉字与字母数字间不空格',
      one: '汉字与字母数字间空一格',
      leave: '汉字与字母数字间空格不管',
    },
    range: (mark) => (mark === null ? '数值之间的号不管' : `数值之间用 ${mark}`),
    styles: { ap: '英文按 AP', chicago: '英文按 Chicago' },
    headings: {
      alike: '英文小标题大小写一致',
      title: '英文小标题各词大写',
      sentence: '英文小标题句首大写',
      leave: '英文小标题大小写不管',
    },
    longSentence: (n) => `长句 ${n} 字起`,
    rules: (n, names) => `${n} 条：${names}`,
    all: '无',
    between: '、',
    blocks: (zh, en) => `中文 ${zh} 段，西文 ${en} 段（一概当英文看）`,
    notRead: (other) => `；${other} 段是别的文字，没有规则，没有查`,
    code: (n) => `；代码 ${n} 段不查`,
    characters: (n) => `；共 ${n} 字符（不计空白）`,
    spelled: {
      asked: '按随附词典查了小写的词；大写开头的词不查',
      off: '体例里关着，没有查',
      none: '没有可查的词',
      unavailable: '词典没有应答，没有查',
    },
    list: (name, version, entries) => `${name}${version === '' ? '' : ` 第 ${version} 版`}，${entries} 条`,
    ledger: (name, entries) => `${name === '' ? '人名职务录' : name}，${entries} 人`,
    nothingConsulted: '没有用到词表，没有用到人名册',
    estimate: {
      title: '差错率估算',
      head: ['差错', '每处计', '处', '合计'],
      classes: {
        character: '错字、别字、多字、漏字，拼写',
        form: '大小写、字形、单位写法',
        mark: '标点、数字用法',
        style: '体例与版面（不计）',
      },
      sum: '合计',
      none: '没有接受过改正，无从估算。',
      rate: (rate, passes) =>
        `万分之 ${rate}（估算；${passes ? '未超过' : '超过'}图书合格线万分之一）。只算按提示接受的改正：自己动手改的、没有查出的不在内。`,
      short: (rate) => `万分之 ${rate}（估算）`,
      noText: '没有文字',
    },
    counts: { title: '提示', head: ['级别', '查出', '未处理', '已答复'] },
    open: { title: '未处理', none: '没有未处理的提示。' },
    answered: { title: '已答复', none: '没有答复过。' },
    findingHead: ['级别', '位置', '原文', '规则与提示'],
    answeredHead: ['级别', '位置', '原文', '规则与提示', '答复'],
    fixes: {
      title: '接受的改正',
      head: ['规则', '位置', '改动', '谁、何时', '计'],
      none: '没有接受过改正。',
      takenBack: '后来撤回，不计',
      nothing: '（删去）',
    },
    block: (n) => `第 ${n} 段`,
    more: (n) => `另有 ${n} 处没有列出。`,
    dispositions: { open: '未处理', verified: '核对无误', ignored: '这里不提示', muted: '处处不提示' },
    said: (what, by, when, note) =>
      [`${what}，${by === '' ? '未署名' : by}，${when}`, note].filter((part) => part !== '').join('\n'),
    nobody: '未署名',
    statement:
      '本报告由程序按所列规则查出，不代替三校。权重依《图书质量管理规定》（2004）与 CY/T 266–2023：错别字、多字、漏字计 1，大小写、字形计 0.5，标点与数字用法计 0.1，体例与版面不计；差错率为估算。',
    attached: '附上的校对报告',
    attachedHead: ['附上', '谁', '报告指纹与所查文本'],
    pdf: '存为 PDF…',
    docx: '存为 DOCX…',
    attach: '附入审核',
    attachNow: '附上现稿的校对报告',
    close: '关闭',
    working: '正在查…',
    saved: (file) => `校对报告存好了：${file}`,
    attachedNow: (hash) => `校对报告附入了审核，指纹 ${hash}`,
    notAttached: '没有附校对报告。',
    attachedLine: (when, by, hash, state) => `校对报告 ${when} ${by} ${hash}　${state}`,
    noteTitle: (words) => `“${words}”核对过`,
    note: '附言',
    keepNote: '核对无误',
    cancel: '取消',
    factsHead: ['项目', '内容'],
    part: (title) => `校对报告：${title}`,
    ofThisText: '查的就是现稿',
    ofAnotherText: '其后文字有改动',
  },
  en: {
    title: 'Check report',
    fields: {
      id: 'Article',
      textHash: 'Hash of the text',
      at: 'Looked over',
      by: 'By',
      profile: 'Style',
      choices: 'The style says',
      asked: 'Asked',
      notAsked: 'Not asked',
      read: 'Text',
      spelling: 'English spelling',
      consulted: 'Word lists and names',
      rate: 'Rate of errors (estimate)',
    },
    own: (name, base) => `${name} (the desk’s own, from ${base})`,
    forArticle: (name) => `${name}, chosen for this article`,
    hanLatin: {
      none: 'no blank between Han and letters or digits',
      one: 'one blank between Han and letters or digits',
      leave: 'blanks between Han and letters let be',
    },
    range: (mark) => (mark === null ? 'any dash between values' : `${mark} between values`),
    styles: { ap: 'English by AP', chicago: 'English by Chicago' },
    headings: {
      alike: 'English subheads alike',
      title: 'English subheads in title case',
      sentence: 'English subheads in sentence case',
      leave: 'capitals of English subheads let be',
    },
    longSentence: (n) => `long sentences from ${counted(n, 'character')}`,
    rules: (n, names) => `${n}: ${names}`,
    all: 'none',
    between: ', ',
    blocks: (zh, en) => `${counted(zh, 'block')} of Chinese, ${en} in Latin letters (all taken for English)`,
    notRead: (other) => `; ${other} in other scripts, for which there are no rules: not looked at`,
    code: (n) => `; ${n} of code, not looked at`,
    characters: (n) => `; ${counted(n, 'character')} without blanks`,
    spelled: {
      asked: 'words in small letters by the dictionary that comes along; words with capitals are not',
      off: 'off in the style: not asked',
      none: 'no word to ask about',
      unavailable: 'the dictionary did not answer: not asked',
    },
    list: (name, version, entries) =>
      `${name}${version === '' ? '' : `, version ${version}`}, ${counted(entries, 'entry', 'entries')}`,
    ledger: (name, entries) => `${name === '' ? 'Ledger of names' : name}, ${entries} people`,
    nothingConsulted: 'no word list and no ledger of names was asked',
    estimate: {
      title: 'Estimate of errors',
      head: ['Errors', 'Each', 'How many', 'Together'],
      classes: {
        character: 'Characters and words wrong, missing or too many; spelling',
        form: 'Case, forms of letters and units',
        mark: 'Marks, use of numbers',
        style: 'Style and layout (not counted)',
      },
      sum: 'Together',
      none: 'No fix was accepted: there is nothing to estimate from.',
      rate: (rate, passes) =>
        `${rate} in 10,000 characters (estimate; ${passes ? 'within' : 'above'} the 1 in 10,000 that passes for a book). Only fixes accepted from findings count: not what was changed by hand, nor what was not found.`,
      short: (rate) => `${rate} in 10,000 (estimate)`,
      noText: 'no text',
    },
    counts: { title: 'Findings', head: ['Severity', 'Found', 'Open', 'Answered'] },
    open: { title: 'Open', none: 'Nothing is open.' },
    answered: { title: 'Answered', none: 'Nothing was answered.' },
    findingHead: ['Severity', 'Place', 'Words', 'Rule and finding'],
    answeredHead: ['Severity', 'Place', 'Words', 'Rule and finding', 'Answer'],
    fixes: {
      title: 'Fixes accepted',
      head: ['Rule', 'Place', 'Change', 'Who, when', 'Weight'],
      none: 'No fix was accepted.',
      takenBack: 'taken back, not counted',
      nothing: '(deleted)',
    },
    block: (n) => `block ${n}`,
    more: (n) => `${n} more ${agree(n, 'is', 'are')} not listed.`,
    dispositions: {
      open: 'open',
      verified: 'looked at, right',
      ignored: 'muted here',
      muted: 'muted everywhere',
    },
    said: (what, by, when, note) =>
      [`${what}, ${by === '' ? 'unsigned' : by}, ${when}`, note].filter((part) => part !== '').join('\n'),
    nobody: 'unsigned',
    statement:
      'Found by a program by the rules that are listed; it stands for no proof read by people. Weights after the Chinese Provisions on the Quality of Books (2004) and CY/T 266–2023: a character wrong, missing or too many 1; case and form 0.5; a mark or a number 0.1; style and layout 0. The rate is an estimate.',
    attached: 'Check reports attached',
    attachedHead: ['Attached', 'By', 'Hash of the report, and its text'],
    pdf: 'Save as PDF…',
    docx: 'Save as DOCX…',
    attach: 'Attach to the review',
    attachNow: 'Attach the check report of the text as it stands',
    close: 'Close',
    working: 'Looking…',
    saved: (file) => `Saved the check report: ${file}`,
    attachedNow: (hash) => `Attached the check report to the review, hash ${hash}`,
    notAttached: 'No check report is attached.',
    attachedLine: (when, by, hash, state) => `Check report ${when} ${by} ${hash} · ${state}`,
    noteTitle: (words) => `“${words}” is right`,
    note: 'Note',
    keepNote: 'It is right',
    cancel: 'Cancel',
    factsHead: ['What', 'Value'],
    part: (title) => `Check report: ${title.toLowerCase()}`,
    ofThisText: 'of the text as it stands',
    ofAnotherText: 'the text was changed since',
  },
} satisfies Both<CopyReportWords>
