// What an accepted fix weighs in the estimate of errors (差错率估算), and which fixes on record still stand.
import type { CopyRuleId } from '#shared/copyedit'
import type { CopyFix } from '#shared/copy-report'

/**
 * After 《图书质量管理规定》 (2004) and CY/T 266–2023: a character wrong, missing or too many 1; case, italics, mixed
 * scripts 0.5; a mark, or a number in the wrong script, 0.1. `style`: right in another house, or nothing that is printed.
 */
export const WEIGHT_CLASSES = ['character', 'form', 'mark', 'style'] as const
export type WeightClass = (typeof WEIGHT_CLASSES)[number]
export const WEIGHTS: Readonly<Record<WeightClass, number>> = { character: 1, form: 0.5, mark: 0.1, style: 0 }

/** At most so much of ten thousand characters passes. */
export const PASSES = 1

const CLASSES: Readonly<Partial<Record<CopyRuleId, WeightClass>>> = {
  'half-width-mark': 'mark',
  'half-width-bracket': 'mark',
  'straight-quote': 'mark',
  'unmatched-pair': 'mark',
  'ellipsis-dash': 'mark',
  'value-range': 'mark',
  'repeated-mark': 'mark',
  'full-width-letters': 'form',
  'han-latin-blank': 'style',
  'line-blank': 'style',
  invisible: 'style',
  'number-form': 'mark',
  'unit-form': 'form',
  'long-sentence': 'style',
  'page-furniture': 'style',
  'related-list': 'style',
  'en-quotes': 'mark',
  'en-serial-comma': 'style',
  'en-number': 'style',
  'en-percent': 'style',
  'en-variety': 'style',
  'en-blank': 'style',
  'en-dash': 'mark',
  'en-heading-case': 'form',
}

/** A rule that is not named puts words right: a character. */
export const weightClass = (rule: CopyRuleId): WeightClass => CLASSES[rule] ?? 'character'

/**
 * Which of the fixes of one article stand, in the order of the record; `now`: how many of a fingerprint are found today.
 * Every fix says how many stood before it: where there are more than the fix before has left, some were taken back.
 */
export function standingFixes(
  fixes: readonly CopyFix[],
  now: (fingerprint: string) => number,
): readonly boolean[] {
  const standing = fixes.map(() => true)
  const made = new Map<string, { readonly at: number[]; left: number }>()
  function takeBack(at: number[], many: number): void {
    for (let n = 0; n < many; n++) {
      const last = at.pop()
      if (last !== undefined) standing[last] = false
    }
  }
  for (const [n, { fingerprint, stood }] of fixes.entries()) {
    const one = made.get(fingerprint)
    if (one === undefined) {
      made.set(fingerprint, { at: [n], left: stood - 1 })
      continue
    }
    takeBack(one.at, stood - one.left)
    one.at.push(n)
    one.left = stood - 1
  }
  for (const [fingerprint, { at, left }] of made) takeBack(at, now(fingerprint) - left)
  return standing
}
