// The ledger of names and titles: people edited by hand, pairs of accepted articles confirmed, tables in and out.
import * as v from 'valibot'
import type { ActDone } from '../act'
import {
  NAME_CONFIRMS,
  OFFICE_SOURCES,
  type LedgerPerson,
  type NameEvidence,
  type NameProposals,
  type NamesPlan,
} from '../names'
import { call } from './call'
import { id, nothing } from './inputs'

const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most), v.regex(/^[^\n\r]*$/))
const some = (most: number) => v.pipe(line(most), v.minLength(1))
const day = v.pipe(v.string(), v.regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/))
const pair = v.strictObject({ name: some(60), title: some(60), organisation: line(120) })

export const names = {
  /** The whole ledger: those with a place in the order first, then as they were added. */
  list: call(nothing)<readonly LedgerPerson[]>(),
  /** Pairs of accepted articles that nobody has ruled on and the ledger does not know, those most often said first. */
  proposals: call(nothing)<NameProposals>(),
  /** Where accepted articles say this, the earliest first. */
  evidence: call(pair)<readonly NameEvidence[]>(),
  /** Into the ledger with the article as source and its day as the beginning; see `NameConfirm`. */
  confirm: call(
    v.strictObject({
      pairs: v.pipe(v.array(pair), v.minLength(1), v.maxLength(200)),
      as: v.optional(v.picklist(NAME_CONFIRMS), 'also'),
    }),
    'names',
    'headlines',
  )<ActDone>(),
  /** Not proposed again. */
  reject: call(
    v.strictObject({ pairs: v.pipe(v.array(pair), v.minLength(1), v.maxLength(200)) }),
    'names',
  )<ActDone>(),
  /** Writes a person whole: as new without an id, else in place of the one of that id. Refused with `not-found`. */
  put: call(
    v.strictObject({
      id: v.optional(id),
      name: some(60),
      spellings: v.pipe(v.array(some(60)), v.maxLength(20)),
      note: line(500),
      offices: v.pipe(
        v.array(
          v.strictObject({
            id: v.optional(v.pipe(v.string(), v.maxLength(26)), ''),
            title: some(60),
            organisation: line(120),
            from: day,
            to: day,
            source: v.optional(v.picklist(OFFICE_SOURCES), 'hand'),
            articleId: v.optional(v.nullable(id), null),
          }),
        ),
        v.maxLength(40),
      ),
    }),
    'names',
    'headlines',
  )<ActDone & { readonly personId: string }>(),
  remove: call(v.strictObject({ id }), 'names', 'headlines')<ActDone>(),
  /** `from` goes; its name becomes another spelling where it is another one, its offices come along. */
  merge: call(v.strictObject({ into: id, from: id }), 'names', 'headlines')<ActDone>(),
  /** Puts a person at this place of the order, from 0; null: out of it. */
  rank: call(
    v.strictObject({ id, to: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
    'names',
    'headlines',
  )<ActDone>(),
  /** These are two people: they are not shown as nearly the same any more. */
  apart: call(v.strictObject({ one: id, other: id }), 'names')<{ readonly done: true }>(),
  /** Of the same name or one character off, and not ruled to be two. */
  alike: call(v.strictObject({ id }))<readonly Pick<LedgerPerson, 'id' | 'name'>[]>(),
  /** Asks for a table and says what taking it would do; changes nothing. Null if the editor cancelled. */
  choose: call(nothing)<NamesPlan | null>(),
  /** Takes the good rows of the table that was chosen last. Refused with `table-gone` if it is another file. */
  take: call(
    v.strictObject({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
    'names',
    'headlines',
  )<ActDone>(),
  /** Asks where to and writes the ledger as a table that comes back equal; null if the editor cancelled. */
  export: call(nothing)<{ readonly file: string; readonly people: number } | null>(),
} as const
