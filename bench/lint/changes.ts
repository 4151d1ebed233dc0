// How many places differ between a text and what was made of it, line by line and character by character.

export interface Changes {
  readonly all: number
  /** Of these those in which nothing but blanks came or went. */
  readonly blanks: number
}

/** Longer lines are not compared cell by cell but where they first and last differ. */
const MOST = 4000

/** Stretches that differ, as what was and what is. */
function hunks(was: string, is: string): readonly (readonly [string, string])[] {
  const [a, b] = [Array.from(was), Array.from(is)]
  if (a.length > MOST || b.length > MOST) return [[was, is]]
  const width = b.length + 1
  // Longest common subsequence from the ends.
  const best = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i] === b[j]
          ? (best[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
  const found: [string, string][] = []
  let open: [string, string] | null = null
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = null
      i++
      j++
      continue
    }
    if (open === null) {
      open = ['', '']
      found.push(open)
    }
    const goes =
      j >= b.length || (i < a.length && (best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0))
    if (goes) open[0] += a[i++] ?? ''
    else open[1] += b[j++] ?? ''
  }
  return found
}

export function changesIn(was: string, is: string): Changes {
  const [before, after] = [was.split('\n'), is.split('\n')]
  const all = before.flatMap((line, n) => (line === after[n] ? [] : hunks(line, after[n] ?? '')))
  return { all: all.length, blanks: all.filter(([gone, come]) => `${gone}${come}`.trim() === '').length }
}
