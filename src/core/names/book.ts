// The ledger as a book to look names up in: made once, asked of every block.
import type { Span } from '#shared/check'
import type { LedgerPerson } from '#shared/names'
import { nameEndsAt } from './chinese'
import { holesOf, isNear } from './near'

/** A name of the ledger in a text; several people may be called so. */
export interface NameHit extends Span {
  readonly people: readonly LedgerPerson[]
  /** As the text has it, which may be another spelling. */
  readonly name: string
}

export interface NameBook {
  /** How many people are in it. */
  readonly people: number
  /** Names and other spellings, the longest at each place, none over another; in order. */
  readonly find: (text: string) => readonly NameHit[]
  readonly called: (name: string) => readonly LedgerPerson[]
  /** People whose name is one character off, and taken for it. */
  readonly near: (name: string) => readonly LedgerPerson[]
}

const HAN = /^\p{sc=Han}/u
const LETTER = /[\p{L}\p{N}]/u

/** `Jane Doe` and `Jane Dow` and `Jane Does`: by leaving one letter out of either. */
function lettersOut(name: string): readonly string[] {
  const all = [name]
  for (let at = 0; at < name.length; at++) all.push(name.slice(0, at) + name.slice(at + 1))
  return all
}

/** Whether one letter more, less or other makes one into the other. */
function isLetterOff(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one.charAt(from) === other.charAt(from)) from++
  let back = 0
  const most = Math.min(one.length, other.length) - from
  while (back < most && one.at(-1 - back) === other.at(-1 - back)) back++
  return Math.max(one.length, other.length) - from - back <= 1
}

const isHan = (name: string): boolean => /^\p{sc=Han}+$/u.test(name)
const neighbourhood = (name: string): readonly string[] => (isHan(name) ? holesOf(name) : lettersOut(name))

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}

/** Names shorter than two characters are passed over. */
export function nameBook(people: readonly LedgerPerson[]): NameBook {
  const byName = new Map<string, LedgerPerson[]>()
  const bySpelling = new Map<string, LedgerPerson[]>()
  for (const person of people) {
    if (person.name.length > 1) put(byName, person.name, person)
    for (const spelling of person.spellings) if (spelling.length > 1) put(bySpelling, spelling, person)
  }
  // What is one person's name is no other spelling.
  for (const name of byName.keys()) bySpelling.delete(name)
  const all = [...byName, ...bySpelling]
  const byOpening = new Map<string, string[]>()
  for (const [name] of all) put(byOpening, name.slice(0, 2), name)
  for (const names of byOpening.values()) names.sort((one, other) => other.length - one.length)
  let holes: Map<string, string[]> | undefined

  function stands(text: string, name: string, at: number): boolean {
    if (!text.startsWith(name, at)) return false
    const end = at + name.length
    if (!HAN.test(name))
      return !LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(end).replace(HAN, ''))
    // `王明` is none of `王明亮`: of two characters what follows must be no part of a name.
    return name.length > 2 || nameEndsAt(text, end)
  }
  return {
    people: people.length,
    find: (text) => {
      const found: NameHit[] = []
      if (byOpening.size === 0) return found
      for (let at = 0; at < text.length - 1; at++) {
        const name = byOpening.get(text.slice(at, at + 2))?.find((one) => stands(text, one, at))
        if (name === undefined) continue
        found.push({
          start: at,
          end: at + name.length,
          name,
          people: byName.get(name) ?? bySpelling.get(name) ?? [],
        })
        at += name.length - 1
      }
      return found
    },
    called: (name) => byName.get(name) ?? bySpelling.get(name) ?? [],
    near: (name) => {
      if (holes === undefined) {
        holes = new Map()
        for (const known of byName.keys()) for (const hole of neighbourhood(known)) put(holes, hole, known)
      }
      const at = holes
      const names = new Set(neighbourhood(name).flatMap((hole) => at.get(hole) ?? []))
      return [...names]
        .filter((known) => known !== name && (isHan(name) ? isNear(known, name) : isLetterOff(known, name)))
        .flatMap((known) => byName.get(known) ?? [])
    },
  }
}
