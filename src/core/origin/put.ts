// A piece put into the body at its place, a block taken out of it: nothing else of the body is touched.
import { blockTexts, documentOf, type Block, type Document } from '#shared/document'
import type { PiecePlace } from './places'

const isBlank = ({ content }: Document): boolean =>
  content.length === 1 && content[0]?.type === 'paragraph' && blockTexts(content).join('') === ''

/** Before which block of the body a piece stands: behind the nearest before it that is in the body, else before the nearest after. */
export function placeFor(places: readonly PiecePlace[], at: number): number {
  for (let n = at - 1; n >= 0; n--) {
    const place = places[n]
    if (place?.kind === 'body') return place.block + 1
  }
  for (let n = at + 1; n < places.length; n++) {
    const place = places[n]
    if (place?.kind === 'body') return place.block
  }
  return 0
}

/** A body with nothing in it has no blank line left beside the block. */
export function withBlock(body: Document, at: number, block: Block): Document {
  if (isBlank(body)) return { type: 'doc', content: [block] }
  return { type: 'doc', content: body.content.toSpliced(Math.min(at, body.content.length), 0, block) }
}

/** A body is never without a block. */
export function withoutBlock(body: Document, at: number): Document {
  const content = body.content.toSpliced(at, 1)
  return content.length > 0 ? { type: 'doc', content } : documentOf([])
}

/** The block at this place, or the nearest that reads the same; -1 if there is none any more. */
export function blockReading({ content }: Document, text: string, near: number): number {
  const same = content.flatMap((block, at) => (blockTexts([block]).join('\n') === text ? [at] : []))
  return same.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? -1
}
