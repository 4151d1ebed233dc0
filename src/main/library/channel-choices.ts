// Which candidate a channel uses: entries that are only ever added, and the text that an export for a channel takes.
import type { Database } from 'better-sqlite3'
import { choicesInForce, standingChoices } from '#core/headline/channel-choices'
import type { ChannelChoice } from '#shared/headline'
import { newId } from './ids'

export interface ChannelChoices {
  /** In their order. */
  readonly record: (headlineId: string) => readonly ChannelChoice[]
  /** Null: the channel follows the main one. Nothing is added where that is so already. */
  readonly choose: (headlineId: string, channel: string, candidateId: string | null) => void
  /** By a further entry. */
  readonly withdraw: (headlineId: string, choice: ChannelChoice) => void
  /** The candidate a channel has of its own. */
  readonly inForce: (headlineId: string, channel: string) => string | undefined
  /** The latest entry that has not been taken back. */
  readonly latest: (headlineId: string) => ChannelChoice | undefined
}

export function channelChoices(db: Database, person: () => string): ChannelChoices {
  const rows = db.prepare(`
    SELECT id, channel, candidate_id AS candidateId, by, at, withdraws_id AS withdrawsId
    FROM channel_choice WHERE headline_id = ? ORDER BY id`)
  const insert = db.prepare(`
    INSERT INTO channel_choice (id, headline_id, channel, candidate_id, by, at, withdraws_id)
    VALUES (@id, @headlineId, @channel, @candidateId, @by, @at, @withdrawsId)`)

  const record = (headlineId: string): readonly ChannelChoice[] => rows.all(headlineId) as ChannelChoice[]
  const inForce = (headlineId: string, channel: string): string | undefined =>
    choicesInForce(record(headlineId)).get(channel)

  function add(
    headlineId: string,
    entry: Pick<ChannelChoice, 'channel' | 'candidateId' | 'withdrawsId'>,
  ): void {
    insert.run({ id: newId(), headlineId, ...entry, by: person(), at: Date.now() })
  }

  return {
    record,
    inForce,
    latest: (headlineId) => standingChoices(record(headlineId)).at(-1),
    choose: (headlineId, channel, candidateId) => {
      if ((inForce(headlineId, channel) ?? null) === candidateId) return
      add(headlineId, { channel, candidateId, withdrawsId: null })
    },
    withdraw: (headlineId, { id, channel }) => {
      const before = standingChoices(record(headlineId)).findLast(
        (other) => other.channel === channel && other.id < id,
      )
      add(headlineId, { channel, candidateId: before?.candidateId ?? null, withdrawsId: id })
    },
  }
}
