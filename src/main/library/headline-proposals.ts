// What rules propose as a further candidate: the body's first sentence, the headline cut to a channel's length.
import { cutForChannel } from '#core/headline/fit-channel'
import { leadSentence } from '#core/headline/lead-sentence'
import type { Channel } from '#shared/channel'
import { blockTexts, type Document } from '#shared/document'
import { GalleyError } from '#shared/error'

type Proposal = { readonly kind: 'lead' } | { readonly kind: 'cut'; readonly channel: string }

/** Made here and not taken from the window, so that the origin on record is true. Refused with `not-found` if there is none. */
export function proposedText(
  proposal: Proposal,
  { body, text, channels }: { body: () => Document | null; text: string; channels: readonly Channel[] },
): string {
  if (proposal.kind === 'lead') {
    const lead = leadSentence(blockTexts(body()?.content ?? []))
    if (lead !== null) return lead
    throw new GalleyError('not-found', 'the body has no sentence to begin with')
  }
  const channel = channels.find(({ key }) => key === proposal.channel)
  const cut = channel === undefined ? null : cutForChannel(text, channel)
  if (cut !== null) return cut.text
  throw new GalleyError('not-found', `nothing to cut for ${proposal.channel}`)
}
