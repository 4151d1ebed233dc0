// Galley's own JSON → what it holds: the whole of it for a library to restore, or an article as any other file has one.
import * as v from 'valibot'
import { GalleyError } from '#shared/error'
import { GALLEY_VERSION, GalleyFile } from '#shared/galley-file'
import type { IncomingComment, IncomingDesk, IncomingPicture } from '#shared/incoming'
import { placeOf, textsOf } from '../comments/anchor'
import { fromBase64 } from '../media/base64'
import { sha256 } from '../media/sha256'
import { placeInLeaf } from './comment-place'
import { incoming, type FoundPart } from './incoming'

const Versioned = v.object({ galley: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/**
 * The file as it was written. Refuses with `galley-newer` what a later Galley has written, and with `galley-damaged`
 * (`subject`: the place, e.g. `headlines.candidates.2.text`) what is no such file; nothing is guessed.
 */
export function galleyFile(json: string): GalleyFile {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch (error) {
    throw new GalleyError('galley-damaged', String(error))
  }
  const versioned = v.safeParse(Versioned, parsed)
  if (!versioned.success) throw new GalleyError('galley-damaged', 'no file of Galley', 'galley')
  if (versioned.output.galley > GALLEY_VERSION)
    throw new GalleyError('galley-newer', `version ${versioned.output.galley}`)
  const read = v.safeParse(GalleyFile, parsed, { abortEarly: true })
  if (!read.success) {
    const [issue] = read.issues
    throw new GalleyError('galley-damaged', issue.message, v.getDotPath(issue) ?? '')
  }
  const numbers = new Set(read.output.headlines.candidates.map(({ n }) => n))
  if (!numbers.has(read.output.headlines.current))
    throw new GalleyError('galley-damaged', 'no such candidate', 'headlines.current')
  // Checked and not changed: keys stay in the order they were written in, so that contents hash as they did.
  return parsed as GalleyFile
}

/** The pictures that are in it and are what they are called; any other is left out. */
export function galleyPictures({ pictures }: GalleyFile): IncomingPicture[] {
  return pictures.flatMap((picture) => {
    const bytes = 'data' in picture ? fromBase64(picture.data) : null
    return bytes !== null && sha256(bytes) === picture.hash ? [{ sha256: picture.hash, bytes }] : []
  })
}

function commentsOf(file: GalleyFile): IncomingComment[] {
  const texts = textsOf(file.body)
  return file.comments.flatMap(({ anchor, text, by, at, resolved, answers }) => {
    const place = placeOf(texts, anchor) ?? { at: Math.min(anchor.at, texts.length - 1), from: 0, to: 0 }
    const leaf = placeInLeaf(file.body, place)
    if (leaf === null) return []
    const replies = answers.map((answer) => ({ author: answer.by, at: answer.at, text: answer.text }))
    return [{ ...leaf, author: by, at, text, resolved: resolved !== null, replies }]
  })
}

/** Choices that hold: the latest of each channel that is not taken back. */
function choicesOf({ channels }: GalleyFile['headlines']): IncomingDesk['choices'] {
  const inForce = new Map<string, number | null>()
  for (const { channel, candidate } of channels) inForce.set(channel, candidate)
  return [...inForce].flatMap(([channel, candidate]) => (candidate === null ? [] : [{ channel, candidate }]))
}

const deskOf = ({ kind, tags, channels, headlines }: GalleyFile): IncomingDesk => ({
  kind,
  tags,
  channels,
  candidates: headlines.candidates,
  current: headlines.current,
  choices: choicesOf(headlines),
})

/** As an article among others: fields, text, what is proposed, comments, pictures. `galleyFile` holds the rest. */
export function* readGalley(json: string): Generator<FoundPart> {
  const file = galleyFile(json)
  const { headlines, proposed, ...fields } = file
  const current = headlines.candidates.find(({ n }) => n === headlines.current)
  const authors = new Set((proposed?.suggestions ?? []).flatMap(({ author, also }) => [author, ...also]))
  const pictures = galleyPictures(file)
  const lacking = file.pictures.length > pictures.length
  yield {
    part: '',
    incoming: {
      ...incoming({
        headline: file.headline,
        body: file.body,
        proposed:
          proposed === null
            ? null
            : { body: proposed.body, authors: [...authors].filter((name) => name !== '') },
        comments: commentsOf(file),
        pictures,
        notices: [
          ...(proposed === null ? [] : (['tracked-changes'] as const)),
          ...(file.comments.length === 0 ? [] : (['comments'] as const)),
          ...(lacking ? (['pictures-refused'] as const) : []),
        ],
      }),
      desk: deskOf(file),
      // As they were, whatever they are.
      headline: current?.text ?? file.headline,
      kicker: fields.kicker,
      deck: fields.deck,
      author: fields.author,
      organisation: fields.organisation,
      editor: fields.editor,
      source: fields.source,
      publishedAt: fields.publishedAt,
      lang: fields.lang,
    },
  }
}
