// One damaged article brought back: from its latest sound revision, or as a sound backup has it. What was damaged is kept apart.
import Database from 'better-sqlite3'
import type { Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import { bodyParts } from './body-parts'
import { immediate } from './immediate'
import { hashOf, type Written } from './revisions'
import { doubtfulBody } from './salvage/doubtful'
import { soundRevisionsOf } from './salvage/revisions'
import { sealsOf } from './seals'

export interface Mended {
  /** What could be read of the damaged text; null if nothing was damaged or nothing is left. */
  readonly doubtful: Document | null
  readonly headline: string
}

const FIELDS = 'headline, kicker, deck, author, organisation, editor, source, published_at AS publishedAt'

/** The article in a backup that has passed its check. */
function inBackup(backup: string, id: string): Written | undefined {
  const db = new Database(backup, { readonly: true, fileMustExist: true })
  try {
    db.pragma('trusted_schema = OFF')
    const row = db
      .prepare(
        `SELECT ${FIELDS}, b.doc, b.sha256 FROM article a JOIN body b ON b.article_key = a.key WHERE a.id = ?`,
      )
      .get(id) as (Omit<Written, 'body'> & { readonly doc: string; readonly sha256: Buffer }) | undefined
    if (row === undefined || !hashOf(row.doc).equals(row.sha256)) return undefined
    const { doc, sha256: _hash, ...fields } = row
    return { ...fields, body: JSON.parse(doc) as Document }
  } finally {
    db.close()
  }
}

export function mendOf(
  db: Database.Database,
  nextSeq: () => number,
): (input: { readonly id: string; readonly backup: string | null }) => Mended {
  const keyOf = db.prepare('SELECT key FROM article WHERE id = ?').pluck()
  const body = db.prepare('SELECT doc, text, sha256 FROM body WHERE article_key = ?')
  const put = db.prepare(`INSERT INTO body (article_key, doc, text, sha256) VALUES (@key, @doc, @text, @hash)
    ON CONFLICT (article_key) DO UPDATE SET doc = @doc, text = @text, sha256 = @hash`)
  const set =
    db.prepare(`UPDATE article SET headline = @headline, kicker = @kicker, deck = @deck, author = @author,
    organisation = @organisation, editor = @editor, source = @source, published_at = @publishedAt, zishu = @zishu,
    zishu_without_marks = @zishuWithoutMarks, characters = @characters, paragraphs = @paragraphs,
    seq = @seq, version = version + 1, updated_at = @now WHERE key = @key`)
  // A damaged field that is as it was again is sealed again, though no trigger has seen a change.
  const reseal = db.prepare("INSERT OR IGNORE INTO unsealed (kind, key) VALUES ('article', ?)")
  const sound = soundRevisionsOf(db)
  const now = db.prepare(`SELECT ${FIELDS} FROM article WHERE key = ?`)
  const seals = sealsOf(db)
  const parts = bodyParts()

  return immediate(db, ({ id, backup }: { readonly id: string; readonly backup: string | null }) => {
    const key = keyOf.get(id) as number | undefined
    if (key === undefined) throw new GalleyError('not-found', `no article ${id}`)
    const written = backup === null ? sound.latest(key)?.written : inBackup(backup, id)
    if (written === undefined) throw new GalleyError('not-found', 'nothing sound of it is there', id)
    const row = body.get(key) as { doc: string; text: string; sha256: Buffer } | undefined
    const isDamaged = row !== undefined && !hashOf(row.doc).equals(row.sha256)
    // What is sound of it stays as it is: a headline given since is not taken back with the text.
    const kept =
      isDamaged && seals?.holds('article', key) !== false ? (now.get(key) as Partial<Written>) : written
    const document = written.body
    const { body: _body, ...fields } = { ...written, ...kept }
    const { doc, text, measures } = parts.of(document)
    put.run({ key, doc, text, hash: hashOf(doc) })
    set.run({ ...fields, ...measures, key, seq: nextSeq(), now: Date.now() })
    reseal.run(key)
    return { doubtful: isDamaged ? doubtfulBody(row) : null, headline: fields.headline }
  })
}
