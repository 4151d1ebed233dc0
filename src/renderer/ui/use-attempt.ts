// Does what may fail, and says so if it does.
import { toFault } from '#shared/error'
import { errorTexts } from '#shared/texts/errors'
import { say } from './say'
import { useLanguage } from '../words'

/** Told after each change; `back` takes back what is not on the library’s journal of acts. */
export type OnDone = (step: { readonly text: string; readonly back?: () => Promise<unknown> }) => void

export function useAttempt(): (act: () => Promise<void>) => void {
  const language = useLanguage()
  return (act) => {
    act().catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
  }
}
