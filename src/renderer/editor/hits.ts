// Where a query's terms stand in the open text, found block by block; the marks that ProseMirror draws there.
import type { Node } from 'prosemirror-model'
import { Plugin, type Selection } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { hitsIn } from '#core/search/highlight'
import { compile, NO_TEXT, type Query } from '#core/search/query'
import { linesOf } from './line-text'

/** From and to: UTF-16 units of a part's text, or positions in the body. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const PARTS = ['kicker', 'headline', 'deck'] as const
export type PartName = (typeof PARTS)[number]

export interface Finder {
  readonly inPart: (name: PartName, text: string) => readonly Span[]
  /** In order. A block that is still the same node is not looked through again. */
  readonly inBody: (doc: Node) => readonly Span[]
}

/** More marks than this would tell nobody anything. */
const MOST = 5000

/** Null if the query looks for no text: `tag:党建`, `-word`. `foldHan`: 黨 is found by 党, as in the library's lists. */
export function finderOf(text: string, foldHan = true): Finder | null {
  const query = compile(text, { simplify: foldHan })
  if (query.needles.length === 0) return null
  const known = new WeakMap<Node, readonly Span[]>()
  return {
    inPart: (name, part) => spansIn(query, name, part),
    inBody: (doc) => {
      const spans: Span[] = []
      doc.descendants((node, at) => {
        if (spans.length >= MOST) return false
        if (!node.isTextblock) return true
        let own = known.get(node)
        if (own === undefined) {
          own = linesOf(node).flatMap(({ text: line, place }) =>
            spansIn(query, 'body', line).map(({ from, to }) => ({
              from: place(from, true),
              to: place(to, false),
            })),
          )
          known.set(node, own)
        }
        for (const { from, to } of own) spans.push({ from: at + 1 + from, to: at + 1 + to })
        return false
      })
      return spans.slice(0, MOST)
    },
  }
}

const spansIn = (query: Query, field: PartName | 'body', text: string): readonly Span[] =>
  hitsIn(query, { ...NO_TEXT, [field]: text }).map(({ start, end }) => ({ from: start, to: end }))

/** What the marks are to become. */
interface Marking {
  readonly spans: readonly Span[]
  /** Number of the one that is stepped to. */
  readonly current: number | null
  /** Outside of it nothing is looked for; moves with the text. */
  readonly within?: Span | null
}

const isWithin = (spec: { readonly within?: boolean }): boolean => spec.within === true

/** Marks that are to go for a while, as they are. */
export interface Room {
  readonly room: readonly Decoration[]
}

/** The marks of hits from there to there, in the blocks of the top level that reach into it. */
export function marksAround(
  marks: DecorationSet | undefined,
  { $from, $to }: Selection,
): readonly Decoration[] {
  const from = $from.depth === 0 ? $from.pos : $from.before(1)
  const to = $to.depth === 0 ? $to.pos : $to.after(1)
  return marks?.find(from, to, (spec: { readonly within?: boolean }) => !isWithin(spec)) ?? []
}

/** Of very many the marks around the current one are drawn. */
function drawn({ spans, current }: Marking): readonly (Span & { readonly n: number })[] {
  const first = Math.max(0, Math.min((current ?? 0) - MOST / 2, spans.length - MOST))
  return spans.slice(first, first + MOST).map(({ from, to }, at) => ({ from, to, n: first + at }))
}

/** What the marks say is looked through; null for all. */
export function withinOf(marks: DecorationSet | undefined): Span | null {
  const [found] = marks?.find(undefined, undefined, isWithin) ?? []
  return found === undefined ? null : { from: found.from, to: found.to }
}

/** Draws marks that move with the text; set by a transaction with a `Marking` under this plugin. */
export function hitMarks(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => {
        const next = tr.getMeta(plugin) as Marking | Room | undefined
        if (next !== undefined && 'room' in next) return marks.remove([...next.room])
        if (next === undefined) return tr.docChanged ? marks.map(tr.mapping, tr.doc) : marks
        const limits = !next.within
          ? []
          : [Decoration.inline(next.within.from, next.within.to, { 'data-within': '' }, { within: true })]
        return DecorationSet.create(tr.doc, [
          ...limits,
          ...drawn(next).map(({ from, to, n }) =>
            Decoration.inline(from, to, {
              nodeName: 'mark',
              'data-hit': n === next.current ? 'current' : '',
            }),
          ),
        ])
      },
    },
    props: { decorations: (state) => plugin.getState(state) },
  })
  return plugin
}

/** `note`: where in the text of a note, whose place in the body it has. */
export type Hit = Span & { readonly place: number; readonly note?: Span | null }

/** Where one is: at a hit stepped to before, or with a selection in one of the places. */
export type From =
  | { readonly kind: 'hit'; readonly n: number | null }
  | { readonly kind: 'selection'; readonly place: number; readonly from: number; readonly to: number }

/** The number of the next hit or the one before, round the ends; `hits` are in the order of the page and not none. */
export function stepFrom(hits: readonly Hit[], from: From, step: 1 | -1): number {
  const last = hits.length - 1
  if (from.kind === 'hit') {
    if (from.n === null) return step === 1 ? 0 : last
    return (from.n + step + hits.length) % hits.length
  }
  const at =
    step === 1
      ? hits.findIndex((hit) => hit.place > from.place || (hit.place === from.place && hit.from >= from.to))
      : hits.findLastIndex(
          (hit) => hit.place < from.place || (hit.place === from.place && hit.to <= from.from),
        )
  return at >= 0 ? at : step === 1 ? 0 : last
}
