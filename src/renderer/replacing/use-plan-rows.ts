// The hits of a plan, loaded a page at a time as they come into sight.
import { useRef, useState } from 'react'
import type { ReplaceRow } from '#shared/replacing'
import { bridge } from '../bridge'

const PAGE = 100

export interface PlanRows {
  /** Undefined until it is loaded. */
  readonly of: (n: number) => ReplaceRow | undefined
  /** It is in sight. */
  readonly want: (n: number) => void
}

export function usePlanRows(plan: number): PlanRows {
  const [pages, setPages] = useState<ReadonlyMap<string, readonly ReplaceRow[]>>(new Map())
  const asked = useRef(new Set<string>())
  const name = (n: number): string => `${plan} ${Math.floor(n / PAGE)}`
  return {
    of: (n) => pages.get(name(n))?.[n % PAGE],
    want: (n) => {
      const page = name(n)
      if (asked.current.has(page)) return
      asked.current.add(page)
      bridge.replacing
        .rows({ plan, from: Math.floor(n / PAGE) * PAGE, limit: PAGE })
        .then((rows) => setPages((before) => new Map(before).set(page, rows)))
        // A plan that is gone has been replaced, or another was made: nothing is shown of it.
        .catch(() => asked.current.delete(page))
    },
  }
}
