// How far work is, as coarsely as it is read aloud: its quarters, whatever else is said of it.

/** In ms: who types on within it hears nothing in between. */
export const HEARD_AFTER = 500

/** Two that are equal need not be said twice. */
export type Far = string

/** `state`: what else is worth saying when it changes. Beyond the whole is the whole; of nothing, none. */
export const howFar = (done: number, of: number, state = ''): Far =>
  `${state} ${of <= 0 ? 0 : Math.floor((4 * Math.min(done, of)) / of)}`
