// Times: today by the clock, this year with the day, before with the year.
import { expect, it } from 'vitest'
import { when } from './when'

const at = (year: number, month: number, day: number, hour: number): number =>
  new Date(year, month - 1, day, hour, 5).getTime()
const now = at(2023, 3, 27, 18)

it.each([
  [at(2023, 3, 27, 9), '09:05', '09:05'],
  [at(2023, 3, 26, 23), '3月26日 23:05', 'Mar 26, 23:05'],
  [at(2022, 12, 31, 9), '2022年12月31日', 'Dec 31, 2022'],
])('%i', (time, zh, en) => {
  expect(when(time, 'zh-CN', now)).toBe(zh)
  expect(when(time, 'en', now)).toBe(en)
})
