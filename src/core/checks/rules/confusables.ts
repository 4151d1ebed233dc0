// The rule of words mistaken for each other.
import { confusedEnglish, confusedHan } from '../confused'
import { BOTH, within, type Context, type Raw, type Rule } from '../rule'

function confusables({ headline, lang, quoted }: Context): Raw[] {
  const hits =
    lang === 'zh' ? [...confusedHan(headline), ...confusedEnglish(headline)] : confusedEnglish(headline)
  return hits
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, word, right }) => {
      const span = { start, end: start + word.length }
      return {
        message: 'confusable',
        // Within quotation marks somebody may be speaking of the mistake.
        severity: within(span, quoted()) ? 'note' : 'warn',
        spans: [span],
        args: { word, other: right },
        fixes: [{ edits: [{ ...span, text: right }] }],
      }
    })
}

export const CONFUSABLE_RULES: readonly Rule[] = [
  { id: 'confusable', version: 1, family: 'words', severity: 'warn', languages: BOTH, run: confusables },
]
