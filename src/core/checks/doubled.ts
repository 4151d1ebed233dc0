// Words set twice: `的的`, `巡视组视组`, `the the`; and the many that double by right.
import type { Span } from '#shared/check'
import { spansOf } from './rule'

// Empty words doubled, without the words they are the seam of: 目的的, 为了了解, 不了了之, 存在在, 参与与, 共和和, 是是非非.
const EMPTY =
  /(?<!目|标|靶)的的(?!确|士|哥|姐)|(?<!不|为|除)了了(?!解|结|然|断|之|不|得)|是是(?!非)|(?<!存|现|实|正|所|内|外|潜|自|健|好)在在|(?<!参|给|赋|授)与与|(?<!共|总|亲|温|缓|暖|饱|平|谦)和和(?!美|气|睦|平|谐)|(?<!棉)被被|把把(?!关|脉)|(?<!对)对于对于|(?<!从)从从(?!容)/gu

// Two or three Han said twice: `巡视组视组`, `调整调整`.
const TWICE = /(\p{sc=Han}{2,4})\1/gu

// Doubling that is grammar, rhythm or a name: 研究研究, 一闪一闪, 越来越…, 加油加油, 很多很多, 宝贝宝贝, 恭喜恭喜, 来了来了.
const RHYTHM =
  /^(?:一.{1,3}|.一|很.|好.|不.|没.|来.|快.|真.|太.|再.|.了|.着|.吧|.啊|.呀|.个|.次|.年|.天|.步|.层|.点|.遍|.家|.条|.场|.代|加油|恭喜|谢谢|哈哈|嘻嘻|呵呵|嘿嘿|拜拜|宝贝|宝宝|妈妈|爸爸|奶奶|爷爷|大家|你好|再见|欢迎|对不起|我爱你|滴答|叮咚|咕噜|哗啦|噼啪|轰隆|扑通|研究|讨论|商量|考虑|学习|休息|锻炼|打扫|收拾|整理|了解|体验|感受|认识|反思|琢磨|检讨|放松|活动|热闹|高兴|轻松|凉快|暖和|开心|舒服|尝试|比较|介绍|意思|表示|帮助|照顾|支持|准备|打听|参观|教育|调整|评论|理论|合计|计较|溜达|转悠|念叨|调节|调查)$/u
// What goes on into a longer word the second time: 基金|基金经理, 中国|中国人, 北京|北京大学.
const GOES_ON =
  /^(?:经理|公司|科技|技术|工程|医药|制药|能源|化工|传媒|文化|发展|实业|大学|银行|集团|人|市|省|县|区|队|网|报|社|时间|指数|产品|业|化|性|者|员|学|界|式|版|股|债|法|率|价|量|额|费|税)/u

/** The second of two, e.g. the second 的 of `的的`. Of Chinese. */
export function doubledHan(text: string): Span[] {
  const empty = spansOf(text, EMPTY).map(({ end }) => ({ start: end - 1, end }))
  const twice = Array.from(text.matchAll(TWICE)).flatMap(({ index, 0: all, 1: piece = '' }): Span[] => {
    const after = text.slice(index + all.length, index + all.length + 4)
    if (RHYTHM.test(piece) || GOES_ON.test(after) || /^(.)\1+$/u.test(piece)) return []
    // 哈哈哈哈, 123123 and the like go on before or after; 三次以上的重复是修辞.
    if (after.startsWith(piece) || text.slice(0, index).endsWith(piece)) return []
    return [{ start: index + piece.length, end: index + all.length }]
  })
  return [...empty, ...twice].toSorted((one, other) => one.start - other.start)
}

// Only words that never double by right: not `had had`, `that that`, `Duran Duran`, `bye bye`, `so so`.
const DOUBLED_EN =
  /(?<![\p{L}'’-])(the|an|of|to|and|for|with|from|by|at|or|as|is|are|was|were|be|its|their|a|in|on|this)([ \u00a0]{1,4})\1(?![\p{L}'’-])/giu

/** The second of two with the blank before it, e.g. ` the` of `the the`. Of English. */
export const doubledEnglish = (text: string): Span[] =>
  Array.from(text.matchAll(DOUBLED_EN))
    .filter(({ 1: word = '', 0: all }) => all.endsWith(word) || word.toLowerCase() !== 'a')
    .map(({ index, 0: all, 1: word = '' }) => ({ start: index + word.length, end: index + all.length }))
