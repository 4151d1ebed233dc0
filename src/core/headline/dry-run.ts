// What another lexicon would change: asked before the desk confirms, keeps or forgets a word.
import type { DryRunChange, Lexicon } from '#shared/decoration'
import { isSureCut } from '#shared/headline'
import { splitHeadline } from './split'

/** The headlines that would be split in another way, or as surely no longer, in the order given; each raw once. */
export function dryRun(before: Lexicon, after: Lexicon, raws: Iterable<string>): readonly DryRunChange[] {
  const changes: DryRunChange[] = []
  for (const raw of new Set(raws)) {
    const [old, next] = [splitHeadline(raw, before), splitHeadline(raw, after)]
    const [sureBefore, sureAfter] = [isSureCut(old), isSureCut(next)]
    if (old.clean === next.clean && sureBefore === sureAfter) continue
    changes.push({ raw, cleanBefore: old.clean, cleanAfter: next.clean, sureBefore, sureAfter })
  }
  return changes
}
