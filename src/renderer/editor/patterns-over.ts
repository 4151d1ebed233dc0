// Patterns of word lists over the text on the screen: asked of the library, where they run under a guard; answers kept by text.
import { textsForPatterns } from '#core/copyedit/rules/word-list'
import type { CopyBlock } from '#shared/copyedit'
import type { ListsInForce, PatternHit, SetAside } from '#shared/word-list'

export type AskPatterns = (texts: readonly string[]) => Promise<{
  readonly hits: readonly (readonly PatternHit[])[]
  readonly setAside: readonly SetAside[]
}>

export interface PatternsOver {
  readonly known: () => ReadonlyMap<string, readonly PatternHit[]>
  readonly setAside: () => readonly SetAside[]
  /** About texts that nobody has asked about; what stands no more is forgotten. */
  readonly ask: (blocks: readonly CopyBlock[], lists: ListsInForce) => void
  /** Other lists are in force. */
  readonly forget: () => void
}

/** UTF-16 units asked about at once. */
const MOST = 500_000

/** `changed`: something was hit, or set aside. */
export function patternsOver(patterns: AskPatterns, changed: () => void): PatternsOver {
  let known = new Map<string, readonly PatternHit[]>()
  let setAside: readonly SetAside[] = []
  let asking = 0

  async function askAbout(texts: readonly string[], isMore: boolean): Promise<void> {
    const mine = ++asking
    try {
      const answer = await patterns(texts)
      if (mine !== asking) return
      for (const [n, text] of texts.entries()) known.set(text, answer.hits[n] ?? [])
      const isNew = answer.setAside.length !== setAside.length
      setAside = answer.setAside
      if (isMore || isNew || answer.hits.some((hits) => hits.length > 0)) changed()
    } catch {
      // Everything else is still found; it is asked again at the next look.
    }
  }

  return {
    known: () => known,
    setAside: () => setAside,
    ask: (blocks, lists) => {
      const wanted = textsForPatterns(blocks, lists)
      known = new Map(
        wanted.flatMap((text) => {
          const hits = known.get(text)
          return hits === undefined ? [] : [[text, hits] as const]
        }),
      )
      let units = 0
      const fresh = wanted.filter((text) => {
        if (known.has(text) || units > MOST) return false
        units += text.length
        return true
      })
      if (fresh.length > 0)
        void askAbout(
          fresh,
          wanted.some((text) => !known.has(text) && !fresh.includes(text)),
        )
    },
    forget: () => {
      asking++
      known = new Map()
      setAside = []
    },
  }
}
