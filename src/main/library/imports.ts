// Takes what intake found in a file into the library: source, article, headlines and proposals, all or nothing.
import type { Database } from 'better-sqlite3'
import { deflateRawSync } from 'node:zlib'
import { fold } from '#core/text/fold'
import { documentOf, plainText } from '#shared/document'
import { isSureCut, NO_HEADLINE } from '#shared/headline'
import type { ImportedFile } from '#shared/importing'
import type { IncomingFormat } from '#shared/incoming'
import type { Page } from '#shared/page'
import { hasHan, type Articles } from './articles'
import type { Comments } from './comments'
import type { Headlines } from './headlines'
import { newId } from './ids'
import { immediate } from './immediate'
import type { ItemKey } from './import-jobs'
import type { Suggestions } from './suggestions'
import type { Rich } from '../intake/client'

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
  readonly format?: IncomingFormat
  /** Where in its file it stood; the name says it too. */
  readonly part?: string
  /** The bytes as they are to be kept, where somebody has made that ready. */
  readonly kept?: { readonly codec: 'raw' | 'deflate'; readonly bytes: Uint8Array }
  /** What lines alone do not hold; pictures are in the library already. */
  readonly rich?: Omit<Rich, 'pictures'> | null
  /** The site whose learned profile it was read by. */
  readonly site?: string | null | undefined
}

export interface Given {
  readonly draft: Draft
  readonly tags: readonly string[]
  /** Of an import of many: where it is marked that this one is in. */
  readonly item?: ItemKey | null
}

/** What the file says of its language, if that can be; else what its characters say. */
const languageOf = (said: string, text: string): string =>
  /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(said) ? said : hasHan(text) ? 'zh-CN' : 'en'

const isCut = (role: string): boolean => role === 'decoration' || role === 'seo-repeat'

export function imports(
  db: Database,
  parts: {
    readonly articles: Articles
    readonly headlines: Headlines
    readonly hangTag: (articleKey: number, name: string) => void
    readonly comments: Pick<Comments, 'take'>
    readonly suggestions: Pick<Suggestions, 'take'>
    readonly settle: (item: ItemKey, file: ImportedFile) => void
  },
) {
  const { articles, headlines } = parts
  const known = db.prepare('SELECT id, name FROM source WHERE sha256 = ?')
  const articleOfSource = db.prepare(
    'SELECT id, headline FROM article WHERE source_id = ? ORDER BY key LIMIT 1',
  )
  const insertSource = db.prepare(
    'INSERT INTO source (id, sha256, name, kind, encoding, bytes, codec, imported_at, format, part) VALUES (@id, @sha256, @name, @kind, @encoding, @bytes, @codec, @now, @format, @part)',
  )
  const readBySite = db.prepare(
    'INSERT OR REPLACE INTO site_page (site, source_id, read_at) VALUES (?, ?, ?)',
  )
  const setKind = db.prepare('UPDATE article SET kind = ? WHERE key = ?')
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
      format: null,
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
    const { page, rich } = draft
    const split = page.headline ?? NO_HEADLINE
    const sure = isSureCut(split)
    const body = rich?.body ?? documentOf(page.body)
    const article = articles.add({
      headline: sure ? split.clean : split.raw,
      headlineProposed: sure,
      kicker: rich?.kicker ?? '',
      deck: rich?.deck ?? '',
      author: page.author,
      organisation: page.organisation,
      editor: page.editor,
      source: page.source,
      publishedAt: page.publishedAt,
      // What the file proposes is what is worked on; what holds stands beside it.
      body: rich?.proposed?.body ?? body,
      lang: languageOf(rich?.lang ?? '', plainText(body) || split.raw),
      stage: 'inbox',
      sourceId,
      kind: 'import',
    })
    if (rich?.proposed) parts.suggestions.take(article.key, body, rich.proposed)
    if (rich && rich.comments.length > 0)
      parts.comments.take(article.key, body, rich.comments, rich.proposed?.body ?? null)
    for (const piece of page.furniture)
      insertProposal.run(newId(), article.key, piece.kind, piece.text, piece.before, Date.now())
    for (const keyword of page.keywords)
      insertProposal.run(newId(), article.key, 'tag', keyword, 0, Date.now())
    const desk = rich?.desk
    const headline = headlines.add({ split, articleKey: article.key, sourceId, sameAs: null, desk })
    if (desk !== undefined) {
      setKind.run(desk.kind, article.key)
      for (const tag of desk.tags) parts.hangTag(article.key, tag)
    }
    return { id: article.id, headline: headline.current, headlineId: headline.id }
  }

  function take({ draft, tags }: Given): ImportedFile {
    const again = recognise(draft.name, draft.sha256)
    if (again) return again
    const sourceId = newId()
    const kept = draft.kept ?? ({ codec: 'deflate', bytes: deflateRawSync(draft.bytes) } as const)
    insertSource.run({
      id: sourceId,
      sha256: Buffer.from(draft.sha256, 'hex'),
      name: draft.name,
      kind: draft.kind,
      encoding: draft.encoding,
      ...kept,
      now: Date.now(),
      format: draft.format ?? 'text',
      part: draft.part ?? '',
    })
    if (draft.site) readBySite.run(draft.site, sourceId, Date.now())
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
      format: draft.format ?? 'text',
      encoding: draft.encoding === '' ? null : draft.encoding,
      articleId: article?.id ?? null,
      headline: article?.headline ?? '',
      headlines: page.headlines.length,
      cleaned: all.filter((split) => split.segments.some((segment) => isCut(segment.role))).length,
      setApart: page.furniture.map((piece) => piece.text),
      warnings: draft.warnings,
      code: null,
    }
  }

  const store = immediate(db, (given: Given): ImportedFile => {
    const file = take(given)
    if (given.item) parts.settle(given.item, file)
    return file
  })

  return { recognise, store }
}
