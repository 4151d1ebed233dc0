// Revisions brought over: those that unpack to what their hash says stay, and what a backup still has takes the place of the rest.
import type { Database } from 'better-sqlite3'
import { hashOf, writtenOf, type Written } from '../revisions'
import { unpack, type Codec } from '../revision-codec'
import type { Bringer } from './bring'
import type { Ruin } from './ruin'
import type { Table } from './tables'

interface Row {
  readonly id: string
  readonly article: number
  readonly n: number
  readonly at: number
  readonly hash: Buffer
  readonly codec: Codec
  readonly data: Buffer
}

export interface SoundRevisions {
  /** The latest one of an article; undefined if it has none. */
  readonly latest: (articleKey: number) => { readonly at: number; readonly written: Written } | undefined
}

const COLUMNS = 'id, article_key AS article, n, at, hash, codec, data'

/** What each of a row of revisions holds; undefined for one that cannot be unpacked or is another than it says. */
function* unpacked(rows: Iterable<Row>): Generator<readonly [row: Row, bytes: Buffer | undefined]> {
  let before: Buffer | undefined
  let of: number | undefined
  for (const row of rows) {
    if (row.article !== of) before = undefined
    of = row.article
    try {
      before = unpack(row, before)
    } catch {
      before = undefined
    }
    if (before !== undefined && !hashOf(before).equals(row.hash)) before = undefined
    yield [row, before]
  }
}

export function settleRevisions(
  db: Database,
  older: Ruin | undefined,
  bringer: Bringer,
  table: Table,
): SoundRevisions {
  const all = db.prepare(`SELECT ${COLUMNS} FROM revision ORDER BY article_key, n`)
  const drop = db.prepare('DELETE FROM revision WHERE id = ?')

  function dropUnsound(): void {
    const unsound: string[] = []
    for (const [{ id }, bytes] of unpacked(all.iterate() as Iterable<Row>))
      if (bytes === undefined) unsound.push(id)
    for (const id of unsound) drop.run(id)
  }
  dropUnsound()
  if (older !== undefined) {
    for (const { fields, whole } of older.rows(table)) if (whole) bringer.take(table, fields)
    dropUnsound()
  }
  return soundRevisionsOf(db)
}

export function soundRevisionsOf(db: Database): SoundRevisions {
  const ofArticle = db.prepare(`SELECT ${COLUMNS} FROM revision WHERE article_key = ? ORDER BY n`)
  return {
    latest: (key) => {
      let found: { at: number; written: Written } | undefined
      for (const [{ at }, bytes] of unpacked(ofArticle.iterate(key) as Iterable<Row>))
        if (bytes !== undefined) found = { at, written: writtenOf(bytes.toString('utf8')) }
      return found
    },
  }
}
