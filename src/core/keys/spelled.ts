// How keys are spelled: `CmdOrCtrl+Alt+Shift+H`, `J`, `#`, `ArrowUp`; modifiers in one order.

/** Modifiers in the order in which they are spelled. */
const MODIFIERS = ['CmdOrCtrl', 'Alt', 'Shift'] as const

// `+` parts what is spelled, so its own key has a name.
const NAMED = [
  'Enter Escape Tab Space Backspace Delete Insert Home End PageUp PageDown Plus'.split(' '),
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  Array.from({ length: 24 }, (_, n) => `F${n + 1}`),
].flat()
const SMALL = new Map(NAMED.map((name) => [name.toLowerCase(), name]))

export interface KeyParts {
  readonly command: boolean
  readonly alt: boolean
  readonly shift: boolean
  /** `H`, `#`, `F7`, `ArrowUp`. */
  readonly name: string
}

/** The part without its modifiers. */
export function partsOf(key: string): KeyParts {
  const parts = key.split('+')
  const name = parts.pop() ?? ''
  return {
    command: parts.includes('CmdOrCtrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    name,
  }
}

export function keyFrom({ command, alt, shift, name }: KeyParts): string {
  return [...(command ? ['CmdOrCtrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), name].join(
    '+',
  )
}

/** `#` and `?` are typed with Shift on many keyboards: only letters, digits and named keys ask for it. */
export const asksShift = (name: string): boolean =>
  /^[A-Z0-9]$/.test(name) || (name.length > 1 && name !== 'Plus')

/** The name of a key as it is spelled: `j` → `J`, `arrowup` → `ArrowUp`; undefined: none that can be told apart. */
export function nameOf(name: string): string | undefined {
  if (/^[a-z]$/i.test(name)) return name.toUpperCase()
  if (name === ' ') return 'Space'
  if (name === '+') return 'Plus'
  return /^[!-~]$/.test(name) ? name : SMALL.get(name.toLowerCase())
}

/** A key that somebody has written, in the one spelling: `shift+cmdorctrl+j` → `CmdOrCtrl+Shift+J`. Undefined if it is none. */
export function spelledKey(written: string): string | undefined {
  const parts = written.trim().split('+')
  const name = nameOf(parts.pop() ?? '')
  if (name === undefined) return undefined
  const held = parts.map((part) => MODIFIERS.find((one) => one.toLowerCase() === part.toLowerCase()))
  if (held.includes(undefined) || new Set(held).size < held.length) return undefined
  // A sign is what is typed, with Shift or without.
  if (held.includes('Shift') && !asksShift(name)) return undefined
  return keyFrom({
    command: held.includes('CmdOrCtrl'),
    alt: held.includes('Alt'),
    shift: held.includes('Shift'),
    name,
  })
}

/** Whether it may type something or walk: such a key acts only outside texts. `F3` types nothing, `Alt+ArrowUp` moves a caret. */
export function isSingle(key: string): boolean {
  const { command, alt, name } = partsOf(key)
  return !command && !/^F\d/.test(name) && !(alt && !name.startsWith('Arrow'))
}
