// Begins the report with what the app ran on, and leaves the count for `npm test`.
import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter'
import { writeFileSync } from 'node:fs'
import { runsOn } from './which-host.ts'

const NAMES = { electron: 'Electron', chromium: 'the Chromium host (e2e/host), not Electron itself' } as const

export default class HostReporter implements Reporter {
  #suite: Suite | undefined
  /** Errors outside of any test, such as a spec that does not load. */
  #errors = 0

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite
    console.log(`The app runs on ${NAMES[runsOn]}.`)
  }
  onError(): void {
    this.#errors++
  }
  onEnd(): void {
    const flaky = (this.#suite?.allTests() ?? []).filter((test) => test.outcome() === 'flaky')
    for (const test of flaky)
      console.log(`Passed only at a further try: ${test.titlePath().filter(Boolean).join(' › ')}`)
    const file = process.env.E2E_TALLY
    if (!file) return
    const count = (...outcomes: readonly ReturnType<TestCase['outcome']>[]): number =>
      (this.#suite?.allTests() ?? []).filter((test) => outcomes.includes(test.outcome())).length
    const tally = { passed: count('expected', 'flaky'), failed: count('unexpected') + this.#errors }
    writeFileSync(file, JSON.stringify(tally))
  }
  printsToStdio(): boolean {
    return false
  }
}
