// What the blocks of one chunk are written with, and their paragraphs.
import type { Thread } from './docx-lines'
import type { Parts } from './docx-parts'
import type { Chunk, Tracked } from './docx-tracked'
import { tag, val } from './docx-xml'

export interface Writing {
  readonly parts: Parts
  readonly lines: Chunk['lines']
  readonly tracked: Tracked | null
  readonly thread: Thread
}

/** The mark at a paragraph's end was added or taken away with the block. */
export const markXml = ({ tracked, parts }: Writing): string =>
  tracked === null ? '' : tag('w:rPr', {}, tag(`w:${tracked.kind}`, parts.by(tracked)))

/** A paragraph of a style; `properties` after it in the order of the schema. */
export function paragraphXml(writing: Writing, style: string, content: string, properties = ''): string {
  return tag('w:p', {}, tag('w:pPr', {}, val('w:pStyle', style) + properties + markXml(writing)) + content)
}
