// What a key takes in a long article: from the key press to the frame that shows it, saving and counting included.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { runsOn } from '../e2e/which-host.ts'

if (runsOn === 'chromium')
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(import.meta.dirname, '../e2e/host')

const PARAGRAPH =
  '“自从这个路修起来以后，我们这儿的蔬菜运输量提升了30%—40%左右。”走进打圪坝村，村民们对现在的乡村面貌变化赞不绝口，重点打造“特色田园乡村·乡村振兴集成示范”的美丽乡村。'
const KEYS = 200
/** Between two keys, about as fast as a hand types. In ms. */
const PACE = 60

interface Wire {
  readonly call: Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>
}
type Made = { readonly value: { readonly id: string; readonly version: number } }

/** A new article of about so many characters. */
async function make(page: Page, characters: number): Promise<void> {
  const paragraphs = Array.from({ length: Math.ceil(characters / PARAGRAPH.length) }, () => PARAGRAPH)
  await page.evaluate(async (texts) => {
    const { call } = (window as unknown as { galley: Wire }).galley
    const made = (await call['articles']?.['create']?.({ headline: '长稿' })) as Made
    const content = texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
    await call['articles']?.['save']?.({
      id: made.value.id,
      base: made.value.version,
      body: { type: 'doc', content },
    })
  }, paragraphs)
}

/** Milliseconds from each key press to just after the frame that shows it. */
async function keyTimes(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const took: number[] = []
    Object.assign(window, { took })
    document.addEventListener(
      'keydown',
      () => {
        const begun = performance.now()
        requestAnimationFrame(() => {
          const afterFrame = new MessageChannel()
          afterFrame.port1.addEventListener('message', () => took.push(performance.now() - begun))
          afterFrame.port1.start()
          afterFrame.port2.postMessage(null)
        })
      },
      true,
    )
  })
  for (let n = 0; n < KEYS; n++) {
    await page.keyboard.press('abcdefghij'.charAt(n % 10))
    await new Promise((done) => setTimeout(done, PACE))
  }
  return page.evaluate(() => Reflect.get(window, 'took') as number[])
}

export async function typing(): Promise<void> {
  console.log(`\ntyping on ${runsOn}: key press to the frame that shows it, in the middle of the article`)
  for (const characters of [5000, 50_000, 200_000]) {
    const dataDir = mkdtempSync(join(tmpdir(), 'galley-bench-'))
    const app = await _electron.launch({
      args: ['.'],
      env: { ...(process.env as Record<string, string>), GALLEY_USER_DATA: dataDir, GALLEY_LANG: 'en' },
    })
    try {
      const page = await app.firstWindow()
      await page.locator('#root > *').first().waitFor()
      await make(page, characters)
      const begun = performance.now()
      await page.getByRole('row').first().click()
      const paragraphs = page.locator('main [contenteditable="true"] p')
      await paragraphs.first().waitFor()
      const opened = performance.now() - begun
      const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2))
      await middle.scrollIntoViewIfNeeded()
      await middle.click()
      const times = (await keyTimes(page)).toSorted((a, b) => a - b)
      const at = (share: number): string =>
        `${(times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1)} ms`
      console.log(
        `${String(characters).padStart(7)} characters`.padEnd(24),
        `open ${opened.toFixed(0)} ms   p50 ${at(0.5)}   p95 ${at(0.95)}   longest ${at(1)}`,
      )
    } finally {
      await app.evaluate((electron) => electron.app.exit(0)).catch(() => {})
      await app.close().catch(() => {})
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}
