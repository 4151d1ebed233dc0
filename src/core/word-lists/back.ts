// The way back between two versions of a list: which stretches stay, and what stood where they do not. Plain data.
import type { ListEntry } from '#shared/word-list'
import { entryKey, sameEntry } from './entry'

/** A stretch of the later version as `[from, how many]`, or an entry of the earlier one. */
export type Back = readonly (readonly [from: number, count: number] | ListEntry)[]

export interface Difference {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly back: Back
}

/** What of `before` became `after`; each has a key once. `back` makes `before` out of `after`, order and all. */
export function difference(before: readonly ListEntry[], after: readonly ListEntry[]): Difference {
  // What is the very same at the beginning and at the end is not looked at: most changes are of one entry of a long list.
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let same = 0
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same++
  const end = after.length - same
  const places = new Map(after.slice(from, end).map((entry, at) => [entryKey(entry), from + at]))
  const back: ([from: number, count: number] | ListEntry)[] = from === 0 ? [] : [[0, from]]
  function stay(at: number, count: number): void {
    const last = back.at(-1)
    if (Array.isArray(last) && last[0] + last[1] === at) last[1] += count
    else back.push([at, count])
  }
  let [changed, removed] = [0, 0]
  for (const entry of before.slice(from, before.length - same)) {
    const at = places.get(entryKey(entry))
    const now = at === undefined ? undefined : after[at]
    if (at === undefined || now === undefined || !sameEntry(now, entry)) {
      if (now === undefined) removed++
      else changed++
      back.push(entry)
      continue
    }
    stay(at, 1)
  }
  if (same > 0) stay(end, same)
  return { added: after.length - (before.length - removed), changed, removed, back }
}

/** The earlier version. */
export const putBack = (after: readonly ListEntry[], back: Back): readonly ListEntry[] =>
  back.flatMap((step) => ('term' in step ? [step] : after.slice(step[0], step[0] + step[1])))
