// Dates as the wire formats want them: each has its own idea of how much of a moment has to be known.

interface Parts {
  readonly year: string
  /** `03`; undefined where only the year is known, and so on. */
  readonly month: string | undefined
  readonly day: string | undefined
  /** `10:42:00` */
  readonly time: string | undefined
  /** `Z` or `+08:00`; undefined where it is not said. */
  readonly zone: string | undefined
}

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Null for what is no ISO date or none of the calendar, e.g. `2023-02-30`, `2023-01-01T25:00`, `去年`. */
export function partsOf(text: string): Parts | null {
  const found = ISO.exec(text)
  if (!found) return null
  const [, year = '', month, day, hours, minutes, seconds = '00', zone] = found
  if (year === '0000') return null
  if (month !== undefined && !(Number(month) >= 1 && Number(month) <= 12)) return null
  if (day !== undefined && !(Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month))))
    return null
  if (hours !== undefined && !(Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60))
    return null
  if (zone !== undefined && zone !== 'Z' && !/^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(zone)) return null
  const time = hours === undefined ? undefined : `${hours}:${minutes ?? '00'}:${seconds}`
  return { year, month, day, time, zone }
}

/** XML Schema: `2023`, `2023-03`, `2023-03-27`, `2023-03-27T10:42:00`, `…+08:00`; empty for what is no date. */
export function schemaDate(text: string): string {
  const parts = partsOf(text)
  if (!parts) return ''
  const { year, month, day, time, zone = '' } = parts
  return (
    [year, month, day].filter((part) => part !== undefined).join('-') +
    (time === undefined ? '' : `T${time}${zone}`)
  )
}

/** ISO 8601 without marks, as NITF has it: `20230327T104200+0800`, `20230327`, `202303`; empty for what is no date. */
export const compactDate = (text: string): string =>
  schemaDate(text)
    .replace(/(\d)-(?=\d\d(?:-|T|$))/g, '$1')
    .replace(/:/g, '')

/**
 * RFC 3339 with day, time and zone; empty where the day is not known. A time that is not said is midnight; a zone that is
 * not said is China's (it has one) for Chinese texts, else UTC: the format has no way to leave it open.
 */
export function fullMoment(text: string, lang: string): string {
  const parts = partsOf(text)
  if (parts?.day === undefined) return ''
  const { year, month, day, time = '00:00:00', zone = /^zh\b/i.test(lang) ? '+08:00' : 'Z' } = parts
  return `${year}-${month}-${day}T${time}${zone}`
}

/** RFC 3339 in UTC of milliseconds since 1970, e.g. `2026-11-23T08:35:34Z`. */
export const utcMoment = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const two = (n: number): string => String(n).padStart(2, '0')

/** RFC 822 in UTC, e.g. `Mon, 27 Mar 2023 02:42:00 +0000`. */
export function mailMoment(ms: number): string {
  const at = new Date(ms)
  const date = `${two(at.getUTCDate())} ${MONTHS[at.getUTCMonth()]} ${String(at.getUTCFullYear()).padStart(4, '0')}`
  return `${DAYS[at.getUTCDay()]}, ${date} ${utcMoment(ms).slice(11, 19)} +0000`
}
