// The rows of the queue that are in sight, kept fresh, and the numbers of its views.
import type { Noun } from '#shared/calls/call'
import type { QueueQuestion, QueueRow, QueueView, QueueWaiting } from '#shared/queue'
import { bridge } from '../bridge'
import { useLive } from '../live'
import type { RowSource } from '../row-loader'
import { useRows, type Rows } from '../use-rows'

export type QueueRows = Rows<QueueRow, QueueQuestion>

const NOUNS: readonly Noun[] = ['headlines', 'articles', 'people', 'channels', 'settings', 'reviews']

const SOURCE: RowSource<QueueRow, QueueQuestion> = {
  page: (question, at, limit) => bridge.headlines.queue({ ...question, at, limit }),
  place: async (question, id) => (await bridge.headlines.queuePlace({ ...question, id }))?.at ?? null,
}

/** `question` must be the same object as long as it is the same question; `kept` as in `useRows`. */
export const useQueueRows = (question: QueueQuestion, kept: () => readonly (string | null)[]): QueueRows =>
  useRows({ source: SOURCE, nouns: NOUNS, question, kept })

export interface QueueNumbers {
  readonly counts: Readonly<Record<QueueView, number>>
  /** Null where nothing is reviewed in steps. */
  readonly waiting: QueueWaiting | null
}

export const useQueueNumbers = (): QueueNumbers | undefined =>
  useLive('queue counts', NOUNS, async (): Promise<QueueNumbers> => {
    const { counts, waiting } = await bridge.headlines.queue({ limit: 1 })
    return { counts, waiting }
  }).value
