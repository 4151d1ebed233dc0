// Ids: ULIDs that rise even within one millisecond and when the clock jumps back.
import { monotonicFactory } from 'ulid'

export const newId: () => string = monotonicFactory()
