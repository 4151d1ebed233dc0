// A ZIP archive read by plan: its directory is weighed before a byte is inflated (PKWARE APPNOTE 6.3.10; promise P32).
import { Inflate, strFromU8 } from 'fflate'
import { GalleyError } from '#shared/error'
import { crc32 } from './crc32'
import { directoryOf, type Listed } from './archive-directory'

/** What an archive may be at most. Sizes in bytes. */
export interface ArchiveLimits {
  readonly entries: number
  /** Of one entry and of all of them, inflated. */
  readonly each: number
  readonly total: number
  /** Inflated to packed, of an entry of text; small ones are not looked at. */
  readonly ratio: number
}

export const ARCHIVE_LIMITS: ArchiveLimits = { entries: 2000, each: 50e6, total: 200e6, ratio: 200 }

/** Nobody is hurt by as much, however well it was packed. */
const SMALL = 1_000_000
/** Pictures and archives are packed already; text, which packs well, is where bombs hide. */
const TEXT = /\.(?:xml|rels|vml|x?html?|svg|opf|ncx|css|js|json|txt|md|csv|wxr|rss|atom|rtf)$/i

export interface ArchiveEntry {
  /** For looking up and for showing: with forward slashes, no leading one. Never a path to write to. */
  readonly name: string
  /** The name's bytes: of a name that is no UTF-8, e.g. in GBK, `name` has each byte as a character. */
  readonly nameBytes: Uint8Array
  readonly isUtf8: boolean
  /** Inflated, in bytes. */
  readonly size: number
  readonly isFolder: boolean
}

export interface Archive {
  /** In the order of the directory. */
  readonly entries: readonly ArchiveEntry[]
  /** The entry's bytes; null if there is none of that name. Refuses with `archive-refused` (more than was announced) or `archive-damaged`. */
  readonly read: (name: string) => Uint8Array | null
}

const refused = (why: string): GalleyError => new GalleyError('archive-refused', why)
const damaged = (why: string): GalleyError => new GalleyError('archive-damaged', why)

// C0 and C1 controls, and marks that turn the direction of what is shown: name\u202egpj.exe
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** The name as a label; hostile ones (`..`, a drive, hidden characters) are refused, since somebody packed them on purpose. */
function labelOf(bytes: Uint8Array): { readonly name: string; readonly isUtf8: boolean } {
  const utf8 = strFromU8(bytes)
  const isUtf8 = !utf8.includes('\ufffd')
  const name = (isUtf8 ? utf8 : strFromU8(bytes, true)).replaceAll('\\', '/').replace(/^\/{1,9}/, '')
  const parts = name.split('/')
  if (name === '' || name.length > 1000) throw refused('an entry without a usable name')
  if (isUtf8 ? HIDDEN.test(name) : name.includes('\u0000')) throw refused('hidden characters in a name')
  if (parts.includes('..') || /^[a-z]:/i.test(name)) throw refused('a name that leads elsewhere')
  return { name, isUtf8 }
}

/** So many packed bytes at a time: what they can become at most (1,032 times as many) is looked at before the next. */
const STEP = 4096

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  let at = 0
  let isDone = false
  const inflate = new Inflate((chunk, final) => {
    if (at + chunk.length > size) throw refused('an entry holds more than its directory says')
    out.set(chunk, at)
    at += chunk.length
    isDone = final
  })
  try {
    for (let from = 0; from < packed.length; from += STEP)
      inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length)
  } catch (error) {
    throw error instanceof GalleyError ? error : damaged('an entry cannot be inflated')
  }
  if (!isDone || at !== size) throw damaged('an entry holds less than its directory says')
  return out
}

function weighed(listed: readonly Listed[], limits: ArchiveLimits): void {
  let total = 0
  let end = 0
  for (const { size, packed, method, offset, isLocked, nameBytes } of listed.toSorted(
    (a, b) => a.offset - b.offset,
  )) {
    if (isLocked) throw new GalleyError('archive-locked', 'an entry is encrypted')
    if (method !== 0 && method !== 8) throw refused(`packed in the way ${method}`)
    if (size > limits.each) throw refused(`an entry of ${size} bytes`)
    total += size
    if (total > limits.total) throw refused('too much in all')
    if (size > SMALL && size > packed * limits.ratio && TEXT.test(strFromU8(nameBytes, true)))
      throw refused('text packed beyond measure')
    // Entries that share their packed bytes make little into much (overlapping files, D. Fifield 2019).
    if (offset < end) throw refused('entries lie over one another')
    end = offset + 30 + packed
  }
}

/**
 * What is in an archive, weighed by its directory alone. Refuses with `archive-refused` (too many entries, too large,
 * packed beyond measure, overlapping, hostile or twice the same name), `archive-locked` (a password) or `archive-damaged`.
 */
export function planArchive(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Archive {
  const listed = directoryOf(bytes, limits.entries)
  weighed(listed, limits)
  const byName = new Map<string, Listed>()
  const entries = listed.map((one): ArchiveEntry => {
    const { name, isUtf8 } = labelOf(one.nameBytes)
    if (byName.has(name)) throw refused('two entries of one name')
    byName.set(name, one)
    return { name, isUtf8, nameBytes: one.nameBytes, size: one.size, isFolder: name.endsWith('/') }
  })
  return {
    entries,
    read(name) {
      const one = byName.get(name)
      if (one === undefined) return null
      const packed = one.bytes()
      if (one.method === 0 && one.size !== one.packed) throw damaged('a stored entry of two sizes')
      const content = one.method === 0 ? packed.slice() : inflated(packed, one.size)
      if (crc32(content) !== one.crc) throw damaged('an entry does not match its check sum')
      return content
    },
  }
}
