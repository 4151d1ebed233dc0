// Ways to search in SQLite: LIKE over all texts, FTS5 with trigrams, and Joplin's way with FTS4 and LIKE.
import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { Doc } from '../corpus/queries.ts'
import type { Peer } from './peer.ts'

const escaped = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

function store(folder: string, name: string, docs: readonly Doc[]): Database.Database {
  const db = new Database(join(folder, `${name}.db`))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.pragma('cache_size = -65536')
  db.exec('CREATE TABLE doc (key INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO doc (key, text) VALUES (?, ?)')
  db.transaction(() => {
    for (const { key, text } of docs) insert.run(key, text)
  })()
  return db
}

const bytesOf = (db: Database.Database, names: string): number =>
  db.prepare('SELECT COALESCE(SUM(pgsize), 0) FROM dbstat WHERE name GLOB ?').pluck().get(names) as number

/** Indexes as an app does that answers in between: so many articles a commit as our own index takes. */
const A_COMMIT = 16
function inSteps(db: Database.Database, docs: readonly Doc[], sql: string): void {
  const insert = db.prepare(sql)
  const step = db.transaction((some: readonly Doc[]) => {
    for (const { key, text } of some) insert.run(key, text)
  })
  for (let at = 0; at < docs.length; at += A_COMMIT) step(docs.slice(at, at + A_COMMIT))
}

interface Sqlite {
  readonly db: Database.Database
  readonly like: Database.Statement
}

/** Nothing but the texts: every query reads all of them. */
export function likePeer(folder: string, most: number): Peer {
  let open: Sqlite | undefined
  return {
    name: 'LIKE over all texts',
    most,
    make: (docs) => {
      const db = store(folder, 'like', docs)
      open = {
        db,
        like: db
          .prepare(String.raw`SELECT key FROM doc WHERE text LIKE ? ESCAPE '\' ORDER BY key DESC`)
          .pluck(),
      }
      return 0
    },
    find: (text) => (open?.like.all(escaped(text)) ?? []) as number[],
    close: () => open?.db.close(),
  }
}

/** SQLite's own answer for substrings: three characters and more by its index, fewer by reading everything. */
export function trigramPeer(folder: string, most: number): Peer {
  let open: (Sqlite & { readonly match: Database.Statement }) | undefined
  return {
    name: 'FTS5 trigram, LIKE below 3',
    most,
    make: (docs) => {
      const db = store(folder, 'trigram', docs)
      db.exec(
        "CREATE VIRTUAL TABLE found USING fts5(text, content='doc', content_rowid='key', tokenize='trigram')",
      )
      inSteps(db, docs, 'INSERT INTO found (rowid, text) VALUES (CAST(? AS INTEGER), ?)')
      open = {
        db,
        like: db
          .prepare(String.raw`SELECT key FROM doc WHERE text LIKE ? ESCAPE '\' ORDER BY key DESC`)
          .pluck(),
        match: db.prepare('SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid DESC').pluck(),
      }
      return bytesOf(db, 'found*')
    },
    find: (text) => {
      const all = Array.from(text).length < 3 ? open?.like.all(escaped(text)) : open?.match.all(quoted(text))
      return (all ?? []) as number[]
    },
    close: () => open?.db.close(),
  }
}

// As its sources of 2024 do it: a normalised second copy of every text under FTS4 with the simple tokenizer, by which
// queries in Latin letters are answered; a query with Han in it is two LIKEs over the notes.
const HAN = /\p{Script=Han}/u
export function joplinPeer(folder: string, most: number): Peer {
  let open: (Sqlite & { readonly match: Database.Statement }) | undefined
  return {
    name: 'Joplin’s way: FTS4, LIKE for Han',
    most,
    make: (docs) => {
      const db = store(folder, 'joplin', docs)
      db.exec(`CREATE TABLE normalized (key INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
        CREATE VIRTUAL TABLE found USING fts4(content="normalized", notindexed="key", key, text)`)
      const insert = db.prepare('INSERT INTO normalized (key, text) VALUES (?, ?)')
      db.transaction(() => {
        for (const { key, text } of docs)
          insert.run(key, text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase())
      })()
      db.exec('INSERT INTO found (docid, text) SELECT key, text FROM normalized')
      open = {
        db,
        like: db
          .prepare(String.raw`SELECT key FROM doc WHERE text LIKE ? ESCAPE '\' ORDER BY key DESC`)
          .pluck(),
        match: db.prepare('SELECT docid FROM found WHERE found MATCH ? ORDER BY docid DESC').pluck(),
      }
      return bytesOf(db, 'found*') + bytesOf(db, 'normalized')
    },
    find: (text) =>
      (HAN.test(text) ? open?.like.all(escaped(text)) : open?.match.all(quoted(text))) as number[],
    close: () => open?.db.close(),
  }
}
