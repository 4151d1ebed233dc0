// A table's bytes → its cells: the same guess of the encoding as for any other file.
import { isZip } from '#core/intake/format'
import { readTable } from '#core/tables/separated'
import { readWorkbook } from '#core/tables/xlsx'
import { GalleyError } from '#shared/error'
import type { ListTable } from '#shared/list-import'
import type { Table } from '#shared/outcome'
import { MOST_ENTRIES } from '#shared/word-list'
import { decodeBytes, looksBinary } from './decode'
import { encodingOf } from './read'

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

/** `encoding` empty: guessed. Refuses with `file-empty`, `table-unreadable`, `list-too-long`, and as archives do, naming the file. */
export function listTableOf(name: string, bytes: Uint8Array, encoding: string, sheet: number): ListTable {
  if (bytes.byteLength === 0) throw new GalleyError('file-empty', 'no bytes', name)
  try {
    if (isZip(bytes)) return { encoding: '', ...readWorkbook(bytes, sheet, MOST_ENTRIES) }
    const wanted = encodingOf(encoding === '' ? 'auto' : encoding)
    if (wanted === 'auto' && looksBinary(bytes)) throw new GalleyError('table-unreadable', 'not text')
    const decoded = decodeBytes(bytes, wanted)
    if (decoded.text.trim() === '') throw new GalleyError('file-empty', 'nothing but blanks')
    const table = readTable(decoded.text, MOST_ENTRIES)
    if (table === null) throw new GalleyError('list-too-long', 'too many rows')
    return { encoding: decoded.encoding, sheets: [], sheet: 0, rows: table.rows }
  } catch (error) {
    throw error instanceof GalleyError && error.subject === undefined
      ? new GalleyError(error.code, error.message, name)
      : error
  }
}
