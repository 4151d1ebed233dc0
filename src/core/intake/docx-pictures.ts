// Pictures of a Word file: in DrawingML and in the older VML, their bytes by their relation, never from outside.
import type { IncomingPicture } from '#shared/incoming'
import { isAlt, isPictureAddress } from '#shared/document'
import { sha256 } from '../media/sha256'
import type { WordFile } from './docx-file'
import type { Shown } from './docx-ir'
import { elementsOf, findIn, type XmlElement } from './xml'

export interface Album {
  /** A drawing or a VML picture; null if it shows none, e.g. a chart. */
  readonly shownIn: (element: XmlElement, part: string) => Shown | null
  /** Those that were shown, each once. */
  readonly pictures: () => readonly IncomingPicture[]
  readonly hasRemote: () => boolean
}

// Put there by Word: 图片包含 户外, 天空\n\n描述已自动生成 · AI 生成的内容可能不正确。
const BY_MACHINE =
  /(?:\s{0,4}(?:描述已自动生成|已自动生成说明|Description automatically generated(?: with \w{1,10} confidence)?|AI-generated content may be incorrect\.?|AI 生成的内容可能不正确。?))+$/
// A name of a file or a number given by Word or WPS says nothing of what is seen: C:\Users\a\1.jpg, IMG_2034.JPG, 图片 3
const NO_WORDS =
  /^(?:.{0,300}[\\/])?[^\\/]{0,120}\.(?:jpe?g|png|gif|bmp|tiff?|webp|emf|wmf|heic)$|^(?:图片|图像|picture|image|graphic|grafik|img|dsc|mmexport|微信图片|微信截图|QQ图片|QQ截图|屏幕截图|截图|企业微信截图|screenshot)[ _-]{0,2}[\d _-]{0,40}$/i

/** What is said of a picture, without what a program put there. */
export function altOf(text: string): string {
  const plain = text
    .replace(BY_MACHINE, '')
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .trim()
    .slice(0, 1000)
  return NO_WORDS.test(plain) || !isAlt(plain) ? '' : plain
}

/** All elements of a name, wherever they stand. */
function allIn(element: XmlElement, name: string, most = 50): readonly XmlElement[] {
  const found: XmlElement[] = []
  const walk = (inner: XmlElement): void => {
    for (const one of elementsOf(inner)) {
      if (found.length >= most) return
      if (one.name === name) found.push(one)
      else walk(one)
    }
  }
  walk(element)
  return found
}

export function albumOf(file: WordFile): Album {
  const byPart = new Map<string, string>()
  const kept = new Map<string, IncomingPicture>()
  let isRemote = false

  function keep(name: string): string | null {
    const known = byPart.get(name)
    if (known !== undefined) return known
    const bytes = file.bytes(name)
    if (bytes === null || bytes.length === 0) return null
    const hash = sha256(bytes)
    byPart.set(name, hash)
    if (!kept.has(hash)) kept.set(hash, { sha256: hash, bytes })
    return hash
  }

  function shown(part: string, id: string | undefined, link: string | undefined, alt: string): Shown | null {
    const relations = file.relationsOf(part)
    const inside = id === undefined ? undefined : relations.get(id)
    if (inside !== undefined && !inside.isOutside) {
      const media = keep(inside.target)
      if (media !== null) return { media, alt: altOf(alt), address: '' }
    }
    const outside = inside?.isOutside === true ? inside : link === undefined ? undefined : relations.get(link)
    if (outside === undefined) return null
    isRemote = true
    const address = outside.isOutside && isPictureAddress(outside.target) ? outside.target : ''
    return { media: null, alt: altOf(alt), address }
  }

  return {
    pictures: () => [...kept.values()],
    hasRemote: () => isRemote,
    shownIn(element, part) {
      const blip = allIn(element, 'a:blip', 1)[0]
      if (blip !== undefined) {
        const said = findIn(element, 'wp:docPr') ?? findIn(element, 'pic:cNvPr')
        const inner = findIn(element, 'pic:cNvPr')
        const alt = said?.attrs['descr'] || inner?.attrs['descr'] || said?.attrs['title'] || ''
        return shown(part, blip.attrs['r:embed'], blip.attrs['r:link'], alt)
      }
      const image = allIn(element, 'v:imagedata', 1)[0]
      if (image === undefined) return null
      const shape = findIn(element, 'v:shape')
      const alt = shape?.attrs['alt'] || image.attrs['o:title'] || ''
      return shown(part, image.attrs['r:id'], image.attrs['r:href'], alt)
    },
  }
}
