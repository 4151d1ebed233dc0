// Times as a list prints them: the hour today, yesterday, the weekday this week, else the day.
import { printed, printedHour } from '#shared/moment'
import type { Language } from '#shared/settings'

const DAY = 86_400_000

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** `at` and `now` in milliseconds since 1970, e.g. `10:42`, `昨天`, `周五`, `3月27日`, `2023/3/27`. */
export function printedWhen(at: number, now: number, language: Language, yesterday: string): string {
  // Rounded, since a day with a clock change has 23 or 25 hours.
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY)
  const format = (options: Intl.DateTimeFormatOptions): string => printed(at, language, options)
  if (days <= 0) return printedHour(at, language)
  if (days === 1) return yesterday
  if (days < 7) return format({ weekday: 'short' })
  if (new Date(at).getFullYear() === new Date(now).getFullYear())
    return format({ month: 'short', day: 'numeric' })
  return format({ year: 'numeric', month: 'numeric', day: 'numeric' })
}
