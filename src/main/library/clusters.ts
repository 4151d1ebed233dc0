// Clusters of headlines that are alike, made of their pairs: repeats and series by their chains, events around one headline.
import type { SimilarKind } from '#core/checks/similar/kinds'
import type { ClusterFilter, Ruling } from '#shared/likeness'
import type { Work } from './search-work'

/** `one` and `other` are keys of headlines. */
export type Edge = readonly [one: number, other: number, kind: SimilarKind, ruling: Ruling | null]

export interface Made {
  /** How it was made: by chains, around one headline, or of one contradiction that stands in no other. */
  readonly way: 0 | 1 | 2
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

/** So many edges or clusters take a millisecond or two. */
const BATCH = 1000

function* chains(edges: readonly Edge[]): Work<Made[]> {
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
  for (const [n, [one, other]] of edges.entries()) {
    parent.set(rootOf(one), rootOf(other))
    for (const key of [one, other]) degree.set(key, (degree.get(key) ?? 0) + 1)
    if (n % BATCH === 0) yield
  }
  const groups = new Map<number, { members: number[]; template: boolean; open: boolean }>()
  let n = 0
  for (const key of degree.keys()) {
    if (++n % BATCH === 0) yield
    const group = groups.get(rootOf(key))
    if (group === undefined) groups.set(rootOf(key), { members: [key], template: false, open: false })
    else group.members.push(key)
  }
  for (const [one, , kind, ruling] of edges) {
    if (++n % BATCH === 0) yield
    const group = groups.get(rootOf(one))
    if (group === undefined) continue
    group.template ||= kindOf(kind, ruling) === 'template'
    group.open ||= ruling === null
  }
  const made: Made[] = []
  for (const { members, template, open } of groups.values()) {
    if (++n % BATCH === 0) yield
    made.push({
      way: 0,
      kind: template ? 'template' : 'same',
      settled: !open,
      members: members.toSorted((a, b) => a - b),
      centre: members.reduce((best, key) => ((degree.get(key) ?? 0) > (degree.get(best) ?? 0) ? key : best)),
    })
  }
  return made
}

/**
 * Around the headlines that most others are like: a chain of events would lead anywhere. A contradiction between two
 * headlines of different stars is told by itself.
 */
function* stars(edges: readonly Edge[]): Work<Made[]> {
  const around = new Map<number, Map<number, SimilarKind>>()
  const hang = (one: number, other: number, kind: SimilarKind): void => {
    const near = around.get(one)
    if (near === undefined) around.set(one, new Map([[other, kind]]))
    else near.set(other, kind)
  }
  for (const [n, [one, other, kind]] of edges.entries()) {
    hang(one, other, kind)
    hang(other, one, kind)
    if (n % BATCH === 0) yield
  }
  /** In which stars a headline stands, by their centres. */
  const taken = new Map<number, readonly number[]>()
  let n = 0
  const made: Made[] = []
  for (const [centre, near] of Array.from(around).toSorted(
    ([a, one], [b, other]) => other.size - one.size || a - b,
  )) {
    if (++n % BATCH === 0) yield
    if (taken.has(centre)) continue
    // Somebody else's event may still be told: a headline with no free neighbour joins one of theirs.
    const free = Array.from(near).filter(([key]) => !taken.has(key))
    const held = free.length > 0 ? free : Array.from(near).slice(0, 1)
    const members = [centre, ...held.map(([key]) => key)]
    for (const key of members) taken.set(key, [...(taken.get(key) ?? []), centre])
    const kind = held.some(([, one]) => one === 'contradiction') ? 'contradiction' : 'event'
    made.push({ way: 1, kind, settled: false, members: members.toSorted((a, b) => a - b), centre })
  }
  for (const [one, other, kind] of edges) {
    if (++n % BATCH === 0) yield
    const together = taken.get(one)?.some((centre) => taken.get(other)?.includes(centre) === true) === true
    if (kind === 'contradiction' && !together)
      made.push({ way: 2, kind, settled: false, members: [one, other], centre: one })
  }
  return made
}

/** What clusters are ordered by, rising: no two have the same. */
export const placeOf = ({ members, centre, way }: Made): readonly number[] => [
  -(members.at(-1) ?? 0),
  -members.length,
  centre,
  way,
  members[1] ?? 0,
]

/** The one with the latest headline first. A headline stands in at most one series; its event is told beside it. */
export function* clustersOf(edges: readonly Edge[]): Work<readonly Made[]> {
  const kept = edges.filter(([, , , ruling]) => ruling !== 'distinct')
  const isChain = ([, , kind, ruling]: Edge): boolean =>
    kindOf(kind, ruling) === 'same' || kindOf(kind, ruling) === 'template'
  const chained = yield* chains(kept.filter(isChain))
  const around = yield* stars(kept.filter((edge) => !isChain(edge)))
  yield
  return [...chained, ...around]
    .map((made) => ({ made, place: placeOf(made) }))
    .toSorted((one, other) => {
      const at = one.place.findIndex((part, index) => part !== other.place[index])
      return at < 0 ? 0 : (one.place[at] ?? 0) - (other.place[at] ?? 0)
    })
    .map(({ made }) => made)
}
