// The rows in sight of a job's results, kept fresh while it runs; the list may be of any length.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ErrorCode } from '#shared/error'
import type { ImportItem, ItemFilter } from '#shared/importing'
import { bridge, onChange } from '../bridge'

const BLOCK = 100
/** While a job runs, what is in sight is read anew at most so often. In ms. */
const OFTEN = 400

interface Loaded {
  readonly key: string
  readonly total: number
  readonly blocks: ReadonlyMap<number, readonly ImportItem[]>
}

export interface Items {
  readonly total: number
  /** Undefined while it is on its way; asking for it fetches it. */
  readonly rowAt: (at: number) => ImportItem | undefined
}

/** `code`: of the failed, only those for that reason. */
export function useItems(job: number, filter: ItemFilter, code: ErrorCode | null = null): Items {
  const key = `${job} ${filter} ${code ?? ''}`
  const [loaded, setLoaded] = useState<Loaded>({ key: '', total: 0, blocks: new Map() })
  const wanted = useRef(new Set<number>([0]))
  const asked = useRef(new Set<string>())

  const fetchBlock = useEffectEvent((block: number): void => {
    const name = `${key} ${block}`
    if (asked.current.has(name)) return
    asked.current.add(name)
    bridge.importing
      .items({ job, filter, code, from: block * BLOCK, limit: BLOCK })
      .then(({ total, rows }) =>
        setLoaded((before) => {
          const blocks =
            before.key === key ? new Map(before.blocks) : new Map<number, readonly ImportItem[]>()
          return { key, total, blocks: blocks.set(block, rows) }
        }),
      )
      // What cannot be read now is asked for again when something changes.
      .catch(() => {})
      .finally(() => asked.current.delete(name))
  })

  useEffect(() => {
    wanted.current = new Set([0])
    fetchBlock(0)
  }, [key])
  // Rows that were looked for while drawing and are not there.
  useEffect(() => {
    if (loaded.key !== key) return
    for (const block of wanted.current) if (!loaded.blocks.has(block)) fetchBlock(block)
  })
  const refresh = useEffectEvent((): void => {
    const seen = [...wanted.current]
    // Far away blocks are dropped: they are read when they are come to.
    setLoaded((before) => ({
      ...before,
      blocks: new Map([...before.blocks].filter(([block]) => wanted.current.has(block))),
    }))
    wanted.current = new Set([0])
    for (const block of seen) fetchBlock(block)
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onChange((changed) => {
      if (!changed.includes('imports')) return
      timer ??= setTimeout(() => {
        timer = undefined
        refresh()
      }, OFTEN)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])

  const current = loaded.key === key
  return {
    total: current ? loaded.total : 0,
    rowAt: (at) => {
      const block = Math.floor(at / BLOCK)
      wanted.current.add(block)
      return current ? loaded.blocks.get(block)?.[at % BLOCK] : undefined
    },
  }
}
