// What is measured of every other way to search: what it takes to make, how large it is, what it finds and how fast.
import type { Doc, Query, QueryClass } from '../corpus/queries.ts'
import { Tally } from '../library/searching.ts'
import { best, cpuSeconds, timing, type Timing } from '../report.ts'

export interface Peer {
  readonly name: string
  /** At most so many articles: what it takes to make, or the memory it asks for, grows too large beyond. */
  readonly most: number
  /** Bytes that it keeps besides the texts. */
  readonly make: (docs: readonly Doc[]) => number
  /** Keys of all that it finds, or how many if it cannot say which. */
  readonly find: (text: string) => readonly number[]
  readonly close: () => void
}

export interface PeerFigures {
  readonly name: string
  readonly articles: number
  /** CPU ms an article. */
  readonly making: number
  /** Bytes kept besides the text / bytes of the text. */
  readonly size: number
  /** In ms: all ids, no snippets. */
  readonly short: Timing
  readonly all: Timing
  readonly recall: number
  readonly precision: number
}

/** Every `step`-th query only, where each takes long. */
export function measurePeer(
  peer: Peer,
  allDocs: readonly Doc[],
  queries: Readonly<Record<QueryClass, readonly Query[]>>,
  truth: ReadonlyMap<Query, ReadonlySet<string>>,
  step: number,
): PeerFigures {
  const docs = allDocs.slice(0, peer.most)
  const ids = new Map(docs.map(({ key, id }) => [key, id]))
  const known = new Set(ids.values())
  const textBytes = docs.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const begun = cpuSeconds()
  const bytes = peer.make(docs)
  const making = ((cpuSeconds() - begun) * 1000) / docs.length
  const tally = new Tally()
  const [short, all]: [number[], number[]] = [[], []]
  const asked = Object.entries(queries).flatMap(([kind, some]) =>
    some.filter(({ isPlain }) => isPlain).map((query) => ({ kind, query })),
  )
  for (const { kind, query } of asked.filter((_, at) => at % step === 0)) {
    let found: readonly number[] = []
    const took = best(step > 1 ? 1 : 2, () => (found = peer.find(query.text)))
    all.push(took)
    if (kind === 'common' || kind === 'one' || kind === 'two') short.push(took)
    const wanted = truth.get(query) ?? new Set()
    const wantedHere =
      docs.length === allDocs.length ? wanted.size : [...wanted].filter((id) => known.has(id)).length
    tally.add(found.length, found.filter((key) => wanted.has(ids.get(key) ?? '')).length, wantedHere)
  }
  peer.close()
  return {
    name: peer.name,
    articles: docs.length,
    making,
    size: bytes / textBytes,
    short: timing(short),
    all: timing(all),
    recall: tally.recall,
    precision: tally.precision,
  }
}
