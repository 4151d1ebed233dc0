// An article read again from the bytes it came in: in another encoding, in place, with what stood there kept as a revision.
import type { Database } from 'better-sqlite3'
import { inflateRawSync } from 'node:zlib'
import { documentOf } from '#shared/document'
import { GalleyError } from '#shared/error'
import { isSureCut, type SplitHeadline } from '#shared/headline'
import type { IncomingFormat } from '#shared/incoming'
import type { Articles } from './articles'
import type { Headlines } from './headlines'
import { newId } from './ids'
import { immediate } from './immediate'
import type { Draft } from './imports'

export interface Source {
  readonly name: string
  readonly format: IncomingFormat
  readonly encoding: string
  readonly bytes: Uint8Array
}

interface SourceRow extends Omit<Source, 'bytes'> {
  readonly id: string
  readonly codec: 'raw' | 'deflate'
  readonly bytes: Buffer
}

interface Parts {
  readonly articles: Articles
  readonly headlines: Headlines
}

export function rereadingOf(db: Database, { articles, headlines }: Parts) {
  const sourceOf = db.prepare(`
    SELECT s.id, s.name, s.format, s.encoding, s.codec, s.bytes FROM article a JOIN source s ON s.id = a.source_id
    WHERE a.id = ?`)
  const setEncoding = db.prepare('UPDATE source SET encoding = ? WHERE id = ?')
  const others = db
    .prepare('SELECT raw FROM headline WHERE source_id = ? AND article_key IS NULL ORDER BY key LIMIT 2000')
    .pluck()
  const cameIn = db.prepare('SELECT imported_at FROM source WHERE id = ?').pluck()
  const queued = db
    .prepare('SELECT id FROM headline WHERE source_id = ? AND article_key IS NULL ORDER BY key')
    .pluck()
  const decline = db.prepare(
    "UPDATE proposal SET state = 'declined', at = ? WHERE article_key = ? AND state = 'open'",
  )
  const insertProposal = db.prepare(
    "INSERT INTO proposal (id, article_key, kind, text, before, state, at) VALUES (?, ?, ?, ?, ?, 'open', ?)",
  )

  function find(articleId: string): SourceRow {
    articles.record(articleId)
    const row = sourceOf.get(articleId) as SourceRow | undefined
    if (!row || row.bytes.length === 0) throw new GalleyError('not-found', 'the article came from no file')
    return row
  }

  /** The wordings of another reading stand beside those that are there, and the new one counts. */
  function reword(headlineId: string, split: SplitHeadline): void {
    headlines.catchUp(headlineId)
    const raw = headlines.addCandidate(headlineId, split.raw, 'import', null)
    const clean =
      split.clean === split.raw ? raw : headlines.addCandidate(headlineId, split.clean, 'cleaner', raw)
    const chosen = headlines.candidates(headlineId).find(({ id }) => id === (isSureCut(split) ? clean : raw))
    if (chosen) headlines.makeCurrent(headlines.record(headlineId), chosen, 'open', 'import')
  }

  return {
    source: ({ articleId }: { articleId: string }): Source => {
      const { name, format, encoding, codec, bytes } = find(articleId)
      return { name, format, encoding, bytes: codec === 'raw' ? bytes : inflateRawSync(bytes) }
    },
    /** When it came in, and the other headlines that came with it and are in the library. */
    cameWith: ({
      articleId,
    }: {
      articleId: string
    }): { readonly importedAt: number; readonly queued: readonly string[] } => {
      const { id } = find(articleId)
      return { importedAt: cameIn.get(id) as number, queued: others.all(id) as string[] }
    },
    reread: immediate(
      db,
      ({ articleId, draft }: { articleId: string; draft: Pick<Draft, 'encoding' | 'page' | 'rich'> }) => {
        const { id: sourceId } = find(articleId)
        const { page, rich, encoding } = draft
        const row = articles.record(articleId)
        articles.keepRevision(row, 'before', { why: 'import' })
        setEncoding.run(encoding, sourceId)
        const { author, organisation, editor, source, publishedAt } = page
        const saved = articles.save({
          id: articleId,
          base: row.version,
          body: rich?.body ?? documentOf(page.body),
          author,
          organisation,
          editor,
          source,
          publishedAt,
        })
        if (saved === 'conflict') throw new GalleyError('conflict', 'the article has moved on')
        const now = Date.now()
        decline.run(now, row.key)
        for (const piece of page.furniture)
          insertProposal.run(newId(), row.key, piece.kind, piece.text, piece.before, now)
        for (const keyword of page.keywords) insertProposal.run(newId(), row.key, 'tag', keyword, 0, now)
        if (page.headline !== null) reword(articles.headlineId(row.key), page.headline)
        // Lines of the same page in the same order: each is the other reading of the one that was there.
        const waiting = queued.all(sourceId) as string[]
        for (const [at, split] of page.headlines.entries()) {
          const there = waiting[at]
          if (there !== undefined) reword(there, split)
          else headlines.add({ split, articleKey: null, sourceId, sameAs: null })
        }
        return { done: true }
      },
    ),
  }
}

export type Rereading = ReturnType<typeof rereadingOf>
