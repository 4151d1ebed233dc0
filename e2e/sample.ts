// The sample page as the specs use it: its text, and a library that holds it.
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Wire } from '#shared/contract'
import { expect } from './app.ts'

declare global {
  interface Window {
    /** What preload gives the page; specs use it to fill a library quickly. */
    readonly galley: Wire
  }
}

export const SAMPLE_FILE = join(import.meta.dirname, '../resources/sample/九原区.txt')
export const SAMPLE_TEXT = readFileSync(SAMPLE_FILE, 'utf8')
/** The headline without what the aggregator hung on it. */
export const SAMPLE_HEADLINE = '包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地'

/** Waits until `selector` finds something, and goes on in that moment: assertions look again only at growing intervals. */
async function shown(page: Page, selector: string): Promise<void> {
  const found = page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const look = (): void => {
          if (document.querySelector(wanted) === null) return
          watch.disconnect()
          done()
        }
        const watch = new MutationObserver(look)
        watch.observe(document, { subtree: true, childList: true, attributes: true })
        setTimeout(done, 10_000)
        look()
      }),
    selector,
  )
  // Whatever comes instead, be it another document, the assertion after this one says what is missing.
  await found.catch(() => {})
}

/** Imports the sample as from an empty library, opens the article, and leaves the caret in its text. */
export async function importSample(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Alt+i')
  await shown(page, 'dialog li')
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('[data-region="page"] [contenteditable="true"]')).toBeFocused()
}

/** Puts every article into the trash, so that a story goes on as from an empty library. */
export async function trashAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { list, trash } = window.galley.call['articles'] ?? {}
    for (;;) {
      const found = (await list?.({ view: 'all' })) as
        | { readonly value: { readonly rows: readonly { readonly id: string }[] } }
        | undefined
      const ids = (found?.value.rows ?? []).map(({ id }) => id)
      if (ids.length === 0) return
      await trash?.({ ids })
    }
  })
}

/** What the status bar has just said. */
export const said = (page: Page) => page.locator('[data-said]')

/** All that was typed is in the library. */
export async function saved(page: Page): Promise<void> {
  await shown(page, '[data-save="saved"]')
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
}

/** On the bench: says that the sample's place, which only its byline names, was verified; nothing then holds an approval back. */
export async function verifyPlace(page: Page): Promise<void> {
  const answered = page.getByRole('list', { name: /^(?:已处理|Answered)$/ }).getByRole('listitem')
  await expect(page.getByRole('list', { name: /^(?:待处理|Open)$/ }).getByRole('listitem')).not.toHaveCount(0)
  await page.keyboard.press('f')
  await page.keyboard.press('v')
  await expect(answered).toHaveCount(1)
}
