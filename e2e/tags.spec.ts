// Tags: the tree, other names, type-ahead, ticks for many articles, suggestions, and the sheet of all tags.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { chooseMenu, compose, expect, test } from './app.ts'
import { said, saved, trashAll } from './sample.ts'

test.use({ language: 'zh-CN' })

const grid = (page: Page) => page.getByRole('grid', { name: '稿件列表' })
const rows = (page: Page) => grid(page).getByRole('row')
const item = (page: Page, name: string) => page.getByRole('navigation').getByRole('treeitem', { name })
const sheet = (page: Page) => page.getByRole('dialog', { name: '标签总表' })

interface Planned {
  readonly name: string
  readonly on: readonly number[]
  readonly below?: string
  readonly also?: readonly string[]
}

/** Articles 稿0 … 稿4, and tags on them by number. */
async function plant(page: Page, planned: readonly Planned[]): Promise<void> {
  await page.evaluate(async (list) => {
    const ask = async (noun: string, verb: string, input: object): Promise<{ id: string }> => {
      const answer = (await window.galley.call[noun]?.[verb]?.(input)) as { value: { id: string } }
      return answer.value
    }
    const articles: string[] = []
    for (let n = 0; n < 5; n++) articles.push((await ask('articles', 'create', { headline: `稿${n}` })).id)
    const ids = new Map<string, string>()
    for (const { name, on, below, also = [] } of list) {
      const { id } = await ask('tags', 'add', { articleIds: on.map((n) => articles[n]), name })
      ids.set(name, id)
      if (below !== undefined) await ask('tags', 'move', { id, parentId: ids.get(below) })
      for (const alias of also) await ask('tags', 'addAlias', { id, name: alias })
    }
  }, planned)
  await expect(rows(page)).toHaveCount(5)
}

/** As in an empty library. */
async function anew(page: Page): Promise<void> {
  await page.getByLabel('检索', { exact: true }).fill('')
  await page.keyboard.press('Escape')
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^全部/ })
    .click()
  await page.evaluate(async () => {
    const { tags } = window.galley.call
    const all = (await tags?.list?.({})) as { readonly value: readonly { readonly id: string }[] }
    for (const { id } of all.value) await tags?.delete?.({ id })
  })
  await trashAll(page)
  await expect(rows(page)).toHaveCount(0)
}

const FARMING: readonly Planned[] = [
  { name: '农业', on: [0] },
  { name: '乡村振兴', on: [0, 1], below: '农业', also: ['乡建'] },
  { name: '村史', on: [2], below: '乡村振兴' },
  { name: '水利', on: [3] },
]

