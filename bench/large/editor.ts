// One of the editors measured, and the keys it is given: letters, and a composition of three keys and a choice.
import type { CDPSession, Page } from '@playwright/test'
import { recordKeys, takeKeys } from './recorder.ts'

export interface Editor {
  readonly name: string
  readonly page: Page
  /** Puts the article on the screen; the time until it is painted, in ms. */
  readonly open: () => Promise<number>
  readonly text: string
  readonly scroller: string
  readonly close: () => Promise<void>
}

export const PLACES = ['begin', 'middle', 'end'] as const
export type Place = (typeof PLACES)[number]
export const WAYS = ['letters', 'composition'] as const
export type Way = (typeof WAYS)[number]

/** Between two keys, as fast as a quick hand types. In ms. */
const PACE = 60
const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

export interface Typed {
  readonly times: readonly number[]
  /** CPU of the page's main thread a key, ms. */
  readonly cpu: number
}

/** In seconds, since the page began. */
async function worked(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

async function press229(cdp: CDPSession): Promise<void> {
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    windowsVirtualKeyCode: 229,
  })
}

async function oneKey(page: Page, cdp: CDPSession, way: Way, n: number): Promise<void> {
  if (way === 'letters') {
    await page.keyboard.press('abcdefghij'.charAt(n % 10))
    return
  }
  await press229(cdp)
  const text = ['n', 'ni', "ni'h"][n % 4]
  if (text === undefined) await cdp.send('Input.insertText', { text: '你好' })
  else
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
}

export async function prepare({ page }: Editor): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await recordKeys(page)
  return cdp
}

export async function typeAt(
  editor: Editor,
  cdp: CDPSession,
  place: Place,
  way: Way,
  keys: number,
): Promise<Typed> {
  const { page, text } = editor
  await page.bringToFront()
  const paragraphs = page.locator(`${text} p`)
  const count = await paragraphs.count()
  const one = paragraphs.nth({ begin: 1, middle: Math.floor(count / 2), end: count - 2 }[place])
  await one.scrollIntoViewIfNeeded()
  await one.click()
  await rest(500)
  await takeKeys(page)
  const before = await worked(cdp)
  for (let n = 0; n < keys; n++) {
    const due = performance.now() + PACE
    await oneKey(page, cdp, way, n)
    await rest(Math.max(0, due - performance.now()))
  }
  await rest(200)
  const cpu = ((await worked(cdp)) - before) * 1000
  return { times: await takeKeys(page), cpu: cpu / keys }
}
