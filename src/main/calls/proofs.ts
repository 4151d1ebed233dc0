// Proofs on paper: the articles meant as they stand, gathered and given to the printer as one job.
import { proofsHtml, type Proof } from '#core/publish/proof'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import { MOST_PRINTED } from '#shared/proof'
import type { Language } from '#shared/settings'
import { proofTexts } from '#shared/texts/proof'
import type { Library } from '../library/client'
import { picturesFor, publishable } from './rendering'
import { when } from './review-sheets'

export interface Printer {
  /**
   * Through the system's dialog, `html` being a whole document; false if the editor cancelled. Refuses with `no-printer` and
   * `print-failed`.
   */
  readonly printPaper: (html: string) => Promise<boolean>
  readonly language: () => Language
}

/** So many digits tell two texts apart on paper. */
const DIGITS = 10

async function proofOf(library: Library, id: string, language: Language, now: number): Promise<Proof> {
  const [article, { now: stands }] = await Promise.all([
    library.articles.get({ id }),
    library.reviews.of({ id }),
  ])
  const { named } = await picturesFor(library, article.body, '', { format: 'pdf' })
  const hash = stands.revisionHash.slice(0, DIGITS)
  return {
    article: publishable(article, named, {}),
    foot: proofTexts[language].foot(String(article.version), hash, when(now)),
  }
}

export const proofs =
  (library: Library, { printPaper, language }: Printer): Answers['exporting']['print'] =>
  async ({ selection, manner }) => {
    const [first, ...rest] = await library.inside.exportIds({ selection })
    if (first === undefined) throw new GalleyError('nothing-to-export', 'no article')
    if (rest.length >= MOST_PRINTED) throw new GalleyError('too-many-to-print', `${rest.length + 1} articles`)
    const now = Date.now()
    const proof = (id: string): Promise<Proof> => proofOf(library, id, language(), now)
    const all: [Proof, ...Proof[]] = [await proof(first)]
    for (const id of rest) all.push(await proof(id))
    return { printed: (await printPaper(proofsHtml(all, manner))) ? all.length : 0 }
  }
