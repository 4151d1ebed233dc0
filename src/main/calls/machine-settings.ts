// Settings of this machine over those of the library: whoever asks sees one whole, each change goes to where it belongs.
import * as v from 'valibot'
import { DEFAULT_SETTINGS, MACHINE_SETTINGS, SettingsChange, type Settings } from '#shared/settings'
import type { KeptState } from '../files/app-state'
import type { Library } from '../library/client'

type Kept = Readonly<Record<string, unknown>>

const isMachine = (key: string): boolean => MACHINE_SETTINGS.some((one) => one === key)
const isOfDesk = (key: string): boolean => !isMachine(key)

const part = (settings: Kept, wanted: (key: string, value: unknown) => boolean): Kept =>
  Object.fromEntries(Object.entries(settings).filter(([key, value]) => wanted(key, value)))

/** What of it can be read; a damaged one falls back to its default, as in the library. */
function readable(kept: Kept): Partial<Settings> {
  const read: Record<string, unknown> = {}
  for (const key of MACHINE_SETTINGS) {
    const checked = v.safeParse(SettingsChange, Object.hasOwn(kept, key) ? { [key]: kept[key] } : {})
    if (checked.success) Object.assign(read, checked.output)
  }
  return read
}

const isUsual = (key: string, value: unknown): boolean =>
  JSON.stringify(value) === JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings])

/**
 * The library, but for its settings. Until the machine has said anything, what the library of before had is taken over.
 * A change is whole: where the machine's file cannot be written, the library's part is put back.
 */
export function withMachineSettings(library: Library, memory: KeptState): Library {
  // Whoever reads, or does anything else, after a change was asked for finds it made: the library's part is asked of it at
  // once, and changes of the machine's part are made one after the other.
  let underWay: Promise<unknown> = Promise.resolve()
  async function now(): Promise<Settings> {
    const own = await library.settings.get({})
    const { settings: kept } = memory.now()
    if (kept === undefined) return own
    return { ...own, ...part({ ...DEFAULT_SETTINGS }, isMachine), ...readable(kept) }
  }
  async function changed(next: SettingsChange): Promise<Settings> {
    const before = await now()
    const mine = part(next, isMachine)
    const theirs = part(next, isOfDesk)
    if (Object.keys(theirs).length > 0) await library.settings.change(theirs)
    const said = memory.now().settings
    const kept = said ?? part({ ...before }, (key, value) => isMachine(key) && !isUsual(key, value))
    // Panes are set one at a time by whoever was dragged.
    const panes = next.panes === undefined ? {} : { panes: { ...readable(kept).panes, ...next.panes } }
    try {
      await memory.change({ settings: { ...kept, ...mine, ...panes } })
    } catch (error) {
      const back = part({ ...before }, (key) => Object.hasOwn(theirs, key))
      if (Object.keys(back).length > 0) await library.settings.change(back)
      await memory
        .change({ settings: { ...kept, ...part({ ...before }, (key) => Object.hasOwn(mine, key)) } })
        .catch(() => {})
      throw error
    }
    return now()
  }
  function change(next: SettingsChange): Promise<Settings> {
    if (Object.keys(next).every(isOfDesk)) return library.settings.change(next).then(now)
    const done = underWay.then(() => changed(next))
    underWay = done.catch(() => {})
    return done
  }
  const settings = { get: () => underWay.then(now), change }
  return new Proxy(library, {
    get: (target, noun) =>
      noun === 'settings' ? settings : (target as Kept & Library)[noun as keyof Library],
  })
}

/** What holds on this machine before a library is open; the defaults where nothing was said. */
export const onMachine = ({ now }: KeptState): Settings => ({
  ...DEFAULT_SETTINGS,
  ...readable(now().settings ?? {}),
})

/** How often backups are made, in ms, and what they may take, in bytes. */
export function backupManner(memory: KeptState): {
  readonly each: () => number
  readonly room: () => number
} {
  return {
    each: () => onMachine(memory).backupEach * 60_000,
    room: () => onMachine(memory).backupRoom * 1e9,
  }
}
