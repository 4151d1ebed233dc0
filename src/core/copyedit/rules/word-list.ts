// The desk's own lists in a body: each hit with the list, the reason and the source; mended where the entry says how.
import type { CopyBlock, CopyFinding, CopyProfile, CopySeverity } from '#shared/copyedit'
import type { ListsInForce, PatternHit } from '#shared/word-list'
import { hitsThatCount, readyLists, suggestedFor, type ListHit } from '../../word-lists/lists'
import { identified } from '../identify'
import { addressesIn, touches, type Context, type Raw, type Rule } from '../rule'

/** `block` keeps a headline back from a channel; in a body it asks a person to look. */
const severityIn = ({ ref }: ListHit): CopySeverity =>
  ref.entry.severity === 'block' ? 'verify' : ref.entry.severity

const rawOf = (text: string, hit: ListHit): Raw => {
  const { start, end, ref } = hit
  const { match, reason, source } = ref.entry
  const suggestion = suggestedFor(text, hit)
  return {
    span: { start, end },
    other: suggestion,
    severity: severityIn(hit),
    from: { list: ref.list.name, number: ref.at + 1, reason, source },
    ...(suggestion === '' || match === 'regex' ? {} : { fix: [{ start, end, text: suggestion }] }),
  }
}

function run({ text, opaque, desk: { lists } }: Context): Raw[] {
  if (lists === undefined || lists.lists.length === 0) return []
  const found = readyLists(lists.lists)
    .find(text)
    .filter((hit) => !touches(hit, opaque))
  return hitsThatCount(text, found, { ...lists, place: 'body' }).map((hit) => rawOf(text, hit))
}

export const WORD_LIST: Rule = {
  id: 'word-list',
  version: 1,
  family: 'words',
  severity: 'warn',
  languages: ['zh', 'en'],
  batch: false,
  run,
}

/** Texts of blocks that patterns are to be run on; none where no list has a pattern. */
export const textsForPatterns = (blocks: readonly CopyBlock[], { lists }: ListsInForce): readonly string[] =>
  readyLists(lists).patterns.length === 0
    ? []
    : [...new Set(blocks.filter(({ kind, text }) => kind !== 'code' && text !== '').map(({ text }) => text))]

/** What patterns have hit, as far as it is known by now. They were run elsewhere, under their guard. */
export function patternFindings(
  blocks: readonly CopyBlock[],
  known: ReadonlyMap<string, readonly PatternHit[]>,
  lists: ListsInForce,
  profile: CopyProfile,
): readonly CopyFinding[] {
  if (profile.off.includes('word-list') || known.size === 0) return []
  const refs = new Map(readyLists(lists.lists).patterns.map((ref) => [`${ref.list.id} ${ref.at}`, ref]))
  return blocks.flatMap(({ kind, text, opaque }, block): CopyFinding[] => {
    const closed = [...opaque, ...addressesIn(text)]
    const hits = (known.get(text) ?? []).flatMap(({ list, at, start, end }): ListHit[] => {
      const ref = refs.get(`${list} ${at}`)
      return ref === undefined || kind === 'code' || touches({ start, end }, closed)
        ? []
        : [{ start, end, ref }]
    })
    return hitsThatCount(text, hits, { ...lists, place: 'body' }).map((hit) => {
      const { span, other = '', severity = 'warn', from } = rawOf(text, hit)
      return {
        ...identified('word-list', text, span),
        version: WORD_LIST.version,
        severity: profile.severities['word-list'] ?? severity,
        block,
        span,
        other,
        because: null,
        fix: null,
        batch: false,
        ...(from === undefined ? {} : { from }),
      }
    })
  })
}

/** Both in the order of the text: what a pattern of the desk's own hits it says, whatever a rule says of the same letters. */
export const withPatterns = (
  ruled: readonly CopyFinding[],
  matched: readonly CopyFinding[],
): readonly CopyFinding[] =>
  matched.length === 0
    ? ruled
    : [...ruled, ...matched].toSorted((a, b) => a.block - b.block || a.span.start - b.span.start)
