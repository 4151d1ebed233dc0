// Ten thousand files in one import: a pause, a kill, then a list of results of any length, its reasons, its report.
import type { Locator } from '@playwright/test'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialog, chooseMenu, expect, test } from './app.ts'

test.use({ language: 'zh-CN' })

const BAD = 25

/** A file in 25 is none that can be imported: empty, or a picture by content. */
async function makeFolder(dir: string, count: number): Promise<string> {
  const folder = join(dir, '来稿')
  for (let at = 0; at < count; at += 500) {
    const inner = join(folder, String(at / 500).padStart(2, '0'))
    await mkdir(inner, { recursive: true })
    await Promise.all(
      Array.from({ length: Math.min(500, count - at) }, (_, k) => {
        const n = at + k
        const body = Array.from(
          { length: 6 },
          (__, p) =>
            `第${n}站第${p + 1}次记录：${'今年的普查由各站分头进行，结果当天上报，由总站汇总之后公布。'.repeat(3)}`,
        ).join('\n')
        const text = `第${n}期通报：北河湿地监测站发布第${n}号结果\n\n来源：北河日报　作者：林知远\n${body}\n责任编辑：周小满\n`
        const bytes =
          n % BAD === 7
            ? n % 2 === 0
              ? ''
              : Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, n % 256, n >> 8])
            : text
        return writeFile(join(inner, `${String(n).padStart(5, '0')}.txt`), bytes)
      }),
    )
  }
  return folder
}

/** Scrolls the list from end to end, and tells the frames’ times in ms: the middle one, the longest, and how many above 50. */
const framesOf = (
  sheet: Locator,
): Promise<{ median: number; longest: number; slow: number; frames: number }> =>
  sheet.getByRole('listbox').evaluate(async (list) => {
    const times: number[] = []
    let last = performance.now()
    for (let n = 0; n < 240; n++) {
      list.scrollTop = ((list.scrollHeight - list.clientHeight) * n) / 239
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      times.push(now - last)
      last = now
    }
    times.sort((a, b) => a - b)
    const round = (ms: number | undefined): number => Math.round((ms ?? 0) * 10) / 10
    return {
      median: round(times[120]),
      longest: round(times.at(-1)),
      slow: times.filter((ms) => ms > 50).length,
      frames: times.length,
    }
  })

test('ten thousand files: paused, killed, gone on with, and looked through @long', async ({ desk }, info) => {
  test.setTimeout(1_500_000)
  const count = Number(process.env['MANY'] ?? 10_000)
  const folder = await makeFolder(desk.dataDir, count)
  const bad = Math.ceil((count - 7) / BAD)
  await answerDialog(desk.app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
  const begun = performance.now()
  await chooseMenu(desk.app, 'file.importFolder')
  let sheet = desk.page.getByRole('dialog', { name: '各次导入' })
  await expect(sheet).toContainText(/每秒 \d+ 个/, { timeout: 60_000 })
  await expect(sheet).toContainText(/还要约/)
  const running = await framesOf(sheet)
  await sheet.getByRole('button', { name: '暂停' }).click()
  await expect(sheet).toContainText('已暂停')
  await sheet.getByRole('button', { name: '接着导入' }).click()
  await expect(sheet).toContainText('进行中')
  await expect(sheet).toContainText(/导入 [\d,]{3,} 篇/, { timeout: 120_000 })
  const gone = new Promise((resolve) => desk.app.process().once('exit', resolve))
  desk.app.process().kill('SIGKILL')
  await gone
  const { page, app } = await desk.open()
  sheet = page.getByRole('dialog', { name: '各次导入' })
  await expect(sheet).toContainText('上次没做完')
  await page.keyboard.press('Enter')
  await expect(sheet).toContainText('已完成', { timeout: 1_200_000 })
  const seconds = (performance.now() - begun) / 1000
  const n = (value: number): string => value.toLocaleString('zh-CN')
  await expect(sheet).toContainText(`导入 ${n(count - bad)} 篇 · 已有 0 · 失败 ${n(bad)}`)
  await sheet.getByRole('tab', { name: /全部/ }).click()
  const still = await framesOf(sheet)
  const heap = await page.evaluate(
    () => (performance as Performance & { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
  )
  const rss = await app.evaluate(() => process.memoryUsage().rss)
  const rows = await sheet.getByRole('option').count()
  expect(rows).toBeLessThan(60)
  await sheet.getByRole('listbox').focus()
  await page.keyboard.press('End')
  await expect(sheet.getByRole('option', { selected: true })).toContainText(
    String(count - 1).padStart(5, '0'),
  )
  const figures = {
    count,
    seconds: Math.round(seconds),
    perSecond: Math.round(count / seconds),
    running,
    still,
    heapMB: Math.round(heap / 1e6),
    mainMB: Math.round(rss / 1e6),
  }
  await info.attach('figures', { body: JSON.stringify(figures), contentType: 'application/json' })
  console.log(JSON.stringify(figures))
})
