// The lines of a page read as its text: with its title where that speaks of them, in its own language.
import { readPage, type RawPage } from '../page/read'
import { fold } from '../text/fold'
import type { PageLine } from './html-lines'
import { readingText } from './html-spaced'

/** Chinese if a fifth of its characters are Han. */
export function isChinese(lines: readonly PageLine[]): boolean {
  let han = 0
  let all = 0
  for (const { line } of lines) {
    han += line.text.match(/\p{Script=Han}/gu)?.length ?? 0
    all += line.text.length
  }
  return han > all * 0.2
}

/**
 * The lines read as a page's text, its title above them if it speaks of one of them; a site's own name or 显示 (display)
 * is no headline. Line numbers in what is found begin at 0 with the first line, the title is -1.
 */
export function readWith(title: string, lines: readonly PageLine[], muted: ReadonlySet<number>): RawPage {
  // what is muted keeps its number
  const texts = lines.map((line, at) => (muted.has(at) ? '' : readingText(line)))
  const key = fold(title)
  const early = texts.slice(0, 400)
  const isOfPage = early.some((text) => {
    const own = fold(text.slice(0, 200))
    return own.length >= 4 && (key.includes(own) || (key.length >= 6 && own.includes(key)))
  })
  const without = isOfPage ? null : readPage(texts.join('\n'))
  if (without !== null && without.headline !== null) return without
  // 标题_栏目_网站, 网站 - 标题: the line that the title begins or mostly ends with is the headline
  const opening = fold(
    title.split(/\s{0,3}[_|｜»<>]\s{0,3}|\s{1,3}[-–—·•]\s{1,3}|[-–—]{1,2}(?=[^-–—]{1,20}$)/)[0] ?? '',
  )
  const heading = early
    .map((text) => fold(text))
    .filter(
      (own) =>
        (own.length >= 2 && own === opening) ||
        (own.length >= 5 && (key.startsWith(own) || (key.endsWith(own) && own.length >= key.length * 0.5))),
    )
    .toSorted((x, y) => Number(key.startsWith(y)) - Number(key.startsWith(x)) || y.length - x.length)[0]
  if (heading !== undefined) {
    const known = readPage(texts.join('\n'), heading)
    if (known.headline !== null && fold(known.headline) === heading) return known
  }
  const read = readPage([title.trim() === '' ? '-' : title, ...texts].join('\n'))
  const places = read.places.map((place) => ({ ...place, line: place.line - 1 }))
  // a title that was read as text is none of the page’s lines
  const own = places.findIndex(({ line }) => line < 0)
  return {
    ...read,
    headlineAt: read.headlineAt - 1,
    places: own < 0 ? places : places.filter((_, at) => at !== own),
    body: own < 0 ? read.body : read.body.filter((_, at) => at !== own),
    furniture:
      own < 0
        ? read.furniture
        : read.furniture.map((piece) => ({ ...piece, before: Math.max(0, piece.before - 1) })),
  }
}
