// Made-up people of a ledger, for tests.
import type { LedgerOffice, LedgerPerson } from '#shared/names'

let count = 0
/** `['某公司董事长', …]` is written as title and organisation apart; days are open where none are given. */
export const office = (
  organisation: string,
  title: string,
  from = '',
  to = '',
  more: Partial<LedgerOffice> = {},
): LedgerOffice => ({
  id: `o${++count}`,
  title,
  organisation,
  from,
  to,
  source: 'hand',
  articleId: null,
  headline: '',
  ...more,
})

export const person = (
  name: string,
  offices: readonly LedgerOffice[] = [],
  more: Partial<LedgerPerson> = {},
): LedgerPerson => ({ id: `p${++count}`, name, spellings: [], rank: null, note: '', offices, ...more })
