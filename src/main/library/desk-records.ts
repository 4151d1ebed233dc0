// What another desk had made of an article, out of Galley's own file: wordings with who wrote them, and its channels.
import type { Database } from 'better-sqlite3'
import { fold } from '#core/text/fold'
import type { IncomingDesk } from '#shared/incoming'
import type { ChannelChoices } from './channel-choices'
import { newId } from './ids'

export interface DeskRecords {
  /** Candidates as they were, by number; answers the id of the current one, undefined where none has a word. */
  readonly candidates: (headlineId: string, desk: IncomingDesk) => string | undefined
  /** Which wording a channel has of its own, and which channels it is meant for; a channel that is not here is passed over. */
  readonly channels: (headlineId: string, desk: IncomingDesk) => void
}

/** Callers open the transactions. */
export function deskRecords(
  db: Database,
  parts: {
    readonly choose: ChannelChoices['choose']
    readonly isChannel: (key: string) => boolean
  },
): DeskRecords {
  const insert = db.prepare(`
    INSERT INTO candidate (id, headline_id, n, text, fingerprint, origin, parent_id, by, note, created_at)
    VALUES (@id, @headlineId, @n, @text, @fingerprint, @origin, @parentId, @by, @note, @at)`)
  const idOf = db.prepare('SELECT id FROM candidate WHERE headline_id = ? AND n = ?').pluck()
  const mean = db.prepare('INSERT OR IGNORE INTO headline_channel (headline_id, channel) VALUES (?, ?)')

  return {
    candidates: (headlineId, { candidates, current }) => {
      const ids = new Map<number, string>()
      for (const { n, text, origin, parent, by, note, at } of candidates.toSorted((a, b) => a.n - b.n)) {
        if (text === '' || ids.has(n)) continue
        const id = newId()
        const parentId = parent === null ? null : (ids.get(parent) ?? null)
        insert.run({ id, headlineId, n, text, fingerprint: fold(text), origin, parentId, by, note, at })
        ids.set(n, id)
      }
      return ids.get(current) ?? [...ids.values()].at(-1)
    },
    channels: (headlineId, { channels, choices }) => {
      for (const key of channels) if (parts.isChannel(key)) mean.run(headlineId, key)
      for (const { channel, candidate } of choices) {
        const id = idOf.get(headlineId, candidate) as string | undefined
        if (id !== undefined && parts.isChannel(channel)) parts.choose(headlineId, channel, id)
      }
    },
  }
}
