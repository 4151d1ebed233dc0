// What a Word file gathers while its text is written: links, notes, lists, pictures, styles, numbers for changes.
import { PICTURE_EXTENSIONS } from '../media/picture'
import type { PictureBytes } from './extras'
import type { By } from './docx-tracked'
import { styleId, styleName, type Leaf, type Path } from './docx-styles'

export interface Listing {
  readonly isOrdered: boolean
  readonly start: number
  /** From 0. */
  readonly level: number
}

export interface PlacedPicture extends PictureBytes {
  readonly relation: string
  /** Of this showing of it. */
  readonly id: number
}

export interface Relation {
  readonly id: string
  readonly kind: 'hyperlink' | 'image'
  readonly target: string
}

/** Word's word for nobody in particular, as when names have been taken out of a file. */
export const NOBODY = 'Author'

export class Parts {
  readonly links = new Map<string, Relation>()
  readonly images = new Map<string, Relation & { readonly bytes: Uint8Array }>()
  readonly notes: string[] = []
  readonly lists: Listing[] = []
  readonly styles = new Set<string>(['Body Text'])
  readonly tables = new Set<string>()
  readonly authors = new Set<string>()
  readonly #pictures: Readonly<Record<string, PictureBytes>>
  readonly #isShown: (hash: string) => boolean
  #ids = 0
  #shown = 0

  constructor(pictures: Readonly<Record<string, PictureBytes>>, isShown: (hash: string) => boolean) {
    this.#pictures = pictures
    this.#isShown = isShown
  }

  /** The relation's id. */
  link(target: string): string {
    const known = this.links.get(target)
    if (known !== undefined) return known.id
    const id = `rLink${this.links.size + 1}`
    this.links.set(target, { id, kind: 'hyperlink', target })
    return id
  }

  /** Its number in `footnotes.xml`: 0 and below are the separators. */
  note(text: string): number {
    this.styles.add('footnote text').add('footnote reference')
    return this.notes.push(text)
  }

  /** Its number in `numbering.xml`. */
  list(listing: Listing): number {
    return this.lists.push(listing)
  }

  /** Null if the file is not to show it, or nobody has it. */
  picture(hash: string): PlacedPicture | null {
    const picture = Object.hasOwn(this.#pictures, hash) ? this.#pictures[hash] : undefined
    if (picture === undefined || !this.#isShown(hash)) return null
    let image = this.images.get(hash)
    if (image === undefined) {
      const n = this.images.size + 1
      const target = `media/image${n}.${PICTURE_EXTENSIONS[picture.mime]}`
      image = { id: `rImage${n}`, kind: 'image', target, bytes: picture.bytes }
      this.images.set(hash, image)
    }
    return { ...picture, relation: image.id, id: ++this.#shown }
  }

  style(path: Path, leaf: Leaf, isNumbered = false): string {
    return this.named(styleName(path, leaf, isNumbered))
  }

  named(name: string): string {
    this.styles.add(name)
    return styleId(name)
  }

  /** Whose a change is, with a number of its own. */
  by({ author, at }: By): Readonly<Record<string, string | number>> {
    const name = author === '' ? NOBODY : author
    this.authors.add(name)
    return { 'w:id': ++this.#ids, 'w:author': name, 'w:date': wordDate(at) }
  }
}

/** To the second, in universal time: `2026-11-23T08:00:00Z`. */
export const wordDate = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`
