// A desk's own way of copyediting: a profile that ships, and what is other than in it.
import * as v from 'valibot'
import {
  COPY_PROFILES,
  COPY_RULE_IDS,
  COPY_SEVERITIES,
  ENGLISH_STYLES,
  HAN_LATIN,
  HEADING_CASES,
} from './copyedit'

const rules = v.pipe(v.array(v.picklist(COPY_RULE_IDS)), v.maxLength(COPY_RULE_IDS.length))

/** All that is left out is as the shipped profile has it, also as later versions of the program ship it. */
const said = {
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40), v.regex(/^[^\u0000-\u001f]*$/)),
  base: v.picklist(COPY_PROFILES),
  hanLatin: v.optional(v.picklist(HAN_LATIN)),
  range: v.optional(v.nullable(v.picklist(['～', '—']))),
  english: v.optional(v.picklist(ENGLISH_STYLES)),
  headings: v.optional(v.picklist(HEADING_CASES)),
  /** In characters. */
  longSentence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(20), v.maxValue(500))),
  /** Asked, though the shipped profile does not; not asked. */
  on: v.optional(rules, []),
  off: v.optional(rules, []),
  severities: v.optional(v.record(v.picklist(COPY_RULE_IDS), v.picklist(COPY_SEVERITIES)), {}),
} as const

/** As it stands in a file. */
export const CopyProfileSaid = v.strictObject(said)
export type CopyProfileSaid = v.InferOutput<typeof CopyProfileSaid>

export const CopyProfileKey = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-]{1,40}$/))

export const OwnCopyProfile = v.strictObject({ id: CopyProfileKey, ...said })
export type OwnCopyProfile = v.InferOutput<typeof OwnCopyProfile>

/** So many a desk may have. */
export const MOST_COPY_PROFILES = 40
