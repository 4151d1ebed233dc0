// Decorations: learned from what was imported, decided on after a dry run, used by what comes next, cleaned in the queue.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { importSample } from './sample.ts'

test.use({ language: 'zh-CN' })

const SUBJECTS = [
  '水库今日开闸放水',
  '新校区秋季迎来首批学生',
  '老街修缮工程进入尾声',
  '渔船返航满载带鱼',
  '图书馆延长夜间开放',
  '高铁站增开三条线路',
  '农户试种彩色小麦',
  '足球联赛周末开踢',
  '博物馆展出青铜酒器',
] as const
const SITE = '晨间小站'

type Locator = ReturnType<Page['locator']>
const sheet = (page: Page): Locator => page.getByRole('dialog', { name: '装饰词' })
const words = (page: Page): Locator => sheet(page).getByRole('option')
const queue = (page: Page): Locator => page.getByRole('grid', { name: '标题审核队列' })
const told = (page: Page): Locator => page.locator('[data-said]')

/** The grid draws only the rows in sight; what came in last stands at the end. */
async function toTheEnd(page: Page): Promise<void> {
  await queue(page).focus()
  await page.keyboard.press('End')
}

/** Five lines of one file teach each other; here the library is to teach, so four a file, all at once. */
async function bring(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const files = Array.from({ length: Math.ceil(lines.length / 4) }, (_, n) =>
    lines
      .slice(4 * n, 4 * n + 4)
      .map((line) => `- ${line}`)
      .join('\n'),
  )
  const report = await page.evaluate(
    ([file, texts]) =>
      window.galley.call.importing?.files?.({
        files: texts.map((text) => ({ name: file, bytes: new TextEncoder().encode(text) })),
      }),
    [name, files] as const,
  )
  expect(report).toMatchObject({ ok: true, value: { summary: { imported: files.length } } })
}
const decorated = (subjects: readonly string[] = SUBJECTS): readonly string[] =>
  subjects.map((subject) => `${subject}｜${SITE}`)

