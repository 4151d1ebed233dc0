// Importing: bytes from files, drops and pastes → intake → library; a bad file never stops the others.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Answers } from '#shared/contract'
import { GalleyError, toFault } from '#shared/error'
import type { ImportedFile, ImportReport } from '#shared/importing'
import { failedFile, importFile, MOST_BYTES, type ImportOptions, type ImportParts } from './import-file'

/** Something to import: its bytes are fetched only when its turn comes. */
export interface Item {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

export function fromPath(path: string, name = path): Item {
  return {
    name,
    bytes: async () => {
      const info = await stat(path).catch((error: unknown) => {
        throw new GalleyError('file-unreadable', String(error), name)
      })
      if (!info.isFile()) throw new GalleyError('file-unreadable', 'not a file', name)
      if (info.size > MOST_BYTES) throw new GalleyError('file-too-large', `${info.size} bytes`, name)
      return readFile(path).catch((error: unknown) => {
        throw new GalleyError('file-unreadable', String(error), name)
      })
    },
  }
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
    const take = (file: ImportedFile): void => {
      files.push(file)
      each(file)
    }
    try {
      for await (const file of importFile(parts, item.name, await item.bytes(), options)) take(file)
    } catch (error) {
      take(failedFile(item.name, toFault(error).code))
    }
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
