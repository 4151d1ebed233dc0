// What leaves by hand: proofs to the printer, articles dragged out of list and queue as files, or put on the clipboard.
import type { ElectronApplication, Page } from '@playwright/test'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './app.ts'
import { importSample, said } from './sample.ts'

test.use({ language: 'zh-CN' })

/** Stands in for the system's printers and dialog: each print answers with the next of `answers`. */
async function printers(
  app: ElectronApplication,
  names: readonly string[],
  ...answers: string[]
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, given) => {
      const left = [...given.answers]
      const pages: string[] = []
      Object.assign(globalThis, { printedPages: pages })
      const kind = Object.getPrototypeOf(BrowserWindow.getAllWindows()[0]?.webContents) as object
      Object.assign(kind, {
        getPrintersAsync: async () => given.names.map((name) => ({ name })),
        print(this: Electron.WebContents, _options: object, done: (ok: boolean, why: string) => void) {
          void this.printToPDF({ preferCSSPageSize: true }).then((pdf) => {
            pages.push(pdf.toString('latin1'))
            const why = left.shift() ?? ''
            done(why === '', why)
          })
        },
      })
    },
    { names, answers },
  )
}
const sheets = (app: ElectronApplication): Promise<readonly number[]> =>
  app.evaluate(() =>
    (Reflect.get(globalThis, 'printedPages') as string[]).map(
      (pdf) => pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0,
    ),
  )
const dialog = (page: Page) => page.getByRole('dialog', { name: /^打印清样/ })

