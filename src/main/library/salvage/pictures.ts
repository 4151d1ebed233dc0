// Pictures brought over that are not all there: they go, and the figure says that its picture is missing.
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'

export function dropUnsoundPictures(db: Database): void {
  const pieces = db.prepare('SELECT bytes FROM media_piece WHERE hash = ? ORDER BY n').pluck()
  const drop = [
    db.prepare('DELETE FROM media_piece WHERE hash = ?'),
    db.prepare('DELETE FROM media WHERE hash = ?'),
  ]
  for (const hash of db.prepare('SELECT hash FROM media').pluck().all() as Buffer[]) {
    const sum = createHash('sha256')
    for (const bytes of pieces.iterate(hash) as Iterable<Buffer>) sum.update(bytes)
    if (!sum.digest().equals(hash)) for (const statement of drop) statement.run(hash)
  }
  db.exec('DELETE FROM media_piece WHERE hash NOT IN (SELECT hash FROM media)')
}
