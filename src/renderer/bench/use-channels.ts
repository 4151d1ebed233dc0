// The channels on the bench: which one is active, which candidate each shows, and giving one a candidate of its own.
import { useMemo } from 'react'
import { choicesInForce } from '#core/headline/channel-choices'
import type { Channel } from '#shared/channel'
import type { Candidate } from '#shared/headline'
import { candidateTexts } from '#shared/texts/candidates'
import { useCommand, useCommandName } from '../commands'
import { useLanguage, useWords } from '../words'
import { useDigits } from './use-digits'
import type { Review } from './use-review'

export interface OnChannels {
  readonly active: Channel | undefined
  /** The candidate that a channel has of its own. */
  readonly ownOf: (channelKey: string) => Candidate | undefined
}

interface Given {
  readonly review: Review
  readonly channels: readonly Channel[]
  readonly activeKey: string
  readonly onActive: (key: string) => void
  readonly present: boolean
  /** Whether a channel may be given a candidate just now. */
  readonly deciding: boolean
}

export function useChannels({ review, channels, activeKey, onActive, present, deciding }: Given): OnChannels {
  const words = useWords(candidateTexts)
  const language = useLanguage()
  const { full, chosenId } = review
  const own = useMemo(() => choicesInForce(full.channelChoices), [full.channelChoices])
  const active = channels.find((channel) => channel.key === activeKey) ?? channels[0]
  const chosen = full.candidates.find((candidate) => candidate.id === chosenId)
  const gives = active !== undefined && own.get(active.key) === chosenId
  const name = active?.name[language] ?? ''

  /** The same once more gives the channel back to the main one. */
  function give(candidateId: string): void {
    if (active !== undefined) review.chooseFor(active.key, candidateId)
  }
  function nextChannel(): void {
    const at = channels.findIndex((channel) => channel.key === active?.key)
    onActive(channels[(at + 1) % channels.length]?.key ?? '')
  }

  const free = deciding && active !== undefined
  useCommand('headline.channel', nextChannel, present && channels.length > 0)
  useCommand('headline.useFor', () => give(chosenId), free && chosen !== undefined)
  useCommandName(
    'headline.useFor',
    !free || chosen === undefined ? null : gives ? words.followMain(name) : words.useFor(chosen.n, name),
  )
  useDigits(
    (digit) => {
      const candidate = full.candidates.find((one) => one.n === digit)
      if (candidate !== undefined) give(candidate.id)
    },
    free,
    'shift',
  )
  return {
    active,
    ownOf: (key) => full.candidates.find((candidate) => candidate.id === own.get(key)),
  }
}
