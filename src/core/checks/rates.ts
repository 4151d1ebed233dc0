// How often each rule fires on published headlines: measured, so that a desk can judge a rule before it trusts it.
import type { CheckId, CheckRate } from '#shared/check'

/**
 * Counted with default settings on 2,000 published Chinese headlines of many desks, 48 English ones, and, for what is
 * compared with the body, the 16 and 48 of them that have one: small sets, to be read as an order of magnitude. The
 * advertising rules were run as if every headline were an advertisement. None where a rule depends on the desk's own
 * choices, channels or lists.
 */
export const RATES: Readonly<Record<CheckId, readonly CheckRate[]>> = {
  length: [],
  'visible-cut': [],
  'too-short': [
    { set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  'cut-off-tail': [
    { set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  decoration: [
    { set: 'headlines-zh', of: 2000, hits: 24, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 8, aboveNote: 2 },
  ],
  'search-form': [{ set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 }],
  'missing-question-mark': [{ set: 'headlines-zh', of: 2000, hits: 1, aboveNote: 0 }],
  'unmatched-pair': [
    { set: 'headlines-zh', of: 2000, hits: 1, aboveNote: 1 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  'half-width': [{ set: 'headlines-zh', of: 2000, hits: 198, aboveNote: 4 }],
  'mixed-width': [{ set: 'headlines-zh', of: 2000, hits: 20, aboveNote: 1 }],
  'full-width-letters': [
    { set: 'headlines-zh', of: 2000, hits: 1, aboveNote: 1 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  ellipsis: [{ set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 }],
  'end-mark': [{ set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 }],
  'mark-between-quotes': [{ set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 }],
  'list-comma': [{ set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 }],
  'han-latin-blank': [{ set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 }],
  blanks: [
    { set: 'headlines-zh', of: 2000, hits: 7, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  invisible: [
    { set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  'broken-character': [
    { set: 'headlines-zh', of: 2000, hits: 7, aboveNote: 7 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  'doubled-word': [
    { set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  confusable: [
    { set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  number: [
    { set: 'articles-zh', of: 16, hits: 0, aboveNote: 0 },
    { set: 'articles-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  unit: [
    { set: 'articles-zh', of: 16, hits: 0, aboveNote: 0 },
    { set: 'articles-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  date: [
    { set: 'articles-zh', of: 16, hits: 0, aboveNote: 0 },
    { set: 'articles-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  name: [
    { set: 'articles-zh', of: 16, hits: 0, aboveNote: 0 },
    { set: 'articles-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  quotation: [
    { set: 'articles-zh', of: 16, hits: 0, aboveNote: 0 },
    { set: 'articles-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  overlap: [
    { set: 'articles-zh', of: 16, hits: 1, aboveNote: 0 },
    { set: 'articles-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  'stronger-claim': [
    { set: 'articles-zh', of: 16, hits: 0, aboveNote: 0 },
    { set: 'articles-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  exclamation: [
    { set: 'headlines-zh', of: 2000, hits: 13, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 1, aboveNote: 0 },
  ],
  question: [
    { set: 'headlines-zh', of: 2000, hits: 8, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 2, aboveNote: 0 },
  ],
  'question-word': [
    { set: 'headlines-zh', of: 2000, hits: 7, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 1, aboveNote: 0 },
  ],
  'number-first': [{ set: 'headlines-en', of: 48, hits: 4, aboveNote: 0 }],
  'vague-reference': [
    { set: 'headlines-zh', of: 2000, hits: 1, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  intensifier: [
    { set: 'headlines-zh', of: 2000, hits: 43, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  urgency: [
    { set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  'second-person': [
    { set: 'headlines-zh', of: 2000, hits: 15, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 1, aboveNote: 0 },
  ],
  withheld: [
    { set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  'unverified-source': [
    { set: 'headlines-zh', of: 2000, hits: 1, aboveNote: 1 },
    { set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 },
  ],
  'signals-together': [{ set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 }],
  'ad-strict': [{ set: 'headlines-zh', of: 2000, hits: 5, aboveNote: 5 }],
  'ad-absolute': [{ set: 'headlines-zh', of: 2000, hits: 44, aboveNote: 0 }],
  'word-list': [],
  'office-doubled': [{ set: 'headlines-zh', of: 2000, hits: 0, aboveNote: 0 }],
  roster: [],
  similar: [],
  'all-caps': [{ set: 'headlines-en', of: 48, hits: 0, aboveNote: 0 }],
  'english-case': [],
  'english-marks': [{ set: 'headlines-en', of: 48, hits: 1, aboveNote: 0 }],
  'weak-english': [{ set: 'headlines-en', of: 48, hits: 4, aboveNote: 0 }],
  'bad-break': [],
}
