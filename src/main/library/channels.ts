// Channels: the shipped ones, what an editor has changed of them, and channels of the editor's own.
import type { Database } from 'better-sqlite3'
import * as v from 'valibot'
import { channelsWith } from '#core/headline/channel-edits'
import { DEFAULT_CHANNELS } from '#core/headline/default-channels'
import { ChannelEdit, type Channel } from '#shared/channel'
import type { Answers } from '#shared/contract'
import { immediate } from './immediate'

export function channels(
  db: Database,
): Pick<Answers['channels'], 'list' | 'edit'> & { readonly list: () => readonly Channel[] } {
  const rows = db.prepare('SELECT key, edit FROM channel_edit ORDER BY at, key')
  const one = db.prepare('SELECT edit FROM channel_edit WHERE key = ?').pluck()
  const put = db.prepare(
    'INSERT INTO channel_edit (key, edit, at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET edit = excluded.edit',
  )
  const remove = db.prepare('DELETE FROM channel_edit WHERE key = ?')

  /** A damaged edit is as none: the shipped channel shows. */
  function read(stored: string): ChannelEdit | undefined {
    try {
      const checked = v.safeParse(ChannelEdit, JSON.parse(stored))
      return checked.success ? checked.output : undefined
    } catch {
      return undefined
    }
  }

  return {
    list: () =>
      channelsWith(
        DEFAULT_CHANNELS,
        new Map(
          (rows.all() as { key: string; edit: string }[]).flatMap(({ key, edit: stored }) => {
            const edit = read(stored)
            return edit === undefined ? [] : [[key, edit] as const]
          }),
        ),
      ),
    edit: immediate(db, ({ key, edit }) => {
      const stored = one.get(key) as string | undefined
      if (edit === null) remove.run(key)
      else put.run(key, JSON.stringify(edit), Date.now())
      return { before: stored === undefined ? null : (read(stored) ?? null) }
    }),
  }
}
