// Finding in the manual: words anywhere in a section, width, case and 繁简 the same.
import { fold } from '#core/search/fold'
import type { ManualBlock, ManualLine, ManualSection } from '#shared/manual'

const FOLDING = { simplify: true } as const

const lineText = (line: ManualLine): string => line.map(({ text }) => text).join('')

function blockText(block: ManualBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return lineText(block.line)
    case 'code':
    case 'picture':
      return block.text
    case 'list':
      return block.items.map((item) => item.map(blockText).join('\n')).join('\n')
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(lineText).join('\t')).join('\n')
  }
}

/** `标题  Word` → 标题, word, folded. */
export function soughtWords(typed: string): readonly string[] {
  return fold(typed, FOLDING)
    .split(/[\s\u3000]+/)
    .filter((word) => word !== '')
}

/** Whether each of the words stands in the section, its title counted. */
export function holds(section: ManualSection, words: readonly string[]): boolean {
  const text = fold([section.title, ...section.blocks.map(blockText)].join('\n'), FOLDING)
  return words.every((word) => text.includes(word))
}

/** `text` in pieces, those that are one of the words marked; put together they are the text. */
export function markedPieces(
  text: string,
  words: readonly string[],
): readonly { readonly text: string; readonly marked: boolean }[] {
  const folded = fold(text, FOLDING)
  const pieces: { text: string; marked: boolean }[] = []
  let plainFrom = 0
  let at = 0
  while (at < text.length && words.length > 0) {
    const word = words.find((one) => folded.startsWith(one, at))
    if (word === undefined) {
      at++
      continue
    }
    if (at > plainFrom) pieces.push({ text: text.slice(plainFrom, at), marked: false })
    pieces.push({ text: text.slice(at, at + word.length), marked: true })
    at += word.length
    plainFrom = at
  }
  if (plainFrom < text.length) pieces.push({ text: text.slice(plainFrom), marked: false })
  return pieces
}
