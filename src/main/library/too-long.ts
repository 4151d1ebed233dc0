// For which channels a headline is too long, each by the wording that is used there.
import type { Database } from 'better-sqlite3'
import { tooLongFor } from '#core/headline/channels'
import { choicesInForce } from '#core/headline/channel-choices'
import type { Channel } from '#shared/channel'
import type { ChannelChoice } from '#shared/headline'
import type { TooLong } from '#shared/queue'
import { MEANT_FOR } from './meant-for'

/** `text` is the main wording, `on` the channels that count, of which those that the headline is meant for are asked, or all if none of them is on; what the place refuses comes first. */
export function tooLongOf(
  db: Database,
): (headlineId: string, text: string, on: readonly Channel[]) => readonly TooLong[] {
  const choices = db.prepare(`
    SELECT id, channel, candidate_id AS candidateId, by, at, withdraws_id AS withdrawsId
    FROM channel_choice WHERE headline_id = ? ORDER BY id`)
  const meantFor = db.prepare(MEANT_FOR).pluck()
  const textOf = db.prepare('SELECT text FROM candidate WHERE id = ?').pluck()

  return (headlineId, text, on) => {
    const own = choicesInForce(choices.all(headlineId) as ChannelChoice[])
    const meant = meantFor.all(headlineId) as string[]
    // What is meant for some places is not asked to fit the others.
    const places = on.filter(({ key }) => meant.includes(key))
    return (places.length > 0 ? places : on)
      .flatMap((channel) => {
        const candidate = own.get(channel.key)
        const used = candidate === undefined ? text : ((textOf.get(candidate) as string | undefined) ?? text)
        return tooLongFor(used, channel) ?? []
      })
      .toSorted((a, b) => Number(b.hard) - Number(a.hard))
  }
}
