// An article with a picture, a table and a note: put in, written with an input method, saved, opened again, exported.
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { PICTURES } from '#core/media/fixtures/pictures'
import { answerDialog, chooseMenu, compose, dropFiles, expect, test } from './app.ts'
import { said, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const list = (page: Page) => page.getByRole('listbox', { name: '插入到正文' })
const note = (page: Page, n: number) => page.getByRole('textbox', { name: `注释 ${n}`, exact: true })

/** A new article with this headline, the caret in its body. */
async function start(page: Page, headline: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  const title = page.getByRole('textbox', { name: '标题', exact: true })
  // The page of the new one, no longer that of the one before.
  await expect(title).toHaveValue('')
  await expect(body(page)).toHaveText('')
  await expect(title).toBeFocused()
  await page.keyboard.type(headline)
  await body(page).click()
  await expect(body(page)).toBeFocused()
}

const png = { name: '枣园.png', type: 'image/png', bytes: PICTURES['image/png'] }

test('pictures, tables, notes and the list of what can be put in', async ({ desk }) => {
  let { page } = desk

  await test.step('a file that is no picture is refused by name, and the text stays as it was', async () => {
    await start(page, '坏图')
    await page.keyboard.type('正文。')
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=1"/>')
    await dropFiles(page, '[data-takes-pictures]', [
      { name: '图.svg', type: 'image/svg+xml', bytes: svg },
      png,
      { name: '半张.png', type: 'image/png', bytes: PICTURES['image/png'].subarray(0, 80) },
    ])
    await expect(said(page)).toContainText('半张.png：图片文件不完整或已损坏')
    // The one that is sound is in.
    await expect(body(page).locator('figure')).toHaveCount(1)
    await expect(body(page).locator('p').first()).toHaveText('正文。')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(body(page).locator('figure')).toHaveCount(0)
  })

  await test.step('the list opens by / on an empty line only, and never keeps a character from the text', async () => {
    await start(page, '斜杠')
    await page.keyboard.type('/')
    await expect(list(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(list(page)).toHaveCount(0)
    await page.keyboard.type('1/2和km/h')
    await expect(list(page)).toHaveCount(0)
    await expect(body(page)).toHaveText('/1/2和km/h')
    await page.keyboard.press('Enter')
    // A Chinese keyboard types 、 on the same key.
    await compose(page, { steps: [], commit: '、' })
    await expect(list(page)).toHaveCount(0)
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    await expect(list(page)).toBeVisible()
    await compose(page, { steps: ['b', 'bi', 'biao'], commit: '表' })
    await expect(list(page)).toHaveCount(0)
    await page.keyboard.press('Enter')
    await page.keyboard.type('/ ')
    await expect(list(page)).toHaveCount(0)
    await expect(body(page).locator('p')).toHaveText(['/1/2和km/h', '、', '/表', '/ '])
    await page.keyboard.press('Enter')
    await page.keyboard.type('/xbt')
    await page.keyboard.press('Enter')
    await page.keyboard.type('怎样增雨')
    await expect(body(page).locator('h2')).toHaveText('怎样增雨')
  })

  await test.step('notes are counted by their place, opened from their mark, and go where their sentence goes', async () => {
    await start(page, '注释')
    await page.keyboard.type('甲')
    await page.keyboard.press('ControlOrMeta+Alt+n')
    await page.keyboard.type('注甲')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await page.keyboard.type('乙')
    await page.keyboard.press('ControlOrMeta+Alt+n')
    await page.keyboard.type('注乙')
    await page.keyboard.press('Escape')
    await expect(body(page).locator('p')).toHaveText(['甲1', '乙2'])
    // The first line goes to the end, with its note.
    await body(page).locator('p').first().click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('ControlOrMeta+x')
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+v')
    await expect(note(page, 1)).toHaveValue('注乙')
    await expect(note(page, 2)).toHaveValue('注甲')
    await body(page).locator('[data-note-mark]', { hasText: '2' }).click()
    await expect(note(page, 2)).toBeFocused()
    await page.keyboard.type('，改')
    await page.keyboard.press('Enter')
    await expect(body(page)).toBeFocused()
    await saved(page)
    await page.keyboard.press('Backspace')
    await expect(page.getByRole('region', { name: '注释' }).getByRole('textbox')).toHaveCount(1)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(note(page, 2)).toHaveValue('注甲，改')
  })

  await test.step('a picture, a table and a note: dropped, typed, saved, there after quitting, exported whole', async () => {
    await start(page, '枣园丰收')
    await page.keyboard.type('今年增产两成')
    await page.keyboard.press('ControlOrMeta+Alt+n')
    await expect(page.getByRole('textbox', { name: '新注释' })).toBeFocused()
    await compose(page, { steps: ['j', 'ju', 'ju tongji'], commit: '据统计' })
    await page.keyboard.type('局。')
    await page.keyboard.press('Enter')
    await expect(body(page)).toBeFocused()
    // Behind the note's mark, as before it.
    await compose(page, { steps: ['j', 'jia', 'jiage'], commit: '价格' })
    await page.keyboard.type('更好。')
    await expect(body(page).locator('p').first()).toHaveText('今年增产两成1价格更好。')

    await dropFiles(page, '[data-takes-pictures]', [png])
    await expect(body(page).locator('img[width="3"]')).toHaveCount(1)
    await expect
      .poll(() =>
        body(page)
          .locator('img[width="3"]')
          .evaluate((img: HTMLImageElement) => img.naturalWidth),
      )
      .toBe(3)
    await compose(page, { steps: ['z', 'zao', 'zaoyuan'], commit: '枣园' })
    await page.keyboard.press('Enter')
    await page.keyboard.type('张三摄')
    await page.getByRole('textbox', { name: '替代文字' }).click()
    await compose(page, { steps: ['h', 'hong', 'hongzao'], commit: '红枣' })
    await page.keyboard.type('满枝')
    await page.keyboard.press('Enter')
    await body(page).locator('p').last().click()

    await page.keyboard.type('/bg')
    await expect(list(page).getByRole('option')).toHaveText([/^表格/])
    await page.keyboard.press('Enter')
    for (const text of ['年份', '产量', '单位', '2022', '1020', '吨', '2023', '1240', '吨']) {
      await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    }
    // Tab in the last cell has made a row.
    await expect(body(page).locator('tr')).toHaveCount(4)
    await chooseMenu(desk.app, 'table.deleteRow')
    await expect(body(page).locator('tr')).toHaveCount(3)
    await page.keyboard.press('ControlOrMeta+Alt+ArrowRight')
    await expect(body(page).locator('tr').first().locator('th')).toHaveCount(4)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(body(page).locator('tr').first().locator('th')).toHaveCount(3)
    await expect(body(page).locator('th')).toHaveText(['年份', '产量', '单位'])
    await saved(page)

    ;({ page } = await desk.relaunch())
    await page.getByRole('grid', { name: '稿件列表' }).getByRole('row').first().click()
    await expect(note(page, 1)).toHaveValue('据统计局。')
    await expect(page.getByRole('textbox', { name: '替代文字' })).toHaveValue('红枣满枝')
    await expect(body(page).locator('figcaption')).toHaveText('枣园')
    await expect(body(page).locator('td')).toHaveText(['2022', '1020', '吨', '2023', '1240', '吨'])
    await expect
      .poll(() =>
        body(page)
          .locator('img[width="3"]')
          .evaluate((img: HTMLImageElement) => img.naturalWidth),
      )
      .toBe(3)

    const folder = await mkdtemp(join(tmpdir(), 'galley-writing-'))
    const file = join(folder, '枣园丰收.html')
    await answerDialog(desk.app, 'showSaveDialog', { canceled: false, filePath: file })
    await chooseMenu(desk.app, 'file.exportHtml')
    await expect
      .poll(async () => (await readdir(folder)).toSorted())
      .toEqual(['枣园丰收.files', '枣园丰收.html'])
    const html = await readFile(file, 'utf8')
    const src = /<img src="([^"]+)" alt="红枣满枝" width="3" height="2">/.exec(html)?.[1] ?? ''
    const picture = await readFile(join(folder, decodeURIComponent(src)))
    // Without the times that the file came with.
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect(picture.includes('date:create')).toBe(false)
    expect(html).toContain('<figcaption>枣园 <span class="credit">张三摄</span></figcaption>')
    expect(html).toContain('<tr><th>年份</th><th>产量</th><th>单位</th></tr>')
    expect(html).toContain(
      '今年增产两成<sup class="note"><a href="#note-1" id="note-ref-1">1</a></sup>价格更好。',
    )
    expect(html).toContain('<li id="note-1">据统计局。')
  })
})
