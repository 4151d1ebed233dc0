// Inline content made ready for writing: neighbours with the same marks joined, what must not be published taken out.
import { isLinkable, type Inline, type Mark } from '#shared/document'
import { clean, oneLine } from './escape'

export interface Run {
  /** `\n` alone stands for a hard break. */
  readonly text: string
  readonly isBreak: boolean
  readonly strong: boolean
  readonly em: boolean
  readonly code: boolean
  readonly strike: boolean
  readonly superscript: boolean
  readonly subscript: boolean
  /** Empty if the run is no link, or a link that may not be published (`javascript:` …): its text stays. */
  readonly href: string
  /** The text of a note that is referred to here; the run has then no text of its own. */
  readonly note: string | null
}

const has = (marks: readonly Mark[] | undefined, type: Mark['type']): boolean =>
  marks?.some((mark) => mark.type === type) ?? false

function hrefOf(marks: readonly Mark[] | undefined): string {
  for (const mark of marks ?? [])
    if (mark.type === 'link' && isLinkable(mark.attrs.href)) return clean(mark.attrs.href)
  return ''
}

const SPANS = ['strong', 'em', 'code', 'strike', 'superscript', 'subscript'] as const

const alike = (a: Run, b: Run): boolean =>
  !a.isBreak &&
  !b.isBreak &&
  a.note === null &&
  b.note === null &&
  SPANS.every((name) => a[name] === b[name]) &&
  a.href === b.href

/** Hard breaks at the end are dropped, since they show nothing, and notes without a word. Line ends inside a text count as a blank. */
export function runsOf(content: readonly Inline[] | undefined): Run[] {
  const runs: Run[] = []
  for (const node of content ?? []) {
    const isBreak = node.type === 'hard_break'
    const text = node.type === 'text' ? clean(node.text).replace(/\n/g, ' ') : isBreak ? '\n' : ''
    const note = node.type === 'note' ? oneLine(node.attrs.text) : ''
    if (text === '' && note === '') continue
    const run: Run = {
      text,
      isBreak,
      strong: has(node.marks, 'strong'),
      em: has(node.marks, 'em'),
      code: node.type === 'text' && has(node.marks, 'code'),
      strike: has(node.marks, 'strike'),
      superscript: node.type === 'text' && has(node.marks, 'superscript'),
      subscript: node.type === 'text' && has(node.marks, 'subscript'),
      href: hrefOf(node.marks),
      note: note === '' ? null : note,
    }
    const last = runs.at(-1)
    if (last && alike(last, run)) runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push(run)
  }
  while (runs.at(-1)?.isBreak) runs.pop()
  return runs
}

/** True for a block that would show nothing: it is left out. */
export const isEmpty = (content: readonly Inline[] | undefined): boolean =>
  runsOf(content).every((run) => run.note === null && (run.isBreak || run.text.trim() === ''))
