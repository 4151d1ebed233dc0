// `session`: one for all windows. Its handlers are kept, and `webRequest` is really asked (see requests.ts).
import type * as Electron from 'electron'
import { protocol } from './protocol.ts'
import { Strict, strict } from './strict.ts'

export type RequestDetails = Pick<Electron.OnBeforeRequestListenerDetails, 'url' | 'method' | 'resourceType'>
type BeforeRequest = (
  details: RequestDetails,
  done: (response: Pick<Electron.CallbackResponse, 'cancel'>) => void,
) => void

interface Watcher {
  readonly filter: Electron.WebRequestFilter
  readonly listener: BeforeRequest
}

const ALL: Electron.WebRequestFilter = { urls: ['<all_urls>'] }
let watcher: Watcher | undefined

/** `https://*.example.org/*`; a `*` in the scheme's place stands for the web's own schemes. */
function matchesPattern(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true
  if (pattern.startsWith('*:')) {
    return /^(https?|wss?):/.test(url) && matchesPattern(pattern.slice(2), url.slice(url.indexOf(':') + 1))
  }
  const pieces = pattern.split('*')
  const first = pieces.shift() ?? ''
  const last = pieces.pop()
  if (last === undefined) return url === first
  if (!url.startsWith(first) || !url.endsWith(last) || url.length < first.length + last.length) return false
  let at = first.length
  for (const piece of pieces) {
    const found = url.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return at <= url.length - last.length
}

/** Whether the app's `webRequest.onBeforeRequest` refuses a request. */
export async function isRefused(details: RequestDetails): Promise<boolean> {
  if (!watcher) return false
  const { filter, listener } = watcher
  if (!filter.urls.some((pattern) => matchesPattern(pattern, details.url))) return false
  if (filter.excludeUrls?.some((pattern) => matchesPattern(pattern, details.url))) return false
  const response = await new Promise<Electron.CallbackResponse>((done) => listener(details, done))
  return response.cancel === true
}

function onBeforeRequest(
  filter: Electron.WebRequestFilter | BeforeRequest | null,
  listener?: BeforeRequest | null,
): void {
  if (typeof filter === 'function') watcher = { filter: ALL, listener: filter }
  else watcher = filter && listener ? { filter, listener } : undefined
}

type Surface = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'clearStorageData'
>

// Chromium asks nobody over CDP: headless it denies every permission by itself, so the handlers are never called.
class HostSession extends Strict implements Surface {
  readonly protocol = protocol
  readonly webRequest = strict('webRequest', { onBeforeRequest })

  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}
  async clearStorageData(): Promise<void> {}
}

export const session = strict('session', { defaultSession: new HostSession() })
