// Has a link of the text opened outside; main asks first, and what it refuses is said.
import { toFault } from '#shared/error'
import type { Language } from '#shared/settings'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from '../bridge'
import { say } from '../ui/say'

export function openAddress(href: string, language: Language): void {
  bridge.app
    .openAddress({ href })
    .catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
}
