// The desk's own lists: words, and offices doubled.
import type { CheckFix } from '#shared/check'
import {
  hitsThatCount,
  readyLists,
  suggestedFor,
  type ListHit,
  type ReadyLists,
} from '../../word-lists/lists'
import { said } from '../../word-lists/said'
import { isSafePattern } from '../safe-pattern'
import { BOTH, spansOf, ZH, type Context, type Raw, type Rule } from '../rule'

/** Patterns of a headline are run here only if they cannot take long, and on so much of the line, in UTF-16 units. */
const FAR = 500

const patternHits = (line: string, { patterns }: ReadyLists): ListHit[] =>
  patterns
    .filter(({ entry }) => isSafePattern(entry.term))
    .flatMap((ref) =>
      spansOf(line.slice(0, FAR), new RegExp(ref.entry.term, 'gu'))
        .filter(({ start, end }) => end > start)
        .map((span) => ({ ...span, ref })),
    )

function wordLists({ headline, lists, kind, channels, today }: Context): Raw[] {
  const ready = readyLists(lists)
  const at = {
    place: 'headline',
    today,
    advertising: kind === 'advertising',
    channels: channels.map(({ key }) => key),
  } as const
  return hitsThatCount(headline, [...ready.find(headline), ...patternHits(headline, ready)], at).map(
    (hit): Raw => {
      const { start, end, ref } = hit
      const { list, at: index, entry } = ref
      const span = { start, end }
      const other = suggestedFor(headline, hit)
      const fixes: CheckFix[] =
        other === '' || entry.match === 'regex' ? [] : [{ edits: [{ ...span, text: other }] }]
      return {
        message: 'word-list',
        severity: entry.severity,
        spans: [span],
        args: {
          word: headline.slice(start, end),
          other,
          count: String(index + 1),
          limit: said(entry),
          list: list.name,
        },
        evidence: [{ kind: 'entry', list: list.id, entry: index }],
        fixes,
        key: `${list.id} ${entry.term}`,
      }
    },
  )
}

// `山西省省委书记` `九原区区委`: the place already says 省. `省长` and `市市长` are names of offices and stay.
const OFFICE = /(?<=\p{sc=Han})(省省|市市|县县|区区|州州|旗旗)(?=委(?!托|屈|婉|派|员会主))/gu

function officeDoubled({ headline }: Context): Raw[] {
  return spansOf(headline, OFFICE).map(({ start, end }) => ({
    message: 'office-doubled',
    spans: [{ start, end }],
    args: { word: `${headline.slice(start, end)}委`, other: `${headline.slice(start, start + 1)}委` },
    fixes: [{ edits: [{ start: start + 1, end, text: '' }] }],
  }))
}

export const LIST_RULES: readonly Rule[] = [
  {
    id: 'word-list',
    version: 1,
    family: 'lists',
    severity: 'warn',
    languages: BOTH,
    needs: 'list',
    run: wordLists,
  },
  {
    id: 'office-doubled',
    version: 1,
    family: 'lists',
    severity: 'verify',
    languages: ZH,
    run: officeDoubled,
  },
]
