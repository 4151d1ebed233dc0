// What is typed into an article, on its way: merged, taken apart, written out only when it is sent.
import type { Calls } from '#shared/contract'
import type { Document } from '#shared/document'
import type { Splice } from '#shared/splice'

export type SaveInput = Parameters<Calls['articles']['save']>[0]

/** What may be typed into an article. */
export type SaveFields = Omit<SaveInput, 'id' | 'base' | 'splice' | 'sequence'>

/** The body at one moment, as the editor holds it: cheap to hand over at every key, written out once a save. */
export interface BodyState {
  readonly whole: () => Document
  /** What was changed since `former`; null if that is not known. */
  readonly since: (former: BodyState) => Splice | null
}

/** The same as `SaveFields`; the body may be handed over as a state. */
export type Typed = Omit<SaveFields, 'body'> & { readonly body?: Document | BodyState | undefined }

const KEYS = [
  'body',
  'headline',
  'kicker',
  'deck',
  'author',
  'organisation',
  'editor',
  'source',
  'publishedAt',
  'kind',
] as const satisfies readonly (keyof SaveFields)[]

export const keysOf = (fields: Typed): (keyof SaveFields)[] => KEYS.filter((key) => fields[key] !== undefined)

/** Later ones win; null if there is nothing in them. */
export function merged(...parts: readonly (Typed | null)[]): Typed | null {
  const all = Object.assign({}, ...parts) as Typed
  return keysOf(all).length > 0 ? all : null
}

export const without = (fields: Typed | null, keys: readonly (keyof SaveFields)[]): Typed | null =>
  fields &&
  merged(
    Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key as keyof SaveFields))),
  )

/** The body of `fields` as the editor holds it; null if there is none or it is written out already. */
export const stateOf = ({ body }: Typed): BodyState | null =>
  body !== undefined && 'whole' in body ? body : null

/** Whole. */
export function written(fields: Typed): SaveFields {
  const { body, ...rest } = fields
  return body === undefined ? rest : { ...rest, body: 'whole' in body ? body.whole() : body }
}

/** What travels: of the body only what was changed since `base`, the state that the library has, if it is known. */
export function onTheWire(fields: Typed, base: BodyState | null): SaveFields & Pick<SaveInput, 'splice'> {
  const splice = base && stateOf(fields)?.since(base)
  if (!splice) return written(fields)
  const { body: _body, ...rest } = fields
  return { ...rest, splice }
}
