// Where the window is: kept by the browser beside the page's process, so that a window whose process died comes back there.

/** An article that is written, its caret as positions in the body, and how far it was scrolled in px. */
export interface Where {
  readonly id: string
  readonly anchor: number
  readonly head: number
  readonly scroll: number
}

/** The article on the page, and the one that was written beside it. */
type Place = 'page' | 'beside'
type All = Readonly<Partial<Record<Place, Where>>>

const KEY = 'where'

function read(): All {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as All
  } catch {
    return {}
  }
}

const FRESH = '?fresh'
// The window begins anew in another library: it was never there. Loaded once more later, it has been.
if (location.search === FRESH) {
  sessionStorage.removeItem(KEY)
  history.replaceState(null, '', location.pathname)
}
const kept = read()
/** Where the window was before its page was loaded anew; null at a start. */
export const cameBack: Where | null = kept.page ?? null
/** What was written beside the page then; null if nothing was. */
export const cameBackBeside: Where | null = cameBack === null ? null : (kept.beside ?? null)

/** Where this article was left in a window that came back; null if it was not on the screen. */
export const cameBackIn = (id: string): Where | null =>
  [cameBack, cameBackBeside].find((where) => where?.id === id) ?? null

/** The caret moves with each key; it is written down so long after the first move, and with each save. In ms. */
const REST = 500
let latest: All = kept
let timer: ReturnType<typeof setTimeout> | undefined

/** The last that was noted. */
export function writeWhere(): void {
  if (timer === undefined) return
  clearTimeout(timer)
  timer = undefined
  try {
    sessionStorage.setItem(KEY, JSON.stringify(latest))
  } catch {
    // Then it comes back at its first screen.
  }
}

/** Without `scroll` it is where it was. */
export function noteWhere(place: Place, where: Omit<Where, 'scroll'>, scroll?: number): void {
  const before = latest[place]
  latest = {
    ...latest,
    [place]: { ...where, scroll: scroll ?? (before?.id === where.id ? before.scroll : 0) },
  }
  timer ??= setTimeout(writeWhere, REST)
}

/** Nothing is written beside any more. What was on the page is where a window comes back to, whatever is shown since. */
export function forgetBeside(id: string): void {
  if (latest.beside?.id !== id) return
  latest = latest.page === undefined ? {} : { page: latest.page }
  timer ??= setTimeout(writeWhere, REST)
}
