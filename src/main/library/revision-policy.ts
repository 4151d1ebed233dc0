// When a save keeps a revision: by time, by how much was changed, and before what stood for a while is changed.

/** While somebody writes, a state is kept so often. Ten minutes is what Joplin keeps, and what one likes to lose at most. */
const EVERY = 600_000
/** After a pause as long as this the text as it was left is kept before the first change. */
const PAUSE = 300_000
/** So many characters that came or went, a long paragraph, are kept at once: with those before them if they are one stroke. */
const MUCH = 200
/** A headline that stood for so long was meant: it is kept before it is changed. */
const STOOD = 30_000

export interface Save {
  readonly now: number
  /** When the article was saved last. */
  readonly savedAt: number
  /** Characters that came and went with this save. */
  readonly changed: number
  readonly headline: { readonly before: string; readonly after: string; readonly kept: string | undefined }
}

export interface Due {
  /** The state that this save changes is to be kept. */
  readonly before: boolean
  /** The state that this save makes is to be kept. */
  readonly after: boolean
}

interface Unkept {
  /** When the first change came that is not kept. */
  since: number
  changed: number
  headlineAt: number
}

export interface Policy {
  readonly due: (articleKey: number, save: Save) => Due
  /** The state as it is now is kept. */
  readonly kept: (articleKey: number) => void
  /** What was remembered while `run` went is forgotten if it throws: nothing of it was written then. */
  readonly attempt: <Answer>(run: () => Answer) => Answer
}

/** Remembers since when and how much is not kept; after a restart the pause before it tells enough. */
export function revisionPolicy(): Policy {
  const unkept = new Map<number, Unkept>()
  let undo: Map<number, Unkept | undefined> | undefined
  function remember(key: number): void {
    if (undo === undefined || undo.has(key)) return
    const state = unkept.get(key)
    undo.set(key, state && { ...state })
  }
  function restore(): void {
    for (const [key, state] of undo ?? [])
      if (state === undefined) unkept.delete(key)
      else unkept.set(key, state)
  }

  return {
    attempt: (run) => {
      undo = new Map()
      try {
        return run()
      } catch (error) {
        restore()
        throw error
      } finally {
        undo = undefined
      }
    },
    due: (key, { now, savedAt, changed, headline }) => {
      remember(key)
      const state = unkept.get(key) ?? { since: now, changed: 0, headlineAt: savedAt }
      unkept.set(key, state)
      const retitled = headline.before !== headline.after
      const stood = retitled && headline.before !== headline.kept && now - state.headlineAt >= STOOD
      if (retitled) state.headlineAt = now
      const before = now - savedAt >= PAUSE || changed >= MUCH || stood
      if (before) {
        state.since = now
        state.changed = 0
      }
      state.changed += changed
      return { before, after: now - state.since >= EVERY || state.changed >= MUCH }
    },
    kept: (key) => {
      remember(key)
      const state = unkept.get(key)
      if (state !== undefined) unkept.set(key, { ...state, since: Date.now(), changed: 0 })
    },
  }
}

/** Characters that came and went between two texts, were they one stroke: what is the same at both ends is left out. */
export function changedBetween(before: string, after: string): number {
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let end = 0
  while (
    end < least - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++
  return before.length + after.length - 2 * (start + end)
}
