// English that goes wrong with one: `1 articles`, `1 article have`.

/** A plural after 1, with a word or none between; verbs and what only ends in s are none. */
const WRONG =
  /(?<![\d.,/])\b1 (?:(?:more|other|unchanged|similar|further|open|new) )?(?!(?:is|was|has|does|this|as|across|less|minus)\b)[a-z]{2,30}s\b|(?<![\d.,/])\b1 (?:[a-z]{1,30} )?(?:are|were|have)\b/

/** Arguments to try: a function of up to six, each as the number 1 and as it is printed. */
function* tries(count: number): Generator<readonly unknown[]> {
  for (let mask = 0; mask < 2 ** Math.min(count, 6); mask++)
    yield Array.from({ length: count }, (_, at) => ((mask >> at) & 1 ? '1' : 1))
}

/** One that takes a record reads 1 from every field of it. */
const RECORD: readonly unknown[] = [new Proxy({}, { get: () => 1 })]

/**
 * What is wrong in every way of telling the function 1, or undefined. A function is right if one of them comes out right,
 * since whether it takes numbers or printed numbers only its type knows.
 */
export function wrongPlural(say: (...args: never) => unknown): string | undefined {
  const ask = say as (...args: readonly unknown[]) => unknown
  const said = (args: readonly unknown[]): readonly string[] => {
    try {
      const text = ask(...args)
      // A record was expected where `undefined` comes out.
      return typeof text === 'string' && !text.includes('undefined') ? [text] : []
    } catch {
      return []
    }
  }
  const plain = [...tries(say.length)].flatMap(said)
  const wrong = (plain.length === 0 ? said(RECORD) : plain).map((text) => WRONG.exec(text)?.[0])
  return wrong.includes(undefined) ? undefined : wrong[0]
}
