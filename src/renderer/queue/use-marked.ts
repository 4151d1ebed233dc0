// Which headlines are marked to be assigned or cleaned together: some by id, or all of a question but some.
import { useState } from 'react'
import type { bridge } from '../bridge'
import type { QueueQuestion } from '#shared/queue'

export type QueueSelection = Parameters<typeof bridge.headlines.assign>[0]['selection']

export interface Marked {
  readonly has: (id: string) => boolean
  readonly size: number
  readonly toggle: (id: string) => void
  readonly add: (ids: readonly string[]) => void
  readonly all: () => void
  readonly clear: () => void
  /** What is marked; null if nothing is. */
  readonly selection: () => QueueSelection | null
}

interface State {
  /** Null: `ids` are what is marked; else all of the question but those. */
  readonly of: QueueQuestion | null
  readonly ids: ReadonlySet<string>
}

const NONE: State = { of: null, ids: new Set() }

/** What was marked in a question is not marked in another. */
export function useMarked(question: QueueQuestion, total: number): Marked {
  const [state, setState] = useState(NONE)
  const [asked, setAsked] = useState(question)
  if (asked !== question) {
    setAsked(question)
    setState(NONE)
  }
  const { of, ids } = state
  const size = of === null ? ids.size : Math.max(0, total - ids.size)
  return {
    has: (id) => ids.has(id) === (of === null),
    size,
    toggle: (id) =>
      setState((before) => {
        const next = new Set(before.ids)
        if (!next.delete(id)) next.add(id)
        return { ...before, ids: next }
      }),
    add: (more) =>
      setState((before) =>
        before.of === null
          ? { of: null, ids: new Set([...before.ids, ...more]) }
          : { ...before, ids: new Set([...before.ids].filter((id) => !more.includes(id))) },
      ),
    all: () => setState({ of: question, ids: new Set() }),
    clear: () => setState(NONE),
    selection: () => {
      if (size === 0) return null
      return of === null
        ? { kind: 'ids', ids: [...ids] }
        : { kind: 'question', question: of, except: [...ids] }
    },
  }
}
