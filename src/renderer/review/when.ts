// A moment as the record prints it.
import type { Language } from '#shared/settings'

/** In milliseconds since 1970; e.g. `2026年11月23日 05:20`. */
export const moment = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(at)
