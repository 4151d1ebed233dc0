// The headline before or after one in the queue as it is asked now, for a bench that was opened from there.
import type { QueueQuestion } from '#shared/queue'
import { bridge } from './bridge'

/** Null at either end. One that has left the queue since has the neighbours of its former place. */
export const neighbourInQueue = async (
  id: string,
  step: 1 | -1,
  question: QueueQuestion,
): Promise<string | null> => (await bridge.headlines.neighbour({ ...question, id, step })).id
