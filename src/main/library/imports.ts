// Takes what intake found in a file into the library: source, article, headlines and proposals, all or nothing.
import type { Database } from 'better-sqlite3'
import { deflateRawSync } from 'node:zlib'
import { fold } from '#core/text/fold'
import { documentOf } from '#shared/document'
import { isSureCut, NO_HEADLINE } from '#shared/headline'
import type { ImportedFile } from '#shared/importing'
import type { Page } from '#shared/page'
import { hasHan, type Articles } from './articles'
import type { Headlines } from './headlines'
import { newId } from './ids'
import { immediate } from './immediate'

/** What intake hands over for one file. `kind: 'headlines'` has no body of its own. */
export interface Draft {
  readonly name: string
  readonly kind: 'page' | 'article' | 'headlines'
  readonly encoding: string
  readonly bytes: Uint8Array
  /** SHA-256 of `bytes`, hex. */
  readonly sha256: string
  readonly page: Page
  readonly warnings: ImportedFile['warnings']
}

const isCut = (role: string): boolean => role === 'decoration' || role === 'seo-repeat'

export function imports(
  db: Database,
  parts: {
    readonly articles: Articles
    readonly headlines: Headlines
    readonly hangTag: (articleKey: number, name: string) => void
  },
) {
  const { articles, headlines } = parts
  const known = db.prepare('SELECT id, name FROM source WHERE sha256 = ?')
  const articleOfSource = db.prepare(
    'SELECT id, headline FROM article WHERE source_id = ? ORDER BY key LIMIT 1',
  )
  const insertSource = db.prepare(
    "INSERT INTO source (id, sha256, name, kind, encoding, bytes, codec, imported_at) VALUES (?, ?, ?, ?, ?, ?, 'deflate', ?)",
  )
  const insertProposal = db.prepare(
    "INSERT INTO proposal (id, article_key, kind, text, before, state, at) VALUES (?, ?, ?, ?, ?, 'open', ?)",
  )

  /** The answer for bytes that are here already; undefined if they are new. */
  function recognise(name: string, sha256: string): ImportedFile | undefined {
    const source = known.get(Buffer.from(sha256, 'hex')) as { id: string; name: string } | undefined
    if (!source) return undefined
    const article = articleOfSource.get(source.id) as { id: string; headline: string } | undefined
    return {
      file: name,
      status: 'duplicate',
      kind: null,
      encoding: null,
      articleId: article?.id ?? null,
      headline: article?.headline ?? '',
      headlines: 0,
      cleaned: 0,
      setApart: [],
      warnings: [],
      code: null,
    }
  }

  function storeArticle(
    draft: Draft,
    sourceId: string,
  ): { id: string; headline: string; headlineId: string } {
    const { page } = draft
    const split = page.headline ?? NO_HEADLINE
    const sure = isSureCut(split)
    const article = articles.add({
      headline: sure ? split.clean : split.raw,
      headlineProposed: sure,
      author: page.author,
      organisation: page.organisation,
      editor: page.editor,
      source: page.source,
      publishedAt: page.publishedAt,
      body: documentOf(page.body),
      lang: hasHan(page.body.join('') || (page.headline?.raw ?? '')) ? 'zh-CN' : 'en',
      stage: 'inbox',
      sourceId,
      kind: 'import',
    })
    for (const piece of page.furniture)
      insertProposal.run(newId(), article.key, piece.kind, piece.text, piece.before, Date.now())
    for (const keyword of page.keywords)
      insertProposal.run(newId(), article.key, 'tag', keyword, 0, Date.now())
    const headline = headlines.add({ split, articleKey: article.key, sourceId, sameAs: null })
    return { id: article.id, headline: headline.current, headlineId: headline.id }
  }

  const store = immediate(
    db,
    ({ draft, tags }: { readonly draft: Draft; readonly tags: readonly string[] }): ImportedFile => {
      const again = recognise(draft.name, draft.sha256)
      if (again) return again
      const sourceId = newId()
      insertSource.run(
        sourceId,
        Buffer.from(draft.sha256, 'hex'),
        draft.name,
        draft.kind,
        draft.encoding,
        deflateRawSync(draft.bytes),
        Date.now(),
      )
      const { page } = draft
      const article = draft.kind === 'headlines' ? undefined : storeArticle(draft, sourceId)
      if (article) for (const tag of tags) parts.hangTag(articles.record(article.id).key, tag)
      const ownFold = page.headline ? fold(page.headline.clean) : ''
      page.headlines.forEach((split, at) => {
        const own =
          article !== undefined &&
          ownFold !== '' &&
          (page.ownHeadlineAt.includes(at) || fold(split.clean) === ownFold)
        headlines.add({ split, articleKey: null, sourceId, sameAs: own ? article.headlineId : null })
      })
      const all = [...(page.headline ? [page.headline] : []), ...page.headlines]
      return {
        file: draft.name,
        status: 'imported',
        kind: draft.kind,
        encoding: draft.encoding,
        articleId: article?.id ?? null,
        headline: article?.headline ?? '',
        headlines: page.headlines.length,
        cleaned: all.filter((split) => split.segments.some((segment) => isCut(segment.role))).length,
        setApart: page.furniture.map((piece) => piece.text),
        warnings: draft.warnings,
        code: null,
      }
    },
  )

  return { recognise, store }
}
