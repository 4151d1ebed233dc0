// A process that writes articles and indexes them without end, to be killed; for search-index-kill.test.ts.
import { writeSync } from 'node:fs'
import { openLibrary } from './open'
import { searchOf } from './search'

/** What it says on its standard output, a line each. */
export type Said = 'ready'

/** Never ends: renames and rewrites articles, makes the index anew now and then, and indexes in short steps. */
function workUntilKilled(path: string): void {
  const db = openLibrary(path, { create: false })
  const search = searchOf(db)
  const articles = db.prepare('SELECT COUNT(*) FROM article').pluck().get() as number
  const rename = db.prepare("UPDATE article SET headline = '第' || @n || '次改题的水库' WHERE key = @key")
  const rewrite = db.prepare("UPDATE body SET text = text || '大桥第' || @n || '次' WHERE article_key = @key")
  writeSync(1, `${'ready' satisfies Said}\n`)
  for (let n = 1; ; n++) {
    const key = 1 + Math.floor(Math.random() * articles)
    rename.run({ n, key })
    if (n % 3 === 0) rewrite.run({ n, key })
    if (search.catchUp(6) === 0 && n % 40 === 0) search.rebuild()
  }
}

const [, , path] = process.argv
if (path !== undefined) workUntilKilled(path)
