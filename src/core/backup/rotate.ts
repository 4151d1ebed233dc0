// Which backups go when a new one is there: everything of two days stays, then a day's, a week's, a month's last one.
import type { Backup } from '#shared/backup'

type Kept = Pick<Backup, 'n' | 'at' | 'bytes'>

const DAY = 86_400_000
/** All younger than this stay, if there is room. */
const RECENT = 2 * DAY
const DAYS = 12
const WEEKS = 10
const MONTHS = 9
/** All together unless said otherwise, in bytes. */
const MOST_BYTES = 5_000_000_000

const day = ({ at }: Kept): string => new Date(at).toISOString().slice(0, 10)
// Weeks since a Monday.
const week = ({ at }: Kept): string => String(Math.floor((at - 4 * DAY) / (7 * DAY)))
const month = ({ at }: Kept): string => new Date(at).toISOString().slice(0, 7)

/** The latest of each of the latest `count` spans, latest first. */
function lastOfEach(backups: readonly Kept[], span: (one: Kept) => string, count: number): readonly Kept[] {
  const seen = new Map<string, Kept>()
  for (const one of backups) if (!seen.has(span(one))) seen.set(span(one), one)
  return [...seen.values()].slice(0, count)
}

/**
 * Numbers of those to delete. Latest is the highest number, whatever its time says; it is never among them. When all that
 * should stay is too large together, the least telling go first: those of the last two days, oldest first, then months,
 * weeks and days from the oldest on. `most`: of all together, in bytes.
 */
export function toDelete(backups: readonly Kept[], now: number, most = MOST_BYTES): readonly number[] {
  const latestFirst = backups.toSorted((a, b) => b.n - a.n)
  const [latest] = latestFirst
  if (latest === undefined) return []
  const classes = [
    [latest],
    lastOfEach(latestFirst, day, DAYS),
    lastOfEach(latestFirst, week, WEEKS),
    lastOfEach(latestFirst, month, MONTHS),
    // A clock that ran ahead makes nothing old.
    latestFirst.filter(({ at }) => at > now - RECENT),
  ]
  const kept = new Set<number>()
  let bytes = 0
  for (const one of classes.flat()) {
    if (kept.has(one.n)) continue
    if (kept.size > 0 && bytes + one.bytes > most) continue
    kept.add(one.n)
    bytes += one.bytes
  }
  return backups.filter(({ n }) => !kept.has(n)).map(({ n }) => n)
}
