// Pictures of a paste: none is fetched. Each leaves its place, its address as data and its caption, to be filled from a file; what is
// brought along as data is told, to fill it at once.
import { isAlt, isPictureAddress } from '#shared/document'
import { isBlank, styleOf } from './paste-style'
import { isPictureData } from './pasted-pictures'

/** Pages that load their pictures late keep the address elsewhere; what stands in `src` is then a blank. */
const PLACES = ['data-src', 'data-original', 'data-actualsrc', 'data-lazy-src', 'src']

function addressOf(img: Element): string {
  for (const place of PLACES) {
    const given = (img.getAttribute(place) ?? '').trim()
    const address = given.startsWith('//') ? `https:${given}` : given
    if (address !== '' && isPictureAddress(address)) return address
  }
  return ''
}

/** So small that it is a counter or a spacer. */
function isSpeck(img: Element): boolean {
  const sides = ['width', 'height'].map((side) => {
    const value = img.getAttribute(side) ?? new RegExp(`(?:^|;)${side}:(\\d{1,4})px`).exec(styleOf(img))?.[1]
    return value === undefined || value === null ? Number.NaN : Number.parseInt(value, 10)
  })
  return sides.some((side) => side <= 3)
}

/** A sign among the words that is drawn as a picture: its alt is the sign. */
const isSign = (img: Element): boolean =>
  /^\p{Extended_Pictographic}\S{0,10}$/u.test(img.getAttribute('alt') ?? '')

const CREDIT = 'small, cite, .credit, [class*="credit"], [class*="source"], [class*="copyright"]'

/** The picture itself, where the page has brought it along; null if it has not, or says where a better one is. */
function dataOf(img: Element): string | null {
  const data = (img.getAttribute('src') ?? '').trim()
  return isPictureData(data) && addressOf(img) === '' ? data : null
}

function figureFor(img: Element, address: string, caption: Element | null): HTMLElement {
  const { ownerDocument: document } = img
  const figure = document.createElement('figure')
  figure.dataset['figure'] = ''
  figure.dataset['address'] = address
  const alt = (img.getAttribute('alt') ?? '').replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()
  // The name of a file says nothing of what is to be seen.
  if (isAlt(alt) && !/^[\w-]{0,80}\.(?:jpe?g|png|gif|webp|bmp)$/i.test(alt)) figure.dataset['alt'] = alt
  const below = document.createElement('figcaption')
  below.dataset['caption'] = ''
  const credit = document.createElement('small')
  credit.dataset['credit'] = ''
  const given = caption?.querySelector(CREDIT)
  if (given) {
    credit.append(...given.childNodes)
    given.remove()
  }
  if (caption !== null) below.append(...caption.childNodes)
  for (const line of below.querySelectorAll('p, div')) line.replaceWith(...line.childNodes)
  figure.append(below, credit)
  return figure
}

/** The outermost of what a figure cannot stand in: it goes behind that, in order. */
function placeFor(element: Element, root: Element): Element {
  let place = element
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement)
    if (
      /^(?:p|h[1-6]|a|span|em|strong|b|i|u|s|font|pre|code|table|td|th|tr|tbody|dt|dd|figcaption|label)$/i.test(
        at.tagName,
      )
    )
      place = at
  return place
}

/** `keep` answers what stands for one that the page has brought along. Answers how many others have left a place. */
export function pictures(root: Element, keep: (data: string) => string): number {
  let count = 0
  /** The last figure put behind each element, so that the next goes behind that. */
  const behind = new Map<Element, Element>()
  for (const img of root.querySelectorAll('img')) {
    const own = img.closest('figure')
    if (isSign(img)) {
      img.replaceWith(img.getAttribute('alt') ?? '')
      continue
    }
    if (isSpeck(img)) {
      img.remove()
      continue
    }
    const data = dataOf(img)
    if (data === null) count++
    const alone = own !== null && own.querySelectorAll('img').length === 1
    const figure = figureFor(
      img,
      data === null ? addressOf(img) : keep(data),
      alone ? own.querySelector('figcaption') : null,
    )
    const place = alone ? own : placeFor(img, root)
    const after = behind.get(place) ?? place
    img.remove()
    after.after(figure)
    behind.set(place, figure)
    if (place !== img && isBlank(place)) place.remove()
  }
  return count
}
