// What was changed in an article since somebody read it: fields, headlines of channels, and the body block by block.
import type { ChangedBlock, ChangedPiece, ReviewChanges, ReviewedHeadline } from '#shared/review'
import { comparing, type Comparable, type Row } from '../compare/compare'
import { comparedText, type Piece } from '../compare/inline'

export interface Compared extends Comparable {
  /** The main one is `headline`. */
  readonly headlines: readonly ReviewedHeadline[]
}

const printed = (text: string): string => text.replaceAll('\u2028', '\n')
const piecesOf = (pieces: readonly Piece[]): readonly ChangedPiece[] =>
  pieces.map(({ kind, text }) => ({ kind, text: printed(text) }))

/** Where a block that was moved came from is not told apart: it stands where it is now. */
function blockOf(row: Row): ChangedBlock | null {
  switch (row.kind) {
    case 'kept':
      return { kind: 'same', texts: [printed(row.after.flat.text)] }
    case 'changed':
      return row.before.flat.text === row.after.flat.text
        ? { kind: 'form', text: printed(row.after.flat.text) }
        : { kind: 'changed', pieces: piecesOf(row.pieces) }
    case 'removed':
      return { kind: 'removed', text: printed(row.before.flat.text) }
    case 'added':
      return { kind: 'added', text: printed(row.after.flat.text) }
    case 'came':
      return {
        kind: 'moved',
        pieces:
          row.pieces === null ? [{ kind: 'same', text: printed(row.after.flat.text) }] : piecesOf(row.pieces),
      }
    case 'left':
      return null
  }
}

/** Unchanged neighbours become one entry, which a reader may leave folded. */
function folded(rows: readonly Row[]): readonly ChangedBlock[] {
  const blocks: ChangedBlock[] = []
  for (const row of rows) {
    const block = blockOf(row)
    const last = blocks.at(-1)
    if (block === null) continue
    if (block.kind === 'same' && last?.kind === 'same')
      blocks[blocks.length - 1] = { kind: 'same', texts: [...last.texts, ...block.texts] }
    else blocks.push(block)
  }
  return blocks
}

/** A channel without a headline of its own has the main one. */
function channelChanges(before: Compared, after: Compared): ReviewChanges['fields'] {
  const textOf = (one: Compared, channel: string): string =>
    one.headlines.find((headline) => headline.channel === channel)?.text ?? one.headline
  const channels = new Set(
    [...before.headlines, ...after.headlines].flatMap(({ channel }) => (channel === null ? [] : [channel])),
  )
  return Array.from(channels).flatMap((channel) => {
    const [one, other] = [textOf(before, channel), textOf(after, channel)]
    return one === other
      ? []
      : [{ name: 'headline' as const, channel, pieces: piecesOf(comparedText(one, other)) }]
  })
}

/** Pauses after each block that it has looked into. */
export function* changing(before: Compared, after: Compared): Generator<void, ReviewChanges> {
  const { fields, rows } = yield* comparing(before, after)
  const all = [
    ...fields.map(({ name, pieces }) => ({ name, channel: null, pieces: piecesOf(pieces) })),
    ...channelChanges(before, after),
  ]
  const blocks = folded(rows)
  return { fields: all, blocks, count: all.length + blocks.filter(({ kind }) => kind !== 'same').length }
}
