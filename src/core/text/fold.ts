// Folding for comparing: two headlines or tag names are the same when their folded forms are equal.

// Marks that carry meaning stay: `2.1亿` is not `21亿`, `3:0` not `30`, `-5%` not `5%`, `C#` not `C`, `*ST` not `ST`.
const BETWEEN_DIGITS = /(?<=[0-9])[.:/](?=[0-9])/
const DASH_BEFORE_DIGIT = /(?<![a-z0-9.:/-])-(?=[0-9])|(?<=[0-9])[-~](?=[0-9])/u
const KEPT = new RegExp(
  `${BETWEEN_DIGITS.source}|${DASH_BEFORE_DIGIT.source}|(?<=[a-z])#|[%&@]|\\*(?=st)`,
  'u',
)

const DROPPED = /[\p{Z}\p{Cc}\p{Cf}\uFE00-\uFE0F]+/gu
const MARK = new RegExp(`(${KEPT.source})|\\p{P}`, 'gu')

/** NFKC, lower case, without blanks, invisible characters and marks. Folding twice changes nothing more. */
export function fold(text: string): string {
  let folded = text
  for (let round = 0; round < 8; round++) {
    const next = folded
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFKC')
      .replace(DROPPED, '')
      .replace(MARK, (_mark, kept: string | undefined) => kept ?? '')
    if (next === folded) return folded
    folded = next
  }
  return folded
}
