// The article behind a headline: its own, or that of the headline it repeats.
import type { Article } from '#shared/article'
import type { HeadlineFull } from '#shared/headline'
import { bridge } from '../bridge'
import { useLive } from '../live'

export interface Behind {
  readonly article: Article | undefined
  /** The article's own headline where this one repeats it. */
  readonly own: HeadlineFull | undefined
}

export function useArticle(full: HeadlineFull): Behind {
  const { sameAsId } = full
  const own = useLive(`own:${sameAsId}`, ['headlines'], async () =>
    sameAsId === null ? null : bridge.headlines.get({ id: sameAsId }),
  )
  const articleId = full.articleId ?? own.value?.articleId ?? null
  const article = useLive(`article:${articleId}`, ['articles'], async () =>
    articleId === null ? null : bridge.articles.get({ id: articleId }),
  )
  return {
    own: own.value ?? undefined,
    article: article.value?.id === articleId ? (article.value ?? undefined) : undefined,
  }
}

/** Whether `article` is all there is behind the headline: read, or none. */
export function isKnown(
  full: HeadlineFull,
  own: HeadlineFull | undefined,
  article: Article | undefined,
): boolean {
  if (article !== undefined) return true
  if (full.articleId !== null) return false
  return full.sameAsId === null || own?.articleId === null
}
