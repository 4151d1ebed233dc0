// Signals by name, with the words that make them: exclamation, question, vague reference, intensifiers and their kin.
import type { Span } from '#shared/check'
import { BOTH, EN, spansOf, within, ZH, type Context, type Raw, type Rule } from '../rule'

interface Signal {
  readonly message:
    | 'exclamation'
    | 'question'
    | 'question-word'
    | 'number-first'
    | 'vague-reference'
    | 'intensifier'
    | 'urgency'
    | 'second-person'
    | 'withheld'
    | 'unverified-source'
  readonly spans: (context: Context) => readonly Span[]
  readonly languages: Rule['languages']
  readonly version: number
}

const outsideQuotes = ({ headline, quoted }: Context, pattern: RegExp): Span[] =>
  spansOf(headline, pattern).filter((span) => !within(span, quoted()))

// One mark in a headline of service, opinion or feature is voice; a cry in quotation marks is somebody's.
// Brand and titles: `Yahoo!`, `Go!`; `*` none.
function exclamations(context: Context): Span[] {
  const marks = outsideQuotes(context, /(?<!Yahoo|Jeopardy|Wham|Panic|Joomla|Chip|Hi|Go|Up)[!！]{1,10}/gu)
  const many = marks.length > 1 || marks.some(({ start, end }) => end - start > 1)
  return many || context.kind === 'news' ? marks : []
}

// Interview, FAQ and quotation ask by right.
const ASKED = /(?:[问答]|专访|对话|访谈|Q&A|FAQ|问答|答记者问|释疑|解答|答疑)/u

function questions(context: Context): Span[] {
  const { headline, lang } = context
  const marks = outsideQuotes(context, /[?？]{1,10}/gu)
  const asks = lang === 'en' ? headline.trimEnd().endsWith('?') : marks.length > 0
  return asks && !ASKED.test(headline) ? marks : []
}

// A question word where no question is asked, or where a line begins with one: 为何, 如何看待, 到底, What, Why, How.
// 如何 with a duty (如何做好) and 为什么 in quotation marks are news language, too, therefore a note.
const ASKING =
  /为什么|为何|怎么回事|怎么办|到底|究竟|凭什么|有多[高低大小难强远]|是谁|什么样|哪些|多少钱|知多少|(?<=^|[\s，：])(?:谁|什么|怎么|哪)/gu
