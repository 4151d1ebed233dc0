// Fixing: the edits of findings made in a text, and fixing all of a kind until nothing of it is left to propose.
import type { TextEdit } from '#shared/check'
import type { CopyBlock, CopyFinding, CopyProfile, CopyRuleId } from '#shared/copyedit'
import { applyEdits } from '../checks/edits'
import { copyedit } from './copyedit'
import { NO_DESK, type CopyDesk } from './rule'

/** Edits of one block's findings, in order; of two that overlap the first is made. */
export function editsOf(findings: readonly CopyFinding[]): readonly TextEdit[] {
  const all = findings
    .flatMap(({ fix }) => fix ?? [])
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
  const made: TextEdit[] = []
  for (const edit of all) {
    const last = made.at(-1)
    const isSame = last !== undefined && last.start === edit.start && last.end === edit.end
    if (last !== undefined && (edit.start < last.end || isSame)) continue
    made.push(edit)
  }
  return made
}

/** Offsets of code and marks of notes as they stand after the edits, none of which touches them. */
function movedBlock(block: CopyBlock, edits: readonly TextEdit[]): CopyBlock {
  const shift = (at: number): number =>
    edits.reduce((sum, { start, end, text }) => (end <= at ? sum + text.length - (end - start) : sum), 0)
  return {
    ...block,
    text: applyEdits(block.text, edits),
    opaque: block.opaque.map(({ start, end }) => ({ start: start + shift(start), end: end + shift(start) })),
  }
}

/** Mending one thing may bring another to light: a blank that goes brings two marks together. */
const ROUNDS = 8

/**
 * The blocks with all fixes made, or those of the rules named: asked again, nothing of them is proposed. A block without
 * a fix is the very same one.
 */
export function fixAll(
  blocks: readonly CopyBlock[],
  profile: CopyProfile,
  rules?: readonly CopyRuleId[],
  desk: CopyDesk = NO_DESK,
): readonly CopyBlock[] {
  let now = blocks
  for (let round = 0; round < ROUNDS; round++) {
    const found = copyedit(now, profile, desk).filter(
      ({ rule, fix }) => fix !== null && (rules === undefined || rules.includes(rule)),
    )
    if (found.length === 0) return now
    const before = now
    now = before.map((block, at) => {
      const edits = editsOf(found.filter((one) => one.block === at))
      return edits.length === 0 ? block : movedBlock(block, edits)
    })
  }
  return now
}
