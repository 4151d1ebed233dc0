// The rule of quotation marks and brackets that do not come in pairs.
import type { CheckFix } from '#shared/check'
import { unmatched } from '../pairs'
import { BOTH, type Context, type Raw, type Rule } from '../rule'

function unmatchedPairs({ headline, kicker, deck }: Context): Raw[] {
  const bad = unmatched(headline)
  if (bad.length === 0) return []
  // A quotation may open in the kicker and close in the line, or close in the deck.
  if (kicker !== '' && unmatched(`${kicker} ${headline}`).length === 0) return []
  if (deck !== '' && unmatched(`${headline} ${deck}`).length === 0) return []
  const flips = bad.filter(({ flip }) => flip !== '')
  const edits = flips.map(({ at, flip }) => ({ start: at, end: at + 1, text: flip }))
  const fixes: CheckFix[] = flips.length === bad.length ? [{ edits }] : []
  return [
    {
      message: 'unmatched-pair',
      spans: bad.map(({ at }) => ({ start: at, end: at + 1 })),
      args: { word: bad.map(({ mark }) => mark).join(' ') },
      fixes,
    },
  ]
}

export const PAIR_RULES: readonly Rule[] = [
  {
    id: 'unmatched-pair',
    version: 1,
    family: 'marks',
    severity: 'warn',
    languages: BOTH,
    run: unmatchedPairs,
  },
]
