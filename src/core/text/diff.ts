// What changed between two wordings, by words: `人士[-可购-]{+可以购买+}第二套住房`.
import compare from 'fast-diff'
import { Alphabet } from './alphabet'

export interface DiffPiece {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** So many words of both texts together are compared in some tens of milliseconds even if nothing is alike. */
const QUICK = 8000

const KIND = { [-1]: 'deleted', 0: 'same', 1: 'inserted' } as const

function* words(text: string): Iterable<string> {
  for (const { segment } of segmenter.segment(text)) yield segment
}

/** Lines with their line ends; joined they are the text. */
const lines = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? []

function whole(before: string, after: string): readonly DiffPiece[] {
  const pieces: readonly DiffPiece[] = [
    { kind: 'deleted', text: before },
    { kind: 'inserted', text: after },
  ]
  return pieces.filter((piece) => piece.text !== '')
}

function diffTokens(
  before: string,
  after: string,
  cut: (text: string) => Iterable<string>,
  most: number,
): readonly DiffPiece[] | null {
  const alphabet = new Alphabet()
  const codedBefore = alphabet.encode(cut(before))
  const codedAfter = alphabet.encode(cut(after))
  if (codedBefore === null || codedAfter === null || codedBefore.length + codedAfter.length > most)
    return null
  return compare(codedBefore, codedAfter)
    .filter(([, coded]) => coded !== '')
    .map(([kind, coded]) => ({ kind: KIND[kind], text: alphabet.decode(coded) }))
}

/** Deleted and inserted lines that face each other, told apart by words where that is quick. */
function refine(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  return pieces.flatMap((piece, i): readonly DiffPiece[] => {
    const next = pieces[i + 1]
    const previous = pieces[i - 1]
    if (piece.kind === 'deleted' && next?.kind === 'inserted')
      return diffTokens(piece.text, next.text, words, QUICK) ?? whole(piece.text, next.text)
    return piece.kind === 'inserted' && previous?.kind === 'deleted' ? [] : [piece]
  })
}

/**
 * The pieces of both texts in reading order, a deletion before the insertion that replaces it.
 * Same and deleted pieces joined are `before`; same and inserted ones are `after`. No piece is empty.
 * Long texts are compared by lines first; lines without likeness of more than 8,000 words are told as replaced.
 */
export function diffText(before: string, after: string): readonly DiffPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const byWords = before.length + after.length <= 3 * QUICK ? diffTokens(before, after, words, QUICK) : null
  if (byWords !== null) return byWords
  return refine(diffTokens(before, after, lines, 2 * QUICK) ?? whole(before, after))
}
