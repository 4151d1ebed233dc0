// Days of revisions: neighbours of one day together, printed as one says them.
import { expect, it } from 'vitest'
import { byDay, printedDay } from './days'

const at = (month: number, day: number, hour: number, year = 2026): number =>
  new Date(year, month - 1, day, hour).getTime()
const WORDS = { today: '今天', yesterday: '昨天' }

it('groups neighbours of one day and keeps their order', () => {
  const items = [at(3, 27, 10), at(3, 27, 1), at(3, 26, 23), at(3, 27, 0)].map((time, n) => ({ at: time, n }))
  expect(byDay(items).map((day) => day.items.map(({ n }) => n))).toEqual([[0, 1], [2], [3]])
})

it('names today and yesterday, else the day, and another year', () => {
  const now = at(3, 27, 10)
  const day = (start: number): string => printedDay(start, now, 'zh-CN', WORDS)
  expect(day(at(3, 27, 0))).toBe('今天')
  expect(day(at(3, 26, 0))).toBe('昨天')
  expect(day(at(3, 2, 0))).toBe('3月2日周一')
  expect(day(at(3, 2, 0, 2023))).toBe('2023年3月2日周四')
})
