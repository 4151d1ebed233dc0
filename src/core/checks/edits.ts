// Applying the edits of a fix, and making fixes that hold when they are applied.
import type { CheckFix, TextEdit } from '#shared/check'

/** The text with all edits made. Edits stand in order and do not overlap; offsets are those of the text given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let made = ''
  let at = 0
  for (const { start, end, text: put } of edits) {
    made += text.slice(at, start) + put
    at = end
  }
  return made + text.slice(at)
}

/**
 * A fix after which `find` proposes nothing more: mostly its own edits, else one edit over the stretch that had to be
 * done again (removing a blank can bring two others together). None where it does not come to rest.
 */
export function settled(text: string, find: (text: string) => readonly TextEdit[]): readonly CheckFix[] {
  const edits = find(text)
  if (edits.length === 0) return []
  let made = applyEdits(text, edits)
  let again = find(made)
  if (again.length === 0) return [{ edits }]
  for (let round = 0; round < 8 && again.length > 0; round++) {
    made = applyEdits(made, again)
    again = find(made)
  }
  return again.length > 0 ? [] : [{ edits: [{ start: 0, end: text.length, text: made }] }]
}
