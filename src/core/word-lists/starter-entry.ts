// An entry of a starter list, in short.

/** Term, what should stand there, why, and longer wordings in which it is not meant, parted by ；. */
export type Starter = readonly [term: string, suggestion: string, reason: string, exceptions?: string]
