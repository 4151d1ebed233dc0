// What editors taught of sites' pages: one profile a site, with what was known before it, and how right it has been since.
import type { Database } from 'better-sqlite3'
import { mergedProfile } from '#core/intake/merged-profile'
import { GalleyError } from '#shared/error'
import { EMPTY_PROFILE, type PageProfile } from '#shared/page-profile'
import type { Site, SiteEntry } from '#shared/site'
import { immediate } from './immediate'

/** The latest taught of so many sites are used. */
const MOST = 2000

interface SiteRow extends Omit<Site, 'profile' | 'on'> {
  readonly profile: string
  readonly is_off: 0 | 1
}

export function siteProfilesOf(db: Database) {
  const used = db.prepare(
    `SELECT site, profile FROM site_profile WHERE is_off = 0 ORDER BY at DESC LIMIT ${MOST}`,
  )
  const profileOf = db.prepare('SELECT profile FROM site_profile WHERE site = ?').pluck()
  const beforeOf = db.prepare('SELECT before FROM site_profile WHERE site = ?').pluck()
  const put = db.prepare(`
    INSERT INTO site_profile (site, profile, before, at) VALUES (?, ?, ?, ?)
    ON CONFLICT (site) DO UPDATE SET profile = excluded.profile, before = excluded.before, at = excluded.at`)
  const drop = db.prepare('DELETE FROM site_profile WHERE site = ?')
  const setOff = db.prepare('UPDATE site_profile SET is_off = ? WHERE site = ?')
  const sourceOf = db.prepare('SELECT source_id FROM article WHERE id = ?').pluck()
  const taught = db.prepare(`
    INSERT INTO site_page (site, source_id, taught_at) VALUES (?, ?, ?)
    ON CONFLICT (site, source_id) DO UPDATE SET taught_at = excluded.taught_at`)
  const untaught = db.prepare(`
    UPDATE site_page SET taught_at = NULL WHERE site = @site
      AND taught_at = (SELECT MAX(taught_at) FROM site_page WHERE site = @site)`)
  const forgetPages = db.prepare('DELETE FROM site_page WHERE site = ?')
  // Corrected: taught once more after it was read so, or a piece of it was put back.
  const all = db.prepare(`
    SELECT s.site, s.profile, s.is_off, s.at AS learnedAt, COUNT(p.taught_at) AS taught, COUNT(p.read_at) AS read,
      COUNT(p.read_at) FILTER (WHERE p.taught_at > p.read_at OR EXISTS (
        SELECT 1 FROM article a JOIN proposal x ON x.article_key = a.key
        WHERE a.source_id = p.source_id AND x.kind <> 'tag' AND x.state = 'put-back')) AS corrected,
      MAX(p.read_at) AS lastRead
    FROM site_profile s LEFT JOIN site_page p ON p.site = s.site
    GROUP BY s.site ORDER BY s.at DESC, s.site LIMIT ${MOST}`)

  const siteOf = ({ profile, is_off: isOff, ...row }: SiteRow): Site => ({
    ...row,
    profile: JSON.parse(profile) as PageProfile,
    on: isOff === 0,
  })
  const sites = (): readonly Site[] => (all.all() as SiteRow[]).map(siteOf)

  return {
    /** By site; those that are switched off are left out. */
    profiles: (): Readonly<Record<string, PageProfile>> =>
      Object.fromEntries(
        (used.all() as { site: string; profile: string }[]).map(({ site, profile }) => [
          site,
          JSON.parse(profile) as PageProfile,
        ]),
      ),
    /** `articleId`: whose page taught it. */
    learnProfile: immediate(
      db,
      ({ site, profile, articleId }: { site: string; profile: PageProfile; articleId: string }) => {
        const known = profileOf.get(site) as string | undefined
        const merged = mergedProfile(
          known === undefined ? EMPTY_PROFILE : (JSON.parse(known) as PageProfile),
          profile,
        )
        const now = Date.now()
        put.run(site, JSON.stringify(merged), known ?? null, now)
        const source = sourceOf.get(articleId) as string | null | undefined
        if (typeof source === 'string') taught.run(site, source, now)
        return { done: true }
      },
    ),
    /** Takes back what was taught last. */
    forgetProfile: immediate(db, ({ site }: { site: string }) => {
      const before = beforeOf.get(site) as string | null | undefined
      if (before === null || before === undefined) drop.run(site)
      else put.run(site, before, null, Date.now())
      untaught.run({ site })
      return { done: true }
    }),
    sites,
    turnSite: immediate(db, ({ site, on }: { site: string; on: boolean }) => {
      if (setOff.run(on ? 0 : 1, site).changes === 0) throw new GalleyError('not-found', `no site ${site}`)
      return { done: true }
    }),
    /** With null all of them; how right they were is forgotten with them. */
    forgetSites: immediate(db, ({ site }: { site: string | null }): readonly SiteEntry[] => {
      const gone = sites().filter((one) => site === null || one.site === site)
      if (gone.length === 0 && site !== null) throw new GalleyError('not-found', `no site ${site}`)
      for (const one of gone) {
        drop.run(one.site)
        forgetPages.run(one.site)
      }
      return gone.map(({ site: name, profile, on }) => ({ site: name, profile, on }))
    }),
    /** `under`: what is said of a site goes before what is known of it; else in its place. */
    takeSites: immediate(db, ({ sites: given, under }: { sites: readonly SiteEntry[]; under: boolean }) => {
      for (const { site, profile, on } of given) {
        const known = profileOf.get(site) as string | undefined
        const merged =
          under && known !== undefined ? mergedProfile(JSON.parse(known) as PageProfile, profile) : profile
        put.run(site, JSON.stringify(merged), known ?? null, Date.now())
        if (!on || !under) setOff.run(on ? 0 : 1, site)
      }
      return { sites: given.length }
    }),
  }
}

export type SiteProfiles = ReturnType<typeof siteProfilesOf>
