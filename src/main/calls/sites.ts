// Sites that were learned: looked at, switched off, forgotten; taken to a file and from one.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import * as v from 'valibot'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import { SiteFile, type SiteEntry } from '#shared/site'
import { writeWhole } from '../files/write'
import type { Library } from '../library/client'

/** Thousands of sites are a tenth of it. */
const MOST_BYTES = 5_000_000

/** The same bytes for the same sites. */
export const siteFileOf = (sites: readonly SiteEntry[]): string =>
  `${JSON.stringify({ galley: 'sites', version: 1, sites: sites.map(({ site, on, profile }) => ({ site, on, profile })) } satisfies SiteFile, null, 2)}\n`

/** Refused with `file-unreadable` or `file-not-sites`, naming the file. */
export async function readSiteFile(path: string): Promise<SiteFile> {
  const name = basename(path)
  const unreadable = (error: unknown): never => {
    throw new GalleyError('file-unreadable', String(error), name)
  }
  const { size } = await stat(path).catch(unreadable)
  const text = size > MOST_BYTES ? '' : await readFile(path, 'utf8').catch(unreadable)
  try {
    return v.parse(SiteFile, JSON.parse(text))
  } catch (error) {
    throw new GalleyError('file-not-sites', String(error), name)
  }
}

interface Ways {
  /** Absolute path for a file of that name; null if the editor cancelled. */
  readonly chooseOriginalFile: (suggested: string) => Promise<string | null>
  /** Absolute path of such a file; null if the editor cancelled. */
  readonly chooseSiteFile: () => Promise<string | null>
}

export function sites(
  { imports }: Pick<Library, 'imports'>,
  { chooseOriginalFile, chooseSiteFile }: Ways,
): Answers['sites'] {
  return {
    list: () => imports.sites({}),
    turn: (input) => imports.turnSite(input),
    forget: (input) => imports.forgetSites(input),
    restore: ({ sites: given }) => imports.takeSites({ sites: given, under: false }),
    export: async () => {
      const file = await chooseOriginalFile('galley-sites.json')
      if (file === null) return null
      await writeWhole(file, Buffer.from(siteFileOf(await imports.sites({}))))
      return { file: basename(file) }
    },
    import: async () => {
      const path = await chooseSiteFile()
      if (path === null) return null
      const { sites: given } = await readSiteFile(path)
      return imports.takeSites({ sites: given, under: true })
    },
  }
}
