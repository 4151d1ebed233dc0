// What was looked for, in the whole of the open article: how many places, which of them one is at, and the way on.
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useCommand } from '../commands'
import { useFoldHan } from '../fold-han'
import type { Body } from './body-editor'
import { finderOf, PARTS, stepFrom, type Finder, type Hit, type PartName } from './hits'
import type { PartHandle } from './part'

/** The body comes after the parts. */
const BODY = PARTS.length

interface At {
  readonly place: number
  /** Number of the hit within its place. */
  readonly n: number
}

export interface Hits {
  readonly finder: Finder | null
  readonly total: number
  /** Number of the hit that was stepped to, from 0; null before the first step. */
  readonly at: number | null
  /** Number of that hit within a part; null if it is elsewhere. */
  readonly currentIn: (name: PartName) => number | null
  /** Counts anew, since the text has changed. */
  readonly again: () => void
}

interface State {
  readonly total: number
  readonly at: number | null
  readonly where: At | null
}
const NONE: State = { total: 0, at: null, where: null }

type Parts = Readonly<Record<PartName, RefObject<PartHandle | null>>>

/** F3 goes from hit to hit: the text scrolls, and the focus stays where it is unless that is in the text. */
export function useHits(query: string, parts: Parts, body: RefObject<Body | null>): Hits {
  const foldHan = useFoldHan()
  const finder = useMemo(() => finderOf(query, foldHan), [query, foldHan])
  const [state, setState] = useState(NONE)
  // Two steps may come before the first is painted.
  const now = useRef(NONE)
  function put(next: State): void {
    now.current = next
    setState(next)
  }

  function all(): readonly Hit[] {
    if (finder === null) return []
    return [
      ...PARTS.flatMap((name, place) =>
        finder.inPart(name, parts[name].current?.text() ?? '').map((span) => ({ ...span, place })),
      ),
      ...(body.current?.marks.hits() ?? []).map((span) => ({ ...span, place: BODY })),
    ]
  }
  function again(): void {
    if (now.current.at !== null) body.current?.marks.showHit(null, false)
    put({ ...NONE, total: all().length })
  }

  useLayoutEffect(() => {
    body.current?.marks.mark(finder)
    put({ ...NONE, total: all().length })
    // Only a search that changed; changes of the text say so themselves.
    // eslint-disable-next-line react/exhaustive-deps
  }, [finder])

  const selectionIn = (place: number) => {
    const name = PARTS[place]
    return (name === undefined ? body.current?.marks : parts[name].current)?.selection() ?? null
  }

  function step(by: 1 | -1): void {
    const hits = all()
    if (hits.length === 0) return
    const place = [...PARTS, 'body'].findIndex((_, one) => selectionIn(one) !== null)
    const selection = place < 0 ? null : selectionIn(place)
    const inText = selection !== null
    const at = stepFrom(
      hits,
      selection === null
        ? { kind: 'hit', n: now.current.at }
        : { kind: 'selection', place, from: selection.from, to: selection.to },
      by,
    )
    const hit = hits[at]
    if (hit === undefined) return
    const n = at - hits.findIndex((one) => one.place === hit.place)
    put({ total: hits.length, at, where: { place: hit.place, n } })
    body.current?.marks.showHit(hit.place === BODY ? n : null, inText)
    const name = PARTS[hit.place]
    if (name !== undefined) parts[name].current?.show(inText ? hit : null)
  }
  useCommand('edit.nextHit', () => step(1), state.total > 0)
  useCommand('edit.previousHit', () => step(-1), state.total > 0)

  return {
    finder,
    total: state.total,
    at: state.at,
    currentIn: (name) => (state.where?.place === PARTS.indexOf(name) ? state.where.n : null),
    again,
  }
}
