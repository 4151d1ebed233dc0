// People of the desk. Who sits here is the setting `person`.
import * as v from 'valibot'
import { PersonName, PersonRole, type Person } from '../person'
import { call } from './call'
import { id, nothing } from './inputs'

export const people = {
  /** Those who are there before those who have left, each in the order of adding. */
  list: call(nothing)<readonly Person[]>(),
  /** Refused with `person-taken` if there is one of that name; the id of one that was removed brings that one back. */
  add: call(
    v.strictObject({
      name: PersonName,
      role: v.optional(PersonRole, ''),
      active: v.optional(v.boolean(), true),
      id: v.optional(id),
    }),
    'people',
  )<{ readonly id: string }>(),
  /** Refused with `person-taken` like `add`. The name of who sits here follows; what is on record keeps the old one. */
  change: call(
    v.strictObject({
      id,
      name: v.optional(PersonName),
      role: v.optional(PersonRole),
      active: v.optional(v.boolean()),
    }),
    'people',
    'settings',
  )<{ readonly before: Person }>(),
  /** Refused with `person-used` if anything names this person. */
  remove: call(v.strictObject({ id }), 'people')<{ readonly before: Person }>(),
} as const
