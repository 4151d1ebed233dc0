// What an entry says for itself: its reason, and who gives it.
import type { ListEntry } from '#shared/word-list'

/** `重复（本社手册）`; either may be missing. */
export const said = ({ reason, source }: Pick<ListEntry, 'reason' | 'source'>): string =>
  source === '' ? reason : reason === '' ? source : `${reason}（${source}）`
