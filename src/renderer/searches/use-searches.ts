// The saved searches and how many each finds, asked one after the other and never oftener than the eye needs.
import { useEffect, useState } from 'react'
import type { Noun } from '#shared/calls/call'
import type { SavedSearch } from '#shared/saved-search'
import { bridge, onChange } from '../bridge'
import { useLive } from '../live'
import { notWaiting, whenQuiet } from '../typing'

export interface Found {
  readonly total: number
  /** False: at least so many. */
  readonly isExact: boolean
}

export interface Searches {
  readonly list: readonly SavedSearch[]
  /** By id; a search not counted yet is missing. */
  readonly found: ReadonlyMap<string, Found>
}

const NONE: readonly SavedSearch[] = []
/** Whoever types saves each second: the numbers may lag behind by so many ms. */
const REST = 1500
const COUNTED: readonly Noun[] = ['articles', 'tags', 'collections', 'links']

export function useSearches(): Searches {
  const { value: list = NONE } = useLive('searches', ['searches'], () => bridge.searches.list({}))
  const [found, setFound] = useState<ReadonlyMap<string, Found>>(new Map())

  useEffect(() => {
    let isStopped = false
    let isBusy = false
    let isStale = false

    async function count({ id, question }: SavedSearch): Promise<void> {
      try {
        const { total, totalIsExact } = await bridge.articles.list({ ...question, limit: 1 })
        if (!isStopped) setFound((before) => new Map(before).set(id, { total, isExact: totalIsExact }))
      } catch {
        // No number then; whoever goes there is told what is wrong.
      }
    }
    async function rounds(): Promise<void> {
      isBusy = true
      do {
        isStale = false
        for (const search of list) if (!isStopped) await count(search)
        await new Promise((resolve) => setTimeout(resolve, REST))
      } while (isStale && !isStopped)
      isBusy = false
    }

    if (list.length === 0) return
    void rounds()
    function again(): void {
      isStale = true
      if (!isBusy) void rounds()
    }
    const stop = onChange((nouns) => {
      if (nouns.some((noun) => COUNTED.includes(noun))) whenQuiet(again)
    })
    return () => {
      isStopped = true
      stop()
      notWaiting(again)
    }
  }, [list])

  return { list, found }
}
