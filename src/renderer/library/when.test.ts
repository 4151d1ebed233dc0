// Times of a list in both languages.
import { describe, expect, it } from 'vitest'
import { printedWhen } from './when'

const now = new Date(2026, 2, 27, 15, 0).getTime()
const at = (...parts: [number, number, number, number]): number => new Date(...parts, 42).getTime()

describe('printedWhen', () => {
  it.each([
    [at(2026, 2, 27, 9), '09:42', '09:42'],
    [at(2026, 2, 26, 23), '昨天', 'Yesterday'],
    [at(2026, 2, 23, 8), '周一', 'Mon'],
    [at(2026, 2, 20, 8), '3月20日', 'Mar 20'],
    [at(2023, 2, 27, 8), '2023/3/27', '3/27/2023'],
  ])('%i', (moment, zh, en) => {
    expect(printedWhen(moment, now, 'zh-CN', '昨天')).toBe(zh)
    expect(printedWhen(moment, now, 'en', 'Yesterday')).toBe(en)
  })
  it('prints the hour of what a wrong clock dates ahead', () => {
    expect(printedWhen(at(2026, 2, 28, 8), now, 'zh-CN', '昨天')).toBe('08:42')
  })
})
