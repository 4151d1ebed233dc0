// How a text is walked, typed and shown: words by the dictionary, curly quotes, typewriter, focus, indent, size, outline; remembered.
import type { Locator, Page } from '@playwright/test'
import { compose, expect, test } from './app.ts'
import { importSample, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const proof = (page: Page) => page.locator('[data-region="page"] article')
const byWord = (page: Page) => page.evaluate(() => (navigator.platform.startsWith('Mac') ? 'Alt' : 'Control'))
const selected = (page: Page) => page.evaluate(() => String(getSelection()))
/** The first line's indent, in px. */
const indent = (page: Page) =>
  body(page)
    .locator('p')
    .first()
    .evaluate((p) => parseFloat(getComputedStyle(p).textIndent))

/** On the middle of that character of a line of plain text. */
async function doubleClick(line: Locator, at: number): Promise<void> {
  const place = await line.evaluate((p, from) => {
    const range = document.createRange()
    const text = p.firstChild as Text
    range.setStart(text, from)
    range.setEnd(text, from + 1)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  }, at)
  await line.page().mouse.dblclick(place.x, place.y)
}

test('how a text is walked, typed and shown', async ({ desk }) => {
  let { page } = desk

  await test.step('the typewriter keeps the line where it is; the outline leads to a heading', async () => {
    await importSample(page)
    await page.keyboard.press('ControlOrMeta+Shift+t')
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.press('Enter')
    const height = () =>
      page.evaluate(() => {
        const scroller = document.querySelector('[data-region="page"] [data-scroll]')
        const caret = getSelection()?.focusNode
        const line = caret instanceof Element ? caret : caret?.parentElement
        if (!scroller || !line) return null
        const box = scroller.getBoundingClientRect()
        return (line.getBoundingClientRect().top - box.top) / box.height
      })
    await expect.poll(height).toBeCloseTo(0.4, 1)
    for (const text of ['## 经验', '做法', '### 成效', '好']) {
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await expect.poll(height).toBeCloseTo(0.4, 1)
    }

    await page.keyboard.press('ControlOrMeta+Shift+o')
    const options = page.getByRole('dialog').getByRole('option')
    await expect(options).toHaveText(['正文开头', '经验', '成效光标在此'])
    await expect(options.last()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.type('jy')
    await expect(options).toHaveText(['经验'])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(body(page)).toBeFocused()
    await page.keyboard.type('一、')
    await expect(body(page).locator('h2')).toHaveText('一、经验')
  })

  await test.step('words, quotes and the ways a text is shown, in one sitting and after a restart', async () => {
    // The typewriter off again, as at first.
    await page.keyboard.press('ControlOrMeta+Shift+t')
    await expect(proof(page)).not.toHaveAttribute('data-typewriter', '')
    await page.keyboard.press('ControlOrMeta+n')
    const head = page.getByRole('textbox', { name: '标题', exact: true })
    await expect(head).toHaveValue('')
    await expect(head).toBeFocused()
    const word = await byWord(page)
    await page.keyboard.type('枣园说:"丰收"')
    await expect(head).toHaveValue('枣园说:“丰收”')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(head).toHaveValue('枣园说:“丰收"')
    await page.keyboard.press('ControlOrMeta+y')
    await expect(head).toHaveValue('枣园说:“丰收”')
    for (let n = 0; n < 3; n++) await page.keyboard.press(`${word}+Backspace`)
    await expect(head).toHaveValue('枣园说')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(head).toHaveValue('枣园说:“')
    for (let n = 0; n < 2; n++) await page.keyboard.press(`${word}+Backspace`)
    await page.keyboard.type('丰收')
    await page.keyboard.press(`Shift+${word}+ArrowLeft`)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press(`${word}+ArrowLeft`)
    expect(await head.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(2)
    await saved(page)
    await body(page).click()
    await compose(page, { steps: ['j', 'jin', 'jintian'], commit: '今天下雨' })
    await page.keyboard.type('。')
    const line = body(page).locator('p').first()

    await page.keyboard.press(`Shift+${word}+ArrowLeft`)
    await expect.poll(() => selected(page)).toBe('下雨。')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press(`${word}+Backspace`)
    await page.keyboard.press(`${word}+Backspace`)
    await expect(line).toHaveText('今天')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(line).toHaveText('今天下雨')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(line).toHaveText('今天下雨。')
    await doubleClick(line, 2)
    await expect.poll(() => selected(page)).toBe('下雨')

    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('他说:"好"')
    await expect(line).toHaveText('今天下雨。他说:“好”')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(line).toHaveText('今天下雨。他说:“好"')
    await page.keyboard.press('Backspace')

    expect(await indent(page)).toBeGreaterThan(30)
    await page.keyboard.press('ControlOrMeta+Shift+n')
    await expect.poll(() => indent(page)).toBe(0)
    for (let n = 0; n < 3; n++) await page.keyboard.press('ControlOrMeta+Alt+=')
    await expect(proof(page)).toHaveCSS('zoom', '1.5')
    for (let n = 0; n < 2; n++) await page.keyboard.press('ControlOrMeta+Alt+-')
    await expect(proof(page)).toHaveCSS('zoom', '1.1')
    await doubleClick(line, 3)
    await expect.poll(() => selected(page)).toBe('下雨')
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.press('ControlOrMeta+Shift+c')
    await page.keyboard.press('Enter')
    await page.keyboard.type('第二段')
    await expect(body(page).locator('[data-here]')).toHaveText(['第二段'])
    await page.keyboard.press('ControlOrMeta+Shift+t')
    await expect(proof(page)).toHaveAttribute('data-typewriter', '')
    await compose(page, { steps: ['z', 'zai', "zai'j"], commit: '再见' })
    await compose(page, { steps: ['n', 'ni'], commit: '你好' })
    await expect(body(page).locator('p').last()).toHaveText('第二段再见你好')
    await saved(page)

    ;({ page } = await desk.relaunch())
    await page.getByRole('row').filter({ hasText: '枣园丰收' }).first().click()
    await expect(body(page).locator('p')).toHaveCount(2)
    await expect(proof(page)).toHaveCSS('zoom', '1.1')
    await expect(proof(page)).toHaveAttribute('data-focus', '')
    await expect(proof(page)).toHaveAttribute('data-typewriter', '')
    expect(await indent(page)).toBe(0)
  })
})
