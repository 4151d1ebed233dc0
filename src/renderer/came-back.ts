// Where the window was: kept by the browser beside the page's process, so that a window whose process has died comes back
// there, with the words that main still has of it.
import { bridge } from './bridge'
import { saveArticle } from './saving'

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

export function keepWhere(where: Where): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(where))
  } catch {
    // Then it comes back at its first screen.
  }
}

/** Before anything is shown: takes over what could not be saved, so that it is on the screen and tried again. */
export async function bringBack(): Promise<void> {
  if (cameBack === null) return
  const unsaved = await bridge.app.unsaved({}).catch(() => [])
  for (const { id, fields } of unsaved) saveArticle(id, fields)
}