test('words learned, tried, decided on, cleaned away', async ({ desk }) => {
  test.setTimeout(180_000)
  let { page } = desk
  await importSample(page)
  await bring(page, '一.txt', decorated())

  await test.step('a word is learned, and the sheet says why', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+L')
    await sheet(page).getByRole('tab', { name: '学到的' }).click()
    await expect(words(page)).toHaveText([`${SITE}学到的9 条`])
    const detail = sheet(page).getByRole('region', { name: SITE })
    await expect(detail).toContainText('见于 9 条标题，其中 8 条题材互不相关')
    await expect(detail).toContainText('只在题尾')
    await expect(detail).toContainText('100% 紧挨竖线、下划线或短横')
    await expect(detail).toContainText(`${SUBJECTS[0]}｜${SITE}`)
    await sheet(page).getByLabel('查找或添加').fill('快消息')
    await sheet(page).getByRole('tab', { name: '内置' }).click()
    await expect(words(page).first()).toContainText('世界快消息')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('the queue cleans many at once: line by line, none approved, one way back', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+L')
    await expect(sheet(page).getByRole('tab', { name: '学到的' })).toContainText('1')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Shift+Q')
    await queue(page).focus()
    await page.keyboard.press('w')
    const clean = page.getByRole('dialog', { name: '清理标题' })
    const lines = clean.getByRole('option')
    const ours = lines.filter({ hasText: SITE })
    // Those that came last may have been cut for sure already: the word was learned meanwhile.
    await expect.poll(() => ours.count()).toBeGreaterThan(3)
    const count = await ours.count()
    await expect(ours.first().locator('del')).toHaveText(`｜${SITE}`)
    await expect(ours.and(page.locator('[aria-selected="true"]'))).toHaveCount(count)
    await clean.getByRole('button', { name: '全部不选' }).click()
    await ours.nth(0).click()
    await ours.nth(1).click()
    await page.keyboard.press('Tab')
    await clean.getByRole('listbox').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('Space')
    await clean.getByRole('button', { name: '清理 2 条' }).click()
    await expect(clean).toHaveCount(0)
    await expect(told(page)).toHaveText('清理 2 条标题')
    await toTheEnd(page)
    const cleaned = queue(page).getByRole('row', { name: SUBJECTS[0] })
    await expect(cleaned.locator('del')).toHaveText(['｜', SITE])
    await expect(cleaned).toContainText('待审')
    await expect(queue(page).getByRole('row', { name: SUBJECTS[2] }).locator('del')).toHaveCount(0)
    await queue(page).focus()
    await page.keyboard.press('z')
    await expect(cleaned.locator('del')).toHaveCount(0)
    await expect(told(page)).toContainText('清理 2 条标题')
  })

  await test.step('marked headlines alone are cleaned', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+L')
    await expect(sheet(page).getByRole('tab', { name: '学到的' })).toContainText('1')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Shift+Q')
    await queue(page).focus()
    await page.keyboard.press('End')
    await page.keyboard.press('x')
    await page.keyboard.press('k')
    await page.keyboard.press('x')
    await page.getByRole('button', { name: '清理 2 条…' }).click()
    const clean = page.getByRole('dialog', { name: '清理标题' })
    await expect(clean.getByRole('option')).toHaveCount(2)
    await clean.getByRole('button', { name: '清理 2 条' }).click()
    await expect(told(page)).toHaveText('清理 2 条标题')
    await queue(page).focus()
    await page.keyboard.press('z')
    await expect(told(page)).toContainText('已撤销')
  })

  // The last line of the queue is one with a label.
  await bring(page, '四.txt', ['渔港明早恢复通航', '海边巡礼｜灯塔今夜重新点亮'])
  for (const theme of ['light', 'dark'] as const)
    await test.step(`the dry run, the cleaning sheet, marked rows and the bench can be read by all, ${theme}`, async () => {
      await page.evaluate((name) => window.galley.call.settings?.change?.({ theme: name }), theme)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      // Legacy mode, since an app cannot open the blank page that axe would like to work in.
      const findings = async (): Promise<unknown> =>
        (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.filter(
          ({ impact }) => impact === 'serious' || impact === 'critical',
        )
      await page.keyboard.press('ControlOrMeta+Shift+L')
      await expect(sheet(page).getByRole('tab', { name: '学到的' })).toContainText('1')
      await sheet(page).getByRole('listbox').focus()
      await page.keyboard.press('Shift+Enter')
      await expect(page.getByRole('dialog', { name: '从不去掉' }).getByRole('listitem')).toHaveCount(9)
      expect(await findings()).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.keyboard.press('ControlOrMeta+Shift+Q')
      await toTheEnd(page)
      await page.keyboard.press('x')
      expect(await findings()).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('w')
      await expect(page.getByRole('dialog', { name: '清理标题' }).getByRole('option').first()).toBeVisible()
      expect(await findings()).toEqual([])
      await page.keyboard.press('Escape')
      await queue(page).focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('list', { name: '装饰词与栏目' })).toContainText('海边巡礼｜')
      expect(await findings()).toEqual([])
    })

  await test.step('the dry run comes before a decision, which counts for the next import and can be taken back', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+L')
    await sheet(page).getByRole('tab', { name: '学到的' }).click()
    await expect(words(page)).toHaveCount(1)
    await sheet(page).getByRole('listbox').focus()
    await page.keyboard.press('Shift+Enter')
    const dry = page.getByRole('dialog', { name: `从不去掉“${SITE}”` })
    await expect(dry.getByRole('status')).toHaveText('会改变 9 条标题的清理结果。')
    await expect(dry.getByRole('listitem')).toHaveCount(9)
    await expect(dry.locator('ins').first()).toHaveText(`｜${SITE}`)
    await page.keyboard.press('Escape')
    await expect(dry).toHaveCount(0)
    await expect(sheet(page)).toBeVisible()
    await page.keyboard.press('Shift+Enter')
    await dry.getByRole('button', { name: '从不去掉', exact: true }).click()
    await expect(sheet(page).getByRole('status')).toHaveText(`从不去掉“${SITE}”`)
    await sheet(page).getByRole('tab', { name: '从不去掉' }).click()
    await expect(words(page)).toHaveText([`${SITE}从不去掉9 条`])
    await bring(page, '二.txt', [`夜市重新开张迎客｜${SITE}`])

    ;({ page } = await desk.relaunch())
    await page.keyboard.press('ControlOrMeta+Shift+Q')
    await expect(queue(page).getByRole('row', { name: '夜市重新开张迎客' }).locator('del')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+Shift+L')
    await sheet(page).getByRole('tab', { name: '从不去掉' }).click()
    await expect(words(page)).toHaveCount(1)
    await sheet(page).getByRole('listbox').focus()
    await page.keyboard.press('Delete')
    await page
      .getByRole('dialog', { name: `不再对“${SITE}”作决定` })
      .getByRole('button', { name: '不作决定' })
      .click()
    await expect(sheet(page).getByText('这里没有。')).toBeVisible()
    await sheet(page).getByRole('button', { name: '撤销' }).click()
    await expect(words(page)).toHaveText([`${SITE}从不去掉10 条`])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('the bench offers to cut a word always or never, and takes a label away', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+Q')
    await queue(page).getByRole('row', { name: '厦门调整限购政策' }).dblclick()
    const cuts = page.getByRole('list', { name: '装饰词与栏目' })
    await cuts.getByRole('button', { name: /^从不去掉…\s*环球时快讯/ }).click()
    const dry = page.getByRole('dialog', { name: '从不去掉“环球时快讯”' })
    await expect(dry.getByRole('status')).toHaveText('会改变 1 条标题的清理结果。')
    await dry.getByRole('button', { name: '从不去掉', exact: true }).click()
    await expect(told(page)).toHaveText('从不去掉“环球时快讯”')

    await page.keyboard.press('ControlOrMeta+Shift+Q')
    await toTheEnd(page)
    await queue(page).getByRole('row', { name: '灯塔今夜重新点亮' }).dblclick()
    await expect(cuts.getByRole('button', { name: /^去掉此栏目\s*海边巡礼｜/ })).toBeVisible()
    await page.keyboard.press('Shift+L')
    await expect(
      page
        .locator(
          '[data-candidate][aria-checked="true"], [role="option"][aria-selected="true"], [role="radio"][aria-checked="true"]',
        )
        .first(),
    ).toContainText('灯塔今夜重新点亮')
    await expect(cuts).toHaveCount(0)
  })

  await test.step('a word added by hand is cut from the next import on', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+L')
    await page.keyboard.type('本报海边专栏')
    await page.keyboard.press('Enter')
    const dry = page.getByRole('dialog', { name: '总是去掉“本报海边专栏”' })
    await expect(dry.getByRole('status')).toHaveText('库里的标题都不受影响。')
    await page.keyboard.press('Enter')
    await expect(words(page)).toHaveText(['本报海边专栏总是去掉0 条'])
    await bring(page, '三.txt', ['本报海边专栏｜候鸟今晨飞抵湿地', '码头下月恢复客运'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Shift+Q')
    await toTheEnd(page)
    await expect(queue(page).getByRole('row', { name: '候鸟今晨飞抵湿地' }).locator('del')).toHaveText([
      '本报海边专栏',
      '｜',
    ])
  })
})
