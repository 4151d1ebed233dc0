// Who a finding is, so that a person's word about it survives edits elsewhere in the headline.
import type { CheckId } from '#shared/check'
import { fold } from '../text/fold'
import type { Raw } from './rule'

/** 53 bits of a string as 11 letters and digits; the same everywhere and always, since it is stored. */
export function digest(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return ((low >>> 0) * 0x200000 + (high >>> 11)).toString(36).padStart(11, '0').slice(-11)
}

/** Marks have no folded form; what a finding is about may be nothing but a mark. */
const plain = (text: string): string => fold(text) || text.normalize('NFKC')

const AROUND = 3

/**
 * `rule.subject.context.nth`. The subject is the rule, what it says, its key and the words meant (for a finding about
 * the whole line no words, since every edit would change them); the context is three folded characters on each side;
 * `nth` tells equal ones apart. The rule's version is no part of it.
 */
export function fingerprintOf(rule: CheckId, raw: Raw, headline: string, nth: number): string {
  const first = raw.spans[0] ?? { start: 0, end: 0 }
  const isWhole = first.start === 0 && first.end === headline.length
  const about = isWhole ? '' : raw.spans.map(({ start, end }) => plain(headline.slice(start, end))).join('|')
  const subject = digest([rule, raw.message, raw.key ?? '', raw.channel ?? '', about].join('\u0001'))
  const before = isWhole
    ? ''
    : fold(headline.slice(Math.max(0, first.start - 12), first.start)).slice(-AROUND)
  const after = isWhole ? '' : fold(headline.slice(first.end, first.end + 12)).slice(0, AROUND)
  return `${rule}.${subject}.${digest(`${before}\u0001${after}`)}.${nth}`
}

/** The part of a fingerprint that stays when the words around change. */
export const subjectOf = (fingerprint: string): string => fingerprint.split('.').slice(0, 2).join('.')

/** The fingerprint without its number among equal ones. */
export const placeOf = (fingerprint: string): string => fingerprint.split('.').slice(0, 3).join('.')
