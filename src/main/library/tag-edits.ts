// Tags of any number of articles at once: which they carry, and adding and taking off in steps, as one act.
import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import type { Answers } from '#shared/contract'
import type { Acts } from './acts'
import type { Select } from './selection'
import type { Change, TagLedger, TagRow } from './tag-ledger'

interface Parts {
  readonly acts: Acts
  readonly select: Select
  readonly ledger: TagLedger
  /** The tag of that name or alias, made if there is none. */
  readonly named: (name: string) => TagRow
  /** Refuses with `not-found`. */
  readonly get: (id: string) => TagRow
}

/** Articles whose tags are counted at once: a few milliseconds. */
const BATCH = 2000

type Turn = Change & { readonly do: 'hang' | 'take' }
const isTurn = (change: Change): change is Turn => change.do === 'hang' || change.do === 'take'

/**
 * The way back as it is kept: what hangs or takes the same tag lies together, its articles as the steps between their
 * keys. Only for changes that are in this order anyway: hanging and taking do not depend on other articles.
 */
export function packed(back: readonly Change[]): readonly Change[] {
  const turns = new Map<string, { readonly articles: number[] }>()
  const out: Change[] = []
  for (const change of back) {
    if (!isTurn(change)) {
      out.push(change)
      turns.clear()
      continue
    }
    const name = `${change.do} ${change.tag}`
    let turn = turns.get(name)
    if (!turn) {
      turn = { articles: [] }
      turns.set(name, turn)
      out.push({ ...change, articles: turn.articles })
    }
    turn.articles.push(...change.articles)
  }
  return out.map((change) =>
    isTurn(change)
      ? { ...change, articles: change.articles.map((key, at) => key - (change.articles[at - 1] ?? 0)) }
      : change,
  )
}

export function unpacked(kept: readonly Change[]): readonly Change[] {
  return kept.map((change) => {
    if (!isTurn(change)) return change
    let key = 0
    return { ...change, articles: change.articles.map((step) => (key += step)) }
  })
}

export function tagEdits(
  db: Database,
  { acts, select, ledger, named, get }: Parts,
): Pick<Answers['tags'], 'carried' | 'edit'> {
  const carriedBy = db
    .prepare(
      'SELECT x.tag_key, COUNT(*) FROM article_tag x WHERE x.article_key IN (SELECT value FROM json_each(?)) GROUP BY x.tag_key',
    )
    .raw()
  const idOf = db.prepare('SELECT id FROM tag WHERE key = ?').pluck()

  acts.reverts('tags', (back) => ledger.revert(unpacked(back as readonly Change[])))

  return {
    carried: async ({ selection }) => {
      const keys = await select(selection)
      const found = new Map<number, number>()
      for (let at = 0; at < keys.length; at += BATCH) {
        if (at > 0) await setImmediate()
        const rows = carriedBy.all(JSON.stringify(keys.slice(at, at + BATCH))) as [number, number][]
        for (const [tag, n] of rows) found.set(tag, (found.get(tag) ?? 0) + n)
      }
      const tags = [...found].flatMap(([key, articles]) => {
        const id = idOf.get(key) as string | undefined
        return id === undefined ? [] : [{ id, articles }]
      })
      return { of: keys.length, tags }
    },
    edit: async ({ selection, add, remove }) => {
      let added: readonly TagRow[] | undefined
      let removed: readonly TagRow[] = []
      let back: Change[] = []
      let touched = 0
      const note = (kept: readonly Change[]): void => void back.push(...kept)
      const { id, changed, cancelled } = await acts.run({
        work: 'tags',
        items: () => select(selection),
        what: () => ({
          kind: 'tags',
          added: (added ?? []).map((tag) => tag.name),
          removed: removed.map((tag) => tag.name),
        }),
        begin: () => {
          back = []
          touched = 0
          if (added !== undefined) return
          removed = remove.map(get)
          const made = ledger.record(() => add.map(named))
          note(made.back)
          // What is to be both comes off, as if one had come after the other.
          added = made.answer.filter((tag) => !remove.includes(tag.id))
        },
        run: (key) => {
          const kept = ledger.record(() => {
            for (const tag of added ?? []) ledger.apply({ do: 'hang', tag: tag.id, articles: [key] })
            for (const tag of removed) ledger.apply({ do: 'take', tag: tag.id, articles: [key] })
          }).back
          if (kept.length > 0) touched++
          note(kept)
        },
        back: () => (back.length === 0 ? undefined : { articles: touched, changes: packed(back) }),
      })
      return { step: id, changed, cancelled, added: added?.map((tag) => tag.name) ?? add }
    },
  }
}
