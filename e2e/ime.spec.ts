// Input methods: nothing is doubled, nothing lost, nothing saved or commanded while a composition is under way.
import type { Page } from '@playwright/test'
import { compose, expect, test } from './app.ts'
import { saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const headline = (page: Page) => page.getByRole('textbox', { name: '标题', exact: true })
const rows = (page: Page) => page.getByRole('grid', { name: '稿件列表' }).getByRole('row')
const NI_HAO = { steps: ['n', 'ni', "ni'h", "ni'hao"], commit: '你好' }
const ZAI_JIAN = { steps: ['z', 'zai', "zai'j", "zai'jian"], commit: '再见' }

async function start(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  await expect(headline(page)).toBeFocused()
  await body(page).click()
}

/** The paragraphs as the library has them, once everything is saved. */
async function stored(page: Page): Promise<string[]> {
  await saved(page)
  return await page.evaluate(async () => {
    const { call } = window.galley
    const list = (await call['articles']?.['list']?.({ view: 'all' })) as {
      value: { rows: { id: string }[] }
    }
    const got = (await call['articles']?.['get']?.({ id: list.value.rows[0]?.id })) as {
      value: { body: { content: { content?: { text?: string }[] }[] } }
    }
    return got.value.body.content.map((block) =>
      (block.content ?? []).map((piece) => piece.text ?? '').join(''),
    )
  })
}

test('in an empty paragraph, after text, twice in a row', async ({ desk }) => {
  const { page } = desk
  await start(page)
  await compose(page, NI_HAO)
  await compose(page, ZAI_JIAN)
  await page.keyboard.type('。')
  await compose(page, NI_HAO)
  await expect(body(page)).toHaveText('你好再见。你好')
  expect(await stored(page)).toEqual(['你好再见。你好'])
})

test('after Enter, in the midst of a word, inside bold', async ({ desk }) => {
  const { page } = desk
  await start(page)
  await page.keyboard.type('前后')
  await page.keyboard.press('ArrowLeft')
  await compose(page, NI_HAO)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+b')
  await compose(page, ZAI_JIAN)
  await expect(body(page).locator('p')).toHaveText(['前你好后', '再见'])
  await expect(body(page).locator('strong')).toHaveText('再见')
  expect(await stored(page)).toEqual(['前你好后', '再见'])
})

test('over a selection, within a paragraph and across paragraphs', async ({ desk }) => {
  const { page } = desk
  await start(page)
  await page.keyboard.type('会议召开了')
  for (let n = 0; n < 3; n++) await page.keyboard.press('Shift+ArrowLeft')
  await compose(page, { steps: ['j', 'ju', "ju'x"], commit: '举行' })
  await expect(body(page)).toHaveText('会议举行')
  await page.keyboard.press('Enter')
  await page.keyboard.type('第二段')
  await page.keyboard.press('ControlOrMeta+a')
  await compose(page, NI_HAO)
  await expect(body(page)).toHaveText('你好')
  expect(await stored(page)).toEqual(['你好'])
})

test('given up: the text is as it was, and nothing is saved for it', async ({ desk }) => {
  const { page } = desk
  await start(page)
  await page.keyboard.type('照旧')
  await saved(page)
  const when = await page.locator('[data-save]').textContent()
  await compose(page, { ...NI_HAO, commit: '' })
  await expect(body(page)).toHaveText('照旧')
  expect(await stored(page)).toEqual(['照旧'])
  expect(await page.locator('[data-save]').textContent()).toBe(when)
})

test('one step of undo takes back one composition', async ({ desk }) => {
  const { page } = desk
  await start(page)
  await page.keyboard.type('前')
  await saved(page)
  await compose(page, NI_HAO)
  await expect(body(page)).toHaveText('前你好')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(body(page)).toHaveText('前')
})

test('in the headline; its Enter belongs to the input method', async ({ desk }) => {
  const { page } = desk
  await page.keyboard.press('ControlOrMeta+n')
  await expect(headline(page)).toBeFocused()
  await compose(page, NI_HAO)
  await page.keyboard.type('，')
  await compose(page, { ...ZAI_JIAN, commit: '' })
  await compose(page, ZAI_JIAN)
  await expect(headline(page)).toHaveValue('你好，再见')
  await expect(headline(page)).toBeFocused()
  await saved(page)
  await expect(rows(page).first()).toContainText('你好，再见')
})

test('letters of commands, numbers and marks do nothing but type while composing', async ({ desk }) => {
  const { page } = desk
  await start(page)
  await body(page).click()
  await compose(page, NI_HAO)
  const before = await rows(page).count()
  for (const letter of ['j', 'k', 'x', 'a', 't', 's', '#'])
    await compose(page, { steps: [letter, `${letter}i`], commit: '字' })
  // A mark that makes a heading when typed does so only once it stands there, never half-way.
  await expect(body(page)).toHaveText(`你好${'字'.repeat(7)}`)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await rows(page).count()).toBe(before)
  await expect(page.locator('[role="row"][aria-selected="true"]')).toHaveCount(0)
  await expect(body(page)).toBeFocused()
})

test('counts and saves wait for the end of a composition', async ({ desk }) => {
  const { page } = desk
  await start(page)
  await page.keyboard.type('两字')
  await saved(page)
  await expect(page.getByText('2 字 · 不计标点 2 · 1 段')).toBeVisible()
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const footer = document.querySelector('footer')
    if (footer)
      new MutationObserver(() => seen.push(footer.textContent)).observe(footer, {
        subtree: true,
        childList: true,
        characterData: true,
      })
  })
  const cdp = await page.context().newCDPSession(page)
  for (const text of ['n', 'ni', "ni'h", "ni'hao"]) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
    // As slow as a person who looks for a character: longer than the queue waits.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)))
  }
  expect(await page.evaluate(() => Reflect.get(window, 'seen') as string[])).toEqual([])
  await cdp.send('Input.insertText', { text: '你好' })
  await expect(page.getByText('4 字 · 不计标点 4 · 1 段')).toBeVisible()
  const seen = await page.evaluate(() => Reflect.get(window, 'seen') as string[])
  expect(seen.filter((text) => !/[24] 字/.test(text))).toEqual([])
  expect(await stored(page)).toEqual(['两字你好'])
})
