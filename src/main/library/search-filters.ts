// The operators that ask an article's row, as SQL conditions with bound values.
import { channelsNamed } from '#core/headline/channels-named'
import type { HAS, IS } from '#core/search/words'
import type { Database } from 'better-sqlite3'
import type { FilterTerm } from '#core/search/syntax'
import { spellsName } from '#core/tags/find'
import { readings } from '#core/tags/readings'
import { channels } from './channels'
import type { Condition } from './condition'
import { foldName } from '#core/text/fold-name'
import { isMeantFor } from './meant-for'
import { TAGS_AND_BELOW } from './tag-tree'

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
  for: isMeantFor('TRUE'),
}

const IS_SQL: Readonly<Record<(typeof IS)[number], string>> = {
  proposed: 'a.headline_proposed = 1',
  imported: 'a.source_id IS NOT NULL',
  tagged: HAS_TAG,
  untagged: `NOT ${HAS_TAG}`,
  duplicate: 'a.duplicate_of IS NOT NULL',
  exported: 'a.exported > 0',
  changed: 'a.exported = 2',
}

// The day an article was published as far as it is known, else the day it came into the library.
const DAY = "COALESCE(NULLIF(a.published_at, ''), date(a.created_at / 1000, 'unixepoch', 'localtime'))"

/**
 * `after:` includes its day, month or year; `before:` ends where it begins. `tag:` means the tag of that name or alias;
 * if there is none, those whose name or alias is spelled so as a whole: `tag:dj` and `tag:dangjian` are 党建. `for:` means
 * the channels that `channelsNamed` finds, `channel:` those that something has left for.
 */
export function filtersOf(db: Database): (term: FilterTerm) => Condition {
  const named = db.prepare('SELECT tag_key FROM tag_named WHERE fold = ?').pluck()
  const names = db.prepare('SELECT key, name FROM tag UNION ALL SELECT tag_key, name FROM tag_alias')
  function tagKeys(value: string): readonly number[] {
    const own = named.all(foldName(value)) as number[]
    if (own.length > 0) return own
    return (names.all() as { readonly key: number; readonly name: string }[])
      .filter(({ name }) => spellsName(value, readings(name)))
      .map(({ key }) => key)
  }
  const { list } = channels(db)
  return ({ filter, value }) => {
    switch (filter) {
      case 'tag':
        return {
          sql: `EXISTS (SELECT 1 FROM article_tag x WHERE x.article_key = a.key AND x.tag_key IN (${TAGS_AND_BELOW}))`,
          values: [JSON.stringify(tagKeys(value))],
        }
      case 'for':
        return {
          sql: isMeantFor('c.channel IN (SELECT value FROM json_each(?))'),
          values: [JSON.stringify(channelsNamed(value, list()))],
        }
      case 'channel':
        return {
          sql: 'EXISTS (SELECT 1 FROM publication p WHERE p.article_key = a.key AND p.channel IN (SELECT value FROM json_each(?)))',
          values: [JSON.stringify(channelsNamed(value, list()))],
        }
      default:
        return filterCondition(filter, value)
    }
  }
}

function filterCondition(
  filter: Exclude<FilterTerm['filter'], 'tag' | 'for' | 'channel'>,
  value: string,
): Condition {
  switch (filter) {
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
