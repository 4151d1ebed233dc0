// Which curly quote a straight one is meant for, by what stands before it in its line.

/** Units of the line that are looked at. */
const NEAR = 2000
const OPENS = /[\s\u3000([{<（［｛〈《「『【〔“‘—–/=-]$/u

/** The quotes that are open where the line ends: `他说“` has one double open. An apostrophe (`don’t`) closes nothing. */
function openIn(before: string): { readonly double: boolean; readonly single: boolean } {
  const line = before.slice(-NEAR)
  const double = line.lastIndexOf('“') > line.lastIndexOf('”')
  const closed = Array.from(line.matchAll(/(?<![A-Za-z])’|’(?![A-Za-z])/g)).at(-1)?.index ?? -1
  return { double, single: line.lastIndexOf('‘') > closed }
}

/**
 * The quote to set instead of the straight one that is typed after `before`; null leaves it straight, as after a figure
 * (6" and 6' are measures).
 * English goes by what stands directly before: a blank, a bracket, a dash or nothing opens, anything else closes, so that
 * every apostrophe closes. Chinese has no blanks to go by: what is open is closed, but after a colon or a bracket one opens;
 * a single one behind a Latin letter is an apostrophe unless one is open.
 */
export function curly(straight: '"' | "'", before: string, isHan: boolean): string | null {
  const [opening, closing] = straight === '"' ? ['“', '”'] : ['‘', '’']
  const open = openIn(before)
  const isOpen = straight === '"' ? open.double : open.single
  if (before === '') return opening
  if (/\d$/.test(before) && !isOpen) return isHan && straight === '"' ? opening : null
  if (!isHan) return OPENS.test(before) && !before.endsWith(straight === '"' ? '“' : '‘') ? opening : closing
  if (/[：:（(［【《〈]$/u.test(before)) return opening
  if (straight === "'" && /[A-Za-z]$/.test(before)) return closing
  return isOpen ? closing : opening
}
