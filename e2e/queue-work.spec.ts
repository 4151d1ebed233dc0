// Work on the queue: headlines given to people, the next one taken again and again, views of one's own, ten thousand as ten.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, type Desk } from './app.ts'
import { fill } from './fill.ts'
import { importSample, said, trashAll } from './sample.ts'

test.use({ language: 'zh-CN' })

type Locator = ReturnType<Page['locator']>
const grid = (page: Page): Locator => page.getByRole('grid', { name: '标题审核队列' })
const selected = (page: Page): Locator => grid(page).locator('[role="row"][aria-selected="true"]')
const tab = (page: Page, name: RegExp): Locator =>
  page.getByRole('tablist', { name: '筛选' }).getByRole('tab', { name })
const bar = (page: Page): Locator => page.getByRole('region', { name: '审定' })

/** Two people of the desk, the first of whom sits here. */
async function staff(page: Page): Promise<void> {
  const answers = await page.evaluate(async () => [
    await window.galley.call.people?.add?.({ name: '周宁', role: '责任编辑' }),
    await window.galley.call.people?.add?.({ name: '林岚', role: '部门主任' }),
    await window.galley.call.settings?.change?.({ person: '周宁' }),
  ])
  expect(answers).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
}
const sit = (page: Page, person: string): Promise<unknown> =>
  page.evaluate((name) => window.galley.call.settings?.change?.({ person: name }), person)

async function openQueue(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+Q')
  await selected(page).waitFor()
}
/** All of them, whoever they are given to and whatever they hold; the first one chosen. */
async function atFirst(page: Page): Promise<void> {
  await tab(page, /^全部/).click()
  await grid(page).focus()
  await page.keyboard.press('Home')
  await expect(page.getByText('1 / 36')).toBeVisible()
}

async function filled(desk: Desk, count: number): Promise<Page> {
  await desk.app.close()
  fill(desk.dataDir, count)
  Object.assign(desk, await desk.open())
  const articles = desk.page.getByRole('grid', { name: '稿件列表' })
  await expect(articles).toHaveAttribute('aria-rowcount', String(count))
  return desk.page
}

