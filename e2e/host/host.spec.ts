// Claims about Electron itself, made with a small app of their own. On the Chromium host they test the host; on a real
// Electron they test what we believe of it.
import type { ElectronApplication, Page } from '@playwright/test'
import { answerDialog, chooseMenu, compose, dropFiles, expect, runsOn, test } from '../app.ts'
import { isGrey } from '../hand.ts'

interface Fixture {
  call(channel: string, ...args: unknown[]): Promise<unknown>
  send(channel: string, ...args: unknown[]): void
  on(channel: string, listener: (value: unknown) => void): () => void
  twice(each: (n: number) => number): number
  fail(): void
  readonly platform: string
  readonly deep: { readonly list: readonly number[] }
}

interface Seen {
  readonly second: readonly string[]
  readonly gone: readonly string[]
  readonly navigations: readonly string[]
  readonly refused: readonly string[]
}

declare global {
  interface Window {
    readonly fixture: Fixture
  }
}

test.use({ appDir: 'e2e/host/fixture-app' })

function seen(app: ElectronApplication): Promise<Seen> {
  return app.evaluate(() => Reflect.get(globalThis, 'seen') as Seen)
}

function call(page: Page, channel: string, ...args: unknown[]): Promise<unknown> {
  return page.evaluate(({ name, values }) => window.fixture.call(name, ...values), {
    name: channel,
    values: args,
  })
}

