// `protocol`: schemes of the app's own. Chromium cannot learn a new scheme from outside, so `app://bundle/x` is shown
// to the page as `https://bundle.app.invalid/x`: a standard, secure, fetchable origin that no network ever answers.
import type * as Electron from 'electron'
import { strict } from './strict.ts'

type Handler = Parameters<Electron.Protocol['handle']>[1]

const handlers = new Map<string, Handler>()

/** `app://bundle/x` → `https://bundle.app.invalid/x`, for handled schemes only. */
export function toPageUrl(url: string): string {
  const match = /^([a-z][a-z0-9-]*):\/\/([^/?#]*)(.*)$/.exec(url)
  const [, scheme = '', host, rest] = match ?? []
  return handlers.has(scheme) ? `https://${host}.${scheme}.invalid${rest || '/'}` : url
}

/** `https://bundle.app.invalid/x` → `app://bundle/x`, for handled schemes only. */
export function fromPageUrl(url: string): string {
  const match = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9-]*)\.invalid([/?#].*)?$/.exec(url)
  const [, host, scheme = '', rest] = match ?? []
  return handlers.has(scheme) ? `${scheme}://${host}${rest ?? '/'}` : url
}

export function handlerFor(url: string): Handler | undefined {
  return handlers.get(url.slice(0, url.indexOf(':')))
}

type Surface = Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>

export const protocol = strict('protocol', {
  // The pages' stand-in scheme, https, has every privilege already.
  registerSchemesAsPrivileged() {},
  handle(scheme, handler) {
    if (handlers.has(scheme)) throw new Error('The scheme has been intercepted')
    handlers.set(scheme, handler)
  },
  unhandle(scheme) {
    handlers.delete(scheme)
  },
  isProtocolHandled: (scheme) => handlers.has(scheme),
} satisfies Surface)
