// Outcomes: a table is looked at, taken as one act, shown with its basis beside the decision, recognised, taken back.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import iconv from 'iconv-lite'
import { answerDialog, expect, test } from './app.ts'
import { importSample, said, SAMPLE_HEADLINE } from './sample.ts'

test.use({ language: 'zh-CN' })

test('tables of outcomes', async ({ desk }) => {
  const { app, page, dataDir } = desk
  await importSample(page)

  await test.step('a table in GB18030 is matched, left out with reasons, shown with its basis, and taken back', async () => {
    const table = join(dataDir, '头条九月.csv')
    const rows = [
      '平台;标题;展现量;点击量;统计期间',
      `今日头条;${SAMPLE_HEADLINE};12,345;678;2026-09`,
      '今日头条;没有这条标题;10;1;2026-09',
      `某某号;${SAMPLE_HEADLINE};10;1;2026-09`,
      `今日头条;${SAMPLE_HEADLINE};10;20;2026-10`,
      `今日头条;${SAMPLE_HEADLINE};=1+1;1;2026-11`,
    ]
    await writeFile(table, iconv.encode(rows.join('\r\n'), 'gb18030'))
    await page.keyboard.press('ControlOrMeta+Shift+H')
    await page.getByRole('radiogroup', { name: '备选' }).waitFor()
    await page.keyboard.press('h')

    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [table] })
    await page.keyboard.press('ControlOrMeta+Alt+o')
    const sheet = page.getByRole('dialog', { name: '导入结果数据' })
    await expect(sheet).toContainText('头条九月.csv · GB18030 · 分号分隔')
    await expect(sheet.getByRole('status')).toHaveText('对上 1 行 · 待选 0 行 · 不导入 4 行')
    await expect(sheet.getByRole('region', { name: /^不导入/ }).getByRole('listitem')).toHaveText([
      /第 3 行.*没有这条标题.*库里没有这条标题/,
      /第 4 行.*某某号.*没有这个渠道/,
      /第 5 行.*点击多于展现/,
      /第 6 行.*展现不是整数/,
    ])
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    await page.keyboard.press('Enter')
    await expect(sheet).toHaveCount(0)
    await expect(said(page)).toHaveText('从“头条九月.csv”导入结果 1 行')

    const outcomes = page.getByRole('region', { name: '结果数据' })
    await expect(outcomes.getByRole('listitem')).toHaveText([
      /今日头条 · 展现 12,345 · 点击 678 · 点击率 5\.49% \(95 % 区间 5\.10%～5\.91%\).*期间 2026-09 · 头条九月\.csv 第 2 行/,
    ])
    await expect(outcomes).toContainText('并不是随机分组的对比')
    await expect(page.getByRole('region', { name: '决定记录' })).toContainText('还没有决定')

    // The very same file again.
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [table] })
    await page.keyboard.press('ControlOrMeta+Alt+o')
    await expect(sheet.getByRole('alert')).toHaveText(/^这个文件已于 .* 导入过，不再导入/)
    await expect(sheet.getByRole('button', { name: /^导入/ })).toBeDisabled()
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)

    // One step back, from the palette.
    await page.keyboard.press('ControlOrMeta+Shift+W')
    await page.getByRole('grid', { name: '稿件列表' }).focus()
    await page.keyboard.press('z')
    await expect(said(page)).toContainText('从“头条九月.csv”导入结果 1 行')
    await page.keyboard.press('ControlOrMeta+Shift+H')
    await page.getByRole('radiogroup', { name: '备选' }).waitFor()
    await expect(outcomes).toHaveCount(0)
  })

  await test.step('a table without the columns says which, a row that fits twice waits to be chosen', async () => {
    for (let n = 0; n < 2; n++)
      await page.evaluate(async () => {
        const call = window.galley.call
        const made = (await call['articles']?.['create']?.({ headline: '水库今日开闸' })) as {
          value: { headlineId: string }
        }
        await call['headlines']?.['get']?.({ id: made.value.headlineId })
      })
    const lacking = join(dataDir, '缺.csv')
    await writeFile(lacking, '\ufeff渠道,标题\n今日头条,水库今日开闸\n')
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [lacking] })
    await page.keyboard.press('ControlOrMeta+Alt+o')
    const sheet = page.getByRole('dialog', { name: '导入结果数据' })
    await expect(sheet.getByRole('alert')).toHaveText(/缺少这几列：展现、点击/)
    const twice = join(dataDir, '两条.tsv')
    await writeFile(twice, 'channel\theadline\timpressions\tclicks\ntoutiao\t水库今日开闸\t100\t0\n')
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [twice] })
    await sheet.getByRole('button', { name: '另选文件…' }).click()
    await expect(sheet.getByRole('status')).toHaveText('对上 0 行 · 待选 1 行 · 不导入 0 行')
    await expect(sheet.getByRole('button', { name: '导入 0 行' })).toBeDisabled()
    await sheet.getByRole('combobox', { name: '第 2 行是哪一条' }).selectOption({ index: 1 })
    await sheet.getByRole('button', { name: '导入 1 行' }).click()
    await expect(said(page)).toHaveText('从“两条.tsv”导入结果 1 行')
  })
})
