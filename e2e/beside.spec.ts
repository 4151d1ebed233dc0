// Beside the open article: its source or another article, walked, taken over by key and by drag as a copy, swapped, put away.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { Article } from '#shared/article'
import { compose, expect, test, type Desk } from './app.ts'
import { kill, processesOf } from './kill.ts'
import { importSample, SAMPLE_HEADLINE, said, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page | Locator) => page.getByRole('textbox', { name: '正文', exact: true })
const mainPage = (page: Page) => page.locator('[data-region="page"]')
const pane = (page: Page) => page.getByRole('region', { name: '并排' })
const own = (page: Page) => body(mainPage(page))
/** The body of the article that is written beside. */
const other = (page: Page) => body(pane(page))
const reading = (page: Page) => pane(page).getByRole('textbox', { name: /^并排阅读/ })
const blocks = (page: Page | Locator) => body(page).locator('> p')
const active = (page: Page) => page.locator('[data-active="yes"]')
const counts = (page: Page) => page.getByRole('contentinfo')

async function write(page: Page, headline: string, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  const empty = page.getByRole('textbox', { name: '标题', exact: true })
  await expect(empty).toHaveValue('')
  await expect(empty).toBeFocused()
  await page.keyboard.type(headline)
  await body(page).click()
  await page.keyboard.type(text)
  await saved(page)
}

async function setBeside(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+F8')
  await page.keyboard.type(words)
  await expect(page.getByRole('dialog').getByRole('option')).toHaveText([new RegExp(words)])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** What the library has: of each article its headline and all words of its body. */
function inLibrary(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const ask = async <T>(verb: 'list' | 'get', input: object): Promise<T> => {
      const answer: unknown = await window.galley.call['articles']?.[verb]?.(input)
      return (answer as { readonly value: T }).value
    }
    const { rows } = await ask<{ readonly rows: readonly { readonly id: string }[] }>('list', { view: 'all' })
    const found: Record<string, string> = {}
    for (const { id } of rows) {
      const article = await ask<Article>('get', { id })
      const words = JSON.stringify(article.body).matchAll(/"text":"([^"]*)"/g)
      found[article.headline] = [...words].map(([, text]) => text).join('')
    }
    return found
  })
}

/** Asks a page that has come back after its process died, of which the driver knows nothing. */
async function ask(desk: Desk, what: string): Promise<unknown> {
  return await desk.app
    .evaluate(
      async ({ BrowserWindow }, code) =>
        (await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code)) as unknown,
      what,
    )
    .catch(() => null)
}
const shownIn = (desk: Desk): Promise<unknown> =>
  ask(desk, `[...document.querySelectorAll('[contenteditable="true"]')].map((body) => body.textContent)`)

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

