// What an editor's corrections of one page teach of its site; and which site a page is of.
import { blockTexts } from '#shared/document'
import type { Incoming } from '#shared/incoming'
import { EMPTY_PROFILE, type PageProfile } from '#shared/page-profile'
import { jaccard, shinglesOf } from '../copies/sketch'
import { readHtml } from './html'
import { savedFrom } from './html-placed'
import { statedIn } from './html-state'
import { treeOf } from './html-tree'
import { learnProfile, siteOf, type Corrected } from './learn-profile'
import { mergedProfile } from './merged-profile'

/** An article as it stands now, that came in as a page. */
export interface CorrectedPage {
  readonly headline: string
  readonly author: string
  readonly source: string
  readonly editor: string
  readonly date: string
  readonly paragraphs: readonly string[]
}

export interface LearnedSite {
  /** E.g. `news.example.cn`; empty if the page does not say where it is from. */
  readonly site: string
  readonly profile: PageProfile
}

/** Empty if the page does not say where it is from. */
export const siteOfPage = (html: string): string =>
  siteOf(savedFrom(html) || statedIn(treeOf(html).root).address)

/** Two paragraphs that have so much in common are one, before and after. */
const REWRITTEN = 0.15

const textsIn = ({ body }: Incoming): ReadonlySet<string> =>
  new Set(blockTexts(body.content).filter((text) => text.trim() !== ''))

/** Only what the reading got wrong is learned: what it finds by itself needs no rule. */
export function learnSite(html: string, now: CorrectedPage, known: PageProfile = EMPTY_PROFILE): LearnedSite {
  const read = readHtml(html, { profile: known })
  const before = [...textsIn(read)]
  const kept = new Set(now.paragraphs)
  const wrong = (was: string, is: string): string => (was === is ? '' : is)
  // A line that was only written otherwise is none that was taken out.
  const written = now.paragraphs.filter((text) => !before.includes(text)).map(shinglesOf)
  const furniture = before.filter(
    (text) => !kept.has(text) && !written.some((other) => jaccard(shinglesOf(text), other) > REWRITTEN),
  )
  const had = new Set(before)
  const isSame = furniture.length === 0 && now.paragraphs.every((text) => had.has(text))
  const corrected: Corrected = {
    headline: read.headline.includes(now.headline) ? '' : now.headline,
    author: wrong(read.author, now.author),
    source: wrong(read.source, now.source),
    editor: wrong(read.editor, now.editor),
    date: wrong(read.publishedAt.slice(0, 10), now.date.slice(0, 10)),
    // What is set apart is set apart from a text whose place is known.
    body: isSame ? [] : now.paragraphs,
    furniture,
  }
  // A place that also holds what was kept is none of furniture, one that holds not all of it is none of the text.
  const loses = (profile: PageProfile): boolean => {
    const again = textsIn(readHtml(html, { profile: mergedProfile(known, profile) }))
    return before.some((text) => kept.has(text) && !again.has(text))
  }
  const site = siteOfPage(html)
  const profile = learnProfile(html, corrected)
  if (!loses(profile)) return { site, profile }
  const wider = learnProfile(html, corrected, true)
  return { site, profile: loses(wider) ? { ...profile, body: [], furniture: [] } : wider }
}
