// What two headlines that are alike are to each other: the same, a series, the same event, or a contradiction to look at.
import { ALIKE, type Comparable, likeness, pairsOf, SAME, type Likeness } from './bigrams'

/** `template`: only dates, numbers or names differ, in the same slots. `contradiction`: one of a pair denies. */
export type SimilarKind = 'same' | 'template' | 'event' | 'contradiction'

export interface Similar extends Likeness {
  readonly kind: SimilarKind
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

// 1,234 · 4月14日 · 第三 · 二季度 · 周五: what changes from one piece of a series to the next.
const NUMBER =
  /^[\d０-９.,:%％‰+\-/年月日时分期号届季度第周星一二三四五六七八九十百千万亿零〇两上下半全元点个名人米]+$/u
const LATIN = /^[\p{Script=Latin}\d.&+-]+$/u
// 甲大学 and 乙大学, 丙公司 and 丁公司: names by their last character or two.
const NAMED =
  /(大学|学院|中学|小学|公司|集团|股份|银行|基金|证券|保险|医院|法院|车站|机场|广场|花园|[省市县区镇乡村州旗国队杯赛展])$/u

interface Slot {
  readonly one: string
  readonly other: string
  /** The word both have after it: 大学 in 甲大学 and 乙大学. */
  readonly next: string
}

/** The stretches of words in which two lines differ, aligned by their longest common subsequence; null if too many. */
function slots(one: readonly string[], other: readonly string[]): Slot[] | null {
  if (one.length > 60 || other.length > 60) return null
  const width = other.length + 1
  const best = new Uint16Array((one.length + 1) * width)
  const at = (i: number, j: number): number => best[i * width + j] ?? 0
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      best[i * width + j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: { one: string; other: string; next: string }[] = []
  let open: (typeof found)[number] | null = null
  for (let i = 0, j = 0; i < one.length || j < other.length;) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      if (open !== null) open.next = one[i] ?? ''
      open = null
      i++
      j++
      continue
    }
    if (open === null) found.push((open = { one: '', other: '', next: '' }))
    if (j >= other.length || (i < one.length && at(i + 1, j) >= at(i, j + 1))) open.one += one[i++] ?? ''
    else open.other += other[j++] ?? ''
  }
  return found
}

function isSlotOfSeries({ one, other, next }: Slot): boolean {
  if (one === '' || other === '') return NUMBER.test(one + other)
  if (NUMBER.test(one) && NUMBER.test(other)) return true
  if (LATIN.test(one) && LATIN.test(other)) return true
  if (one.length > 12 || other.length > 12) return false
  if (NAMED.exec(next)?.[0] === next && next !== '') return true
  const [name, otherName] = [NAMED.exec(one)?.[1], NAMED.exec(other)?.[1]]
  return name !== undefined && name === otherName
}

/** Words in lower case, without blanks and marks. */
const tokens = (text: string): string[] =>
  Array.from(words.segment(text.normalize('NFKC').toLowerCase()))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)

function isTemplate(one: string, other: string): boolean {
  const found = slots(tokens(one), tokens(other))
  return found !== null && found.length > 0 && found.every(isSlotOfSeries)
}

// 否认, 失败, 辟谣, 未, 不 — what a follow-up says that takes back the first. Not 不仅 不断 不少 未来 未婚.
const DENIES =
  /否认|辟谣|失败|不实|取消|叫停|搁置|推迟|落空|告吹|流产|终止|撤回|驳回|未(?!来|婚|必|知|成年|央|名)|不(?!仅|断|少|同|过|锈|动产|限|久|但|只|惜|忘|可|得不|止|料)|没有|无缘|\b(?:not|never|denie[sd]|deny|fails?|failed|cancell?ed|cancels|false|rejects?|rejected|scraps?|scrapped)\b/iu

const contradicts = (one: string, other: string): boolean => DENIES.test(one) !== DENIES.test(other)

/** A headline made ready for many comparisons. */
export interface Prepared extends Comparable {
  readonly pairs: ReadonlySet<string>
}

export const prepared = ({ clean, folded }: Comparable): Prepared => ({
  clean,
  folded,
  pairs: pairsOf(folded),
})

/** What the two are to each other; null where they are not alike. Symmetric. */
export function similar(one: Prepared, other: Prepared): Similar | null {
  if (one.folded === '' || other.folded === '') return null
  const measured = likeness(one.pairs, other.pairs)
  if (measured.jaccard < ALIKE) return null
  if (one.folded === other.folded) return { ...measured, kind: 'same' }
  // In one order, so that the answer is the same whichever is asked about.
  const [first = '', second = ''] = [one.clean, other.clean].toSorted()
  // A digit or a denial more is no repeat, however alike the lines are.
  if (isTemplate(first, second)) return { ...measured, kind: 'template' }
  if (contradicts(first, second)) return { ...measured, kind: 'contradiction' }
  return { ...measured, kind: measured.jaccard >= SAME ? 'same' : 'event' }
}
