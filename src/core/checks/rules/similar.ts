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

function alike({ headline, others }: Context): Raw[] {
  const own = prepared(comparable(headline))
  return others
    .flatMap((other) => {
      const found = similar(own, prepared(comparable(other.text)))
      // Candidates of one headline are meant to be alike: only an equal one is worth a word.
      if (found === null || (other.relation === 'candidate' && found.kind !== 'same')) return []
      return [{ ...other, ...found }]
    })
    .toSorted((one, other) => other.jaccard - one.jaccard)
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
    version: 1,
    family: 'similar',
    severity: 'warn',
    languages: BOTH,
    needs: 'others',
    run: alike,
  },
]
