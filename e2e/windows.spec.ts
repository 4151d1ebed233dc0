// Two windows on one library: both live, no letter lost between them, the menu acts on the one in front.
import type { ElectronApplication, Page } from '@playwright/test'
import { chooseMenu, expect, test } from './app.ts'
import { saved } from './sample.ts'

test.use({ language: 'zh-CN' })

const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const headline = (page: Page) => page.getByRole('textbox', { name: '标题', exact: true })

async function write(page: Page, title: string, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  await expect(headline(page)).toBeFocused()
  await page.keyboard.type(title)
  await body(page).click()
  await page.keyboard.type(text)
  await saved(page)
}

/** The window that opens by what is done; its body or list is there. */
async function opened(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), act()])
  await page.locator('#root > *').first().waitFor()
  return page
}

const listed = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.getMenuItemById('window')?.submenu?.items ?? [])
      .filter(({ type }) => type === 'checkbox')
      .map(({ label, checked }) => `${checked ? '✓' : '·'} ${label}`),
  )

/** Every text that the library has of the article: as it stands and in its revisions. */
const everywhere = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const ask = async (noun: string, verb: string, input: object): Promise<unknown> => {
      const answer: unknown = await window.galley.call[noun]?.[verb]?.(input)
      return (answer as { readonly value: unknown }).value
    }
    const { rows } = (await ask('articles', 'list', { view: 'all', query: '甲' })) as {
      readonly rows: readonly { readonly id: string }[]
    }
    const id = rows[0]?.id ?? ''
    const article = await ask('articles', 'get', { id })
    const revisions = (await ask('revisions', 'list', { id })) as readonly {
      readonly n: number
      readonly kind: string
    }[]
    const texts = await Promise.all(
      revisions.map(
        async ({ n, kind }) => `${kind} ${JSON.stringify(await ask('revisions', 'read', { id, n }))}`,
      ),
    )
    return [`now ${JSON.stringify(article)}`, ...texts].join('\n')
  })

test('a second window on the same article and another: each change is seen in both, and none is lost', async ({
  desk,
}) => {
  const { app } = desk
  const one = desk.page
  await write(one, '乙稿', '乙稿的正文。')
  await write(one, '甲稿', '甲稿的正文。')

  const two = await opened(app, () => one.keyboard.press('F12'))
  await expect(body(two)).toContainText('甲稿的正文。')
  await expect(body(two)).toBeFocused()
  await two.keyboard.press('ControlOrMeta+End')
  await two.keyboard.type('二窗所加。')
  await expect(body(one)).toContainText('二窗所加。')
  await body(one).click()
  await one.keyboard.press('ControlOrMeta+End')
  await one.keyboard.type('一窗所加。')
  await expect(body(two)).toHaveText(/甲稿的正文。二窗所加。一窗所加。/)

  await test.step('the menu lists the windows and acts on the one in front', async () => {
    const [left, right] = ['1  甲稿', '2  甲稿']
    await expect.poll(() => listed(app)).toEqual([`· ${left}`, `✓ ${right}`])
    await two.keyboard.press('F11')
    const whole = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isFullScreen()),
      )
    await expect.poll(whole).toEqual([false, true])
    await app.evaluate(({ Menu }) => {
      const { items = [] } = Menu.getApplicationMenu()?.getMenuItemById('window')?.submenu ?? {}
      items.find(({ label }) => label.startsWith('1'))?.click()
    })
    await expect.poll(() => listed(app)).toEqual([`✓ ${left}`, `· ${right}`])
    await chooseMenu(app, 'view.raw')
    await expect(one.getByRole('tab', { name: '原稿' })).toHaveAttribute('aria-selected', 'true')
    await expect(two.getByRole('tab', { name: '撰写' })).toHaveAttribute('aria-selected', 'true')
    await chooseMenu(app, 'view.write')
    await body(one).click()
    await one.keyboard.press('ControlOrMeta+End')
  })

  await test.step('typed in both before either has heard of the other: one stands, the other is a revision', async () => {
    await saved(two)
    // No timer of the second window comes from here on, so that it hears of nothing and saves nothing by itself.
    await two.evaluate(() => Object.assign(window, { setTimeout: () => 0 }))
    await two.keyboard.press('ControlOrMeta+End')
    await two.keyboard.type('二窗并笔。')
    await one.keyboard.type('一窗并笔。')
    await saved(one)
    // A window that is closed saves its last keys before it goes.
    const gone = two.waitForEvent('close')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[1]?.close())
    await gone
    const kept = await everywhere(one)
    expect(kept).toMatch(/^now .*一窗并笔。/)
    expect(kept).toMatch(/^conflict .*二窗并笔。/m)
    await expect(body(one)).toContainText('一窗并笔。')
  })

  await test.step('what a window is told while its page still loads it does once it can', async () => {
    const three = await opened(app, () =>
      app.evaluate((electron) => {
        electron.Menu.getApplicationMenu()?.getMenuItemById('window.new')?.click()
        // As from the taskbar: a second start hands its task over.
        electron.app.emit('second-instance', {}, ['galley', '--new-article'], '/')
      }),
    )
    await expect(headline(three)).toBeFocused()
    await expect(headline(three)).toHaveText('')
    await expect(body(one)).toContainText('一窗并笔。')
  })
})
