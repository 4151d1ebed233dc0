// The views of the queue one has kept, and how many each shows now, asked one after the other.
import { useEffect, useState } from 'react'
import type { Noun } from '#shared/calls/call'
import type { QueueSaved } from '#shared/queue'
import { bridge, onChange } from '../bridge'
import { useLive } from '../live'

export interface KeptViews {
  readonly list: readonly QueueSaved[]
  /** By id; one not counted yet is missing. */
  readonly found: ReadonlyMap<string, number>
}

const NONE: readonly QueueSaved[] = []
const COUNTED: readonly Noun[] = ['headlines', 'articles', 'people', 'channels', 'settings', 'reviews']
/** Whoever decides changes the numbers each second: they may lag behind by so many ms. */
const REST = 500

export function useKeptViews(): KeptViews {
  const { value: list = NONE } = useLive('queue views', ['queueViews'], () => bridge.queueViews.list({}))
  const [found, setFound] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    let isStopped = false
    let waiting: ReturnType<typeof setTimeout> | undefined
    async function count(): Promise<void> {
      for (const { id, question } of list) {
        const { total } = await bridge.headlines.queue({ ...question, limit: 1 })
        if (isStopped) return
        setFound((before) => new Map(before).set(id, total))
      }
    }
    function soon(after: number): void {
      // No number then; whoever goes there is told what is wrong.
      waiting ??= setTimeout(() => {
        waiting = undefined
        count().catch(() => {})
      }, after)
    }
    if (list.length === 0) return
    soon(0)
    const stop = onChange((nouns) => {
      if (nouns.some((noun) => COUNTED.includes(noun))) soon(REST)
    })
    return () => {
      isStopped = true
      clearTimeout(waiting)
      stop()
    }
  }, [list])
  return { list, found }
}
