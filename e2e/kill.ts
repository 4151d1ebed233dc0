// Typing that is cut off by SIGKILL: which process dies, what had been typed when, what the window had called saved.
import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import type { Running } from './app.ts'

export type Victim = 'main' | 'renderer' | 'gpu'

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

function processes(): readonly Process[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1e8 })
  return listed.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^ *(\d+) +(\d+) (.*)$/.exec(line) ?? []
    return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }]
  })
}

/** All processes below `root`. */
function below(root: number): readonly Process[] {
  const all = processes()
  const found: Process[] = []
  for (let level = [root]; level.length > 0;) {
    const next = all.filter(({ parent }) => level.includes(parent))
    found.push(...next)
    level = next.map(({ pid }) => pid)
  }
  return found
}

/** Never by name alone: only processes that this very app has started. */
export function processesOf({ app }: Running, victim: Victim): readonly number[] {
  const main = app.process().pid
  if (main === undefined) throw new Error('the app has no process')
  if (victim === 'main') return [main]
  const type = victim === 'gpu' ? '--type=gpu-process' : '--type=renderer'
  return below(main).flatMap(({ pid, command }) => (command.includes(type) ? [pid] : []))
}

export function kill(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It went by itself meanwhile.
    }
  }
}

export interface Log {
  /** After each key: when it was typed, in ms of this process's clock, and all the text until then. */
  readonly typed: { readonly at: number; readonly text: string }[]
  /** The longest text of which the window has said that it is saved. */
  saved: string
  /** How far behind the machine itself was at worst, answering a key. In ms. */
  late: number
}

/** A moment as the page has it: its text, and whether it says that all is saved. Read in one go. */
function look(page: Page): Promise<{ readonly text: string; readonly isSaved: boolean }> {
  return page.evaluate(() => ({
    text: document.querySelector('[data-region="page"] [contenteditable="true"]')?.textContent ?? '',
    isSaved: document.querySelector('[data-save]')?.getAttribute('data-save') === 'saved',
  }))
}

const SAMPLE = '清样打出来的时候天还没有亮编辑部里只剩下一盏灯和三杯凉了的茶'
/** Twelve characters a second. In ms. */
const PACE = 1000 / 12

/** Types for `ms`, character by character; what is logged has reached the page. */
export async function typeFor(page: Page, ms: number, log: Log): Promise<void> {
  const end = performance.now() + ms
  let { text } = log.typed.at(-1) ?? { text: '' }
  while (performance.now() < end) {
    const due = performance.now() + PACE
    const begun = performance.now()
    const char = SAMPLE.charAt(text.length % SAMPLE.length)
    await page.keyboard.insertText(char)
    text += char
    log.typed.push({ at: performance.now(), text })
    const seen = await look(page)
    if (seen.isSaved) log.saved = seen.text
    log.late = Math.max(log.late, performance.now() - begun - PACE)
    await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())))
  }
}

/** What must be there after a kill at `at`: what was typed `most` ms before, and all that was called saved. */
export function owed({ typed, saved }: Log, at: number, most: number): string {
  const old = typed.findLast((one) => one.at <= at - most)?.text ?? ''
  return old.length > saved.length ? old : saved
}
