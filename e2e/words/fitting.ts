// What does not fit once the page has come to rest: after a window's change of size panes give way a moment later.
import type { Page } from '@playwright/test'
import { misfits, type Misfits } from './misfits.ts'

/** Looks again for two seconds while there is something. `part` as `misfits` has it. */
export async function fitting(page: Page, part = 1): Promise<Misfits> {
  for (let tries = 20; ; tries--) {
    const found = await page.evaluate(misfits, part)
    if (found.misfits.length === 0 || tries === 0) return found
    await page.waitForTimeout(100)
  }
}
