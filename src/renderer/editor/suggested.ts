// What is suggested, drawn in the text: what goes is struck where it stood, what comes is underlined. The text itself has no marks.
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Part, Suggested } from '#core/suggest/changes'
import type { Change } from '#shared/suggestion'
import { positions } from './flat-places'
import type { Span } from './hits'

/** `ranges`: of each change, where it stands in the text now; empty where something is only taken away. */
interface Drawn {
  readonly marks: DecorationSet
  readonly ranges: readonly Span[]
}

/** What stands in the page in place of text that is not in the text. */
function gone(text: string, n: number, block: boolean, kind: Change['kind']): () => HTMLElement {
  return () => {
    const element = document.createElement('del')
    element.contentEditable = 'false'
    element.dataset['suggestion'] = String(n)
    element.dataset['kind'] = kind
    if (block) element.dataset['block'] = ''
    element.textContent = text === '' ? '¶' : text
    return element
  }
}

export function drawSuggested(doc: Node, { changes, parts }: Suggested, current: number | null): Drawn {
  const starts: number[] = []
  doc.forEach((_, offset) => starts.push(offset))
  const start = (n: number): number => starts[n] ?? doc.content.size
  const marks: Decoration[] = []
  const ranges: Span[] = changes.map(() => ({ from: 0, to: 0 }))
  const attrs = (n: number): Record<string, string> => ({
    'data-suggestion': String(n),
    'data-kind': changes[n]?.kind ?? '',
    ...(n === current ? { 'data-current': '' } : {}),
  })
  const strike = (pos: number, text: string, n: number, block: boolean): void => {
    const kind = changes[n]?.kind ?? 'words'
    const key = `${n} ${kind} ${text} ${n === current ? '!' : ''}`
    const draw = gone(text, n, block, kind)
    const widget = (): HTMLElement => {
      const element = draw()
      if (n === current) element.dataset['current'] = ''
      return element
    }
    marks.push(Decoration.widget(pos, widget, { key, side: -1, ignoreSelection: true, marks: [] }))
  }

  function inline(part: Extract<Part, { kind: 'inline' }>, at: number): void {
    const block = doc.maybeChild(at)
    if (block === null) return
    const place = positions(block, start(at))
    for (const segment of part.segments) {
      if (segment.kind === 'same') continue
      const change = changes[segment.n]
      if (change === undefined) continue
      const [from, to] = [place(change.after.from), place(change.after.to)]
      ranges[segment.n] = { from, to }
      if (to > from)
        marks.push(
          Decoration.inline(from, to, { nodeName: 'ins', ...attrs(segment.n) }, { inclusiveEnd: true }),
        )
      if (change.kind === 'words' && change.removed !== '') strike(from, change.removed, segment.n, false)
    }
  }

  let at = 0
  for (const part of parts) {
    if (part.kind === 'inline') inline(part, at)
    if (part.kind === 'whole') {
      const pos = start(at)
      if (part.before !== null) strike(pos, part.before.flat.text, part.n, true)
      const blocks = part.after?.blocks.length ?? 0
      for (let n = at; n < at + blocks; n++)
        marks.push(Decoration.node(start(n), start(n + 1), { ...attrs(part.n), 'data-added': '' }))
      // Of a move the place that it came to is the one to go to.
      const known = ranges[part.n]
      if (part.after !== null || known === undefined || known.to === 0)
        ranges[part.n] = {
          from: Math.min(pos + (blocks > 0 ? 1 : 0), doc.content.size),
          to: start(at + blocks),
        }
    }
    at += part.kind === 'whole' ? (part.after?.blocks.length ?? 0) : part.after.blocks.length
  }
  return { marks: DecorationSet.create(doc, marks), ranges }
}
