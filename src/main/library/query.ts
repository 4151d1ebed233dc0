// The list's filter: words and `tag: stage: author: editor: source:` → SQL conditions with bound values.
import { STAGES } from '#shared/article'
import { foldName } from './fold-name'
import { TAG_NAMED_AND_BELOW } from './tag-tree'

export interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

const COLUMNS: Readonly<Record<string, string>> = {
  author: 'a.author',
  organisation: 'a.organisation',
  editor: 'a.editor',
  source: 'a.source',
  headline: 'a.headline',
}

const STAGE_WORDS: Readonly<Record<string, string>> = {
  收件: 'inbox',
  草稿: 'draft',
  审核: 'review',
  待发: 'ready',
  已发: 'published',
}

const escapeLike = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** `党建 tag:"乡村 振兴"` → `党建`, `tag:乡村 振兴`; an unclosed quote runs to the end. */
export function terms(query: string): string[] {
  const found = query.normalize('NFC').match(/(?:[^\s"“”]|["“”][^"“”]{0,200}(?:["“”]|$)){1,200}/g) ?? []
  return found
    .slice(0, 32)
    .map((term) => term.replace(/["“”]/g, '').slice(0, 200))
    .filter((term) => term !== '' && !/^[a-z]+[:：]$/i.test(term))
}

function condition(term: string): Condition {
  const parts = /^([a-z]{3,12})[:：](.+)$/is.exec(term)
  const name = parts?.[1]?.toLowerCase() ?? ''
  const wanted = parts?.[2] ?? ''
  if (name === 'tag')
    return {
      sql: `EXISTS (SELECT 1 FROM article_tag x WHERE x.article_key = a.key AND x.tag_key IN (${TAG_NAMED_AND_BELOW}))`,
      values: [foldName(wanted)],
    }
  if (name === 'stage') {
    const stage = STAGE_WORDS[wanted] ?? STAGES.find((known) => known === wanted.toLowerCase())
    return { sql: 'a.stage = ?', values: [stage ?? ''] }
  }
  const column = Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined
  if (column !== undefined) return { sql: `${column} LIKE ? ESCAPE '\\'`, values: [escapeLike(wanted)] }
  return {
    sql: "(a.headline LIKE ? ESCAPE '\\' OR a.author LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM body b WHERE b.article_key = a.key AND b.text LIKE ? ESCAPE '\\'))",
    values: [escapeLike(term), escapeLike(term), escapeLike(term)],
  }
}

/** All terms must hold. Any text at all makes a valid query; what is not an operator is looked for as it stands. */
export const conditions = (query: string): readonly Condition[] => terms(query).map(condition)
