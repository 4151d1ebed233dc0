// Settings: a row each, checked when read, so that a damaged one falls back to its default.
import type { Database } from 'better-sqlite3'
import * as v from 'valibot'
import { DEFAULT_SETTINGS, SettingsChange, type Settings } from '#shared/settings'
import { immediate } from './immediate'

export interface SettingsAnswers {
  get(): Settings
  change(change: SettingsChange): Settings
}

/** `restyled`: the desk prints otherwise from now on. */
export function settings(db: Database, restyled: () => void = () => {}): SettingsAnswers {
  const rows = db.prepare('SELECT key, value FROM setting')
  const put = db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )

  function get(): Settings {
    const stored: Record<string, unknown> = {}
    for (const { key, value } of rows.all() as { key: string; value: string }[]) {
      const checked = v.safeParse(SettingsChange, { [key]: JSON.parse(value) })
      if (checked.success) Object.assign(stored, checked.output)
    }
    return { ...DEFAULT_SETTINGS, ...stored }
  }
  return {
    get,
    change: immediate(db, (change: SettingsChange) => {
      if (change.houseStyle !== undefined) restyled()
      for (const [key, value] of Object.entries(change)) {
        // Panes are set one at a time by whoever was dragged.
        const whole = key === 'panes' ? { ...get().panes, ...change.panes } : value
        put.run(key, JSON.stringify(whole))
      }
      return get()
    }),
  }
}
