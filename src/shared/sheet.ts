// A sheet that is printed: facts, tables, a statement. Plain words, before it is a page, a Word file or part of the screen.
import type { Language } from './settings'

export interface SheetTable {
  readonly title: string
  readonly head: readonly string[]
  /** Of the page's width, in per cent; together 100. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
  /** What stands there instead of a table without rows. */
  readonly none: string
}

export interface Sheet {
  readonly lang: Language
  readonly title: string
  readonly headline: string
  /** Name and value; those without a value are left out. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly tables: readonly SheetTable[]
  readonly statement: string
}
