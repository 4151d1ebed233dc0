// The running app with one long article in its library.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { runsOn } from '../../e2e/which-host.ts'
import { documentOf } from './article.ts'
import type { Editor } from './editor.ts'

if (runsOn === 'chromium')
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(import.meta.dirname, '../../e2e/host')

interface Wire {
  readonly call: Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>
}
type Made = { readonly value: { readonly id: string; readonly version: number } }

async function fill(page: Page, paragraphs: readonly string[]): Promise<void> {
  await page.evaluate(async (body) => {
    const { call } = (window as unknown as { galley: Wire }).galley
    await call['articles']?.['create']?.({ headline: '短稿' })
    const made = (await call['articles']?.['create']?.({ headline: '长稿' })) as Made
    await call['articles']?.['save']?.({ id: made.value.id, base: made.value.version, body })
  }, documentOf(paragraphs))
}

const TEXT = 'main [contenteditable="true"]'

export async function ours(paragraphs: readonly string[]): Promise<Editor> {
  const dataDir = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  const app = await _electron.launch({
    args: ['.'],
    env: { ...(process.env as Record<string, string>), GALLEY_USER_DATA: dataDir, GALLEY_LANG: 'en' },
  })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.locator('#root > *').first().waitFor()
  await fill(page, paragraphs)
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await row('短稿').click()
  await page.locator(TEXT).waitFor()
  return {
    name: 'Galley',
    page,
    text: TEXT,
    scroller: 'main [data-scroll]',
    open: async () => {
      const most = paragraphs.length
      // From the click to the frame after the one that has the text in it.
      const shown = page.evaluate(
        ([selector, count]) =>
          new Promise<number>((done) => {
            let begun = 0
            document.addEventListener('mousedown', ({ timeStamp }) => (begun = timeStamp), {
              capture: true,
              once: true,
            })
            const look = (): void => {
              const text = document.querySelector(selector)
              if (text === null || text.childElementCount < count) {
                requestAnimationFrame(look)
                return
              }
              const { port1, port2 } = new MessageChannel()
              port1.addEventListener('message', () => done(performance.now() - begun))
              port1.start()
              port2.postMessage(null)
            }
            requestAnimationFrame(look)
          }),
        [TEXT, most] as const,
      )
      await row('长稿').click()
      return await shown
    },
    close: async () => {
      await app.evaluate((electron) => electron.app.exit(0)).catch(() => {})
      await app.close().catch(() => {})
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
