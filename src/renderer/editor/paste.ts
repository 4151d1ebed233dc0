// What foreign HTML becomes on paste and drop: only what the schema knows. Parsed inertly, so nothing in it runs or loads.
import { DOMParser, Node, type Attrs, type ParseOptions, type Slice } from 'prosemirror-model'
import { clean } from './paste-clean'
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
 * What ProseMirror writes about the nodes around a copied piece, e.g. `1 1 ["blockquote",null]`. Believed only if these are
 * nodes of ours with attributes they may have: any page can write it.
 */
function isSoundContext(given: string): boolean {
  const text = given
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
  const context = /^\d{1,4} \d{1,4}(?: -\d{1,4})? (.*)$/s.exec(text)?.[1]
  if (context === undefined) return false
  try {
    const around: unknown = JSON.parse(context)
    if (!Array.isArray(around) || around.length % 2 === 1) return false
    for (let at = 0; at < around.length; at += 2)
      Node.fromJSON(schema, { type: around[at] as string, attrs: (around[at + 1] ?? {}) as Attrs })
    return true
  } catch {
    return false
  }
}

/**
 * ProseMirror takes the first tag of two letters for the whole: of `<p>一</p>二<tr>三` it would keep 三 alone. An empty
 * element before it says that this is no part of a table.
 */
function led(html: string): string {
  const first = /<([a-z][a-z0-9]{0,20})/i.exec(html)?.[1] ?? ''
  return first.length > 1 || html.includes('data-pm-slice') ? html : `<div></div>${html}`
}

/**
 * The HTML with its styles and handlers under other names, so that the page's policy need not refuse each of them aloud:
 * `<p style="x" onclick="y">` becomes `<p data-style="x" data-onclick="y">`. Text outside tags stays as it is.
 */
export function muted(html: string): string {
  const quiet = withoutSheets(html).replace(/<[a-z][^<>]*>/gi, (tag) =>
    // Letters of a picture that the page brings along are no names, e.g. `…/oneB==`.
    tag
      .split(
        /(=\s?"data:image\/[a-z]{3,4};base64,[a-z0-9+/=\s]*"|=\s?'data:image\/[a-z]{3,4};base64,[a-z0-9+/=\s]*')/i,
      )
      .map((piece, n) => (n % 2 === 1 ? piece : mutedTag(piece)))
      .join(''),
  )
  return led(quiet)
}

function mutedTag(tag: string): string {
  return tag
    .replace(/([\s"'/])(style|on[a-z]{2,40})(?=\s?=)/gi, '$1data-$2')
    .replace(
      /data-pm-slice\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s>]*))/gi,
      (whole, a?: string, b?: string, c?: string) =>
        isSoundContext(a ?? b ?? c ?? '') ? whole : 'data-not-ours',
    )
}

/** Rebuilds what comes from elsewhere (see `clean`) and says how many pictures stayed on the web. Wants HTML that was `muted`. */
export class PasteParser extends DOMParser {
  readonly #picturesElsewhere: (n: number) => void

  readonly #keep: (data: string) => string

  /** `keep` is given each picture that the page has brought along, and answers the address that stands for it. */
  constructor(picturesElsewhere: (n: number) => void, keep: (data: string) => string) {
    super(schema, htmlParser.rules)
    this.#picturesElsewhere = picturesElsewhere
    this.#keep = keep
  }

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    // What Galley itself has copied is its own schema already.
    if (dom instanceof Element && dom.querySelector('[data-pm-slice]') === null) {
      const elsewhere = clean(dom, this.#keep)
      if (elsewhere > 0) this.#picturesElsewhere(elsewhere)
    }
    return super.parseSlice(dom, options)
  }
}
