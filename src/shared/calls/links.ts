// Duplicates, relations, links between articles.
import * as v from 'valibot'
import type { ArticleLinks } from '../link'
import { call } from './call'
import { id, ids } from './inputs'

export const links = {
  of: call(v.strictObject({ id }))<ArticleLinks>(),
  /**
   * Duplicates of duplicates become duplicates of the master, so that there are no chains. A master that is a duplicate
   * of an article not named hands on to that one.
   */
  markDuplicates: call(v.strictObject({ ids, master: id }), 'links', 'articles')<{
    readonly changed: number
  }>(),
  unmarkDuplicates: call(v.strictObject({ ids }), 'links', 'articles')<{ readonly changed: number }>(),
  /** Each with the one, and the one with each. */
  relate: call(v.strictObject({ id, ids }), 'links')<{ readonly changed: number }>(),
  unrelate: call(v.strictObject({ id, ids }), 'links')<{ readonly changed: number }>(),
} as const
