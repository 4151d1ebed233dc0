// A body looked over as the window does it: by the rules, in slices, and by the dictionary.
import { setImmediate } from 'node:timers/promises'
import { copyeditor } from '#core/copyedit/copyedit'
import { profileInForce, type InForce } from '#core/copyedit/profiles'
import type { CopyDesk } from '#core/copyedit/rule'
import { patternFindings, textsForPatterns, withPatterns } from '#core/copyedit/rules/word-list'
import { spellingFindings, withSpelling, wordsToSpell } from '#core/copyedit/spelling'
import type { Consulted, SpellingAsked } from '#shared/copy-report'
import type { CopyBlock, CopyFinding, CopyProfile } from '#shared/copyedit'
import type { Settings } from '#shared/settings'
import type { ListsInForce, WordList } from '#shared/word-list'
import type { Library } from '../library/client'
import type { Spelling } from '../spelling/spelling'
import { ledgerOf, type LedgerAsked } from './copy-desk'

/** After so long the window gets its turn. In ms. */
const SLICE = 15

/** How an article is read. */
export function styleOf(
  { copyStyle, copyProfiles }: Pick<Settings, 'copyStyle' | 'copyProfiles'>,
  article: string | null,
): InForce {
  return profileInForce({ style: copyStyle, own: copyProfiles, article })
}

/** What the desk itself knows: its word lists in force, once for many articles. */
export interface DeskWords {
  readonly lists: readonly WordList[]
  readonly consulted: readonly Consulted[]
  /** ISO day, where the machine is: entries may be valid for a time. */
  readonly today: string
  /** And its ledger of names. */
  readonly ledger: LedgerAsked
}

export async function deskWords(library: Library): Promise<DeskWords> {
  const [lists, all, ledger] = await Promise.all([
    library.wordLists.inForce({}),
    library.wordLists.list({}),
    ledgerOf(library),
  ])
  const version = new Map(all.map((one) => [one.id, String(one.version)]))
  return {
    lists,
    consulted: [
      ...lists.map(({ id, name, entries }) => ({
        kind: 'list' as const,
        name,
        entries: entries.length,
        version: version.get(id) ?? '',
      })),
      ...ledger.consulted,
    ],
    ledger,
    today: new Date().toLocaleDateString('sv-SE'),
  }
}

export interface Looked {
  /** All that is found, in the order of the text, whatever was answered. */
  readonly findings: readonly CopyFinding[]
  readonly spelling: SpellingAsked
  /** Word lists and ledgers that were asked. */
  readonly consulted: readonly Consulted[]
}

async function ruled(
  blocks: readonly CopyBlock[],
  profile: CopyProfile,
  desk: CopyDesk,
): Promise<readonly CopyFinding[]> {
  const editor = copyeditor(profile, desk)
  for (;;) {
    const until = performance.now() + SLICE
    const looked = editor.check(blocks, () => performance.now() > until)
    if (looked !== null) return looked.findings
    await setImmediate()
  }
}

export interface LookAt {
  /** The article: what lists ask of it beside its words. */
  readonly id: string
  /** Its day: offices are held on it. */
  readonly publishedAt: string
  readonly blocks: readonly CopyBlock[]
  readonly profile: CopyProfile
  readonly words: DeskWords
}

export async function lookOver(
  library: Library,
  dictionary: Spelling,
  { id, publishedAt, blocks, profile, words: { lists, consulted, today, ledger } }: LookAt,
): Promise<Looked> {
  const situation =
    lists.length === 0 ? { advertising: false, channels: [] } : await library.wordLists.situation({ id })
  const asked: ListsInForce = { lists, today, ...situation }
  const byRule = await ruled(blocks, profile, { ...ledger.on(publishedAt), lists: asked })
  // Patterns that somebody wrote run under their guard, in the library's own thread for them.
  const texts = textsForPatterns(blocks, asked)
  const { hits } = texts.length === 0 ? { hits: [] } : await library.wordLists.patterns({ texts: [...texts] })
  const known = new Map(texts.map((text, n) => [text, hits[n] ?? []]))
  const found = withPatterns(byRule, patternFindings(blocks, known, asked, profile))
  const inForce = profile.off.includes('word-list') ? ledger.consulted : consulted
  if (profile.off.includes('spelling')) return { findings: found, spelling: 'off', consulted: inForce }
  const wanted = wordsToSpell(blocks)
  if (wanted.length === 0) return { findings: found, spelling: 'none', consulted: inForce }
  try {
    const answer = await dictionary.misspelt(wanted)
    const misspelt = new Map(answer.map(({ word, suggestions }) => [word, suggestions]))
    const findings = withSpelling(found, spellingFindings(blocks, misspelt, profile))
    return { findings, spelling: 'asked', consulted: inForce }
  } catch {
    return { findings: found, spelling: 'unavailable', consulted: inForce }
  }
}
