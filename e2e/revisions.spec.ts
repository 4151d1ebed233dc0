// Revisions: named by a key, compared with the present change by change, brought back a change at a time or whole, undone.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { chooseMenu, expect, test } from './app.ts'
import { trashAll } from './sample.ts'

test.use({ language: 'zh-CN' })

interface Wire {
  readonly call: Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>
}

interface Got {
  readonly value: { readonly id: string; readonly version: number }
}

const BEFORE = [
  '走进打圪坝村，村民们对现在的乡村面貌变化赞不绝口。',
  '今年以来，九原区围绕“书记项目”，把小事办成民生大事。',
  '春耕备耕正当时，各镇抢抓农时，田间地头一派繁忙景象。',
  '合作社理事长说，今年的种子、化肥都备齐了。',
]
const AFTER = [
  '走进打圪坝村，村民们对现在的乡村面貌变化交口称赞。',
  '春耕备耕正当时，各镇抢抓农时，田间地头一派繁忙景象。',
  '今年以来，九原区围绕“书记项目”，把小事办成民生大事。',
  '合作社理事长说，今年的种子、化肥都备齐了。',
  '目前，二期工程正在招标。',
]

/** An article with these paragraphs; answers its id. */
async function make(page: Page, headline: string, paragraphs: readonly string[]): Promise<string> {
  return page.evaluate(
    async ([title, texts]) => {
      const { call } = (window as unknown as { galley: Wire }).galley
      const got = (await call['articles']?.['create']?.({ headline: title })) as Got | undefined
      const { id, version } = got?.value ?? { id: '', version: 0 }
      const content = texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
      await call['articles']?.['save']?.({
        id,
        base: version,
        body: { type: 'doc', content },
      })
      return id
    },
    [headline, paragraphs] as const,
  )
}

/** What another window would save. */
async function change(
  page: Page,
  id: string,
  headline: string,
  paragraphs: readonly string[],
): Promise<void> {
  await page.evaluate(
    async ([of, title, texts]) => {
      const { call } = (window as unknown as { galley: Wire }).galley
      const got = (await call['articles']?.['get']?.({ id: of })) as Got | undefined
      const version = got?.value.version ?? 0
      const content = texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
      await call['articles']?.['save']?.({
        id: of,
        base: version,
        headline: title,
        body: { type: 'doc', content },
      })
    },
    [id, headline, paragraphs] as const,
  )
}

const proof = (page: Page): Locator => page.getByRole('region', { name: /^对照：/ })
const stops = (page: Page): Locator => proof(page).locator('[data-stop]')
const body = (page: Page): Locator => page.getByRole('textbox', { name: '正文' })
const bodyText = (page: Page): Promise<string> =>
  body(page)
    .locator('p')
    .allInnerTexts()
    .then((texts) => texts.join('\n'))

