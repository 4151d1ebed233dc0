// A folder of many files: how far, pause, going on after a kill, each file's result.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialog, chooseMenu, expect, test } from './app.ts'

test.use({ language: 'zh-CN' })

const FILES = 160

async function makeFolder(dir: string): Promise<string> {
  const folder = join(dir, '来稿')
  await mkdir(join(folder, '三月'), { recursive: true })
  const texts = Array.from(
    { length: FILES },
    (_, n) =>
      `第${n}期通报：北河湿地监测站发布第${n}号结果\n\n监测站今天发布第${n}号结果，写明了时间、地点与办法，供各站参考。\n`,
  )
  await Promise.all(
    texts.map((text, n) =>
      writeFile(join(folder, n % 2 ? '三月' : '.', `${String(n).padStart(3, '0')}.txt`), text),
    ),
  )
  await writeFile(join(folder, '000-空.txt'), '')
  await writeFile(join(folder, '图.png'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))
  return folder
}

test('a folder goes on after a pause and after a kill; what is bad is set apart', async ({ desk }) => {
  const folder = await makeFolder(desk.dataDir)
  await answerDialog(desk.app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
  await chooseMenu(desk.app, 'file.importFolder')
  let sheet = desk.page.getByRole('dialog', { name: '各次导入' })
  await sheet.getByRole('button', { name: '暂停' }).click()
  await expect(sheet).toContainText('已暂停')
  await sheet.getByRole('button', { name: '接着导入' }).click()
  await expect(sheet).toContainText('进行中')
  await expect(sheet).toContainText(/导入 [1-9]\d* 篇/)

  const gone = new Promise((resolve) => desk.app.process().once('exit', resolve))
  desk.app.process().kill('SIGKILL')
  await gone
  const { page, app } = await desk.open()
  sheet = page.getByRole('dialog', { name: '各次导入' })
  await expect(sheet).toContainText('上次没做完')
  await page.keyboard.press('Enter')
  await expect(sheet).toContainText('已完成', { timeout: 60_000 })
  await expect(sheet).toContainText(`导入 ${FILES} 篇 · 已有 0 · 失败 2`)
  await sheet.getByRole('tab', { name: /失败/ }).click()
  // Each reason with its count; one is looked at, mended on the disk and tried again.
  const listed = sheet.getByRole('listbox').getByRole('option')
  await expect(listed).toHaveCount(2)
  const reason = sheet.getByRole('combobox', { name: '缘由' })
  await expect(reason.getByRole('option')).toContainText(['各种缘由 2', /1$/, /1$/])
  await reason.selectOption({ label: '文件是空的 1' })
  await expect(listed).toHaveCount(1)
  await expect(listed).toContainText('000-空.txt')
  await writeFile(
    join(folder, '000-空.txt'),
    '补发的通报\n\n监测站今天补发了一份通报，写明了时间、地点与办法。\n',
  )
  await sheet.getByRole('button', { name: '重试失败的' }).click()
  await expect(sheet).toContainText(`导入 ${FILES + 1} 篇 · 已有 0 · 失败 1`)
  await expect(listed).toHaveCount(1)
  await expect(listed).toContainText('图.png')
  const table = join(desk.dataDir, '结果.csv')
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: table })
  await sheet.getByRole('button', { name: '存成表格…' }).click()
  await expect.poll(() => readFile(table, 'utf8').catch(() => '')).toContain('file-not-text')
  expect((await readFile(table, 'utf8')).trimEnd().split('\r\n')).toHaveLength(FILES + 3)
  await sheet.getByRole('tab', { name: /已导入/ }).click()
  await sheet.getByRole('listbox').focus()
  await page.keyboard.press('End')
  await expect(sheet.getByRole('option', { selected: true })).toContainText('号结果')
  await page.keyboard.press('Enter')
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('号结果')
})

test('copies that came in together are joined under a primary one, and that is taken back', async ({
  desk,
}) => {
  const { app, page } = desk
  const body = Array.from(
    { length: 8 },
    (_, n) => `第${n * 3 + 1}站今年记录到鸟类${n * 17 + 9}种，多于去年。`,
  ).join('\n')
  const folder = join(desk.dataDir, '转载')
  await mkdir(folder)
  const headlines = ['北河湿地普查公布', '湿地普查有了结果', '鸟类普查结果出来了']
  for (const [n, headline] of headlines.entries())
    await writeFile(join(folder, `${n}.txt`), `${headline}\n\n${body}\n${'转载时添的一句。'.repeat(n % 2)}`)
  await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
  await chooseMenu(app, 'file.importFolder')
  await page.getByRole('button', { name: '1 组正文相同' }).click()
  const sheet = page.getByRole('dialog', { name: '正文相同的稿件' })
  await expect(sheet.getByRole('option')).toContainText('3 篇 · 3 个标题')
  await sheet.getByRole('radio').first().check()
  await page.keyboard.press('Enter')
  await expect(sheet).toContainText('没有正文相同')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('contentinfo')).toContainText('2 篇成为重复稿，2 个标题成为备选')
  await page.keyboard.press('z')
  await chooseMenu(app, 'view.copies')
  await expect(sheet.getByRole('option')).toContainText('3 篇 · 3 个标题')
})
