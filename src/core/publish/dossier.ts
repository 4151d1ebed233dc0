// All that the desk knows of an article besides what is published: for formats that keep it, such as JSON and DOCX.
import type { Article } from '#shared/article'
import type { Comment } from '#shared/comment'
import type { Document } from '#shared/document'
import type { HeadlineFull } from '#shared/headline'
import type { Publication } from '#shared/publication'
import type { Suggestion } from '#shared/suggestion'

export interface Dossier {
  /** As it stands on the desk: its body is the one in the editor, with what is only suggested. */
  readonly article: Article
  /** The main headline with its candidates, decisions and choices. */
  readonly headline: HeadlineFull
  /** Anchors are about `article.body`. */
  readonly comments: readonly Comment[]
  /** While changes are only suggested: the text that holds, and what differs. Null else. */
  readonly suggested: {
    readonly holding: Document
    readonly suggestions: readonly Suggestion[]
  } | null
  /** The text it was imported from, decoded; null if it was written here. */
  readonly raw: { readonly name: string; readonly text: string } | null
  /** What has left, but for files of this kind. */
  readonly publications: readonly Publication[]
}
