// When somebody wrote something beside the text: month, day and minute.
import type { Language } from '#shared/settings'

/** `at` in ms; `11/23 06:52`. */
export const shortMoment = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
