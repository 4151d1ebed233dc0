// A time as an editor reads it: today by the clock, else with its day.
import { printed } from '#shared/moment'
import type { Language } from '#shared/settings'

/** `10:31` today, `3月27日 10:31` this year, `2023年3月27日` before. `now` and `at` in ms since 1970. */
export function when(at: number, language: Language, now = Date.now()): string {
  const [then, today] = [new Date(at), new Date(now)]
  const format = (options: Intl.DateTimeFormatOptions): string => printed(then, language, options)
  if (then.toDateString() === today.toDateString()) return format({ hour: '2-digit', minute: '2-digit' })
  const day = { month: language === 'en' ? 'short' : 'long', day: 'numeric' } as const
  return then.getFullYear() === today.getFullYear()
    ? format({ ...day, hour: '2-digit', minute: '2-digit' })
    : format({ ...day, year: 'numeric' })
}
