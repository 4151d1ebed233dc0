// Whose a suggestion is: carried over from one look at the text to the next.
import type { Change, Suggestion } from '#shared/suggestion'

const wording = ({ kind, removed, inserted }: Change): string => JSON.stringify([kind, removed, inserted])

/** Whether two stand at the same place of the text that holds, so that the one has become the other. */
const meet = (one: Change, other: Change): boolean =>
  one.before.at < other.before.at + Math.max(1, other.before.blocks) &&
  other.before.at < one.before.at + Math.max(1, one.before.blocks) &&
  (one.before.blocks !== 1 ||
    other.before.blocks !== 1 ||
    (one.before.from <= other.before.to && other.before.from <= one.before.to))

/**
 * The changes with who made them. What reads as it did stays whose it was; what was written on in is its writer's, with
 * the others remembered; the rest is `person`'s, as of `now`.
 */
export function withAuthors(
  known: readonly Suggestion[],
  changes: readonly Change[],
  person: string,
  now: number,
): readonly Suggestion[] {
  const byWording = new Map<string, Suggestion[]>()
  for (const one of known) {
    const list = byWording.get(wording(one))
    if (list) list.push(one)
    else byWording.set(wording(one), [one])
  }
  const free = new Set(known)
  const same = changes.map((change): Suggestion | undefined => {
    const list = byWording.get(wording(change)) ?? []
    const nearest = list.toSorted(
      (a, b) => Math.abs(a.before.at - change.before.at) - Math.abs(b.before.at - change.before.at),
    )[0]
    if (nearest === undefined) return undefined
    list.splice(list.indexOf(nearest), 1)
    free.delete(nearest)
    return nearest
  })
  return changes.map((change, n): Suggestion => {
    const was = same[n]
    if (was !== undefined) return { ...change, author: was.author, also: was.also, since: was.since }
    const grown = [...free].filter((one) => meet(one, change))
    if (grown.length === 0) return { ...change, author: person, also: [], since: now }
    const others = new Set(grown.flatMap(({ author, also }) => [author, ...also]))
    others.delete(person)
    others.delete('')
    return {
      ...change,
      author: person,
      also: [...others],
      since: Math.min(...grown.map(({ since }) => since)),
    }
  })
}
