// What the suggestions of tags are made from: the article's text, the vocabulary, and what similar articles carry.
import type { Database } from 'better-sqlite3'
import { suggest } from '#core/tags/suggest'
import { GalleyError } from '#shared/error'
import type { TagSuggestion } from '#shared/tag'
import { foldName } from '#core/text/fold-name'

export function tagSuggestions(
  db: Database,
): (input: { readonly articleId: string }) => readonly TagSuggestion[] {
  const written = db.prepare(
    'SELECT a.key, a.headline, a.deck, b.text FROM article a JOIN body b ON b.article_key = a.key WHERE a.id = ?',
  )
  const vocabulary = db.prepare('SELECT key, id, name, parent_id AS parentId, fold FROM tag ORDER BY fold')
  const aliases = db.prepare('SELECT tag_key AS key, name, fold FROM tag_alias ORDER BY fold')
  const carried = db.prepare('SELECT tag_key FROM article_tag WHERE article_key = ?').pluck()
  const proposed = db
    .prepare(
      "SELECT text FROM proposal WHERE article_key = ? AND kind = 'tag' AND state IN ('open', 'declined')",
    )
    .pluck()
  const LIKE_IT = `SELECT DISTINCT y.article_key FROM article_tag x JOIN article_tag y ON y.tag_key = x.tag_key
    JOIN article a ON a.key = y.article_key
    WHERE x.article_key = @key AND y.article_key <> @key AND a.trashed_at IS NULL`
  const similar = db.prepare(`SELECT COUNT(*) FROM (${LIKE_IT})`).pluck()
  const together = db.prepare(
    `SELECT t.id, COUNT(*) AS articles FROM article_tag x JOIN tag t ON t.key = x.tag_key
     WHERE x.article_key IN (${LIKE_IT}) GROUP BY x.tag_key`,
  )

  return ({ articleId }) => {
    const article = written.get(articleId) as
      | { key: number; headline: string; deck: string; text: string }
      | undefined
    if (!article) throw new GalleyError('not-found', `no article ${articleId}`)
    const { key } = article
    const others = Map.groupBy(
      aliases.all() as { key: number; name: string; fold: string }[],
      (alias) => alias.key,
    )
    const tags = vocabulary.all() as {
      key: number
      id: string
      name: string
      parentId: string | null
      fold: string
    }[]
    // What the page's keywords propose is offered already, or was declined.
    const offered = new Set((proposed.all(key) as string[]).map(foldName))
    const here = new Set(carried.all(key) as number[])
    const skipped = tags.filter(
      (tag) =>
        here.has(tag.key) ||
        offered.has(tag.fold) ||
        (others.get(tag.key) ?? []).some((alias) => offered.has(alias.fold)),
    )
    return suggest({
      text: [article.headline, article.deck, article.text].join('\n'),
      tags: tags.map((tag) => ({
        id: tag.id,
        name: tag.name,
        parentId: tag.parentId,
        aliases: (others.get(tag.key) ?? []).map((alias) => alias.name),
      })),
      carried: skipped.map((tag) => tag.id),
      together: together.all({ key }) as { id: string; articles: number }[],
      similar: similar.get({ key }) as number,
    })
  }
}
