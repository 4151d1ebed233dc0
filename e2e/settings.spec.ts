// Settings: found by pinyin and English, changed, put back by a key, saved as a file and read back line by line; on the terminal, too.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { answerDialog, expect, test } from './app.ts'
import { importSample } from './sample.ts'

test.use({ language: 'zh-CN' })

test('a setting is found, changed, put back; a file of settings says what it would change before it does', async ({
  desk,
}) => {
  test.slow()
  const { app, page, dataDir } = desk
  await importSample(page)
  const proof = page.locator('article[data-face]').first()
  await page.keyboard.press('ControlOrMeta+,')
  const sheet = page.getByRole('dialog', { name: '设置', exact: true })
  const search = sheet.getByRole('searchbox')
  const row = (id: string) => sheet.locator(`[data-setting="${id}"]`)
  await expect(search).toBeFocused()

  // Read aloud when somebody has stopped typing: the count that holds, once.
  const told = sheet.getByRole('status').first()
  const heard = await told.evaluateHandle((status) => {
    const all: string[] = []
    new MutationObserver(() => all.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    return all
  })
  await search.pressSequentially('hanggao')
  await expect(told).toHaveText('找到 1 项')
  expect((await heard.jsonValue()).filter((one) => one === '找到 1 项')).toHaveLength(1)
  await expect(row('textView.line').locator('mark')).toHaveText('行高')
  await expect(row('textView.line')).toContainText('默认：1.9 · 存在本机')
  await search.press('ArrowDown')
  await row('textView.line').getByRole('combobox').selectOption('210')
  await expect(proof).toHaveAttribute('style', /--line: 2\.1/u)
  await expect(row('textView.line')).toContainText('已改')
  await row('textView.line').getByRole('combobox').press('Delete')
  await expect(proof).toHaveAttribute('style', /--line: 1\.9/u)
  await expect(row('textView.line')).not.toContainText('已改')
  await search.fill('量子')
  await expect(sheet.getByRole('status').first()).toHaveText('没有这样的设置')
  await search.press('Escape')
  await expect(search).toHaveValue('')
  await search.fill('楷体')
  await row('textView.face').getByRole('radio', { name: '楷体' }).check()
  await expect(proof).toHaveAttribute('data-face', 'kai')
  await search.fill('fanjian')
  await row('foldHan').getByRole('checkbox').uncheck()

  // As a file, then all as shipped, then back by the file but for what is not ticked.
  const file = join(dataDir, '设置.json')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: file })
  await search.fill('设置文件')
  await row('settingsFile').getByRole('button', { name: '存为文件…' }).click()
  await expect(sheet.getByText('设置已存为 设置.json')).toBeVisible()
  await sheet.getByRole('button', { name: '全部恢复默认' }).click()
  await expect(proof).toHaveAttribute('data-face', 'serif')
  await expect(sheet.getByRole('button', { name: '全部恢复默认' })).toBeDisabled()

  const written = JSON.parse(readFileSync(file, 'utf8')) as { settings: Record<string, unknown> }
  writeFileSync(
    file,
    JSON.stringify({
      ...written,
      settings: { ...written.settings, later: 1, theme: 'dark' },
      channels: { website: { enabled: false } },
      people: [{ name: '宋璟', role: '责任编辑' }],
      keys: { 'file.export': ['CmdOrCtrl+Alt+Shift+Q'], 'file.gone': ['F12'] },
    }),
  )
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [file] })
  await row('settingsFile').getByRole('button', { name: '读入…' }).click()
  const preview = page.getByRole('dialog', { name: '读入设置：设置.json' })
  await expect(preview.getByRole('listitem')).toHaveText([
    /外观.*跟随系统.*深色/su,
    /正文字体.*宋体.*楷体/su,
    /检索不分繁简.*开.*关/su,
    /网站.*显示；标题 6–30.*不显示；标题 6–30/su,
    /宋璟.*（新增）.*责任编辑/su,
    /导出.*Ctrl E.*Ctrl Alt Shift Q/su,
    '不认得 later',
    '没有 file.gone 这个命令',
  ])
  await expect(preview.getByRole('region', { name: '人员' })).toContainText('新增 1')
  await preview.getByRole('checkbox', { name: '外观' }).uncheck()
  await preview.getByRole('checkbox', { name: '快捷键' }).uncheck()
  await preview.getByRole('button', { name: '改这 4 项' }).click()
  await expect(sheet.getByText('按 设置.json 改了 4 项设置')).toBeVisible()
  await expect(proof).toHaveAttribute('data-face', 'kai')
  await search.fill('renyuan')
  await expect(row('people')).toContainText('1 人')
  await search.fill('设置文件')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system')

  // One whose value makes no sense changes nothing, and is refused by name.
  writeFileSync(file, JSON.stringify({ ...written, settings: { language: 'en', theme: 'mauve' } }))
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [file] })
  await row('settingsFile').getByRole('button', { name: '读入…' }).click()
  await expect(sheet.getByText(/什么也没有改。 设置\.json: theme/u)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')

  // What has a sheet of its own opens over this one, which is there again afterwards.
  await search.fill('shenhe guize')
  await row('reviewRule').getByRole('button').click()
  await expect(page.getByRole('dialog', { name: '审核规则' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row('reviewRule')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  // All that the file set is one step, the machine's and the library's.
  await page.getByRole('grid').first().focus()
  await page.keyboard.press('z')
  await expect(proof).toHaveAttribute('data-face', 'serif')

  // The palette leads to a setting itself.
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: '命令' }).fill('行长')
  await page.keyboard.press('Enter')
  await expect(row('textView.measure').getByRole('combobox')).toBeFocused()

  await app.close()
  const galley = (...args: string[]) =>
    execFileSync(process.execPath, [resolve('out/main/cli.js'), '--lang', 'zh', ...args], {
      env: { ...process.env, GALLEY_USER_DATA: dataDir },
      encoding: 'utf8',
    })
  const now = JSON.parse(galley('settings', 'export')) as { settings: Record<string, unknown> }
  expect(now.settings).toMatchObject({ 'textView.face': 'serif', foldHan: true, theme: 'system' })
  expect(now).not.toHaveProperty('people')
  writeFileSync(file, JSON.stringify(written))
  const face = 'textView.face\t"serif"\t"kai"\nfoldHan\ttrue\tfalse\n'
  expect(galley('settings', 'import', file, '--dry-run')).toBe(face)
  expect(galley('settings', 'import', file)).toBe(face)
  expect(galley('settings', 'import', file, '--dry-run')).toBe('')
  writeFileSync(file, JSON.stringify({ ...written, settings: {}, people: [{ name: '宋璟' }] }))
  expect(galley('settings', 'import', file)).toBe('people: 宋璟\tnull\t{"role":"","active":true}\n')
  writeFileSync(file, JSON.stringify({ ...written, settings: { theme: 'light' } }))
  expect(galley('settings', 'import', file)).toBe('theme\t"system"\t"light"\n')
  expect(galley('settings', 'import', file)).toBe('')
})
