// Where a place stops showing a headline, and a text cut into marked and unmarked pieces.

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * The index (UTF-16 units, never within a character) up to which `text` is shown where there is room for `room`,
 * the ellipsis included; the whole length if all of it fits. `measure` must not shrink as a text grows.
 */
export function cutPoint(
  text: string,
  room: number,
  measure: (text: string) => number,
  ellipsis = '',
): number {
  if (measure(text) <= room) return text.length
  const ends = [0, ...Array.from(graphemes.segment(text), ({ index, segment }) => index + segment.length)]
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(text.slice(0, ends[middle]) + ellipsis) <= room) low = middle
    else high = middle - 1
  }
  return ends[low] ?? 0
}

export interface Span<Mark> {
  readonly start: number
  readonly end: number
  readonly mark: Mark
}

/** `text` in order, each piece with the mark of the first span that covers it, or null. Joined they are the text. */
export function marked<Mark>(
  text: string,
  spans: readonly Span<Mark>[],
): readonly { readonly text: string; readonly mark: Mark | null; readonly start: number }[] {
  const pieces: { text: string; mark: Mark | null; start: number }[] = []
  let at = 0
  const add = (end: number, mark: Mark | null): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), mark, start: at })
    at = Math.max(at, end)
  }
  for (const { start, end, mark } of spans.toSorted((one, other) => one.start - other.start)) {
    add(Math.min(start, text.length), null)
    add(Math.min(end, text.length), mark)
  }
  add(text.length, null)
  return pieces
}
