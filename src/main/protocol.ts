// Serves the built renderer as app://bundle from a map made at start, and the library's pictures by hash: no path of a request
// ever reaches the disk.
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { protocol } from 'electron'
import { CONTENT_SECURITY_POLICY } from './security'

export const ORIGIN = 'app://bundle'
export const START_URL = `${ORIGIN}/index.html`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Must run before the application is ready, once. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // What the page's scripts compile to is kept in the profile: their names change with what they hold.
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Every file of the bundle by its URL path, with forward slashes on every system. */
export function bundleFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return [`/${relative(folder, file).split(sep).join('/')}`, file]
    }),
  )
}

export function answerRequest(files: ReadonlyMap<string, string>, request: Request): Response {
  const url = URL.parse(request.url)
  const file =
    url?.protocol === 'app:' && url.host === 'bundle' && request.method === 'GET'
      ? files.get(url.pathname)
      : undefined
  const type = file === undefined ? undefined : TYPES[extname(file)]
  if (file === undefined || type === undefined) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(readFileSync(file)), {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  })
}

// Pages that are being printed, by a number that only main knows.
const onPress = new Map<string, string>()
let printed = 0

/** Has a page served until it is taken off: the answer to a request names nothing but pages that lie there. */
export function layOnPress(html: string): { readonly address: string; readonly takeOff: () => void } {
  const path = `/press/${++printed}`
  onPress.set(path, html)
  return { address: `${ORIGIN}${path}`, takeOff: () => void onPress.delete(path) }
}

/** No script, no frame, no style sheet but its own, pictures of the library alone; null for any other address. */
export function answerPress(url: string): Response | null {
  const page = url.startsWith(`${ORIGIN}/press/`) ? onPress.get(url.slice(ORIGIN.length)) : undefined
  if (page === undefined) return null
  return new Response(page, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}

/** Asked by its hash; null if the library has no such picture. */
export type PictureOf = (
  hash: string,
) => Promise<{ readonly mime: string; readonly bytes: Uint8Array } | null>

/** `app://bundle/media/<sha-256>`, 64 lower-case hex digits: the hash of a picture that was addressed so; null for all else. */
export function hashAsked(url: string): string | null {
  return /^app:\/\/bundle\/media\/([0-9a-f]{64})$/.exec(url)?.[1] ?? null
}

/** What is in no bundle: a picture of the library. Never stored by the browser: what is deleted for ever would stay there. */
export async function answerPicture(picture: PictureOf, hash: string): Promise<Response> {
  const found = await picture(hash).catch(() => null)
  if (found === null || !/^image\/(?:jpeg|png|gif|webp|avif)$/.test(found.mime))
    return new Response(null, { status: 404 })
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'Content-Type': found.mime,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}

/** `folder` is null where a development server gives the pages. */
export function serve(folder: string | null, picture: PictureOf): void {
  const files = folder === null ? new Map<string, string>() : bundleFiles(folder)
  protocol.handle('app', (request) => {
    const press = request.method === 'GET' ? answerPress(request.url) : null
    if (press !== null) return press
    const hash = request.method === 'GET' ? hashAsked(request.url) : null
    return hash === null ? answerRequest(files, request) : answerPicture(picture, hash)
  })
}
