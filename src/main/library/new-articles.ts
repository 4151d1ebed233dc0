// Articles that are begun here: from nothing, and from a headline that has none yet.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import { isMachineMade, NO_HEADLINE } from '#shared/headline'
import type { Articles } from './articles'
import type { Headlines } from './headlines'
import { immediate } from './immediate'

export function newArticlesOf(
  db: Database,
  { articles, headlines }: { readonly articles: Articles; readonly headlines: Headlines },
): {
  readonly create: Answers['articles']['create']
  readonly startArticle: Answers['headlines']['startArticle']
} {
  const create = immediate(db, ({ headline }: { headline: string }) => {
    const article = articles.add({ headline, stage: 'draft', kind: 'new' })
    headlines.add({ split: NO_HEADLINE, articleKey: article.key, sourceId: null, sameAs: null })
    return articles.answers.get({ id: article.id })
  })

  const startArticle = immediate(db, ({ id }: { id: string }) => {
    const headline = headlines.full(id)
    if (headline.articleId !== null) return articles.answers.get({ id: headline.articleId })
    const chosen = headline.candidates.find((candidate) => candidate.id === headline.currentCandidateId)
    const proposed = headline.state !== 'approved' && chosen !== undefined && isMachineMade(chosen.origin)
    const article = articles.add({
      headline: headline.current,
      headlineProposed: proposed,
      stage: 'draft',
      kind: 'new',
    })
    headlines.attach(id, article.key)
    return articles.answers.get({ id: article.id })
  })

  return { create, startArticle }
}
