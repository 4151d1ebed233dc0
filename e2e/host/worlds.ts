// The two scripts that Chromium runs at the start of every document: one in the page's own JavaScript world, one with
// the preload in an isolated world, whose names the page cannot see.
import { bridgeEnd } from './bridge-end.ts'
import { makeCodec } from './codec.ts'
import { runPreload, type PreloadInfo } from './preload-world.ts'

export const WORLD = 'electron-preload'
/** The function by which the isolated world speaks to the host; the page has no such name. */
export const BINDING = '__electronHostPost'

/** Frames inside the page get neither bridge nor preload. */
export function pageScript({ token }: PreloadInfo): string {
  return `if (self === top) (${String(bridgeEnd)})(${JSON.stringify(token)}, 'page')`
}

export function preloadScript(info: PreloadInfo, preload: string): string {
  const bridge = `(${String(bridgeEnd)})(${JSON.stringify(info.token)}, 'preload')`
  const body = `function (require, module, exports, process) { var global = globalThis; ${preload}\n}`
  return `if (self === top) (${String(runPreload)})(
    ${JSON.stringify(info)}, '${BINDING}', (${String(makeCodec)})(), ${bridge}, ${body})`
}
