// Settings of the machine and of the library: one whole for who asks, each where it belongs, a change whole or not at all.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '#shared/settings'
import { keptState, type KeptState } from '../files/app-state'
import type { Library } from '../library/client'
import { backupManner, onMachine, withMachineSettings } from './machine-settings'

let folder: string
const file = (): string => join(folder, 'galley.json')

/** As much of a library as has settings. */
function libraryWith(kept: Partial<Settings> = {}): { library: Library; own: () => Settings } {
  let own: Settings = { ...DEFAULT_SETTINGS, ...kept }
  const settings = {
    get: () => Promise.resolve(own),
    change: (next: SettingsChange) => {
      own = { ...own, ...(next as Partial<Settings>) }
      return Promise.resolve(own)
    },
  }
  return { library: { settings } as unknown as Library, own: () => own }
}
const fresh = (): Promise<KeptState> => keptState(file())

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-machine-'))
})

describe('settings of this machine', () => {
  it('are taken over from a library of before, then stay whichever library is open', async () => {
    const old = libraryWith({ theme: 'dark', panes: { list: 300 } })
    const first = withMachineSettings(old.library, await fresh())
    expect(await first.settings.get({})).toMatchObject({ theme: 'dark' })
    expect(await first.settings.change({ language: 'en' })).toMatchObject({ theme: 'dark', language: 'en' })
    expect(old.own().language).toBe('system')
    const kept = JSON.parse(await readFile(file(), 'utf8')) as { settings: unknown }
    expect(kept.settings).toEqual({ theme: 'dark', panes: { list: 300 }, language: 'en' })

    const memory = await fresh()
    const second = withMachineSettings(libraryWith({ theme: 'light', person: '宋璟' }).library, memory)
    expect(await second.settings.get({})).toMatchObject({ theme: 'dark', language: 'en', person: '宋璟' })
    expect(onMachine(memory)).toMatchObject({ language: 'en', theme: 'dark' })
  })

  it('those of the desk go into the library', async () => {
    const { library, own } = libraryWith()
    const settings = withMachineSettings(library, await fresh()).settings
    await settings.change({ person: '李敏', theme: 'dark', foldHan: false })
    expect(own()).toMatchObject({ person: '李敏', foldHan: false, theme: 'system' })
    expect(await settings.get({})).toMatchObject({ person: '李敏', theme: 'dark', foldHan: false })
  })

  it('panes are set one at a time, also at once', async () => {
    const settings = withMachineSettings(libraryWith().library, await fresh()).settings
    await Promise.all([
      settings.change({ panes: { list: 300 } }),
      settings.change({ theme: 'dark' }),
      settings.change({ panes: { inspector: 260 } }),
    ])
    expect(await settings.get({})).toMatchObject({ theme: 'dark', panes: { list: 300, inspector: 260 } })
  })

  it('are found made by whatever is asked after a change', async () => {
    const { library, own } = libraryWith()
    const settings = withMachineSettings(library, await fresh()).settings
    for (const n of [1, 2, 3]) {
      const changes = [settings.change({ exportProfiles: [`a${n}`] }), settings.change({ person: `人${n}` })]
      // What the library is asked next, by anybody, already finds it.
      expect(own()).toMatchObject({ exportProfiles: [`a${n}`], person: `人${n}` })
      changes.push(settings.change({ theme: n % 2 === 0 ? 'dark' : 'light', person: `又${n}` }))
      const read = settings.get({})
      expect(await read).toMatchObject({ person: `又${n}`, theme: n % 2 === 0 ? 'dark' : 'light' })
      await Promise.all(changes)
    }
  })

  it('a damaged one is as its default, the others hold', async () => {
    await writeFile(file(), JSON.stringify({ settings: { theme: 'mauve', smartQuotes: false, later: 1 } }))
    const settings = withMachineSettings(libraryWith({ theme: 'dark' }).library, await fresh()).settings
    expect(await settings.get({})).toMatchObject({ theme: 'system', smartQuotes: false })
    await settings.change({ motion: 'reduced' })
    // What a later version keeps there is not thrown away.
    expect(await readFile(file(), 'utf8')).toContain('"later": 1')
  })

  it('where the file cannot be written nothing is changed', async () => {
    const { library, own } = libraryWith({ person: '李敏' })
    const broken: KeptState = { now: () => ({}), change: () => Promise.reject(new Error('full')) }
    const settings = withMachineSettings(library, broken).settings
    await expect(settings.change({ person: '宋璟', theme: 'dark' })).rejects.toThrow('full')
    expect(own().person).toBe('李敏')
  })

  it('how often backups are made and what they may take follows at once', async () => {
    const memory = await fresh()
    const manner = backupManner(memory)
    expect([manner.each(), manner.room()]).toEqual([30 * 60_000, 5e9])
    await withMachineSettings(libraryWith().library, memory).settings.change({
      backupEach: 10,
      backupRoom: 20,
    })
    expect([manner.each(), manner.room()]).toEqual([10 * 60_000, 20e9])
  })

  it('a view of the text as an older version kept it has what came later', async () => {
    const textView = { typewriter: true, focus: false, indentHan: true, indentOther: true, zoom: 125 }
    await writeFile(file(), JSON.stringify({ settings: { textView } }))
    const settings = withMachineSettings(libraryWith().library, await fresh()).settings
    expect((await settings.get({})).textView).toEqual({ ...textView, face: 'serif', line: 190, measure: 40 })
  })
})
