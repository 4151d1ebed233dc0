// Counting what a query finds: a first answer at once, the exact one in steps.
import { asksText } from '#core/search/query'
import { type Candidates, type Origin, BEYOND } from './search-candidates'
import type { Session, Sessions } from './search-session'
import type { Work } from './search-work'

export interface Total {
  readonly total: number
  /** If false, there are at least so many. */
  readonly totalIsExact: boolean
}

/** Up to so many candidates are looked at to count at once; of more than that only the first. */
const MOST_COUNTED = 1000
const SAMPLE = 100
/** Keys that are counted in one statement. */
const WINDOW = 8192

export interface Counting {
  /** Exact where little has to be read, else a lower bound. */
  readonly atOnce: (session: Session) => Total
  /** As far as it has been counted. */
  readonly soFar: (session: Session) => Total
  /** Counts on, by so many pieces of work at most; two of them for one session share it. */
  readonly onward: (session: Session, pieces?: number) => Work<void>
}

interface Progress {
  total: number
  isExact: boolean
  readonly work: Work<void>
}

export function countingOf(
  { batchOf, candidates, countBetween, prepared }: Candidates,
  { matches }: Pick<Sessions, 'matches'>,
): Counting {
  const highest = (): number => (prepared('SELECT MAX(key) FROM article').pluck().get() as number | null) ?? 0
  const needsNoText = ({ query }: Session): boolean => query.nested.length === 0 && !asksText(query.condition)

  function atOnce(session: Session): Total {
    const known = soFar(session)
    if (known.totalIsExact) return known
    const { plan } = session
    if (needsNoText(session))
      return { total: countBetween(session, null, 0, BEYOND.descending), totalIsExact: true }
    const origins: readonly Origin[] =
      plan.match === null ? ['all'] : plan.exact ? ['dirty'] : ['index', 'dirty']
    let total =
      plan.exact && plan.match !== null ? countBetween(session, plan.match, 0, BEYOND.descending) : 0
    let totalIsExact = true
    for (const origin of origins) {
      const all = { from: BEYOND.descending, descending: true }
      const rows = batchOf(session, origin, plan.match, all, MOST_COUNTED + 1)
      const tooMany = rows.length > MOST_COUNTED
      if (tooMany) totalIsExact = false
      total += rows.slice(0, tooMany ? SAMPLE : MOST_COUNTED).filter((row) => matches(session, row)).length
    }
    return { total, totalIsExact }
  }

  function progressOf(session: Session): Progress {
    const before = session.kept.get('count') as Progress | undefined
    if (before) return before
    const progress: Progress = { total: 0, isExact: false, work: count() }
    function* count(): Work<void> {
      const { plan } = session
      const byText = !needsNoText(session)
      // What the index or the rows alone decide is counted by them; what is not indexed yet is looked at.
      if (!byText || (plan.exact && plan.match !== null))
        for (let low = 0, high = highest(); low <= high; low += WINDOW) {
          progress.total += countBetween(session, byText ? plan.match : null, low, low + WINDOW - 1)
          yield
        }
      if (byText) {
        const open = plan.exact && plan.match !== null ? dirtyOf(session) : candidates(session, plan.match)
        for (const candidate of open) {
          if (matches(session, candidate)) progress.total++
          yield
        }
      }
      progress.isExact = true
    }
    session.kept.set('count', progress)
    return progress
  }

  function* dirtyOf(session: Session) {
    for (let from: number = BEYOND.descending; ;) {
      const rows = batchOf(session, 'dirty', null, { from, descending: true }, WINDOW)
      yield* rows
      if (rows.length < WINDOW) return
      from = rows.at(-1)?.key ?? 0
    }
  }

  function soFar(session: Session): Total {
    const { total, isExact } = progressOf(session)
    return { total, totalIsExact: isExact }
  }

  return {
    atOnce,
    soFar,
    onward: function* onward(session, pieces = Infinity) {
      const progress = progressOf(session)
      for (let n = 0; n < pieces && !progress.isExact; n++) {
        if (progress.work.next().done === true) return
        yield
      }
    },
  }
}
