// P29, P31: what the page has and has not, how it cannot leave, and the one way a link leads out: asked about, by host.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { weights } from '../packaging/bundles.ts'
import { answerDialog, expect, test } from './app.ts'
import { saved } from './sample.ts'

test('P29 P31 the page opens links outside after a yes, and gets nowhere by itself', async ({ desk }) => {
  const { app, page } = desk

  await test.step('P31 a link is opened outside by key and click, after a yes to its host; one that hides a name is refused', async () => {
    await app.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      Object.assign(shell, { openExternal: async (href: string) => void opened.push(href) })
    })
    const opened = (): Promise<unknown> => app.evaluate(() => Reflect.get(globalThis, 'opened'))
    const link = async (href: string): Promise<void> => {
      await page.keyboard.type('Words')
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('ControlOrMeta+Shift+k')
      await page.getByRole('combobox', { name: 'Link address' }).fill(href)
      await page.keyboard.press('Enter')
      await expect(page.locator('[data-region="page"] a[href]')).toHaveAttribute('href', href)
    }
    await page.keyboard.press('ControlOrMeta+n')
    await page.locator('[data-region="page"] [contenteditable="true"]').last().click()
    await link('https://例子.中国/a')
    await saved(page)

    const asked = await answerDialog(app, 'showMessageBox', { response: 0 }, { response: 1 }, { response: 1 })
    await page.keyboard.press('Alt+Enter')
    await expect.poll(async () => (await asked()).length).toBe(1)
    expect(await opened()).toEqual([])
    expect((await asked())[0]).toMatchObject({
      message: 'Open xn--fsqu00a.xn--fiqs8s (例子.中国) outside of Galley?',
      defaultId: 0,
      cancelId: 0,
    })
    await page.keyboard.press('Alt+Enter')
    await expect.poll(opened).toEqual(['https://xn--fsqu00a.xn--fiqs8s/a'])
    await page.locator('[data-region="page"] a[href]').click({ modifiers: ['ControlOrMeta'] })
    await expect.poll(async () => (await asked()).length).toBe(3)

    await page.keyboard.press('ControlOrMeta+a')
    await link('https://bank.example@evil.example/')
    await page.keyboard.press('Alt+Enter')
    await expect(page.locator('[data-said]')).toContainText('This link cannot be opened')
    expect(await asked()).toHaveLength(3)
  })

  await test.step('P29 the page has the wire and nothing of Node, and twenty attempts do not take it anywhere', async () => {
    expect(desk.noise).toEqual([])
    // Refusals are reported as breaches of the policy; what counts here is that nothing was asked for.
    desk.quiet = false
    const has = await page.evaluate(() => ({
      wire: Object.keys(window.galley).toSorted(),
      frozen: Object.isFrozen(window.galley),
      node: ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron'].filter(
        (name) => name in window,
      ),
    }))
    expect(has).toEqual({
      wire: ['call', 'drop', 'onChange', 'onCommand', 'onFlush'],
      frozen: true,
      node: [],
    })
    const before = page.url()
    const tried = await page.evaluate(async () => {
      const out = 'https://example.org/'
      const here = document.body
      const made = <K extends keyof HTMLElementTagNameMap>(
        name: K,
        fields: Partial<HTMLElementTagNameMap[K]>,
      ) => {
        const element = Object.assign(document.createElement(name), fields)
        here.append(element)
        return element
      }
      const link = (href: string, fields: Partial<HTMLAnchorElement> = {}) =>
        made('a', { href, textContent: 'x', ...fields })
      const mouse = (button: number, ctrlKey = false): MouseEvent =>
        new MouseEvent(button === 1 ? 'auxclick' : 'click', {
          button,
          ctrlKey,
          bubbles: true,
          cancelable: true,
        })
      const form = (method: string, target: string) => made('form', { action: out, method, target })
      const attempts: readonly (() => unknown)[] = [
        () => (location.href = out),
        () => location.assign(out),
        () => location.replace(out),
        () => (location.href = 'file:///etc/passwd'),
        () => (location.href = 'data:text/html,x'),
        () => (location.href = 'javascript:document.title="run"'),
        () => window.open(out),
        () => window.open(out, '_self'),
        () => window.open('about:blank'),
        () => window.open('javascript:1'),
        () => link(out).click(),
        () => link(out, { target: '_blank' }).click(),
        () => link(out, { target: '_top' }).click(),
        () => link(out, { download: 'x.html' }).click(),
        () => link(out).dispatchEvent(mouse(0, true)),
        () => link(out).dispatchEvent(mouse(1)),
        () => form('get', '').submit(),
        () => form('post', '_blank').submit(),
        () => made('meta', { httpEquiv: 'refresh', content: `0;url=${out}` }),
        () => made('iframe', { src: out }),
      ]
      let count = 0
      for (const attempt of attempts) {
        try {
          attempt()
        } catch {
          // Refused at once: as good.
        }
        count++
        await new Promise((later) => setTimeout(later, 30))
      }
      return count
    })
    expect(tried).toBe(20)
    expect(page.url()).toBe(before)
    expect(app.windows()).toHaveLength(1)
    await expect(page.getByRole('navigation')).toBeVisible()
    expect(await page.title()).not.toBe('run')
    expect(desk.noise.filter((line) => line.startsWith('outside request'))).toEqual([])
  })
})

test('what is built weighs no more than it may, and no file of it is unknown', () => {
  const over = weights(resolve(import.meta.dirname, '../out')).filter(({ bytes, budget }) => bytes > budget)
  expect(over).toEqual([])
})

test('P29 what is built: preload needs Electron alone, the page holds no script or style of its own, nothing maps back', () => {
  const out = resolve(import.meta.dirname, '../out')
  const read = (path: string): string => readFileSync(join(out, path), 'utf8')
  expect(new Set(read('preload/index.cjs').match(/\brequire\([^)]*\)/g))).toEqual(
    new Set(['require("electron")']),
  )
  const page = read('renderer/index.html')
  expect(page.match(/<script\b(?![^>]*\bsrc=)|<style\b|\son\w+=|\sstyle=|https?:/g)).toBeNull()
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
  const scripts = files.filter((file) => /\.c?js$/.test(file))
  expect(scripts.filter((file) => read(file).includes('sourceMappingURL='))).toEqual([])
  expect(
    scripts.filter((file) => file.startsWith('renderer') && /unsafe-inline|unsafe-eval/.test(read(file))),
  ).toEqual([])
})
