// The other headlines of a page: bulleted lines, and runs of headline-like lines after the article.
import { findDate } from './date'
import type { ReadLine } from './kinds'
import { afterBullet, isBullet, trimBlanks, width } from './lines'

/** A headline of a run without bullets has 8 to 60 characters; a bulleted one may have 2 (`广香`). */
const SHORTEST = 8
const LONGEST = 60
/** Fewer such lines in a row are chance. */
const SHORTEST_RUN = 3

// A number before and a date after a list entry are the list's, e.g. `3 双环上市(2006-12-18)[793]`.
function withoutListMatter(text: string): string {
  const noNumber = text.replace(/^\d{1,2}[\s.、]{1,3}(?=\D)/, '')
  const date = findDate(noNumber.slice(-40))
  if (!date) return trimBlanks(noNumber)
  const from = Math.max(0, noNumber.length - 40) + date.start
  const after = noNumber.slice(from + (date.end - date.start))
  const before = trimBlanks(noNumber.slice(0, from).replace(/[(（[【]$/, ''))
  return before !== '' && /^[\s)）\]】[\d:：]{0,16}$/.test(after) ? before : trimBlanks(noNumber)
}

const isTitleLike = (line: ReadLine): boolean =>
  (line.kind === 'short' || (line.kind === 'prose' && !/。["”]?$/.test(line.text))) &&
  line.size >= SHORTEST &&
  width(line.text) <= LONGEST

/** Headlines among the lines from `from` on, in order, as they stand without bullet, number and date. */
export function otherHeadlines(lines: readonly ReadLine[], from: number): string[] {
  const found: string[] = []
  let run: string[] = []
  const close = (): void => {
    if (run.length >= SHORTEST_RUN) found.push(...run)
    run = []
  }
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!
    const next = lines[at + 1]
    if (line.kind === 'bullet' && next && next.kind !== 'bullet' && next.size <= 120) {
      close()
      found.push(next.text)
      at++
      continue
    }
    const item = line.size <= 120 ? afterBullet(line.text) : null
    if (item !== null) {
      close()
      found.push(item)
    } else if (isTitleLike(line)) run.push(withoutListMatter(line.text))
    else if (line.kind !== 'tool' && line.kind !== 'credit') close()
  }
  close()
  return found
}

/** A page without any running text is a list of headlines: every line that is none of the page's furniture. */
export function onlyHeadlines(lines: readonly ReadLine[]): string[] {
  return lines
    .filter(
      (line) =>
        (line.kind === 'short' || line.kind === 'prose' || line.kind === 'item') &&
        line.size >= 2 &&
        width(line.text) <= 100,
    )
    .filter((line) => !isBullet(line.text))
    .map((line) => afterBullet(line.text) ?? line.text)
}
