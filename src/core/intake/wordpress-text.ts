// What WordPress keeps in a post's content besides HTML: blank lines as paragraphs, shortcodes, remarks of its blocks.

const BLOCKS =
  'table|thead|tfoot|caption|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|script|p|h[1-6]|hr|fieldset|legend|section|article|aside|header|footer|nav|figure|figcaption|details|summary|iframe|video|audio'
const OPENS_BLOCK = new RegExp(`^</?(?:${BLOCKS})[\\s/>]`, 'i')
const BEFORE_BLOCK = new RegExp(`<(?:${BLOCKS})(?=[\\s/>])`, 'gi')
const AFTER_BLOCK = new RegExp(`</(?:${BLOCKS})>`, 'gi')

const KEEPS_LINES = ['pre', 'script', 'style', 'textarea'] as const

/** Takes out what keeps its lines, e.g. `<pre>…</pre>`, leaving `\u0000n\u0000`; one that is never closed is none. Linear. */
function takenOut(html: string, kept: string[]): string {
  const lower = html.toLowerCase()
  const unclosed = new Set<string>()
  const opening = /<(pre|script|style|textarea)(?=[\s>])/g
  let rest = 0
  let out = ''
  for (let found = opening.exec(lower); found !== null; found = opening.exec(lower)) {
    const name = found[1] ?? ''
    const end = unclosed.has(name) ? -1 : lower.indexOf(`</${name}>`, found.index)
    if (end < 0) {
      unclosed.add(name)
      if (unclosed.size === KEEPS_LINES.length) break
      continue
    }
    const to = end + name.length + 3
    out += `${html.slice(rest, found.index)}\n\n\u0000${kept.push(html.slice(found.index, to)) - 1}\u0000\n\n`
    rest = opening.lastIndex = to
  }
  return out + html.slice(rest)
}

/** Lines as breaks, but where a break is written already. */
const withBreaks = (piece: string): string =>
  piece
    .split('\n')
    .map((line) => line.trim().replace(/<br ?\/?>$/i, ''))
    .join('<br>')

/**
 * Paragraphs where blank lines part them, breaks where lines end, as WordPress shows a text that was not written in blocks:
 * `one\n\ntwo\nthree` → `<p>one</p><p>two<br>three</p>`.
 */
function paragraphs(html: string): string {
  const kept: string[] = []
  const parted = takenOut(html.replace(/\r\n?/g, '\n').replaceAll('\u0000', ''), kept)
    .replace(BEFORE_BLOCK, '\n\n$&')
    .replace(AFTER_BLOCK, '$&\n\n')
    .split(/\n[\t ]*\n/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) =>
      OPENS_BLOCK.test(piece) || piece.startsWith('\u0000') ? piece : `<p>${withBreaks(piece)}</p>`,
    )
    .join('\n')
  return parted.replace(/\u0000(\d+)\u0000/g, (_, at: string) => kept[Number(at)] ?? '')
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'\\]]+))`, 'i')
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined) ?? ''

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** `[caption width="300"]<img …> words[/caption]`, or older with the words in an attribute. */
function captionOf(attributes: string, inside: string): string {
  const image = /^(?:<a\b[^>]{0,5000}>\s?)?<img\b[^>]{0,5000}>(?:\s?<\/a>)?/i.exec(inside.trim())?.[0] ?? ''
  const words = inside.trim().slice(image.length).trim() || attribute(attributes, 'caption')
  return `\n\n<figure>${image}<figcaption>${words}</figcaption></figure>\n\n`
}

/** What a site's own code would have put there: a file, a player, a list of something. */
const PLAYERS =
  /\[(?:audio|video|playlist|googlemaps|contact-form(?:-7)?)\b[^[\]]{0,5000}\](?:[^[\]]{0,2000}\[\/(?:audio|video|playlist)\])?/gi
const DYNAMIC =
  /<!-- wp:(?!more|nextpage|spacer|separator)[a-z][a-z0-9/-]{0,80}(?: \{(?:(?!<!--)[^\n]){0,20000})? \/-->/i

export interface PostText {
  readonly html: string
  /** Whether something stood there that only a running site could have shown. */
  readonly leftOut: boolean
}

/**
 * A post's content as HTML. `addressOf`: where the file of an attachment stood, by its id; empty if that is not known.
 */
export function postHtml(content: string, addressOf: (id: string) => string): PostText {
  let leftOut = DYNAMIC.test(content)
  const html = content
    .replace(
      /\[caption\b([^\]]{0,2000})\]((?:(?!\[caption\b)[\s\S]){0,20000}?)\[\/caption\]/gi,
      (_, attributes: string, inside: string) => captionOf(attributes, inside),
    )
    .replace(/(?<!\[)\[gallery\b([^[\]]{0,5000})\](?!\])/gi, (_, attributes: string) => {
      const addresses = attribute(attributes, 'ids')
        .split(',')
        .map((id) => addressOf(id.trim()))
        .filter((address) => address !== '')
      if (addresses.length === 0) leftOut = true
      return `\n\n${addresses.map((address) => `<figure><img src="${escaped(address)}"></figure>`).join('\n\n')}\n\n`
    })
    .replace(
      /\[embed\b[^\]]{0,500}\]\s{0,20}(https?:\/\/[^\s[\]<>"]{1,2000})\s{0,20}\[\/embed\]/gi,
      (_, address: string) => {
        const shown = escaped(address)
        return `\n\n<p><a href="${shown}">${shown}</a></p>\n\n`
      },
    )
    .replace(PLAYERS, () => {
      leftOut = true
      return ''
    })
    .replace(/<!--nextpage-->|<!--more\b[^>]{0,200}-->/gi, '\n\n')
    .replace(/\[(\[[a-z][^[\]]*\])\]/gi, '$1')
  return { html: /<!-- wp:/.test(content) ? html : paragraphs(html), leftOut }
}
