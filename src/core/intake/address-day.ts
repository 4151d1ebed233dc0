// The day that an address of a page holds: the last that is asked for when the page itself says none.
import { findDate } from '../page/date'

// /20210605/ · t20210605_88.html · /2021/0605/ · /2021-06/05/ · /2021/6/5/ · /202106/05/
const FORMS: readonly RegExp[] = [
  /[/_t-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/,
  /\/((?:19|20)\d\d)[/-](\d\d)(\d\d)(?=[/_.-]|$)/,
  /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/,
  /\/((?:19|20)\d\d)(\d\d)\/(\d\d)(?=[/_.-]|$)/,
]

/** `https://example.cn/2021/0605/c1-2.html` → `2021-06-05`; empty if no day that exists is in its path. */
export function dayInAddress(address: string): string {
  const path = /^https?:\/\/[^/?#]{1,255}(\/[^?#]{0,2000})/i.exec(address)?.[1] ?? ''
  for (const form of FORMS) {
    const [, year, month, day] = form.exec(path) ?? []
    const iso = year === undefined ? '' : (findDate(`${year}-${month}-${day}`)?.iso ?? '')
    if (iso.length === 10) return iso
  }
  return ''
}
