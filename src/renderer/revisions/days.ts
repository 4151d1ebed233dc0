// Revisions by the day they were kept on, and how a day and an hour are printed.
import { printed } from '#shared/moment'
import type { Language } from '#shared/settings'

export interface Day<Item> {
  /** The beginning of the day, local time, in ms. */
  readonly start: number
  readonly items: readonly Item[]
}

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** Neighbours of one day together, in the order given; a clock that was put back begins a day anew. */
export function byDay<Item extends { readonly at: number }>(items: readonly Item[]): readonly Day<Item>[] {
  const days: { start: number; items: Item[] }[] = []
  for (const item of items) {
    const start = startOfDay(item.at)
    const last = days.at(-1)
    if (last?.start === start) last.items.push(item)
    else days.push({ start, items: [item] })
  }
  return days
}

/** `今天`, `昨天`, `3月27日 周五`, and the year where it is another one. */
export function printedDay(
  start: number,
  now: number,
  language: Language,
  words: { readonly today: string; readonly yesterday: string },
): string {
  const today = startOfDay(now)
  // A day with a change of the clock has 23 or 25 hours.
  const days = Math.round((today - start) / 86_400_000)
  if (days === 0) return words.today
  if (days === 1) return words.yesterday
  const sameYear = new Date(start).getFullYear() === new Date(now).getFullYear()
  return printed(start, language, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    weekday: 'short',
  })
}
