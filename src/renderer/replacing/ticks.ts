// Which hits are ticked: all but some, or only some; a hundred thousand of them by article.
import type { ReplaceGroup } from '#shared/replacing'

export interface Ticks {
  readonly whole: boolean
  readonly except: ReadonlySet<number>
}

/** A group with the number of its first hit. */
export interface Placed extends ReplaceGroup {
  readonly first: number
}

/** A line of the list: an article, or one of its hits. */
export type Line =
  | { readonly kind: 'article'; readonly group: Placed }
  | { readonly kind: 'hit'; readonly group: Placed; readonly n: number }

export function placed(groups: readonly ReplaceGroup[]): readonly Placed[] {
  let first = 0
  return groups.map((group) => {
    const one = { ...group, first }
    first += group.hits
    return one
  })
}

export const linesOf = (groups: readonly Placed[]): readonly Line[] =>
  groups.flatMap((group) => [
    { kind: 'article', group },
    ...Array.from({ length: group.hits }, (_, at): Line => ({ kind: 'hit', group, n: group.first + at })),
  ])

export const isTicked = ({ whole, except }: Ticks, n: number): boolean => except.has(n) !== whole

export function tickedIn(ticks: Ticks, { first, hits }: Placed): number {
  let ticked = 0
  for (let n = first; n < first + hits; n++) if (isTicked(ticks, n)) ticked++
  return ticked
}

export const tickedOf = ({ whole, except }: Ticks, hits: number): number =>
  whole ? hits - except.size : except.size

/** How many articles have a ticked hit. */
export const articlesOf = (ticks: Ticks, groups: readonly Placed[]): number =>
  groups.filter((group) => tickedIn(ticks, group) > 0).length

function turned({ whole, except }: Ticks, numbers: Iterable<number>, on: boolean): Ticks {
  const next = new Set(except)
  for (const n of numbers) {
    if (on === whole) next.delete(n)
    else next.add(n)
  }
  return { whole, except: next }
}

/** A hit by itself; an article as a whole: what is ticked in part becomes ticked. */
export function toggled(ticks: Ticks, line: Line): Ticks {
  if (line.kind === 'hit') return turned(ticks, [line.n], !isTicked(ticks, line.n))
  const { first, hits } = line.group
  const numbers = Array.from({ length: hits }, (_, at) => first + at)
  return turned(ticks, numbers, tickedIn(ticks, line.group) < hits)
}