test('a proof is printed as it was chosen, cancelled without a word, and without a printer says so', async ({
  desk: { app, page },
}) => {
  await importSample(page)
  await printers(app, ['纸'], 'Print job canceled', '')
  await page.keyboard.press('ControlOrMeta+Shift+F12')
  await expect(dialog(page).getByRole('button', { name: /^打印/ })).toBeFocused()
  await dialog(page).getByRole('radio', { name: 'B5' }).check()
  await dialog(page).getByRole('checkbox', { name: '行号' }).check()
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/print.png` })
  await dialog(page)
    .getByRole('button', { name: /^打印/ })
    .click()
  await expect.poll(() => sheets(app)).toHaveLength(1)
  await expect(dialog(page)).toBeVisible()
  await dialog(page)
    .getByRole('button', { name: /^打印/ })
    .click()
  await expect(said(page)).toHaveText('已交打印机：1 篇')
  await expect(dialog(page)).toHaveCount(0)
  expect((await sheets(app)).every((count) => count > 0)).toBe(true)

  await test.step('as rich text, on the clipboard', async () => {
    // What goes there is taken where the page puts it.
    await page.evaluate(() => {
      const set = Object.getOwnPropertyDescriptor(DataTransfer.prototype, 'setData')?.value as (
        this: DataTransfer,
        type: string,
        text: string,
      ) => void
      DataTransfer.prototype.setData = function (type, text) {
        document.documentElement.setAttribute(`data-${type.replace('/', '-')}`, text)
        set.call(this, type, text)
      }
    })
    await page.keyboard.press('ControlOrMeta+F12')
    await expect(said(page)).toHaveText('已复制到剪贴板')
    const copied = async (type: string): Promise<string> =>
      (await page.locator('html').getAttribute(`data-${type}`)) ?? ''
    expect(await copied('text-html')).toMatch(/<h1>包头市九原区[\s\S]*<p>“自从这个路修起来以后/)
    expect(await copied('text-plain')).toMatch(/^包头市九原区[^<]*“自从这个路修起来以后/)
  })

  await printers(app, [])
  await page.keyboard.press('ControlOrMeta+Shift+F12')
  // As it was last.
  await expect(dialog(page).getByRole('radio', { name: 'B5' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText('找不到打印机')
})

test('a row, then a selection, is dragged out as files that are there, and stands on the record of exports', async ({
  desk,
}) => {
  const { app, page, dataDir } = desk
  for (const headline of ['甲稿', '乙稿', '丙稿'])
    await page.evaluate(
      async (name) => window.galley.call['articles']?.['create']?.({ headline: name }),
      headline,
    )
  await app.evaluate(({ BrowserWindow }) => {
    const drags: unknown[] = []
    Object.assign(globalThis, { drags })
    const kind = Object.getPrototypeOf(BrowserWindow.getAllWindows()[0]?.webContents) as Record<
      string,
      unknown
    >
    const real = kind['startDrag'] as (item: object) => void
    Object.assign(kind, {
      startDrag(this: object, item: { readonly files: readonly string[] }) {
        // It refuses what is not there.
        real.call(this, item)
        drags.push(item.files)
      },
    })
  })
  const drags = async (): Promise<readonly (readonly string[])[]> =>
    (await app.evaluate(() => Reflect.get(globalThis, 'drags') as string[][])).map((files) =>
      files.map((file) => basename(file)),
    )
  const rows = page.getByRole('grid', { name: '稿件列表' }).getByRole('row')
  await expect(rows).toHaveCount(3)
  async function drag(at: number): Promise<void> {
    const box = await rows.nth(at).boundingBox()
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20)
    await page.mouse.down()
    await page.mouse.move((box?.x ?? 0) + 90, (box?.y ?? 0) + 60, { steps: 4 })
  }
  await drag(1)
  await expect.poll(drags).toEqual([['乙稿.docx']])
  await page.mouse.up()
  await expect(said(page)).toHaveText('拖出 1 篇')

  await rows.nth(0).click()
  await page.keyboard.press('x')
  await rows.nth(2).click({ modifiers: ['ControlOrMeta'] })
  await drag(2)
  await expect.poll(drags).toEqual([['乙稿.docx'], ['丙稿.docx', '甲稿.docx']])
  await page.mouse.up()
  expect(readdirSync(join(dataDir, 'dragged-out'))).toHaveLength(2)
  // Its line stands on the record of what has left.
  const left = await page.evaluate(async () => {
    const ask = async (noun: string, verb: string, input: object): Promise<unknown> => {
      const answer: unknown = await window.galley.call[noun]?.[verb]?.(input)
      return (answer as { readonly value: unknown }).value
    }
    const { rows: all } = (await ask('articles', 'list', { view: 'all' })) as {
      readonly rows: readonly { readonly id: string }[]
    }
    return await Promise.all(all.map(({ id }) => ask('publications', 'of', { articleId: id })))
  })
  expect(left).toEqual([[expect.anything()], [expect.anything()], [expect.anything()]])

  await test.step('the same files go by the clipboard', async () => {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Alt+F12')
    await expect(said(page)).toHaveText('3 篇的文件已在剪贴板，到文件夹、邮件或聊天里粘贴')
    // Each system has formats of its own: see src/main/files/files-copied.test.ts.
    if (process.platform !== 'linux') return
    const list = await app.evaluate(async ({ clipboard }) => {
      const type = 'electron application/osclipboard;format="text/uri-list"'
      const [item] = await clipboard.read()
      return (await item?.getType(type))?.text()
    })
    const files = (list ?? '')
      .trim()
      .split('\r\n')
      .map((url) => fileURLToPath(url))
    expect(files.map((file) => basename(file))).toEqual(['丙稿.docx', '乙稿.docx', '甲稿.docx'])
    expect(files.every((file) => existsSync(file))).toBe(true)
  })

  await test.step('a row of the queue is dragged out as its article', async () => {
    await page.getByRole('tab', { name: /^队列/ }).click()
    const headline = page
      .getByRole('grid', { name: '标题审核队列' })
      .getByRole('row')
      .filter({ hasText: '乙稿' })
    const box = await headline.boundingBox()
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20)
    await page.mouse.down()
    await page.mouse.move((box?.x ?? 0) + 90, (box?.y ?? 0) + 60, { steps: 4 })
    await expect.poll(drags).toHaveLength(3)
    expect((await drags()).at(-1)).toEqual(['乙稿.docx'])
    await page.mouse.up()
  })
})
