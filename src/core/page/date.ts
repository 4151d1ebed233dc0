// Dates as pages write them → ISO 8601, as far as known and no further.

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
const NAMES = MONTHS.split('|')
const MONTH = `(?:${NAMES.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`

// 2023-03-27, 2023年3月27日, 2023/3/27, 2023.03.27
const YMD =
  /(?<!\d)((?:19|20)\d\d)\s{0,2}[-/.年–]\s{0,2}(\d{1,2})\s{0,2}[-/.月–]\s{0,2}(\d{1,2})(?!\d{3})\s{0,2}[日号]?/
// 9/17/2004 and, where the first number cannot be a month, 17/9/2004
const SLASHED = /(?<!\d)(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/
// March 3, 2023 · Mar. 3rd 2023
const MDY = new RegExp(`\\b(${MONTH})\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}((?:19|20)\\d\\d)\\b`, 'i')
// 3 March 2023
const DMY = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s{1,3}(${MONTH}),?\\s{1,3}((?:19|20)\\d\\d)\\b`, 'i')
// Tue Mar 15 22:36:13 2005, Tue Jun 16 09:12:44 EDT 2009: as machines write a letter's day
const CTIME = new RegExp(
  `\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\\s{1,3}(${MONTH})\\s{1,3}(\\d{1,2})\\s{1,3}(\\d{2}:\\d{2}:\\d{2})\\s{1,3}(?:[A-Z]{2,5}\\s{1,3})?((?:19|20)\\d\\d)\\b`,
  'i',
)
// 1996年6月 (a magazine's month)
const YM = /(?<!\d)((?:19|20)\d\d)\s{0,2}年\s{0,2}(\d{1,2})\s{0,2}月(?!\s{0,2}\d)/

// T10:42:00+08:00, 10:42, 21:30:05, 9:23 PM, 下午3:05, 10时42分, 3:05 p.m.
const TIME =
  /^[\sT,，|·(（]{0,4}(?:星期.|周[一二三四五六日])?\s{0,3}(上午|下午|晚上|at )?\s{0,3}(\d{1,2})[::时](\d{2})(?:[::分](\d{2}))?(?:\.\d{1,6})?分?\s{0,2}([ap]\.?m\.?)?\s{0,2}(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i

const two = (value: number): string => String(value).padStart(2, '0')

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
}

function timeOf(after: string): { iso: string; length: number } {
  const found = TIME.exec(after)
  if (!found) return { iso: '', length: 0 }
  const [whole, half, hours, minutes, seconds, meridiem, zone] = found
  const afternoon = half === '下午' || half === '晚上' || /^p/i.test(meridiem ?? '')
  const read = Number(hours)
  const hour = afternoon && read < 12 ? read + 12 : /^a/i.test(meridiem ?? '') && read === 12 ? 0 : read
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return { iso: '', length: 0 }
  const offset = zone === undefined ? '' : /^[zug]/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2')
  return { iso: `T${two(hour)}:${minutes}:${seconds ?? '00'}${offset}`, length: whole.length }
}

export interface FoundDate {
  /** `2023-03-27`, `2023-03-27T10:42:00`, with `Z` or `+08:00` only if the page names its zone; `1996-06` for a month. */
  readonly iso: string
  readonly start: number
  readonly end: number
}

function dayIn(text: string): { iso: string; start: number; end: number } | null {
  const at = (found: RegExpExecArray, year: string, month: number, day: string): FoundDate | null =>
    isDay(Number(year), month, Number(day))
      ? {
          iso: `${year}-${two(month)}-${two(Number(day))}`,
          start: found.index,
          end: found.index + found[0].length,
        }
      : null
  const monthNumber = (name: string): number =>
    NAMES.findIndex((full) => full.startsWith(name.slice(0, 3).toLowerCase())) + 1
  const ymd = YMD.exec(text)
  if (ymd) return at(ymd, ymd[1]!, Number(ymd[2]), ymd[3]!)
  const mdy = MDY.exec(text)
  if (mdy) return at(mdy, mdy[3]!, monthNumber(mdy[1]!), mdy[2]!)
  const dmy = DMY.exec(text)
  if (dmy) return at(dmy, dmy[3]!, monthNumber(dmy[2]!), dmy[1]!)
  const machine = CTIME.exec(text)
  if (machine) {
    const day = at(machine, machine[4]!, monthNumber(machine[1]!), machine[2]!)
    return day && { ...day, iso: `${day.iso}T${machine[3]!}` }
  }
  const slashed = SLASHED.exec(text)
  if (!slashed) return null
  const [, first, second, year] = slashed
  return at(slashed, year!, Number(first), second!) ?? at(slashed, year!, Number(second), first!)
}

/** The first date of a text, with the time that follows it. Days that do not exist (2023-02-30) are refused. */
export function findDate(text: string): FoundDate | null {
  const day = dayIn(text)
  if (day) {
    const time = timeOf(text.slice(day.end))
    return { iso: day.iso + time.iso, start: day.start, end: day.end + time.length }
  }
  const month = YM.exec(text)
  if (!month || Number(month[2]) < 1 || Number(month[2]) > 12) return null
  return {
    iso: `${month[1]}-${two(Number(month[2]))}`,
    start: month.index,
    end: month.index + month[0].length,
  }
}
