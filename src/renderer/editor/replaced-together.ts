// What was replaced in several places at once is taken back at once, and done again at once.

/** How all places stood before a step and after it. */
export interface Step<Text> {
  readonly before: Text
  readonly after: Text
}

export interface Together<Text> {
  /** Remembers a step that was done. */
  readonly did: (step: Step<Text>) => void
  /** The step to take back, if all still stands as it left it; it is then to be done again. */
  readonly undo: (now: Text) => Step<Text> | null
  readonly redo: (now: Text) => Step<Text> | null
}

const MOST = 100

export function together<Text>(same: (a: Text, b: Text) => boolean): Together<Text> {
  let done: readonly Step<Text>[] = []
  let undone: readonly Step<Text>[] = []
  return {
    did: (step) => {
      done = [...done.slice(1 - MOST), step]
      undone = []
    },
    undo: (now) => {
      const step = done.at(-1)
      if (step === undefined || !same(now, step.after)) return null
      done = done.slice(0, -1)
      undone = [...undone, step]
      return step
    },
    redo: (now) => {
      const step = undone.at(-1)
      if (step === undefined || !same(now, step.before)) return null
      undone = undone.slice(0, -1)
      done = [...done, step]
      return step
    },
  }
}
