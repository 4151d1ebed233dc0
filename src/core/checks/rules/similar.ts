// A headline beside the others: the same again, one of a series, the same event, or a contradiction to look at.
import type { CheckMessage, CheckSeverity } from '#shared/check'
import { comparable } from '../similar/bigrams'
import { prepared, similar, type SimilarKind } from '../similar/kinds'
import { BOTH, whole, type Context, type Raw, type Rule } from '../rule'

const SAYS: Readonly<Record<SimilarKind, readonly [CheckMessage, CheckSeverity]>> = {
  same: ['similar-same', 'warn'],
  template: ['similar-template', 'note'],
  event: ['similar-event', 'note'],
  contradiction: ['similar-contradiction', 'verify'],
}

/** At most so many are told; the drawer of similar headlines shows the rest. */
const MOST = 5

/** Of a series and of an event the nearest one is enough: the drawer shows the rest. */
const isTold = (
  { kind }: { readonly kind: SimilarKind },
  at: number,
  all: readonly { readonly kind: SimilarKind }[],
): boolean => kind === 'same' || kind === 'contradiction' || all.findIndex((one) => one.kind === kind) === at

function alike({ headline, others, lexicon }: Context): Raw[] {
  const own = prepared(comparable(headline, lexicon))
  return (others ?? [])
    .flatMap((other) => {
      const found = similar(own, prepared(comparable(other.text, lexicon)))
      // Candidates of one headline are meant to be alike: only an equal one is worth a word.
      if (found === null || (other.relation === 'candidate' && found.kind !== 'same')) return []
      return [{ ...other, ...found }]
    })
    .toSorted((one, other) => other.jaccard - one.jaccard)
    .filter(isTold)
    .slice(0, MOST)
    .map(({ id, text, kind, jaccard }) => {
      const [message, severity] = SAYS[kind]
      return {
        message,
        severity,
        spans: [whole(headline)],
        args: { other: text, count: String(Math.round(jaccard * 100)) },
        evidence: [{ kind: 'headline', id }],
        key: `${kind} ${id}`,
      }
    })
}

export const SIMILAR_RULES: readonly Rule[] = [
  {
    id: 'similar',
    version: 2,
    family: 'similar',
    severity: 'warn',
    languages: BOTH,
    needs: 'others',
    run: alike,
  },
]
