// A library that is only looked at: what would change it is refused, what leaves it is not.
import type { Call } from '#shared/calls/call'
import { GalleyError, type ErrorCode } from '#shared/error'
import type { ViewOnly } from '#shared/settings'

/** Why a library can only be looked at. */
export const VIEWED: ReadonlyMap<ErrorCode, ViewOnly> = new Map([
  ['library-newer', 'newer'],
  ['library-read-only', 'read-only'],
])

/** They write only what a copy may forget: how the window looks, what was opened, where an export went. */
const HARMLESS: ReadonlySet<string> = new Set([
  'settings.change',
  'keys.put',
  'articles.opened',
  'library.reindex',
  'library.checkIndex',
  'library.lookOver',
  'libraries.rename',
  'libraries.pin',
  'libraries.forget',
])

/** Refuses with `library-view-only`. Exports and all calls that change nothing go on. */
export function refuseChanges(noun: string, verb: string, { changes }: Call): void {
  if (changes.length === 0 || noun === 'exporting' || HARMLESS.has(`${noun}.${verb}`)) return
  throw new GalleyError('library-view-only', `${noun}.${verb}`)
}
