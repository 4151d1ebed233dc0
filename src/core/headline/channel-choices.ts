// Which candidate each channel uses: the record of choices read as what is in force now.
import type { ChannelChoice } from '#shared/headline'

/** Entries that nobody has taken back and that take nothing back, in their order. */
export function standingChoices(record: readonly ChannelChoice[]): readonly ChannelChoice[] {
  const withdrawn = new Set(record.map(({ withdrawsId }) => withdrawsId))
  return record.filter((choice) => choice.withdrawsId === null && !withdrawn.has(choice.id))
}

/** Channel → candidate, for channels that have one of their own; all others follow the main one. */
export function choicesInForce(record: readonly ChannelChoice[]): ReadonlyMap<string, string> {
  const inForce = new Map<string, string>()
  for (const { channel, candidateId } of standingChoices(record))
    if (candidateId === null) inForce.delete(channel)
    else inForce.set(channel, candidateId)
  return inForce
}
