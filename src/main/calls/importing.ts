// Importing: bytes from files, drops and pastes → intake → library; a bad file never stops the others.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Answers } from '#shared/contract'
import { GalleyError, toFault, type ErrorCode } from '#shared/error'
import type { ImportedFile, ImportReport } from '#shared/importing'
import type { Intake, IntakeOptions } from '../intake/client'
import type { Library } from '../library/client'

/** Larger files are refused before they are read. */
const MAX_BYTES = 20_000_000

export interface ImportParts {
  readonly library: Library
  readonly intake: Intake
}

/** Something to import: its bytes are fetched only when its turn comes. */
export interface Item {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

export interface ImportOptions extends IntakeOptions {
  readonly tags: readonly string[]
}

const failed = (file: string, code: ErrorCode): ImportedFile => ({
  file,
  status: 'failed',
  kind: null,
  encoding: null,
  articleId: null,
  headline: '',
  headlines: 0,
  cleaned: 0,
  setApart: [],
  warnings: [],
  code,
})

export function fromPath(path: string, name = path): Item {
  return {
    name,
    bytes: async () => {
      const info = await stat(path).catch((error: unknown) => {
        throw new GalleyError('file-unreadable', String(error), name)
      })
      if (!info.isFile()) throw new GalleyError('file-unreadable', 'not a file', name)
      if (info.size > MAX_BYTES) throw new GalleyError('file-too-large', `${info.size} bytes`, name)
      return readFile(path).catch((error: unknown) => {
        throw new GalleyError('file-unreadable', String(error), name)
      })
    },
  }
}

async function importOne(
  { library, intake }: ImportParts,
  item: Item,
  options: ImportOptions,
): Promise<ImportedFile> {
  const bytes = await item.bytes()
  if (bytes.byteLength === 0) throw new GalleyError('file-empty', 'no bytes', item.name)
  if (bytes.byteLength > MAX_BYTES)
    throw new GalleyError('file-too-large', `${bytes.byteLength} bytes`, item.name)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = await library.imports.recognise({ name: item.name, sha256 })
  if (known) return known
  // Of each file anew: what the one before has taught counts for the next.
  const lexicon = await library.inside.lexicon({})
  const found = await intake.read(item.name, bytes, { ...options, lexicon })
  const { kind, encoding, page, warnings } = found
  // The library keeps the file's name; where it lay is nobody's business later.
  const stored = await library.imports.store({
    draft: { name: basename(item.name), kind, encoding, bytes, sha256, page, warnings },
    tags: options.tags,
  })
  return { ...stored, file: item.name }
}

/** Imports in order; `each` is told of every file as it is done. */
export async function importAll(
  parts: ImportParts,
  items: readonly Item[],
  options: ImportOptions,
  each: (file: ImportedFile) => void = () => {},
): Promise<ImportReport> {
  const files: ImportedFile[] = []
  for (const item of items) {
    const file = await importOne(parts, item, options).catch((error: unknown) =>
      failed(item.name, toFault(error).code),
    )
    files.push(file)
    each(file)
  }
  const having = (status: ImportedFile['status']): number =>
    files.filter((file) => file.status === status).length
  return {
    files,
    summary: {
      imported: having('imported'),
      duplicate: having('duplicate'),
      failed: having('failed'),
      headlines: files.reduce((sum, file) => sum + file.headlines, 0),
    },
  }
}

const DEFAULTS: ImportOptions = { encoding: 'auto', as: 'auto', tags: [] }

/** `samplePath`: the sample page that ships with the program. */
export function importing(
  parts: ImportParts,
  samplePath: string,
  chooseFiles: () => Promise<readonly string[]>,
): Answers['importing'] {
  return {
    choose: async () => {
      const paths = await chooseFiles()
      if (paths.length === 0) return null
      return importAll(
        parts,
        paths.map((path) => fromPath(path, basename(path))),
        DEFAULTS,
      )
    },
    files: ({ files }) =>
      importAll(
        parts,
        files.map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) })),
        DEFAULTS,
      ),
    text: ({ text }) =>
      importAll(parts, [{ name: 'clipboard', bytes: () => Promise.resolve(Buffer.from(text, 'utf8')) }], {
        ...DEFAULTS,
        encoding: 'utf-8',
      }),
    sample: () => importAll(parts, [fromPath(samplePath, basename(samplePath))], DEFAULTS),
  }
}
