// A number of a headline and what the body says: the same, the same written otherwise, about the same, another one.
import type { Claim, Evidence, Place } from './claims'
import { APART_NUMBER, flat, known, placesOf, type FlatCopy } from './in-copy'
import { agree, bearsOut, isNear, quantitiesOf, type Quantity } from './quantities'

/** The numbers of each block, read once for all claims. */
export type BodyNumbers = () => readonly (readonly Quantity[])[]

const AROUND = 8

function pairsAround(text: string, start: number, end: number): Set<string> {
  const pairs = new Set<string>()
  for (const part of [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)])
    for (let i = 1; i < part.length; i++) {
      const pair = part.slice(i - 1, i + 1)
      if (/^\p{sc=Han}{2}$/u.test(pair) || /^[a-z]{2}$/.test(pair)) pairs.add(pair)
    }
  return pairs
}

const placeOf = (block: number, { start, end }: Quantity): Place => ({ block, start, end })

/**
 * The number of the body that speaks of the same thing with another value: the same unit, and words beside it that
 * stand beside the headline's number, too. Null where none is near enough to be called the same thing.
 */
function contrary(
  claim: Claim,
  wanted: Quantity,
  headline: string,
  copy: FlatCopy,
  numbers: BodyNumbers,
): Evidence | null {
  if (wanted.unit === '') return null
  const around = pairsAround(flat(headline), claim.start, claim.end)
  let best: { readonly shared: number; readonly evidence: Evidence } | null = null
  numbers().forEach((inBlock, block) => {
    const text = copy.blocks[block] ?? ''
    for (const one of inBlock) {
      if (one.unit !== wanted.unit) continue
      let shared = 0
      for (const pair of pairsAround(text, one.start, one.end)) if (around.has(pair)) shared++
      // Latin words share pairs easily; Han share one only by a word.
      if (shared < (/[a-z]/.test(one.unit) ? 4 : 1) || shared <= (best?.shared ?? 0)) continue
      best = {
        shared,
        evidence: { ...claim, found: 'differs', says: one.text, places: [placeOf(block, one)] },
      }
    }
  })
  return (best as { readonly evidence: Evidence } | null)?.evidence ?? null
}

// `1915年出生` `出生于1915年` `生于1915年` `born in 1915`
const isBirth = (text: string, start: number, end: number): boolean =>
  /^年?[\d月日]{0,6}(?:出生|生)/u.test(text.slice(end, end + 12)) ||
  /(?:生于|出生于|出生在|born in|born on .{0,12})\s?$/u.test(text.slice(Math.max(0, start - 24), start))

/** `108岁` where the body says `1915年出生` and the article is of 2023; a year's difference is a birthday to come. */
function byBirthYear({ value, unit }: Quantity, copy: FlatCopy): Place[] {
  const year = Number(copy.publishedAt.slice(0, 4))
  if (unit !== '岁' || !(year > 1900)) return []
  return [0, 1].flatMap((less) =>
    placesOf(String(year - value - less), copy.blocks, APART_NUMBER).filter(({ block, start, end }) =>
      isBirth(copy.blocks[block] ?? '', start, end),
    ),
  )
}

/** What the article says of a number of its headline. */
export function numberEvidence(
  claim: Claim,
  headline: string,
  copy: FlatCopy,
  numbers: BodyNumbers,
): Evidence {
  const whole = known(claim.text, copy, APART_NUMBER)
  if (whole !== null) return { ...claim, ...whole }
  const line = flat(headline)
  // Without the sign of a currency before it.
  const from = claim.start + (/^[$€£¥￥]/u.test(claim.text) ? 1 : 0)
  const wanted = quantitiesOf(line).find(
    ({ start, end }) => start <= from && end >= claim.end - 1 && end > from,
  )
  if (wanted !== undefined) {
    const pick = (test: (one: Quantity) => boolean): Place[] =>
      numbers().flatMap((inBlock, block) => inBlock.filter(test).map((one) => placeOf(block, one)))
    const equal = pick(({ value, unit }) => value === wanted.value && unit === wanted.unit)
    const places = equal.length > 0 ? equal : byBirthYear(wanted, copy)
    if (places.length > 0) return { ...claim, found: 'body', how: 'same-value', places }
    const near = pick(
      ({ value, unit, about }) =>
        unit === wanted.unit &&
        (bearsOut(value, wanted, line) ||
          (isNear(value, wanted.value) && (about || wanted.about || isRounded(value, wanted.value)))),
    )
    if (near.length > 0) return { ...claim, found: 'body', how: 'rounded', places: near }
  }
  const digits = /^[$€£¥￥]?([\d.,]*\d)/u.exec(flat(claim.text))?.[1] ?? claim.text
  const places = digits === claim.text ? [] : placesOf(digits, copy.blocks, APART_NUMBER)
  if (places.length > 0) return { ...claim, found: 'body', how: 'number-only', places }
  if (wanted === undefined) return { ...claim, found: 'nowhere' }
  const agreeing = numbers().flatMap((inBlock, block) =>
    inBlock
      .filter(({ value, unit }) => value === wanted.value && agree(unit, wanted.unit))
      .map((one) => placeOf(block, one)),
  )
  if (agreeing.length > 0) return { ...claim, found: 'body', how: 'same-value', places: agreeing }
  return contrary(claim, wanted, headline, copy, numbers) ?? { ...claim, found: 'nowhere' }
}

/** `1.3万` for 12970: the value rounded to two or more digits is the headline's. */
function isRounded(exact: number, rounded: number): boolean {
  for (const digits of [2, 3, 4]) if (Number(exact.toPrecision(digits)) === rounded) return true
  return false
}