test('the page, its bridge, a person at it, and what main can do', async ({ desk }) => {
  const { app, page } = desk

  await test.step('the page has neither Node nor Electron, only a frozen bridge', async () => {
    const found = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'leak'].filter(
        (name) => name in globalThis,
      ),
      leaks: Object.getOwnPropertyNames(globalThis).filter((name) => /electron/i.test(name)),
      frozen: Object.isFrozen(window.fixture) && Object.isFrozen(window.fixture.deep.list),
      secure: isSecureContext,
    }))
    expect(found).toEqual({ node: [], leaks: [], frozen: true, secure: true })
    const kept = await page.evaluate(() => {
      const before = window.fixture
      Reflect.set(window, 'fixture', 1)
      return window.fixture === before
    })
    expect(kept).toBe(true)
  })

  await test.step('the page calls the preload, and the preload calls back', async () => {
    const found = await page.evaluate(() => {
      let message = ''
      try {
        window.fixture.fail()
      } catch (error) {
        message = (error as Error).message
      }
      return { sum: window.fixture.twice((n) => n * 10), message, platform: window.fixture.platform }
    })
    expect(found).toEqual({ sum: 30, message: 'from the preload', platform: process.platform })
  })

  await test.step('the page hears what main sends until it stops listening', async () => {
    await page.evaluate(() => window.fixture.send('shout', 'hey'))
    await expect(page.getByRole('status')).toHaveText('hey!')
    const heard = await page.evaluate(async () => {
      const words: unknown[] = []
      const next = (word: string): Promise<void> =>
        new Promise((resolve) => {
          const stopWaiting = window.fixture.on('heard', () => {
            stopWaiting()
            resolve()
          })
          window.fixture.send('shout', word)
        })
      const stop = window.fixture.on('heard', (word) => words.push(word))
      await next('one')
      stop()
      await next('two')
      return words
    })
    expect(heard).toEqual(['one!'])
  })

  await test.step('the page keeps its bridge when it is reloaded', async () => {
    await page.evaluate(() => Reflect.set(window, 'stale', true))
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
    await expect.poll(() => page.evaluate(() => 'stale' in window).catch(() => true)).toBe(false)
    await expect.poll(() => call(page, 'echo', 'again').catch(() => 'still loading')).toBe('again')
  })

  await test.step('values over the bridge keep their kind', async () => {
    const found = await page.evaluate(async () => {
      const sent = {
        date: new Date(5),
        map: new Map([['k', new Set([1n])]]),
        bytes: new Uint8Array([1, 2, 255]),
        floats: new Float64Array([0.5]),
        buffer: new ArrayBuffer(3),
        big: 2n ** 70n,
        absent: undefined,
        notANumber: Number.NaN,
        minusZero: -0,
        endless: -Infinity,
        pattern: /中文/giu,
        $: 'dollar',
        text: '字\u2028\u0000"\\',
        error: new TypeError('bad', { cause: 'why' }),
      }
      const back = (await window.fixture.call('echo', sent)) as typeof sent
      return [
        back.date instanceof Date && back.date.getTime() === 5,
        back.map.get('k')?.has(1n),
        back.bytes instanceof Uint8Array && [...back.bytes].join() === '1,2,255',
        back.floats instanceof Float64Array && back.floats[0] === 0.5,
        back.buffer instanceof ArrayBuffer && back.buffer.byteLength === 3,
        back.big === sent.big,
        'absent' in back && back.absent === undefined,
        Number.isNaN(back.notANumber),
        Object.is(back.minusZero, -0),
        back.endless === -Infinity,
        String(back.pattern) === '/中文/giu',
        back.$ === 'dollar',
        back.text === sent.text,
        back.error instanceof TypeError && back.error.message === 'bad' && back.error.cause === 'why',
      ]
    })
    expect(found).toEqual(found.map(() => true))
    expect(found).toHaveLength(14)
  })

  await test.step('values may share parts and form rings', async () => {
    const found = await page.evaluate(async () => {
      const ring: { self?: unknown } = {}
      ring.self = ring
      const part = { n: 1 }
      const backRing = (await window.fixture.call('echo', ring)) as typeof ring
      const pair = (await window.fixture.call('echo', [part, part])) as readonly unknown[]
      return [backRing.self === backRing, pair[0] === pair[1]]
    })
    expect(found).toEqual([true, true])
  })

  await test.step('calls fail with these words', async () => {
    const found = await page.evaluate(() => {
      const words = async (run: () => Promise<unknown>): Promise<string> => {
        try {
          await run()
          return 'no error'
        } catch (error) {
          return (error as Error).message
        }
      }
      return Promise.all([
        words(() => window.fixture.call('fail', 'out of range')),
        words(() => window.fixture.call('nobody')),
        words(() => window.fixture.call('echo', { symbol: Symbol('x') })),
      ])
    })
    expect(found).toEqual([
      "Error invoking remote method 'fail': RangeError: out of range",
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
      'An object could not be cloned.',
    ])
  })

  await test.step('calls come with the frame that sent them', async () => {
    const sender = { url: 'app://bundle/index.html', origin: 'app://bundle', isMain: true }
    expect(await call(page, 'sender')).toEqual(sender)
  })

  await test.step('a utility process answers, ends, and says how', async () => {
    const data = { text: '稿件', list: [1, { deep: true }] }
    const answer = { data, argv: ['one'], type: 'utility' }
    expect(await call(page, 'child', data)).toEqual({ answer, code: 3, pid: undefined })
  })

  await test.step('a person chooses from the menu', async () => {
    await chooseMenu(app, 'file.shout')
    await expect(page.getByRole('status')).toHaveText('menu')
    await expect.poll(() => isGrey(app, 'file.off')).toBe(true)
    await expect(chooseMenu(app, 'file.off', 100)).rejects.toThrow('file.off stays grey')
    await expect(chooseMenu(app, 'file.none', 100)).rejects.toThrow('does not exist')
  })

  await test.step('a person answers dialogs', async () => {
    const asked = await answerDialog(app, 'showOpenDialog', { canceled: true, filePaths: [] })
    const answer = await app.evaluate(({ dialog }) => dialog.showOpenDialog({ title: 'Which?' }))
    expect(answer).toEqual({ canceled: true, filePaths: [] })
    expect(await asked()).toEqual([{ title: 'Which?' }])
    await expect(app.evaluate(({ dialog }) => dialog.showOpenDialog({}))).rejects.toThrow('once more')
  })

  await test.step('a person types with an input method', async () => {
    const field = page.getByLabel('Text')
    await field.focus()
    await compose(page, { steps: ['n', 'ni', 'ni h'], commit: '你好' })
    await expect(field).toHaveValue('你好')
    const events = await page.evaluate(
      () => JSON.parse(document.body.dataset.events ?? '[]') as readonly string[],
    )
    expect(events.slice(0, 3)).toEqual(['keydown 229', 'compositionstart ', 'compositionupdate n'])
    expect(events.at(-1)).toBe('compositionend 你好')
    expect(events.filter((event) => event.startsWith('keydown'))).toEqual(Array(4).fill('keydown 229'))
  })

  await test.step('a person gives up a composition', async () => {
    const field = page.getByLabel('Text')
    await field.focus()
    await compose(page, { steps: ['w'], commit: '' })
    await expect(field).toHaveValue('你好')
  })

  await test.step('a person drops files', async () => {
    const bytes = new TextEncoder().encode('正文')
    await dropFiles(page, '#drop', [{ name: '稿.txt', bytes }])
    await expect(page.getByRole('status')).toHaveText('稿.txt: 正文')
  })

  await test.step('a page prints to PDF', async () => {
    const start = await app.evaluate(async ({ BrowserWindow }) => {
      const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' })
      return { head: pdf?.subarray(0, 5).toString('latin1'), large: (pdf?.length ?? 0) > 3000 }
    })
    expect(start).toEqual({ head: '%PDF-', large: true })
  })

  await test.step('the colour scheme follows nativeTheme', async () => {
    const isDark = (): Promise<boolean> =>
      page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    for (const theme of ['dark', 'light'] as const) {
      await app.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source
      }, theme)
      await expect.poll(isDark).toBe(theme === 'dark')
    }
  })

  await test.step('a picture made of points has their size, and must have them all', async () => {
    const made = await app.evaluate(({ nativeImage }) => {
      const picture = nativeImage.createFromBitmap(Buffer.alloc(6 * 4), { width: 2, height: 3 })
      let refused = ''
      try {
        nativeImage.createFromBitmap(Buffer.alloc(5), { width: 2, height: 3 })
      } catch (error) {
        refused = String(error)
      }
      return [picture.isEmpty(), picture.getSize(), refused]
    })
    expect(made).toEqual([false, { width: 2, height: 3 }, expect.stringContaining('invalid buffer size')])
  })

  await test.step('a notification is an object that can be clicked', async () => {
    const heard = await app.evaluate(({ Notification }) => {
      const notice = new Notification({ title: 'Done', body: '3 files' })
      const events: string[] = []
      notice.on('click', () => events.push('click'))
      notice.emit('click')
      return [Notification.isSupported(), notice.title, notice.body, ...events]
    })
    expect(heard.slice(1)).toEqual(['Done', '3 files', 'click'])
  })

  await test.step('what the host lacks has a name', async () => {
    if (runsOn === 'electron') return // about the host, not about Electron
    const words = await app.evaluate(({ BrowserWindow, shell }) => {
      const message = (run: () => unknown): string => {
        try {
          return String(run())
        } catch (error) {
          return String(error)
        }
      }
      return [
        message(() => BrowserWindow.getAllWindows()[0]?.setOpacity(0.5)),
        message(() => shell.readShortcutLink('x')),
      ]
    })
    expect(words[0]).toContain('HostWindow.setOpacity is not implemented')
    expect(words[1]).toContain('shell.readShortcutLink is not implemented')
  })

  await test.step('navigation out of the app is asked of will-navigate and refused', async () => {
    await page.getByRole('link', { name: 'leave' }).click()
    await expect.poll(async () => (await seen(app)).navigations).toEqual(['https://example.com/elsewhere'])
    await expect(page.getByRole('heading')).toContainText('清样')
  })

  await test.step('navigation into a new window is asked of the open handler and refused', async () => {
    await page.getByRole('link', { name: 'open' }).click()
    await expect.poll(async () => (await seen(app)).refused).toEqual(['https://example.com/new'])
    expect(app.windows()).toHaveLength(1)
  })

  await test.step('navigation by the app itself is not asked', async () => {
    const asked = (await seen(app)).navigations
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('app://bundle/other.html'),
    )
    await page.waitForURL(/other\.html$/)
    expect(await call(page, 'sender')).toMatchObject({ url: 'app://bundle/other.html' })
    expect((await seen(app)).navigations).toEqual(asked)
  })

  await test.step('a breach of the content security policy is noticed', async () => {
    expect(desk.noise).toEqual([]) // of all that was done before
    desk.quiet = false
    await desk.page.evaluate(() => {
      const image = document.createElement('img')
      image.src = 'https://example.com/pixel.png'
      document.body.append(image)
    })
    await expect
      .poll(() => desk.noise.join('\n'))
      .toContain('securitypolicyviolation: img-src https://example.com')
  })
})

test('an app is alone, starts again over its data, and ends with its last window', async ({ desk }) => {
  await test.step('a second instance hands over and leaves', async () => {
    await expect(desk.open()).rejects.toThrow()
    await expect.poll(async () => (await seen(desk.app)).second).toHaveLength(1)
  })

  await test.step('data outlives a polite restart', async () => {
    const before = desk.app.process().pid
    const path = await desk.app.evaluate(({ app }) => app.getPath('userData'))
    await desk.relaunch()
    expect(desk.app.process().pid).not.toBe(before)
    expect(await desk.app.evaluate(({ app }) => app.getPath('userData'))).toBe(path)
    await expect(desk.page.getByRole('heading')).toContainText('清样')
  })

  await test.step('a window may refuse to close, and then the app does not quit', async () => {
    const { app, page } = desk
    await app.evaluate(({ app: electronApp, BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.once('close', (event) => event.preventDefault())
      electronApp.quit()
    })
    expect(await call(page, 'echo', 'alive')).toBe('alive')
    const closed = app.waitForEvent('close')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => {})
    await closed // the last window is gone, so the app has quit
  })
})

test('a crashed page is reported', async ({ desk: { app } }) => {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(async () => (await seen(app)).gone).toEqual(['crashed'])
})
