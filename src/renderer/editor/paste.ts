// What foreign HTML becomes on paste and drop: only what the schema knows. Parsed inertly, so nothing in it runs or loads.
import { DOMParser, type ParseOptions, type Slice } from 'prosemirror-model'
import { htmlParser, schema } from './schema'

/** Without its style sheets: `a<style>…</style>b` becomes `ab`; one that never ends takes the rest with it, as in a browser. */
function withoutSheets(html: string): string {
  const lower = html.toLowerCase()
  // A few letters change their length in lower case; such a text is left as it is.
  if (lower.length !== html.length) return html
  let kept = ''
  let from = 0
  for (;;) {
    const start = lower.indexOf('<style', from)
    if (start < 0) return kept + html.slice(from)
    kept += html.slice(from, start)
    const end = lower.indexOf('</style', start)
    const close = end < 0 ? -1 : lower.indexOf('>', end)
    if (close < 0) return kept
    from = close + 1
  }
}

/**
 * The HTML with its styles and handlers under other names, so that the page's policy need not refuse each of them aloud:
 * `<p style="x" onclick="y">` becomes `<p data-style="x" data-onclick="y">`. Text outside tags stays as it is.
 */
export function muted(html: string): string {
  return withoutSheets(html).replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/([\s"'/])(style|on[a-z]{2,40})(?=\s?=)/gi, '$1data-$2'),
  )
}

/** Of a style only what may mean bold, italic or hidden. */
function restyle(element: HTMLElement): void {
  const { style } = document.createElement('span')
  style.cssText = element.getAttribute('data-style') ?? ''
  element.style.fontWeight = style.fontWeight
  element.style.fontStyle = style.fontStyle
  element.style.display = style.display
}

/** Counts the pictures it leaves out, and keeps the cells of a row apart by a blank. Wants HTML that was `muted`. */
export class PasteParser extends DOMParser {
  readonly #picturesLeftOut: (n: number) => void

  constructor(picturesLeftOut: (n: number) => void) {
    super(schema, htmlParser.rules)
    this.#picturesLeftOut = picturesLeftOut
  }

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if (dom instanceof Element) {
      const pictures = dom.querySelectorAll('img, svg').length
      if (pictures > 0) this.#picturesLeftOut(pictures)
      for (const cell of dom.querySelectorAll('td:not(:last-child), th:not(:last-child)')) cell.append(' ')
      for (const styled of dom.querySelectorAll<HTMLElement>('[data-style]')) restyle(styled)
    }
    return super.parseSlice(dom, options)
  }
}