async function keepName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+S')
  await page.getByRole('textbox', { name: '名称' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('versions of articles and of headlines', async ({ desk }) => {
  const { app, page } = desk

  await test.step('any two versions are compared from the keyboard, two articles from the list', async () => {
    const id = await make(page, '原题', BEFORE)
    await page.getByRole('row').first().click()
    await expect(body(page)).toContainText('赞不绝口')
    await keepName(page, '一稿')
    await change(page, id, '原题', AFTER)
    await expect(body(page)).toContainText('二期工程')
    await keepName(page, '二稿')
    await page.getByRole('tab', { name: '版本', exact: true }).click()
    await expect(proof(page)).toHaveAccessibleName('对照：第 2 版 一稿 与 现稿')
    await page.keyboard.press('K')
    await page.keyboard.press('B')
    await expect(proof(page)).toHaveAccessibleName('对照：第 2 版 一稿 与 第 3 版 二稿')
    await expect(page.getByRole('option').nth(0)).toContainText('对照')
    await page.keyboard.press('ArrowDown')
    await expect(proof(page)).toHaveAccessibleName('对照：第 1 版 与 第 3 版 二稿')
    await page.keyboard.press('Escape')

    await make(page, '另一篇', ['合作社理事长说，今年的种子、化肥都备齐了。', '此外别无相同。'])
    await make(page, '不相干的', ['别的事。'])
    await expect(page.getByRole('row')).toHaveCount(3)
    await page.getByRole('row', { name: /原题/ }).click()
    await page.getByRole('grid').focus()
    await page.keyboard.press('C')
    await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(2)
    await page.getByRole('combobox', { name: '与另一篇对照' }).fill('另一篇')
    await expect(page.getByRole('dialog').getByRole('option')).toHaveText([/另一篇/])
    await page.keyboard.press('Enter')
    await expect(proof(page)).toHaveAccessibleName('对照：原题 与 另一篇')
    await expect(proof(page).getByRole('listbox')).toHaveCount(0)
    await expect(proof(page).locator('ins').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(proof(page)).toHaveCount(0)
  })

  await test.step('a named version is compared with the present and brought back, a change at a time, whole, and not at all', async () => {
    await trashAll(page)
    const id = await make(page, '原题', BEFORE)
    await page.getByRole('row').first().click()
    await expect(body(page)).toContainText('赞不绝口')
    await keepName(page, '送审稿')
    await change(page, id, '新题目', AFTER)
    await expect(body(page)).toContainText('二期工程')

    await page.keyboard.press('ControlOrMeta+Alt+V')
    await expect(proof(page)).toHaveAccessibleName('对照：第 2 版 送审稿 与 现稿')
    // The headline, the words changed, the paragraph that moved, the one that came.
    await expect(stops(page)).toHaveCount(4)
    await expect(proof(page).locator('del')).toHaveText(['原题', '赞不绝口'])
    await expect(proof(page).getByRole('status')).toContainText('4 处改动')
    await expect(proof(page).getByRole('status')).toContainText('移动 1 段')
    expect(
      (await new AxeBuilder({ page }).analyze()).violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      ),
    ).toEqual([])

    // The change of words alone is taken back; it is one revision more, and Z takes that back.
    await page.keyboard.press('N')
    await page.keyboard.press('F3')
    await expect(stops(page).nth(1)).toBeFocused()
    await page.keyboard.press('R')
    await expect(stops(page)).toHaveCount(3)
    await page.keyboard.press('Z')
    await expect(stops(page)).toHaveCount(4)

    // From one place of a move to the other.
    await page.keyboard.press('N')
    await page.keyboard.press('M')
    await expect(proof(page).getByRole('group', { name: '移到别处' })).toBeFocused()

    // In one column, and so next time.
    await page.keyboard.press('V')
    await expect(proof(page).getByRole('radio', { name: '合排' })).toBeChecked()

    // The whole asks first, with the difference below, and can be left.
    await page.keyboard.press('Shift+R')
    await expect(proof(page).getByText('现稿先存为一版')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(proof(page).getByText('现稿先存为一版')).toHaveCount(0)
    await expect(stops(page)).toHaveCount(4)
    await page.keyboard.press('Shift+R')
    await page.keyboard.press('Enter')
    await expect(proof(page).getByText('两者一字不差。')).toBeVisible()
    await expect(page.getByRole('option').first()).toContainText('恢复自第 2 版')

    // Back in the text it is a step to undo there, too.
    await page.keyboard.press('Escape')
    await expect.poll(() => bodyText(page)).toBe(BEFORE.join('\n'))
    await body(page).click()
    await page.keyboard.press('ControlOrMeta+Z')
    await expect.poll(() => bodyText(page)).toBe(AFTER.join('\n'))
  })

  await test.step('what was typed as a headline, chosen and decided stands in its history', async () => {
    await trashAll(page)
    await make(page, '旧的标题', BEFORE)
    await page.getByRole('row').first().click()
    await page.getByRole('textbox', { name: '标题', exact: true }).fill('新的标题')
    await page.keyboard.press('ControlOrMeta+Shift+H')
    await expect(page.getByRole('radio', { name: '备选 2: 新的标题', checked: true })).toBeVisible()
    await page.keyboard.press('A')
    await chooseMenu(app, 'headline.versions')
    const entries = page.getByRole('list', { name: '标题沿革' }).getByRole('listitem')
    await expect(entries.filter({ hasText: '通过' })).toHaveCount(1)
    await expect(entries.filter({ hasText: '改题，即备选 2' })).toHaveCount(1)
    await expect(entries.last()).toContainText('旧的标题')
  })
})
