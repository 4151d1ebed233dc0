// Keys of this machine: kept in a file of their own, read again after a restart, taken from a file only when it is one.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeyMap } from '#shared/key-map'
import { keysOf, type Keys } from './keys'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-keys-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const told: KeyMap[] = []
const start = (chosen: string | null = null): Promise<Keys> =>
  keysOf({
    file: join(folder, 'keys.json'),
    platform: 'linux',
    chooseKeysFile: () => Promise.resolve(chosen),
    chooseKeysOut: (suggested) => Promise.resolve(chosen === null ? null : join(folder, suggested)),
    chooseKeysSheet: (suggested) => Promise.resolve(chosen === null ? null : join(folder, suggested)),
    printPdf: (html) => Promise.resolve(new TextEncoder().encode(html)),
    language: () => 'en',
    changed: (map) => told.push(map),
  })

describe('keys of this machine', () => {
  it('are those that ship at first, and no file is made', async () => {
    const keys = await start()
    expect(await keys.answers.get({})).toEqual({})
    expect(await readdir(folder)).toEqual([])
  })

  it('hold from now on and after a restart, but for what cannot be', async () => {
    told.length = 0
    const map = { 'article.stage': ['T'], 'file.gone': ['F12'], 'file.import': ['CmdOrCtrl+C'] }
    const inForce = { 'article.stage': ['T'], 'article.tag': ['CmdOrCtrl+T'] }
    const keys = await start()
    expect(await keys.answers.put({ map })).toEqual(inForce)
    expect(keys.now()).toEqual(inForce)
    expect(told).toEqual([inForce])
    expect((await start()).now()).toEqual(inForce)
  })

  it('stay as they were if they cannot be kept', async () => {
    const keys = await start()
    await rm(folder, { recursive: true })
    await expect(keys.answers.put({ map: { 'article.stage': ['T'] } })).rejects.toMatchObject({
      code: 'write-failed',
    })
    expect(keys.now()).toEqual({})
  })

  it.each(['', '{', '[]', '{"format":"galley-keys","version":9,"keys":{}}'])(
    'are those that ship where the file says nothing: %s',
    async (text) => {
      await writeFile(join(folder, 'keys.json'), text)
      expect((await start()).now()).toEqual({})
    },
  )

  it('leave as a file that comes back equal, in force only after a yes', async () => {
    const out = join(folder, 'galley-keys.json')
    const keys = await start(out)
    const map = { 'article.stage': ['H'] }
    await keys.answers.put({ map })
    expect(await keys.answers.write({})).toEqual({ file: out })
    await keys.answers.put({ map: {} })
    expect(await keys.answers.read({})).toEqual({ name: 'galley-keys.json', map, leftOut: [] })
    expect(keys.now()).toEqual({})
    expect(await readFile(out, 'utf8')).toContain('"format": "galley-keys"')
  })

  it('are printed as they are in force, those of the place first', async () => {
    const keys = await start(join(folder, 'x'))
    await keys.answers.put({ map: { 'article.stage': ['CmdOrCtrl+Alt+,'], 'article.tag': [] } })
    const said = await keys.answers.sheet({ area: 'list', ids: ['article.stage', 'file.gone'] })
    const html = await readFile(said?.file ?? '', 'utf8')
    expect(html).toContain(
      '<h2>Here: in the list</h2><dl><div><dt>Change stage</dt><dd><kbd>Ctrl Alt ,</kbd>',
    )
    expect(html).toContain('<kbd>Ctrl I</kbd>')
    expect(html).not.toContain('<kbd>T</kbd><kbd>Ctrl T</kbd>')
    expect(html).not.toMatch(/https?:|url\(|src=/)
  })

  it('are not read from what is no such file, and nothing happens after cancelling', async () => {
    const none = await start()
    expect([await none.answers.read({}), await none.answers.write({})]).toEqual([null, null])
    expect(await none.answers.sheet({ area: 'list', ids: [] })).toBe(null)
    const refusal = (path: string): Promise<unknown> =>
      start(path)
        .then((keys) => keys.answers.read({}))
        .catch((error: unknown) => error)
    const path = join(folder, 'x.json')
    expect(await refusal(path)).toMatchObject({ code: 'file-unreadable', subject: 'x.json' })
    await writeFile(path, Buffer.from([0xd6, 0xd0]))
    expect(await refusal(path)).toMatchObject({ code: 'keys-unreadable', subject: 'x.json' })
    await writeFile(path, 'x'.repeat(200_001))
    expect(await refusal(path)).toMatchObject({ code: 'file-too-large', subject: 'x.json' })
  })
})
