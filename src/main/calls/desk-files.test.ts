// What was chosen of a file of settings: the library's part and the machine's set together, or nothing of either.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DeskItem } from '#shared/desk-file'
import type { KeyMap } from '#shared/key-map'
import { keptState } from '../files/app-state'
import type { Library } from '../library/client'
import { freshLibrary } from '../library/fresh-library'
import { libraryOf } from '../library/library'
import { deskNow, takeSettings, type DeskOwners } from './desk-files'
import { withMachineSettings } from './machine-settings'

const ITEMS: readonly DeskItem[] = [
  { part: 'settings', key: 'theme', value: 'dark' },
  { part: 'settings', key: 'foldHan', value: false },
  { part: 'channels', key: 'website', value: { enabled: false } },
  { part: 'keys', key: 'file.new', value: ['CmdOrCtrl+E'] },
  { part: 'keys', key: 'file.export', value: [] },
]

let owners: DeskOwners
let map: KeyMap
let full: boolean

beforeEach(async () => {
  map = { 'text.strong': ['CmdOrCtrl+J'] }
  full = false
  const state = await keptState(join(await mkdtemp(join(tmpdir(), 'galley-desk-')), 'galley.json'))
  // Its answers are at hand, a thread's are promised: whoever awaits them cannot tell.
  const library = withMachineSettings(libraryOf(freshLibrary(), ':memory:') as unknown as Library, state)
  owners = {
    library,
    keys: {
      get: () => map,
      put: (input) => {
        if (full) throw new Error('disk full')
        map = input.map
        return map
      },
    },
  }
})
const set = async (part: DeskItem['part'], key: string): Promise<unknown> =>
  (await deskNow(owners)).find((item) => item.part === part && item.key === key)?.value

describe('what was chosen of a file of settings', () => {
  it('goes where each belongs, and says how it is taken back', async () => {
    const before = await deskNow(owners)
    const { settings, act, back } = await takeSettings(owners, { file: 'a.json', items: ITEMS })
    expect(settings).toMatchObject({ theme: 'dark', foldHan: false })
    expect(await set('channels', 'website')).toEqual({ enabled: false })
    expect(map).toEqual({
      'file.new': ['CmdOrCtrl+E'],
      'file.export': [],
      'text.strong': ['CmdOrCtrl+J'],
    })
    expect(back).toEqual({ settings: { theme: 'system' }, keys: { 'text.strong': ['CmdOrCtrl+J'] } })
    await owners.library.acts.undo({ id: act ?? 0 })
    await owners.library.settings.change(back.settings)
    map = back.keys ?? {}
    expect(await deskNow(owners)).toEqual(before)
  })

  it('only what is the machine’s leaves no act in the library', async () => {
    const { act } = await takeSettings(owners, {
      file: 'a.json',
      items: ITEMS.filter(({ key }) => key === 'theme'),
    })
    expect(act).toBeNull()
    expect(await owners.library.acts.latest({})).toBeNull()
  })

  it('where the keys cannot be written nothing is set', async () => {
    const before = await deskNow(owners)
    full = true
    await expect(takeSettings(owners, { file: 'a.json', items: ITEMS })).rejects.toThrow('disk full')
    expect(await deskNow(owners)).toEqual(before)
    expect(await owners.library.acts.latest({})).toBeNull()
  })

  it.each([
    ['person', '宋璟'],
    ['panes', { list: 1 }],
    ['theme', 'mauve'],
    ['textView.zoom', 1e9],
    ['__proto__', {}],
  ])('refuses to set %s', async (key, value) => {
    const before = await deskNow(owners)
    const items: readonly DeskItem[] = [...ITEMS, { part: 'settings', key, value }]
    await expect(takeSettings(owners, { file: 'a.json', items })).rejects.toMatchObject({
      code: 'invalid-input',
      subject: key,
    })
    expect(await deskNow(owners)).toEqual(before)
  })
})
