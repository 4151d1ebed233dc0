// Suggestions: begun for an article, listed, taken or left, ended.
import * as v from 'valibot'
import type { SettledSuggestion, SuggestionBase, SuggestionRound } from '../suggestion'
import { call } from './call'
import { id } from './inputs'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const suggestions = {
  /** Null where changes are no suggestions. */
  of: call(v.strictObject({ id }))<SuggestionRound | null>(),
  /** The text that holds; null likewise. Refused with `library-damaged` if it does not match its hash. */
  base: call(v.strictObject({ id }))<SuggestionBase | null>(),
  /** From now on what is changed is suggested; nothing is done if that is so already. */
  begin: call(v.strictObject({ id }), 'suggestions', 'articles')<SuggestionRound>(),
  /**
   * Takes suggestions or leaves them: numbers of `of`'s list, or all. With `base` and `round` one says which list was
   * seen; refused with `conflict` if the text has moved on. Taken back by `acts.undo` with `act`, null if nothing changed.
   */
  settle: call(
    v.strictObject({
      id,
      base: v.pipe(count, v.minValue(1)),
      round: count,
      picks: v.union([v.literal('all'), v.pipe(v.array(count), v.minLength(1), v.maxLength(100_000))]),
      verdict: v.picklist(['taken', 'left']),
    }),
    'suggestions',
    'articles',
    'headlines',
  )<{ readonly version: number; readonly act: number | null; readonly open: number }>(),
  /** What is changed holds again at once. Refused with `suggestions-open` while there are any. */
  end: call(v.strictObject({ id }), 'suggestions', 'articles')<{ readonly done: true }>(),
  /** The latest 200 first. */
  settled: call(v.strictObject({ id }))<readonly SettledSuggestion[]>(),
} as const
