// Dates as feeds and wire formats write them → ISO 8601, as far as they say.
import { partsOf } from '#core/publish/moments'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const two = (text: string | number): string => String(text).padStart(2, '0')

/** Zones that RFC 822 names; a military letter says nothing to be relied upon. */
const ZONES: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

function zoneOf(text: string | undefined): string {
  if (text === undefined) return ''
  const offset = /^([+-]\d{2}):?(\d{2})$/.exec(text)
  if (offset) return /^[+-]00:?00$/.test(text) ? 'Z' : `${offset[1]}:${offset[2]}`
  return ZONES[text.toLowerCase()] ?? ''
}

const valid = (text: string): string => (partsOf(text) ? text : '')

// Mon, 27 Mar 2023 02:42:00 +0000 · 27 Mar 23 2:42 GMT
const MAIL =
  /^(?:[a-z]{2,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]{0,6}[\s-](\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([a-z]{1,4}|[+-]\d{2}:?\d{2}))?)?(?:\s*\([^)]{0,40}\))?$/i
// 2023-03-27T10:42:00.000+0800 · 2023-03-27 10:42:00 · 2023/3/27
const ISO =
  /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?)?$/i
// 20230327T104200+0800 · 20230327 · 202303
const COMPACT = /^(\d{4})(\d{2})(?:(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?)?$/i

function put(
  year: string,
  month: string,
  day: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  zone: string | undefined,
): string {
  const date = [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-')
  if (hours === undefined || minutes === undefined) return valid(date)
  const time = `${two(hours)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`
  return valid(`${date}T${time}${zoneOf(zone)}`)
}

/** `2023-03-27T02:42:00Z` and the like; empty for what is no date. Nothing is added that the text does not say. */
export function isoOf(text: string): string {
  const said = text.trim()
  if (said.length > 80) return ''
  if (/^\d{4}$/.test(said)) return valid(said)
  const mail = MAIL.exec(said)
  if (mail) {
    const [, day, name = '', written = '', hours, minutes, seconds, zone] = mail
    const month = MONTHS.indexOf(name.toLowerCase()) + 1
    const year = written.length === 4 ? written : `${Number(written) < 70 ? 20 : 19}${written}`
    return month === 0 ? '' : put(year, String(month), day, hours, minutes, seconds, zone)
  }
  const found = ISO.exec(said) ?? COMPACT.exec(said)
  if (!found) return ''
  const [, year = '', month = '', day, hours, minutes, seconds, zone] = found
  return put(year, month, day, hours, minutes, seconds, zone)
}

/** The first of several that is a date; empty if none is. */
export const firstDate = (...texts: readonly (string | undefined)[]): string =>
  texts.map((text) => isoOf(text ?? '')).find((date) => date !== '') ?? ''
