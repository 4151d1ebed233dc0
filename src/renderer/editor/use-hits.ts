// What was looked for, in the whole of the open article: how many places, which of them one is at, and the way on.
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useCommand } from '../commands'
import type { Body } from './body-handle'
import { PARTS, stepFrom, type Finder, type Hit, type PartName } from './hits'
import type { PartHandle } from './part'

/** The body comes after the parts. */
export const BODY = PARTS.length

interface At {
  readonly place: number
  /** Number of the hit within its place. */
  readonly n: number
}

/** Where somebody was before they began to look; the first hit from there on is meant. */
export interface Origin {
  readonly place: number
  readonly from: number
}

export interface Hits {
  readonly total: number
  /** Number of the hit that was stepped to, from 0; null before the first step. */
  readonly at: number | null
  /** Number of that hit within a part; null if it is elsewhere. */
  readonly currentIn: (name: PartName) => number | null
  /** Counts anew, since the text has changed. */
  readonly again: () => void
  readonly step: (by: 1 | -1) => void
  /** Goes to the first hit from there on, the focus staying where it is; answers false if there is none at all. */
  readonly seek: (origin: Origin) => boolean
  /** The hit that is the current one, as the text stands now. */
  readonly current: () => Hit | null
  /** Selects the current hit in the text; answers false if there is none. */
  readonly select: () => boolean
}

interface State {
  readonly total: number
  readonly at: number | null
  readonly where: At | null
}
const NONE: State = { total: 0, at: null, where: null }

export type Parts = Readonly<Record<PartName, RefObject<PartHandle | null>>>

interface Page {
  readonly parts: Parts
  readonly body: RefObject<Body | null>
  /** Where the next finder begins, once it has found something; emptied then. */
  readonly wanted: RefObject<Origin | null>
}

/** F3 goes from hit to hit: the text scrolls, and the focus stays where it is unless that is in the text. */
export function useHits(finder: Finder | null, { parts, body, wanted }: Page): Hits {
  const [state, setState] = useState(NONE)
  // Two steps may come before the first is painted.
  const now = useRef(NONE)
  function put(next: State): void {
    now.current = next
    setState(next)
  }

  function all(): readonly Hit[] {
    if (finder === null) return []
    // Where a part of the body is looked through, nothing else is.
    const names = body.current?.marks.within() ? [] : PARTS
    return [
      ...names.flatMap((name) =>
        finder
          .inPart(name, parts[name].current?.text() ?? '')
          .map((span) => ({ ...span, place: PARTS.indexOf(name) })),
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
    const origin = wanted.current
    if (origin !== null && seek(origin)) wanted.current = null
    else put({ ...NONE, total: all().length })
    // Only a search that changed; changes of the text say so themselves.
    // eslint-disable-next-line react/exhaustive-deps
  }, [finder])

  const selectionIn = (place: number) => {
    const name = PARTS[place]
    return (name === undefined ? body.current?.marks : parts[name].current)?.selection() ?? null
  }

  function show(hits: readonly Hit[], at: number, focus: boolean): void {
    const hit = hits[at]
    if (hit === undefined) return
    const n = at - hits.findIndex((one) => one.place === hit.place)
    put({ total: hits.length, at, where: { place: hit.place, n } })
    body.current?.marks.showHit(hit.place === BODY ? n : null, focus)
    const name = PARTS[hit.place]
    if (name !== undefined) parts[name].current?.show(focus ? hit : null)
  }

  function seek({ place, from }: Origin): boolean {
    const hits = all()
    if (hits.length === 0) return false
    show(hits, stepFrom(hits, { kind: 'selection', place, from, to: from }, 1), false)
    return true
  }

  function step(by: 1 | -1): void {
    const hits = all()
    if (hits.length === 0) return
    const place = [...PARTS, 'body'].findIndex((_, one) => selectionIn(one) !== null)
    const selection = place < 0 ? null : selectionIn(place)
    const at = stepFrom(
      hits,
      selection === null
        ? { kind: 'hit', n: now.current.at }
        : { kind: 'selection', place, from: selection.from, to: selection.to },
      by,
    )
    show(hits, at, selection !== null)
  }
  useCommand('edit.nextHit', () => step(1), state.total > 0)
  useCommand('edit.previousHit', () => step(-1), state.total > 0)

  const current = (): Hit | null => (now.current.at === null ? null : (all()[now.current.at] ?? null))
  return {
    total: state.total,
    at: state.at,
    currentIn: (name) => (state.where?.place === PARTS.indexOf(name) ? state.where.n : null),
    again,
    step,
    seek,
    current,
    select: () => {
      if (current() === null || now.current.at === null) return false
      show(all(), now.current.at, true)
      return true
    },
  }
}
