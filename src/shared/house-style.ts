// The desk's choices where usage differs: blanks, English capitals and quotation marks. `either` asks nothing.
import * as v from 'valibot'

export const HOUSE_STYLES = {
  /** Between Han and Latin or digits inside a clause: newspapers print none, web desks one. */
  hanLatinBlank: ['none', 'one', 'either'],
  /** Between clauses: U+0020 or U+3000. */
  clauseBlank: ['half', 'full', 'either'],
  /** AP and most papers: sentence; Chicago and The New York Times: title. */
  englishCase: ['sentence', 'title', 'either'],
  /** AP headlines: single marks and numerals; Chicago desks: double. */
  englishQuotes: ['single', 'double', 'either'],
} as const

export const HouseStyle = v.strictObject({
  hanLatinBlank: v.picklist(HOUSE_STYLES.hanLatinBlank),
  clauseBlank: v.picklist(HOUSE_STYLES.clauseBlank),
  englishCase: v.picklist(HOUSE_STYLES.englishCase),
  englishQuotes: v.picklist(HOUSE_STYLES.englishQuotes),
})
export type HouseStyle = Readonly<v.InferOutput<typeof HouseStyle>>

/** As newspapers print; where desks differ nothing is asked. */
export const DEFAULT_HOUSE_STYLE: HouseStyle = {
  hanLatinBlank: 'none',
  clauseBlank: 'either',
  englishCase: 'either',
  englishQuotes: 'either',
}
