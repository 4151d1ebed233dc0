// What is done while nobody asks: headlines get their keys, the index catches up, accepted articles are read for names, words of headlines are learned, headlines
// are compared, and once a start the index is looked over.
import { setImmediate } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import type { Noun } from '#shared/calls/call'
import type { Indexing, IndexChecked } from '#shared/library'
import type { DecorationLearning } from './decoration-learning'
import { headlineOrdersOf } from './headline-orders'
import { indexCheckOf, type IndexCheck } from './index-check'
import type { Checks } from './checks'
import type { QueueFlags } from './queue-flags'
import type { IndexPurge } from './index-purge'
import type { Likeness } from './likeness'
import type { HealthWatch } from './health-watch'
import type { Media } from './media'
import type { Names } from './names'
import type { Seals } from './seals'
import type { Search } from './search'

interface Rested {
  readonly again: number | null
  readonly changed: readonly Noun[]
}

export interface Upkeep {
  /**
   * Does for about `ms` milliseconds what can wait. Answers after how many milliseconds of rest there is more of it, null
   * if there is none; and which nouns have changed by it: lists have another order, damage is being mended.
   */
  readonly rest: (ms: number) => Rested
  /** How far the index is; null when it is up to date and nobody has asked for a check. */
  readonly indexing: () => Indexing | null
  readonly reindex: () => { readonly left: number }
  /** Every word of every article, in steps with other calls in between; damage is mended. */
  readonly check: () => Promise<IndexChecked>
}

interface UpkeepParts {
  readonly search: Search
  readonly purge: Pick<IndexPurge, 'step'>
  readonly media: Pick<Media, 'sweep'>
  readonly seals?: Pick<Seals, 'fill'> | undefined
  readonly health?: Pick<HealthWatch, 'step'>
  readonly learning: Pick<DecorationLearning, 'step'>
  readonly checks: Pick<Checks, 'fill'>
  readonly flags: QueueFlags
  readonly likeness: Pick<Likeness, 'fill'>
  readonly names: Pick<Names, 'step'>
  /** In [0, 1). */
  readonly random: () => number
}

/** The check that nobody has asked for looks up one word in so many, and rests so long between two steps. In ms. */
const SHARE = 64
const CALM = 250
const BRISK = 5
/** When a long article that was being written is looked after again. In ms. */
const RESTING = 3000
/** What headlines are like, while they are being compared. In ms. */
const OFTEN = 2000
/** Of a check that somebody waits for. In ms. */
const STEP = 20

const sooner = (rested: Rested, again: number | null): Rested =>
  again === null ? rested : { ...rested, again: Math.min(again, rested.again ?? again) }

export function upkeepOf(
  db: Database,
  { search, purge, media, seals, health, learning, checks, flags, likeness, names, random }: UpkeepParts,
): Upkeep {
  const headlineOrders = headlineOrdersOf(db)
  const left = db.prepare('SELECT COUNT(*) FROM index_dirty').pluck()
  const articles = db.prepare("SELECT COALESCE(SUM(n), 0) FROM count WHERE kind = 'view'").pluck()
  const highest = db.prepare('SELECT MAX(key) FROM article').pluck()

  const start = (from: number, share: number): IndexCheck =>
    indexCheckOf(db, search.textOf, { from, share, turn: Math.floor(random() * share) })

  /** Begins anywhere, so that short days come around everywhere in the end. */
  let quiet: IndexCheck | undefined = start(
    Math.floor(random() * ((highest.get() as number | null) ?? 0)),
    SHARE,
  )
  let asked: IndexCheck | undefined

  function look(ms: number): Rested {
    const state = quiet?.step(ms)
    if (state === 'going') return { again: CALM, changed: [] }
    quiet = undefined
    if (state !== 'damaged') return { again: null, changed: [] }
    search.rebuild()
    return { again: BRISK, changed: ['library'] }
  }
  let turn = 0
  let wereOrdered = true
  let wereChecked = true
  let wereNamed = true
  let comparing = false
  let weighed = 0

  return {
    rest: (ms) => {
      if (!headlineOrders.fill(ms)) {
        wereOrdered = false
        return { again: BRISK, changed: [] }
      }
      const changed: readonly Noun[] = wereOrdered ? [] : ['articles']
      wereOrdered = true
      if (changed.length > 0 || search.catchUp(ms) > 0) return { again: BRISK, changed }
      if (search.clear(ms) || purge.step(ms) || media.sweep(ms) || seals?.fill(ms) === true)
        return { again: BRISK, changed }
      // Work that takes minutes does not put off finding damage: every tenth turn is the look's.
      if (quiet !== undefined && ++turn % 10 === 0) return { ...look(ms), again: BRISK }
      // Each pair of headlines found would be told of at once: while they are being compared, every other second is enough.
      const weighs = comparing && performance.now() - weighed > OFTEN
      if (weighs) weighed = performance.now()
      if (flags.fill(ms, weighs) || checks.fill(ms)) {
        wereChecked = false
        return { again: BRISK, changed }
      }
      if (!wereChecked) {
        wereChecked = true
        return { again: BRISK, changed: ['headlines'] }
      }
      if (names.step(ms)) {
        wereNamed = false
        return { again: BRISK, changed }
      }
      if (!wereNamed) {
        wereNamed = true
        return { again: BRISK, changed: ['names'] }
      }
      const learnt = learning.step(ms)
      if (learnt.changed) return { again: BRISK, changed: [...changed, 'decorations'] }
      const wereCompared = !comparing
      if (learnt.again !== BRISK) comparing = likeness.fill(ms) > 0
      if (learnt.again === BRISK || comparing) return { again: BRISK, changed }
      if (flags.fill(ms, true)) {
        wereChecked = false
        return { again: BRISK, changed }
      }
      // Whoever was told that some are not compared yet is told that all are, alike or not.
      if (!wereCompared) return { again: BRISK, changed: [...changed, 'headlines'] }
      const looked = health?.step(ms) ?? { again: null, found: false }
      if (looked.again !== null || looked.found)
        return { again: looked.again ?? BRISK, changed: looked.found ? [...changed, 'library'] : changed }
      const rested = sooner(look(ms), learnt.again)
      return search.left().resting > 0 ? sooner(rested, RESTING) : rested
    },
    indexing: () => {
      const of = articles.get() as number
      const waiting = search.left().ready
      if (waiting > 0) return { kind: 'indexing', done: Math.max(0, of - waiting), of }
      return asked ? { kind: 'checking', done: asked.done(), of } : null
    },
    reindex: () => {
      search.rebuild()
      return { left: left.get() as number }
    },
    check: async () => {
      const mine = start(Number.MAX_SAFE_INTEGER, 1)
      asked = mine
      try {
        for (;;) {
          const state = mine.step(STEP)
          if (state === 'damaged') search.rebuild()
          if (state !== 'going') return { sound: state === 'sound', articles: mine.done() }
          await setImmediate()
        }
      } finally {
        if (asked === mine) asked = undefined
      }
    },
  }
}
