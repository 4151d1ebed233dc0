// The rule of words set twice.
import { doubledEnglish, doubledHan } from '../doubled'
import { BOTH, within, type Context, type Raw, type Rule } from '../rule'

function doubledWord({ headline, lang, quoted }: Context): Raw[] {
  const found =
    lang === 'zh' ? doubledHan(headline).filter((span) => !within(span, quoted())) : doubledEnglish(headline)
  return found.map((span) => ({
    message: 'doubled-word',
    spans: [span],
    args: { word: headline.slice(span.start, span.end).trim() },
    fixes: [{ edits: [{ ...span, text: '' }] }],
  }))
}

export const DOUBLED_RULES: readonly Rule[] = [
  { id: 'doubled-word', version: 1, family: 'words', severity: 'note', languages: BOTH, run: doubledWord },
]
