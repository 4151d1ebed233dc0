// Two states read from the library and compared, in slices so that the window never waits.
import { useEffect, useState } from 'react'
import { comparing, type Comparison } from '#core/compare/compare'
import type { Fault } from '#shared/error'
import type { RevisionContent } from '#shared/revision'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { sameValue } from '#shared/same-value'
import { flush } from '../saving'

/** A state of an article; `n` null is the present. */
export interface State {
  readonly articleId: string
  readonly n: number | null
}

export interface Compared {
  readonly key: string
  readonly before: RevisionContent
  readonly after: RevisionContent
  readonly comparison: Comparison
}

/** So long is compared at a stretch. In ms. */
const SLICE = 10

const keyOf = ({ articleId, n }: State): string => `${articleId} ${n ?? 'now'}`

/** The last comparison that was finished; `isCurrent` says whether it is of these two as they are now. */
export function useComparison(
  before: State,
  after: State,
): {
  readonly compared: Compared | undefined
  readonly isCurrent: boolean
  readonly fault: Fault | undefined
} {
  const key = `${keyOf(before)} ${keyOf(after)}`
  const { value, fault } = useLive(`compare ${key}`, ['articles'], async () => {
    await flush()
    const [one, other] = await Promise.all([
      bridge.revisions.read({ id: before.articleId, n: before.n }),
      bridge.revisions.read({ id: after.articleId, n: after.n }),
    ])
    return { key, before: one, after: other }
  })
  const [compared, setCompared] = useState<Compared>()
  useEffect(() => {
    if (value === undefined) return
    const work = comparing(value.before, value.after)
    let timer: ReturnType<typeof setTimeout> | undefined
    function go(): void {
      const begun = performance.now()
      while (performance.now() - begun < SLICE) {
        const step = work.next()
        if (step.done !== true) continue
        const next = { ...value, comparison: step.value } as Compared
        // What is on the screen stays as it is where nothing differs, with what was unfolded.
        setCompared((shown) =>
          shown !== undefined && shown.key === next.key && sameValue(shown.comparison, next.comparison)
            ? { ...shown, before: next.before, after: next.after }
            : next,
        )
        return
      }
      timer = setTimeout(go)
    }
    go()
    return () => clearTimeout(timer)
  }, [value])
  return { compared, isCurrent: compared?.key === key, fault }
}
