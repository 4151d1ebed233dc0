// A text for every article: the one that was saved last if it is sound, else the latest sound one, else what is left, marked.
import type { Database } from 'better-sqlite3'
import { graphemesOf } from '#core/text/graphemes'
import { documentOf, plainText, type Document } from '#shared/document'
import { bodyParts } from '../body-parts'
import { hashOf, type Written } from '../revisions'
import type { Articles } from './articles'
import { doubtfulBody } from './doubtful'
import type { SoundRevisions } from './revisions'
import type { Fields, Ruin } from './ruin'
import { isSound } from './sound'
import type { Table } from './tables'

interface Parts {
  readonly articles: Articles
  /** Texts whose hash does not hold, by the key of their article. */
  readonly doubtful: ReadonlyMap<number, Fields>
  readonly older: Ruin | undefined
  readonly body: Table
  readonly sound: SoundRevisions
}

/** By keys of articles. */
export interface Bodies {
  readonly whole: number
  readonly earlier: ReadonlyMap<number, 'revision' | 'backup'>
  /** Texts in doubt beside a sound one. */
  readonly beside: ReadonlyMap<number, Document>
  /** Articles that have nothing but a text in doubt. */
  readonly inDoubt: readonly number[]
  readonly textless: readonly number[]
}

/** Of a text without a headline: its first line, so far. */
const LINE = 60

export function bringBodies(db: Database, { articles, doubtful, older, body, sound }: Parts): Bodies {
  const missing = db
    .prepare('SELECT key FROM article WHERE key NOT IN (SELECT article_key FROM body)')
    .pluck()
  const insert = db.prepare('INSERT INTO body (article_key, doc, text, sha256) VALUES (?, ?, ?, ?)')
  const measure = db.prepare(`UPDATE article SET zishu = @zishu, zishu_without_marks = @zishuWithoutMarks,
    characters = @characters, paragraphs = @paragraphs WHERE key = @key`)
  const setFields = db.prepare(`UPDATE article SET headline = @headline, kicker = @kicker, deck = @deck,
    author = @author, organisation = @organisation, editor = @editor, source = @source, published_at = @publishedAt
    WHERE key = @key`)
  const parts = bodyParts()
  const keys = new Set(missing.all() as number[])
  const inBackup = new Map<number, Fields>()
  if (older !== undefined && keys.size > 0)
    for (const { fields, whole } of older.rows(body)) {
      const key = fields['article_key'] as number
      if (whole && keys.has(key) && isSound('body', fields)) inBackup.set(key, fields)
    }

  function put(key: number, document: Document): void {
    const { doc, text, measures } = parts.of(document)
    insert.run(key, doc, text, hashOf(doc))
    measure.run({ key, ...measures })
  }
  const describe = (key: number, { body: _body, ...fields }: Written): void =>
    void setFields.run({ key, ...fields })

  const earlier = new Map<number, 'revision' | 'backup'>()
  const beside = new Map<number, Document>()
  const inDoubt: number[] = []
  const textless: number[] = []
  for (const key of keys) {
    const revision = sound.latest(key)
    const backup = inBackup.get(key)
    const left = doubtful.get(key)
    const document = left && doubtfulBody(left)
    const isBackupLater = (articles.changedInBackup.get(key) ?? 0) >= (revision?.at ?? 0)
    if (articles.made.has(key) && revision) describe(key, revision.written)
    if (backup !== undefined && isBackupLater) {
      put(key, JSON.parse(backup['doc'] as string) as Document)
      // An article that came from the backup with its text is as it was there.
      if (!articles.fromBackup.has(key)) earlier.set(key, 'backup')
    } else if (revision !== undefined) {
      put(key, revision.written.body)
      earlier.set(key, 'revision')
    } else if (document) {
      put(key, document)
      inDoubt.push(key)
    } else {
      put(key, documentOf([]))
      textless.push(key)
    }
    if (document && !inDoubt.includes(key)) beside.set(key, document)
  }
  nameByText()
  const all = db.prepare('SELECT COUNT(*) FROM article').pluck().get() as number
  const fromBackup = [...articles.fromBackup].filter((key) => !earlier.has(key)).length
  return {
    whole: all - earlier.size - inDoubt.length - textless.length - fromBackup,
    earlier,
    beside,
    inDoubt,
    textless,
  }

  /** Who has lost row and revisions and has a text is called by its first line. */
  function nameByText(): void {
    const unnamed = db.prepare(
      "SELECT doc FROM body b JOIN article a ON a.key = b.article_key WHERE a.key = ? AND a.headline = ''",
    )
    const name = db.prepare('UPDATE article SET headline = ? WHERE key = ?')
    for (const key of articles.made) {
      const row = unnamed.get(key) as { readonly doc: string } | undefined
      if (row === undefined) continue
      const line = plainText(JSON.parse(row.doc) as Document)
        .split('\n')
        .find((one) => one.trim() !== '')
      if (!keys.has(key)) measure.run({ key, ...parts.of(JSON.parse(row.doc) as Document).measures })
      const revision = sound.latest(key)
      if (revision) describe(key, revision.written)
      else
        name.run(
          graphemesOf(line ?? '')
            .slice(0, LINE)
            .join(''),
          key,
        )
    }
  }
}
