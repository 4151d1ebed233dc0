// Web pages saved whole (.mhtml of Chrome and Edge, .mht of Word): a letter whose parts are the page and its pictures (RFC 2557).
import type { Incoming } from '#shared/incoming'
import type { PageProfile } from '#shared/page-profile'
import { fromBase64 } from '../media/base64'
import { readHtml } from './html'
import { siteOf } from './learn-profile'
import { siteOfPage } from './learn-site'

/** Parts of one page; the largest saved pages have some 400. */
const MOST_PARTS = 5000
/** Parts within parts: frames of a page are letters again. */
const MOST_LEVELS = 4

interface Part {
  readonly type: string
  readonly charset: string
  readonly id: string
  readonly location: string
  readonly start: string
  readonly boundary: string
  readonly encoding: string
  /** A character a byte (Latin-1). */
  readonly content: string
}

/** `Content-Type: text/html; charset="gb2312"` over several lines, by name in lower case. */
function headersOf(head: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]{1,80}/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':')
    if (at > 0 && at < 80) found.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim())
  }
  return found
}

const parameter = (value: string, name: string): string =>
  new RegExp(`;\\s{0,8}${name}\\s{0,8}=\\s{0,8}(?:"([^"]{0,500})"|([^;\\s]{0,500}))`, 'i')
    .exec(value)
    ?.slice(1)
    .find((one) => one !== undefined) ?? ''

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text)
  const headers = headersOf(end === null ? text : text.slice(0, end.index))
  const type = headers.get('content-type') ?? 'text/plain'
  return {
    type: type.split(';')[0]!.trim().toLowerCase(),
    charset: parameter(type, 'charset'),
    id: (headers.get('content-id') ?? '').replace(/^<|>$/g, ''),
    location: (headers.get('content-location') ?? headers.get('snapshot-content-location') ?? '').replace(
      /\s/g,
      '',
    ),
    start: parameter(type, 'start').replace(/^<|>$/g, ''),
    boundary: parameter(type, 'boundary'),
    encoding: (headers.get('content-transfer-encoding') ?? '').toLowerCase(),
    content: end === null ? '' : text.slice(end.index + end[0].length),
  }
}

/** The letters between the boundaries, without what stands before the first and after the last. */
function partsOf(content: string, boundary: string): string[] {
  const found: string[] = []
  const mark = `--${boundary}`
  let from = content.startsWith(mark) ? 0 : content.indexOf(`\n${mark}`) + 1
  if (boundary === '' || (from === 0 && !content.startsWith(mark))) return found
  for (;;) {
    const start = content.indexOf('\n', from)
    if (start < 0 || found.length >= MOST_PARTS) return found
    const next = content.indexOf(`\n${mark}`, start)
    const end = next < 0 ? content.length : next
    found.push(content.slice(start + 1, end).replace(/\r$/, ''))
    if (next < 0 || content.startsWith(`${mark}--`, next + 1)) return found
    from = next + 1
  }
}

const bytesOfLatin = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

// =E4=B8=AD, and `=` at the end of a line that goes on
const unquoted = (text: string): string =>
  text
    .replace(/[ \t]{1,200}(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

function bytesOf({ encoding, content }: Part): Uint8Array {
  if (encoding === 'base64') return fromBase64(content) ?? new Uint8Array()
  return bytesOfLatin(encoding === 'quoted-printable' ? unquoted(content) : content)
}

function leavesOf(part: Part, level: number): Part[] {
  if (!part.type.startsWith('multipart/')) return [part]
  if (level >= MOST_LEVELS) return []
  return partsOf(part.content, part.boundary)
    .map(partOf)
    .flatMap((inner) => leavesOf(inner, level + 1))
    .slice(0, MOST_PARTS)
}

interface SavedPage {
  readonly html: string
  /** Its own address; empty if the letter does not say. */
  readonly base: string
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/** The page of a letter as HTML, with its pictures by their address or `cid:`; null if there is no page in it. */
export function pageInMhtml(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, charset: string) => string,
): SavedPage | null {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  const whole = partOf(text)
  const leaves = leavesOf(whole, 0)
  const isPage = (part: Part): boolean => part.type === 'text/html' || part.type === 'application/xhtml+xml'
  const page =
    leaves.find((part) => isPage(part) && whole.start !== '' && part.id === whole.start) ??
    leaves.find(isPage)
  if (page === undefined) return null
  const parts = new Map<string, Uint8Array>()
  for (const part of leaves) {
    if (!part.type.startsWith('image/')) continue
    const content = bytesOf(part)
    if (part.location !== '') parts.set(part.location, content)
    if (part.id !== '') parts.set(`cid:${part.id}`, content)
  }
  const base = page.location || whole.location
  return { html: decode(bytesOf(page), page.charset), base: /^https?:/i.test(base) ? base : '', parts }
}

/**
 * Reads the page of a letter with its pictures, which are found by their address or `cid:`. `decode`: bytes → text, in the
 * encoding that the letter says, if it says one. Null if there is no page in it.
 */
export function readMhtml(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, charset: string) => string,
  profileOf: (site: string) => PageProfile | undefined = () => undefined,
): Incoming | null {
  const page = pageInMhtml(bytes, decode)
  if (page === null) return null
  const { html, base, parts } = page
  const site = siteOf(base) || siteOfPage(html)
  const profile = profileOf(site)
  const read = readHtml(html, { ...(base !== '' && { base }), ...(profile && { profile }), parts })
  return profile === undefined ? read : { ...read, site }
}
