// Accessibility: axe on every screen and sheet, light and dark; no serious finding anywhere.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { importSample } from './sample.ts'

test.use({ language: 'zh-CN' })

async function findings(page: Page): Promise<string[]> {
  // Legacy mode, since an app cannot open the blank page that axe would like to work in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  // What only a screen reader is told must not make the window one that scrolls.
  const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  const scrolls = over > 0 ? [`the window can be scrolled by ${over}`] : []
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    )
  return [...scrolls, ...serious]
}

const SCREENS = {
  write: async (page) => {
    await page.keyboard.press('ControlOrMeta+Shift+W')
    await expect(page.locator('main [contenteditable="true"]')).toBeVisible()
  },
  bench: async (page) => {
    await page.keyboard.press('ControlOrMeta+Shift+H')
    await expect(page.getByRole('tab', { name: '标题台' })).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('main').getByText('世界快消息').first()).toBeVisible()
  },
  findings: async (page) => {
    await page.keyboard.press('f')
    await page.keyboard.press('v')
    await page.keyboard.press('f')
    await expect(page.getByRole('list', { name: '已处理' }).getByRole('listitem')).toHaveCount(1)
  },
  hold: async (page) => {
    await expect(page.getByRole('list', { name: '待处理' }).getByRole('listitem')).not.toHaveCount(0)
    await page.evaluate(() => {
      const taken = document.querySelector<HTMLElement>('ul[aria-label="已处理"] button')
      taken?.click()
    })
    await page.keyboard.press('Shift+V')
    await expect(page.getByRole('list', { name: '已处理' })).toHaveCount(0)
    await page.keyboard.press('a')
    await expect(page.getByRole('group', { name: '通过前' })).toBeVisible()
  },
  why: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('f')
    await page.keyboard.press('w')
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  queue: async (page) => {
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Shift+Q')
    await expect(page.getByRole('main').getByText('全球IPO融资规模创三年新低')).toBeVisible()
  },
  origin: async (page) => {
    await page.keyboard.press('ControlOrMeta+Alt+Shift+R')
    await expect(page.getByRole('listbox', { name: '来稿' }).getByText('【资料图】')).toBeVisible()
  },
  original: async (page) => {
    await page.keyboard.press('ControlOrMeta+Shift+R')
    await expect(page.getByRole('main').getByText('【资料图】')).toBeVisible()
  },
  selection: async (page) => {
    await page.getByRole('grid', { name: '稿件列表' }).focus()
    await page.keyboard.press('x')
    await expect(page.getByRole('toolbar', { name: '所选稿件' })).toBeVisible()
  },
  revisions: async (page) => {
    await page.getByRole('tab', { name: /^版本 \d/ }).click()
    await expect(page.getByRole('listbox', { name: '版本' })).toBeVisible()
  },
  copyedit: async (page) => {
    await page.keyboard.press('ControlOrMeta+Shift+W')
    await page.keyboard.press('F7')
    await expect(page.locator('[data-region="copyedit"] [aria-current="true"]')).toBeVisible()
    await page.keyboard.press('w')
  },
  found: async (page) => {
    await page.keyboard.press('ControlOrMeta+Shift+W')
    await page.getByRole('grid', { name: '稿件列表' }).focus()
    await page.keyboard.press('/')
    await page.keyboard.type('书记 OR 方舟')
    await page.keyboard.press('Enter')
    await page.keyboard.press('F3')
    await expect(page.getByRole('group', { name: '检索命中' })).toContainText('第 1／')
    await expect(page.getByRole('row').locator('mark')).not.toHaveCount(0)
  },
  offers: async (page) => {
    await page.keyboard.press('/')
    await page.keyboard.type('标')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('listbox', { name: '检索可用的写法' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('阶段:明天')
    await expect(page.getByText('按普通词语检索')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('标')
    await expect(page.getByRole('option')).not.toHaveCount(0)
    await page.keyboard.press('ArrowDown')
  },
  nothing: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('没有这个词')
    await expect(page.getByText('没有找到')).toBeVisible()
    await page.keyboard.press('Escape')
  },
} as const satisfies Record<string, (page: Page) => Promise<void>>

const SHEETS = {
  palette: 'ControlOrMeta+k',
  settings: 'ControlOrMeta+,',
  export: 'ControlOrMeta+e',
  'export profiles': 'ControlOrMeta+Alt+5',
  'export record': 'ControlOrMeta+Alt+6',
  paste: 'ControlOrMeta+Shift+V',
  imports: 'ControlOrMeta+Alt+Shift+I',
  copies: 'ControlOrMeta+Alt+Shift+C',
  encoding: 'ControlOrMeta+Alt+Shift+E',
  sites: 'ControlOrMeta+Alt+Shift+S',
  tags: 'ControlOrMeta+t',
  'saved search': 'ControlOrMeta+Shift+S',
  'go to search': 'ControlOrMeta+Shift+F',
  searches: 'ControlOrMeta+Alt+S',
  open: 'ControlOrMeta+p',
  channels: 'ControlOrMeta+Alt+C',
  decorations: 'ControlOrMeta+Shift+L',
  checks: 'ControlOrMeta+Alt+9',
  'copyedit styles': 'ControlOrMeta+Shift+F7',
  'check report': 'Alt+Shift+F7',
  'replace in the library': 'ControlOrMeta+Shift+X',
  stage: 's',
  keys: '?',
  search: 'Shift+F1',
  manual: 'F1',
} as const

test('first start and the import report', async ({ desk }) => {
  const { page } = desk
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('ControlOrMeta+Alt+i')
  await expect(page.getByRole('dialog').locator('del')).toBeVisible()
  expect(await findings(page)).toEqual([])
})

for (const theme of ['light', 'dark'] as const) {
  test(`every screen, ${theme}`, async ({ desk }) => {
    test.slow()
    const { page } = desk
    await page.evaluate((name) => window.galley.call.settings?.change?.({ theme: name }), theme)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await importSample(page)
    const found: Record<string, string[]> = {}
    for (const [name, go] of Object.entries(SCREENS)) {
      await go(page)
      found[name] = await findings(page)
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(SCREENS).map((name) => [name, []])))
  })

  test(`every sheet, ${theme}`, async ({ desk }) => {
    test.slow()
    const { page } = desk
    await page.evaluate((name) => window.galley.call.settings?.change?.({ theme: name }), theme)
    await importSample(page)
    const found: Record<string, string[]> = {}
    for (const [name, key] of Object.entries(SHEETS)) {
      await page.getByRole('grid', { name: '稿件列表' }).focus()
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      found[name] = await findings(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(SHEETS).map((name) => [name, []])))
  })
}
