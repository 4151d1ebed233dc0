// The ledger of names for whoever looks a text over outside the window: made ready once, on the day of each article.
import { digest } from '#core/checks/fingerprint'
import type { CopyDesk } from '#core/copyedit/rule'
import { nameBook } from '#core/names/book'
import type { Consulted } from '#shared/copy-report'
import type { Library } from '../library/client'

export interface LedgerAsked {
  /** Another one where the ledger says something else; empty where there is none. */
  readonly state: string
  readonly consulted: readonly Consulted[]
  /** For an article of that day; one without a date is of today. */
  readonly on: (publishedAt: string) => Pick<CopyDesk, 'names' | 'day'>
}

export async function ledgerOf(library: Pick<Library, 'names'>): Promise<LedgerAsked> {
  const people = await library.names.list({})
  const names = people.length === 0 ? null : nameBook(people)
  return {
    state: names === null ? '' : digest(JSON.stringify(people)),
    consulted: names === null ? [] : [{ kind: 'ledger', name: '', entries: people.length, version: '' }],
    // The day where the machine is: `2026-11-23`.
    on: (publishedAt) => ({ names, day: publishedAt.slice(0, 10) || new Date().toLocaleDateString('sv-SE') }),
  }
}
