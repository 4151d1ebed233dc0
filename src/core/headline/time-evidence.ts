// A time of a headline and what the body says, with the day of publication to resolve 昨日 and 5月.
import type { Claim, Evidence, Place } from './claims'
import { APART_NUMBER, flat, known, type FlatCopy } from './in-copy'

/** A day as far as it is known. */
interface Day {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

/** `2023年3月27日` `5月3日` `5月` `27日` `2023年` `昨日` `本周` `周五`; 10日游, 3月龄, 7日内 and durations are none. */
export const TIME =
  /(?<![\d.])(?:[12]\d{3}年(?:\d{1,2}月(?:\d{1,2}[日号])?)?(?!来|前|后|内|以来)|\d{1,2}月(?:\d{1,2}[日号])(?!线|楼|店)|(?<!\d个?|[近满零超])\d{1,2}月(?:份|底|初|中旬|上旬|下旬)?(?!龄|子|饼|嫂|薪)|\d{1,2}[日号](?=[起上下晚凌早零夜]|[\s，。]|$|[\p{sc=Han}](?!线|楼)))|(?:今|昨|明|前)[天日晚晨早]|(?:今|去|明|前)年|(?:本|上|下)(?:周|月|季度)|(?:周|星期|礼拜)[一二三四五六日天](?!刊|报)/gu

const PARTS = /(?:([12]\d{3})年)?(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?/u

function partsOf(text: string): Day {
  const { 1: year, 2: month, 3: day } = PARTS.exec(text) ?? []
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}

const SHIFT: ReadonlyMap<string, number> = new Map([
  ['今', 0],
  ['昨', -1],
  ['明', 1],
  ['前', -2],
])

/** 昨日 of 2023-03-27 is 2023-03-26; null where the day of publication is not known or the word is vaguer than a day. */
function resolved(text: string, publishedAt: string): Day | null {
  const published = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(publishedAt)
  if (published === null) return null
  const [, year = '', month = '', day] = published
  const shift = SHIFT.get(text.charAt(0))
  if (shift === undefined) return null
  if (text.endsWith('年'))
    return { year: Number(year) + (shift === -2 ? -2 : text.startsWith('去') ? -1 : shift) }
  if (day === undefined) return null
  const then = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + shift))
  if (Number.isNaN(then.getTime())) return null
  return { year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate() }
}

const agrees = (one: number | undefined, other: number | undefined): boolean =>
  one === undefined || other === undefined || one === other

/** The same time as far as both tell, and at least the finest thing the first one tells. */
function isSameTime(one: Day, other: Day): boolean {
  if (!agrees(one.year, other.year) || !agrees(one.month, other.month) || !agrees(one.day, other.day))
    return false
  if (one.day !== undefined) return other.day !== undefined
  return one.month === undefined ? other.year !== undefined : other.month !== undefined
}

/** Times written in digits, of each block. */
export type BodyTimes = () => readonly (Place & { readonly day: Day; readonly text: string })[]

/** 昨日 and 明年 count as what they were on the day of publication. */
export function timesOf(blocks: readonly string[], publishedAt: string): ReturnType<BodyTimes> {
  return blocks.flatMap((text, block) =>
    Array.from(text.matchAll(TIME), ({ 0: matched, index }) => ({
      block,
      start: index,
      end: index + matched.length,
      text: matched,
      day: /\d/.test(matched) ? partsOf(matched) : (resolved(matched, publishedAt) ?? {}),
    })).filter(({ day }) => Object.keys(day).length > 0),
  )
}

/** What the article says of a time of its headline. */
export function timeEvidence(claim: Claim, copy: FlatCopy, times: BodyTimes): Evidence {
  const whole = known(claim.text, copy, APART_NUMBER)
  if (whole !== null) return { ...claim, ...whole }
  const written = partsOf(flat(claim.text))
  const isWritten = Object.keys(written).length > 0
  const wanted = isWritten ? written : resolved(claim.text, copy.publishedAt)
  if (wanted === null) return { ...claim, found: 'nowhere' }
  const same = times().filter(({ day }) => isSameTime(wanted, day))
  if (same.length > 0)
    return {
      ...claim,
      found: 'body',
      how: 'same-value',
      places: same.map(({ block, start, end }) => ({ block, start, end })),
    }
  const published = resolved('今日', copy.publishedAt) ?? resolved('今年', copy.publishedAt)
  if (!isWritten) return sayOther(claim, wanted, times) ?? { ...claim, found: 'credit', field: 'publishedAt' }
  if (published !== null && isSameTime(wanted, published))
    return { ...claim, found: 'credit', field: 'publishedAt' }
  return sayOther(claim, wanted, times) ?? { ...claim, found: 'nowhere' }
}

/** Where the body has a day of the same month, or the same day of another month: one of the two is a slip. */
function sayOther(claim: Claim, wanted: Day, times: BodyTimes): Evidence | null {
  if (wanted.day === undefined || wanted.month === undefined) return null
  const dated = times().filter(({ day }) => day.day !== undefined && day.month !== undefined)
  const other =
    dated.find(({ day }) => day.month === wanted.month) ?? dated.find(({ day }) => day.day === wanted.day)
  if (other === undefined) return null
  const { block, start, end, text } = other
  return { ...claim, found: 'differs', says: text, places: [{ block, start, end }] }
}
