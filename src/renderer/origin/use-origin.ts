// Source and article read together: the pieces, where each of them is, and which one is looked at.
import { useEffect, useMemo, useState } from 'react'
import { isDoubtful, piecesByBlock, placesOf, type PiecePlace } from '#core/origin/places'
import type { Article } from '#shared/article'
import type { Fault } from '#shared/error'
import type { HeadlineFull } from '#shared/headline'
import type { Origin, OriginPiece } from '#shared/origin'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { flush } from '../saving'

export interface Reading {
  readonly origin: Origin
  readonly article: Article
  readonly headline: HeadlineFull
  readonly places: readonly PiecePlace[]
  /** By block of the body, its pieces. */
  readonly byBlock: ReadonlyMap<number, readonly number[]>
  /** Numbers of the pieces that an editor should look at. */
  readonly doubtful: readonly number[]
}

interface Read {
  /** Null if there is no source; undefined until it is read. */
  readonly reading: Reading | null | undefined
  readonly fault: Fault | undefined
}

function readingOf(origin: Origin, article: Article, headline: HeadlineFull): Reading {
  const { author, organisation, source, editor, publishedAt, kicker, deck, body, tags, proposals } = article
  const places = placesOf(origin.pieces, {
    headline: article.headline,
    wordings: [headline.raw, headline.current, ...headline.candidates.map(({ text }) => text)],
    kicker,
    deck,
    fields: { author, organisation, source, editor, publishedAt },
    tags: [
      ...tags.map(({ name }) => name),
      ...proposals.filter(({ kind }) => kind === 'tag').map(({ text }) => text),
    ],
    apart: proposals.filter(({ kind }) => kind !== 'tag').map(({ text }) => text),
    queued: origin.queued,
    body,
  })
  const doubtful = places.flatMap((place, at) => (isDoubtful(place) ? [at] : []))
  return { origin, article, headline, places, byBlock: piecesByBlock(places), doubtful }
}

export function useOrigin(id: string): Read {
  // What was being typed when the view was called is part of the article.
  const [ready, setReady] = useState(false)
  useEffect(() => {
    void flush().finally(() => setReady(true))
  }, [])
  const source = useLive(`origin ${id}`, ['sources'], () => bridge.importing.origin({ id }))
  const now = useLive(`origin article ${id} ${ready}`, ['articles', 'headlines', 'tags'], async () => {
    const article = await bridge.articles.get({ id })
    return { article, headline: await bridge.headlines.get({ id: article.headlineId }) }
  })
  const { value: origin } = source
  const { value } = now
  const reading = useMemo(
    () =>
      origin === undefined || value === undefined || value.article.id !== id
        ? undefined
        : origin && readingOf(origin, value.article, value.headline),
    [origin, value, id],
  )
  return { reading: source.current ? reading : undefined, fault: source.fault ?? now.fault }
}

/** What the piece is part of the article as; null outside its body. */
export const blockOf = ({ places }: Reading, at: number): number | null => {
  const place = places[at]
  return place?.kind === 'body' ? place.block : null
}

export const pieceAt = ({ origin }: Reading, at: number): OriginPiece | undefined => origin.pieces[at]
