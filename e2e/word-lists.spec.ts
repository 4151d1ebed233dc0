// Word lists: a table with a conflict is looked at, tried and taken in; found in a body, mended; the list leaves as it came.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import iconv from 'iconv-lite'
import { answerDialog, expect, test } from './app.ts'
import { said, saved } from './sample.ts'

test.use({ language: 'zh-CN' })

test('a table comes in past a conflict, is tried, found, mended and written out again', async ({
  desk: { app, page, dataDir },
}) => {
  await page.keyboard.press('ControlOrMeta+n')
  const body = page.locator('[data-region="page"] [contenteditable="true"]').last()
  await body.click()
  await page.keyboard.type('球队凯旋归来，此事涉及到三个村，共投入2023年03月的资金。')
  await saved(page)

  const table = join(dataDir, '本社用语.csv')
  const rows = [
    '错词,改为,说明,出处,级别,匹配',
    '凯旋归来,凯旋,“旋”即归来,手册第 3 页,注,',
    '涉及到,涉及,“及”即到,,疑,',
    '涉及到,牵涉到,,,疑,',
    '\\d{4}年0\\d月,,月份不补零,,注,正则',
    ',没有词,,,,',
    '(x+)+y,,,,,正则',
  ]
  await writeFile(table, iconv.encode(rows.join('\r\n'), 'gb18030'))
  await page.keyboard.press('ControlOrMeta+Alt+Shift+w')
  const lists = page.getByRole('dialog', { name: '词表', exact: true })
  await expect(lists).toContainText('还没有词表')
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [table] })
  await lists.getByRole('button', { name: '导入…' }).click()
  const sheet = page.getByRole('dialog', { name: '导入词表' })
  await expect(sheet).toContainText('本社用语.csv　GB18030')
  await expect(sheet.getByRole('status')).toHaveText(
    '新 3 条，改 0 条，相同 0 条，不收 2 行，因冲突不收 1 行',
  )
  await expect(sheet.getByRole('region', { name: /^不收/ }).getByRole('listitem')).toHaveText([
    /第 6 行.*没有词条/,
    /第 7 行.*式子会让有的文字查不完/,
  ])
  await sheet.getByRole('combobox', { name: '“涉及到”（第 4 行）的冲突怎么定' }).selectOption('mine')
  await expect(sheet.getByRole('heading', { name: '冲突 1 处', exact: true })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  await sheet.getByRole('button', { name: '先在库里试' }).click()
  const trial = page.getByRole('dialog', { name: '试用《本社用语》' })
  await expect(trial.getByRole('status')).toHaveText('会命中 3 处，在 1 篇里（共 1 篇）。')
  await page.keyboard.press('Escape')
  await sheet.getByRole('button', { name: /^收入 3 条/ }).click()
  await expect(said(page)).toHaveText('3 条并入《本社用语》')
  await expect(lists.getByRole('option')).toHaveText([/凯旋归来.*凯旋/, /涉及到.*涉及/, /03?|\\d/])

  const out = join(dataDir, '出.csv')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: out })
  await lists.getByRole('button', { name: '导出…' }).click()
  await expect(said(page)).toContainText('出.csv')
  expect(await readFile(out, 'utf8')).toMatch(
    /^\ufeff词条 term,.*\r\n凯旋归来,literal,凯旋,“旋”即归来,手册第 3 页,note/,
  )
  await lists.getByRole('button', { name: '完成' }).click()

  // In the body: two words and a pattern, which was run under its guard.
  const list = page.locator('[data-region="copyedit"]')
  await page.keyboard.press('F7')
  await expect(list).toContainText('《本社用语》第 1 条　“旋”即归来（手册第 3 页）')
  await expect(list).toContainText('《本社用语》第 3 条　月份不补零')
  await expect(page.getByRole('region', { name: '校对' })).toContainText('词表：《本社用语》。')
  await list.getByRole('listitem').filter({ hasText: '凯旋归来' }).click()
  await list.focus()
  await page.keyboard.press('Enter')
  await expect(body).toContainText('球队凯旋，此事')

  // The whole import is one step back.
  await page.getByRole('grid', { name: '稿件列表' }).focus()
  await page.keyboard.press('z')
  await expect(page.getByRole('region', { name: '校对' })).toContainText('没有启用的词表')
})

test('from a terminal: a list comes in, is tried, asked by lint, and leaves; a pattern without end is set aside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-lists-'))
  const at = (name: string): string => join(folder, name)
  const galley = (...args: readonly string[]) =>
    spawnSync(
      process.execPath,
      [
        resolve(import.meta.dirname, '../out/main/cli.js'),
        '--library',
        at('desk.db'),
        '--lang',
        'zh',
        ...args,
      ],
      { encoding: 'utf8' },
    )
  writeFileSync(at('稿.txt'), `球队凯旋归来。\n${'a'.repeat(60)}!\n`)
  writeFileSync(at('用语.csv'), '错词,改为,匹配\n凯旋归来,凯旋,\n(a|a)*b$,,正则\n')
  galley('import', at('稿.txt'))
  const linted = galley('lint', at('稿.txt'), '--list', at('用语.csv'))
  expect(linted.stdout).toContain('词表：“凯旋归来”→“凯旋”　《用语》第 1 条')
  expect(linted.stderr).toContain('《用语》第 2 条太慢，没有查：(a|a)*b$')
  expect(
    galley('lint', at('稿.txt'), '--list', at('用语.csv'), '--rule', 'word-list', '--fix').stdout,
  ).toContain('球队凯旋。')

  // Before it comes in, the same pattern is tried on texts that are hard for it.
  const taken = galley('lists', 'import', at('用语.csv'), '--owner', '校对组')
  expect(taken.stderr).toContain('第 3 行: 式子会让有的文字查不完')
  expect([taken.status, taken.stdout]).toEqual([1, expect.stringContaining('1 条并入《用语》')])
  expect(galley('lists', 'try', '用语').stdout).toContain('会命中 1 处，在 1 篇里（共 1 篇）。')
  const sum = galley('lists', 'export', '用语', '--out', at('出.csv')).stdout.trim().split('\t')[1]
  expect(
    createHash('sha256')
      .update(readFileSync(at('出.csv')))
      .digest('hex'),
  ).toBe(sum)
  expect(galley('lists', 'import', at('出.csv'), '--into', '用语', '--replace').stdout).toContain('相同 1 条')
  rmSync(folder, { recursive: true })
})
