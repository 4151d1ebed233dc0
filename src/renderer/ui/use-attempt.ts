// Does what may fail, and says so if it does.
import { useState } from 'react'
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

/** One act at a time, what is asked for meanwhile is passed over; a failure is said with what it is about. */
export function useOneAtATime(): {
  readonly working: boolean
  readonly attempt: (act: () => Promise<void>) => Promise<void>
} {
  const language = useLanguage()
  const [working, setWorking] = useState(false)
  async function attempt(act: () => Promise<void>): Promise<void> {
    if (working) return
    setWorking(true)
    try {
      await act()
    } catch (error) {
      const { code, subject = '' } = toFault(error)
      say(`${errorTexts[language][code]} ${subject}`.trim(), true)
    } finally {
      setWorking(false)
    }
  }
  return { working, attempt }
}
