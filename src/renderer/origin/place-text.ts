// What a piece of the source has become, in words, and how it is marked.
import type { PiecePlace } from '#core/origin/places'
import type { OriginPiece } from '#shared/origin'
import type { Language } from '#shared/settings'
import { originTexts } from '#shared/texts/origin'

export function placeText({ kind }: OriginPiece, place: PiecePlace, language: Language): string {
  const words = originTexts[language]
  switch (place.kind) {
    case 'body':
      return words.body(String(place.block + 1)) + (place.edited ? ` · ${words.edited}` : '')
    case 'field':
      return place.fields.map((field) => words.fields[field]).join(words.between)
    case 'apart':
      return `${words.apart} · ${words.kinds[kind]}`
    case 'headline':
    case 'candidate':
    case 'kicker':
    case 'deck':
    case 'tag':
    case 'queue':
    case 'lost':
      return words[place.kind]
  }
}

/** `1`, `3、4`, `12–15` */
export function numbersText(numbers: readonly number[], between: string): string {
  const runs: [number, number][] = []
  for (const n of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === n - 1) last[1] = n
    else runs.push([n, n])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(between)
}
