// Profiles of export: shipped ones with what an editor has made of them, and the editor's own.
import type { Database } from 'better-sqlite3'
import * as v from 'valibot'
import { SHIPPED_PROFILES } from '#core/publish/shipped-profiles'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import { ProfileSaid, type Profile, type ProfileEdit } from '#shared/profile'
import { newId } from './ids'
import { immediate } from './immediate'

interface Row {
  readonly key: string
  readonly profile: string | null
  readonly folder: string | null
  readonly place: number | null
  readonly removed: 0 | 1
}

type Verbs = Omit<Answers['profiles'], 'chooseFolder'>
type Input<Verb extends keyof Verbs> = Parameters<Verbs[Verb]>[0]

export interface Profiles {
  readonly answers: Verbs
  readonly inside: {
    /** Refuses with `not-found`. */
    profile(input: { key: string }): Profile
    setFolder(input: { key: string; folder: string }): { readonly folder: string }
  }
  /** What the desk has made of profiles, in the order of their keys, but for own ones that were taken away. */
  readonly edits: () => ReadonlyMap<string, ProfileEdit>
  /** Also of one that was taken away; null: nothing was made of it. */
  readonly edit: (key: string) => ProfileEdit | null
  /** Null: as if nothing had been made of it, its folder apart. Callers open the transaction. */
  readonly putEdit: (key: string, edit: ProfileEdit | null) => void
}

/** A damaged row, or one of a later version, is as none: the shipped one shows. */
function read(stored: string | null): ProfileSaid | undefined {
  if (stored === null) return undefined
  try {
    const checked = v.safeParse(ProfileSaid, JSON.parse(stored))
    return checked.success ? checked.output : undefined
  } catch {
    return undefined
  }
}

const isShipped = (key: string): boolean => SHIPPED_PROFILES.some((one) => one.key === key)

export function profilesOf(db: Database): Profiles {
  const columns = 'SELECT key, profile, folder, place, removed_at IS NOT NULL AS removed FROM export_profile'
  const rows = db.prepare(`${columns} ORDER BY at, key`)
  const byKey = db.prepare(`${columns} ORDER BY key`)
  const put = db.prepare(`
    INSERT INTO export_profile (key, profile, folder, place, removed_at, at)
    VALUES (@key, @profile, @folder, @place, @removedAt, @now)
    ON CONFLICT (key) DO UPDATE SET profile = excluded.profile, folder = excluded.folder, place = excluded.place,
      removed_at = excluded.removed_at`)

  /** All that are not taken away, in order; `place` 10, 20, 30 … for shipped ones that nobody has moved. */
  function all(): (Profile & { readonly place: number; readonly removed: boolean })[] {
    const stored = new Map((rows.all() as Row[]).map((row) => [row.key, row]))
    const shipped = SHIPPED_PROFILES.map(({ key, ...said }, at) => {
      const row = stored.get(key)
      const own = read(row?.profile ?? null)
      return {
        ...(own ?? said),
        key,
        folder: row?.folder ?? null,
        shipped: true,
        edited: own !== undefined,
        place: row?.place ?? (at + 1) * 10,
        removed: row?.removed === 1,
      }
    })
    const mine = [...stored.values()].flatMap(({ key, profile, folder, place, removed }) => {
      const said = isShipped(key) ? undefined : read(profile)
      return said === undefined
        ? []
        : [{ ...said, key, folder, shipped: false, edited: false, place: place ?? 0, removed: removed === 1 }]
    })
    return [...shipped, ...mine].toSorted((a, b) => a.place - b.place)
  }
  const shownOf = ({
    place: _place,
    removed: _removed,
    ...profile
  }: ReturnType<typeof all>[number]): Profile => profile
  const shown = (): Profile[] =>
    all()
      .filter(({ removed }) => !removed)
      .map(shownOf)

  function one(key: string): ReturnType<typeof all>[number] {
    const found = all().find((profile) => profile.key === key)
    if (found === undefined) throw new GalleyError('not-found', `no profile ${key}`)
    return found
  }

  const rowOf = (key: string): Row | undefined => (rows.all() as Row[]).find((row) => row.key === key)
  function change(
    key: string,
    with_: Partial<{
      said: ProfileSaid | null
      folder: string | null
      place: number | null
      removed: boolean
    }>,
  ): void {
    const row = rowOf(key)
    put.run({
      key,
      profile:
        with_.said === undefined
          ? (row?.profile ?? null)
          : with_.said === null
            ? null
            : JSON.stringify(with_.said),
      folder: with_.folder === undefined ? (row?.folder ?? null) : with_.folder,
      place: with_.place === undefined ? (row?.place ?? null) : with_.place,
      removedAt: (with_.removed ?? row?.removed === 1) ? Date.now() : null,
      now: Date.now(),
    })
  }

  const drop = db.prepare('DELETE FROM export_profile WHERE key = ? AND folder IS NULL')
  const asEdit = ({ profile, place, removed }: Row): ProfileEdit => ({
    profile: read(profile) ?? null,
    place,
    removed: removed === 1,
  })

  const turn = (key: string, removed: boolean): { readonly done: boolean } => {
    if (one(key).removed === removed) return { done: false }
    change(key, { removed })
    return { done: true }
  }

  return {
    edits: () =>
      new Map(
        (byKey.all() as Row[]).flatMap((row) => {
          const edit = asEdit(row)
          const says = isShipped(row.key)
            ? edit.profile !== null || edit.place !== null || edit.removed
            : edit.profile !== null && !edit.removed
          return says ? [[row.key, edit] as const] : []
        }),
      ),
    edit: (key) => {
      const row = rowOf(key)
      return row === undefined ? null : asEdit(row)
    },
    putEdit: (key, edit) => {
      if (edit !== null) change(key, { said: edit.profile, place: edit.place, removed: edit.removed })
      else if (drop.run(key).changes === 0 && rowOf(key) !== undefined)
        change(key, { said: null, place: null, removed: false })
    },
    answers: {
      list: () => shown(),
      save: immediate(db, ({ key, profile }: Input<'save'>) => {
        const made = key ?? newId()
        if (key !== null) one(key)
        const last = all().at(-1)?.place ?? 0
        change(made, key === null ? { said: profile, place: last + 10 } : { said: profile, removed: false })
        return shownOf(one(made))
      }),
      remove: immediate(db, ({ key }: Input<'remove'>) => turn(key, true)),
      restore: immediate(db, ({ key }: Input<'restore'>) => turn(key, false)),
      reset: immediate(db, ({ key }: Input<'reset'>) => {
        const { shipped, edited } = one(key)
        if (!shipped || !edited) return { before: null }
        const before = read((rows.all() as Row[]).find((row) => row.key === key)?.profile ?? null) ?? null
        change(key, { said: null })
        return { before }
      }),
      move: immediate(db, ({ key, before }: Input<'move'>) => {
        const others = all().filter((profile) => profile.key !== key)
        const at = before === null ? others.length : others.findIndex((profile) => profile.key === before)
        if (at < 0) return { done: false }
        others
          .toSpliced(at, 0, one(key))
          .forEach((profile, n) => change(profile.key, { place: (n + 1) * 10 }))
        return { done: true }
      }),
      forgetFolder: immediate(db, ({ key }: Input<'forgetFolder'>) => {
        const done = one(key).folder !== null
        if (done) change(key, { folder: null })
        return { done }
      }),
    },
    inside: {
      profile: ({ key }) => shownOf(one(key)),
      setFolder: immediate(db, ({ key, folder }: { key: string; folder: string }) => {
        one(key)
        change(key, { folder })
        return { folder }
      }),
    },
  }
}
