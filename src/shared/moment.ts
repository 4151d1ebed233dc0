// How moments and days are printed in the interface language: the one place that knows, so that a time reads alike everywhere.
// Days run by the machine's own clock; hours from 00 to 23.
import type { Language } from './settings'

/** In milliseconds since 1970, or a date. */
type At = number | Date

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats are dear to make and asked for in every row of a list. */
function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(language, options)
  formats.set(key, made)
  return made
}

/** What a list of the caller's own needs: `{ month: 'short', day: 'numeric' }` → `3月27日`, `Mar 27`. Hours from 00 to 23. */
export const printed = (at: At, language: Language, options: Intl.DateTimeFormatOptions): string =>
  formatOf(language, 'hour' in options ? { hourCycle: 'h23', ...options } : options).format(at)

/** `2026年11月23日 05:20`, `Nov 23, 2026, 05:20`. */
export const printedMoment = (at: At, language: Language): string =>
  printed(at, language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })

/** Without the year: `11月23日 05:20`, `Nov 23, 05:20`. */
export const printedShort = (at: At, language: Language): string =>
  printed(at, language, { month: 'short', day: 'numeric', ...CLOCK })

/** `2026年11月23日`, `Nov 23, 2026`. */
export const printedDate = (at: At, language: Language): string =>
  printed(at, language, { dateStyle: 'medium' })

/** From one day to another, or the one they share: `Nov 21 – 23, 2026`. */
export const printedDates = (from: At, to: At, language: Language): string =>
  formatOf(language, { dateStyle: 'medium' }).formatRange(from, to)

/** `05:20`. */
export const printedHour = (at: At, language: Language): string => printed(at, language, CLOCK)