test('the queue shared out: clusters, marks, views, people, the next one, whose turn it is', async ({
  desk,
}) => {
  let { page } = desk

  await test.step('the row says what a headline is like, and S leads to its cluster', async () => {
    for (const headline of ['水情周报（第14期）', '水情周报（第15期）', '火星探测器传回首批照片'])
      await page.evaluate((text) => window.galley.call.articles?.create?.({ headline: text }), headline)
    await openQueue(page)
    await expect(grid(page).getByRole('row', { name: '系列' })).toHaveCount(2, { timeout: 15_000 })
    await tab(page, /可能重复/).click()
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
    await page.getByRole('button', { name: '同文' }).click()
    await expect(page.getByText('没有标题同时合乎这些条件。')).toBeVisible()
    await page.getByRole('button', { name: '同文' }).click()
    await grid(page).focus()
    await page.keyboard.press('j')
    await expect(selected(page)).toContainText('第15期')
    await page.keyboard.press('s')
    const table = page.getByRole('grid', { name: '这一组标题' })
    await expect(table.getByRole('row')).toHaveCount(2)
    await expect(table).toHaveAttribute('aria-activedescendant', 'clustered-1')
    // Written otherwise at once: the bench opens with a new candidate.
    await page.keyboard.press('n')
    await expect(page.locator('textarea')).toBeFocused()
    await page.keyboard.insertText('青河水位本周回落')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio', { checked: true })).toContainText('青河水位本周回落')
  })

  await test.step('marks are made full-width for many, line by line, and one Z takes it back', async () => {
    await trashAll(page)
    await importSample(page)
    await page.keyboard.press('ControlOrMeta+Shift+Q')
    await atFirst(page)
    await page.keyboard.press('w')
    const sheet = page.getByRole('dialog', { name: '清理标题' })
    await sheet.getByRole('tab', { name: '全角标点' }).click()
    await expect(sheet.getByRole('option').first()).toBeVisible()
    const line = sheet.getByRole('option').filter({ hasText: '国家智慧教育读书平台上线' })
    await expect(line.locator('del')).toHaveText(',')
    await expect(line.locator('ins')).toHaveText('，')
    await sheet.getByRole('button', { name: '全部不选' }).click()
    await line.click()
    await sheet.getByRole('button', { name: '清理 1 条' }).click()
    await expect(said(page)).toHaveText('清理 1 条标题')
    const row = grid(page).getByRole('row', { name: '国家智慧教育读书平台上线，鼓励学校' })
    await expect(row).toContainText('待审')
    await grid(page).focus()
    await page.keyboard.press('z')
    await expect(row).toHaveCount(0)
  })

  await test.step('a view is kept under a name, renamed, gone to by letters, and removed with a way back', async () => {
    await atFirst(page)
    await tab(page, /超长/).click()
    await page.keyboard.press('/')
    await page.keyboard.type('党建')
    await page.keyboard.press('Enter')
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
    await page.keyboard.press('ControlOrMeta+Shift+S')
    const keep = page.getByRole('dialog', { name: '存为视图' })
    await expect(keep.getByRole('textbox')).toHaveValue('超长 党建')
    await keep.getByRole('textbox').fill('党建超长')
    await page.keyboard.press('Enter')
    await expect(tab(page, /党建超长/)).toHaveText('党建超长 2')
    await expect(tab(page, /党建超长/)).toHaveAttribute('aria-selected', 'true')

    await page.keyboard.press('ControlOrMeta+Alt+S')
    const manage = page.getByRole('dialog', { name: '整理队列的视图' })
    await expect(manage).toContainText('超长 · 党建 · 先来的在前')
    await manage.getByRole('textbox', { name: '名称' }).fill('党建太长')
    await page.keyboard.press('Enter')
    await expect(tab(page, /党建太长/)).toHaveCount(1)
    await manage.getByRole('button', { name: '移除 党建太长' }).click()
    await page.keyboard.press('Escape')
    await expect(tab(page, /党建太长/)).toHaveCount(0)
    await grid(page).focus()
    await page.keyboard.press('z')
    await expect(tab(page, /党建太长/)).toHaveText('党建太长 2')

    await tab(page, /^全部/).click()
    await page.keyboard.press('ControlOrMeta+Shift+F')
    await page.getByRole('dialog', { name: '转到视图' }).getByRole('combobox').fill('djt')
    await page.keyboard.press('Enter')
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
    ;({ page } = await desk.relaunch())
    await page.getByRole('grid', { name: '稿件列表' }).waitFor()
    await openQueue(page)
    await expect(tab(page, /党建太长/)).toHaveText('党建太长 2')
  })

  await test.step('a selection is given to somebody by one key and a name, and comes back by one Z', async () => {
    await staff(page)
    await atFirst(page)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    for (let press = 0; press < 2; press++) await page.keyboard.press('Shift+J')
    await expect(page.getByRole('button', { name: '指派 3 条…' })).toBeVisible()
    await page.keyboard.press('p')
    const dialog = page.getByRole('dialog', { name: '3 条标题交给' })
    await expect(dialog.getByRole('option')).toHaveText([/周宁.*坐在这里 · 责任编辑/, /林岚/, /不指定审阅人/])
    await dialog.getByRole('combobox').fill('ll')
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('3 条标题交给林岚')
    await expect(grid(page).getByRole('row', { name: '林岚' })).toHaveCount(3)
    await expect(tab(page, /待认领/)).toHaveText('待认领 32')
    // Whose: by key, a person and nobody among them.
    await page.keyboard.press('Escape')
    await page.keyboard.press('i')
    await page.getByRole('dialog', { name: '看谁的' }).getByRole('combobox').fill('林')
    await page.keyboard.press('Enter')
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '3')
    await grid(page).focus()
    await page.keyboard.press('z')
    await expect(said(page)).toHaveText('已撤销：3 条标题交给林岚')
    await expect(page.getByText('没有标题同时合乎这些条件。')).toBeVisible()
    await tab(page, /^全部/).click()
    await expect(tab(page, /待认领/)).toHaveText('待认领 35')
  })

  await test.step('is accessible with people, similar headlines and a sheet open', async () => {
    await atFirst(page)
    await page.keyboard.press('p')
    await page.keyboard.press('Enter')
    await expect(grid(page).getByRole('row', { name: '周宁' })).toHaveCount(1)
    for (const theme of ['light', 'dark']) {
      await page.evaluate((to) => window.galley.call.settings?.change?.({ theme: to }), theme)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      const serious = async (): Promise<unknown> =>
        (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.filter(
          ({ impact }) => impact === 'serious' || impact === 'critical',
        )
      expect(await serious(), theme).toEqual([])
      await page.keyboard.press('i')
      expect(await serious(), theme).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('z')
    await expect(grid(page).getByRole('row', { name: '周宁' })).toHaveCount(0)
  })

  await test.step('T takes the next one onto the bench, and again once it is decided', async () => {
    await sit(page, '')
    await atFirst(page)
    // Nobody sits here: the program asks who does.
    await page.keyboard.press('t')
    await expect(page.getByRole('dialog', { name: '谁坐在这里' })).toBeVisible()
    await page.keyboard.press('Escape')
    await sit(page, '周宁')
    await tab(page, /待审/).click()
    await page.keyboard.press('/')
    await page.keyboard.type('吗')
    await page.keyboard.press('Enter')
    await expect(selected(page)).toContainText('无证驾驶撞人')
    const total = Number(await grid(page).getAttribute('aria-rowcount'))
    expect(total).toBeGreaterThan(1)

    await page.keyboard.press('t')
    await expect(said(page)).toContainText('归你了：无证驾驶撞人要拘留吗')
    await expect(page.getByRole('radio', { checked: true })).toContainText('无证驾驶撞人要拘留吗')
    await expect(bar(page)).toContainText('审阅人：周宁')
    await expect(bar(page).getByRole('button', { name: '取下一条' })).toContainText('T')
    await page.keyboard.press('d')
    await expect(bar(page).getByRole('status')).toContainText('已暂缓')
    for (let taken = 1; taken < total; taken++) {
      const before = await page.getByRole('radio', { checked: true }).textContent()
      await page.keyboard.press('t')
      await expect(page.getByRole('radio', { checked: true })).not.toHaveText(before ?? '')
      await expect(said(page)).toContainText('归你了')
    }
    await page.keyboard.press('t')
    await expect(said(page)).toHaveText('这里没有待认领的标题了。')

    await page.keyboard.press('ControlOrMeta+Shift+Q')
    await tab(page, /我的/).click()
    await expect(grid(page)).toHaveAttribute('aria-rowcount', String(total - 1))
    await grid(page).focus()
    await page.keyboard.press('z')
    await expect(tab(page, /我的/)).toHaveText(total === 2 ? '我的' : `我的 ${total - 2}`)
  })

  await test.step('what is written for a headline that repeats its article’s own is written for that one', async () => {
    await atFirst(page)
    await page.keyboard.press('j')
    await expect(selected(page)).toContainText('重复')
    await page.keyboard.press('Enter')
    await expect(bar(page)).toContainText('重复')
    await page.keyboard.press('e')
    await expect(bar(page)).toContainText('待审')
    const field = page.getByRole('textbox').last()
    await expect(field).toBeFocused()
    await expect(field).toHaveValue(/^包头市九原区:抓好党建/u)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('九原区：一个“书记项目”怎样改变村子')
    await page.keyboard.press('Enter')
    await expect(field).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+Shift+W')
    await expect(page.getByRole('grid', { name: '稿件列表' }).getByRole('row').first()).toContainText(
      '怎样改变村子',
    )
  })

  await test.step('headlines by the step of review they wait for, and the next one to sign', async () => {
    // Two of the articles are in review; 周宁 has signed the first step of one.
    const done = await page.evaluate(async () => {
      interface Value {
        readonly id: string
        readonly now: unknown
        readonly steps: readonly { readonly id: string; readonly checks: readonly string[] }[]
      }
      const { call } = window.galley
      const value = async (answer: Promise<unknown> | undefined): Promise<Value> =>
        ((await answer) as { readonly value: Value }).value
      const rule = await value(call.reviews?.rule?.({ words: 'zh-CN' }))
      await call.reviews?.setRule?.({ rule: { ...rule, on: true } })
      const ids: string[] = []
      for (const headline of ['水库今日开闸', '地铁明日通车']) {
        const { id } = await value(call.articles?.create?.({ headline }))
        await call.reviews?.open?.({ id })
        ids.push(id)
      }
      const [id] = ids
      const [first] = rule.steps
      const { now: seen } = await value(call.reviews?.of?.({ id }))
      return await call.reviews?.sign?.({
        id,
        step: first?.id,
        seen,
        ticked: first?.checks,
        despite: true,
        note: '看过',
      })
    })
    expect(done).toMatchObject({ ok: true })
    await openQueue(page)
    await expect(tab(page, /^等我签/)).toHaveText('等我签 1')
    await expect(tab(page, /^待初审/)).toHaveText('待初审 1')
    await expect(tab(page, /^待终审/)).toHaveCount(0)
    await tab(page, /^待复审/).click()
    await expect(grid(page).getByRole('row')).toHaveCount(1)
    await expect(grid(page).getByRole('row')).toContainText('水库今日开闸')
    await expect(grid(page).getByRole('row')).toContainText('待复审')
    await tab(page, /^等我签/).click()
    await expect(grid(page).getByRole('row')).toContainText('地铁明日通车')
    await grid(page).focus()
    await page.keyboard.press('Shift+T')
    await expect(said(page)).toHaveText('归你了，等你签：地铁明日通车 · Ctrl Shift E 打开审核')
    await expect(bar(page)).toContainText('审阅人：周宁')
    // Signed from here: nothing is left for 周宁, and the one signed waits for the next.
    await page.keyboard.press('ControlOrMeta+Shift+E')
    const review = page.getByRole('dialog', { name: /^审核/u })
    const duty = review.getByRole('region', { name: '待初审' })
    await expect(duty).toBeVisible()
    for (const box of await duty.getByRole('checkbox').all()) await box.check()
    await review.getByRole('textbox', { name: '附言' }).fill('看过')
    await expect(review.getByRole('button', { name: '签字' })).toBeEnabled()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(review.getByRole('status')).toHaveText('初审签字')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+T')
    await expect(said(page)).toHaveText('没有你能签、又没有别人在办的标题了。')
    await page.keyboard.press('ControlOrMeta+Shift+Q')
    await expect(page.getByText('没有等你签字的稿件。')).toBeVisible()
    await expect(tab(page, /^待复审/)).toHaveText('待复审 2')
  })
})

test('ten thousand: to the last and back, narrowed, marked at once, given away and back', async ({
  desk,
}) => {
  const page = await filled(desk, 10_000)
  await staff(page)
  await openQueue(page)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '10000')
  await grid(page).focus()
  await page.keyboard.press('End')
  await expect(selected(page)).toContainText('第10000号')
  await expect(page.getByText('10,000 / 10,000')).toBeVisible()
  await page.keyboard.press('k')
  await expect(selected(page)).toContainText('第9999号')
  await grid(page).evaluate((element) => element.scrollTo({ top: 5000 * 52 }))
  await expect(page.locator('[role="row"][aria-rowindex="5001"]')).toContainText('第5001号')
  await page.keyboard.press('Home')
  await expect(selected(page)).toContainText('第1号')
  await page.keyboard.press('/')
  await page.keyboard.type('第777号')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '1')
  await page.keyboard.press('Escape')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '10000')
  await page.keyboard.press('Escape')
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('x')
  await expect(page.getByRole('button', { name: '指派 9999 条…' })).toBeVisible()
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('9,999 条标题交给周宁', { timeout: 60_000 })
  await expect(tab(page, /我的/)).toHaveText('我的 9,999')
  await grid(page).focus()
  await page.keyboard.press('z')
  await expect(said(page)).toHaveText('已撤销：9,999 条标题交给周宁', { timeout: 60_000 })
  await expect(tab(page, /我的/)).toHaveText('我的')
})
