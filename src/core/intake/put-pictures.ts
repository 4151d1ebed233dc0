// Figures of an incoming body show what the library has made of their pictures.
import type { Block, Document, ListItem } from '#shared/document'
import type { Picture } from '#shared/media'

/** By the SHA-256 of a picture as it came: as it is kept, or null if it was refused. */
export type Kept = ReadonlyMap<string, Picture | null>

/** A figure whose picture was refused or is not there stays, with its words and without a picture. */
export function putPictures(document: Document, kept: Kept): Document {
  return { ...document, content: document.content.map((block) => inBlock(block, kept)) }
}

function inBlock(block: Block, kept: Kept): Block {
  switch (block.type) {
    case 'figure': {
      if (block.attrs.media === null) return block
      const picture = kept.get(block.attrs.media) ?? null
      if (picture === null) return { ...block, attrs: { ...block.attrs, media: null } }
      const { hash: media, width, height } = picture
      return { ...block, attrs: { ...block.attrs, media, width, height } }
    }
    case 'blockquote':
      return { ...block, content: block.content.map((inner) => inBlock(inner, kept)) }
    case 'bullet_list':
      return { ...block, content: block.content.map((item) => inItem(item, kept)) }
    case 'ordered_list':
      return { ...block, content: block.content.map((item) => inItem(item, kept)) }
    default:
      return block
  }
}

const inItem = (item: ListItem, kept: Kept): ListItem => ({
  ...item,
  content: item.content.map((inner) => inBlock(inner, kept)),
})
