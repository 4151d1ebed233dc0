// One query in one state of the library: compiled, ready for SQL, with what has been decided already.
import type { Database } from 'better-sqlite3'
import { FAR, nearnessIn, type Nearness } from '#core/search/nearness'
import { planOf } from '#core/search/plan'
import { asksText, compile, holds, LAST_TIER, NO_TEXT, type Query, type Tier } from '#core/search/query'
import { spelledIn } from '#core/search/spelling'
import { bareWords, parse } from '#core/search/syntax'
import { PLAIN_FIELDS, type SearchText } from '#core/search/tokens'
import type { Condition } from './condition'
import type { Candidate, Candidates, Sought } from './search-candidates'
import { filtersOf } from './search-filters'
import { knownVerdicts, type Known } from './search-known'
import type { Work } from './search-work'
import { TAG_AND_BELOW } from './tag-tree'

export interface Wanted {
  readonly query: string
  /** What must hold besides, over `article a`: a constant text with bound values. */
  readonly view: Condition
  readonly tagId: string | null
  /** Whether a traditional character is found by its simplified one; so unless said otherwise. */
  readonly simplify?: boolean
}

export interface Session extends Sought, Known {
  /** Results that others keep beside it, by name. */
  readonly kept: Map<string, unknown>
}

export interface Sessions {
  readonly of: (wanted: Wanted) => Work<Session>
  /** The query as it is meant now: bare words that no article holds are meant by their sound. */
  readonly queryOf: (text: string, simplify?: boolean) => Work<Query>
  /** Rises with every change of the library. */
  readonly state: () => number
  /** Whether the session is still the latest word on its query. */
  readonly isCurrent: (session: Session) => boolean
  readonly matches: (session: Session, candidate: Candidate) => boolean
  readonly nearnessOf: (session: Session, tier: Tier, candidate: Candidate) => Nearness
  /** Forgets all, e.g. since the index was made anew. */
  readonly clear: () => void
  /** The article has just been indexed. */
  readonly indexed: (key: number) => void
}

const HAS_TAG_ID = `EXISTS (SELECT 1 FROM article_tag x WHERE x.article_key = a.key AND x.tag_key IN (${TAG_AND_BELOW}))`
const compiled = (text: string, simplify: boolean, words: ReadonlySet<string> = new Set()): Query =>
  compile(text, { simplify }, { spelledIn, words })
const EVERYWHERE: Condition = { sql: 'true', values: [] }
/** Lists, quick open and marks ask side by side. */
const KEPT = 6

export function sessionsOf(
  db: Database,
  { candidates }: Candidates,
  textOf: (key: number) => SearchText | undefined,
): Sessions {
  const changes = db.prepare('SELECT total_changes()').pluck()
  const state = (): number => changes.get() as number
  const condition = filtersOf(db)
  const known = knownVerdicts(db)

  let at = -1
  const sessions = new Map<string, Session>()
  const sounds = new Map<string, boolean>()
  function freshen(): void {
    const now = state()
    if (now === at) return
    at = now
    sessions.clear()
    sounds.clear()
  }

  function make(query: Query, { view, tagId }: Pick<Wanted, 'view' | 'tagId'>, name: string): Session {
    const conditions = [
      view,
      ...(tagId === null ? [] : [{ sql: HAS_TAG_ID, values: [tagId] }]),
      ...query.filters.map(condition),
    ]
    const nested = query.nested.map(condition)
    // What a text says does not depend on the view; what nested filters say may change without the text.
    const decided = nested.length === 0 ? known.of(name) : { verdicts: new Map(), nearness: new Map() }
    return {
      query,
      plan: planOf(query),
      where: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
      whereValues: conditions.flatMap(({ values }) => values),
      columns: nested.map(({ sql }, n) => `, (${sql}) AS f${n}`).join(''),
      columnValues: nested.flatMap(({ values }) => values),
      ...decided,
      kept: new Map(),
    }
  }

  function* isAnywhere(query: Query, name: string): Work<boolean> {
    const session = make(query, { view: EVERYWHERE, tagId: null }, name)
    for (const candidate of candidates(session, session.plan.match)) {
      if (matches(session, candidate)) return true
      yield
    }
    return false
  }

  /** A bare Latin word is meant by its sound if no article holds its letters and some headline sounds so. */
  function* isMeantBySound(word: string): Work<boolean> {
    freshen()
    let meant = sounds.get(word)
    if (meant === undefined) {
      meant =
        (yield* isAnywhere(compiled(`pinyin:${word}`, true), `pinyin ${word}`)) &&
        !(yield* isAnywhere(compiled(word, true), `literal ${word}`))
      if (state() === at) sounds.set(word, meant)
    }
    return meant
  }

  function* queryOf(text: string, simplify = true): Work<Query> {
    const words = new Set<string>()
    for (const word of new Set(bareWords(parse(text)))) if (yield* isMeantBySound(word)) words.add(word)
    return compiled(text, simplify, words)
  }

  function* sessionOf(wanted: Wanted): Work<Session> {
    const { query: text, view, tagId, simplify = true } = wanted
    freshen()
    const name = JSON.stringify([text, view, tagId, simplify])
    const before = sessions.get(name)
    if (before) return before
    const query = yield* queryOf(text, simplify)
    freshen()
    const verdicts = JSON.stringify([text, simplify, query.sounds.map(({ sound }) => sound.letters)])
    const session = make(query, wanted, verdicts)
    sessions.set(name, session)
    for (const old of sessions.keys()) {
      if (sessions.size <= KEPT) break
      sessions.delete(old)
    }
    return session
  }

  function matches(session: Session, { key, headline, sure, answers }: Candidate): boolean {
    const { query, verdicts } = session
    if (sure) return true
    const decided = verdicts.get(key)
    if (decided !== undefined) return decided
    let verdict: boolean
    if (!asksText(query.condition))
      verdict = query.nested.length === 0 || holds(query.condition, NO_TEXT, answers)
    else if (query.onlyHeadline) verdict = holds(query.condition, { ...NO_TEXT, headline }, answers)
    else {
      const text = textOf(key)
      verdict = text !== undefined && holds(query.condition, text, answers)
      if (text && verdict && query.together.length > 0) session.nearness.set(key, nearIn(query, text))
    }
    verdicts.set(key, verdict)
    return verdict
  }

  const nearIn = (query: Query, text: SearchText): Nearness =>
    nearnessIn(
      query.together,
      PLAIN_FIELDS.map((field) => text[field]),
    )

  /** Within the headline for those whose headline holds all; anywhere for the rest. */
  function nearnessOf(session: Session, tier: Tier, { key, headline }: Candidate): Nearness {
    const { query, nearness } = session
    if (tier !== LAST_TIER) return nearnessIn(query.together, [headline])
    let near = nearness.get(key)
    if (near === undefined) {
      const text = textOf(key)
      near = text ? nearIn(query, text) : FAR
      nearness.set(key, near)
    }
    return near
  }

  return {
    of: sessionOf,
    queryOf,
    state,
    isCurrent: (session) => state() === at && [...sessions.values()].includes(session),
    matches,
    nearnessOf,
    clear: () => {
      at = -1
    },
    indexed: known.forget,
  }
}
