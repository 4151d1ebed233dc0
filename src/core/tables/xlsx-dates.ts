// Days in a workbook: numbers, told by the format of their cell (ECMA-376 part 1, 18.8.30 and 18.17.4.1).
import { childOf, elementsOf, type XmlElement } from '../intake/xml'

/** Formats of days and times that have a number of their own, those of Chinese and Japanese versions included. */
const OWN = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** `yyyy"年"m"月"`, `d/m/yy`; not `0.00`, `[Red]0`, `"day" 0`. */
const saysDay = (format: string): boolean =>
  /[ymdhs]/i.test(format.replace(/"[^"]{0,200}"|\\.|\[(?!h{1,2}\]|m{1,2}\]|s{1,2}\])[^\]]{0,80}\]/gi, '')) &&
  !/general/i.test(format)

/** Whether cells of a style hold days. `styles`: null for a workbook without any. */
export function dateStyles(styles: XmlElement | null): (style: number) => boolean {
  if (styles === null) return () => false
  const formats = new Map(
    elementsOf(childOf(styles, 'numFmts') ?? styles)
      .filter(({ name }) => name === 'numFmt')
      .map(({ attrs }) => [Number(attrs['numFmtId']), attrs['formatCode'] ?? '']),
  )
  const cells = elementsOf(childOf(styles, 'cellXfs') ?? styles).filter(({ name }) => name === 'xf')
  const isDay = cells.map(({ attrs }) => {
    const id = Number(attrs['numFmtId'])
    const format = formats.get(id)
    return format === undefined ? OWN(id) : saysDay(format)
  })
  return (style) => isDay[style] === true
}

const DAY = 86_400_000
const LAST = 2_958_465

/** ISO day; a time of day without a day stays the number it is, and so does what is no day at all. */
export function dayText(serial: number, from1904: boolean): string {
  if (serial < 1 || serial > LAST) return String(serial)
  // Excel has a 29 February 1900: before it, days are one later than they say.
  const days = Math.floor(serial) + (!from1904 && serial < 60 ? 1 : 0)
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return new Date(start + days * DAY).toISOString().slice(0, 10)
}
