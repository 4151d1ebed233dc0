// The same pages give the same PDF: the two moments of its making are those of the article, not of the machine.
import { utcMoment } from './moments'

// As Skia writes them, at the head of the file; in a title the bracket would have a backslash before it.
const MADE = /\/CreationDate \(D:(\d{14}[+-]\d\d'\d\d')\)\s\/ModDate \(D:(\d{14}[+-]\d\d'\d\d')\)/
const HEAD = 4096

/** A copy with both dates set to `at` (milliseconds since 1970, UTC), at the same length; as it is if there are none. */
export function datedPdf(pdf: Uint8Array, at: number): Uint8Array {
  const head = Array.from(pdf.subarray(0, HEAD), (byte) => String.fromCharCode(byte)).join('')
  const found = MADE.exec(head)
  if (!found) return pdf
  const date = `${utcMoment(at).replace(/[-:TZ]/g, '')}+00'00'`
  const dated = pdf.slice()
  let from = found.index
  for (const one of found.slice(1)) {
    from = head.indexOf(one, from)
    for (let n = 0; n < date.length; n++) dated[from + n] = date.charCodeAt(n)
    from += one.length
  }
  return dated
}
