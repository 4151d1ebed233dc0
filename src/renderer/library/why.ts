// Why a row is in the answer to a query: its headline's marks, the field that was hit, a passage that fits one line.
import { hitsIn } from '#core/search/highlight'
import { NO_TEXT, type Query } from '#core/search/query'
import type { ArticleRow } from '#shared/article'
import type { ArticleMarks, Hit, Snippet } from '#shared/marks'

const FIELDS = ['author', 'organisation', 'editor', 'source'] as const
type Field = (typeof FIELDS)[number]

export interface Why {
  readonly headline: Snippet
  /** The first of the fields beside the text that was hit; null if none was. */
  readonly field: { readonly name: Field; readonly pieces: Snippet } | null
}

/**
 * What the row itself shows; only a passage of the body has to be asked for. `marked`: what the library marks in it,
 * once that is known: it knows words by their sound.
 */
export function whyOf(query: Query, row: ArticleRow, marked?: ArticleMarks['headline']): Why {
  const { headline, author, organisation, editor, source } = row
  const hits = hitsIn(query, { ...NO_TEXT, headline, author, organisation, editor, source })
  const piecesOf = (field: Field | 'headline'): Snippet =>
    piecesIn(
      row[field],
      hits.filter((hit) => hit.field === field),
    )
  const name = FIELDS.find((field) => hits.some((hit) => hit.field === field))
  return {
    headline:
      marked && marked.length > 0
        ? piecesIn(
            headline,
            marked.map(([start, end]) => ({ start, end })),
          )
        : piecesOf('headline'),
    field: name === undefined ? null : { name, pieces: piecesOf(name) },
  }
}

function piecesIn(text: string, hits: readonly Omit<Hit, 'field'>[]): Snippet {
  const pieces: [string, boolean][] = []
  let at = 0
  for (const { start, end } of hits) {
    if (start > at) pieces.push([text.slice(at, start), false])
    pieces.push([text.slice(start, end), true])
    at = end
  }
  if (at < text.length) pieces.push([text.slice(at), false])
  return pieces
}

/** Before the first match, in halves of a Han character. */
const RUN_UP = 14

/** With so little before the first match that it stands in one narrow line: `…很长的一段，党建` → `…一段，党建`. */
export function fitted(snippet: Snippet): Snippet {
  const first = snippet.findIndex(([, isMatch]) => isMatch)
  if (first < 0) return snippet
  const before = Array.from(
    snippet
      .slice(0, first)
      .map(([text]) => text)
      .join(''),
  )
  let from = before.length
  for (let room = RUN_UP; from > 0; from--) {
    room -= (before[from - 1]?.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2
    if (room < 0) break
  }
  if (from === 0) return snippet
  // Not from the midst of a word.
  while (from < before.length && isLatin(before[from - 1]) && isLatin(before[from])) from++
  const rest = before.slice(from).join('').trimStart()
  return [[`…${rest}`, false], ...snippet.slice(first)]
}

const isLatin = (character: string | undefined): boolean => /[\p{Script=Latin}\d]/u.test(character ?? '')
