// Lines of a run → paragraphs and headings.
import type { Inline } from '#shared/document'
import { joined, type Line } from './html-run'

const SENTENCE_END = /[。！？…：；.!?:;][”’」』"')）]{0,2}$/

/** Lines of one run as paragraphs: an empty line, an indent, or a page that ends each paragraph with `<br>` sets them apart. */
export function paragraphsOf(lines: readonly Line[]): Line[][] {
  const ends = lines.slice(0, -1).filter((line) => SENTENCE_END.test(line.text)).length
  const size = lines.reduce((sum, line) => sum + line.text.length, 0)
  const apart = lines.length > 1 && ends >= (lines.length - 1) * 0.6 && size / lines.length >= 20
  const found: Line[][] = []
  let open = false
  for (const line of lines) {
    if (line.place === null) open = false
    else if (open && !apart && !line.indented) found.at(-1)?.push(line)
    else {
      found.push([line])
      open = true
    }
  }
  return found
}

/** Lines of one paragraph, with the breaks between them. */
export const withBreaks = (lines: readonly (readonly Inline[])[]): Inline[] =>
  joined(lines.flatMap((line, at): Inline[] => (at === 0 ? [...line] : [{ type: 'hard_break' }, ...line])))

const isBold = (inline: Inline): boolean =>
  inline.type !== 'text' || (inline.marks ?? []).some(({ type }) => type === 'strong')
/** Heads are bold by their kind: bold that is all of one says nothing. */
export const headPlain = (content: Inline[]): Inline[] =>
  !content.every(isBold)
    ? content
    : content.map((inline): Inline => {
        const { marks = [], ...rest } = inline
        const left = marks.filter(({ type }) => type !== 'strong')
        return left.length === 0 ? rest : { ...rest, marks: left }
      })
