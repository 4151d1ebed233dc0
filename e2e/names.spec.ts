// Names and titles: two accepted articles propose a name, the editor confirms it, a third with another title is flagged with
// its evidence and answered; the ledger goes out as a table and comes in again.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { answerDialog, expect, test } from './app.ts'
import { said } from './sample.ts'

test.use({ language: 'zh-CN' })

/** An article of one paragraph; accepted ones are ready. */
async function article(
  page: Page,
  headline: string,
  text: string,
  day: string,
  accepted: boolean,
): Promise<void> {
  await page.evaluate(
    async ({ given, words, publishedAt, ready }) => {
      const { articles } = window.galley.call
      const made = (await articles?.['create']?.({ headline: given })) as {
        value: { id: string; version: number }
      }
      const { id, version } = made.value
      const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }
      await articles?.['save']?.({ id, base: version, publishedAt, body })
      if (ready) await articles?.['setStage']?.({ ids: [id], stage: 'ready' })
    },
    { given: headline, words: text, publishedAt: day, ready: accepted },
  )
}

test('collected, confirmed, held against a text with its evidence, answered; out and in as a table', async ({
  desk: { app, page, dataDir },
}) => {
  await article(page, '青河换届', '青河市委书记周建明指出，要抓好落实。', '2024-03-05', true)
  await article(
    page,
    '水厂开工',
    '开工仪式上，青河市委书记周建明宣布开工。柳湾集团董事长郭一帆致辞。',
    '2024-04-01',
    true,
  )
  await article(page, '三月调研', '青河市市长周建明到柳湾镇调研。', '2024-05-20', false)

  // What articles say waits for the editor, with the sentence and where it stands.
  await page.keyboard.press('ControlOrMeta+Alt+Shift+N')
  const sheet = page.getByRole('dialog', { name: '人名职务' })
  const waiting = sheet.getByRole('listbox', { name: '待确认' })
  await expect(waiting.getByRole('option')).toHaveText([/周建明.*青河市委书记/, /郭一帆.*柳湾集团董事长/])
  const detail = sheet.getByRole('region', { name: '周建明' })
  await expect(detail.getByRole('listitem')).toHaveText([
    /青河市委书记周建明指出，要抓好落实。.*2024-03-05.*青河换届/,
    /水厂开工/,
  ])
  const serious = async (): Promise<unknown> =>
    (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    )
  expect(await serious()).toEqual([])

  await waiting.focus()
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('status')).toHaveText('确认了 1 条：周建明')
  await expect(waiting.getByRole('option')).toHaveText([/郭一帆/])
  await page.keyboard.press('Delete')
  await expect(sheet.getByText('没有待确认的')).toBeVisible()
  await sheet.getByRole('tab', { name: /^名录/ }).click()
  await expect(sheet.getByRole('region', { name: '周建明' }).getByLabel('起')).toHaveValue('2024-03-05')
  expect(await serious()).toEqual([])
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  // The third gives him another title.
  await page
    .getByRole('grid', { name: '稿件列表' })
    .getByRole('row', { name: /三月调研/ })
    .click()
  const findings = page.locator('[data-region="copyedit"]')
  await page.getByRole('tab', { name: /^校对/ }).click()
  await expect(findings).toContainText('名录里 周建明 的职务是青河市委书记（2024-03-05 起，见《青河换届》）')
  await page.keyboard.press('F7')
  await expect(page.getByText('人名职务录：1 人。')).toBeVisible()
  await findings.focus()
  await page.keyboard.press('v')
  await expect(said(page)).toHaveText('“青河市市长周建明”核对过，没有错')
  await expect(findings.getByRole('listitem')).toHaveCount(0)

  // Out as a table, changed, in again: what it would do is shown before.
  const file = join(dataDir, '名录.csv')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: file })
  await page.keyboard.press('ControlOrMeta+Alt+Shift+K')
  await expect(said(page)).toHaveText(/1 人写进了/)
  const text = await readFile(file, 'utf8')
  await writeFile(file, `${text},郭一帆,,2,,董事长,柳湾集团,2021,\r\n,丁一,,,,科长,某局,昨天,\r\n`)
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [file] })
  await page.keyboard.press('ControlOrMeta+Alt+Shift+J')
  const plan = page.getByRole('dialog', { name: '导入人名职务' })
  await expect(plan.getByRole('status')).toHaveText('相同 1 · 新增 1 · 改动 0 · 不收 1')
  await expect(plan.getByRole('region', { name: '不收 1' })).toContainText(
    '第 4 行丁一某局科长昨天—日期认不出',
  )
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('从“名录.csv”导入 1 人')
})

test('from a terminal: a table in with its refused rows named, the ledger out, a text held against it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'galley-names-'))
  const at = (name: string): string => join(dataDir, name)
  const galley = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(
      process.execPath,
      [
        resolve(import.meta.dirname, '../out/main/cli.js'),
        '--library',
        at('own.db'),
        '--lang',
        'en',
        ...args,
      ],
      { encoding: 'utf8' },
    )
  await writeFile(
    at('in.csv'),
    'name,title,organisation,from\nJane Doe,chief executive,Acme,2023\n周建明,书记,青河市委,2024年3月\n,a,b,\n',
  )
  expect(galley('init').status).toBe(0)
  const tried = galley('names', 'import', at('in.csv'), '--dry-run')
  expect([tried.status, tried.stderr]).toEqual([1, 'Line 4\tno name\t b a\n'])
  expect(galley('names', 'import', at('in.csv')).stdout).toContain(
    '2 new · 0 changed · 0 the same · 1 refused',
  )
  expect(galley('names', 'list').stdout).toBe(
    'Jane Doe\tAcme chief executive\t2023\t\ttable\n周建明\t青河市委书记\t2024-03\t\ttable\n',
  )
  expect(galley('names', 'export', '--out', at('out.csv')).status).toBe(0)
  expect(galley('names', 'import', at('out.csv')).stdout).toContain(
    '0 new · 0 changed · 2 the same · 0 refused',
  )
  await writeFile(at('text.txt'), '青河市市长周建明指出，要抓好落实。\nAcme chairman Jane Doe said so.\n')
  const lint = galley('lint', at('text.txt'), '--rule', 'name-title').stdout
  expect(lint).toContain('in the ledger 周建明 is 青河市委书记 (since 2024-03, from a table)')
  expect(lint).toContain('in the ledger Jane Doe is Acme chief executive')
  expect(galley('names', 'forget').status).toBe(2)
  await rm(dataDir, { recursive: true })
})
