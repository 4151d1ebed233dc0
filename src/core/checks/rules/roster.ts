// A headline against the desk's ledger of names: order, titles, ended offices, names almost the same. None ships with the app.
import type { CheckMessage } from '#shared/check'
import type { LedgerPerson } from '#shared/names'
import { nameBook, type NameBook } from '../../names/book'
import { nameFindings, type NameKind } from '../../names/look'
import { BOTH, type Context, type Raw, type Rule } from '../rule'

const MESSAGES: Readonly<Record<NameKind, CheckMessage>> = {
  order: 'roster',
  title: 'roster-office',
  ended: 'roster-ended',
  near: 'roster-near',
  spelling: 'roster-spelling',
}

const books = new WeakMap<readonly LedgerPerson[], NameBook>()

/** The very same ledger is made a book of once. */
function bookOf(people: readonly LedgerPerson[]): NameBook {
  const kept = books.get(people)
  if (kept !== undefined) return kept
  const book = nameBook(people)
  books.set(people, book)
  return book
}

function onRoster({ headline, roster, fields }: Context): Raw[] {
  return nameFindings(headline, bookOf(roster), fields.publishedAt.slice(0, 10)).map(
    ({ kind, span, other, because }): Raw => ({
      message: MESSAGES[kind],
      spans: [span],
      args: {
        word: headline.slice(span.start, span.end),
        other,
        // Since when and until when, and the article that says so.
        limit: because.from,
        count: because.to,
        list: because.headline,
      },
      fixes: kind === 'spelling' ? [{ edits: [{ ...span, text: other }] }] : [],
      key: `${kind} ${because.name} ${other}`,
    }),
  )
}

export const ROSTER_RULES: readonly Rule[] = [
  {
    id: 'roster',
    version: 2,
    family: 'lists',
    severity: 'verify',
    languages: BOTH,
    needs: 'roster',
    run: onRoster,
  },
]
