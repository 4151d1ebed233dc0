// Pictures of a page: none is fetched. Each leaves its place, its address as data and its caption; those that stand in the page itself are kept.
import { isAlt, isPictureAddress, type Figure } from '#shared/document'
import type { Beside, IncomingPicture } from '#shared/incoming'
import { fromBase64 } from '../media/base64'
import { readPicture } from '../media/picture'
import { sha256 } from '../media/sha256'
import { addressIn } from './address'
import { around, attributeOf, elementsIn, styleOf, type HtmlElement } from './html-tree'

/** Pages that load their pictures late keep the address elsewhere; what stands in `src` is then a blank. */
const PLACES = ['data-src', 'data-original', 'data-actualsrc', 'data-lazy-src', 'data-url', 'src'] as const
/** Pictures kept of one page, and characters of Base64 of one. */
const MOST_PICTURES = 200
const MOST_CHARACTERS = 40_000_000

export interface Pictures {
  readonly kept: Map<string, IncomingPicture>
  readonly remote: Set<string>
  /** Pictures in the page that are none: SVG, damaged, too large. */
  refused: number
  /** Pictures beside a saved page, by the address the page says; of MHTML and folders. */
  readonly parts: Beside
}

export const newPictures = (parts: Beside = new Map<string, Uint8Array>()): Pictures => ({
  kept: new Map(),
  remote: new Set(),
  refused: 0,
  parts,
})

function firstOfSet(element: HtmlElement | undefined): string {
  const set = element && (attributeOf(element, 'srcset') ?? attributeOf(element, 'data-srcset'))
  return (set ?? '').trim().split(/[\s,]/)[0] ?? ''
}

/** What `<noscript><img></noscript>` beside a picture that loads late says, or the sources of its `picture`. */
function elsewhere(img: HtmlElement): string[] {
  const siblings = (img.parentNode?.childNodes ?? []).filter((node): node is HtmlElement => 'tagName' in node)
  const after = siblings[siblings.indexOf(img) + 1]
  const inside =
    after?.tagName === 'noscript'
      ? [...elementsIn(after)].find(({ tagName }) => tagName === 'img')
      : undefined
  const source =
    img.parentNode?.nodeName === 'picture' ? siblings.find(({ tagName }) => tagName === 'source') : undefined
  return [firstOfSet(img), inside === undefined ? '' : (attributeOf(inside, 'src') ?? ''), firstOfSet(source)]
}

