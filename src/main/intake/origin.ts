// A source again, piece by piece: the lines of a text or a page as they came, of any other format what its reader found.
import { linesOfPage } from '#core/intake/html-source'
import { piecesOfIncoming, piecesOfLines, piecesOfText, type FoundArticle } from '#core/origin/pieces'
import { documentOf } from '#shared/document'
import type { Incoming, IncomingFormat } from '#shared/incoming'
import type { SourcePieces } from '#shared/origin'
import type { Found } from './client'
import { decodeBytes } from './decode'
import { piecesOf } from './pieces'
import { encodingOf } from './read'
import { savedPage } from './saved-page'

const asFound = ({ page, rich }: Found): FoundArticle => ({
  headline: page.headline?.raw ?? '',
  kicker: rich?.kicker ?? '',
  deck: rich?.deck ?? '',
  author: page.author,
  organisation: page.organisation,
  source: page.source,
  editor: page.editor,
  publishedAt: page.publishedAt,
  keywords: page.keywords,
  body: rich?.body ?? documentOf(page.body),
  furniture: page.furniture,
  others: page.headlines.map(({ raw }) => raw),
})

/** What is kept of an item of a feed is what was read of it; see `record` in `pieces.ts`. */
function recorded(text: string): Incoming | null {
  try {
    const kept: unknown = JSON.parse(text)
    const isOne =
      typeof kept === 'object' &&
      kept !== null &&
      'alsoHeadlines' in kept &&
      'furniture' in kept &&
      'body' in kept
    return isOne ? (kept as Incoming) : null
  } catch {
    return null
  }
}

/** Refuses as reading it does. */
export async function sourcePieces(
  name: string,
  bytes: Uint8Array,
  format: IncomingFormat,
  encoding: string,
): Promise<SourcePieces> {
  const text = (): string => decodeBytes(bytes, encodingOf(encoding === '' ? 'auto' : encoding)).text
  if (format === 'text') return { ofBlocks: false, ...piecesOfText(text()) }
  if (format === 'html' || format === 'mhtml') {
    const html = format === 'html' ? text() : savedPage(bytes).html
    return { ofBlocks: false, ...piecesOfLines(linesOfPage(html)) }
  }
  const kept = bytes[0] === 0x7b ? recorded(text()) : null
  if (kept !== null) return { ofBlocks: true, ...piecesOfIncoming(kept) }
  const options = { encoding: encoding === '' ? 'auto' : encoding, as: 'auto' } as const
  for await (const piece of piecesOf(name, bytes, options))
    if (!('fault' in piece)) return { ofBlocks: true, ...piecesOfIncoming(asFound(piece)) }
  return { ofBlocks: true, pieces: [], isCut: false }
}
