// The ledger of names and titles: every change is an act that can be taken back; tables are planned before they are taken.
import type { Database } from 'better-sqlite3'
import { organisationsAgree } from '#core/names/agree'
import { mentionedIn } from '#core/names/mentioned'
import type { ActDone } from '#shared/act'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { LedgerPerson, NameChange, NameConfirm, NamePair } from '#shared/names'
import type { Acts } from './acts'
import { newId } from './ids'
import { immediate } from './immediate'
import { namePairsOf, type NamePairs } from './name-pairs'
import { nameRowsOf, type StoredPerson } from './name-rows'
import { namesTable, officeKey, type NamesBack, type NamesTable } from './names-table'

export interface NamesInside extends NamesTable {
  /** Reads what is left of accepted articles, for about `ms` milliseconds; answers whether there was any. */
  readNames(input: { readonly ms: number }): { readonly worked: boolean }
}

export interface Names {
  readonly answers: Omit<Answers['names'], 'choose' | 'take' | 'export'>
  readonly inside: NamesInside
  readonly people: () => readonly LedgerPerson[]
  /** Those whom these texts name, or nearly. */
  readonly mentioned: (texts: readonly string[]) => readonly LedgerPerson[]
  readonly step: NamePairs['step']
}

interface Parts {
  readonly acts: Acts
  readonly person: () => string
  /** What rests upon the ledger is to be counted anew. */
  readonly onChange: () => void
}

/** The day before; as far as it is known. `2024-03` → `2024-02`. */
function dayBefore(day: string): string {
  if (/^\d{4}$/.test(day)) return String(Number(day) - 1)
  const date = new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, day.length)
}