/** In the folder beside a saved page, e.g. `./report_files/a.jpg`: no place on the web. */
const BESIDE = /^(?:\.\/)?[^/?#:]{1,200}(?:_files|\.files|_Dateien)\//

function addressOf(img: HtmlElement, base: string): string {
  const given = [...PLACES.map((place) => attributeOf(img, place) ?? ''), ...elsewhere(img)]
  for (const one of given) {
    if (one.trim() === '' || /^data:/i.test(one) || BESIDE.test(one)) continue
    const address = addressIn(base, one)
    if (isPictureAddress(address)) return address
  }
  return ''
}

/** So small that it is a counter or a spacer. */
export function isSpeck(img: HtmlElement): boolean {
  const style = styleOf(img)
  return ['width', 'height'].some((side) => {
    const value = attributeOf(img, side) ?? new RegExp(`(?:^|;)${side}:(\\d{1,4})px`).exec(style)?.[1]
    return value !== undefined && Number.parseInt(value, 10) <= 3
  })
}

/** A sign among the words that is drawn as a picture: its alt is the sign. Empty if it is none. */
export function signOf(img: HtmlElement): string {
  const alt = attributeOf(img, 'alt') ?? ''
  return /^\p{Extended_Pictographic}\S{0,10}$/u.test(alt) ? alt : ''
}

function altOf(img: HtmlElement): string {
  const alt = (attributeOf(img, 'alt') ?? '').replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()
  // The name of a file says nothing of what is to be seen.
  return isAlt(alt) && !/^[\w-]{0,80}\.(?:jpe?g|png|gif|webp|bmp)$/i.test(alt) ? alt : ''
}

function bytesOf(img: HtmlElement, base: string, parts: Pictures['parts']): Uint8Array | 'none' | 'refused' {
  for (const place of PLACES) {
    const given = attributeOf(img, place) ?? ''
    const beside = parts.get(given) ?? parts.get(addressIn(base, given))
    if (beside !== undefined) return beside
  }
  const src = attributeOf(img, 'src') ?? ''
  if (!/^data:/i.test(src)) return 'none'
  const comma = src.indexOf(',')
  if (!/;base64\s{0,4}$/i.test(src.slice(0, Math.min(comma, 200))) || src.length > MOST_CHARACTERS)
    return 'refused'
  return (
    fromBase64(
      src
        .slice(comma + 1)
        .replace(/%3D/gi, '=')
        .replace(/%2B/gi, '+')
        .replace(/%2F/gi, '/'),
    ) ?? 'refused'
  )
}

/** The place of a picture, captions still empty; null for one that shows nothing: a spacer, a counter, nothing known of it. */
export function figureOf(img: HtmlElement, base: string, pictures: Pictures): Figure | null {
  if (isSpeck(img)) return null
  const address = addressOf(img, base)
  const alt = altOf(img)
  const made = (media: string | null, width: number, height: number): Figure => ({
    type: 'figure',
    attrs: { media, alt, width, height, address },
    content: [{ type: 'caption' }, { type: 'credit' }],
  })
  const bytes = bytesOf(img, base, pictures.parts)
  if (bytes instanceof Uint8Array) {
    const read = readPicture(bytes)
    if (typeof read !== 'string' && pictures.kept.size < MOST_PICTURES) {
      // A page that loads late holds a speck in its place.
      if (read.width <= 3 || read.height <= 3) return address === '' ? null : noted(made(null, 0, 0))
      const hash = sha256(bytes)
      pictures.kept.set(hash, { sha256: hash, bytes })
      return made(hash, read.width, read.height)
    }
    if (address === '') pictures.refused++
  } else if (bytes === 'refused' && address === '') pictures.refused++
  if (address !== '') return noted(made(null, 0, 0))
  const src = attributeOf(img, 'src') ?? ''
  // A file beside the page that is not there: its place stays.
  return alt !== '' || (src !== '' && !/^data:/i.test(src)) ? made(null, 0, 0) : null

  function noted(figure: Figure): Figure {
    pictures.remote.add(address)
    return figure
  }
}

const CREDIT = /credit|source|copyright/i
/** The part of a caption that says whose the picture is. */
export const creditIn = (caption: HtmlElement): HtmlElement | undefined =>
  [...elementsIn(caption)].find(
    (one) =>
      one.tagName === 'small' || one.tagName === 'cite' || CREDIT.test(attributeOf(one, 'class') ?? ''),
  )

function pictureAlone(figure: HtmlElement): HtmlElement | undefined {
  let only: HtmlElement | undefined
  for (const one of elementsIn(figure)) {
    if (one.tagName !== 'img') continue
    if (only !== undefined) return undefined
    only = one
  }
  return only
}
const figureAround = (element: HtmlElement): HtmlElement | undefined =>
  [...around(element)].find(({ tagName }) => tagName === 'figure')

/** What stands below a picture that is alone in its figure. */
export function captionOf(img: HtmlElement): HtmlElement | undefined {
  const own = figureAround(img)
  if (own === undefined || pictureAlone(own) === undefined) return undefined
  return [...elementsIn(own)].find(({ tagName }) => tagName === 'figcaption')
}

/** True for that element: whoever reads the picture reads it. */
export function isOfPicture(caption: HtmlElement): boolean {
  const own = figureAround(caption)
  const img = own && pictureAlone(own)
  return img !== undefined && captionOf(img) === caption
}
