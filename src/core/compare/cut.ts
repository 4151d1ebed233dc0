// A text cut into graphemes, and where its words begin.
import { graphemesOf } from '../text/graphemes'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

export interface Cut {
  readonly graphemes: readonly string[]
  /** Whether a word may begin or end before the grapheme `at`; true at both ends of the text. */
  readonly isBoundary: (at: number) => boolean
  /** From grapheme to grapheme. */
  readonly slice: (from: number, to: number) => string
}

export function cutText(text: string): Cut {
  const graphemes = graphemesOf(text)
  const offsets = new Int32Array(graphemes.length + 1)
  for (let n = 0; n < graphemes.length; n++) offsets[n + 1] = (offsets[n] ?? 0) + (graphemes[n]?.length ?? 0)
  let boundaries: Uint8Array | undefined
  // Only a change within a text asks for its words.
  function words(): Uint8Array {
    const at = new Uint8Array(text.length + 1)
    for (const { index } of segmenter.segment(text)) at[index] = 1
    at[text.length] = 1
    return at
  }
  return {
    graphemes,
    isBoundary: (at) => (boundaries ??= words())[offsets[at] ?? 0] === 1,
    slice: (from, to) => text.slice(offsets[from], offsets[to]),
  }
}
