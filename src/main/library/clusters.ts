// Clusters of headlines that are alike, made of their pairs: repeats and series by their chains, events around one headline.
import type { SimilarKind } from '#core/checks/similar/kinds'
import type { ClusterFilter, Ruling } from '#shared/likeness'

/** `one` and `other` are keys of headlines. */
export type Edge = readonly [one: number, other: number, kind: SimilarKind, ruling: Ruling | null]

export interface Made {
  readonly kind: SimilarKind
  /** Whether all of it has been ruled. */
  readonly settled: boolean
  /** Keys in rising order. */
  readonly members: readonly number[]
  /** The one that most others are like. */
  readonly centre: number
}

/** What a ruling says a pair is, whatever it looks like. */
const kindOf = (kind: SimilarKind, ruling: Ruling | null): SimilarKind =>
  ruling === 'series' ? 'template' : ruling === 'duplicate' ? 'same' : kind

/** A cluster is listed under its kind and among the open ones, or among the settled. */
export const isIn = ({ kind, settled }: Made, filter: ClusterFilter): boolean =>
  filter === 'settled' ? settled : !settled && (filter === 'open' || filter === kind)

function chains(edges: readonly Edge[]): Made[] {
  const parent = new Map<number, number>()
  function rootOf(key: number): number {
    let root = key
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up
    for (let at = key; at !== root;) {
      const up = parent.get(at) ?? root
      parent.set(at, root)
      at = up
    }
    if (!parent.has(root)) parent.set(root, root)
    return root
  }
  const degree = new Map<number, number>()
  for (const [one, other] of edges) {
    parent.set(rootOf(one), rootOf(other))
    for (const key of [one, other]) degree.set(key, (degree.get(key) ?? 0) + 1)
  }
  const groups = new Map<number, { members: number[]; template: boolean; open: boolean }>()
  for (const key of degree.keys()) {
    const group = groups.get(rootOf(key))
    if (group === undefined) groups.set(rootOf(key), { members: [key], template: false, open: false })
    else group.members.push(key)
  }
  for (const [one, , kind, ruling] of edges) {
    const group = groups.get(rootOf(one))
    if (group === undefined) continue
    group.template ||= kindOf(kind, ruling) === 'template'
    group.open ||= ruling === null
  }
  return Array.from(groups.values(), ({ members, template, open }) => ({
    kind: template ? 'template' : 'same',
    settled: !open,
    members: members.toSorted((a, b) => a - b),
    centre: members.reduce((best, key) => ((degree.get(key) ?? 0) > (degree.get(best) ?? 0) ? key : best)),
  }))
}

/** Around the headlines that most others are like: a chain of events would lead anywhere. */
function stars(edges: readonly Edge[]): Made[] {
  const around = new Map<number, Map<number, SimilarKind>>()
  const hang = (one: number, other: number, kind: SimilarKind): void => {
    const near = around.get(one)
    if (near === undefined) around.set(one, new Map([[other, kind]]))
    else near.set(other, kind)
  }
  for (const [one, other, kind] of edges) {
    hang(one, other, kind)
    hang(other, one, kind)
  }
  const taken = new Set<number>()
  const made: Made[] = []
  for (const [centre, near] of Array.from(around).toSorted(
    ([a, one], [b, other]) => other.size - one.size || a - b,
  )) {
    if (taken.has(centre)) continue
    // Somebody else's event may still be told: a headline with no free neighbour joins one of theirs.
    const free = Array.from(near).filter(([key]) => !taken.has(key))
    const held = free.length > 0 ? free : Array.from(near).slice(0, 1)
    const members = [centre, ...held.map(([key]) => key)]
    for (const key of members) taken.add(key)
    const kind = held.some(([, one]) => one === 'contradiction') ? 'contradiction' : 'event'
    made.push({ kind, settled: false, members: members.toSorted((a, b) => a - b), centre })
  }
  return made
}

const lastOf = ({ members }: Made): number => members.at(-1) ?? 0

/** The one with the latest headline first. A headline stands in at most one series; its event is told beside it. */
export function clustersOf(edges: readonly Edge[]): readonly Made[] {
  const kept = edges.filter(([, , , ruling]) => ruling !== 'distinct')
  const isChain = ([, , kind, ruling]: Edge): boolean =>
    kindOf(kind, ruling) === 'same' || kindOf(kind, ruling) === 'template'
  return [...chains(kept.filter(isChain)), ...stars(kept.filter((edge) => !isChain(edge)))].toSorted(
    (a, b) => lastOf(b) - lastOf(a) || b.members.length - a.members.length || a.centre - b.centre,
  )
}