const ASKING_EN = /^(?:what|why|how|who|when|where|which)\b(?!['’]?s up)/gi

// `15 Tips…`, `The 10 Best…`: lists. Casualties and sums (`3 dead`, `2 million…`) are news.
const NUMBER_FIRST =
  /^(?:the )?\d{1,3} (?=(?:\p{L}+ )?(?:things|tips|ways|reasons|questions|facts|best|worst|most|times|lessons|steps|ideas|signs|people who|photos|pictures|recipes|secrets)\b)/giu

// 这/此/他 with nothing before it in the line to refer to; 这里, 此次, 此前, 其他, 他国, 他山 are none. TA, 原因竟是.
const VAGUE =
  /(?<=^|[\s，。：；！？,:;!?|｜])(?:这(?:个(?!夏|冬|春|秋|周末|假期|暑假|寒假|季节|国庆|五一)|种|些|位|名|款|家|项|一(?!次)|几|两|三|样|只|件|座|条|支|部|群|类)|此(?:人|事|举|女|男|剧|片|物|地(?!无银)|国)|他(?!国|们的|山|乡|人|日|杀|信)|她|它|TA(?![A-Za-z]))/gu
const VAGUE_ANYWHERE = /原因(?:竟|居然|竟然)是?|(?:没想到|想不到)(?:竟|居然|是)|真相竟|结果竟/gu
const VAGUE_EN =
  /^(?:This|These|Here(?:['’]s| is| are)|It|They|He|She)\b(?! (?:Week|Month|Year|Morning|Weekend|Day|American Life|Is Us)\b)/gi

function vague(context: Context): Span[] {
  if (context.lang === 'en') return outsideQuotes(context, VAGUE_EN)
  const heads = outsideQuotes(context, VAGUE).filter(
    // An antecedent: words of the same line before it, in an earlier clause.
    ({ start }) => !/[\p{sc=Han}A-Za-z]{2}/u.test(context.headline.slice(0, start)),
  )
  return [...heads, ...outsideQuotes(context, VAGUE_ANYWHERE)].toSorted(
    (one, other) => one.start - other.start,
  )
}

// 曝光 as an act of an authority, 揭秘（下）, 究竟 within a question of science are still only notes.
const INTENSE =
  /(?<![究毕有未])竟然?(?!陵|争|成|技|标|拍|选|聘|走|渡|相|岗|品|价|赛|速)|居然|震惊|惊呆|惊爆|惊现|惊人(?!会)|炸裂|炸锅|沸腾|疯了|疯传|刷屏|火爆全网|全网|泪奔|泪目|吓人|吓坏|可怕|逆天|神级|爆(?:料|红|火|款)|揭秘|大揭秘|内幕|曝光(?!度|台|率|量|时间)|重磅(?!炸弹)|史上最|万万没想到|太(?:可怕|惊人|震撼|离谱|恐怖)/gu
const INTENSE_EN =
  /\b(?:shocking|shocked|stunning|jaw-dropping|mind-blowing|unbelievable|insane|epic|hilarious|heartbreaking|terrifying|outrageous|slams?|blasts?|destroys?|obliterates?|literally|totally|finally|the (?:best|worst|most \w+) ever)\b/gi

// What imitates a notice or presses: 紧急通知, 今起全面实施, 删前速看, 速转, 扩散, 必看.
const URGENT =
  /紧急(?:通知|扩散|提醒|转发)|删前(?:速|快)看|(?:马上|即将)(?:被)?删|速(?:看|转)(?!速决)|快(?:转|看)(?=[!！]|$)|(?:扩散|转发)(?=[!！]|$)|不看后悔|必看(?=[!！，]|$)|千万(?:别|不要)|再不.{1,6}就晚了|刚刚[!！，]|突发[!！]|定了[!！]|官宣[!！]|今起[!！]/gu
const URGENT_EN =
  /\b(?:must[- ](?:see|read|watch)|before it['’]s (?:deleted|too late)|you need to (?:see|know|read|hear)|act now|urgent|don['’]t miss|share this)\b/gi

const SECOND = /(?<![迷祢])(?:你们?|您)(?!好莱坞)/gu
const SECOND_EN = /\b(?:you(?:['’](?:re|ll|ve|d))?|your|yours|yourself)\b/gi

// The point is held back: 这件事, 一个动作, 3个字, 行家…外行, 背后的秘密, the one thing, what happened next.
const WITHHELD =
  /(?:只|仅|就)?(?:因|用|靠|凭)(?:这|一)(?:个|件|句|招|点)[\p{sc=Han}]{0,4}|(?:\d|[一两三四五六七八九十])个字(?=[!！，,]|$)|背后(?:的)?(?:秘密|真相|原因|故事)(?:竟|是|曝光|[!！？?…]|$)|(?:行家|内行|懂行的)[^，,]{0,14}(?:外行|不懂)|外行[^，,]{0,14}[，,]?(?:行家|内行)|(?:结局|结果|原因|真相)(?:亮了|令人|让人)|后果(?:严重|很严重)[!！]|……$|…$/gu
const WITHHELD_EN =
  /\b(?:what happen(?:s|ed) next|(?:this|the) one (?:thing|trick|weird)|the reason (?:why|is)|won['’]t believe|no one (?:knows|tells you)|nobody (?:knows|tells you)|secrets? (?:of|to|that|behind)|will (?:surprise|shock|amaze) you|guess (?:who|what))\b/gi

// Reports nobody stands for. A line that refutes them is right to name them: `网传…不实`.
const UNVERIFIED = /网(?:传|曝|爆)(?!播|媒|统)|据传|疑似|坊间(?:传|流传)|(?:小道)消息称|盛传|谣传/gu
const REFUTES =
  /不实|谣言|辟谣|否认|澄清|回应|假的|系误|纯属|虚假|查证|真相|核实|通报|警方|官方|非事实|病例|患者|症状|感染/u
const UNVERIFIED_EN = /\b(?:rumou?rs?|rumou?red|reportedly|allegedly|unconfirmed|sources say)\b/gi
const REFUTES_EN = /\b(?:den(?:y|ies|ied)|debunk\w*|false|hoax|refut\w+|dismiss\w*|quash\w*|fact check)\b/i

function unverified(context: Context): Span[] {
  const refuted = (context.lang === 'zh' ? REFUTES : REFUTES_EN).test(context.headline)
  return refuted ? [] : outsideQuotes(context, context.lang === 'zh' ? UNVERIFIED : UNVERIFIED_EN)
}

const byLanguage =
  (zh: RegExp, en: RegExp) =>
  (context: Context): Span[] =>
    outsideQuotes(context, context.lang === 'zh' ? zh : en)

const SIGNALS: readonly Signal[] = [
  { message: 'exclamation', spans: exclamations, languages: BOTH, version: 1 },
  { message: 'question', spans: questions, languages: BOTH, version: 1 },
  { message: 'question-word', spans: byLanguage(ASKING, ASKING_EN), languages: BOTH, version: 1 },
  {
    message: 'number-first',
    spans: (context) => outsideQuotes(context, NUMBER_FIRST),
    languages: EN,
    version: 1,
  },
  { message: 'vague-reference', spans: vague, languages: BOTH, version: 1 },
  { message: 'intensifier', spans: byLanguage(INTENSE, INTENSE_EN), languages: BOTH, version: 1 },
  { message: 'urgency', spans: byLanguage(URGENT, URGENT_EN), languages: BOTH, version: 1 },
  { message: 'second-person', spans: byLanguage(SECOND, SECOND_EN), languages: BOTH, version: 1 },
  { message: 'withheld', spans: byLanguage(WITHHELD, WITHHELD_EN), languages: BOTH, version: 1 },
]

const told = (context: Context, message: Signal['message'], spans: readonly Span[]): Raw[] =>
  spans.length === 0
    ? []
    : [
        {
          message,
          spans,
          args: {
            word: Array.from(new Set(spans.map(({ start, end }) => context.headline.slice(start, end)))).join(
              ' ',
            ),
            count: String(spans.length),
          },
        },
      ]

/** A question and its word are one signal. */
const COUNTED = SIGNALS.filter(({ message }) => message !== 'question-word')

function together(context: Context): Raw[] {
  const present = COUNTED.map(({ spans }) => spans(context)).filter((spans) => spans.length > 0)
  if (present.length < 3) return []
  const spans = present.flat().toSorted((one, other) => one.start - other.start)
  return [{ message: 'signals-together', spans, args: { count: String(present.length) } }]
}

export const SIGNAL_RULES: readonly Rule[] = [
  ...SIGNALS.map(({ message, spans, languages, version }): Rule => ({
    id: message,
    version,
    family: 'signals',
    severity: 'note',
    languages,
    run: (context) => told(context, message, spans(context)),
  })),
  {
    id: 'unverified-source',
    version: 1,
    family: 'signals',
    severity: 'warn',
    languages: BOTH,
    run: (context) => told(context, 'unverified-source', unverified(context)),
  },
  { id: 'signals-together', version: 1, family: 'signals', severity: 'warn', languages: ZH, run: together },
]
