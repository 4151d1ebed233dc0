// A language that nobody speaks: English, each string 40 % longer and between ⟦ and ⟧, so that a page shows where words
// do not fit and which ones stand in no dictionary. Only the build of `lengthened.config.ts` holds it.

const LETTER = /\p{L}/u

/** `Save` → `⟦Save Sa⟧`. The beginning comes once more, so that lines break where words end. Marks alone stay as they are. */
function lengthened(text: string): string {
  if (!LETTER.test(text) || text.startsWith('⟦')) return text
  const chars = Array.from(text)
  return `⟦${text} ${chars.slice(0, Math.ceil(chars.length * 0.4) - 1).join('')}⟧`
}

function lengthenedValue(value: unknown): unknown {
  if (typeof value === 'string') return lengthened(value)
  if (typeof value === 'function')
    return (...args: unknown[]): unknown =>
      lengthenedValue((value as (...args: unknown[]) => unknown)(...args))
  if (typeof value === 'object' && value !== null) lengthenIn(value)
  return value
}

function lengthenIn(words: object): void {
  for (const [key, value] of Object.entries(words)) Reflect.set(words, key, lengthenedValue(value))
}

/** Changes the English of every dictionary among what a module exports, in place. */
export function lengthen(exported: Readonly<Record<string, unknown>>): void {
  for (const dictionary of Object.values(exported)) {
    if (typeof dictionary !== 'object' || dictionary === null) continue
    if ('zh-CN' in dictionary && 'en' in dictionary)
      Object.assign(dictionary, { en: lengthenedValue(dictionary.en) })
  }
}
