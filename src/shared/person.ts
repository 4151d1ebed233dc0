// People of the desk: names that were declared on this machine. Nobody proves who he is; the program says so.
import * as v from 'valibot'

export interface Person {
  readonly id: string
  /** No two are alike: width, case, blanks and marks do not tell two names apart. */
  readonly name: string
  /** What he is at the desk, e.g. `责任编辑`; empty if nothing is said. */
  readonly role: string
  /** One who has left stays on record and is no longer offered. */
  readonly active: boolean
}

/** What the setting `person` holds too: the name of who sits here. */
export const PersonName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(60),
  v.regex(/^[^\u0000-\u001f]+$/),
)
export const PersonRole = v.pipe(v.string(), v.trim(), v.maxLength(60), v.regex(/^[^\u0000-\u001f]*$/))
