// Sites whose pages Galley was taught to read.
import * as v from 'valibot'
import { SiteFile, SiteName, type Site, type SiteEntry } from '../site'
import { call } from './call'
import { nothing } from './inputs'

const entries = SiteFile.entries.sites

export const sites = {
  /** The one learned last first. */
  list: call(nothing)<readonly Site[]>(),
  /** Whether its pages are read by what was learned; that stays known. */
  turn: call(v.strictObject({ site: SiteName, on: v.boolean() }), 'sites')<{ readonly done: boolean }>(),
  /** One, or with null all; answers what was known, for `restore`. */
  forget: call(v.strictObject({ site: v.nullable(SiteName) }), 'sites')<readonly SiteEntry[]>(),
  /** In place of what is known of them; answers how many. */
  restore: call(v.strictObject({ sites: entries }), 'sites')<{ readonly sites: number }>(),
  /** Asks where to, and writes what is known of all; null if the editor cancelled. */
  export: call(nothing)<{ readonly file: string } | null>(),
  /** Asks for such a file; what it says goes before what is known here. Null if the editor cancelled. */
  import: call(nothing, 'sites')<{ readonly sites: number } | null>(),
} as const
