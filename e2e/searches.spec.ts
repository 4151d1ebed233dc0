// Saved searches: kept with their order, counted while things change, put in order, taken back; and what was opened last.
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { said, trashAll } from './sample.ts'

test.use({ language: 'zh-CN' })

const rows = (page: Page) => page.getByRole('grid', { name: '稿件列表' }).getByRole('row')
const line = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name })

async function make(page: Page, headlines: readonly string[]): Promise<void> {
  await page.evaluate(async (list) => {
    for (const headline of list) await window.galley.call.articles?.create?.({ headline })
  }, headlines)
}

/** As in a library that holds nothing else, with no search kept. */
async function anew(page: Page, headlines: readonly string[]): Promise<void> {
  await page.getByLabel('检索', { exact: true }).fill('')
  await line(page, '全部').click()
  await page.evaluate(async () => {
    const { list, remove } = window.galley.call.searches ?? {}
    const kept = (await list?.({})) as { readonly value: readonly { readonly id: string }[] } | undefined
    for (const { id } of kept?.value ?? []) await remove?.({ id })
  })
  await trashAll(page)
  await expect(rows(page)).toHaveCount(0)
  await make(page, headlines)
}

/** Narrows the list to `query` and keeps that under `name`. */
async function keep(page: Page, query: string, name: string): Promise<void> {
  await page.keyboard.press('/')
  await page.getByLabel('检索', { exact: true }).fill(query)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Shift+S')
  await expect(page.getByLabel('名称', { exact: true })).toHaveValue(query)
  await page.getByLabel('名称', { exact: true }).fill(name)
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText(`已存下检索“${name}”`)
}

test('searches are kept and gone to, quick open knows what was opened, each step can be taken back', async ({
  desk,
}) => {
  const { page } = desk

  await test.step('a search is kept, found in the sidebar with its number, and gone to again', async () => {
    await make(page, ['九原区春耕', '固阳县春耕', '青山区夜校'])
    await expect(rows(page)).toHaveCount(3)
    await keep(page, '春耕', '农忙')
    await expect(line(page, '农忙')).toHaveAttribute('aria-current', 'page')
    await expect(line(page, '农忙')).toContainText('2')
    // It is a place of its own: a view leads out of it.
    await line(page, '全部').click()
    await expect(rows(page)).toHaveCount(3)
    await expect(page.getByLabel('检索', { exact: true })).toHaveValue('')
    // Its number is right while things change.
    await make(page, ['石拐区春耕'])
    await expect(line(page, '农忙')).toContainText('3')
    await page.keyboard.press('ControlOrMeta+Shift+F')
    await page.keyboard.type('nm')
    await page.keyboard.press('Enter')
    await expect(rows(page)).toHaveCount(3)
    await expect(page.getByLabel('检索', { exact: true })).toHaveValue('春耕')
  })

  await test.step('quick open lists what was opened last, the open article left out', async () => {
    await anew(page, ['九原区春耕', '固阳县春耕', '青山区夜校'])
    const list = page.getByRole('grid', { name: '稿件列表' })
    await expect(rows(page)).toHaveCount(3)
    const opened = async (): Promise<string | undefined> =>
      page.evaluate(async () => {
        const answer = (await window.galley.call.articles?.recent?.({ limit: 1 })) as {
          readonly value: readonly { readonly headline: string }[]
        }
        return answer.value[0]?.headline
      })
    const open = async (headline: string): Promise<void> => {
      await list.getByText(headline).click()
      await expect.poll(opened).toBe(headline)
    }
    await open('九原区春耕')
    await open('固阳县春耕')
    await open('青山区夜校')
    await page.keyboard.press('ControlOrMeta+P')
    const options = page.getByRole('dialog').getByRole('option')
    await expect(options).toHaveText([/固阳县春耕/, /九原区春耕/])
    // So Enter goes back and forth between two.
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('标题', { exact: true })).toHaveText(/固阳县春耕/)
    await page.keyboard.press('ControlOrMeta+P')
    await expect(options.first()).toHaveText(/青山区夜校/)
    await page.keyboard.press('Escape')
  })

  await test.step('its question can be renewed, and every step be taken back', async () => {
    await anew(page, ['九原区春耕', '青山区夜校'])
    await expect(rows(page)).toHaveCount(2)
    await keep(page, '春耕', '农忙')
    await page.keyboard.press('/')
    await page.getByLabel('检索', { exact: true }).fill('夜校 OR 春耕')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+Shift+S')
    await page.getByRole('button', { name: '更新“农忙”' }).click()
    await expect(line(page, '农忙')).toContainText('2')
    await page.keyboard.press('z')
    await expect(said(page)).toContainText('已撤销：已更新检索“农忙”')
    await expect(line(page, '农忙')).toContainText('1')

    await keep(page, '夜校', '夜校')
    await page.keyboard.press('ControlOrMeta+Alt+S')
    const sheet = page.getByRole('dialog', { name: '整理检索' })
    await sheet.getByRole('button', { name: '上移 夜校' }).click()
    await expect(sheet.getByRole('button', { name: '上移 夜校' })).toBeDisabled()
    await sheet.getByRole('textbox', { name: '名称' }).first().fill('夜里上课')
    await page.keyboard.press('Enter')
    await expect(line(page, '夜里上课')).toBeAttached()
    await sheet.getByRole('button', { name: '移除 农忙' }).click()
    await expect(sheet.getByRole('listitem')).toHaveCount(1)
    await sheet.getByRole('button', { name: '完成' }).click()
    await page.keyboard.press('z')
    await expect(line(page, '农忙')).toBeVisible()
    await page.keyboard.press('z')
    await expect(line(page, '夜校')).toBeVisible()
    const { page: again } = await desk.relaunch()
    await expect(line(again, '夜校')).toBeVisible()
    await expect(line(again, '农忙')).toContainText('1')
  })
})
