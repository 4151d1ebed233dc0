// The lines of a page read as its text: with its title where that speaks of them, in its own language.
import { readPage, type RawPage } from '../page/read'
import { fold } from '../text/fold'
import type { PageLine } from './html-lines'

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
export function readWith(title: string, lines: readonly PageLine[]): RawPage {
  const texts = lines.map(({ line }) => line.text)
  const key = fold(title)
  const early = texts.slice(0, 400)
  const isOfPage = early.some((text) => {
    const own = fold(text.slice(0, 200))
    return own.length >= 4 && (key.includes(own) || (key.length >= 6 && own.includes(key)))
  })
  const without = isOfPage ? null : readPage(texts.join('\n'))
  if (without !== null && without.headline !== null) return without
  // 标题_栏目_网站: the line that the title opens with says it without what hangs behind
  const [heading = title] = early
    .filter((text) => fold(text).length >= 6 && key.startsWith(fold(text)))
    .toSorted((x, y) => y.length - x.length)
  const read = readPage([heading.trim() === '' ? '-' : heading, ...texts].join('\n'))
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
