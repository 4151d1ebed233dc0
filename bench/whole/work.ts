// Scripted work as a person at a desk would do it, round after round, and what is held after each.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialog, chooseMenu } from '../../e2e/hand.ts'
import { mb, table } from '../report.ts'
import { held, type Held, type Running } from './running-app.ts'

/** What is read again at the end: less is what any program gathers in its first minutes. */
const SETTLING = 1 / 3

const grid = (page: Page) => page.locator('[role="grid"]').first()
const search = (page: Page) => page.getByRole('combobox', { name: 'Search', exact: true })

/** What React lets go of only when it draws the next time, of lists and fields that are gone: it comes and goes. */
const PASSING: Partial<Record<keyof Held, number>> = { nodes: 100, listeners: 100 }

/** Opens three articles, writes in one, looks for it, hangs a tag on it and takes it off, walks over the bench, exports it. */
async function round({ app, page }: Running, folder: string, n: number): Promise<void> {
  const body = page.locator('[data-region="page"] [contenteditable="true"]')
  await grid(page).focus()
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('j')
    await page.waitForTimeout(120)
  }
  await body.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(`又记第${n}笔。`)
  await page.locator('[data-save="saved"]').waitFor()
  await search(page).fill(`第${(n % 90) * 7 + 1}号`)
  await page.waitForFunction(
    () => Number(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')) < 1000,
  )
  await search(page).fill('')
  await page.waitForFunction(
    () => Number(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')) >= 1000,
  )
  await page.evaluate(
    async (name) => {
      interface Wire {
        readonly call: Readonly<
          Record<string, Readonly<Record<string, (input: unknown) => Promise<{ readonly value?: unknown }>>>>
        >
      }
      const { call } = (window as unknown as { galley: Wire }).galley
      const { value } = (await call['articles']?.['list']?.({ view: 'all', limit: 1 })) ?? {}
      const id = (value as { rows: { id: string }[] }).rows[0]?.id
      const hung = await call['tags']?.['add']?.({ articleIds: [id], name })
      await call['acts']?.['undo']?.({ id: (hung?.value as { id?: string } | undefined)?.id ?? null })
    },
    `轮${n % 5}`,
  )
  await page.keyboard.press('ControlOrMeta+Shift+H')
  await page.locator('[data-region="bench"], textarea, [role="tabpanel"]').first().waitFor()
  await page.keyboard.press('ControlOrMeta+Shift+W')
  await body.waitFor()
  const filePath = join(folder, `out-${n % 3}.html`)
  await answerDialog(app, 'showSaveDialog', { canceled: false, filePath })
  await chooseMenu(app, 'file.exportHtml')
  await page.locator('[data-said]').filter({ hasText: 'out-' }).waitFor()
}

/** Of a straight line through the values, per step. */
function slope(values: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length
  const at = mean(values.map((_, n) => n))
  const level = mean(values)
  const over = values.reduce((sum, value, n) => sum + (n - at) * (value - level), 0)
  return over / values.reduce((sum, _, n) => sum + (n - at) ** 2, 0)
}

const ROWS = {
  main: 'main, heap',
  library: 'library thread, heap',
  page: 'page, heap',
  resident: 'main process, resident',
  nodes: 'page, nodes',
  listeners: 'page, listeners',
} as const satisfies Record<keyof Held, string>

/**
 * Works for so many minutes. Answers what is held at least in the later half of what was looked at, to the same in the earlier, of that
 * which grew most; 1 is not at all.
 */
export async function work(running: Running, minutes: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-work-'))
  const until = performance.now() + minutes * 60_000
  const samples: { readonly round: number; readonly held: Held }[] = []
  let n = 0
  // A busy machine makes a screen late, not wrong.
  running.page.setDefaultTimeout(120_000)
  try {
    const often = Math.max(minutes * 3000, 8000)
    for (let next = performance.now(); performance.now() < until; n++) {
      await round(running, folder, n)
      if (performance.now() < next) continue
      samples.push({ round: n, held: await held(running) })
      next = performance.now() + often
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const settled = samples.slice(Math.floor(samples.length * SETTLING))
  const perRound = ((settled.at(-1)?.round ?? 0) - (settled[0]?.round ?? 0)) / Math.max(1, settled.length - 1)
  const figures = (Object.keys(ROWS) as (keyof Held)[]).map((key) => {
    const values = settled.map(({ held: one }) => one[key] ?? 0)
    const half = Math.floor(values.length / 2)
    const least = (list: readonly number[]): number => Math.min(...list)
    const [earlier, later] = [least(values.slice(0, half)), least(values.slice(half)) - (PASSING[key] ?? 0)]
    return { key, values, growth: later / Math.max(1, earlier) }
  })
  table(
    `After ${n} rounds of work in ${minutes} min, unused memory thrown away; ${settled.length} looks after the first third`,
    ['', 'first', 'last', 'a round', 'later half to earlier'],
    figures.map(({ key, values, growth }) => {
      const show = (value: number): string =>
        key === 'nodes' || key === 'listeners' ? Math.round(value).toLocaleString('en') : mb(value)
      const each = slope(values) / perRound
      const line = key === 'nodes' || key === 'listeners' ? each.toFixed(2) : `${(each / 1000).toFixed(1)} kB`
      return [ROWS[key], show(values[0] ?? 0), show(values.at(-1) ?? 0), line, growth.toFixed(3)]
    }),
  )
  return Math.max(
    ...figures.filter(({ key, growth }) => key !== 'resident' && growth > 0).map(({ growth }) => growth),
  )
}
