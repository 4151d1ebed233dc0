// The main job from end to end, told step by step: import, clean, review, tag, export. Leaves files and pictures in tour/.
import type { Page } from '@playwright/test'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { answerDialog, expect, runsOn, test } from './app.ts'
import { said, SAMPLE_HEADLINE, verifyPlace } from './sample.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'tour')

test.use({ language: 'zh-CN' })
test.skip(process.env.TOUR !== '1', 'only for npm run tour')

let step = 0
async function tell(page: Page, name: string, text: string): Promise<void> {
  step++
  const file = join(FOLDER, `${step}-${name}.png`)
  await page.screenshot({ path: file })
  console.log(`  ${step}. ${text}\n     ${relative(ROOT, file)}`)
}

test('the tour', async ({ desk }) => {
  const { app, page } = desk
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  console.log(`\n  Galley 清样, on ${runsOn}. One scraped page, from the raw text to three files:\n`)

  await expect(page.getByRole('main').getByRole('button')).toHaveCount(3)
  await tell(page, 'first-start', 'First start: an empty library, three ways to begin.')

  await page.keyboard.press('ControlOrMeta+Alt+i')
  const report = page.getByRole('dialog', { name: '导入结果' })
  await expect(report.locator('del')).toHaveText('|世界快消息')
  await expect(report).toContainText('35 条其他标题进入审核队列')
  await tell(
    page,
    'import',
    'Import: 1 article, 35 other headlines for the queue; “|世界快消息” proposed to be cut.',
  )

  await page.keyboard.press('Enter')
  await expect(page.getByLabel('作者', { exact: true })).toHaveValue('闫方舟')
  await expect(page.getByLabel('单位', { exact: true })).toHaveValue('包头市九原区委组织部')
  await expect(page.getByLabel('责编', { exact: true })).toHaveValue('宋璟')
  await expect(page.locator('main [contenteditable="true"] > p')).toHaveCount(5)
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue(SAMPLE_HEADLINE)
  await tell(
    page,
    'clean',
    `Clean: ${SAMPLE_HEADLINE}\n     闫方舟 · 包头市九原区委组织部 · 宋璟, five paragraphs as they came.`,
  )

  await page.keyboard.press('ControlOrMeta+Shift+H')
  await expect(page.getByRole('tab', { name: '标题台' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('main').getByText('世界快消息').first()).toBeVisible()
  await tell(
    page,
    'bench',
    'Review: the headline bench, wordings beside channel previews, over the evidence in the body.',
  )
  await verifyPlace(page)
  await page.keyboard.press('2')
  await page.keyboard.press('a')
  await expect(page.getByRole('main')).toContainText('已通过')
  await tell(
    page,
    'approved',
    'The place that only the byline names is verified (F, V); then 2 chooses the clean wording, A approves it.',
  )

  await page.keyboard.press('ControlOrMeta+Shift+Q')
  await expect(page.getByRole('main').getByText('全球IPO融资规模创三年新低')).toBeVisible()
  await tell(page, 'queue', 'The other headlines of the page wait in the queue, their decorations marked.')

  await page.keyboard.press('ControlOrMeta+Shift+W')
  await page.getByLabel('加标签').fill('党建')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '去掉标签“党建”' })).toBeVisible()
  await tell(page, 'tag', 'Tag: 党建.')

  const files = ['九原区.html', '九原区.md', '九原区.txt'].map((name) => join(FOLDER, name))
  await page.keyboard.press('ControlOrMeta+e')
  await expect(page.getByRole('dialog', { name: '导出' }).locator('pre')).toContainText('<!doctype html>')
  await tell(page, 'export', 'Export: what to look at before, and the text as it will be.')
  await page.keyboard.press('Escape')
  await answerDialog(app, 'showSaveDialog', ...files.map((filePath) => ({ canceled: false, filePath })))
  for (const [n, file] of files.entries()) {
    await page.keyboard.press(`ControlOrMeta+Alt+${n + 1}`)
    await expect(said(page)).toContainText(file.slice(FOLDER.length + 1))
    const text = await readFile(file, 'utf8')
    expect(text).toContain('九原区2022年共实施党建“书记项目”43项')
    expect(text).not.toContain('世界快消息')
    console.log(`     ${relative(ROOT, file)}  ${text.length.toLocaleString('en')} characters`)
  }
  console.log('')
})
