// The raw text of an article as it came in, decoded.
import type { Database } from 'better-sqlite3'
import { inflateRawSync } from 'node:zlib'
import type { Answers } from '#shared/contract'

type Raw = Awaited<ReturnType<Answers['articles']['raw']>>

/** Null for an article that was written here. */
export function rawTexts(db: Database): (sourceId: string | null) => Raw {
  const rawOf = db.prepare('SELECT name, encoding, codec, bytes, imported_at FROM source WHERE id = ?')
  return (sourceId) => {
    if (sourceId === null) return null
    const row = rawOf.get(sourceId) as {
      name: string
      encoding: string
      codec: 'raw' | 'deflate'
      bytes: Buffer
      imported_at: number
    }
    // Deleted bytes are none, whatever they were.
    const bytes = row.codec === 'raw' || row.bytes.length === 0 ? row.bytes : inflateRawSync(row.bytes)
    // Of a format that is no text only the file itself could be shown.
    const text = row.encoding === '' ? '' : new TextDecoder(row.encoding).decode(bytes)
    return { name: row.name, encoding: row.encoding, text, importedAt: row.imported_at }
  }
}
