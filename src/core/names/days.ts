// Days known to the year, the month or the day: whether something holds on one of them.

const shared = (one: string, other: string): number => Math.min(one.length, other.length)
/** `2024-03` is before `2024-05-01` and neither before nor after `2024`. */
const isBefore = (one: string, other: string): boolean => {
  const length = shared(one, other)
  return one.slice(0, length) < other.slice(0, length)
}

/** Whether what holds `from`–`to`, both inclusive and empty where open, had ended by that day. An unknown day ends nothing. */
export const hasEnded = (day: string, to: string): boolean => day !== '' && to !== '' && isBefore(to, day)

/** Where it is only the year that says so, it may: what nobody can know is not held against a text. */
export const holdsOn = (day: string, from: string, to: string): boolean =>
  day === '' || ((from === '' || !isBefore(day, from)) && !hasEnded(day, to))

const DAY = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)?|年?)$/

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `2024年3月` `2024/3/5` `2024` → ISO as far as known; empty for empty; null for what is no day. */
export function readDay(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  const found = DAY.exec(trimmed)
  if (found === null) return null
  const [, year = '', month, day] = found
  const n = Number(month)
  if (month !== undefined && (n < 1 || n > 12)) return null
  if (day !== undefined && (Number(day) < 1 || Number(day) > (LENGTHS[n - 1] ?? 0))) return null
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-')
}
