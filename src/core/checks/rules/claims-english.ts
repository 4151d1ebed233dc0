// Whether an English headline drops the body's may, plans to, allegedly or not.
import type { CheckEvidence } from '#shared/check'
import { within, type Context, type Raw } from '../rule'

// Deeds that are facts or are not. Each with its forms; a list, since to tell verbs from nouns needs a dictionary.
const DEEDS: readonly RegExp[] = [
  'rais(?:e|es|ed|ing)',
  'lower(?:s|ed|ing)?',
  'clos(?:e|es|ed|ing)',
  'ban(?:s|ned|ning)?',
  'buy(?:s|ing)?|bought',
  'sell(?:s|ing)?|sold',
  'su(?:e|es|ed|ing)',
  'resign(?:s|ed|ing)?',
  'quit(?:s|ting)?',
  'block(?:s|ed|ing)?',
  'scrap(?:s|ped|ping)?',
  'approv(?:e|es|ed|ing)',
  'reject(?:s|ed|ing)?',
  'cancel(?:s|l?ed|l?ing)?',
  'delay(?:s|ed|ing)?',
  'launch(?:es|ed|ing)?',
  'acquir(?:e|es|ed|ing)',
  'merg(?:e|es|ed|ing)',
  'arrest(?:s|ed|ing)?',
  'convict(?:s|ed|ing)?',
  'appoint(?:s|ed|ing)?',
  'dismiss(?:es|ed|ing)?',
  'evacuat(?:e|es|ed|ing)',
  'withdr(?:aw|aws|ew|awn|awing)',
  'suspend(?:s|ed|ing)?',
  'abolish(?:es|ed|ing)?',
  'demolish(?:es|ed|ing)?',
  'retir(?:e|es|ed|ing)',
].map((forms) => new RegExp(`(?<![\\p{L}-])(?:${forms})(?![\\p{L}-])`, 'giu'))

// Just before the deed: `may raise`, `plans to raise`, `considering raising`, `did not raise`, `allegedly sold`.
const HEDGE =
  /(?:\b(?:may|might|could|would|should|not|never|cannot|allegedly|reportedly|possibly|considering|proposed|without|against)|n['’]t|\b(?:plan(?:s|ned|ning)?|propos(?:es|ed|ing)|consider(?:s|ed|ing)?|want(?:s|ed)?|hop(?:es|ed|ing)|expected|threaten(?:s|ed|ing)?|seek(?:s|ing)?|aim(?:s|ed|ing)?|declin(?:es|ed)|fail(?:s|ed)?|refus(?:es|ed)|likely|unlikely|yet|asked|urged|ready|set) to)(?: (?:also|soon|have|be|be being|have been))?\s$/iu
// Any of these anywhere in the headline, and nothing is claimed more strongly.
const HEDGED =
  /\b(?:may|might|could|would|should|will|to|not|never|no|alleged(?:ly)?|reportedly|plan(?:s|ned)?|propos(?:es|ed|al)|consider(?:s|ed|ing)?|want(?:s|ed)?|hopes?|expected|likely|threatens?|seeks?|mulls?|eyes|weighs?|if|whether)\b|n['’]t|\?/iu

/** Verbs the body never says without a hedge, and the headline does; with the places to look at. */
export function strongerInEnglish({ headline, blocks, quoted }: Context): Raw[] {
  if (blocks === null || HEDGED.test(headline)) return []
  return DEEDS.flatMap((deed): Raw[] => {
    const [claimed] = Array.from(headline.matchAll(deed))
    if (claimed === undefined) return []
    const span = { start: claimed.index, end: claimed.index + claimed[0].length }
    if (within(span, quoted())) return []
    const said = blocks.flatMap((text, block) =>
      Array.from(text.matchAll(deed), ({ 0: word, index }) => ({
        block,
        word,
        start: index,
        hedge: HEDGE.exec(text.slice(Math.max(0, index - 40), index))?.[0],
      })),
    )
    const [first] = said
    if (first?.hedge === undefined || said.some(({ hedge }) => hedge === undefined)) return []
    const evidence = said.slice(0, 5).map(({ block, word, start, hedge = '' }): CheckEvidence => ({
      kind: 'body',
      block,
      start: start - hedge.length,
      end: start + word.length,
    }))
    return [
      {
        message: 'stronger-claim',
        spans: [span],
        args: { word: claimed[0], other: `${first.hedge}${first.word}`.trim() },
        evidence,
        key: first.hedge.trim(),
      },
    ]
  })
}
