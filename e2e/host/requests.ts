// Every request a page makes comes through here (CDP's Fetch domain): the app's own schemes are answered by
// `protocol.handle`, `webRequest` may refuse, and the window judges navigations.
import type * as Electron from 'electron'
import type { CdpSession } from './cdp.ts'
import { fromPageUrl, handlerFor } from './protocol.ts'
import { isRefused } from './session.ts'

export interface Navigation {
  /** As the app knows it: `app://…`. */
  readonly url: string
  readonly frameId: string
  readonly isRedirect: boolean
}

type MayNavigate = (navigation: Navigation) => boolean
type ResourceType = Electron.OnBeforeRequestListenerDetails['resourceType']
type SentRequest = {
  readonly method: string
  readonly headers: Record<string, string>
  readonly postData?: string
}

// CDP's names → Electron's; the others are 'other'.
const RESOURCE_TYPES: Readonly<Record<string, ResourceType>> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
}

export async function interceptRequests(cdp: CdpSession, mayNavigate: MayNavigate): Promise<void> {
  cdp.on('Fetch.requestPaused', (paused) => {
    const { requestId, request, resourceType, frameId, redirectedRequestId } = paused
    const url = fromPageUrl(request.url)
    const fail = (errorReason: 'Aborted' | 'BlockedByClient' | 'Failed'): Promise<unknown> =>
      cdp.send('Fetch.failRequest', { requestId, errorReason })

    async function settle(): Promise<unknown> {
      // A browser asks for this by itself; Electron does not.
      if (url.endsWith('/favicon.ico'))
        return cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 204 })
      const isRedirect = redirectedRequestId !== undefined
      if (resourceType === 'Document' && !mayNavigate({ url, frameId, isRedirect })) return fail('Aborted')
      const kind = RESOURCE_TYPES[resourceType] ?? 'other'
      if (await isRefused({ url, method: request.method, resourceType: kind })) return fail('BlockedByClient')
      const handler = handlerFor(url)
      if (!handler) return cdp.send('Fetch.continueRequest', { requestId })
      const response = await handler(toRequest(url, request))
      return cdp.send('Fetch.fulfillRequest', { requestId, ...(await toReply(response)) })
    }

    settle().catch((error: unknown) => {
      console.error(`[electron host] ${url}:`, error)
      return fail('Failed').catch(() => {}) // the page is gone
    })
  })
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

function toRequest(url: string, { method, headers, postData }: SentRequest): Request {
  const body = method === 'GET' || method === 'HEAD' ? null : (postData ?? null)
  return new Request(url, { method, headers, body })
}

async function toReply(response: Response): Promise<{
  readonly responseCode: number
  readonly responseHeaders: { name: string; value: string }[]
  readonly body: string
}> {
  return {
    responseCode: response.status,
    responseHeaders: Array.from(response.headers, ([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}
