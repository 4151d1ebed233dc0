// The rows of the queue, page after page as far as wanted, asked for again whenever a headline changes.
import { useState } from 'react'
import { WHOLE_QUEUE, type QueueRow, type QueueView } from '#shared/queue'
import { bridge } from '../bridge'
import { useLive } from '../live'

const PAGE = 200

export interface Rows {
  readonly rows: readonly QueueRow[]
  /** All that match, not only those fetched. */
  readonly total: number
  readonly counts: Readonly<Record<string, number>>
  /** False until the rows are those of the filter as it stands. */
  readonly current: boolean
  readonly fault: ReturnType<typeof useLive>['fault']
  /** Fetches one page more, if there is one. */
  readonly more: () => void
}

async function fetchRows(
  filter: QueueView,
  wanted: number,
): Promise<Omit<Rows, 'current' | 'fault' | 'more'>> {
  const rows: QueueRow[] = []
  let after: string | null = null
  for (;;) {
    const page: Awaited<ReturnType<typeof bridge.headlines.queue>> = await bridge.headlines.queue({
      ...WHOLE_QUEUE,
      filter,
      limit: PAGE,
      after,
    })
    rows.push(...page.rows)
    after = page.next
    if (after === null || rows.length >= wanted) return { rows, total: page.total, counts: page.counts }
  }
}

export function useRows(filter: QueueView): Rows {
  const [wanted, setWanted] = useState(PAGE)
  const live = useLive(`${filter} ${wanted}`, ['headlines', 'articles'], () => fetchRows(filter, wanted))
  const { rows, total, counts } = live.value ?? { rows: [], total: 0, counts: {} }
  return {
    rows,
    total,
    counts,
    current: live.current,
    fault: live.fault,
    more: () => {
      if (live.current && rows.length < total) setWanted(rows.length + PAGE)
    },
  }
}
