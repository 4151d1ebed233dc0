// The clusters of a filter, page after page as far as wanted; asked for again while headlines are still being compared.
import { useEffect, useState } from 'react'
import type { Cluster, ClusterFilter, ClusterPage } from '#shared/likeness'
import { bridge } from '../bridge'
import { useLive } from '../live'

const PAGE = 100
/** While headlines are being compared. In ms. */
const OFTEN = 1500

async function fetchClusters(filter: ClusterFilter, wanted: number): Promise<ClusterPage> {
  const rows: Cluster[] = []
  let after: string | null = null
  for (;;) {
    const page: ClusterPage = await bridge.headlines.clusters({ filter, limit: PAGE, after })
    rows.push(...page.rows)
    after = page.next
    if (after === null || rows.length >= wanted) return { ...page, rows }
  }
}

interface Clusters {
  readonly page: ClusterPage | undefined
  /** False until the rows are those of the filter as it stands. */
  readonly current: boolean
  readonly fault: ReturnType<typeof useLive>['fault']
  readonly again: () => void
  readonly more: () => void
  /** Sees to it that so many are fetched. */
  readonly reach: (n: number) => void
}

export function useClusters(filter: ClusterFilter): Clusters {
  const [wanted, setWanted] = useState(PAGE)
  const live = useLive(
    `${filter} ${wanted}`,
    ['headlines', 'articles'],
    () => fetchClusters(filter, wanted),
    'told here',
  )
  const { value: page, again } = live
  useEffect(() => {
    if (page === undefined || page.left === 0) return
    const waiting = setTimeout(again, OFTEN)
    return () => clearTimeout(waiting)
  }, [page, again])
  return {
    page,
    current: live.current,
    fault: live.fault,
    again,
    reach: (n) => setWanted((before) => Math.max(before, n)),
    more: () => {
      if (live.current && page?.next != null) setWanted(page.rows.length + PAGE)
    },
  }
}
