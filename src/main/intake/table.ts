// A table's bytes → its cells: the same guess of the encoding as for any other file.
import { readTable } from '#core/outcomes/table'
import { GalleyError } from '#shared/error'
import type { Table } from '#shared/outcome'
import { decodeBytes, looksBinary } from './decode'

/** Refuses with `file-empty`, `file-not-text` or `table-too-long`, naming the file. */
export function tableOf(name: string, bytes: Uint8Array): Table {
  if (bytes.byteLength === 0) throw new GalleyError('file-empty', 'no bytes', name)
  if (looksBinary(bytes)) throw new GalleyError('file-not-text', 'these bytes are not text', name)
  const { text, encoding } = decodeBytes(bytes)
  if (text.trim() === '') throw new GalleyError('file-empty', 'nothing but blanks', name)
  const table = readTable(text)
  if (table === null) throw new GalleyError('table-too-long', 'too many rows', name)
  return { encoding, ...table }
}
