// One file's bytes → what it holds, one by one: recognised by content, read by the reader of its format.
import { pageOf } from '#core/intake/page-of'
import { isZip, textFormat, zipFormat } from '#core/intake/format'
import { isPicture } from '#core/media/picture'
import { isRtf } from '#core/intake/rtf'
import { ARCHIVE_LIMITS, planArchive, type ArchiveEntry } from '#core/intake/archive'
import { GalleyError, toFault } from '#shared/error'
import type {
  Beside,
  Incoming,
  IncomingFormat,
  IncomingNotice,
  ReadContext,
  ReadPart,
} from '#shared/incoming'
import { besideOf, isPictureName } from './beside'
import type { Found, IntakeOptions, Piece } from './client'
import { decodeBytes, looksBinary, type Decoded } from './decode'
import { encodingOf, readText } from './read'
import { READERS, type Reader } from './readers'

/** Text and pages are no longer than that; archives and what is read in pieces may be. In bytes. */
const LONGEST_TEXT = 20_000_000

/** An archive of articles holds more of them than a document has parts. */
const MOST_FILES = 20_000

const isPart = (given: ReadPart | Incoming): given is ReadPart => 'part' in given

const shortened = (text: string): string => (text.length <= 1000 ? text : `${text.slice(0, 999)}…`)

/** What is kept of an item that has no bytes of its own. */
const record = ({ pictures: _pictures, ...incoming }: Incoming): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(incoming, null, 1))

interface File {
  readonly name: string
  readonly bytes: Uint8Array
  readonly format: IncomingFormat
  readonly decoded: Decoded | null
}

function foundOf(
  { format, decoded }: File,
  given: Extract<ReadPart, { incoming: unknown }>,
  { lexicon }: IntakeOptions,
): Found {
  const { incoming, part } = given
  const { kicker, deck, lang, body, proposed, comments, pictures, desk } = incoming
  const notices = new Set<IncomingNotice>(incoming.notices)
  if (decoded?.guessed) notices.add('encoding-guessed')
  if ((decoded?.replaced ?? 0) > 0) notices.add('characters-replaced')
  const page = pageOf(incoming, lexicon, format === 'galley')
  const own = given.raw ?? (part === '' ? null : record(incoming))
  return {
    part: shortened(part),
    format,
    kind: incoming.others.length > 0 || incoming.furniture.length > 0 ? 'page' : 'article',
    // What is kept of an item is in UTF-8, whatever the whole file was in.
    encoding: own !== null ? 'utf-8' : (decoded?.encoding ?? ''),
    raw: own,
    page,
    rich: { kicker, deck, lang, body, proposed, comments, pictures, desk },
    warnings: [...notices],
    site: incoming.site ?? null,
  }
}

/** So much is decoded at a time. In bytes. */
const CHUNK = 1_000_000

/** A long text piece by piece, each whole character in one of them. */
function* chunksOf(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length })
}

/** A fault of the file is then found after what stands well before it. */
const SLICE = 65_536

function* slicesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE)
}

function partsOf({ bytes, decoded }: File, reader: Reader, context: ReadContext): ReturnType<Reader['read']> {
  if (reader.of === 'bytes') return reader.read(bytes, context)
  const { text, encoding } = decoded ?? { text: '', encoding: 'utf-8' }
  if (reader.of === 'text') return reader.read(text, context)
  return reader.read(bytes.length > LONGEST_TEXT ? chunksOf(bytes, encoding) : slicesOf(text), context)
}

/** A part of many gets a name, be it only its number. */
async function* byReader(
  file: File,
  reader: Reader,
  options: IntakeOptions,
  beside: Beside | undefined,
): AsyncGenerator<Piece> {
  const { profiles } = options
  const parts = partsOf(file, reader, {
    name: file.name,
    ...(beside && { parts: beside }),
    ...(profiles && { profiles }),
  })
  let held: ReadPart | undefined
  let n = 0
  const piece = (given: ReadPart, number: number | null): Piece => {
    const named = number !== null && given.part === '' ? { ...given, part: `${number}` } : given
    return 'fault' in named ? { ...named, part: shortened(named.part) } : foundOf(file, named, options)
  }
  try {
    for await (const given of parts) {
      const before = held
      held = isPart(given) ? given : { part: '', incoming: given }
      n++
      if (before !== undefined) yield piece(before, n - 1)
    }
  } catch (error) {
    // What was read before stands.
    if (held !== undefined) yield piece(held, n)
    throw error
  }
  if (held === undefined) throw new GalleyError('file-empty', 'no article in it', file.name)
  yield piece(held, n > 1 ? n : null)
}

