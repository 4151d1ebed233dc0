// Findings of spelling: words that a dictionary did not know, where they stand. The dictionary is asked elsewhere.
import type { CopyBlock, CopyFinding, CopyProfile } from '#shared/copyedit'
import { identified } from './identify'
import { latinWords } from './latin-words'
import { touches } from './rule'

/** Each word once that is to be asked about. */
export const wordsToSpell = (blocks: readonly CopyBlock[]): readonly string[] => [
  ...new Set(blocks.flatMap((block) => latinWords(block).map(({ word }) => word))),
]

/** `known`: what was said of words; those it does not have are left out until they are asked about. */
export function spellingFindings(
  blocks: readonly CopyBlock[],
  known: ReadonlyMap<string, readonly string[] | null>,
  profile: CopyProfile,
): readonly CopyFinding[] {
  if (profile.off.includes('spelling')) return []
  return blocks.flatMap((block, at) =>
    latinWords(block).flatMap(({ word, start, end }): CopyFinding[] => {
      const suggestions = known.get(word)
      if (suggestions === undefined || suggestions === null) return []
      const [first = ''] = suggestions
      const span = { start, end }
      return [
        {
          ...identified('spelling', block.text, span),
          version: 1,
          severity: profile.severities.spelling ?? 'warn',
          block: at,
          span,
          other: first,
          because: null,
          fix: first === '' ? null : [{ ...span, text: first }],
          batch: false,
        },
      ]
    }),
  )
}

/** Both in the order of the text; of a word that a rule has found already only the rule speaks. */
export function withSpelling(
  ruled: readonly CopyFinding[],
  misspelt: readonly CopyFinding[],
): readonly CopyFinding[] {
  const taken = new Map<number, CopyFinding[]>()
  for (const one of ruled) taken.set(one.block, [...(taken.get(one.block) ?? []), one])
  const free = misspelt.filter(
    ({ block, span }) =>
      !(taken.get(block) ?? []).some((one) => one.fix !== null && touches(span, [one.span])),
  )
  return [...ruled, ...free].toSorted((a, b) => a.block - b.block || a.span.start - b.span.start)
}
