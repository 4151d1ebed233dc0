// Where the window is: kept by the browser beside the page's process, so that a window whose process died comes back there.

/** The article on the page, its caret as positions in the body, and how far it was scrolled in px. */
export interface Where {
  readonly id: string
  readonly anchor: number
  readonly head: number
  readonly scroll: number
}

const KEY = 'where'

function read(): Where | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Where | null
  } catch {
    return null
  }
}

/** Where the window was before its page was loaded anew; null at a start. */
export const cameBack: Where | null = read()

/** The caret moves with each key; it is written down so long after the first move, and with each save. In ms. */
const REST = 500
let latest: Where | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** The last that was noted. */
export function writeWhere(): void {
  if (timer === undefined || latest === null) return
  clearTimeout(timer)
  timer = undefined
  try {
    sessionStorage.setItem(KEY, JSON.stringify(latest))
  } catch {
    // Then it comes back at its first screen.
  }
}

/** Without `scroll` it is where it was. */
export function noteWhere(where: Omit<Where, 'scroll'>, scroll?: number): void {
  latest = { ...where, scroll: scroll ?? (latest?.id === where.id ? latest.scroll : 0) }
  timer ??= setTimeout(writeWhere, REST)
}
