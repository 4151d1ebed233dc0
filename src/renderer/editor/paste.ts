// What foreign HTML becomes on paste and drop: only what the schema knows. Parsed inertly, so nothing in it runs or loads.
import { DOMParser, type ParseOptions, type Slice } from 'prosemirror-model'
import { htmlParser, schema } from './schema'

/** Counts the pictures it leaves out, and keeps the cells of a row apart by a blank. */
export class PasteParser extends DOMParser {
  readonly #picturesLeftOut: (n: number) => void

  constructor(picturesLeftOut: (n: number) => void) {
    super(schema, htmlParser.rules)
    this.#picturesLeftOut = picturesLeftOut
  }

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if (dom instanceof Element) {
      const pictures = dom.querySelectorAll('img, picture, svg, image').length
      if (pictures > 0) this.#picturesLeftOut(pictures)
      for (const cell of dom.querySelectorAll('td:not(:last-child), th:not(:last-child)')) cell.append(' ')
    }
    return super.parseSlice(dom, options)
  }
}
