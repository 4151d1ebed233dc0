// Stretches of a headline or sentence that a cut must not part: what marks enclose, and numbers with their unit.
import { quantitiesOf } from './quantities'
import { TIME } from './time-evidence'

/** `start` and `end` in UTF-16 units; a place between them is inside. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const CLOSING: ReadonlyMap<string, string> = new Map(
  ['“”', '‘’', '「」', '『』', '《》', '〈〉', '（）', '()', '【】', '[]', '［］', '〔〕'].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
)
/** An apostrophe within a word: `don’t`, `Reuters’ report` closes nothing that is open. */
const OPENING_OF: ReadonlyMap<string, string> = new Map([...CLOSING].map(([open, close]) => [close, open]))

/** Outermost pairs of quotation marks, book marks and brackets, marks included; one that is never closed reaches to the end. */
export function enclosed(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  const open: { readonly mark: string; readonly at: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const straight = char === '"'
    if (straight ? open.at(-1)?.mark !== '"' : CLOSING.has(char)) {
      open.push({ mark: char, at })
      continue
    }
    const opening = straight ? '"' : OPENING_OF.get(char)
    if (opening === undefined || open.at(-1)?.mark !== opening) continue
    const { at: start } = open.pop() ?? { at }
    if (open.length === 0) found.push({ start, end: at + 1 })
  }
  const [first] = open
  return first === undefined ? found : [...found, { start: first.at, end: text.length }]
}

/** Digits and what counts them, known as a unit or not: `43项` `7号线` `第3集`. */
const COUNTED = /第?\d[\d.,:/%-]{0,20}[万亿千百]{0,2}\p{Script=Han}?/gu

/** Numbers with their unit, which no line end parts: `5000万元` `两成` `11月22日` `three people`. */
export const numbersOf = (text: string): readonly Stretch[] => [
  ...quantitiesOf(text),
  ...[TIME, COUNTED]
    .flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .map(({ 0: matched, index }) => ({ start: index, end: index + matched.length })),
]

export const unpartable = (text: string): readonly Stretch[] => [...enclosed(text), ...numbersOf(text)]

export const isInside = (at: number, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ start, end }) => at > start && at < end)
