// The first hundred bytes of an SQLite file, read without SQLite. Source: sqlite.org/fileformat2.html, section 1.3.

export interface Header {
  /** False if the file does not begin as every SQLite file does; the rest is then a guess. */
  readonly sound: boolean
  /** In bytes. */
  readonly pageSize: number
  /** Bytes of a page that hold something. */
  readonly usable: number
  readonly userVersion: number
  readonly applicationId: number
}

/** What our libraries have; all that is left to go by when the first page is gone. */
const OWN = { pageSize: 4096, usable: 4096, userVersion: 0, applicationId: 0 } as const
const MAGIC = 'SQLite format 3\0'

const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65536 + u16(bytes, at + 2)

export function headerOf(bytes: Uint8Array): Header {
  const begins = Array.from(MAGIC, (char) => char.charCodeAt(0)).every((code, at) => bytes[at] === code)
  const said = u16(bytes, 16)
  const pageSize = said === 1 ? 65536 : said
  const reserved = bytes[20] ?? 0
  const isSize = pageSize >= 512 && pageSize <= 65536 && (pageSize & (pageSize - 1)) === 0
  if (!begins || !isSize || reserved > 32) return { sound: false, ...OWN }
  return {
    sound: true,
    pageSize,
    usable: pageSize - reserved,
    userVersion: u32(bytes, 60),
    applicationId: u32(bytes, 68),
  }
}
