// The order by relevance: by how the headline holds what was asked for, then by how near one another the terms stand.
import type { Nearness } from '#core/search/nearness'
import { matchOf } from '#core/search/plan'
import { LAST_TIER, tierOf, type Tier } from '#core/search/query'
import { GalleyError } from '#shared/error'
import { BEYOND, type Candidate, type Candidates } from './search-candidates'
import type { Session, Sessions } from './search-session'

/**
 * Where a row stands. The order: tier; in it the head, then the rest; in the head by nearness, the newest first among
 * equals; in the rest the newest first.
 */
export interface Ranked {
  readonly key: number
  readonly tier: Tier
  /** The head that it belongs to: the newest of its tier, from key `low` to key `high`. Null in the rest. */
  readonly head: { readonly high: number; readonly low: number; readonly near: Nearness } | null
}

/** So many of the newest of a tier are ordered by nearness; older ones follow, the newest first. */
const HEAD = 200

/** `2-731` in the rest of a tier; `2-731-900-12-1` in its head: key, highest and lowest key of the head, nearness. */
export function toRankCursor({ tier, key, head }: Ranked): string {
  return head ? `${tier}-${key}-${head.high}-${head.low}-${head.near}` : `${tier}-${key}`
}

/** Refuses with `invalid-input` what is no cursor of this order. */
export function fromRankCursor(cursor: string): Ranked {
  const [, tier, key, high, low, near] =
    /^([0-3])-(\d{1,16})(?:-(\d{1,16})-(\d{1,16})-([0-3]))?$/.exec(cursor) ?? []
  if (tier === undefined) throw new GalleyError('invalid-input', 'not a cursor of this list')
  return {
    tier: Number(tier) as Tier,
    key: Number(key),
    head:
      high === undefined ? null : { high: Number(high), low: Number(low), near: Number(near) as Nearness },
  }
}

/** Yields undefined where it may pause. Rows changed meanwhile aside, none comes twice and none is left out. */
export type Walk<Row> = Generator<Row | undefined, void, undefined>

export function rankOf(
  { candidates }: Pick<Candidates, 'candidates'>,
  { matches, nearnessOf }: Pick<Sessions, 'matches' | 'nearnessOf'>,
): (session: Session, after: Ranked | null) => Walk<Ranked> {
  /** Those of a tier below a key, the newest first. */
  function* ofTier(session: Session, tier: Tier, below: number): Walk<Candidate> {
    const { query, plan } = session
    for (const candidate of candidates(session, matchOf(plan, tier), { from: below, descending: true })) {
      const own = plan.tiers ? tierOf(query, candidate.headline) : LAST_TIER
      yield own === tier && matches(session, candidate) ? candidate : undefined
    }
  }

  /** The head between two keys, or, at first, as many as belong to it. */
  function* headOf(
    session: Session,
    tier: Tier,
    given: { readonly high: number; readonly low: number } | null,
  ): Generator<undefined, readonly Ranked[], undefined> {
    const found: { readonly key: number; readonly near: Nearness }[] = []
    for (const candidate of ofTier(session, tier, given ? given.high + 1 : BEYOND.descending)) {
      if (given && candidate && candidate.key < given.low) break
      if (candidate) found.push({ key: candidate.key, near: nearnessOf(session, tier, candidate) })
      if (!given && found.length === HEAD) break
      yield
    }
    const high = given?.high ?? found[0]?.key ?? 0
    // All older ones are the rest's, or, if there are none, nobody's.
    const low = given?.low ?? found.at(-1)?.key ?? 0
    return found
      .toSorted((a, b) => a.near - b.near || b.key - a.key)
      .map(({ key, near }) => ({ key, tier, head: { high, low, near } }))
  }

  return function* walk(session, after) {
    const { plan, query } = session
    const tiers: readonly Tier[] = plan.tiers ? [0, 1, 2, LAST_TIER] : [LAST_TIER]
    const byNearness = query.together.length > 0
    for (const tier of tiers) {
      if (after && tier < after.tier) continue
      const here = after?.tier === tier ? after : null
      let below = here && !here.head ? here.key : BEYOND.descending
      if (byNearness && (!here || here.head)) {
        const head = yield* headOf(session, tier, here?.head ?? null)
        for (const row of head) {
          const near = row.head?.near ?? 0
          const isBefore =
            here?.head && (near < here.head.near || (near === here.head.near && row.key >= here.key))
          if (!isBefore) yield row
        }
        const low = here?.head?.low ?? head[0]?.head?.low
        if (low === undefined) continue
        below = low
      }
      for (const candidate of ofTier(session, tier, below))
        yield candidate && { key: candidate.key, tier, head: null }
    }
  }
}
