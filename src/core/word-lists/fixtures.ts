// Entries and lists for tests.
import type { ListEntry, WordList } from '#shared/word-list'

export const entry = (term: string, rest: Partial<ListEntry> = {}): ListEntry => ({
  term,
  match: 'literal',
  suggestion: '',
  reason: '',
  source: '',
  severity: 'warn',
  exceptions: [],
  advertisingOnly: false,
  scope: 'both',
  channels: [],
  validFrom: '',
  validTo: '',
  on: true,
  ...rest,
})

export const list = (name: string, entries: readonly ListEntry[]): WordList => ({ id: name, name, entries })
