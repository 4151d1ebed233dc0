// Rules of copyediting in Chinese: name, what is wrong, by which source, what is left alone; and what a finding says.
import type { CopyRuleId } from '../copyedit'
import type { NameBecause } from '../names'

export interface CopyRuleWords {
  readonly name: string
  /** Of one finding: the words found and the right form, either may be empty; of a name what the ledger says. */
  readonly says: (quote: string, other: string, because: NameBecause | null) => string
  readonly source: string
  readonly spares: string
}

const 换 = (what: string) => (quote: string, other: string) => `${what}：“${quote}”应为“${other}”`

/** `2024-03 起，见《标题》` */
function 出处(because: NameBecause | null): string {
  if (because === null) return ''
  const { from, to, source, headline } = because
  const 何时 = to !== '' ? `至 ${to}` : from !== '' ? `${from} 起` : ''
  const 何处 =
    source === 'article'
      ? headline === ''
        ? ''
        : `见《${headline}》`
      : source === 'table'
        ? '据导入的表'
        : '编辑部自录'
  const 全 = [何时, 何处].filter((one) => one !== '').join('，')
  return 全 === '' ? '' : `（${全}）`
}

export const copyRulesZh: Readonly<Record<CopyRuleId, CopyRuleWords>> = {
  'word-list': {
    name: '词表',
    says: (quote, other) => (other === '' ? `词表有“${quote}”` : `词表：“${quote}”→“${other}”`),
    source: '本台词表条目所注的理由与来源；每条都写明词表名与条号。',
    spares: '条目自带的例外、范围、渠道、稿件类型与有效期；网址与代码。引文只提示，不代改。',
  },
  'half-width-mark': {
    name: '半角标点',
    says: (quote, other) => `汉字旁的“${quote}”应为全角“${other}”`,
    source: 'GB/T 15834—2011：汉文用全角标点。',
    spares: '数字之间（1,234、12:30、3:0）、网址、代码、引号里的整句英文。',
  },
  'half-width-bracket': {
    name: '半角括号',
    says: (quote) => `“${quote}”的括号应为全角`,
    source: 'GB/T 15834—2011。',
    spares: '括号里外都是字母的；标题末尾的“(图)”只作提示。',
  },
  'straight-quote': {
    name: '直引号',
    says: (quote, other) => (other === '' ? '引号不成对' : `${quote} 应为“弯引号”`),
    source: 'GB/T 15834—2011 4.8：引号的形式为“”‘’。',
    spares: '英寸（5"）、代码。',
  },
  'unmatched-pair': {
    name: '不成对的标点',
    says: (quote) => `“${quote}”没有配对`,
    source: 'GB/T 15834—2011 4.8、4.9。',
    spares: '跨段引文每段开头的引号、1）2）这类序号、颜文字。',
  },
  'ellipsis-dash': {
    name: '省略号、破折号',
    says: 换('省略号六点，破折号两格'),
    source: 'GB/T 15834—2011 4.10、4.11。',
    spares: '数字、日期、地点之间的一字线。',
  },
  'value-range': {
    name: '数值范围',
    says: (quote, other) => `“${quote}”的数值之间用浪纹线：“${other}”`,
    source: 'GB/T 15834—2011 4.13.3.3：标示数值范围的起止用浪纹线。',
    spares: '年份、日期、地点、比分、电话；各体例可关。',
  },
  'repeated-mark': {
    name: '重复的标点',
    says: (quote) => `“${quote}”里的标点重复或冲突`,
    source: 'GB/T 15834—2011。',
    spares: '？！连用、省略号、破折号。',
  },
  'full-width-letters': {
    name: '全角字母、部首字',
    says: (quote, other) => `“${quote}”应为“${other}”`,
    source: 'GB/T 15835—2011：阿拉伯数字用半角；部首区的字不是汉字。',
    spares: '全角标点与全角空格。',
  },
  'han-latin-blank': {
    name: '汉字与字母间的空格',
    says: (_, other) => (other === '' ? '汉字与字母、数字之间不空格' : '汉字与字母、数字之间空一格'),
    source: '报纸通例不空；网络体例依《中文文案排版指北》空一格。',
    spares: '汉字与汉字之间的空格（标题分句）从不改动。',
  },
  'line-blank': {
    name: '行首行尾的空白',
    says: () => '行首缩进由版式决定；行尾空白与不换行空格多余',
    source: '通例。',
    spares: '三行以上手工断行的诗。',
  },
  invisible: {
    name: '看不见的字符',
    says: (_, other) => (other === '' ? '这里有看不见的字符' : `网页代码应为“${other}”`),
    source: '抓取与粘贴的残留：零宽字符、方向控制符、HTML 实体。',
    spares: '表情符号里的连接符。',
  },
  'doubled-word': {
    name: '重字',
    says: (quote) => `“${quote}”疑似多写一次`,
    source: '《图书编校质量差错判定和计算方法》CY/T 266—2023：多字。',
    spares: '研究研究、一闪一闪、目的的、了了解等合法的叠用。',
  },
  de: {
    name: '的、地',
    says: () => '修饰动词用“地”',
    source: '《现代汉语八百词》；只查“副词性词语＋的＋动词＋了”。',
    spares: '没有“了”的，后面可能是名词（有效的解决方案）。',
  },
  confusable: {
    name: '易混词、错别字',
    says: 换('疑似写错'),
    source: '《现代汉语词典》；截止／截至、即使、部署等常见误写表。',
    spares: '含有这些字的更长的词（解决对方、叫做为……）。',
  },
  'number-form': {
    name: '数字写法',
    says: (quote, other) => (other === '' ? `“${quote}”的数字写法请核对` : `“${quote}”应为“${other}”`),
    source: 'GB/T 15835—2011；倍数只用于增加。',
    spares: '编号、2023-03-07 这类全数字日期。',
  },
  'unit-form': {
    name: '单位符号',
    says: 换('正文用中文单位'),
    source: 'GB/T 15835—2011；新闻稿通例。',
    spares: 'km、kg 等字母单位。',
  },
  spelling: {
    name: '英文拼写',
    says: (quote, other) =>
      other === '' ? `词典里没有“${quote}”` : `“${quote}”词典里没有，是不是“${other}”`,
    source: '随附的英文词典（美式，兼认英式）；不联网。',
    spares: '大写开头的词、缩写、网址、代码、引文。',
  },
  'long-sentence': {
    name: '长句',
    says: (_, other) => `这一句 ${other} 字`,
    source: '通例；只作提示。',
    spares: '标题、表格、引文。',
  },
  'name-spelling': {
    name: '同一人名两种写法',
    says: (quote, other) => `“${quote}”与“${other}”是不是同一个人`,
    source: '全篇各出现两次以上、只差一字的人名。',
    spares: '姓氏不同或相差两字的。',
  },
  'name-title': {
    name: '职务有变',
    says: (quote, other, because) =>
      `“${quote}”：名录里 ${because?.name ?? ''} 的职务是${other}${出处(because)}`,
    source: '本编辑部的人名职务录，只看确认过的；以稿件的日期为准，没有日期的以今天为准。',
    spares: '“原”“前”“时任”；同一处写了名录里有的职务的；名录里没有在任职务的人；简称与全称。',
  },
  'name-ended': {
    name: '已卸任的职务',
    says: (quote, other, because) => `“${quote}”：${because?.name ?? ''} 任${other}已经结束${出处(because)}`,
    source: '本编辑部的人名职务录里的任期，与稿件的日期对照。',
    spares: '“原”“前”“时任”；日期只知道年份、说不准的。',
  },
  'name-near': {
    name: '与名录差一字的人名',
    says: (quote, other, because) => `“${quote}”与名录里的 ${other} 只差一字，职务或单位相同${出处(because)}`,
    source: '本编辑部的人名职务录；形近或同音的一个字。',
    spares: '名录里另有其人的；职务和单位都不沾边的。确是两个人，把他也录进去，或按 ⇧Del。',
  },
  'name-order': {
    name: '排名次序',
    says: (quote, other) => `依名录的次序，${quote} 在 ${other} 之前`,
    source: '本编辑部在人名职务录里排的次序。',
    spares: '不在同一串名单里的；没有排次序的人。',
  },
  'name-other': {
    name: '人名的另一写法',
    says: (quote, other) => `“${quote}”在名录里写作“${other}”`,
    source: '本编辑部的人名职务录里记的别的写法。',
    spares: '另有人就叫这个名字的。',
  },
  'page-furniture': {
    name: '网页残留',
    says: (quote) => `“${quote.slice(0, 20)}”应移到稿件信息里`,
    source: '抓取网页的署名、来源、责编、图注。',
    spares: '【】小标题、落款日期。',
  },
  'related-list': {
    name: '文末的其他标题',
    says: () => '这是网页上的其他标题，不是正文',
    source: '抓取网页的相关阅读。',
    spares: '以句号收尾的列表、少于三条的列表。',
  },
  'en-doubled': {
    name: '英文重词',
    says: (quote) => `“${quote.trim()}”写了两次`,
    source: '通例。',
    spares: 'had had、that that。',
  },
  'en-quotes': {
    name: '英文引号',
    says: (quote, other) => (other === '' ? '引号不成对' : `${quote} 应为弯引号`),
    source: 'AP、Chicago。',
    spares: '6\'2" 这类尺寸。',
  },
  'en-serial-comma': {
    name: '英文列举的逗号',
    says: (_, other) => (other === ', ' ? 'and 之前加逗号（Chicago）' : 'and 之前不加逗号（AP）'),
    source: 'AP Stylebook；Chicago Manual of Style 6.19。',
    spares: '不止一个词的列举项。',
  },
  'en-number': {
    name: '英文数字',
    says: 换('一至九拼写出来'),
    source: 'AP Stylebook：numerals；Chicago 9.2。',
    spares: '年龄、金额、度量、比分、日期。',
  },
  'en-percent': {
    name: '英文百分比',
    says: 换('按所选体例'),
    source: 'AP（2019 年起用 %）；Chicago 9.20（用 percent）。',
    spares: '',
  },
  'en-variety': { name: '英式与美式拼写', says: 换('全篇拼写不一'), source: '通例。', spares: '引文。' },
  'en-blank': {
    name: '英文双空格',
    says: () => '句间只空一格',
    source: 'AP、Chicago。',
    spares: '排成列的文字。',
  },
  'en-confusable': {
    name: '英文误拼、易混',
    says: 换('疑似写错'),
    source: '常见误拼表；its／it’s、could of。',
    spares: '网址、代码、专名。',
  },
  'en-dash': {
    name: '英文破折号',
    says: (_, other) => `破折号应为“${other}”`,
    source: 'AP：破折号两侧空格；Chicago 6.85：不空。',
    spares: '数字之间的连字符。',
  },
  'en-heading-case': {
    name: '英文小标题大小写',
    says: (quote, other) =>
      other === '' ? `“${quote}”各词首字母大写，其他小标题不是` : `小标题大小写：“${other}”`,
    source: 'AP、Chicago 的标题大小写；一篇之内各小标题一致。',
    spares: '缩写、正文里大写的专名、引号里的题名、连字符之后、两可的虚词。',
  },
}
