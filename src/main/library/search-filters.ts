// The operators that ask an article's row, as SQL conditions with bound values.
import type { HAS, IS } from '#core/search/words'
import type { FilterTerm } from '#core/search/syntax'
import { foldName } from './fold-name'
import type { Condition } from './condition'
import { TAG_NAMED_AND_BELOW } from './tag-tree'

const HAS_TAG = 'EXISTS (SELECT 1 FROM article_tag x WHERE x.article_key = a.key)'

const HAS_SQL: Readonly<Record<(typeof HAS)[number], string>> = {
  tag: HAS_TAG,
  kicker: "a.kicker <> ''",
  deck: "a.deck <> ''",
  author: "a.author <> ''",
  organisation: "a.organisation <> ''",
  editor: "a.editor <> ''",
  source: "a.source <> ''",
  date: "a.published_at <> ''",
  body: 'a.characters > 0',
  original: 'a.source_id IS NOT NULL',
}

const IS_SQL: Readonly<Record<(typeof IS)[number], string>> = {
  proposed: 'a.headline_proposed = 1',
  imported: 'a.source_id IS NOT NULL',
  tagged: HAS_TAG,
  untagged: `NOT ${HAS_TAG}`,
  duplicate: 'a.duplicate_of IS NOT NULL',
}

// The day an article was published as far as it is known, else the day it came into the library.
const DAY = "COALESCE(NULLIF(a.published_at, ''), date(a.created_at / 1000, 'unixepoch', 'localtime'))"

/** `after:` includes its day, month or year; `before:` ends where it begins. */
export function filterCondition({ filter, value }: FilterTerm): Condition {
  switch (filter) {
    case 'tag':
      return {
        sql: `EXISTS (SELECT 1 FROM article_tag x WHERE x.article_key = a.key AND x.tag_key IN (${TAG_NAMED_AND_BELOW}))`,
        values: [foldName(value)],
      }
    case 'stage':
      return { sql: 'a.stage = ?', values: [value] }
    case 'after':
      return { sql: `${DAY} >= ?`, values: [value] }
    case 'before':
      return { sql: `${DAY} < ?`, values: [value] }
    case 'has':
      return { sql: HAS_SQL[value as keyof typeof HAS_SQL], values: [] }
    case 'is':
      return { sql: IS_SQL[value as keyof typeof IS_SQL], values: [] }
    case 'lang':
      return { sql: "(a.lang = ? OR a.lang LIKE ? || '-%')", values: [value, value] }
  }
}
