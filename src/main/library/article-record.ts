// A row of the article table, as SQLite gives it.
import type { Stage } from '#shared/article'
import type { ArticleKind } from '#shared/check-input'

export interface ArticleRecord {
  key: number
  id: string
  version: number
  headline: string
  headline_proposed: number
  kicker: string
  deck: string
  author: string
  organisation: string
  editor: string
  source: string
  published_at: string
  lang: string
  kind: ArticleKind
  stage: Stage
  zishu: number
  zishu_without_marks: number
  characters: number
  paragraphs: number
  source_id: string | null
  created_at: number
  updated_at: number
  trashed_at: number | null
  duplicate_of: number | null
  /** 0 never left, 1 is as it left, 2 has been changed since. */
  exported: 0 | 1 | 2
}
