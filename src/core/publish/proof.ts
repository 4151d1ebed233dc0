// Galley proofs: articles as they stand, each on pages of its own, with room for marks and a foot that says which text it is.
import type { ProofManner } from '#shared/proof'
import { escapeHtml, languageTag, oneLine } from './escape'
import { articleHtml } from './html-article'
import { titleOf } from './html-head'
import { wordsFor } from './labels'
import { page } from './print'
import { MARKS, proofStyle } from './print-style'
import type { Publishable } from './publishable'

export interface Proof {
  readonly article: Publishable
  /** At the foot of each of its pages. */
  readonly foot: string
}

/** A whole document for the press, UTF-8; nothing in it is fetched but pictures of the library. `title`: of the job in the printer's list. */
export function proofsHtml(
  proofs: readonly [Proof, ...Proof[]],
  { paper, lines, margin }: ProofManner,
): string {
  const [first] = proofs
  const articles = proofs.map(({ article }) => article)
  const inside = articles.map((article, at) =>
    [
      `<section class="proof" id="p${at}" lang="${languageTag(article.lang)}">`,
      articleHtml(article, { ids: `p${at}-` }),
      `<p class="facts">${escapeHtml(wordsFor(article.lang).length)}${article.zishu}</p>`,
      '</section>',
    ].join('\n'),
  )
  const pages = proofs.map(({ article, foot }, at) => ({
    id: `p${at}`,
    head: titleOf(article),
    foot: oneLine(foot),
  }))
  const options = { paper, lines: lines ? ('numbers' as const) : ('none' as const) }
  return page(first.article.lang, titleOf(first.article), inside, articles, options, {
    style: `.proof + .proof { break-before: page }\n${proofStyle(paper, pages, margin)}`,
    less: margin ? MARKS : 0,
  })
}