export function namesOf(db: Database, { acts, person, onChange }: Parts): Names {
  const rows = nameRowsOf(db, onChange)
  const pairs = namePairsOf(db, rows, person)
  const addApart = db.prepare(`
    INSERT INTO name_ruling (kind, name, title, organisation, verdict, by, at)
    VALUES ('apart', @one, @other, '', 'apart', @by, @at)`)
  const isApart = db
    .prepare(
      "SELECT EXISTS (SELECT 1 FROM name_ruling WHERE kind = 'apart' AND name = @one AND title = @other)",
    )
    .pluck()
  const ordered = (one: string, other: string): { readonly one: string; readonly other: string } =>
    one < other ? { one, other } : { one: other, other: one }

  acts.reverts('names', (given) => {
    const { people, pairs: ruled } = given as NamesBack
    for (const { id, before } of people.toReversed())
      if (before === null) rows.remove(id)
      else rows.put(before)
    for (const { verdict, ...pair } of ruled) pairs.rule(pair, verdict)
    return people.length + ruled.length
  })

  /** What `run` does to the ledger, as one act. */
  function act(
    change: NameChange,
    name: string,
    run: (touch: (id: string) => void, ruled: (pair: NamePair) => void) => number,
  ): ActDone {
    const before: NamesBack['people'][number][] = []
    const was: NamesBack['pairs'][number][] = []
    const then = new Map(rows.people().map((one) => [one.id, one]))
    const touched = new Set<string>()
    const touch = (id: string): void => {
      if (touched.has(id)) return
      touched.add(id)
      before.push({ id, before: then.get(id) ?? null })
    }
    const n = run(touch, (pair) => was.push({ ...pair, verdict: pairs.verdict(pair) }))
    if (n === 0) return { id: null, changed: 0, cancelled: false }
    const id = acts.keep({ kind: 'names', change, name }, n, {
      people: before,
      pairs: was,
    } satisfies NamesBack)
    return { id, changed: n, cancelled: false }
  }

  const office = (
    pair: NamePair,
    from: string,
    articleId: string | null,
  ): StoredPerson['offices'][number] => ({
    id: '',
    title: pair.title,
    organisation: pair.organisation,
    from,
    to: '',
    source: 'article',
    articleId,
  })

  /** Into whose entry: of those called so the one of this organisation, else the only one, else a new one. */
  function confirmOne(
    pair: NamePair,
    as: NameConfirm,
    called: readonly StoredPerson[],
    touch: (id: string) => void,
  ): StoredPerson {
    const ofHouse = called.find(({ offices }) =>
      offices.some(
        (one) => one.organisation !== '' && organisationsAgree(one.organisation, pair.organisation),
      ),
    )
    const whose = as === 'other' ? undefined : (ofHouse ?? (called.length === 1 ? called[0] : undefined))
    const [first] = pairs.evidence(pair, 1)
    const from = first?.day ?? ''
    const held = office(pair, from, first?.articleId ?? null)
    if (whose === undefined) {
      const made = { id: newId(), name: pair.name, spellings: [], rank: null, note: '', offices: [held] }
      touch(made.id)
      rows.put(made)
      return made
    }
    touch(whose.id)
    const ended = dayBefore(from === '' ? new Date().toISOString().slice(0, 10) : from)
    const offices =
      as === 'instead'
        ? whose.offices.map((one) =>
            one.to === '' && (one.from === '' || one.from <= ended) ? { ...one, to: ended } : one,
          )
        : whose.offices
    const changed = { ...whose, offices: [...offices, held] }
    rows.put(changed)
    return changed
  }

  const answers: Names['answers'] = {
    list: () => rows.people(),
    proposals: pairs.proposals,
    evidence: (pair) => pairs.evidence(pair, 20),
    confirm: immediate(db, ({ pairs: given, as }: { pairs: readonly NamePair[]; as: NameConfirm }) =>
      act('confirmed', given[0]?.name ?? '', (touch, ruled) => {
        const book = rows.book()
        // Those that this act has written already; the ledger is not read anew for each.
        const made = new Map<string, StoredPerson>()
        for (const pair of given) {
          ruled(pair)
          const called: StoredPerson[] = book.called(pair.name).filter(({ id }) => !made.has(id))
          for (const one of made.values())
            if (one.name === pair.name || one.spellings.includes(pair.name)) called.push(one)
          const one = confirmOne(pair, as, called, touch)
          made.set(one.id, one)
          pairs.rule(pair, 'confirmed')
        }
        return given.length
      }),
    ),
    reject: immediate(db, ({ pairs: given }: { pairs: readonly NamePair[] }) =>
      act('rejected', given[0]?.name ?? '', (_, ruled) => {
        for (const pair of given) {
          ruled(pair)
          pairs.rule(pair, 'rejected')
        }
        return given.length
      }),
    ),
    put: immediate(db, ({ id, ...given }: Parameters<Answers['names']['put']>[0]) => {
      const was = id === undefined ? undefined : rows.get(id)
      const personId = id ?? newId()
      const done = act('put', given.name, (touch) => {
        touch(personId)
        const spellings = [...new Set(given.spellings)].filter((one) => one !== given.name)
        rows.put({ ...given, spellings, id: personId, rank: was?.rank ?? null })
        return 1
      })
      return { ...done, personId }
    }),
    remove: immediate(db, ({ id }: { id: string }) =>
      act('removed', rows.get(id).name, (touch) => {
        touch(id)
        rows.remove(id)
        return 1
      }),
    ),
    merge: immediate(db, ({ into, from }: { into: string; from: string }) => {
      const [kept, gone] = [rows.get(into), rows.get(from)]
      if (into === from) throw new GalleyError('conflict', 'one person')
      return act('merged', kept.name, (touch) => {
        touch(from)
        touch(into)
        const has = new Set(kept.offices.map(officeKey))
        const ranks = [kept.rank, gone.rank].filter((rank) => rank !== null)
        rows.remove(from)
        rows.put({
          ...kept,
          spellings: [...new Set([...kept.spellings, gone.name, ...gone.spellings])].filter(
            (one) => one !== kept.name,
          ),
          note: [kept.note, gone.note].filter((one) => one !== '').join(' '),
          rank: ranks.length === 0 ? null : Math.min(...ranks),
          offices: [...kept.offices, ...gone.offices.filter((one) => !has.has(officeKey(one)))],
        })
        return 1
      })
    }),
    rank: immediate(db, ({ id, to }: { id: string; to: number | null }) => {
      const { name } = rows.get(id)
      return act('ranked', name, (touch) => {
        const before = rows.people().filter(({ rank }) => rank !== null)
        const order = before.filter((one) => one.id !== id).map((one) => one.id)
        if (to !== null) order.splice(Math.min(to, order.length), 0, id)
        const now = new Map(order.map((one, n) => [one, n + 1]))
        const all = new Map([...before, rows.get(id)].map((one) => [one.id, one.rank]))
        let changed = 0
        for (const [one, was] of all) {
          const rank = now.get(one) ?? null
          if (rank === was) continue
          touch(one)
          rows.rank(one, rank)
          changed++
        }
        return changed === 0 ? 0 : 1
      })
    }),
    apart: immediate(db, ({ one, other }: { one: string; other: string }) => {
      rows.get(one)
      rows.get(other)
      addApart.run({ ...ordered(one, other), by: person(), at: Date.now() })
      return { done: true } as const
    }),
    alike: ({ id }) => {
      const { name } = rows.get(id)
      const book = rows.book()
      return [...book.called(name), ...book.near(name)]
        .filter((one) => one.id !== id && isApart.get(ordered(id, one.id)) === 0)
        .map((one) => ({ id: one.id, name: one.name }))
    },
  }

  return {
    answers,
    people: rows.people,
    mentioned: (texts) => mentionedIn(texts, rows.book()),
    step: pairs.step,
    inside: {
      readNames: ({ ms }) => ({ worked: pairs.step(ms) }),
      ...namesTable(acts, rows),
    },
  }
}
