// The visible text of a page, line by line, as it came: what the article was found in.
import { blockTexts } from '#shared/document'
import { fold } from '../text/fold'
import { rebuiltNode } from './html-body'
import { linesOf, type PageLines } from './html-lines'
import { statedIn } from './html-state'
import { treeOf } from './html-tree'

/** Pages with less text than this show it by a script; what is hidden is read too. As in `readHtml`. */
const SHORTEST_PAGE = 80

const sizeOf = ({ lines }: PageLines): number => lines.reduce((sum, { line }) => sum + line.text.length, 0)

/** The page's title stands above the lines if none of them says it; what is said of a picture is a line of its own. Never throws. */
export function linesOfPage(html: string): readonly string[] {
  const { root } = treeOf(html)
  let page = rebuiltNode(root, {})
  let found = linesOf(page)
  if (sizeOf(found) < SHORTEST_PAGE) {
    page = rebuiltNode(root, { hidden: true }, page.notes)
    found = linesOf(page)
  }
  const texts: string[] = []
  let shown = 0
  const captionsBefore = (line: number): void => {
    for (; shown < found.figures.length; shown++) {
      const { figure, before } = found.figures[shown] ?? {}
      if (figure === undefined || (before ?? 0) > line) return
      texts.push(...blockTexts([figure]))
    }
  }
  for (const [at, { line }] of found.lines.entries()) {
    captionsBefore(at)
    texts.push(line.text)
  }
  captionsBefore(found.lines.length)
  const title = statedIn(root).title.trim()
  const key = fold(title)
  const isSaid = texts.slice(0, 400).some((text) => {
    const own = fold(text.slice(0, 200))
    return own.length >= 4 && (key.includes(own) || own.includes(key))
  })
  return title === '' || isSaid ? texts : [title, ...texts]
}
