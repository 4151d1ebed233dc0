// How fast long work goes and how long it will take: said late enough to be true, and never jumping about.

export interface Pace {
  /** Told of what is done, in things, at `now` in ms. */
  readonly told: (done: number, now: number) => void
  /** Things a second; null for the first seconds. */
  readonly rate: () => number | null
  /** Seconds for `left` things, in steps that an eye can follow; null as long as nothing can be said. */
  readonly remaining: (left: number, now: number) => number | null
}

/** Before so much has gone by, nothing is said. In ms. */
const QUIET = 3000
/** What happened so long ago counts for 1/e. In ms. */
const MEMORY = 15_000
/** A new estimate must differ by as much before a longer time is said than was. */
const LONGER = 1.3

/** 1, 2, 5, 10 … 55 seconds; then minutes, from ten on every five; then quarters of an hour. */
function stepped(seconds: number): number {
  if (seconds < 10) return Math.max(1, Math.ceil(seconds))
  if (seconds < 60) return Math.ceil(seconds / 5) * 5
  if (seconds < 600) return Math.ceil(seconds / 60) * 60
  return seconds < 3600 ? Math.ceil(seconds / 300) * 300 : Math.ceil(seconds / 900) * 900
}

/** Of work that begins, or goes on after a pause, at `from` ms with `done` things done. */
export function paceOf(from: number, done = 0): Pace {
  let at = from
  let last = done
  let smooth: number | null = null
  let elapsed = 0
  let said: { readonly seconds: number; readonly at: number } | null = null

  return {
    told: (now, when) => {
      const passed = when - at
      if (passed <= 0) return
      const rate = ((now - last) * 1000) / passed
      elapsed += passed
      // At the beginning the mean of all, later what was lately.
      const weight = 1 - Math.exp(-passed / Math.min(MEMORY, elapsed))
      smooth = smooth === null ? rate : smooth + (rate - smooth) * Math.min(1, weight)
      at = when
      last = now
    },
    rate: () => (elapsed < QUIET ? null : smooth),
    remaining: (left, now) => {
      if (elapsed < QUIET || smooth === null || smooth <= 0) return null
      const estimate = left / smooth
      const before = said === null ? null : said.seconds - (now - said.at) / 1000
      // What was said runs down by itself; only what is plainly wrong is set right.
      const isOff = before === null || estimate > before * LONGER + 2 || estimate < before / LONGER - 2
      if (isOff) said = { seconds: estimate, at: now }
      return stepped(Math.max(0.5, isOff ? estimate : before))
    },
  }
}
