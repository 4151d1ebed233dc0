// What a headline is checked against, gathered from its article; the same on the bench, in the queue and in a terminal.
import type { Article } from '#shared/article'
import type { Channel } from '#shared/channel'
import type { CheckFinding, CheckSettings, Disposition } from '#shared/check'
import type { CheckedHeadline } from '#shared/checked'
import type { CheckInput, OtherHeadline } from '#shared/check-input'
import type { Lexicon } from '#shared/decoration'
import { blockTexts } from '#shared/document'
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from '#shared/house-style'
import type { WordList } from '#shared/word-list'
import type { LedgerPerson } from '#shared/names'
import { checkHeadline } from './check'
import { carryOver } from './dispositions'

export interface Around {
  /** The article behind it; null for a headline that has none. */
  readonly article: Pick<
    Article,
    'kind' | 'kicker' | 'deck' | 'body' | 'author' | 'organisation' | 'editor' | 'source' | 'publishedAt'
  > | null
  /** Those whose limits count. */
  readonly channels: readonly Channel[]
  /** Headlines of the library that are like it; null where nobody has looked. */
  readonly others: readonly OtherHeadline[] | null
  /** What the library has learned of decorations, and what the desk decided of them. */
  readonly lexicon: Lexicon
  readonly style: HouseStyle
  /** The desk's lists that are asked. */
  readonly lists: readonly WordList[]
  /** ISO day by which their entries hold. */
  readonly today: string
  /** The desk’s ledger of names, or of it those whom the headline may mean. */
  readonly roster: readonly LedgerPerson[]
}

/** A line of a file: no article, no library, as shipped. */
export const NOTHING_AROUND: Around = {
  article: null,
  channels: [],
  others: null,
  lexicon: [],
  style: DEFAULT_HOUSE_STYLE,
  lists: [],
  today: '',
  roster: [],
}

export function inputOf(
  headline: string,
  { article, channels, others, lexicon, style, lists, today, roster }: Around,
): CheckInput {
  const text = (name: 'author' | 'organisation' | 'editor' | 'source' | 'publishedAt'): string =>
    article?.[name] ?? ''
  return {
    headline,
    lang: /\p{Script=Han}/u.test(headline) ? 'zh' : 'en',
    kind: article?.kind ?? 'news',
    kicker: article?.kicker ?? '',
    deck: article?.deck ?? '',
    blocks: article === null ? null : blockTexts(article.body.content),
    fields: {
      author: text('author'),
      organisation: text('organisation'),
      editor: text('editor'),
      source: text('source'),
      publishedAt: text('publishedAt'),
    },
    channels,
    others,
    lists,
    today,
    roster,
    style,
    lexicon,
  }
}

/** Checks a wording and carries over what was said about its findings. Pure. */
export function checkedHeadline(
  headline: string,
  around: Around,
  settings: CheckSettings,
  dispositions: readonly Disposition[],
): CheckedHeadline {
  const { findings, notChecked } = checkHeadline(inputOf(headline, around), settings)
  const { open, answered } = carryOver(dispositions, findings)
  return { text: headline, open, answered, notChecked }
}

/** What keeps an approval back until somebody has answered it. */
export const holdsBack = ({ severity }: CheckFinding): boolean =>
  severity === 'block' || severity === 'verify'
