// What a reader should know about a raw headline before trusting it.
import type { HeadlineFlag } from '#shared/headline'

const SHORTEST = 6
/** Longer lines are no headlines; so much of them is looked at. */
const FAR = 200

/** Words no whole headline ends with: 世界上最深的海沟位于. */
const CUT_OFF =
  /(?:位于|包括|以及|如下|因为|由于|关于|对于|并且|而且|但是|或者|通过|根据|为了|成为|达到|和|与|及|或|、|，|,|：|:)$/u
const CUT_OFF_ENGLISH = / (?:a|an|the|of|to|and|or|for|with|in|at|by|from|that)$/i

/** `的` ends a broken headline, but not 你好的, 是真的, 是…的 and the like. */
const CUT_OFF_DE = /(?<![好真是假对])的$/u
const ENDS_IN_SHI_DE = /(?:是|怎么|怎样|如何|说好|什么)[^，。！？]{0,14}的$/u

/** Lines made for search engines: X是什么意思, X的家常做法, X的功效与作用, X如何登录. */
const SEARCHED =
  /(?:是|有)?什么意思|啥意思|怎么办(?:理)?[?？]?$|的(?:家常|正宗|简单|正确)?做法|功效与作用|怎么读|怎么写|怎么做好吃|如何(?:登录|注册|下载|查询|申请|办理)|(?:登录|注册|下载)入口|是什么(?:梗|牌子|品牌|级别|档次)|用英语怎么说/u

/** A clause that asks: ends in 吗/呢, or begins with a question word. 如何做好… as a statement is none. */
const ASKING_CLAUSE =
  /(?:吗|么呢|呢)$|^(?:哪些?(?:类|个|种|里|家|年|款)?|谁|为什么|为何|凭什么|难道|是否)|(?:是谁|怎么样|怎么回事|为什么|多少钱|是不是|行不行|好不好|能不能[^，]{0,8})$/u
const QUESTION_WORD_NO_QUESTION = /(?:知道|揭秘|告诉|解读|详解|看|教你|了解|探究|追问|回应)[^，]{0,6}$/u

const INVISIBLE =
  /[\u00ad\u061c\u200b-\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u0000-\u0008\u000e-\u001f]/u
/** A joiner is needed inside an emoji family and invisible anywhere else. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/u

const HALF_WIDTH = /[,:;!?()]/g

function asksWithoutMark(clean: string): boolean {
  if (/[?？]/.test(clean)) return false
  const clauses = clean
    .slice(0, FAR)
    .split(/[\s，,。！!；;]+/u)
    .filter((clause) => clause !== '')
  return clauses.some((clause, i) => {
    const asks = ASKING_CLAUSE.test(clause)
    return asks && !(i > 0 && QUESTION_WORD_NO_QUESTION.test(clauses[i - 1] ?? ''))
  })
}

const countHalfWidth = (text: string): number => text.match(HALF_WIDTH)?.length ?? 0

/** Flags in a fixed order. `normalised` tells which half-width marks stand where full-width ones belong. */
export function flagsOf(raw: string, clean: string, normalised: string): readonly HeadlineFlag[] {
  const tail = clean.slice(-FAR)
  const isCutOff =
    CUT_OFF.test(tail) || (CUT_OFF_DE.test(tail) && !ENDS_IN_SHI_DE.test(tail)) || CUT_OFF_ENGLISH.test(tail)
  const isSearched = SEARCHED.test(clean.slice(0, FAR))
  const found: readonly (readonly [HeadlineFlag, boolean])[] = [
    [
      'too-short',
      /\p{sc=Han}/u.test(clean)
        ? Array.from(clean.slice(0, 2 * SHORTEST)).length < SHORTEST
        : !/\S\s+\S/.test(clean),
    ],
    ['incomplete-tail', isCutOff],
    ['seo-question-form', isSearched],
    ['question-without-mark', !isSearched && asksWithoutMark(clean)],
    ['replacement-character', raw.includes('\ufffd')],
    ['invisible-characters', INVISIBLE.test(raw) || STRAY_JOINER.test(raw)],
    ['half-width-marks', countHalfWidth(normalised) < countHalfWidth(clean)],
  ]
  return found.filter(([, holds]) => holds).map(([flag]) => flag)
}