function recognise(name: string, bytes: Uint8Array, { encoding, as }: IntakeOptions): File {
  if (bytes.byteLength === 0) throw new GalleyError('file-empty', 'no bytes', name)
  const wanted = encodingOf(encoding)
  if (isZip(bytes)) return { name, bytes, format: zipFormat(bytes), decoded: null }
  if (isPicture(bytes.subarray(0, 64))) throw new GalleyError('picture-alone', 'a picture', name)
  if (isRtf(bytes)) return { name, bytes, format: 'rtf', decoded: null }
  if (wanted === 'auto' && looksBinary(bytes))
    throw new GalleyError('file-not-text', 'these bytes are not text', name)
  const isLong = bytes.byteLength > LONGEST_TEXT
  // What is long is known by its beginning, and then read piece by piece.
  const decoded = decodeBytes(isLong ? bytes.subarray(0, CHUNK) : bytes, wanted)
  // A list of headlines is asked for by whoever brings it, and is nothing but lines.
  const format = as === 'headlines' ? 'text' : textFormat(name, decoded.text)
  if (isLong && (READERS[format]?.of ?? 'text') === 'text')
    throw new GalleyError('file-too-large', `${bytes.byteLength} bytes`, name)
  return { name, bytes, format, decoded }
}

/** What stands in archives without being a part of what was packed: `__MACOSX/._a.txt`, `.DS_Store`, `Thumbs.db` */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i

/** Of text in an archive each name's bytes may be in GBK, as Windows packs them. */
const nameOf = ({ name, nameBytes, isUtf8 }: ArchiveEntry): string =>
  isUtf8 ? name : decodeBytes(nameBytes).text

async function* packed(name: string, bytes: Uint8Array, options: IntakeOptions): AsyncGenerator<Piece> {
  const archive = planArchive(bytes, { ...ARCHIVE_LIMITS, entries: MOST_FILES })
  const files = archive.entries.filter(({ isFolder, name: own }) => !isFolder && !LITTER.test(own))
  const names = new Map(files.map((entry) => [nameOf(entry), entry.name]))
  const taken = new Set<string>()
  // Pictures last: those that a document shows came in with it.
  const inOrder = [
    ...files.filter((entry) => !isPictureName(nameOf(entry))),
    ...files.filter((entry) => isPictureName(nameOf(entry))),
  ]
  for (const entry of inOrder) {
    if (taken.has(entry.name)) continue
    const part = shortened(nameOf(entry))
    try {
      const inside = archive.read(entry.name)
      if (inside === null) throw new GalleyError('archive-damaged', 'an entry is gone', part)
      const inner = part.slice(part.lastIndexOf('/') + 1)
      for await (const piece of within(
        inner,
        inside,
        options,
        false,
        besideOf(archive, names, nameOf(entry), taken),
      )) {
        const named = { ...piece, part: piece.part === '' ? part : shortened(`${part} › ${piece.part}`) }
        yield 'fault' in named ? named : { ...named, raw: named.raw ?? inside }
      }
    } catch (error) {
      yield { part, fault: { ...toFault(error), subject: undefined } }
    }
  }
  if (files.length === 0) throw new GalleyError('file-empty', 'no file in it', name)
}

/** `mayBePacked`: an archive of files may hold documents, but no other archive of files. */
async function* within(
  name: string,
  bytes: Uint8Array,
  options: IntakeOptions,
  mayBePacked: boolean,
  beside?: Beside,
): AsyncGenerator<Piece> {
  const file = recognise(name, bytes, options)
  const reader = READERS[file.format]
  if (file.format === 'zip') {
    if (!mayBePacked) throw new GalleyError('archive-refused', 'an archive in an archive', name)
    yield* packed(name, bytes, options)
  } else if (reader) yield* byReader(file, reader, options, beside)
  else if (file.decoded) yield readText(name, file.decoded, options)
  else throw new GalleyError('file-not-text', `no reader of ${file.format}`, name)
}

/** Refuses with `file-empty`, `file-not-text`, `file-too-large` or what the format's reader says, naming the file. */
export const piecesOf = (
  name: string,
  bytes: Uint8Array,
  options: IntakeOptions,
  beside?: Beside,
): AsyncIterable<Piece> => within(name, bytes, options, true, beside)
