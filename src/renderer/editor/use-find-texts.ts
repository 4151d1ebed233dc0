// What is found in each text of the open article: a plain text at once, a pattern by asking the thread that guards them.
import { useEffect, useMemo, useRef, useState } from 'react'
import { matcherOf } from '#core/find/matcher'
import { patternFault } from '#core/find/pattern-fault'
import { toFault, type ErrorCode } from '#shared/error'
import type { Find, Found, PatternFault } from '#shared/find'
import { bridge } from '../bridge'
import { findFinder, type FindFinder } from './find-finder'

/** Hits in one text. */
const MOST = 100_000
/** After the last key of a pattern, or of the text. In ms. */
const REST = 150
/** Texts whose answer is remembered. */
const KEPT = 20_000

const remembered = new WeakMap<Find, Map<string, readonly Found[]>>()

/** What a pattern was found to find, text by text. */
function answersTo(find: Find): Map<string, readonly Found[]> {
  const known = remembered.get(find) ?? new Map<string, readonly Found[]>()
  remembered.set(find, known)
  return known
}

export interface FindTexts {
  /** Null if nothing is looked for. Of a pattern it knows what has been answered so far. */
  readonly finder: FindFinder | null
  /** The pattern is none. */
  readonly fault: PatternFault | null
  /** Why a pattern was given up. */
  readonly failed: ErrorCode | null
  /** A pattern is being looked for. */
  readonly seeking: boolean
  /** The text has changed: a pattern is asked of what is new in it. */
  readonly changed: () => void
  /** What stands in these texts with what would be put there. Refused as `replacing.inTexts` is. */
  readonly inserts: (
    texts: readonly string[],
    replacement: string,
  ) => Promise<ReadonlyMap<string, readonly Found[]>>
}

/** `texts` are those of the article as it stands; null: nothing is looked for. */
export function useFindTexts(find: Find | null, texts: () => readonly string[]): FindTexts {
  const [answers, setAnswers] = useState(0)
  const [failed, setFailed] = useState<{ readonly find: Find; readonly code: ErrorCode } | null>(null)
  /** Looked for in the whole article. */
  const [settled, setSettled] = useState<Find | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wanted = find === null || find.text === '' ? null : find
  const fault = useMemo(() => (wanted?.regex ? patternFault(wanted.text) : null), [wanted])
  const finder = useMemo(() => {
    void answers
    if (wanted === null || fault !== null) return null
    if (wanted.regex) return findFinder((text) => answersTo(wanted).get(text) ?? [])
    const matcher = matcherOf(wanted, '')
    return findFinder((text) => matcher.find(text, MOST))
  }, [wanted, fault, answers])
  const isGivenUp = failed !== null && failed.find === wanted

  async function look(): Promise<void> {
    if (wanted === null || !wanted.regex || fault !== null || isGivenUp) return
    const known = answersTo(wanted)
    if (known.size > KEPT) known.clear()
    const missing = [...new Set(texts())].filter((text) => text !== '' && !known.has(text))
    try {
      const found = await bridge.replacing.inTexts({ find: wanted, replacement: '', texts: missing })
      for (const [n, text] of missing.entries()) known.set(text, found[n] ?? [])
      setAnswers((n) => n + 1)
    } catch (error) {
      setFailed({ find: wanted, code: toFault(error).code })
    }
    setSettled(wanted)
  }
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  function changed(): void {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void latest.current(), REST)
  }
  useEffect(() => {
    if (wanted?.regex !== true || fault !== null) return
    timer.current = setTimeout(() => void latest.current(), REST)
    return () => clearTimeout(timer.current)
  }, [wanted, fault])

  return {
    finder,
    fault,
    failed: isGivenUp ? failed.code : null,
    seeking: wanted?.regex === true && fault === null && settled !== wanted,
    changed: () => {
      if (wanted?.regex === true) changed()
    },
    inserts: async (given, replacement) => {
      if (wanted === null || fault !== null) return new Map()
      const all = [...new Set(given)].filter((text) => text !== '')
      if (wanted.regex) {
        const found = await bridge.replacing.inTexts({ find: wanted, replacement, texts: all })
        return new Map(all.map((text, n) => [text, found[n] ?? []]))
      }
      const matcher = matcherOf(wanted, replacement)
      return new Map(all.map((text) => [text, matcher.find(text, MOST)]))
    },
  }
}
