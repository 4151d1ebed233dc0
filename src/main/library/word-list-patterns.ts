// Patterns of word lists under their guard: one that takes too long on a text is set aside and named; the others still run.
import type { EntryRef } from '#core/word-lists/lists'
import { GalleyError } from '#shared/error'
import type { Find } from '#shared/find'
import type { PatternHit, SetAside } from '#shared/word-list'
import type { Patterns } from '../patterns/patterns'

/** Hits of a pattern in one batch of texts. */
const MOST = 20_000

const findOf = (text: string): Find => ({
  text,
  regex: true,
  matchCase: true,
  wholeWord: false,
  foldWidth: false,
  foldHan: false,
})

export interface ListPatterns {
  /** Text by text, in the order of the texts. Never refuses because of a pattern. */
  readonly run: (
    refs: readonly EntryRef[],
    texts: readonly string[],
  ) => Promise<readonly (readonly PatternHit[])[]>
  /** Those of these that are not run any more. */
  readonly setAside: (refs: readonly EntryRef[]) => readonly SetAside[]
  /** Whether a pattern gets through texts made to be hard for it. */
  readonly survives: (term: string) => Promise<boolean>
}

const isFault = (error: unknown): error is GalleyError =>
  error instanceof GalleyError && (error.code === 'pattern-too-slow' || error.code === 'pattern-invalid')

/** Its own letters, and those that classes mean, many times over, with an end that does not fit. */
function hardFor(term: string): readonly string[] {
  const letters = [...new Set(term.replace(/\\./gu, '').replace(/[\^$.*+?()[\]{}|\\]/gu, ''))].slice(0, 12)
  return [...letters, letters.join(''), 'a', '1', ' ', '甲', '，'].map((piece) =>
    piece === '' ? '' : `${piece.repeat(Math.ceil(2000 / piece.length))}\u0001`,
  )
}

export function listPatternsOf(patterns: Patterns): ListPatterns {
  /** By pattern: what is wrong with it is wrong in every list. */
  const slow = new Set<string>()
  const running = new Map<string, boolean>()

  return {
    run: async (refs, texts) => {
      const hits: PatternHit[][] = texts.map(() => [])
      if (texts.length === 0) return hits
      for (const { list, at, entry } of refs) {
        if (slow.has(entry.term)) continue
        try {
          const [found] = await patterns.find({
            find: findOf(entry.term),
            replacement: '',
            jobs: [texts],
            most: MOST,
          })
          for (const [n, own] of (found ?? []).entries())
            for (const { from, to } of own)
              if (to > from) hits[n]?.push({ list: list.id, at, start: from, end: to })
        } catch (error) {
          if (!isFault(error)) throw error
          slow.add(entry.term)
        }
      }
      return hits
    },
    setAside: (refs) =>
      refs
        .filter(({ entry }) => slow.has(entry.term))
        .map(({ list, at, entry }) => ({ list: list.name, number: at + 1, term: entry.term })),
    survives: async (term) => {
      const known = running.get(term)
      if (known !== undefined) return known
      let does = true
      try {
        await patterns.find({ find: findOf(term), replacement: '', jobs: [hardFor(term)], most: MOST })
      } catch (error) {
        if (!isFault(error)) throw error
        does = false
      }
      running.set(term, does)
      return does
    },
  }
}
