// Finding in a text that is only read, line by line; the page itself is left as it is, what is found is painted over it.
import { useDeferredValue, useEffect, useMemo, useState, type RefObject } from 'react'
import { useCommand } from '../commands'
import { useFindOptions } from '../ui/find-options'
import { useCell } from './cell'
import { finding, type FindState } from './find-state'
import { useFindTexts, type FindTexts } from './use-find-texts'

interface LineHit {
  readonly line: number
  readonly from: number
  readonly to: number
}

export interface FindInLines {
  readonly open: boolean
  readonly find: FindState['find']
  readonly change: (change: Partial<FindState['find']>) => void
  readonly texts: FindTexts
  readonly total: number
  readonly at: number | null
  readonly step: (by: 1 | -1) => void
  readonly called: number
  readonly close: () => void
}

/** Hits beyond that are counted by nobody. */
const MOST = 20_000
/** Painted around the current one. */
const PAINTED = 4000
const FOUND = 'found'
const CURRENT = 'found-current'

/** `place` holds an element a line, in order, each with its text as its only child. */
export function useFindInLines(lines: readonly string[], place: RefObject<HTMLElement | null>): FindInLines {
  const state = useCell(finding)
  const [open, setOpen] = useState(false)
  const [called, setCalled] = useState(0)
  const [at, setAt] = useState<{ readonly of: unknown; readonly n: number } | null>(null)
  const find = useDeferredValue(state.find)
  const texts = useFindTexts(open ? find : null, () => lines)
  const { finder } = texts
  const hits = useMemo(() => {
    const found: LineHit[] = []
    if (finder === null) return found
    for (const [line, text] of lines.entries()) {
      if (found.length >= MOST) break
      for (const { from, to } of finder.inPart('', text)) found.push({ line, from, to })
    }
    return found
  }, [finder, lines])
  const n = at !== null && at.of === find && at.n < hits.length ? at.n : null

  const rangeOf = ({ line, from, to }: LineHit, elements: NodeListOf<Element>): StaticRange | null => {
    const text = elements[line]?.firstChild
    if (!(text instanceof Text) || to > text.length) return null
    return new StaticRange({ startContainer: text, startOffset: from, endContainer: text, endOffset: to })
  }
  useEffect(() => {
    const elements = place.current?.querySelectorAll('[data-n]')
    if (elements === undefined || hits.length === 0) return
    const first = Math.max(0, Math.min((n ?? 0) - PAINTED / 2, hits.length - PAINTED))
    const ranges = hits.slice(first, first + PAINTED).flatMap((hit) => rangeOf(hit, elements) ?? [])
    CSS.highlights.set(FOUND, new Highlight(...ranges))
    const current = n === null ? undefined : hits[n]
    const range = current && rangeOf(current, elements)
    if (range) CSS.highlights.set(CURRENT, new Highlight(range))
    return () => {
      CSS.highlights.delete(FOUND)
      CSS.highlights.delete(CURRENT)
    }
  }, [hits, n, place])

  function step(by: 1 | -1): void {
    if (hits.length === 0) return
    const next = n === null ? (by === 1 ? 0 : hits.length - 1) : (n + by + hits.length) % hits.length
    setAt({ of: find, n: next })
    place.current?.querySelectorAll('[data-n]')[hits[next]?.line ?? 0]?.scrollIntoView({ block: 'nearest' })
  }
  function close(): void {
    const elements = place.current?.querySelectorAll('[data-n]')
    const hit = n === null ? undefined : hits[n]
    const range = hit && elements && rangeOf(hit, elements)
    setOpen(false)
    place.current?.focus({ preventScroll: true })
    // What was found stays selected, to be copied.
    if (range)
      getSelection()?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      )
  }
  function change(next: Partial<FindState['find']>): void {
    finding.set({ ...state, find: { ...state.find, ...next } })
  }
  useCommand('edit.find', () => {
    setOpen(true)
    setCalled((before) => before + 1)
  })
  useCommand('edit.nextHit', () => step(1), open && hits.length > 0)
  useCommand('edit.previousHit', () => step(-1), open && hits.length > 0)
  useFindOptions(state.find, change, open)

  return { open, find: state.find, change, texts, total: hits.length, at: n, step, called, close }
}