test('beside the page: the source, the same article, blocks that go over and back', async ({
  desk: { page },
}) => {
  test.setTimeout(180_000)
  await importSample(page)

  await test.step('the source beside: a paragraph by key, a piece of one, undone; F6 and Esc', async () => {
    await expect(blocks(page)).toHaveCount(5)
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('ControlOrMeta+F8')
    await expect(reading(page)).toContainText('【资料图】')
    // The list has given its place to the pane.
    await expect(page.getByRole('grid', { name: '稿件列表' })).toHaveCount(0)
    await page.keyboard.press('F6')
    await expect(reading(page)).toBeFocused()

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const wanted = await reading(page).locator('[data-meant]').innerText()
    expect(wanted).toBe(await reading(page).locator('> p').nth(2).innerText())
    await page.keyboard.press('Enter')
    await expect(said(page)).toContainText('已取用 1 段')
    await expect(reading(page)).toBeFocused()
    await expect(blocks(page)).toHaveCount(6)
    await expect(blocks(page).nth(1)).toHaveText(wanted)

    // Two at once follow behind the first.
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('F8')
    await expect(said(page)).toContainText('已取用 2 段')
    await expect(blocks(page)).toHaveCount(8)
    await expect(blocks(page).nth(2)).toHaveText(wanted)
    expect(await serious(page)).toEqual([])

    await page.keyboard.press('Escape')
    await expect(body(page)).toBeFocused()
    // There and back, since the list is away.
    await page.keyboard.press('Escape')
    await expect(reading(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(body(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(blocks(page)).toHaveCount(6)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(blocks(page)).toHaveCount(5)

    // A piece of one line goes into the line.
    const before = (await body(page).textContent()) ?? ''
    const line = reading(page).locator('> p', { hasText: '责任编辑' })
    await line.dblclick({ position: { x: 40, y: 12 } })
    const word = await page.evaluate(() => getSelection()?.toString() ?? '')
    expect('责任编辑:宋璟').toContain(word)
    expect(word.length).toBeGreaterThan(0)
    await page.keyboard.press('F8')
    await expect(said(page)).toContainText('已取用所选文字')
    await expect(blocks(page)).toHaveCount(5)
    const after = (await body(page).textContent()) ?? ''
    expect(after.split(word).length).toBe(before.split(word).length + 1)
    await page.keyboard.press('ControlOrMeta+F8')
    await expect(pane(page)).toHaveCount(0)
    await expect(page.getByRole('grid', { name: '稿件列表' })).toBeVisible()
  })

  await test.step('the same article twice is read the second time, another one is written', async () => {
    await write(page, '修路', '第一句。')
    await write(page, '综述', '综述的开头。')
    await setBeside(page, '修路')
    await expect(other(page)).toHaveText('第一句。')
    await expect(reading(page)).toHaveCount(0)

    // Swapped: what was beside comes to the page, and the other way about.
    await page.keyboard.press('Shift+F8')
    await expect(own(page)).toHaveText('第一句。')
    await expect(other(page)).toHaveText('综述的开头。')
    // Opened on the page too, it can only be read beside it, and is as fresh as it is typed.
    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.type('综述')
    await page.keyboard.press('Enter')
    await expect(own(page)).toHaveText('综述的开头。')
    await expect(reading(page)).toContainText('综述的开头。')
    await expect(other(page)).toHaveCount(0)
    await own(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('又一句。')
    await saved(page)
    await expect(reading(page)).toContainText('综述的开头。又一句。')

    // The same key chooses another one.
    await setBeside(page, '九原区')
    await expect(pane(page).getByRole('textbox', { name: '标题', exact: true })).toHaveValue(SAMPLE_HEADLINE)
    await page.keyboard.press('ControlOrMeta+F4')
    await expect(pane(page)).toHaveCount(0)
  })

  await test.step('blocks go over and back by key and by drag, and each article takes back its own part', async () => {
    await write(page, '护林', '第一段。')
    await page.keyboard.press('Enter')
    await page.keyboard.type('第二段，')
    await page.keyboard.press('ControlOrMeta+b')
    await page.keyboard.type('要紧的话。')
    await saved(page)
    await write(page, '短评', '综述的开头。')
    await setBeside(page, '护林')
    await expect(blocks(pane(page))).toHaveCount(2)

    // From beside to the page: a copy, then the block itself.
    await other(page).locator('> p').nth(1).click()
    await page.keyboard.press('F8')
    await expect(said(page)).toContainText('已抄到另一栏：1 段')
    await expect(other(page)).toBeFocused()
    await expect(blocks(mainPage(page))).toHaveText(['综述的开头。', '第二段，要紧的话。'])
    await expect(own(page).locator('strong')).toHaveText('要紧的话。')
    await expect(blocks(pane(page))).toHaveCount(2)
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('Alt+Shift+F8')
    await expect(said(page)).toContainText('已移到另一栏：1 段')
    await expect(blocks(mainPage(page))).toHaveText(['综述的开头。', '第二段，要紧的话。', '第一段。'])
    await expect(blocks(pane(page))).toHaveText(['第二段，要紧的话。'])
    await page.keyboard.press('ControlOrMeta+z')
    await expect(blocks(pane(page))).toHaveText(['第一段。', '第二段，要紧的话。'])
    await expect(blocks(mainPage(page))).toHaveCount(3)
    await page.keyboard.press('Shift+F6')
    await expect(own(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(blocks(mainPage(page))).toHaveText(['综述的开头。', '第二段，要紧的话。'])
    await page.keyboard.press('ControlOrMeta+z')
    await expect(blocks(mainPage(page))).toHaveText(['综述的开头。'])

    // From the page to the one beside.
    await page.keyboard.press('F8')
    await expect(blocks(pane(page)).filter({ hasText: '综述的开头。' })).toHaveCount(1)
    await expect(own(page)).toBeFocused()
    await saved(page)

    // Dragged by the handle: a copy there; with Shift it goes away here.
    const carry = async (from: Locator, to: Locator): Promise<void> => {
      await from.locator('[contenteditable] > p').first().hover()
      await from
        .getByRole('button', { name: /^抄到另一栏，或拖过去/ })
        .dragTo(to.locator('[contenteditable] > p').last())
    }
    await carry(mainPage(page), pane(page))
    await expect(blocks(pane(page)).filter({ hasText: '综述的开头。' })).toHaveCount(2)
    await expect(blocks(mainPage(page))).toHaveText(['综述的开头。'])
    const first = await blocks(pane(page)).first().innerText()
    await page.keyboard.down('Shift')
    await carry(pane(page), mainPage(page))
    await page.keyboard.up('Shift')
    await expect(blocks(mainPage(page))).toHaveCount(2)
    await expect(own(page)).toContainText(first)
    await expect(blocks(pane(page))).toHaveCount(3)
    await expect(blocks(pane(page)).first()).not.toHaveText(first)
    await other(page).click()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(blocks(pane(page)).first()).toHaveText(first)
    await expect(blocks(mainPage(page))).toHaveCount(2)
    await saved(page)
  })
})

test('two articles written side by side: keys, input methods, find, undo and counts are each one’s own', async ({
  desk,
}) => {
  const { page } = desk
  await write(page, '修路', '第一句。')
  await write(page, '综述', '综述的开头。')
  await setBeside(page, '修路')
  await expect(other(page)).toHaveText('第一句。')
  await expect(active(page)).toHaveCount(1)

  // F6 goes over and back; what is typed goes where the caret is.
  await own(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('F6')
  await expect(other(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('右边。')
  await compose(page, { steps: ['n', 'ni', 'nih'], commit: '你好', by: 'Space' })
  await page.keyboard.press('Shift+F6')
  await expect(own(page)).toBeFocused()
  await compose(page, { steps: ['z', 'zu', 'zuo'], commit: '左边', by: 'Space' })
  await page.keyboard.type('一句。')
  await expect(own(page)).toHaveText('综述的开头。左边一句。')
  await expect(other(page)).toHaveText('第一句。右边。你好')
  await saved(page)
  await expect(page.locator('[data-save-of="saved"]')).toHaveCount(2)
  await expect(page.locator('[data-save]')).toHaveText(/左 已存.*右 已存/)
  await expect(counts(page)).toContainText('11 字')
  await expect
    .poll(() => inLibrary(page))
    .toEqual({ 修路: '第一句。右边。你好', 综述: '综述的开头。左边一句。' })

  // Formats, find and replace are for the side that is worked in, and so is the inspector.
  await page.keyboard.press('Shift+F6')
  await page.keyboard.press('F6')
  await other(page).click()
  await expect(counts(page)).toContainText('9 字')
  await expect(pane(page).locator('[data-active="yes"]')).toHaveCount(1)
  await expect(page).toHaveTitle(/^修路/)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+b')
  await expect(other(page).locator('strong')).toHaveText('第一句。右边。你好')
  await expect(own(page).locator('strong')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ControlOrMeta+h')
  const bar = pane(page).getByRole('search', { name: '查找和替换' })
  await expect(bar).toBeVisible()
  await expect(mainPage(page).getByRole('search')).toHaveCount(0)
  await bar.getByRole('textbox', { name: '查找', exact: true }).fill('一')
  await expect(bar).toContainText('1')
  await bar.getByRole('textbox', { name: '替换为', exact: true }).fill('甲')
  await page.keyboard.press('Enter')
  await expect(other(page)).toContainText('第甲句')
  await expect(own(page)).toContainText('一句')
  await page.keyboard.press('Escape')
  await other(page).click()

  // Undo is each one's own, whatever was done in the other since.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(other(page)).toContainText('第一句')
  await expect(own(page)).toHaveText('综述的开头。左边一句。')
  await own(page).click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(own(page)).not.toHaveText('综述的开头。左边一句。')
  await expect(other(page)).toHaveText('第一句。右边。你好')
  await page.keyboard.press('ControlOrMeta+y')
  await expect(own(page)).toHaveText('综述的开头。左边一句。')
  await saved(page)
  expect(await serious(page)).toEqual([])

  // The window's process dies: both are back, each with its caret where it was.
  await own(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('末。')
  await saved(page)
  await other(page).click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction(() => /"beside":\{[^}]*"head":2/.test(sessionStorage.getItem('where') ?? ''))
  desk.quiet = false
  kill(processesOf(desk, 'renderer'))
  await expect
    .poll(() => shownIn(desk), { timeout: 15_000 })
    .toEqual(['综述的开头。左边一句。末。', '第一句。右边。你好'])
  await ask(desk, `document.querySelector('[data-region="beside"] [contenteditable="true"]').focus()`)
  await expect.poll(() => ask(desk, 'getSelection().focusOffset')).toBe(1)

  // What both marks called saved is there after the app was killed.
  const gone = desk.app.waitForEvent('close')
  kill(processesOf(desk, 'main'))
  await gone
  Object.assign(desk, await desk.open())
  expect(await inLibrary(desk.page)).toEqual({
    修路: '第一句。右边。你好',
    综述: '综述的开头。左边一句。末。',
  })
})
