// For tests: a library as an earlier program left it, at any version, with articles in it.
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import Sqlite, { type Database } from 'better-sqlite3'
import { documentOf } from '#shared/document'
import { migrate } from './migrate'
import { MIGRATIONS } from './migrations/index'

const sha256 = (text: string | Uint8Array): Buffer => createHash('sha256').update(text).digest()

/** A library of version 1 with so many articles, each with a body, a revision, a decided headline, a tag and its source. */
function firstLibrary(db: Database, articles: number): void {
  migrate(db, MIGRATIONS.slice(0, 1))
  const run = (sql: string): ((values: Record<string, unknown>) => unknown) => {
    const statement = db.prepare(sql)
    return (values) => statement.run(values)
  }
  const source = run(
    "INSERT INTO source VALUES ('s' || @n, @sha256, @n || '.txt', 'article', 'utf-8', @bytes, 1)",
  )
  const article = run(`
    INSERT INTO article (key, id, seq, version, headline, headline_proposed, kicker, deck, author, organisation, editor, source,
      published_at, lang, stage, zishu, zishu_without_marks, characters, paragraphs, source_id, created_at, updated_at)
    VALUES (@n, 'a' || @n, @n, 1, @headline, 0, '', '', '', '', '', '', '', 'zh-CN', 'draft', 1, 1, 1, 1, 's' || @n, 1, 1)`)
  const body = run('INSERT INTO body VALUES (@n, @doc, @text, @hash)')
  const revision = run(`
    INSERT INTO revision (id, article_key, n, hash, parent_hash, kind, codec, data, headline, zishu, by, at)
    VALUES ('r' || @n, @n, 1, @hash, NULL, 'import', 'deflate', @data, @headline, 1, '', 1)`)
  const headline = run(`
    INSERT INTO headline (key, id, seq, article_key, source_id, role, raw, flags, fingerprint, state, current_candidate_id,
      created_at, updated_at)
    VALUES (@n, 'h' || @n, @n, @n, 's' || @n, 'main', @headline, '[]', '', 'approved', 'c' || @n, 1, 1)`)
  const candidate = run(
    "INSERT INTO candidate VALUES ('c' || @n, 'h' || @n, 1, @headline, '', 'editor', NULL, '', '', 1)",
  )
  const decision = run(
    "INSERT INTO decision VALUES ('d' || @n, 'h' || @n, 'c' || @n, NULL, 'approve', NULL, '', '', 500, NULL)",
  )
  db.transaction(() => {
    for (let at = 1; at <= articles; at++) {
      // A number is bound as a real one, which joins to a text as 7.0.
      const n = BigInt(at)
      const text = `第${n}篇的正文，旧库里写下的。`
      const doc = JSON.stringify(documentOf([text]))
      const title = `旧库第${n}篇`
      const bytes = Buffer.from(`${title}\n${text}`)
      const data = JSON.stringify({ headline: title, body: documentOf([text]) })
      source({ n, bytes, sha256: sha256(bytes) })
      article({ n, headline: title })
      body({ n, doc, text, hash: sha256(doc) })
      revision({ n, headline: title, hash: sha256(data), data: deflateRawSync(data) })
      headline({ n, headline: title })
      candidate({ n, headline: title })
      decision({ n })
    }
  })()
}

/** The same as a program of that version has it. */
export function oldLibrary(db: Database, version: number, articles: number): void {
  firstLibrary(db, articles)
  migrate(db, MIGRATIONS.slice(0, version))
}

/** The same in a file. */
export function makeOldLibrary(file: string, version: number, articles: number): void {
  const db = new Sqlite(file)
  oldLibrary(db, version, articles)
  db.close()
}
