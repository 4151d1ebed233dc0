// One file on its way into the library: known bytes recognised, pictures kept, each article stored for itself.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { deflateRaw } from 'node:zlib'
import { putPictures, type Kept } from '#core/intake/put-pictures'
import type { Lexicon } from '#shared/decoration'
import type { Document } from '#shared/document'
import { GalleyError, toFault, type ErrorCode } from '#shared/error'
import type { ImportedFile } from '#shared/importing'
import type { IncomingNotice } from '#shared/incoming'
import type { PicturesBeside } from '../files/beside'
import type { Found, Intake, IntakeOptions, Rich } from '../intake/client'
import type { Library } from '../library/client'
import type { ItemKey } from '../library/import-jobs'

/** Larger files are refused before they are read; of most formats intake takes less. In bytes. */
export const MOST_BYTES = 200_000_000

export interface ImportParts {
  readonly library: Library
  readonly intake: Intake
}

export interface ImportOptions extends Omit<IntakeOptions, 'lexicon' | 'profiles'> {
  readonly tags: readonly string[]
}

/** Of a file that is one of many: what the library is asked for less often, and where what becomes of it is marked. */
export interface Among {
  readonly lexicon?: () => Promise<Lexicon>
  readonly profiles?: () => ReturnType<Library['imports']['profiles']>
  readonly job: number
  readonly n: number
}

export const failedFile = (file: string, code: ErrorCode): ImportedFile => ({
  file,
  status: 'failed',
  kind: null,
  format: null,
  encoding: null,
  articleId: null,
  headline: '',
  headlines: 0,
  cleaned: 0,
  setApart: [],
  warnings: [],
  code,
})

const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const deflate = (bytes: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    deflateRaw(bytes, (error, packed) => (error === null ? resolve(packed) : reject(error)))
  })

/** Formats whose bytes are compressed as they come. */
const PACKED: ReadonlySet<string> = new Set(['docx', 'odt', 'epub'])

async function keptBytes(
  bytes: Uint8Array,
  format: string,
): Promise<{ readonly codec: 'raw' | 'deflate'; readonly bytes: Uint8Array }> {
  return PACKED.has(format) ? { codec: 'raw', bytes } : { codec: 'deflate', bytes: await deflate(bytes) }
}

/** Pictures go in before the article; what then nobody shows is swept at the next start. */
export async function keepPictures(
  library: Library,
  rich: Rich,
): Promise<{ readonly rich: Omit<Rich, 'pictures'>; readonly refused: boolean }> {
  const { pictures, ...rest } = rich
  if (pictures.length === 0) return { rich: rest, refused: false }
  const kept = new Map<string, Awaited<ReturnType<Library['media']['add']>> | null>()
  let refused = false
  for (const { sha256, bytes } of pictures) {
    if (kept.has(sha256)) continue
    // What crossed from another process is no shared memory.
    const given = bytes as Uint8Array<ArrayBuffer>
    const picture = await library.media.add({ bytes: given }).catch((error: unknown) => {
      // A full disk is no fault of the picture.
      if (!toFault(error).code.startsWith('picture-')) throw error
      return null
    })
    refused ||= picture === null
    kept.set(sha256, picture)
  }
  const shown: Kept = kept
  const body = putPictures(rest.body, shown)
  const put = <Text extends { readonly body: Document }>(text: Text): Text => ({
    ...text,
    body: putPictures(text.body, shown),
  })
  const proposed = rest.proposed && {
    ...put(rest.proposed),
    ...(rest.proposed.turns === undefined ? {} : { turns: rest.proposed.turns.map(put) }),
  }
  return { rich: { ...rest, body, proposed }, refused }
}

async function storeOne(
  { library }: ImportParts,
  name: string,
  file: { readonly bytes: Uint8Array; readonly sha256: string },
  found: Found,
  tags: readonly string[],
  item: ItemKey | null,
): Promise<ImportedFile> {
  const { kind, format, encoding, page, part, site } = found
  const bytes = found.raw ?? file.bytes
  const sha256 = found.raw === null ? file.sha256 : shaOf(found.raw)
  const shown = part === '' ? name : `${name} › ${part}`
  const known = found.raw === null ? undefined : await library.imports.recognise({ name: shown, sha256 })
  if (known) return known
  const pictures = found.rich && (await keepPictures(library, found.rich))
  const warnings: IncomingNotice[] = [...found.warnings]
  if (pictures?.refused && !warnings.includes('pictures-refused')) warnings.push('pictures-refused')
  const kept = await keptBytes(bytes, found.raw === null ? format : '')
  // The library keeps the file's name; where it lay is nobody's business later.
  const own = part === '' ? basename(name) : `${basename(name)} › ${part}`
  const stored = await library.imports.store({
    draft: {
      name: own.slice(0, 1000),
      kind,
      format,
      part,
      encoding,
      bytes: new Uint8Array(),
      kept,
      sha256,
      page,
      rich: pictures?.rich ?? null,
      site,
      warnings,
    },
    tags,
    item,
  })
  return { ...stored, file: shown }
}

/** What the whole import stops for, and no fault of the file. */
export const STOPS: ReadonlySet<ErrorCode> = new Set(['library-closed', 'library-damaged', 'disk-full'])

/** Each article of a file, as it is stored. Refuses if the file as a whole cannot be read; what came before stands. */
export async function* importFile(
  parts: ImportParts,
  name: string,
  bytes: Uint8Array,
  options: ImportOptions,
  among: Among | null = null,
  beside?: PicturesBeside,
): AsyncGenerator<ImportedFile> {
  const { library, intake } = parts
  if (bytes.byteLength === 0) throw new GalleyError('file-empty', 'no bytes', name)
  if (bytes.byteLength > MOST_BYTES)
    throw new GalleyError('file-too-large', `${bytes.byteLength} bytes`, name)
  const sha256 = shaOf(bytes)
  const known = await library.imports.recognise({ name, sha256 })
  if (known) {
    yield known
    return
  }
  // Of each file anew: what the one before has taught counts for the next.
  const lexicon = await (among?.lexicon?.() ?? library.inside.lexicon({}))
  const profiles = await (among?.profiles?.() ?? library.imports.profiles({}))
  const { encoding, as, tags } = options
  let p = 0
  for await (const piece of intake.read(name, bytes, { encoding, as, lexicon, profiles }, beside)) {
    if (piece.part !== '') p++
    const item = among && { job: among.job, n: among.n, p }
    const shown = piece.part === '' ? name : `${name} › ${piece.part}`
    let file: ImportedFile
    try {
      if ('fault' in piece) file = failedFile(shown, piece.fault.code)
      else file = await storeOne(parts, name, { bytes, sha256 }, piece, tags, item)
    } catch (error) {
      const { code } = toFault(error)
      if (STOPS.has(code)) throw error
      file = failedFile(shown, code)
    }
    // What was stored is marked already, in the same transaction.
    if (item && p > 0 && file.status !== 'imported') await library.imports.settle({ item, file })
    yield file
  }
}
