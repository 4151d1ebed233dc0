// Regular expressions that recheck does not call safe, each with why it cannot freeze anything all the same.

import { COMPOSED } from './regexes.ts'

interface Unsafe {
  /** From `src/` on. */
  readonly file: string
  /** How its source begins; none other in the file begins so. */
  readonly begins: string
  /** The longest text it is given, in characters. */
  readonly longest: number
  readonly why: string
}

// As the contract and the intake let them through.
const HEADLINE = 500
const PARAGRAPH = 100_000
const FILE = 20_000_000
const BOUNDED = 'every repetition is bounded, so that from each place it reads so far and no further'

export const UNSAFE: readonly Unsafe[] = [
  { file: 'core/checks/rules/blanks.ts', begins: '^[ \\t', longest: HEADLINE, why: BOUNDED },
  {
    file: 'core/checks/rules/english-case.ts',
    begins: '(?:^|[.!?:“"‘—',
    longest: 3,
    why: 'three characters before a word',
  },
  { file: 'core/checks/rules/shape.ts', begins: '^(?:who|what', longest: HEADLINE, why: BOUNDED },
  {
    file: 'core/checks/safe-pattern.ts',
    begins: '\\[[^',
    longest: 200,
    why: 'longer patterns are refused before',
  },
  { file: 'core/copyedit/rule.ts', begins: '(?:https?', longest: PARAGRAPH, why: BOUNDED },
  {
    file: 'core/copyedit/rules/english.ts',
    begins: '(?<=\\b[a-z]{2,20}, [a-z]{2,20})(, )',
    longest: PARAGRAPH,
    why: BOUNDED,
  },
  {
    file: 'core/copyedit/rules/english.ts',
    begins: '(?<=\\b[a-z]{2,20}, [a-z]{2,20})( )',
    longest: PARAGRAPH,
    why: BOUNDED,
  },
  {
    file: 'core/copyedit/rules/heading-case.ts',
    begins: '(?:^|[:—–?!.] )',
    longest: 4,
    why: 'four characters before a word',
  },
  // Labels of credits (core/page/credits.ts).
  {
    file: COMPOSED,
    begins: '(?:(?<![料片',
    longest: 400,
    why: `lines of credits only; ${BOUNDED}`,
  },
  { file: 'core/find/pattern-fault.ts', begins: '\\(\\?<(', longest: 500, why: 'LONGEST_FIND' },
  { file: 'core/find/replacement.ts', begins: '\\$(?:([$&])', longest: 2000, why: 'LONGEST_REPLACEMENT' },
  { file: 'core/headline/evidence.ts', begins: '“([^“”]{1,60})”', longest: HEADLINE, why: BOUNDED },
  { file: 'core/headline/latin-sites.ts', begins: '\\b(?:I|You', longest: HEADLINE, why: 'a headline' },
  { file: 'core/headline/normalise.ts', begins: '(?:https?', longest: HEADLINE, why: BOUNDED },
  {
    file: 'core/headline/normalise.ts',
    begins: '["\'“”‘’]+$',
    longest: 3,
    why: 'three characters before a mark',
  },
  { file: 'core/intake/docx-pictures.ts', begins: '(?:\\s{0,4}(?:描述', longest: PARAGRAPH, why: BOUNDED },
  { file: 'core/intake/feed.ts', begins: '(?:…|', longest: 300, why: 'longer ones are left out before' },
  { file: 'core/intake/front-matter.ts', begins: '"((?:[^"', longest: 200_000, why: BOUNDED },
  { file: 'core/intake/html-reading.ts', begins: '\\s{0,3}[_|', longest: PARAGRAPH, why: BOUNDED },
  { file: 'core/intake/html-tree.ts', begins: '<(script|style)', longest: FILE, why: BOUNDED },
  { file: 'core/intake/markdown.ts', begins: '\\{\\{<', longest: FILE, why: BOUNDED },
  { file: 'core/intake/markdown.ts', begins: '\\{\\{%', longest: FILE, why: BOUNDED },
  {
    file: COMPOSED,
    begins: '^(?:<[A-Za-z][A-Za-z0-9\\-]*',
    longest: FILE,
    why: 'of markdown-it, whose own pathological tests hold it; in the intake process, which is ended after 30 s',
  },
  { file: 'core/intake/mhtml.ts', begins: '[ \\t]{1,200}', longest: FILE, why: BOUNDED },
  {
    file: 'core/intake/page-places.ts',
    begins: '\\d{3,}|^',
    longest: 60,
    why: 'longer names are made up anyway',
  },
  { file: 'core/intake/wordpress-text.ts', begins: '\\[caption', longest: FILE, why: BOUNDED },
  { file: 'core/intake/wordpress-text.ts', begins: '\\[embed', longest: FILE, why: BOUNDED },
  { file: 'core/intake/wordpress-text.ts', begins: '<!--nextpage', longest: FILE, why: BOUNDED },
  {
    file: 'core/names/chinese.ts',
    begins: '(?:[\\p{sc=Han}',
    longest: 36,
    why: 'FAR characters before a name',
  },
  { file: 'core/page/bylines.ts', begins: '(?:https?', longest: PARAGRAPH, why: BOUNDED },
  {
    file: 'core/page/markers.ts',
    begins: '\\d+\\s{0,2}',
    longest: PARAGRAPH,
    why: 'the engine tries digits once; 100,000 of them take no millisecond',
  },
  {
    file: 'core/publish/fixtures/commonmark-inline.ts',
    begins: '&[^;',
    longest: PARAGRAPH,
    why: 'for tests only',
  },
  { file: 'core/publish/markdown.ts', begins: '\\{\\{<', longest: PARAGRAPH, why: BOUNDED },
  { file: 'core/publish/markdown.ts', begins: '\\{\\{%', longest: PARAGRAPH, why: BOUNDED },
  { file: 'core/tables/xlsx-dates.ts', begins: '"[^"]{0,200}"', longest: PARAGRAPH, why: BOUNDED },
  { file: 'core/word-lists/entry.ts', begins: '\\([^()]*', longest: 200, why: 'LONGEST of a word' },
  { file: 'main/intake/decode.ts', begins: '<meta', longest: 4096, why: 'the first 4096 bytes of a file' },
  { file: 'main/library/search-cases.ts', begins: '^[^\\s"', longest: 1000, why: 'for tests only' },
  { file: 'renderer/library/completions.ts', begins: '[)）]', longest: 1000, why: 'a query' },
]
