// Collections in an order of one's own, duplicates of a master, links between articles: made, shown, taken back.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { chooseMenu, expect, test } from './app.ts'
import { said, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const grid = (page: Page) => page.getByRole('grid')
const rows = (page: Page) => grid(page).getByRole('row')
const side = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name })
const inspector = (page: Page) => page.getByRole('complementary')
const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const headline = (page: Page) => page.getByRole('textbox', { name: '标题', exact: true })

/** `n` more articles 稿1 … 稿n, the last one first in the list, which then has `all`. */
async function plant(page: Page, n: number, name = '稿', all = n): Promise<void> {
  await page.evaluate(
    async ([count, prefix]) => {
      for (let at = 1; at <= count; at++)
        await window.galley.call['articles']?.['create']?.({ headline: `${prefix}${at}` })
    },
    [n, name] as const,
  )
  await expect(rows(page)).toHaveCount(all)
  await grid(page).focus()
  await page.keyboard.press('Home')
}

/** The headlines of the rows, from the top. */
const order = async (page: Page): Promise<string[]> =>
  (await rows(page).all()).length === 0
    ? []
    : await rows(page).evaluateAll((all) =>
        all
          .toSorted((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
          .map((row) => row.querySelector('[class*="headline"]')?.textContent ?? ''),
      )

async function collect(page: Page, name: string): Promise<void> {
  await page.keyboard.press('g')
  await page.getByRole('dialog').getByRole('combobox').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('option', { name })).toHaveAttribute('aria-checked', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('collections, duplicates, links and kin, made, shown and taken back', async ({ desk }) => {
  test.setTimeout(180_000)
  let { page } = desk

  await test.step('a collection: filled from the list, put in order by key and by hand, kept after quitting, undone', async () => {
    await plant(page, 4)
    await expect(side(page, '版面')).toHaveCount(0)
    await page.keyboard.press('Control+a')
    await collect(page, '版面')
    await expect(said(page)).toHaveText('4 篇放进专题“版面”')
    await expect(side(page, '版面 4')).toBeVisible()
    await side(page, '版面 4').click()
    await expect(page.getByRole('button', { name: /手排/ })).toBeVisible()
    await expect.poll(() => order(page)).toEqual(['稿4', '稿3', '稿2', '稿1'])

    // By key: the row under the cursor, which stays under it.
    await grid(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => order(page)).toEqual(['稿3', '稿4', '稿2', '稿1'])
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => order(page)).toEqual(['稿3', '稿2', '稿4', '稿1'])
    await expect(page.locator('[role="row"][data-active]')).toContainText('稿4')
    // By hand: the last row to the top.
    await rows(page)
      .filter({ hasText: '稿1' })
      .dragTo(rows(page).filter({ hasText: '稿3' }), {
        targetPosition: { x: 60, y: 6 },
      })
    await expect.poll(() => order(page)).toEqual(['稿1', '稿3', '稿2', '稿4'])

    ;({ page } = await desk.relaunch())
    await side(page, '版面 4').click()
    await expect.poll(() => order(page)).toEqual(['稿1', '稿3', '稿2', '稿4'])
    // Each act by one key, also those of the day before: the drag, then both moves of one article at once.
    await grid(page).focus()
    await page.keyboard.press('z')
    await expect.poll(() => order(page)).toEqual(['稿3', '稿2', '稿4', '稿1'])
    await page.keyboard.press('z')
    await expect.poll(() => order(page)).toEqual(['稿4', '稿3', '稿2', '稿1'])

    // Out of it, and back to its place.
    await page.keyboard.press('Home')
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+g')
    await expect.poll(() => order(page)).toEqual(['稿4', '稿2', '稿1'])
    await expect(side(page, '版面 3')).toBeVisible()
    await page.keyboard.press('z')
    await expect.poll(() => order(page)).toEqual(['稿4', '稿3', '稿2', '稿1'])
    // A trashed article is not counted, and is not lost to it.
    await page.keyboard.press('Home')
    await page.keyboard.press('#')
    await expect(side(page, '版面 3')).toBeVisible()
    await page.keyboard.press('z')
    await expect(side(page, '版面 4')).toBeVisible()
    await page.getByRole('button', { name: '离开专题' }).click()
  })

  await test.step('in a collection one searches, and orders by something else without losing the order made by hand', async () => {
    await plant(page, 3, '乙', 7)
    await collect(page, '专刊')
    await page.keyboard.press('j')
    await collect(page, '专刊')
    await side(page, '专刊 2').click()
    await expect.poll(() => order(page)).toEqual(['乙3', '乙2'])
    await page.keyboard.press('/')
    await page.keyboard.type('乙2')
    await expect.poll(() => order(page)).toEqual(['乙2'])
    await page.keyboard.press('Escape')
    await expect.poll(() => order(page)).toEqual(['乙3', '乙2'])
    // Kept as a saved search, it stays within the collection, with a number of its own.
    await page.keyboard.press('ControlOrMeta+Shift+s')
    await page.getByRole('dialog').getByRole('textbox').first().fill('头版')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(side(page, '头版 2')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Alt+s')
    await expect(page.getByRole('dialog')).toContainText('专题“专刊”')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '离开专题' }).click()
    await expect(rows(page)).toHaveCount(7)
  })

  await test.step('all collections: described, renamed, deleted, and restored with everything in them', async () => {
    await plant(page, 2, '丙', 9)
    await collect(page, '春耕')
    await chooseMenu(desk.app, 'view.collections')
    const sheet = page.getByRole('dialog', { name: '专题总表' })
    await sheet.getByLabel('新建专题').fill('空的')
    await page.keyboard.press('Enter')
    await expect(sheet.getByRole('list', { name: '专题' }).getByRole('listitem')).toHaveCount(4)
    const first = sheet.getByRole('listitem').filter({ has: page.locator('input[value="春耕"]') })
    await first.getByLabel('说明').fill('头版四篇')
    await page.keyboard.press('Enter')
    await first.getByLabel('名称').fill('秋收')
    await page.keyboard.press('Enter')
    await expect(side(page, '秋收 1')).toHaveCount(1)
    await sheet.getByRole('button', { name: '删除 秋收' }).click()
    await expect(sheet.getByRole('list', { name: '已删除' })).toContainText('秋收')
    await sheet.getByRole('button', { name: '恢复 秋收' }).click()
    await sheet.getByRole('button', { name: '打开 秋收' }).click()
    await expect(sheet).toHaveCount(0)
    await expect.poll(() => order(page)).toEqual(['丙2'])
    await page.getByRole('button', { name: '离开专题' }).click()
  })

  await test.step('duplicates have one master: marked, seen in the row and beside the article, found, taken apart', async () => {
    await plant(page, 3, '丁', 12)
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: '2 篇重复：选主稿' })
    // The earliest is offered first.
    await expect(dialog.getByRole('option').first()).toContainText('丁2')
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('1 篇标为《丁2》的重复稿')
    await expect(rows(page).filter({ hasText: '丁3' })).toContainText('重复稿')
    await page.keyboard.press('Escape')
    await rows(page).filter({ hasText: '丁2' }).click()
    await expect(inspector(page).getByRole('button', { name: '打开《丁3》' })).toBeVisible()
    await inspector(page).getByRole('button', { name: '打开《丁3》' }).click()
    await expect(headline(page)).toHaveValue('丁3')
    await expect(inspector(page)).toContainText('重复稿，主稿为')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('is:duplicate')
    await expect.poll(() => order(page)).toEqual(['丁3'])
    await page.keyboard.press('Escape')
    await inspector(page).getByRole('button', { name: '解除与《丁2》的重复' }).click()
    await expect(said(page)).toHaveText('1 篇不再是重复稿')
    await expect(rows(page).filter({ hasText: '重复稿' })).toHaveCount(0)
    await grid(page).focus()
    await page.keyboard.press('z')
    await expect(rows(page).filter({ hasText: '重复稿' })).toHaveCount(1)
  })

  await test.step('a link in the text finds an article by its headline, leads there, and is told at the other end', async () => {
    await plant(page, 2, '戊', 14)
    await page.keyboard.press('Enter')
    await body(page).click()
    await page.keyboard.type('此前曾报道')
    await page.keyboard.press('ControlOrMeta+Shift+k')
    const field = page.getByRole('combobox', { name: '链接地址' })
    await field.fill('戊1')
    await expect(page.getByRole('option', { name: '戊1' })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    const link = body(page).locator('a')
    await expect(link).toHaveText('戊1')
    await expect(link).not.toHaveAttribute('href')
    await page.keyboard.type('一事')
    await expect(body(page)).toHaveText('此前曾报道戊1一事')
    await expect(link).toHaveText('戊1')
    await saved(page)

    await link.click({ modifiers: ['ControlOrMeta'] })
    await expect(headline(page)).toHaveValue('戊1')
    await expect(inspector(page)).toContainText('被以下稿件引用')
    await inspector(page).getByRole('button', { name: '打开《戊2》' }).click()
    await expect(headline(page)).toHaveValue('戊2')
    // By key, the caret within the link.
    await link.click()
    await page.keyboard.press('Alt+Enter')
    await expect(headline(page)).toHaveValue('戊1')

    // Nobody outside can follow it: what goes out is plain text.
    const text = await page.evaluate(async () => {
      const { call } = window.galley
      const list = (await call['articles']?.['list']?.({ view: 'all', query: '戊2' })) as {
        value: { rows: { id: string }[] }
      }
      const given = (await call['exporting']?.['preview']?.({
        id: list.value.rows[0]?.id,
        format: 'html',
      })) as {
        value: { text: string }
      }
      return given.value.text
    })
    expect(text).toContain('<p>此前曾报道戊1一事</p>')
    expect(text).not.toContain('galley:')

    // Its target gone for ever, the link says so.
    await page.evaluate(async () => {
      const { articles } = window.galley.call
      const list = (await articles?.['list']?.({ view: 'all', query: 'headline:戊1' })) as {
        value: { rows: { id: string }[] }
      }
      const ids = list.value.rows.map((row) => row.id)
      await articles?.['trash']?.({ ids })
      await articles?.['delete']?.({ selection: { kind: 'ids', ids }, confirmed: 1 })
    })
    await rows(page).filter({ hasText: '戊2' }).click()
    await expect(body(page).locator('[data-gone]')).toHaveText('戊1')
    await expect(inspector(page)).toContainText('所链接的稿件已不在库中')
  })

  await test.step('related articles, from either end', async () => {
    await plant(page, 2, '己', 15)
    await page.keyboard.press('l')
    await page.getByRole('dialog').getByRole('combobox').fill('己1')
    await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('1 篇与《己1》相关')
    await expect(inspector(page).getByRole('button', { name: '打开《己1》' })).toBeVisible()
    await inspector(page).getByRole('button', { name: '打开《己1》' }).click()
    await expect(headline(page)).toHaveValue('己1')
    await inspector(page).getByRole('button', { name: '《己2》不再相关' }).click()
    await expect(inspector(page)).not.toContainText('相关稿件')
  })
})

