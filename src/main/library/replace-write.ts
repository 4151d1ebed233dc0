// Replacing in one article, its state kept as a revision first; and the way back, field by field.
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { replaced, withReplaced } from '#core/find/texts'
import { Document } from '#shared/document'
import type { HeadlineState } from '#shared/headline'
import { REPLACE_FIELDS, type ReplaceField, type SkippedArticle } from '#shared/replacing'
import type { ArticleRecord } from './article-record'
import type { Articles } from './articles'
import type { Headlines } from './headlines'
import { BODY, type Hit } from './replace-plan'
import type { Revisions } from './revisions'

/** What takes one article back: no text of it, so that nothing of a deleted one is left on the journal. */
export interface Back {
  readonly key: number
  /** The revision that holds what was there. */
  readonly n: number
  /** Hashes of what was made, by field; what has another one by now was changed again. */
  readonly made: Readonly<Partial<Record<ReplaceField, string>>>
  /** Candidates of its headline; null if that was not replaced. */
  readonly headline: {
    readonly id: string
    readonly was: string
    readonly state: HeadlineState
    readonly made: string
  } | null
}

interface Parts {
  readonly articles: Articles
  readonly headlines: Headlines
  readonly revisions: Revisions
}

/** As `articles.save` takes them. */
const LONGEST = { kicker: 500, headline: 500, deck: 2000 } as const

/** A headline is one line. */
const oneLine = (text: string): string => text.replace(/[\u0000\r\n\u2028\u2029]/g, ' ')
const short = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24)

type Fields = {
  readonly kicker: string
  readonly headline: string
  readonly deck: string
  readonly body: Document
}

function changed(row: ArticleRecord, body: Document, hits: readonly Hit[]): Partial<Fields> | 'too-long' {
  const byText = new Map<number, Hit[]>()
  for (const hit of hits) byText.set(hit.text, [...(byText.get(hit.text) ?? []), hit])
  const fields: { -readonly [F in ReplaceField]?: Fields[F] } = {}
  for (const [n, name] of (['kicker', 'headline', 'deck'] as const).entries()) {
    const own = byText.get(n)
    if (own === undefined) continue
    const text = oneLine(replaced(row[name], own))
    if (text.length > LONGEST[name]) return 'too-long'
    if (text !== row[name]) fields[name] = text
  }
  const inBody = new Map([...byText].flatMap(([n, own]) => (n < BODY ? [] : [[n - BODY, own] as const])))
  const next = inBody.size === 0 ? body : withReplaced(body, inBody)
  // Whatever a document may hold, it still is one.
  if (next !== body && !v.is(Document, next)) return 'too-long'
  if (next !== body) fields.body = next
  return fields
}

export function replaceWriteOf({ articles, headlines, revisions }: Parts): {
  /** In the transaction that is open. Undefined if nothing of it changes. */
  readonly write: (
    row: ArticleRecord,
    hits: readonly Hit[],
  ) => Back | Extract<SkippedArticle['why'], 'too-long'> | undefined
  /** In the transaction that is open; answers whether anything was put back. */
  readonly putBack: (back: Back) => boolean
} {
  const { record, catchUp, candidates, makeCurrent } = headlines

  function write(row: ArticleRecord, hits: readonly Hit[]): Back | 'too-long' | undefined {
    const fields = changed(row, articles.body(row.key), hits)
    if (fields === 'too-long') return fields
    const names = REPLACE_FIELDS.filter((name) => fields[name] !== undefined)
    if (names.length === 0) return undefined
    const id = articles.headlineId(row.key)
    const before = fields.headline === undefined ? null : catchUp(id)
    articles.keepRevision(row, 'before', { why: 'replace' })
    const n = revisions.latest(row.key)?.n ?? 0
    articles.save({ id: row.id, base: row.version, ...fields })
    const made = Object.fromEntries(names.map((name) => [name, short(fields[name])]))
    if (before === null) return { key: row.key, n, made, headline: null }
    const after = catchUp(id)
    return {
      key: row.key,
      n,
      made,
      headline: {
        id,
        was: before.current_candidate_id ?? '',
        state: before.state,
        made: after.current_candidate_id ?? '',
      },
    }
  }

  function putBack({ key, n, made, headline }: Back): boolean {
    const row = articles.recordByKey(key) as ArticleRecord | undefined
    if (row === undefined) return false
    const now: Fields = { ...row, body: articles.body(key) }
    // What somebody has changed since stays as they left it.
    const names = REPLACE_FIELDS.filter((name) => made[name] !== undefined && made[name] === short(now[name]))
    if (names.length === 0) return false
    const before = revisions.read(key, n)
    const fields = Object.fromEntries(names.map((name) => [name, before[name]])) as Partial<Fields>
    articles.save({ id: row.id, base: row.version, ...fields })
    if (headline !== null && fields.headline !== undefined) {
      const { current_candidate_id } = record(headline.id)
      const was = candidates(headline.id).find((one) => one.id === headline.was)
      if (current_candidate_id === headline.made && was !== undefined)
        makeCurrent(record(headline.id), was, headline.state)
    }
    return true
  }

  return { write, putBack }
}
