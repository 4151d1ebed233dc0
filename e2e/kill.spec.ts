// A process that is killed in the midst of typing takes at most 1.5 s of it away, and nothing that was called saved.
import type { Page } from '@playwright/test'
import { expect, test, type Desk } from './app.ts'
import { kill, owed, processesOf, typeFor, type Log, type Victim } from './kill.ts'

test.use({ language: 'zh-CN' })

/** Of typing, in ms; a machine that is itself behind, since other work holds it up, is granted so much more. */
const MOST_LOST = 1500
/** After the window's process is killed the driver needs a new start too, so it is not killed more often than it must. */
const TURNS = ['main', 'gpu', 'main', 'renderer', 'gpu'] as const satisfies readonly Victim[]

const body = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })

/** The text of the article changed last, asked of the library through the window as it stands after the kill. */
async function stored(desk: Desk, id: string): Promise<string> {
  return await desk.app.evaluate(async ({ BrowserWindow }, article) => {
    const [window] = BrowserWindow.getAllWindows()
    const asked = `galley.call.articles.get(${JSON.stringify({ id: article })}).then(({ value }) => value.body.content
      .map((block) => (block.content ?? []).map((piece) => piece.text ?? '').join('')).join(''))`
    return (await window?.webContents.executeJavaScript(asked)) as string
  }, id)
}

async function start(page: Page): Promise<string> {
  await page.keyboard.press('ControlOrMeta+n')
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toBeFocused()
  await body(page).click()
  await expect(body(page)).toBeFocused()
  return await page.evaluate(async () => {
    const list = (await window.galley.call['articles']?.['list']?.({ view: 'all' })) as {
      value: { rows: { id: string }[] }
    }
    return list.value.rows[0]?.id ?? ''
  })
}

/** The page stands again after its process died. */
async function isBack(desk: Desk): Promise<boolean> {
  return await desk.app
    .evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const there = 'document.activeElement?.isContentEditable === true'
      return (await window?.webContents.executeJavaScript(there)) === true
    })
    .catch(() => false)
}

async function caret(desk: Desk): Promise<number> {
  return await desk.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return (await window?.webContents.executeJavaScript('getSelection().focusOffset')) as number
  })
}

/** How much typing is gone, in ms. */
async function round(desk: Desk, victim: Victim, ms: number): Promise<number> {
  const id = await start(desk.page)
  const log: Log = { typed: [], saved: '', late: 0 }
  await typeFor(desk.page, ms, log)
  const victims = processesOf(desk, victim)
  expect(victims).not.toEqual([])
  const killedAt = performance.now()
  const gone = victim === 'main' ? desk.app.waitForEvent('close') : null
  kill(victims)
  if (victim === 'main') {
    await gone
    Object.assign(desk, await desk.open())
  } else if (victim === 'renderer') await expect.poll(() => isBack(desk), { timeout: 15_000 }).toBe(true)
  else {
    // Whoever types on has lost nothing at all.
    await typeFor(desk.page, 300, log)
    await expect(desk.page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
    log.saved = log.typed.at(-1)?.text ?? ''
  }
  const text = await stored(desk, id)
  // The window has come back with its article open and the caret where it was, as far as the text is there.
  if (victim === 'renderer') expect(await caret(desk)).toBe(text.length)
  const all = log.typed.at(-1)?.text ?? ''
  expect(all.startsWith(text), `${victim}: ${text} is what was typed`).toBe(true)
  expect(text.length, `${victim}: ${text} of ${all}`).toBeGreaterThanOrEqual(
    owed(log, killedAt, MOST_LOST + log.late).length,
  )
  const firstGone = log.typed[text.length]
  return firstGone === undefined ? 0 : Math.max(0, killedAt - firstGone.at)
}

async function rounds(desk: Desk, kills: number): Promise<void> {
  desk.quiet = false
  const lost: number[] = []
  for (let n = 0; n < kills; n++) {
    const victim = TURNS[n % TURNS.length] ?? 'main'
    lost.push(await round(desk, victim, 300 + Math.random() * 1600))
    if (victim !== 'renderer') continue
    // The driver knows nothing of a page that came back: the next one is a new start, after a kill too.
    const gone = desk.app.waitForEvent('close')
    kill(processesOf(desk, 'main'))
    await gone
    Object.assign(desk, await desk.open())
  }
  const sorted = lost.toSorted((a, b) => a - b).map((ms) => Math.round(ms))
  const description = `ms of typing gone: half of ${kills} kills ≤ ${sorted[kills >> 1]}, worst ${sorted.at(-1)}`
  test.info().annotations.push({ type: 'lost', description })
  console.log(description)
}

test('P1 P3 15 kills: main, renderer and GPU by turns', async ({ desk }) => {
  test.setTimeout(240_000)
  await rounds(desk, 15)
})

test('@long P1 P3 120 kills', async ({ desk }) => {
  test.setTimeout(2_400_000)
  await rounds(desk, 120)
})
