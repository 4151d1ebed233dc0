// Which tags of the library's own vocabulary an article might carry, and why. Nothing is ever added by itself.
import type { TagSuggestion } from '#shared/tag'

export interface Vocabulary {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly aliases: readonly string[]
}

export interface SuggestInput {
  /** Headline, deck and body, a line each. */
  readonly text: string
  readonly tags: readonly Vocabulary[]
  /** Ids of the tags that the article carries, and of those declined or offered otherwise. */
  readonly carried: readonly string[]
  /** For each tag: how many other articles carry it and at least one of `carried`. */
  readonly together: readonly { readonly id: string; readonly articles: number }[]
  /** How many other articles carry at least one of `carried`. */
  readonly similar: number
}

/** So many are shown; more would be a second list to read. */
const MOST = 6
/** Fewer shared articles than this are chance. */
const LEAST_TOGETHER = 3
/** Shared by at least this part of the similar articles. */
const LEAST_SHARE = 0.3

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
const isWordly = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character)

/** Takes every place of `word` out of the text, and counts them; Latin words count as whole words only, `art` not in `party`. */
function takeOut(text: string, word: string): { readonly rest: string; readonly times: number } {
  let rest = ''
  let times = 0
  let from = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at < from) continue
    const end = at + word.length
    if (isWordly(word[0]) && isWordly(text[at - 1])) continue
    if (isWordly(word.at(-1)) && isWordly(text[end])) continue
    rest += `${text.slice(from, at)}\n`
    from = end
    times++
  }
  return { rest: rest + text.slice(from), times }
}

/** Tags that lie above a carried one are said by it already. */
function implied(tags: readonly Vocabulary[], carried: readonly string[]): ReadonlySet<string> {
  const parents = new Map(tags.map((tag) => [tag.id, tag.parentId]))
  const all = new Set(carried)
  for (const id of carried)
    for (let up = parents.get(id) ?? null; up !== null && !all.has(up); up = parents.get(up) ?? null)
      all.add(up)
  return all
}

/**
 * Tags that stand in the text come first, the most frequent before others, then those that similar articles share.
 * A long name takes its place from the short ones within: 乡村振兴 is no 乡村. A single character is too little to go by.
 */
export function suggest({ text, tags, carried, together, similar }: SuggestInput): TagSuggestion[] {
  const skipped = implied(tags, carried)
  const words = tags
    .flatMap((tag) => [tag.name, ...tag.aliases].map((word) => ({ tag, word, plain: plain(word).trim() })))
    .filter((one) => /../u.test(one.plain))
    .toSorted((a, b) => b.plain.length - a.plain.length)
  const inText = new Map<string, { readonly tag: Vocabulary; word: string; times: number }>()
  let rest = plain(text)
  for (const { tag, word, plain: wanted } of words) {
    const found = takeOut(rest, wanted)
    if (found.times === 0) continue
    rest = found.rest
    const before = inText.get(tag.id)
    if (before) before.times += found.times
    else inText.set(tag.id, { tag, word, times: found.times })
  }
  const byText = [...inText.values()]
    .toSorted((a, b) => b.times - a.times)
    .map(({ tag, word, times }): TagSuggestion => ({
      id: tag.id,
      name: tag.name,
      reason: { kind: 'text', word, times },
    }))
  const names = new Map(tags.map((tag) => [tag.id, tag.name]))
  const bySharing = together
    .filter(
      (one) => one.articles >= LEAST_TOGETHER && one.articles >= similar * LEAST_SHARE && !inText.has(one.id),
    )
    .toSorted((a, b) => b.articles - a.articles)
    .map(({ id, articles }): TagSuggestion => ({
      id,
      name: names.get(id) ?? '',
      reason: { kind: 'together', articles },
    }))
  return [...byText, ...bySharing].filter((one) => one.name !== '' && !skipped.has(one.id)).slice(0, MOST)
}
