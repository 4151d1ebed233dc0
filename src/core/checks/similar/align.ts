// Headlines laid beside each other: which stretches they share, and a table whose columns are what all or most have in common.

const words = new Intl.Segmenter('zh', { granularity: 'word' })

interface Token {
  /** With the marks and blanks after it. */
  readonly text: string
  /** What is compared. */
  readonly key: string
}

/** Longer lines are compared up to here only; the rest counts as differing. */
const MOST = 120

/** Words, each with the marks and blanks that follow it: `水情周报（` `第` `3` `期）`. Joined they are the line. */
function tokensOf(line: string): readonly Token[] {
  const tokens: { text: string; key: string }[] = []
  for (const { segment, isWordLike } of words.segment(line)) {
    const last = tokens.at(-1)
    if (isWordLike === true) tokens.push({ text: segment, key: segment.normalize('NFKC').toLowerCase() })
    else if (last === undefined) tokens.push({ text: segment, key: '' })
    else last.text += segment
  }
  return tokens
}

/** For each token of `other`, the index of its match in `base` by their longest common subsequence; -1 for none. */
function matchesIn(base: readonly Token[], other: readonly Token[]): readonly number[] {
  const [n, m] = [Math.min(base.length, MOST), Math.min(other.length, MOST)]
  const width = m + 1
  const best = new Uint16Array((n + 1) * width)
  const at = (i: number, j: number): number => best[i * width + j] ?? 0
  const equal = (i: number, j: number): boolean => {
    const key = base[i]?.key ?? ''
    return key !== '' && key === other[j]?.key
  }
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      best[i * width + j] = equal(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: number[] = Array.from({ length: other.length }, () => -1)
  for (let i = 0, j = 0; i < n && j < m;) {
    if (equal(i, j)) found[j++] = i++
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return found
}

export interface Piece {
  readonly text: string
  readonly shared: boolean
}

/** `other` in stretches that `base` has too and stretches that it has not; joined they are `other`. */
export function piecesOf(base: string, other: string): readonly Piece[] {
  const tokens = tokensOf(other)
  const matches = matchesIn(tokensOf(base), tokens)
  const pieces: { text: string; shared: boolean }[] = []
  tokens.forEach(({ text }, index) => {
    const shared = (matches[index] ?? -1) >= 0
    const last = pieces.at(-1)
    if (last?.shared === shared) last.text += text
    else pieces.push({ text, shared })
  })
  return pieces
}

/** A word that so many of the lines have, in the same order, is a column of the table. */
const MOST_HAVE = 0.6

export interface Aligned {
  /** Whether the column holds what differs. */
  readonly slots: readonly boolean[]
  /** A row for each line, a cell for each column; a row's cells, joined, are the line. */
  readonly rows: readonly (readonly string[])[]
}

/** The table of `lines`, aligned to the one at `base`: columns of what most share, and of what differs between. */
export function aligned(lines: readonly string[], base: number): Aligned {
  const baseTokens = tokensOf(lines[base] ?? '')
  const all = lines.map((line) => {
    const tokens = tokensOf(line)
    return { tokens, matches: matchesIn(baseTokens, tokens) }
  })
  const had = baseTokens.map(
    (_, index) => all.filter(({ matches }) => matches.includes(index)).length / Math.max(1, lines.length),
  )
  // Columns of the finest table: a slot, a shared word, a slot, a shared word, …, a slot.
  const columnOf = new Map<number, number>()
  for (const [index, share] of had.entries())
    if (share >= MOST_HAVE) columnOf.set(index, columnOf.size * 2 + 1)
  const width = columnOf.size * 2 + 1
  const fine = all.map(({ tokens, matches }) => {
    const cells = Array.from({ length: width }, () => '')
    let slot = 0
    tokens.forEach(({ text }, index) => {
      const column = columnOf.get(matches[index] ?? -1)
      cells[column ?? slot] += text
      if (column !== undefined) slot = column + 1
    })
    return cells
  })
  // Empty slots go; shared words that stand side by side in the same rows become one column.
  const slots: boolean[] = []
  const columns: string[][] = []
  for (let column = 0; column < width; column++) {
    const cells = fine.map((row) => row[column] ?? '')
    if (cells.every((cell) => cell === '')) continue
    const former = columns.at(-1)
    const [wasSlot, isSlot] = [slots.at(-1) === true, column % 2 === 0]
    const joins =
      former !== undefined &&
      (wasSlot || isSlot
        ? // What stands in the one where the other is empty fills one slot: 2022 where the others have 2023.
          former.every((cell, row) => cell === '' || cells[row] === '')
        : former.every((cell, row) => (cell === '') === (cells[row] === '')))
    if (!joins) {
      slots.push(isSlot || cells.includes(''))
      columns.push(cells)
      continue
    }
    slots[slots.length - 1] = wasSlot || isSlot
    columns[columns.length - 1] = former.map((cell, row) => cell + (cells[row] ?? ''))
  }
  return { slots, rows: lines.map((_, row) => columns.map((cells) => cells[row] ?? '')) }
}
