// Suggestions of an article: the text that holds stands beside the body, what differs is suggested, one by one taken or left.
import type { Database } from 'better-sqlite3'
import { compareArticles } from '#core/compare/compare'
import { withAuthors } from '#core/suggest/authors'
import { suggestedIn, type Suggested } from '#core/suggest/changes'
import { merged } from '#core/suggest/merged'
import type { Answers } from '#shared/contract'
import type { Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { Incoming } from '#shared/incoming'
import type { SettledSuggestion, Suggestion, SuggestionRound } from '#shared/suggestion'
import type { Acts } from './acts'
import type { ArticleRecord } from './article-record'
import type { Articles } from './articles'
import { immediate } from './immediate'
import { hashOf } from './revisions'

type Input<Verb extends keyof Answers['suggestions']> = Parameters<Answers['suggestions'][Verb]>[0]

interface Parts {
  readonly articles: Articles
  readonly acts: Acts
  /** The name that an editor has declared; empty if none. */
  readonly person: () => string
}

interface Row {
  readonly article_key: number
  readonly round: number
  readonly doc: string
  readonly sha256: Buffer
  readonly opened_by: string
  readonly opened_at: number
  readonly seen: number
  readonly open: string
}

/** For the journal: the round as it was; what was left also the text. */
interface Back {
  readonly id: string
  readonly row: Omit<Row, 'sha256' | 'article_key'>
  readonly body: Document | null
  /** The body that the act made; another is somebody's later work. */
  readonly made: string
}

/** Longest text of a settled suggestion that stays on record. */
const MOST_KEPT = 500

/** Longest name, or names together. */
const MOST_NAMED = 200

export interface Suggestions {
  readonly answers: Answers['suggestions']
  /** Before another name is declared: what was written until now is the one before's. */
  readonly attribute: () => void
  /** Of an article that comes in, in the transaction that is open: `holds` is the text that holds, its body what is proposed. */
  readonly take: (articleKey: number, holds: Document, proposed: NonNullable<Incoming['proposed']>) => void
  /** The text that holds, where the body is only suggested; null where it holds itself. */
  readonly holding: (articleKey: number) => { readonly body: Document; readonly open: number } | null
}

export function suggestionsOf(db: Database, { articles, acts, person }: Parts): Suggestions {
  const roundOf = db.prepare('SELECT * FROM suggestion_round WHERE article_key = ?')
  const unseen = db
    .prepare(
      'SELECT r.article_key FROM suggestion_round r JOIN article a ON a.key = r.article_key WHERE a.version <> r.seen',
    )
    .pluck()
  const write = db.prepare(`
    INSERT OR REPLACE INTO suggestion_round (article_key, round, doc, sha256, opened_by, opened_at, seen, open)
    VALUES (@key, @round, @doc, @sha256, @openedBy, @openedAt, @seen, @open)`)
  const remove = db.prepare('DELETE FROM suggestion_round WHERE article_key = ?')
  const settle = db.prepare(`
    INSERT INTO suggestion_settled (article_key, kind, removed, inserted, author, verdict, by, at)
    VALUES (@key, @kind, @removed, @inserted, @author, @verdict, @by, @at)`)
  const settled = db.prepare(
    'SELECT kind, removed, inserted, author, verdict, by, at FROM suggestion_settled WHERE article_key = ? ORDER BY key DESC LIMIT 200',
  )

  function find(key: number): { readonly row: Row; readonly body: Document } | null {
    const row = roundOf.get(key) as Row | undefined
    if (!row) return null
    if (!hashOf(row.doc).equals(row.sha256))
      throw new GalleyError(
        'library-damaged',
        `the text that holds of article ${key} does not match its hash`,
      )
    return { row, body: JSON.parse(row.doc) as Document }
  }

  function keep(key: number, row: Omit<Row, 'sha256' | 'article_key'>): void {
    write.run({
      key,
      round: row.round,
      doc: row.doc,
      sha256: hashOf(row.doc),
      openedBy: row.opened_by,
      openedAt: row.opened_at,
      seen: row.seen,
      open: row.open,
    })
  }

  /** What differs now, and whose it is; keeps that where the text has moved on since. */
  function look(
    { key, version }: ArticleRecord,
    { row, body }: NonNullable<ReturnType<typeof find>>,
  ): { readonly suggested: Suggested; readonly suggestions: readonly Suggestion[]; readonly now: Document } {
    const whole = articles.wholeByKey(key)
    const suggested = suggestedIn(compareArticles({ ...whole, body }, whole).rows)
    const known = JSON.parse(row.open) as readonly Suggestion[]
    const suggestions = withAuthors(known, suggested.changes, person(), Date.now())
    if (row.seen !== version) keep(key, { ...row, seen: version, open: JSON.stringify(suggestions) })
    return { suggested, suggestions, now: whole.body }
  }

  function roundFrom(record: ArticleRecord): SuggestionRound | null {
    const found = find(record.key)
    if (found === null) return null
    const { suggestions } = look(record, found)
    return {
      round: found.row.round,
      version: record.version,
      openedBy: found.row.opened_by,
      openedAt: found.row.opened_at,
      suggestions,
    }
  }

  acts.reverts('suggestions', (given) => {
    const { id, row, body, made } = given as Back
    if (!articles.exists(id)) return 0
    const { row: record, now } = articles.state(id)
    // What somebody has written since is not thrown out by an undo.
    if (JSON.stringify(now.body) !== made)
      throw new GalleyError('too-late', 'the article has been changed since')
    let { version } = record
    if (body !== null) {
      const result = articles.save({ id, base: version, body })
      if (result === 'conflict') throw new GalleyError('conflict', 'the article has moved on')
      version = result.version
    }
    keep(record.key, { ...row, seen: version })
    return 1
  })

  const settleAll = immediate(db, ({ id, base, round, picks, verdict }: Input<'settle'>) => {
    const record = articles.record(id)
    const found = find(record.key)
    if (found === null || found.row.round !== round || record.version !== base)
      throw new GalleyError('conflict', 'the suggestions have moved on')
    const { suggested, suggestions, now } = look(record, found)
    const chosen = new Set(picks === 'all' ? suggestions.keys() : picks)
    if ([...chosen].some((n) => n >= suggestions.length))
      throw new GalleyError('not-found', 'no such suggestion')
    if (chosen.size === 0) return { version: record.version, act: null, open: suggestions.length }

    articles.keepRevision(record, 'before', { why: 'suggestions' })
    const { sha256: _sha256, article_key: _key, ...was } = found.row
    let { version } = record
    let holding = found.body
    if (verdict === 'taken') holding = merged(suggested, (_, n) => chosen.has(n))
    else {
      const result = articles.save({ id, base: version, body: merged(suggested, (_, n) => !chosen.has(n)) })
      if (result === 'conflict') throw new GalleyError('conflict', 'the article has moved on')
      version = result.version
    }
    const by = person()
    const at = Date.now()
    for (const n of [...chosen].toSorted((one, other) => one - other)) {
      const { kind, removed, inserted, author } = suggestions[n] as Suggestion
      const texts = { removed: removed.slice(0, MOST_KEPT), inserted: inserted.slice(0, MOST_KEPT) }
      settle.run({ key: record.key, kind, ...texts, author, verdict, by, at })
    }
    const left = suggestions.filter((_, n) => !chosen.has(n))
    const doc = JSON.stringify(holding)
    // Not seen in any version yet: looking at it keeps what is open, each with its author.
    keep(record.key, { ...was, round: was.round + 1, doc, seen: 0, open: JSON.stringify(left) })
    const open = look(articles.record(id), find(record.key) as NonNullable<ReturnType<typeof find>>)
    const back: Back = {
      id,
      row: { ...was, open: JSON.stringify(suggestions) },
      body: verdict === 'left' ? now : null,
      made: JSON.stringify(articles.state(id).now.body),
    }
    const act = acts.keep({ kind: `suggestions-${verdict}`, n: chosen.size }, 1, back)
    return { version, act, open: open.suggestions.length }
  })

  const answers: Answers['suggestions'] = {
    of: immediate(db, ({ id }: Input<'of'>) => roundFrom(articles.record(id))),
    base: ({ id }) => {
      const found = find(articles.record(id).key)
      return found === null ? null : { round: found.row.round, body: found.body }
    },
    begin: immediate(db, ({ id }: Input<'begin'>) => {
      const { row: record, now } = articles.state(id)
      if (roundOf.get(record.key) === undefined) {
        articles.keepRevision(record, 'before', { why: 'suggestions' })
        keep(record.key, {
          round: 0,
          doc: JSON.stringify(now.body),
          opened_by: person(),
          opened_at: Date.now(),
          seen: record.version,
          open: '[]',
        })
      }
      return roundFrom(record) as SuggestionRound
    }),
    settle: settleAll,
    end: immediate(db, ({ id }: Input<'end'>) => {
      const record = articles.record(id)
      const open = roundFrom(record)?.suggestions.length ?? 0
      if (open > 0) throw new GalleyError('suggestions-open', `${open} suggestions are open`, String(open))
      remove.run(record.key)
      return { done: true }
    }),
    settled: ({ id }) => settled.all(articles.record(id).key) as SettledSuggestion[],
  }

  return {
    answers,
    attribute: () => {
      for (const key of unseen.all() as number[]) {
        const found = find(key)
        if (found !== null) look(articles.recordByKey(key), found)
      }
    },
    take: (key, holds, { body, authors, turns = [] }) => {
      const record = articles.recordByKey(key)
      const whole = articles.wholeByKey(key)
      const by = authors.join('、').slice(0, MOST_NAMED)
      const now = Date.now()
      // As if each of them had written here in turn; without turns all of it is everybody's.
      const made = turns.length > 0 ? turns : [{ author: by, at: now, body }]
      const open = made.reduce<readonly Suggestion[]>((known, turn) => {
        const { rows } = compareArticles({ ...whole, body: holds }, { ...whole, body: turn.body })
        return withAuthors(known, suggestedIn(rows).changes, turn.author.slice(0, MOST_NAMED), turn.at ?? now)
      }, [])
      keep(key, {
        round: 0,
        doc: JSON.stringify(holds),
        opened_by: by,
        opened_at: now,
        seen: record.version,
        open: JSON.stringify(open),
      })
    },
    holding: (key) => {
      const found = find(key)
      if (found === null) return null
      const { suggestions } = look(articles.recordByKey(key), found)
      return { body: found.body, open: suggestions.length }
    },
  }
}
