// A piece of a WHERE clause: constant SQL, and the values bound to its question marks.

export interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}
