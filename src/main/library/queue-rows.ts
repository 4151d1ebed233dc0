// Headlines as the queue lists them: with the channels they are too long for and what they are like.
import type { Database } from 'better-sqlite3'
import type { Channel } from '#shared/channel'
import type { QueueRow } from '#shared/queue'
import type { Headlines } from './headlines'
import { ALIKE_BITS, RULED } from './migrations/0021-queue-work'
import { tooLongOf } from './too-long'

/** The weightiest first. */
const KINDS = ['contradiction', 'same', 'event', 'template'] as const

const alikeOf = (mask: number): QueueRow['alike'] =>
  KINDS.flatMap((kind) => {
    const open = (mask & ALIKE_BITS[kind]) !== 0
    const ruled = (mask & (ALIKE_BITS[kind] << RULED)) !== 0
    return open || ruled ? [{ kind, ruled: !open }] : []
  })

/** In the order of the keys; those that are not there are left out. */
export function queueRowsOf(
  db: Database,
  { recordByKey, toRow }: Pick<Headlines, 'recordByKey' | 'toRow'>,
  channels: () => readonly Channel[],
  stepName: (stepId: string | null) => string,
): (keys: readonly number[]) => readonly QueueRow[] {
  const tooLong = tooLongOf(db)
  return (keys) => {
    const on = channels().filter(({ enabled }) => enabled)
    return keys.flatMap((key) => {
      const record = recordByKey(key)
      if (record === undefined) return []
      const row = toRow(record)
      const { stage, alike, due } = record
      return [
        {
          ...row,
          tooLong: tooLong(row.id, row.current, on),
          alike: alikeOf(alike),
          stage,
          due: stepName(due),
        },
      ]
    })
  }
}
