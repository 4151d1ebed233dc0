// What of an article each piece of its source has become: every piece has exactly one place.
import type { Document } from '#shared/document'
import type { OriginPiece, PieceField } from '#shared/origin'
import { findDate } from '../page/date'
import { afterBullet } from '../page/lines'
import { bodyPlaces, keyOf } from './body-places'

export type PiecePlace =
  | { readonly kind: 'body'; readonly block: number; readonly edited: boolean }
  | { readonly kind: 'headline' | 'candidate' | 'kicker' | 'deck' | 'tag' | 'queue' }
  | { readonly kind: 'field'; readonly fields: readonly PieceField[] }
  /** Set apart for what it is, or because somebody did; `doubtful` where it stands amid the text and is nothing that is known. */
  | { readonly kind: 'apart'; readonly doubtful: boolean }
  /** Running text that is nowhere. */
  | { readonly kind: 'lost' }

/** What of an article pieces can be. */
export interface Placed {
  readonly headline: string
  /** The headline as it stood, and all its wordings. */
  readonly wordings: readonly string[]
  readonly kicker: string
  readonly deck: string
  readonly fields: Readonly<Record<PieceField, string>>
  /** Names of tags, hung or proposed. */
  readonly tags: readonly string[]
  /** Texts that intake or an editor set apart. */
  readonly apart: readonly string[]
  /** Other headlines of the source, as they stood. */
  readonly queued: readonly string[]
  readonly body: Document
}

/** A credit is a line with little else in it. In characters. */
const AROUND_FIELD = 60
const LONGEST_DATE_LINE = 160
/** 【转载】标题 - 某某网: so much may hang on a headline. */
const AROUND_HEADLINE = 24

const holds = (key: string, value: string, around: number): boolean =>
  value !== '' && key.includes(value) && key.length <= value.length + around

function fieldsIn(text: string, key: string, fields: Placed['fields']): PieceField[] {
  const found = (['author', 'organisation', 'source', 'editor'] as const).filter((field) => {
    // 张三、李四 may stand apart in the source
    const parts = fields[field].split(/[、,;；]/).map(keyOf)
    return parts.some((part) => part.length >= 2) && parts.every((part) => holds(key, part, AROUND_FIELD))
  })
  if (fields.publishedAt === '' || text.length > LONGEST_DATE_LINE) return found
  const day = findDate(text)?.iso.slice(0, 10) ?? ''
  return day !== '' && day === fields.publishedAt.slice(0, 10) ? [...found, 'publishedAt'] : found
}

/** In the order of the pieces. */
export function placesOf(pieces: readonly OriginPiece[], article: Placed): readonly PiecePlace[] {
  const inBody = bodyPlaces(pieces, article.body)
  const at = [...inBody.keys()]
  const [first, last] = [Math.min(...at), Math.max(...at)]
  const headline = keyOf(article.headline)
  const wordings = article.wordings.map(keyOf).filter((key) => key !== '')
  const exactly = new Set(wordings)
  const queued = new Set(article.queued.map(keyOf))
  const apart = new Set(article.apart.map(keyOf))
  const tags = article.tags.map(keyOf).filter((key) => key !== '')
  const [kicker, deck] = [keyOf(article.kicker), keyOf(article.deck)]
  let isNamed = false

  const place = (piece: OriginPiece, n: number): PiecePlace => {
    const { text, kind } = piece
    const body = inBody.get(n)
    if (body !== undefined) return { kind: 'body', ...body }
    const key = keyOf(afterBullet(text) ?? text)
    if (kicker !== '' && key === kicker) return { kind: 'kicker' }
    if (deck !== '' && key === deck) return { kind: 'deck' }
    const isHeadline = headline !== '' && holds(key, headline, AROUND_HEADLINE)
    // The first is the headline, what says it again is of a list.
    if (!isNamed && (isHeadline || exactly.has(key))) {
      isNamed = true
      return { kind: isHeadline ? 'headline' : 'candidate' }
    }
    if (queued.has(key)) return { kind: 'queue' }
    if (isHeadline || exactly.has(key)) return { kind: 'candidate' }
    const isCredit = kind !== 'text' && kind !== 'navigation' && kind !== 'related' && kind !== 'keywords'
    const fields = isCredit ? fieldsIn(text, key, article.fields) : []
    if (fields.length > 0) return { kind: 'field', fields }
    if (kind === 'keywords' && tags.some((tag) => key.includes(tag))) return { kind: 'tag' }
    if (apart.has(keyOf(text))) return { kind: 'apart', doubtful: false }
    if (kind === 'text') return { kind: 'lost' }
    return { kind: 'apart', doubtful: kind === 'short' && n > first && n < last }
  }
  return pieces.map(place)
}

/** Whether an editor should look at it. */
export const isDoubtful = (place: PiecePlace): boolean =>
  place.kind === 'lost' || (place.kind === 'apart' && place.doubtful)

/** By block of the body, the pieces that it was made of; a block without one was written here. */
export function piecesByBlock(places: readonly PiecePlace[]): ReadonlyMap<number, readonly number[]> {
  const blocks = new Map<number, number[]>()
  for (const [at, place] of places.entries()) {
    if (place.kind !== 'body') continue
    const pieces = blocks.get(place.block)
    if (pieces === undefined) blocks.set(place.block, [at])
    else pieces.push(at)
  }
  return blocks
}