async function serious(page: Page, part = 'body'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** Axe over tree, ticks and sheet of `FARMING`; every colour is measured in both themes by `colours.test.ts`. */
async function lookOver(page: Page, theme: 'light' | 'dark', language: 'zh-CN' | 'en'): Promise<void> {
  await page.evaluate((change) => window.galley.call.settings?.change?.(change), { theme, language })
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await page.getByRole('navigation').getByRole('treeitem').first().click()
  expect(await serious(page, 'nav')).toEqual([])
  expect(await serious(page, 'aside')).toEqual([])
  await page.getByRole('grid').focus()
  await page.keyboard.press('t')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(4)
  expect(await serious(page, 'dialog')).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Shift+G')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(3)
  expect(await serious(page)).toEqual([])
  const folder = process.env['PICTURES_TO']
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true })
    await page.screenshot({ path: `${folder}/tags-${theme}-${language}.png` })
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('tags on articles, in the tree and in the sheet of all', async ({ desk }) => {
  const { page } = desk

  await test.step('another name means the tag: while typing, after an input method, in a search', async () => {
    await plant(page, FARMING)
    await rows(page).filter({ hasText: '稿4' }).click()
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue('稿4')
    const field = page.getByLabel('加标签')
    await field.focus()
    await compose(page, { steps: ['x', 'xiang', 'xiang jian'], commit: '乡建' })
    const option = page.getByRole('listbox', { name: '可选标签' }).getByRole('option')
    await expect(option).toHaveText(['乡建 → 乡村振兴3 篇'])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: '去掉标签“乡村振兴”' })).toBeVisible()
    for (const typed of ['shuili', 'sl', 'shl', '水']) {
      await field.fill(typed)
      await expect(option.first()).toContainText('水利')
    }
    await field.fill('')
    await page.keyboard.press('/')
    await page.getByLabel('检索', { exact: true }).fill('tag:乡建')
    await expect(rows(page)).toHaveCount(4)
  })

  await test.step('ticks for many: some becomes all, what is not touched stays, one undo', async () => {
    await anew(page)
    await plant(page, FARMING)
    await grid(page).focus()
    await page.keyboard.press('End')
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+K')
    await page.keyboard.press('Shift+K')
    await page.keyboard.press('t')
    const dialog = page.getByRole('dialog', { name: '3 篇的标签' })
    const option = (name: string) => dialog.getByRole('option', { name })
    await expect(option('乡村振兴')).toHaveAttribute('aria-checked', 'mixed')
    await expect(option('水利')).toHaveAttribute('aria-checked', 'false')
    await page.keyboard.type('xczx')
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('1 篇加上“乡村振兴”')
    await expect(option('乡村振兴')).toHaveAttribute('aria-checked', 'true')
    await expect(option('农业')).toHaveAttribute('aria-checked', 'mixed')
    await page.keyboard.press('Escape')
    await expect(item(page, '乡村振兴 3')).toBeVisible()
    await page.keyboard.press('z')
    await page.keyboard.press('t')
    await expect(option('乡村振兴')).toHaveAttribute('aria-checked', 'mixed')
  })

  await test.step('suggestions come with their reason and are added only by whoever takes them', async () => {
    await anew(page)
    await plant(page, FARMING)
    await rows(page).filter({ hasText: '稿4' }).click()
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue('稿4')
    await page.locator('main [contenteditable="true"]').click()
    await page.keyboard.type('水利工程开工，水利部门到场，乡建未动。')
    await saved(page)
    const offered = page.getByRole('list', { name: '可加的标签' }).getByRole('button')
    await expect(offered).toHaveText(['＋ 水利 正文出现 2 次', '＋ 乡村振兴 正文出现“乡建”'])
    await expect(page.getByRole('button', { name: '去掉标签“水利”' })).toHaveCount(0)
    await offered.first().focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: '去掉标签“水利”' })).toBeVisible()
    await expect(offered).toHaveCount(1)
    await expect(page.getByLabel('加标签')).toBeFocused()
  })

  // Each theme and each language once.
  await test.step('tree, ticks and sheet are accessible, dark, en', () => lookOver(page, 'dark', 'en'))
  await test.step('tree, ticks and sheet are accessible, light, zh-CN', () =>
    lookOver(page, 'light', 'zh-CN'))

  await test.step('the sheet of all tags: found, renamed, moved, named otherwise, merged, deleted, undone', async () => {
    await anew(page)
    await plant(page, [...FARMING, { name: '新农村', on: [1, 4] }])
    await chooseMenu(desk.app, 'view.tags')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Shift+G')
    const dialog = sheet(page)
    const find = dialog.getByRole('textbox', { name: '查找标签' })
    const tree = (name: string) => dialog.getByRole('treeitem', { name })
    const status = dialog.getByRole('status')
    await expect(find).toBeFocused()
    await compose(page, { steps: ['x', 'xin', 'xin nong'], commit: '新农' })
    await expect(dialog.getByRole('treeitem')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(tree('新农村')).toBeFocused()

    // Renamed in place; a name that is another's proposes to merge the two.
    await page.keyboard.press('F2')
    await expect(dialog.getByRole('textbox', { name: '名称' })).toBeFocused()
    await page.keyboard.type('乡村振兴')
    await page.keyboard.press('Enter')
    await expect(status).toHaveText('已有同名标签。')
    await expect(dialog).toContainText('合并 2 篇，其中 1 篇已有两者。')
    await expect(dialog.getByRole('textbox', { name: '名称' })).toHaveValue('新农村')
    await dialog.getByRole('button', { name: '合并', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(status).toHaveText('2 篇由“新农村”并入“乡村振兴”')
    await find.fill('')
    await expect(tree('乡村振兴 乡建、新农村 4')).toBeVisible()
    await dialog.getByRole('button', { name: '撤销上一步' }).click()
    await expect(tree('新农村 2')).toBeVisible()
    await expect(tree('乡村振兴 乡建 3')).toBeVisible()

    // Merged by choosing the other; only the second Enter does it.
    await tree('水利').focus()
    await page.keyboard.press('Enter')
    await dialog.getByRole('combobox', { name: '并入另一标签' }).focus()
    await page.keyboard.type('cs')
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('合并 1 篇，其中 0 篇已有两者。')
    await expect(dialog.getByRole('button', { name: '合并', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(status).toHaveText('1 篇由“水利”并入“村史”')
    await expect(tree('村史 水利 2')).toBeFocused()
    await dialog.getByRole('button', { name: '撤销上一步' }).click()
    await expect(tree('水利 1')).toBeVisible()

    // Moved, and to where it cannot lie it is not offered.
    await tree('农业').focus()
    await page.keyboard.press('Enter')
    const move = dialog.getByRole('combobox', { name: '移到另一标签之下' })
    await move.fill('村史')
    await expect(dialog.getByRole('option')).toHaveCount(0)
    await move.fill('shuil')
    await page.keyboard.press('Enter')
    await expect(status).toHaveText('“农业”移到“水利”之下')
    await expect(tree('水利 4')).toHaveAttribute('aria-expanded', 'true')

    const alias = dialog.getByRole('textbox', { name: '加别名' })
    await alias.focus()
    await compose(page, { steps: ['n', 'nong'], commit: '三农' })
    await expect(tree('农业')).not.toContainText('三农')
    await page.keyboard.press('Enter')
    await expect(tree('农业')).toContainText('三农')

    await tree('农业').focus()
    await page.keyboard.press('Delete')
    await expect(status).toHaveText('已删除“农业”，1 篇稿件不再带它')
    await expect(tree('乡村振兴')).toHaveAttribute('aria-level', '2')
    await expect(dialog.locator('[role="treeitem"]:focus')).toHaveCount(1)
    await dialog.getByRole('button', { name: '撤销上一步' }).click()
    await expect(tree('农业')).toContainText('三农')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('the tree: counts with what lies below, folds that are remembered, keys', async () => {
    await anew(page)
    await plant(page, FARMING)
    await expect(item(page, '农业 3')).toHaveAttribute('aria-level', '1')
    await expect(item(page, '乡村振兴 3')).toHaveAttribute('aria-level', '2')
    await expect(item(page, '村史 1')).toHaveAttribute('aria-level', '3')
    await page.keyboard.press('F6')
    await grid(page).focus()
    await page.keyboard.press('Shift+F6')
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await item(page, '乡村振兴').focus()
    await page.keyboard.press('ArrowLeft')
    await expect(item(page, '乡村振兴')).toHaveAttribute('aria-expanded', 'false')
    await expect(item(page, '村史')).toHaveCount(0)
    await page.keyboard.press('ArrowLeft')
    await expect(item(page, '农业')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(item(page, '农业')).toHaveAttribute('aria-selected', 'true')
    await expect(rows(page)).toHaveCount(3)
    await expect
      .poll(() => page.evaluate(async () => JSON.stringify(await window.galley.call.settings?.get?.({}))))
      .toContain('"tag ')
    const again = await desk.relaunch()
    await expect(item(again.page, '乡村振兴')).toHaveAttribute('aria-expanded', 'false')
    await item(again.page, '乡村振兴').focus()
    await again.page.keyboard.press('ArrowRight')
    await again.page.keyboard.press('ArrowRight')
    await expect(item(again.page, '村史')).toBeFocused()
  })
})

test('tree, ticks and sheet are accessible, light in English and dark in Chinese @long', async ({ desk }) => {
  const { page } = desk
  await plant(page, FARMING)
  await lookOver(page, 'light', 'en')
  await lookOver(page, 'dark', 'zh-CN')
})
