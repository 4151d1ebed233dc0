// What a file of settings would do to a desk: added, changed, as it is already; and who comes along with what is chosen.
import { MOST_COPY_PROFILES } from '#shared/copy-profile'
import { DESK_PARTS, type DeskItem, type DeskPart } from '#shared/desk-file'
import { sameValue } from '#shared/same-value'
import { foldName } from '../text/fold-name'

/** An item of the file beside what is there now; null: nothing is. */
export type PlannedItem = {
  readonly [P in DeskPart]: Extract<DeskItem, { part: P }> & {
    readonly before: Extract<DeskItem, { part: P }>['value'] | null
  }
}[DeskPart]

export interface PlannedPart {
  readonly part: DeskPart
  /** Added or changed, in the order of the file. */
  readonly items: readonly PlannedItem[]
  /** How many are as they are already. */
  readonly same: number
}

export interface Planned {
  /** Those of which the file says something, in the order of `DESK_PARTS`. */
  readonly parts: readonly PlannedPart[]
  /** For which there is no room, by name. */
  readonly noRoom: readonly string[]
}

/** Two spellings of a name are one person. */
const keyOf = ({ part, key }: DeskItem): string => (part === 'people' ? foldName(key) : key)

export function planned(now: readonly DeskItem[], said: readonly DeskItem[]): Planned {
  const standing = new Map(now.map((item) => [`${item.part} ${keyOf(item)}`, item]))
  let room = MOST_COPY_PROFILES - now.filter(({ part }) => part === 'copyProfiles').length
  const noRoom: string[] = []
  const parts = DESK_PARTS.flatMap((part): readonly PlannedPart[] => {
    const mine = said.filter((item) => item.part === part)
    if (mine.length === 0) return []
    let same = 0
    const items = mine.flatMap((item): readonly PlannedItem[] => {
      const before = standing.get(`${part} ${keyOf(item)}`)
      if (before !== undefined && sameValue(before.value, item.value)) {
        same++
        return []
      }
      if (item.part === 'copyProfiles' && before === undefined && room-- <= 0) {
        noRoom.push(item.value.name)
        return []
      }
      return [{ ...item, before: before?.value ?? null } as PlannedItem]
    })
    return [{ part, items, same }]
  })
  return { parts, noRoom }
}

/** Whom the rule of review among these names, without those who stand among `there`; by name, each once. */
export function broughtAlong(chosen: readonly DeskItem[], there: readonly DeskItem[]): readonly string[] {
  const known = new Set(
    [...there, ...chosen].flatMap(({ part, key }) => (part === 'people' ? [foldName(key)] : [])),
  )
  const named = chosen.flatMap((item) =>
    item.part === 'reviewRule' ? item.value.steps.flatMap(({ who }) => who) : [],
  )
  return [...new Map(named.map((name) => [foldName(name), name]))].flatMap(([folded, name]) =>
    known.has(folded) ? [] : [name],
  )
}
