// What editors taught of sites' pages: one profile a site, with what was known before it.
import type { Database } from 'better-sqlite3'
import { mergedProfile } from '#core/intake/learn-profile'
import { EMPTY_PROFILE, type PageProfile } from '#shared/page-profile'
import { immediate } from './immediate'

/** The latest taught of so many sites are used. */
const MOST = 2000

export function siteProfilesOf(db: Database) {
  const all = db.prepare(`SELECT site, profile FROM site_profile ORDER BY at DESC LIMIT ${MOST}`)
  const profileOf = db.prepare('SELECT profile FROM site_profile WHERE site = ?').pluck()
  const beforeOf = db.prepare('SELECT before FROM site_profile WHERE site = ?').pluck()
  const put = db.prepare(
    'INSERT OR REPLACE INTO site_profile (site, profile, before, at) VALUES (?, ?, ?, ?)',
  )
  const drop = db.prepare('DELETE FROM site_profile WHERE site = ?')

  return {
    /** By site. */
    profiles: (): Readonly<Record<string, PageProfile>> =>
      Object.fromEntries(
        (all.all() as { site: string; profile: string }[]).map(({ site, profile }) => [
          site,
          JSON.parse(profile) as PageProfile,
        ]),
      ),
    learnProfile: immediate(db, ({ site, profile }: { site: string; profile: PageProfile }) => {
      const known = profileOf.get(site) as string | undefined
      const merged = mergedProfile(
        known === undefined ? EMPTY_PROFILE : (JSON.parse(known) as PageProfile),
        profile,
      )
      put.run(site, JSON.stringify(merged), known ?? null, Date.now())
      return { done: true }
    }),
    /** Takes back what was taught last. */
    forgetProfile: immediate(db, ({ site }: { site: string }) => {
      const before = beforeOf.get(site) as string | null | undefined
      if (before === null || before === undefined) drop.run(site)
      else put.run(site, before, null, Date.now())
      return { done: true }
    }),
  }
}

export type SiteProfiles = ReturnType<typeof siteProfilesOf>
