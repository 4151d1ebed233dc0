// Articles: rows for lists, whole articles for the editor, saving, stages, trash.
import type { Database } from 'better-sqlite3'
import type { Article, ArticleAbout, BeforeWhat, Revision, Stage } from '#shared/article'
import type { Answers } from '#shared/contract'
import { documentOf, type Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { Acts } from './acts'
import { articleLists } from './article-list'
import type { ArticleRecord } from './article-record'
import { articleSave, type Save } from './article-save'
import { bodyParts } from './body-parts'
import { bulkOf } from './bulk'
import { newId } from './ids'
import { headlineOnly } from './headline-only'
import { immediate } from './immediate'
import { MEANT_OF_ARTICLE } from './meant-for'
import type { Media } from './media'
import { proposalsOf } from './proposals'
import { rawTexts } from './raw-text'
import { recentOf } from './recent'
import { revisionPolicy } from './revision-policy'
import { hashOf, type Revisions, type Said, type Written } from './revisions'
import type { Search } from './search'
import { selectionOf } from './selection'
import type { StageGate } from './stage-gate'

/** What a new article starts with; the rest is empty. */
export interface NewArticle extends Partial<Omit<Written, 'body'>> {
  readonly body?: Document
  readonly headlineProposed?: boolean
  readonly lang?: string
  readonly stage: Stage
  readonly sourceId?: string | null
  readonly kind: Revision['kind']
}

export interface Parts {
  readonly revisions: Revisions
  readonly nextSeq: () => number
  /** The name that an editor has declared; empty if none. */
  readonly person: () => string
  readonly hangTag: (articleKey: number, name: string) => void
  readonly search: Search
  readonly acts: Acts
  readonly media: Media
  /** Whether a search takes a traditional character for its simplified one. */
  readonly foldHan: () => boolean
  readonly stages: StageGate
}

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

export function articles(
  db: Database,
  { revisions, nextSeq, person, hangTag, search, acts, media, foldHan, stages }: Parts,
) {
  const byId = db.prepare('SELECT * FROM article WHERE id = ?')
  const byKey = db.prepare('SELECT * FROM article WHERE key = ?')
  const bodyOf = db.prepare('SELECT doc, sha256 FROM body WHERE article_key = ?')
  const policy = revisionPolicy()
  const tagNames = db.prepare(
    'SELECT t.id, t.name, t.colour FROM article_tag x JOIN tag t ON t.key = x.tag_key WHERE x.article_key = ? ORDER BY t.fold',
  )
  const revisionCount = db.prepare('SELECT COUNT(*) FROM revision WHERE article_key = ?').pluck()
  const sourceName = db.prepare('SELECT name FROM source WHERE id = ?').pluck()
  const mainHeadline = db.prepare("SELECT id FROM headline WHERE article_key = ? AND role = 'main'").pluck()
  const meantFor = db.prepare(MEANT_OF_ARTICLE).pluck()
  const rawOf = rawTexts(db)
  // A key is never given again: the journal of acts names articles by it.
  const insert = db.prepare(`
    INSERT INTO article (key, id, seq, version, headline, headline_proposed, kicker, deck, author, organisation, editor, source,
      published_at, lang, stage, zishu, zishu_without_marks, characters, paragraphs, source_id, created_at, updated_at)
    VALUES ((SELECT 1 + MAX(COALESCE((SELECT MAX(key) FROM article), 0), COALESCE((SELECT MAX(key) FROM article_deleted), 0))),
      @id, @seq, 1, @headline, @proposed, @kicker, @deck, @author, @organisation, @editor, @source,
      @publishedAt, @lang, @stage, @zishu, @zishuWithoutMarks, @characters, @paragraphs, @sourceId, @now, @now)`)
  const insertBody = db.prepare('INSERT INTO body (article_key, doc, text, sha256) VALUES (?, ?, ?, ?)')
  const setStage = db.prepare(
    'UPDATE article SET stage = @stage, seq = @seq, updated_at = @now WHERE id = @id AND stage <> @stage AND trashed_at IS NULL',
  )
  const setTrashed = db.prepare(
    'UPDATE article SET trashed_at = @at, seq = @seq WHERE id = @id AND (trashed_at IS NULL) <> (@at IS NULL)',
  )
  const setHeadlineText = db.prepare(
    'UPDATE article SET headline = ?, headline_proposed = ?, seq = ?, version = version + 1, updated_at = ? WHERE key = ?',
  )
  const parts = bodyParts()

  function record(id: string): ArticleRecord {
    const row = byId.get(id) as ArticleRecord | undefined
    if (!row) throw new GalleyError('not-found', `no article ${id}`)
    return row
  }

  /** Damage to a text is not seen by SQLite: the hash is checked on every read. */
  function readBody(key: number): Document {
    const row = bodyOf.get(key) as { doc: string; sha256: Buffer }
    if (!hashOf(row.doc).equals(row.sha256))
      throw new GalleyError('library-damaged', `the body of article ${key} does not match its hash`)
    return JSON.parse(row.doc) as Document
  }

  function written(row: ArticleRecord, body: Document): Written {
    const { headline, kicker, deck, author, organisation, editor, source, published_at: publishedAt } = row
    return { headline, kicker, deck, author, organisation, editor, source, publishedAt, body }
  }

  function about(row: ArticleRecord): ArticleAbout {
    const { key, source_id: sourceId } = row
    const { id, version, headline, kicker, deck, author, organisation, editor, source, lang, kind, stage } =
      row
    const { zishu, characters, paragraphs } = row
    return {
      id,
      version,
      headline,
      kicker,
      deck,
      author,
      organisation,
      editor,
      source,
      lang,
      kind,
      stage,
      zishu,
      characters,
      paragraphs,
      sourceId,
      zishuWithoutMarks: row.zishu_without_marks,
      publishedAt: row.published_at,
      headlineId: mainHeadline.get(key) as string,
      trashed: row.trashed_at !== null,
      tags: tagNames.all(key) as Article['tags'],
      channels: meantFor.all(key) as string[],
      proposals: proposals.of(key),
      sourceName: sourceId === null ? '' : (sourceName.get(sourceId) as string),
      revisions: revisionCount.get(key) as number,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }
  }

  const toArticle = (row: ArticleRecord): Article => ({ ...about(row), body: readBody(row.key) })

  function add(given: NewArticle): ArticleRecord {
    const body = given.body ?? documentOf([])
    const { doc, text, measures } = parts.of(body)
    const id = newId()
    const row = {
      id,
      seq: nextSeq(),
      headline: given.headline ?? '',
      proposed: given.headlineProposed ? 1 : 0,
      kicker: given.kicker ?? '',
      deck: given.deck ?? '',
      author: given.author ?? '',
      organisation: given.organisation ?? '',
      editor: given.editor ?? '',
      source: given.source ?? '',
      publishedAt: given.publishedAt ?? '',
      lang: given.lang ?? 'zh-CN',
      stage: given.stage,
      ...measures,
      sourceId: given.sourceId ?? null,
      now: Date.now(),
    }
    const { words: _words, sentences: _sentences, ...columns } = row
    insert.run(columns)
    const made = record(id)
    insertBody.run(made.key, doc, text, hashOf(doc))
    media.body(made.key, body)
    revisions.keep(made.key, written(made, body), given.kind, made.zishu, person())
    return made
  }

  function keepRevision(row: ArticleRecord, kind: Revision['kind'], said?: Said): Buffer {
    policy.kept(row.key)
    return revisions.keep(row.key, written(row, readBody(row.key)), kind, row.zishu, person(), said)
  }

  const headlines = headlineOnly()
  const saving = articleSave(db, {
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
  })
  const lists = articleLists(db, search, foldHan, stages.mark)
  const select = selectionOf(db, lists.keys)
  const recent = recentOf(db)
  const proposals = proposalsOf(db, {
    record,
    readBody,
    save: saving.save,
    toArticle,
    hangTag,
    keepBefore: (row) => keepRevision(row, 'before', { why: 'put-back' }),
  })

  // The kept texts of a conflict must be committed although the call is refused.
  const saveTransaction = immediate(db, saving.save)

  function each(ids: readonly string[], run: (id: string) => { changes: number }): { changed: number } {
    let changed = 0
    for (const id of ids) {
      record(id)
      changed += run(id).changes
    }
    return { changed }
  }

  return {
    add,
    record,
    keepRevision,
    exists: (id: string): boolean => byId.get(id) !== undefined,
    /** All that is written, as a revision would have it. */
    state: (id: string): { readonly row: ArticleRecord; readonly now: Written } => {
      const row = record(id)
      return { row, now: written(row, readBody(row.key)) }
    },
    select,
    /** Refuses with `library-damaged`. */
    body: readBody,
    headlineId: (key: number): string => mainHeadline.get(key) as string,
    /** In the transaction that is open. */
    save: saving.save,
    /** All that was written. Refuses with `library-damaged`. */
    wholeByKey: (key: number) => written(byKey.get(key) as ArticleRecord, readBody(key)),
    recordByKey: (key: number): ArticleRecord => byKey.get(key) as ArticleRecord,
    written: (id: string): { readonly row: ArticleRecord; readonly article: Article } => {
      const row = record(id)
      return { row, article: toArticle(row) }
    },
    /** The headline follows the choice made on the bench. */
    setHeadline: (row: ArticleRecord, text: string, proposed: boolean, why: BeforeWhat): void => {
      if (row.headline !== text) keepRevision(row, 'before', { why })
      setHeadlineText.run(text, proposed ? 1 : 0, nextSeq(), Date.now(), row.key)
      headlines.note(row.key, row.version + 1)
    },
    answers: {
      ...lists.answers,
      opened: ({ id }: { id: string }) => {
        recent.opened(record(id).key)
        return { done: true }
      },
      recent: ({ limit }: { limit: number }) => lists.rows(recent.keys(limit)),
      ...bulkOf(db, { acts, select, nextSeq, stages }),
      get: ({ id }: { id: string }) => toArticle(record(id)),
      about: ({ id }: { id: string }) => about(record(id)),
      save: (save: Save) => {
        const result = policy.attempt(() => saveTransaction(save))
        if (result === 'conflict')
          throw new GalleyError('conflict', 'the article has moved on; the text was kept as a revision')
        saving.committed(save, result)
        return result
      },
      setStage: immediate(db, ({ ids, stage }: { ids: readonly string[]; stage: Stage }) =>
        each(ids, (id) => {
          const { key, stage: was, trashed_at: trashed } = record(id)
          if (was !== stage && trashed === null) stages.entering(key, stage, null)
          return setStage.run({ id, stage, seq: nextSeq(), now: Date.now() })
        }),
      ),
      trash: immediate(db, ({ ids }: { ids: readonly string[] }) =>
        each(ids, (id) => setTrashed.run({ id, at: Date.now(), seq: nextSeq() })),
      ),
      restore: immediate(db, ({ ids }: { ids: readonly string[] }) =>
        each(ids, (id) => setTrashed.run({ id, at: null, seq: nextSeq() })),
      ),
      settleProposal: proposals.settle,
      raw: ({ id }: { id: string }) => rawOf(record(id).source_id),
    } satisfies Omit<Answers['articles'], 'create' | 'delete'>,
  }
}

export type Articles = ReturnType<typeof articles>
