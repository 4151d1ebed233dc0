// What a file is: by its first bytes and its own words, and only then by its name.
import type { IncomingFormat } from '#shared/incoming'
import { zipNames } from './zip-names'

/** So much of a text is looked at. In characters. */
const HEAD = 4096

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** `PK\3\4`, and `PK\5\6` of an archive with nothing in it. */
export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])

/** `report.final.DOCX` → `docx`; empty without a dot. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** An archive that is a document says so by the names of its parts. Its own directory is asked, never its name. */
export function zipFormat(bytes: Uint8Array): IncomingFormat {
  const names = new Set(zipNames(bytes))
  // Word itself has called it word/document2.xml.
  const isWord = [...names].some((name) => /^word\/document\d{0,3}\.xml$/i.test(name))
  if (isWord) return 'docx'
  if (names.has('META-INF/container.xml')) return 'epub'
  return names.has('content.xml') && names.has('mimetype') ? 'odt' : 'zip'
}

// What may stand before the root: `<?xml version="1.0"?>`, `<!-- x -->`, `<!DOCTYPE nitf SYSTEM "x">`
const PROLOG: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!', '>'],
]

/** The name of the root element, without its prefix, in lower case; null if the text does not begin with one. */
function rootOf(head: string): string | null {
  let rest = head.trimStart()
  for (let n = 0; n < 20; n++) {
    const before = PROLOG.find(([start]) => rest.startsWith(start))
    if (before === undefined) break
    // <!DOCTYPE rss [<!ENTITY x "y">]>: what it declares stands in brackets
    const declares = before[0] === '<!' && /^<![^>[]{0,500}\[/.test(rest)
    const close = declares ? ']>' : before[1]
    const end = rest.indexOf(close, before[0].length)
    if (end < 0) return null
    rest = rest.slice(end + close.length).trimStart()
  }
  // <rdf:RDF xmlns…> → rdf
  return /^<(?:[a-z][\w.-]{0,60}:)?([a-z][\w.-]{0,60})/i.exec(rest)?.[1]?.toLowerCase() ?? null
}

const XML_ROOTS: Readonly<Record<string, IncomingFormat>> = {
  feed: 'feed',
  rss: 'feed',
  rdf: 'feed',
  newsitem: 'newsml',
  packageitem: 'newsml',
  newsmessage: 'newsml',
  knowledgeitem: 'newsml',
  newsml: 'newsml',
  nitf: 'nitf',
  html: 'html',
  head: 'html',
  body: 'html',
}

/** Tags that a page begins with and a text hardly does: `<div class="…">`, `<p>`, `<!doctype html>`. */
const HTML_START =
  /^<(?:!doctype\s{1,4}html|(?:div|p|article|section|meta|title|link|script|style|table|h[1-6]|span|main|header|a|img|figure|blockquote|ul|ol|center|font)[\s>/])/i

/** Headers as of a letter, one of which says that it has many parts: what Chrome saves as .mhtml and Word as .mht. */
function isMhtml(head: string): boolean {
  // From: <Saved by Blink>
  if (!/^[a-z-]{2,40}:/i.test(head)) return false
  const end = head.search(/\n\r?\n/)
  return /^content-type:\s{0,8}multipart\/related/im.test(end < 0 ? head : head.slice(0, end))
}

const FRONT_MATTER =
  /^---[ \t]{0,8}\r?\n[\w"'-]{1,60}[ \t]{0,4}:|^\+\+\+[ \t]{0,8}\r?\n[\w"'-]{1,60}[ \t]{0,4}=/

function jsonFormat(head: string): IncomingFormat | null {
  if (!/^[[{]/.test(head.trimStart())) return null
  if (/"version"\s{0,8}:\s{0,8}"https?:\\?\/\\?\/jsonfeed\.org/.test(head)) return 'jsonfeed'
  if (/"(?:galley|format)"\s{0,8}:\s{0,8}(?:"galley|\{|\d)/.test(head)) return 'galley'
  return /"(?:uri|\$standard|standard)"\s{0,8}:/.test(head) &&
    /"(?:type|headline|headlines|body_html|body_text|body_xhtml|bodies|renditions|versioncreated)"\s{0,8}:/.test(
      head,
    )
    ? 'ninjs'
    : null
}

/** Of decoded text; what is none of the others is `text`. */
export function textFormat(name: string, text: string): IncomingFormat {
  const head = text.slice(0, HEAD)
  const ending = endingOf(name)
  const json = jsonFormat(head)
  if (json) return json
  const root = rootOf(head)
  const xml = root === null || !Object.hasOwn(XML_ROOTS, root) ? undefined : XML_ROOTS[root]
  if (root === 'rss' && /wordpress\.org\/export|<wp:wxr_version/i.test(head)) return 'wxr'
  if (xml) return xml
  if (isMhtml(head)) return 'mhtml'
  if (HTML_START.test(head.trimStart())) return 'html'
  if (FRONT_MATTER.test(head)) return 'markdown'
  if (['md', 'markdown', 'mdown', 'mkd'].includes(ending)) return 'markdown'
  return ['html', 'htm', 'xhtml', 'shtml'].includes(ending) && /<[a-z][a-z0-9]{0,10}[\s>/]/i.test(head)
    ? 'html'
    : 'text'
}
