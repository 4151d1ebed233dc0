// Lists made ready for looking: where their entries hit a text, and which hits count there and then.
import type { Span } from '#shared/check'
import type { ListEntry, ListPlace, WordList } from '#shared/word-list'
import { termsOf, type TermHit } from './terms'

/** An entry of a list, by its place in it. */
export interface EntryRef {
  readonly list: WordList
  /** From 0. */
  readonly at: number
  readonly entry: ListEntry
}

export interface ListHit extends Span {
  readonly ref: EntryRef
}

export interface ReadyLists {
  readonly lists: readonly WordList[]
  /** Of words and phrases all places, whether they count or not. */
  readonly find: (text: string) => readonly ListHit[]
  /** Entries that are patterns and on: whoever asks runs them. */
  readonly patterns: readonly EntryRef[]
}

/** Lower case of each unit by itself, so that places stay. */
const lower = (text: string): string => {
  const all = text.toLowerCase()
  if (all.length === text.length) return all
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at).toLowerCase()
    return unit.length === 1 ? unit : text.charAt(at)
  }).join('')
}

const RUNS_ON = /[\p{Script=Latin}\d]/u

/** Whether the word goes on before or after: `ai` within `paid`. A term that ends in Han runs on into nothing. */
function runsOn(text: string, { start, end }: Span): boolean {
  const meets = (inside: string, beyond: string): boolean => RUNS_ON.test(inside) && RUNS_ON.test(beyond)
  return meets(text.charAt(start), text.charAt(start - 1)) || meets(text.charAt(end - 1), text.charAt(end))
}

/** Hits of an entry do not overlap each other: `哈哈` is in `哈哈哈` once. */
function apart(hits: readonly TermHit<EntryRef>[]): ListHit[] {
  const ends = new Map<EntryRef, number>()
  const kept: ListHit[] = []
  for (const { start, end, value } of hits) {
    if (start < (ends.get(value) ?? 0)) continue
    ends.set(value, end)
    kept.push({ start, end, ref: value })
  }
  return kept
}

const ready = new WeakMap<readonly WordList[], ReadyLists>()

/** The very same array of lists is made ready once. */
export function readyLists(lists: readonly WordList[]): ReadyLists {
  const known = ready.get(lists)
  if (known !== undefined) return known
  const refs = lists.flatMap((list) =>
    list.entries.flatMap((entry, at): EntryRef[] => (entry.on ? [{ list, at, entry }] : [])),
  )
  const of = (match: ListEntry['match']): readonly EntryRef[] =>
    refs.filter(({ entry }) => entry.match === match)
  const literals = termsOf(of('literal').map((ref) => [ref.entry.term, ref] as const))
  const words = of('word')
  const folded =
    words.length === 0 ? null : termsOf(words.map((ref) => [lower(ref.entry.term), ref] as const))
  const made: ReadyLists = {
    lists,
    patterns: of('regex'),
    find: (text) => {
      const found = apart(literals.find(text))
      if (folded === null) return found
      return [...found, ...apart(folded.find(lower(text)).filter((hit) => !runsOn(text, hit)))]
    },
  }
  ready.set(lists, made)
  return made
}

/** Whether an entry is asked there and then. One meant for certain channels speaks where one of them is meant. */
export function isAsked(
  { scope, advertisingOnly, channels, validFrom, validTo }: ListEntry,
  at: ListPlace,
): boolean {
  if (scope !== 'both' && scope !== at.place) return false
  if (advertisingOnly && !at.advertising) return false
  if (channels.length > 0 && !channels.some((key) => at.channels.includes(key))) return false
  return (
    at.today === '' ||
    ((validFrom === '' || validFrom <= at.today) && (validTo === '' || at.today <= validTo))
  )
}

/** Whether the hit lies within that wording, or is it. */
function lies(text: string, { start, end }: Span, longer: string): boolean {
  if (longer.length < end - start) return false
  for (let at = text.indexOf(longer, Math.max(0, end - longer.length)); at >= 0 && at <= start;)
    if (end <= at + longer.length) return true
    else at = text.indexOf(longer, at + 1)
  return false
}

/** What stands as it is suggested has been mended already: 登陆 in 登陆（上岸）, AI for ai. */
const isExcepted = (text: string, hit: Span, { exceptions, suggestion }: ListEntry): boolean =>
  exceptions.some((longer) => lies(text, hit, longer)) || (suggestion !== '' && lies(text, hit, suggestion))

/** Of hits of one list that lie within longer ones of it only the longer speak. */
function longest(hits: readonly ListHit[]): readonly ListHit[] {
  const far = new Map<WordList, ListHit>()
  return hits
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((hit) => {
      const { list } = hit.ref
      const before = far.get(list)
      if (before !== undefined && before.end >= hit.end && before.end - before.start > hit.end - hit.start)
        return false
      if (before === undefined || hit.end > before.end) far.set(list, hit)
      return true
    })
}

/** The hits that count, in the order of the text. `hits`: what `find` gave, and what patterns have hit. */
export const hitsThatCount = (text: string, hits: readonly ListHit[], at: ListPlace): readonly ListHit[] =>
  longest(hits.filter((hit) => isAsked(hit.ref.entry, at) && !isExcepted(text, hit, hit.ref.entry)))

/** What should stand there: for a word that begins with a capital where its entry has none, one that does, too. */
export function suggestedFor(text: string, { start, ref: { entry } }: ListHit): string {
  const { suggestion, term, match } = entry
  const [first, own] = [text.charAt(start), term.charAt(0)]
  const isRaised = match === 'word' && first !== own && first === own.toUpperCase()
  return isRaised ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion
}
