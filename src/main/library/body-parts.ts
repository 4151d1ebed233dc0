// A body as the library keeps it, put together block by block: a block that was kept before is neither written out nor
// measured again.
import { addMeasures, measure, NO_MEASURES } from '#core/text/measure'
import { blockTexts, type Block, type Document } from '#shared/document'
import type { Measures } from '#shared/measure'

interface Part {
  readonly json: string
  readonly lines: readonly string[]
  readonly measures: Measures
}

export interface KeptBody {
  /** The JSON that is stored and hashed. */
  readonly doc: string
  /** `plainText` of it. */
  readonly text: string
  /** Of the whole text; `paragraphs` are the lines that are not blank. */
  readonly measures: Measures
}

export interface BodyParts {
  readonly of: (body: Document) => KeptBody
}

/** Blocks are known again as long as they are the same objects. */
export function bodyParts(): BodyParts {
  const known = new WeakMap<Block, Part>()

  function partOf(block: Block): Part {
    const before = known.get(block)
    if (before) return before
    const lines = blockTexts([block])
    const part: Part = {
      json: JSON.stringify(block),
      lines,
      measures: {
        ...measure(lines.join('\n')),
        paragraphs: lines.filter((line) => line.trim() !== '').length,
      },
    }
    known.set(block, part)
    return part
  }

  return {
    of: ({ content }) => {
      const parts = content.map(partOf)
      return {
        doc: `{"type":"doc","content":[${parts.map(({ json }) => json).join(',')}]}`,
        text: parts.flatMap(({ lines }) => lines).join('\n'),
        measures: parts.reduce((sum, part) => addMeasures(sum, part.measures), NO_MEASURES),
      }
    },
  }
}
