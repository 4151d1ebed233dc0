// A body looked over as the window does it: by the rules, in slices, and by the dictionary.
import { setImmediate } from 'node:timers/promises'
import { copyeditor } from '#core/copyedit/copyedit'
import { profileInForce, type InForce } from '#core/copyedit/profiles'
import { spellingFindings, withSpelling, wordsToSpell } from '#core/copyedit/spelling'
import type { Consulted, SpellingAsked } from '#shared/copy-report'
import type { CopyBlock, CopyFinding, CopyProfile } from '#shared/copyedit'
import type { Settings } from '#shared/settings'
import type { Spelling } from '../spelling/spelling'

/** After so long the window gets its turn. In ms. */
const SLICE = 15

/** How an article is read. */
export function styleOf(
  { copyStyle, copyProfiles }: Pick<Settings, 'copyStyle' | 'copyProfiles'>,
  article: string | null,
): InForce {
  return profileInForce({ style: copyStyle, own: copyProfiles, article })
}

export interface Looked {
  /** All that is found, in the order of the text, whatever was answered. */
  readonly findings: readonly CopyFinding[]
  readonly spelling: SpellingAsked
  /** Word lists and ledgers that were asked. */
  readonly consulted: readonly Consulted[]
}

async function ruled(blocks: readonly CopyBlock[], profile: CopyProfile): Promise<readonly CopyFinding[]> {
  const editor = copyeditor(profile)
  for (;;) {
    const until = performance.now() + SLICE
    const looked = editor.check(blocks, () => performance.now() > until)
    if (looked !== null) return looked.findings
    await setImmediate()
  }
}

export async function lookOver(
  blocks: readonly CopyBlock[],
  profile: CopyProfile,
  dictionary: Spelling,
): Promise<Looked> {
  const found = await ruled(blocks, profile)
  if (profile.off.includes('spelling')) return { findings: found, spelling: 'off', consulted: [] }
  const asked = wordsToSpell(blocks)
  if (asked.length === 0) return { findings: found, spelling: 'none', consulted: [] }
  try {
    const answer = await dictionary.misspelt(asked)
    const known = new Map(answer.map(({ word, suggestions }) => [word, suggestions]))
    const findings = withSpelling(found, spellingFindings(blocks, known, profile))
    return { findings, spelling: 'asked', consulted: [] }
  } catch {
    return { findings: found, spelling: 'unavailable', consulted: [] }
  }
}
