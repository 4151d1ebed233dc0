// English counts: one article, two articles. Chinese has no such forms, a third language brings its own.

/** As printed: 1 or `1`. */
const isOne = (n: number | string): boolean => String(n) === '1'

/** What agrees with a number: `agree(n, 'has', 'have')`. */
export const agree = (n: number | string, one: string, many: string): string => (isOne(n) ? one : many)

/** A number with what it counts: `1 article`, `2 articles`, `0 entries` with `counted(0, 'entry', 'entries')`. */
export const counted = (n: number | string, one: string, many = `${one}s`): string =>
  `${n} ${agree(n, one, many)}`
