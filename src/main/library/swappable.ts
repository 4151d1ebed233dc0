// A library that can be exchanged for another one while others hold on to it: what is asked meanwhile waits.
import type { Library } from './client'

export interface Swappable {
  readonly library: Library
  /** Nothing new is asked while `work` runs; what it answers is asked from then on. If it throws, the old one is. */
  /** Exchanges so far, one under way counted; whoever looks at the file knows by it that another one is meant. */
  readonly swaps: () => number
  readonly swap: (work: (old: Library) => Promise<Library>) => Promise<void>
}

export function swappable(first: Library): Swappable {
  let now = first
  let gate: Promise<unknown> = Promise.resolve()
  let waiting = false
  let swaps = 0

  async function ask(noun: string, verb: string, input: unknown): Promise<unknown> {
    if (waiting) await gate
    const verbs = now[noun as keyof Library] as Readonly<Record<string, (input: unknown) => Promise<unknown>>>
    return verbs[verb]?.(input)
  }
  return {
    library: new Proxy({} as Library, {
      get: (_, noun) =>
        typeof noun === 'string' && noun !== 'then'
          ? new Proxy({}, { get: (__, verb) => (input: unknown) => ask(noun, String(verb), input) })
          : undefined,
    }),
    swaps: () => swaps,
    swap: async (work) => {
      waiting = true
      swaps++
      const done = work(now).then((next) => {
        now = next
      })
      gate = done.catch(() => {})
      try {
        await done
      } finally {
        waiting = false
        swaps++
      }
    },
  }
}
