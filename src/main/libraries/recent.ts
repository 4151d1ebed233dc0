// The libraries that were open here: a list that is pinned, renamed and forgotten in; the files are never touched.
import type { RecentLibrary } from '../files/app-state'

/** So many that nobody has pinned are kept. */
export const MOST_RECENT = 12

export type Recents = readonly RecentLibrary[]

/** `/Users/a/Desk 2026.galley` → `Desk 2026`; the library that comes with the app has no name of its own: ''. */
export function nameOf(path: string, own: string): string {
  if (path === own) return ''
  // Both kinds of slash, whatever system this is: what is listed may come from a test or another machine.
  const file = path.split(/[/\\]/).at(-1) ?? path
  return file.replace(/\.(?:galley|db)$/i, '').slice(0, 100)
}

/** Opened just now: it comes first, and keeps its name and its pin. Of those not pinned the oldest goes. */
export function opened(list: Recents, path: string, name: string, at: number): RecentLibrary[] {
  const before = list.find((one) => one.path === path)
  const rest = list.filter((one) => one.path !== path)
  const first = { path, name: before?.name ?? name, pinned: before?.pinned ?? false, at }
  const loose = [first, ...rest].filter(({ pinned }) => !pinned).slice(0, MOST_RECENT)
  return [first, ...rest].filter((one) => one.pinned || loose.includes(one))
}

export const changed = (
  list: Recents,
  path: string,
  change: Partial<Pick<RecentLibrary, 'name' | 'pinned'>>,
): RecentLibrary[] => list.map((one) => (one.path === path ? { ...one, ...change } : one))

export const forgotten = (list: Recents, path: string): RecentLibrary[] =>
  list.filter((one) => one.path !== path)

/** Pinned ones first, the latest first among each. */
export const inOrder = (list: Recents): RecentLibrary[] =>
  list.toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || b.at - a.at)
