// Moments in both languages, and that nothing else prints one.
import { expect, it } from 'vitest'
import { printed, printedDate, printedDates, printedHour, printedMoment, printedShort } from './moment'

const at = new Date(2026, 10, 3, 5, 4).getTime()

it.each([
  [printedMoment, '2026年11月3日 05:04', 'Nov 3, 2026, 05:04'],
  [printedShort, '11月3日 05:04', 'Nov 3, 05:04'],
  [printedDate, '2026年11月3日', 'Nov 3, 2026'],
  [printedHour, '05:04', '05:04'],
] as const)('%o', (print, zh, en) => {
  expect(print(at, 'zh-CN')).toBe(zh)
  expect(print(at, 'en')).toBe(en)
})

it('prints midnight as 00, and days that are one day once', () => {
  expect(printedHour(new Date(2026, 10, 3, 0, 1), 'en')).toBe('00:01')
  expect(printed(new Date(2026, 10, 3, 0, 1), 'zh-CN', { hour: '2-digit', minute: '2-digit' })).toBe('00:01')
  expect(printedDates(at, at + 1, 'en')).toBe('Nov 3, 2026')
})
