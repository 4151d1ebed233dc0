// What copyediting has left open in a selection: counted while the sheet stands there, some articles at a time.
import { useEffect, useState } from 'react'
import type { CopyOpen } from '#shared/copy-before'
import type { Selection } from '#shared/contract'
import { bridge } from '../bridge'
import { useLive } from '../live'

export interface CopyBeforeSoFar {
  readonly of: number
  readonly counted: number
  readonly openCount: number
  readonly verify: number
  readonly warn: number
  /** The first of them. */
  readonly open: readonly CopyOpen[]
  readonly unspelt: number
  /** It could not go on; what was counted by then holds. */
  readonly failed: boolean
}

/** So many are shown by name. */
const NAMED = 5

const EMPTY: CopyBeforeSoFar = {
  of: 0,
  counted: 0,
  openCount: 0,
  verify: 0,
  warn: 0,
  open: [],
  unspelt: 0,
  failed: false,
}

/** Null before the first answer. */
export function useCopyBefore(selection: Selection): CopyBeforeSoFar | null {
  const [found, setFound] = useState<CopyBeforeSoFar | null>(null)
  const asked = JSON.stringify(selection)
  // Moves when an answer to a finding or a text has changed: counted anew, what has not changed from memory.
  const { value: turn } = useLive(`copy before ${asked}`, ['copyedit', 'wordLists'], () =>
    Promise.resolve(Date.now()),
  )
  useEffect(() => {
    let stopped = false
    async function count(): Promise<void> {
      let sum = EMPTY
      let from: number | null = 0
      while (from !== null && !stopped) {
        const { of, next, open, openCount, verify, warn, unspelt } = await bridge.copyedit.before({
          selection: JSON.parse(asked) as Selection,
          from,
        })
        sum = {
          of,
          counted: next ?? of,
          openCount: sum.openCount + openCount,
          verify: sum.verify + verify,
          warn: sum.warn + warn,
          open: [...sum.open, ...open].slice(0, NAMED),
          unspelt: sum.unspelt + unspelt,
          failed: false,
        }
        if (!stopped) setFound(sum)
        from = next
      }
    }
    if (turn !== undefined)
      count().catch(() => {
        if (!stopped) setFound((before) => ({ ...(before ?? EMPTY), failed: true }))
      })
    return () => {
      stopped = true
    }
  }, [asked, turn])
  return found
}
