// Goes to the cluster that a headline stands in, and to the headline in it, once the list has come that far.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Cluster, ClusterFilter, PlacedHeadline } from '#shared/likeness'
import { likenessTexts } from '#shared/texts/likeness'
import { bridge } from '../bridge'
import { say } from '../ui/say'
import { useAttempt } from '../ui/use-attempt'
import { useWords } from '../words'

interface Given {
  readonly wanted: string | null
  readonly filter: ClusterFilter
  readonly rows: readonly Cluster[]
  /** Of the cluster that is shown. */
  readonly headlines: readonly PlacedHeadline[]
  readonly setFilter: (filter: ClusterFilter) => void
  /** Sees to it that so many clusters are fetched. */
  readonly reach: (n: number) => void
  readonly onCluster: (index: number) => void
  readonly onHeadline: (index: number) => void
  /** Both are there: the keys of the table are to act. */
  readonly onThere: () => void
}

export function useWanted(given: Given): void {
  const { wanted, filter, rows, headlines } = given
  const words = useWords(likenessTexts)
  const attempt = useAttempt()
  const [aim, setAim] = useState<{ readonly id: string; readonly filter: ClusterFilter } | null>(null)
  const arrived = useRef<typeof aim>(null)
  const headline = useRef<string | null>(null)

  const ask = useEffectEvent((id: string) =>
    attempt(async () => {
      const found = await bridge.headlines.clusterOf({ id })
      if (found === null) {
        say(words.inNone)
        return
      }
      given.setFilter(found.filter)
      given.reach(found.at + 1)
      headline.current = id
      setAim(found)
    }),
  )
  useEffect(() => {
    if (wanted !== null) ask(wanted)
  }, [wanted])

  const arrive = useEffectEvent(() => {
    const at =
      aim === null || aim === arrived.current || aim.filter !== filter
        ? -1
        : rows.findIndex(({ id }) => id === aim.id)
    if (at < 0) return
    arrived.current = aim
    given.onCluster(at)
  })
  useEffect(() => {
    if (aim !== null) arrive()
  }, [aim, rows, filter])

  const settle = useEffectEvent(() => {
    const at = headlines.findIndex(({ id }) => id === headline.current)
    if (at < 0) return
    headline.current = null
    given.onHeadline(at)
    given.onThere()
  })
  useEffect(() => {
    if (headline.current !== null && aim === arrived.current) settle()
  }, [headlines, aim])
}
