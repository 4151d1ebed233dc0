// Runs in the page: what each key and each frame of scrolling takes there.
import type { Page } from '@playwright/test'

interface Recorder {
  readonly keys: number[]
  started: number
}
type Recording = Window & { galleyBench?: Recorder }

/**
 * From here on notes for each key how long it took from the moment the browser had it to just after the frame that
 * shows its text: waiting for other work, input, layout and paint of the main thread. In ms.
 */
export async function recordKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const keys: number[] = []
    const recorder: Recorder = { keys, started: 0 }
    Object.assign(window, { galleyBench: recorder })
    document.addEventListener('keydown', ({ timeStamp }) => (recorder.started = timeStamp), true)
    document.addEventListener(
      'input',
      () => {
        const { started } = recorder
        requestAnimationFrame(() => {
          const afterFrame = new MessageChannel()
          afterFrame.port1.addEventListener('message', () => keys.push(performance.now() - started))
          afterFrame.port1.start()
          afterFrame.port2.postMessage(null)
        })
      },
      true,
    )
  })
}

/** What was noted since the last time. */
export const takeKeys = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (window as Recording).galleyBench?.keys.splice(0) ?? [])

interface Scrolled {
  /** Of the main thread in each frame, ms. */
  readonly work: readonly number[]
  /** From frame to frame, ms. */
  readonly apart: readonly number[]
  /** From a jump to a place never shown to the frame that shows it, ms. */
  readonly jump: number
}

/** Scrolls what `selector` finds by `step` pixels a frame, then jumps to where it has never been. */
export const scrollThrough = (
  page: Page,
  selector: string,
  step: number,
  frames: number,
): Promise<Scrolled> =>
  page.evaluate(
    async ([found, by, count]) => {
      const scroller = document.querySelector(found)
      if (scroller === null) throw new Error(`nothing to scroll: ${found}`)
      const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done))
      const painted = (): Promise<void> =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => done())
          port1.start()
          port2.postMessage(null)
        })
      scroller.scrollTop = 0
      await nextFrame()
      await nextFrame()
      const work: number[] = []
      const apart: number[] = []
      let last = await nextFrame()
      for (let n = 0; n < count; n++) {
        scroller.scrollTop += by
        const now = await nextFrame()
        const begun = performance.now()
        apart.push(now - last)
        last = now
        await painted()
        work.push(performance.now() - begun)
      }
      await nextFrame()
      const begun = performance.now()
      scroller.scrollTop = scroller.scrollHeight * 0.8
      await nextFrame()
      await painted()
      return { work, apart, jump: performance.now() - begun }
    },
    [selector, step, frames] as const,
  )