// Each theme and each language once; every colour is measured in both themes by `colours.test.ts`.
const LIGHT_DARK = [
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const
const LONG = [
  ['light', 'en'],
  ['dark', 'zh-CN'],
] as const
for (const [tag, ways] of [
  ['', LIGHT_DARK],
  [' @long', LONG],
] as const)
  test(`collections and links are accessible${tag}`, async ({ desk: { page } }) => {
    test.setTimeout(120_000)
    await plant(page, 6)
    await page.evaluate(async () => {
      const ask = async (noun: string, verb: string, input: object): Promise<unknown> => {
        const answer = (await window.galley.call[noun]?.[verb]?.(input)) as { value: unknown }
        return answer.value
      }
      const { rows: all } = (await ask('articles', 'list', { view: 'all' })) as { rows: { id: string }[] }
      const ids = all.map((row) => row.id)
      for (const name of ['春耕专刊', '两会版面']) {
        const { id } = (await ask('collections', 'create', {
          name,
          description: '头版四篇，二版六篇',
        })) as {
          id: string
        }
        await ask('collections', 'add', { id, selection: { kind: 'ids', ids } })
      }
      const { id } = (await ask('collections', 'create', { name: '旧的' })) as { id: string }
      await ask('collections', 'delete', { id })
      await ask('links', 'markDuplicates', { ids: ids.slice(0, 3), master: ids[2] })
      await ask('links', 'relate', { id: ids[0], ids: ids.slice(3, 5) })
    })
    const folder = process.env['PICTURES_TO']
    const picture = async (name: string, how: string): Promise<void> => {
      if (folder === undefined) return
      await mkdir(folder, { recursive: true })
      for (const [width, height] of [
        [1280, 800],
        [1000, 700],
      ] as const) {
        await page.setViewportSize({ width, height })
        await page.screenshot({ path: `${folder}/${name}-${how}-${width}.png` })
      }
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    const serious = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
    }
    for (const [theme, language] of ways)
      await test.step(`${theme}, ${language}`, async () => {
        await page.evaluate((change) => window.galley.call.settings?.change?.(change), { theme, language })
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await side(page, '春耕专刊').click()
        await grid(page).focus()
        await page.keyboard.press('Home')
        await expect(inspector(page).getByRole('button', { name: /稿4/ }).first()).toBeVisible()
        await picture('collection', `${theme}-${language}`)
        expect(await serious()).toEqual([])
        for (const [key, name] of [
          ['g', 'collect'],
          ['m', 'master'],
          ['ControlOrMeta+Shift+J', 'manager'],
        ] as const) {
          await grid(page).focus()
          await page.keyboard.press(key)
          await expect(page.getByRole('dialog')).toBeVisible()
          await picture(name, `${theme}-${language}`)
          expect(await serious()).toEqual([])
          await page.keyboard.press('Escape')
          await expect(page.getByRole('dialog')).toHaveCount(0)
        }
        await page.keyboard.press('Enter')
        await page.getByRole('main').locator('.ProseMirror').click()
        await page.keyboard.press('ControlOrMeta+Shift+k')
        await expect(page.getByRole('option').first()).toBeVisible()
        await picture('link', `${theme}-${language}`)
        expect(await serious()).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.getByRole('combobox', { name: /^(?:链接地址|Link address)$/ })).toHaveCount(0)
      })
  })
