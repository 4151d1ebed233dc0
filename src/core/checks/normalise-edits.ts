// What normalising a headline would change, as single edits by their kind, so that a rule can offer its own part.
import type { TextEdit } from '#shared/check'
import { normaliseHeadline } from '../headline/normalise'

export interface NormaliseEdit extends TextEdit {
  readonly kind: 'mark' | 'dots' | 'dash'
}

// The only runs whose length normalising changes: `…` `...` `。。。`, and `--`.
const DOTS = /^(?:…|\.{3,12}|。{2,12})/u

/** In order. Empty where the headline is as it should be, or could not be followed. */
export function normaliseEdits(text: string): readonly NormaliseEdit[] {
  const goal = normaliseHeadline(text)
  if (goal === text) return []
  const edits: NormaliseEdit[] = []
  let at = 0
  let to = 0
  while (at < text.length && to < goal.length) {
    const run = goal.startsWith('……', to) ? (DOTS.exec(text.slice(at, at + 12))?.[0] ?? '') : ''
    if (run !== '' && !text.startsWith('……', at)) {
      edits.push({ kind: 'dots', start: at, end: at + run.length, text: '……' })
      at += run.length
      to += 2
    } else if (goal.startsWith('——', to) && text.startsWith('--', at)) {
      edits.push({ kind: 'dash', start: at, end: at + 2, text: '——' })
      at += 2
      to += 2
    } else {
      const mark = goal.charAt(to)
      if (text.charAt(at) !== mark) edits.push({ kind: 'mark', start: at, end: at + 1, text: mark })
      at++
      to++
    }
  }
  return at === text.length && to === goal.length ? edits : []
}
