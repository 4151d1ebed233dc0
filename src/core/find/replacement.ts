// What stands instead of a hit: as it is written, or, with a pattern, with `$1`, `$<name>`, `$&`, `$$`, `\n` and `\t`.
type Piece = { readonly text: string } | { readonly group: number | string }

/** A hit of a pattern, with where its groups stand. */
export interface Groups {
  /** Null for a group that took no part. */
  readonly numbered: readonly (readonly [from: number, to: number] | null)[]
  readonly named: Readonly<Record<string, readonly [from: number, to: number] | null>>
}

export interface Replacement {
  /** Whether `Groups` are needed to say what it becomes. */
  readonly asksGroups: boolean
  /** Groups as they stand in `text`; one that took no part is nothing. */
  readonly of: (text: string, groups: Groups) => string
}

/** What groups a pattern has. */
export interface GroupsOf {
  readonly count: number
  /** Without any name `$<name>` means itself, as in JavaScript. */
  readonly named: boolean
}

const SPECIAL = /\$(?:([$&])|(\d{1,2})|<([^>]*)>)|\\([nt\\])/g

function piecesOf(template: string, { count: groups, named }: GroupsOf): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const found of template.matchAll(SPECIAL)) {
    pieces.push({ text: template.slice(at, found.index) })
    at = found.index + found[0].length
    const [all, sign, digits, name, escape] = found
    if (sign !== undefined) pieces.push(sign === '$' ? { text: '$' } : { group: 0 })
    else if (name !== undefined) pieces.push(named ? { group: name } : { text: all })
    else if (escape !== undefined) pieces.push({ text: { n: '\n', t: '\t' }[escape] ?? '\\' })
    else if (digits !== undefined) {
      // As in JavaScript: `$12` is the twelfth group if there is one, else the first and a 2.
      const whole = Number(digits)
      const first = Number(digits.charAt(0))
      if (whole <= groups) pieces.push({ group: whole })
      else if (digits.length === 2 && first > 0 && first <= groups)
        pieces.push({ group: first }, { text: digits.charAt(1) })
      else pieces.push({ text: all })
    }
  }
  return [...pieces, { text: template.slice(at) }]
}

/** `groups`: null without a pattern, when every sign means itself. */
export function replacementOf(template: string, groups: GroupsOf | null): Replacement {
  const pieces = groups === null ? [{ text: template }] : piecesOf(template, groups)
  return {
    asksGroups: pieces.some((piece) => 'group' in piece),
    of: (text, found) =>
      pieces
        .map((piece) => {
          if ('text' in piece) return piece.text
          const own = Object.hasOwn(found.named, piece.group) ? found.named[piece.group] : null
          const place = typeof piece.group === 'number' ? found.numbered[piece.group] : own
          return place ? text.slice(...place) : ''
        })
        .join(''),
  }
}
