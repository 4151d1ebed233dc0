// Saving what was typed: upon the version it was typed upon, or kept beside it; a body whole or as what was changed in it.
import type { Database } from 'better-sqlite3'
import { FIELD_NAMES } from '#shared/article'
import type { Answers } from '#shared/contract'
import type { Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import { spliced } from '#shared/splice'
import type { ArticleRecord } from './article-record'
import type { BodyParts } from './body-parts'
import type { HeadlineOnly } from './headline-only'
import type { Media } from './media'
import { changedBetween, type Policy } from './revision-policy'
import { hashOf, type Revisions, type Written } from './revisions'

export type Save = Parameters<Answers['articles']['save']>[0]
export interface Saved {
  readonly version: number
  readonly savedAt: number
}

interface Parts {
  readonly record: (id: string) => ArticleRecord
  /** Refuses with `library-damaged` a body that does not match its hash. */
  readonly readBody: (articleKey: number) => Document
  readonly written: (row: ArticleRecord, body: Document) => Written
  readonly parts: BodyParts
  readonly revisions: Revisions
  readonly policy: Policy
  /** The article as it stands. */
  readonly keepRevision: (row: ArticleRecord, kind: 'auto') => unknown
  readonly nextSeq: () => number
  /** The name that an editor has declared; empty if none. */
  readonly person: () => string
  readonly media: Pick<Media, 'body'>
  readonly headlines: Pick<HeadlineOnly, 'forget' | 'isAllSince'>
}

interface Last extends Saved {
  readonly writer: string
  readonly n: number
}

/** Bodies that are being written in: so many at most are held. */
const MOST_HELD = 4

export interface ArticleSave {
  /**
   * Saves within the transaction that is open. `conflict`: somebody else has written since, so the text was kept as a
   * revision. Throws `whole-wanted` where a change was made in a body that is not there any more.
   */
  readonly save: (save: Save) => Saved | 'conflict'
  /** To be told of each save once it is committed, and only then. */
  readonly committed: (save: Save, saved: Saved) => void
}

export function articleSave(
  db: Database,
  {
    record,
    readBody,
    written,
    parts,
    revisions,
    policy,
    keepRevision,
    nextSeq,
    person,
    media,
    headlines,
  }: Parts,
): ArticleSave {
  const update = db.prepare(`
    UPDATE article SET seq = @seq, version = version + 1, headline = @headline, headline_proposed = @proposed, kicker = @kicker,
      deck = @deck, author = @author, organisation = @organisation, editor = @editor, source = @source,
      published_at = @publishedAt, zishu = @zishu, zishu_without_marks = @zishuWithoutMarks, characters = @characters,
      paragraphs = @paragraphs, kind = @kind, updated_at = @now WHERE key = @key`)
  const updateBody = db.prepare('UPDATE body SET doc = ?, text = ?, sha256 = ? WHERE article_key = ?')
  const textKept = db.prepare('SELECT text FROM body WHERE article_key = ?').pluck()
  const hashKept = db.prepare('SELECT sha256 FROM body WHERE article_key = ?').pluck()

  // What was written last, so that it need not be read and parsed for each change; never believed without its hash.
  const held = new Map<number, { readonly sha256: Buffer; readonly body: Document }>()
  // Whose the last save of each article is. One writer has one save under way at a time.
  const last = new Map<string, Last>()

  function hold(key: number, sha256: Buffer, body: Document): void {
    held.delete(key)
    held.set(key, { sha256, body })
    for (const oldest of held.keys()) {
      if (held.size <= MOST_HELD) break
      held.delete(oldest)
    }
  }

  function bodyOf(key: number): Document {
    const known = held.get(key)
    if (known?.sha256.equals(hashKept.get(key) as Buffer)) return known.body
    return readBody(key)
  }

  function bodyAfter({ body, splice }: Save, key: number): Document {
    if (body !== undefined) return body
    const before = bodyOf(key)
    if (splice === undefined) return before
    const after = spliced(before, splice)
    if (after === null) throw new GalleyError('whole-wanted', 'the change was made in another body')
    return after
  }

  function write(save: Save): Saved | 'conflict' {
    const before = record(save.id)
    const writer = save.sequence?.writer
    const mine = last.get(save.id)
    const isOurs = mine !== undefined && mine.writer === writer && mine.version === before.version
    // The very same once more, since its acknowledgement was lost.
    if (isOurs && mine.n === save.sequence?.n) return { version: mine.version, savedAt: mine.savedAt }
    // What this writer itself wrote last, unknown to it, is no other's word.
    const fits =
      save.base === before.version ||
      (isOurs && mine.n < (save.sequence?.n ?? 0)) ||
      // A headline approved meanwhile stays; whoever typed another one contradicts it.
      (save.headline === undefined && headlines.isAllSince(before.key, save.base, before.version))
    if (save.splice !== undefined && save.base !== before.version)
      throw new GalleyError('whole-wanted', 'the change was made in another version')

    const body = bodyAfter(save, before.key)
    const { doc, text, measures } = parts.of(body)
    const changes = Object.fromEntries(
      (['headline', 'kicker', 'deck', ...FIELD_NAMES] as const).flatMap((name) => {
        const value = save[name]
        return value === undefined ? [] : [[name, value]]
      }),
    )
    const after: Written = { ...written(before, body), ...changes }
    if (!fits) {
      keepRevision(before, 'auto')
      revisions.keep(before.key, after, 'conflict', measures.zishu, person())
      return 'conflict'
    }
    const now = Date.now()
    const isTyped = save.body !== undefined || save.splice !== undefined
    const kept = revisions.latest(before.key)
    const due = policy.due(before.key, {
      now,
      savedAt: before.updated_at,
      changed: isTyped ? changedBetween(textKept.get(before.key) as string, text) : 0,
      headline: { before: before.headline, after: after.headline, kept: kept?.headline },
    })
    if (due.before)
      revisions.keep(before.key, written(before, bodyOf(before.key)), 'auto', before.zishu, person())
    const { words: _words, sentences: _sentences, ...columns } = measures
    const { body: _body, ...fields } = after
    update.run({
      ...fields,
      ...columns,
      proposed: after.headline === before.headline ? before.headline_proposed : 0,
      kind: save.kind ?? before.kind,
      key: before.key,
      seq: nextSeq(),
      now,
    })
    headlines.forget(before.key, before.version + 1)
    if (isTyped) {
      const sha256 = hashOf(doc)
      updateBody.run(doc, text, sha256, before.key)
      media.body(before.key, body)
      hold(before.key, sha256, body)
    }
    if (!kept || due.after) {
      policy.kept(before.key)
      revisions.keep(before.key, after, 'auto', measures.zishu, person())
    }
    return { version: before.version + 1, savedAt: now }
  }

  return {
    save: write,
    committed: ({ id, sequence }, saved) => {
      if (sequence) last.set(id, { ...sequence, ...saved })
    },
  }
}
