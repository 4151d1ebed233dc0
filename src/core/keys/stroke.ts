// A press on the keyboard: whether it is a key as it is spelled, and how it is spelled.
import { asksShift, isSingle, keyFrom, nameOf, partsOf } from './spelled'

/** A keyboard event, or as much of one as tells keys apart. */
export interface Stroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly code?: string
}

const CODES: Readonly<Record<string, string>> = {
  '=': 'Equal',
  '-': 'Minus',
  '/': 'Slash',
  '.': 'Period',
  ',': 'Comma',
  ';': 'Semicolon',
  "'": 'Quote',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '\\': 'Backslash',
  '`': 'Backquote',
}
const SIGNS = new Map(Object.entries(CODES).map(([sign, code]) => [code, sign]))

/** Whether a key press is the one that `key` spells, e.g. `CmdOrCtrl+Shift+H`, `J`, `#`. */
export function matches(key: string, stroke: Stroke, mac: boolean): boolean {
  if (key === '') return false
  const { command, alt, shift, name } = partsOf(key)
  if ((mac ? stroke.metaKey : stroke.ctrlKey) !== command) return false
  if (mac ? stroke.ctrlKey : stroke.metaKey) return false
  if (stroke.altKey !== alt) return false
  if (asksShift(name) && stroke.shiftKey !== shift) return false
  // With Alt a letter is often another sign: ç for C on a Mac, and so are figures and marks there.
  if (stroke.altKey && /^[A-Z]$/.test(name) && stroke.code === `Key${name}`) return true
  if (mac && stroke.altKey && stroke.code === (CODES[name] ?? `Digit${name}`)) return true
  // With Shift a digit is another sign, and on some keyboards without. With AltGr, which Windows tells as Ctrl and Alt, it types.
  if (command && !alt && /^\d$/.test(name) && stroke.code === `Digit${name}`) return true
  return stroke.key.toLowerCase() === ({ Space: ' ', Plus: '+' }[name] ?? name.toLowerCase())
}

/** `waiting`: modifiers alone, or an input method at work. `unknown`: see `KeyRefusal`; `system`: the system's own modifier is held. */
export type Pressed =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly why: 'unknown' | 'system' }

const ALONE = new Set(
  'Alt AltGraph CapsLock Control Dead Fn FnLock Hyper Meta NumLock Process ScrollLock Shift Super Symbol Unidentified'.split(
    ' ',
  ),
)

/** How a press is spelled, so that `matches` knows it again. `types`: AltGr is held, which makes signs of letters. */
export function pressedKey(stroke: Stroke, mac: boolean, types = false): Pressed {
  const coded = codedName(stroke, mac)
  if (coded === undefined && ALONE.has(stroke.key)) return { kind: 'waiting' }
  if (mac ? stroke.ctrlKey : stroke.metaKey) return { kind: 'refused', why: 'system' }
  const name = coded ?? nameOf(stroke.key)
  if (name === undefined || types) return { kind: 'refused', why: 'unknown' }
  return {
    kind: 'key',
    key: keyFrom({
      command: mac ? stroke.metaKey : stroke.ctrlKey,
      alt: stroke.altKey,
      shift: stroke.shiftKey && asksShift(name),
      name,
    }),
  }
}

/** Told by its place on the keyboard, since what it types there is another sign. */
function codedName({ code = '', altKey, ctrlKey, metaKey }: Stroke, mac: boolean): string | undefined {
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (!altKey) return (mac ? metaKey : ctrlKey) ? digit : undefined
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return mac ? (letter ?? digit ?? SIGNS.get(code)) : letter
}

/** As Electron spells it in a menu: `ArrowUp` is `Up` there. Not `registered`: shown, but left to the page, which knows whether somebody types. */
export function accelerator(key: string): { readonly accelerator: string; readonly registered: boolean } {
  return { accelerator: key.replace(/Arrow(?=[A-Z])/, ''), registered: !isSingle(key) }
}
