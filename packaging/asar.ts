// What an .asar holds, read from its header: Electron's archive of an app.
import { closeSync, cpSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Node {
  readonly files?: Readonly<Record<string, Node>>
  readonly size?: number
  /** From the end of the header; a decimal number, since it may be beyond what JSON holds. */
  readonly offset?: string
  readonly unpacked?: boolean
}

export interface Packed {
  /** Path with slashes, from the root of the archive. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** It lies beside the archive, in `app.asar.unpacked`. */
  readonly unpacked: boolean
}

interface Placed extends Packed {
  readonly offset: number
}

/**
 * In the order of the header. Two pickles: the length of the header as one (8 bytes), then the header as a string.
 * Throws where the file is no asar.
 */
export const filesInAsar = (path: string): readonly Packed[] => headerOf(path).files

/** Lays out in a folder what the archive and the folder beside it hold. */
export function extractAsar(path: string, folder: string): void {
  const { files, start } = headerOf(path)
  const bytes = readFileSync(path)
  for (const file of files) {
    const target = join(folder, file.path)
    mkdirSync(dirname(target), { recursive: true })
    if (file.unpacked) cpSync(join(`${path}.unpacked`, file.path), target)
    else writeFileSync(target, bytes.subarray(start + file.offset, start + file.offset + file.size))
  }
}

function headerOf(path: string): { readonly files: readonly Placed[]; readonly start: number } {
  const file = openSync(path, 'r')
  try {
    const lengths = Buffer.alloc(16)
    if (readSync(file, lengths, 0, 16, 0) < 16 || lengths.readUInt32LE(0) !== 4)
      throw new Error(`${path} is no asar`)
    const header = Buffer.alloc(lengths.readUInt32LE(12))
    readSync(file, header, 0, header.length, 16)
    return {
      files: walk(JSON.parse(header.toString('utf8')) as Node, ''),
      start: 8 + lengths.readUInt32LE(4),
    }
  } finally {
    closeSync(file)
  }
}

function walk(node: Node, path: string): Placed[] {
  if (!node.files)
    return [
      { path, size: node.size ?? 0, unpacked: node.unpacked === true, offset: Number(node.offset ?? 0) },
    ]
  return Object.entries(node.files).flatMap(([name, child]) => walk(child, path ? `${path}/${name}` : name))
}
