// Tags: the vocabulary, and which articles carry which.
import * as v from 'valibot'
import {
  type MergePreview,
  TAG_COLOURS,
  type Tag,
  type TagEdited,
  type TagStep,
  type TagSuggestion,
} from '../tag'
import { call } from './call'
import { id, ids, nothing, selection, tagName } from './inputs'

export const tags = {
  list: call(nothing)<readonly Tag[]>(),
  /** The tag of that name or alias, made if there is none. */
  add: call(v.strictObject({ articleIds: ids, name: tagName }), 'tags', 'articles')<{
    readonly id: string
    readonly name: string
  }>(),
  remove: call(v.strictObject({ articleIds: ids, tagId: id }), 'tags', 'articles')<{
    readonly changed: number
  }>(),
  /** How many articles are meant, and how many of them carry which tag; tags of none are left out. */
  carried: call(v.strictObject({ selection }))<{
    readonly of: number
    readonly tags: readonly { readonly id: string; readonly articles: number }[]
  }>(),
  /** Adds these by name and takes those off, from all articles meant, in steps; other tags stay as they are. */
  edit: call(
    v.strictObject({
      selection,
      add: v.optional(v.pipe(v.array(tagName), v.maxLength(100)), []),
      remove: v.optional(v.pipe(v.array(id), v.maxLength(100)), []),
    }),
    'tags',
    'articles',
  )<TagEdited>(),
  /** Refused with `name-taken` if another tag has that name or alias. */
  rename: call(v.strictObject({ id, name: tagName }), 'tags', 'articles')<TagStep>(),
  setColour: call(v.strictObject({ id, colour: v.picklist(TAG_COLOURS) }), 'tags', 'articles')<TagStep>(),
  /** Below another, or with null to the top. Refused with `tag-cycle` below itself. */
  move: call(v.strictObject({ id, parentId: v.nullable(id) }), 'tags', 'articles')<TagStep>(),
  addAlias: call(v.strictObject({ id, name: tagName }), 'tags', 'articles')<TagStep>(),
  removeAlias: call(v.strictObject({ id, name: tagName }), 'tags', 'articles')<TagStep>(),
  previewMerge: call(v.strictObject({ id, into: id }))<MergePreview>(),
  /** `id` goes; its articles, aliases, name and what lies below it go to `into`. */
  merge: call(v.strictObject({ id, into: id }), 'tags', 'articles')<TagStep>(),
  /** The articles stay; what lies below goes up to its parent. */
  delete: call(v.strictObject({ id }), 'tags', 'articles')<TagStep>(),
  suggest: call(v.strictObject({ articleId: id }))<readonly TagSuggestion[]>(),
} as const
