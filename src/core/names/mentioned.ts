// Of a large ledger those few whom a text may mean, so that they can be handed to a window.
import type { LedgerPerson } from '#shared/names'
import type { NameBook } from './book'
import { nearNames } from './look'

/** Named by name or another spelling, or by one that is almost the same. */
export const mentionedIn = (texts: readonly string[], book: NameBook): readonly LedgerPerson[] => [
  ...new Set(
    texts.flatMap((text) => [
      ...book.find(text).flatMap(({ people }) => people),
      ...nearNames(text).flatMap(({ name }) => book.near(name)),
    ]),
  ),
]
