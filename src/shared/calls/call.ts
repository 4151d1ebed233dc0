// What a call is: its input's schema, the nouns it changes, the type of its answer.
import type * as v from 'valibot'

export const NOUNS = [
  'articles',
  'headlines',
  'tags',
  'searches',
  'queueViews',
  'collections',
  'links',
  'channels',
  'decorations',
  'checks',
  'publications',
  'profiles',
  'outcomes',
  'people',
  'reviews',
  'suggestions',
  'comments',
  'imports',
  'sites',
  'sources',
  'settings',
  'keys',
  'library',
  'libraries',
  'handed',
  'backups',
  'copyedit',
  'wordLists',
  'names',
] as const
/** What a command may change, and what the renderer keeps fresh. */
export type Noun = (typeof NOUNS)[number]

export interface Call<Schema extends v.GenericSchema = v.GenericSchema, Answer = unknown> {
  readonly input: Schema
  readonly changes: readonly Noun[]
  /** Never there at run time; carries the answer's type. */
  readonly answer?: Answer
}

type Make<Schema extends v.GenericSchema> = <Answer>() => Call<Schema, Answer>
/** `call(input, ...changes)<Answer>()`: what goes in, which nouns it changes, what comes out. */
export const call =
  <Schema extends v.GenericSchema>(input: Schema, ...changes: readonly Noun[]): Make<Schema> =>
  <Answer>(): Call<Schema, Answer> => ({ input, changes })
