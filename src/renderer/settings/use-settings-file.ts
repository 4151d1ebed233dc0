// A file of settings: written, chosen and looked at, taken as one step that Z takes back.
import { useState } from 'react'
import type { DeskItem, SettingsFile } from '#shared/desk-file'
import type { KeyMap } from '#shared/key-map'
import type { Settings } from '#shared/settings'
import { deskFileTexts } from '#shared/texts/desk-file'
import { settingsTexts } from '#shared/texts/settings'
import { bridge } from '../bridge'
import { say } from '../ui/say'
import type { OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'

interface Parts {
  readonly attempt: (act: () => Promise<void>) => Promise<void>
  readonly onDone: OnDone
  /** Told what holds after a file was taken, and after that was taken back. */
  readonly onTaken: (settings: Settings) => void
}

interface Looked {
  readonly file: SettingsFile
  readonly now: readonly DeskItem[]
}

interface SettingsFiles {
  /** The file that waits for a yes. */
  readonly looked: Looked | undefined
  readonly write: () => void
  readonly read: () => void
  readonly take: (items: readonly DeskItem[]) => void
  readonly leave: () => void
}

const putKeys = (map: KeyMap): Promise<unknown> =>
  bridge.keys.put({ map: Object.fromEntries(Object.entries(map).map(([id, keys]) => [id, [...keys]])) })

export function useSettingsFile({ attempt, onDone, onTaken }: Parts): SettingsFiles {
  const words = useWords(settingsTexts)
  const done = useWords(deskFileTexts)
  const language = useLanguage()
  const [looked, setLooked] = useState<Looked>()

  async function takeNow(file: string, items: readonly DeskItem[]): Promise<void> {
    const { settings, act, back } = await bridge.settings.take({ file, items: [...items] })
    onTaken(settings)
    onDone({
      text: done.taken(items.length.toLocaleString(language), file),
      back: async () => {
        if (act !== null) await bridge.acts.undo({ id: act })
        if (back.keys !== null) await putKeys(back.keys)
        onTaken(await bridge.settings.change(back.settings))
      },
    })
  }
  return {
    looked,
    write: () =>
      void attempt(async () => {
        const written = await bridge.settings.toFile({})
        if (written !== null) say(words.written(written.file))
      }),
    read: () =>
      void attempt(async () => {
        const file = await bridge.settings.fromFile({})
        if (file !== null) setLooked({ file, now: await bridge.settings.desk({}) })
      }),
    take: (items) => {
      if (looked === undefined) return
      setLooked(undefined)
      if (items.length > 0) void attempt(() => takeNow(looked.file.file, items))
    },
    leave: () => setLooked(undefined),
  }
}
