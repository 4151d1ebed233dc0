// How long a headline has lain in the queue: days and hours as one word, e.g. `3天前`, `3 days ago`.
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** `now` in ms; what came within the hour is `0小时前`’s plain word, this hour. */
export function ageOf(createdAt: number, language: string, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' })
  const age = Math.max(0, now - createdAt)
  if (age < HOUR) return format.format(-Math.floor(age / 60_000), 'minute')
  if (age < DAY) return format.format(-Math.floor(age / HOUR), 'hour')
  return format.format(-Math.floor(age / DAY), 'day')
}
