// Headlines that are no whole headline: too short, cut off, still decorated, or made for a search engine.
import { labelsOf } from '../../headline/labels'
import { BOTH, whole, within, ZH, type Context, type Raw, type Rule } from '../rule'

// `快讯` `讣告` `图集` stand alone by right; so does a title in 《》 and a line that ends as a sentence.
const SHORT_BY_RIGHT =
  /^(?:快讯|简讯|短讯|讣告|公告|启事|更正|致歉|声明|社论|社评|短评|来论|图集|组图|视频|直播|目录|导读|编后|后记|前言|序言|寄语|贺信|唁电|倡议书)[：:]?$|^[《“「【].+[》”」】]$|[！？!?。]$/u
// One word: `Recession` is broken, `Breaking`, `Obituaries`, `Corrections` head a column.
const SHORT_BY_RIGHT_EN =
  /^(?:breaking|obituar(?:y|ies)|corrections?|editorial|opinion|live|video|photos?|gallery|letters|weather|sports?|briefs?|update|analysis)[.:!]?$/i

function tooShort({ headline, lang, kind }: Context): Raw[] {
  const text = headline.trim()
  if (text === '') return []
  if (lang === 'zh') {
    const count = Array.from(text.slice(0, 20)).length
    if (count >= 6 || SHORT_BY_RIGHT.test(text)) return []
  } else if (/\S\s+\S/.test(text) || SHORT_BY_RIGHT_EN.test(text) || /^["“'‘].+["”'’]$/.test(text)) return []
  // 回家, 立冬: a feature may be called so; four characters may be a whole line.
  const isSmall = kind === 'feature' || kind === 'opinion' || (lang === 'zh' && Array.from(text).length >= 4)
  return [
    {
      message: 'too-short',
      severity: isSmall ? 'note' : 'warn',
      spans: [whole(headline)],
      args: { count: String(Array.from(text).length) },
    },
  ]
}

// 世界上最深的海沟位于 · 原因包括 · 名单如下
const CUT_OFF =
  /(?:位于|包括|以及|如下|因为|由于|关于|对于|并且|而且|但是|或者|通过(?<!(?:表决|审议|审核|审查|高票|全票|一致|顺利|获得?|未|不|已|能|可|获准|测试|验收|考试|答辩|会议)通过)|根据|为了)$/u
// A bare conjunction after Han: 苹果和, 医生与. Not 总和 亲和 温和 缓和 祥和 和和; 参与 给予, 涉及 普及 以及 埃及.
const CUT_OFF_BARE =
  /(?<![总亲温缓祥饱中柔平谦随议讲共求一不调附应谢唱太人政颐大仁永圆])和$|(?<![参给赋授干赠])与$|(?<![涉普以埃顾触波危推遍累殃提来企论言述料所])及$/u
// 是真的 · 你好的 · 说好的 · 谁的 · 我的 · 卖菜的 end by right; the rest is looked at only where a modifier was announced.
const CUT_OFF_DE = /(?:最|更加?|十分|非常|正在|已经?|即将|关于)[\p{sc=Han}]{1,8}的$/u
const DE_BY_RIGHT = /[！？]|(?:是|谁|怎么|怎样|如何|说好|什么|这样|有|没|才|就)[^，。！？ ]{0,14}的$/u
const CUT_OFF_ENGLISH =
  /(?:^|\s)(?:a|an|the|of|to|and|or|for|with|from|but|because|than|its|their|his|my|your)$/i
// Verbs that end by a preposition are whole: `What It Comes Down To`, `Something to Be Proud Of`, `the Man I Work For`.
const STRANDED =
  /^(?:who|what|where|how|why|which|whom)\b|\b(?:what|who|whom|that|which|where|something|nothing|someone|somewhere|enough|only|used|proud|sick|tired|down|up|out|back|on|i|you|we|they|he|she|it)\b.{0,40}\s(?:of|to|for|with|from)$/i

function cutOffTail({ headline, lang, quoted }: Context): Raw[] {
  const text = headline.trimEnd()
  const tail = text.slice(-60)
  const match =
    lang === 'zh'
      ? (CUT_OFF.exec(tail) ??
        CUT_OFF_BARE.exec(tail) ??
        (DE_BY_RIGHT.test(tail) ? null : CUT_OFF_DE.exec(tail)))
      : STRANDED.test(text.slice(-160)) && !/\s(?:a|an|the|and|or)$/i.test(tail)
        ? null
        : CUT_OFF_ENGLISH.exec(tail)
  if (match === null) return []
  const word = match[0].trim()
  const span = { start: text.length - word.length, end: text.length }
  if (within(span, quoted())) return []
  return [{ message: 'cut-off-tail', spans: [span], args: { word } }]
}

function decoration({ headline, split }: Context): Raw[] {
  const found: Raw[] = []
  const { segments } = split()
  const first = segments.findIndex(({ role }) => role === 'headline')
  let at = 0
  segments.forEach(({ role, text, confidence }, i) => {
    const start = at
    at += text.length
    if (role !== 'decoration' && role !== 'seo-repeat') return
    // The separator goes too: the one towards the headline.
    const beside = segments[i < first ? i + 1 : i - 1]
    const apart = beside?.role === 'separator' || beside?.role === 'space' ? beside.text.length : 0
    const from = i < first ? start : start - apart
    const to = i < first ? at + apart : at
    found.push({
      message: role === 'decoration' ? 'aggregator' : 'seo-repeat',
      severity: confidence >= 0.9 ? 'warn' : 'note',
      spans: [{ start, end: at }],
      args: { word: text },
      fixes: first < 0 || confidence < 0.6 ? [] : [{ edits: [{ start: from, end: to, text: '' }] }],
    })
  })
  if (found.length > 0) return found
  // A source label stays unless the desk takes it off: `和讯个股快报:`.
  return labelsOf(headline).flatMap(({ role, text, start, end }): Raw[] =>
    role === 'source-label' && end < headline.length
      ? [
          {
            message: 'source-label',
            severity: 'note',
            spans: [{ start, end }],
            args: { word: text },
            fixes: [{ edits: [{ start, end, text: '' }] }],
          },
        ]
      : [],
  )
}

// X是什么意思 · X的家常做法 · X的功效与作用 · X如何登录
const SEARCHED =
  /(?:是|有)?什么意思|啥意思|的(?:家常|正宗|简单|正确)?做法|功效与作用|怎么读|怎么写|怎么做好吃|如何(?:登录|注册|下载|查询|申请)|(?:登录|注册|下载)入口|是什么(?:梗|牌子|品牌|级别|档次)|用英语怎么说/u

function searchForm({ headline, quoted }: Context): Raw[] {
  const match = SEARCHED.exec(headline.slice(0, 200))
  if (match === null) return []
  const span = { start: match.index, end: match.index + match[0].length }
  return within(span, quoted()) ? [] : [{ message: 'search-form', spans: [span], args: { word: match[0] } }]
}

/** `无证驾驶撞人要拘留吗`: a line that asks in its last clause. The mark is offered only there. */
function missingQuestionMark({ headline, split, quoted }: Context): Raw[] {
  const { flags } = split()
  if (!flags.includes('question-without-mark')) return []
  const text = headline.trimEnd()
  const asksLast = /(?:吗|呢|什么|怎么样|怎么回事|为什么|多少钱|多少|谁)$/u.test(text)
  const span = { start: Math.max(0, text.length - 1), end: text.length }
  if (within(span, quoted())) return []
  const edit = { start: text.length, end: text.length, text: '？' }
  return [
    {
      message: 'missing-question-mark',
      spans: [asksLast ? span : whole(headline)],
      fixes: asksLast ? [{ edits: [edit] }] : [],
    },
  ]
}

export const SHAPE_RULES: readonly Rule[] = [
  { id: 'too-short', version: 1, family: 'shape', severity: 'warn', languages: BOTH, run: tooShort },
  { id: 'cut-off-tail', version: 1, family: 'shape', severity: 'warn', languages: BOTH, run: cutOffTail },
  { id: 'decoration', version: 1, family: 'shape', severity: 'warn', languages: BOTH, run: decoration },
  { id: 'search-form', version: 1, family: 'shape', severity: 'note', languages: ZH, run: searchForm },
  {
    id: 'missing-question-mark',
    version: 1,
    family: 'shape',
    severity: 'note',
    languages: ZH,
    run: missingQuestionMark,
  },
]
