// What the system is told: the bar on every window, a notification only while nobody looks, never a word of an article.
import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CommandId } from '#shared/commands'
import type { Ended } from './work/long-work'

class Notice extends EventEmitter {
  static isSupported = (): boolean => supported
  readonly options: { readonly title: string; readonly body: string }
  constructor(options: { title: string; body: string }) {
    super()
    this.options = options
    notices.push(this)
  }
  show(): void {
    this.emit('show')
  }
}
let supported: boolean
let notices: Notice[]
vi.mock('electron', () => ({ Notification: Notice }))
const { noticesOf } = await import('./notices')

let bars: unknown[]
let went: (CommandId | null)[]
let focused: boolean
const fake = (): BrowserWindow =>
  ({
    isFocused: () => focused,
    setProgressBar: (...args: readonly unknown[]) => bars.push(args),
  }) as unknown as BrowserWindow
const told = (windows: readonly BrowserWindow[] = [fake(), fake()], language: 'en' | 'zh-CN' = 'en') =>
  noticesOf({ windows: () => windows, language: () => language, go: (command) => went.push(command) })
const imported: Ended = { kind: 'import', ok: true, job: { imported: 120, duplicate: 1, failed: 3 } }

beforeEach(() => {
  supported = true
  focused = false
  notices = []
  bars = []
  went = []
})

describe('the bar on the taskbar', () => {
  it('is on every window, with and without a measure, and goes', () => {
    const { show } = told()
    show({ part: 0.25, state: 'normal' })
    expect(bars).toEqual([
      [0.25, { mode: 'normal' }],
      [0.25, { mode: 'normal' }],
    ])
    bars = []
    const one = told([fake()])
    one.show({ part: null, state: 'normal' })
    one.show({ part: 1, state: 'error' })
    one.show(null)
    expect(bars).toEqual([[2, { mode: 'indeterminate' }], [1, { mode: 'error' }], [-1]])
  })
})

describe('a notification', () => {
  it('tells the numbers, and a click leads to the report', () => {
    told().ended(imported)
    expect(notices[0]?.options).toEqual({
      title: 'Import finished',
      body: '120 articles imported, 1 duplicate, 3 failed\nClick to see it',
    })
    notices[0]?.emit('click')
    expect(went).toEqual(['file.imports'])
  })

  it('is in the language of the window', () => {
    told([], 'zh-CN').ended({ ...imported, ok: false })
    expect(notices[0]?.options).toEqual({
      title: '导入停下了',
      body: '导入 120 篇，重复 1，失败 3\n点这里看详情',
    })
  })

  it('of an export brings the window forward, where its report stands', () => {
    told().ended({ kind: 'export', ok: true, job: null })
    notices[0]?.emit('click')
    expect(went).toEqual([null])
  })

  it('is not given to somebody who looks, nor where the system has none', () => {
    focused = true
    told().ended(imported)
    focused = false
    supported = false
    told().ended(imported)
    expect(notices).toEqual([])
  })
})
