// Steps on tags: done, said, and handed to whoever keeps what Z takes back.
import { toFault } from '#shared/error'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from '../bridge'
import { say } from '../ui/say'
import { useLanguage } from '../words'

/** Told after each change, so that it can be taken back. */
export type OnDone = (step: { readonly text: string; readonly back: () => Promise<unknown> }) => void

interface Steps {
  /** Says what went wrong, if anything does. */
  readonly attempt: (act: () => Promise<void>) => void
  /** Nothing changed, nothing to take back: `step` is then null. */
  readonly done: (text: string, step: string | null) => void
}

export function useSteps(onDone: OnDone): Steps {
  const language = useLanguage()
  return {
    attempt: (act) => {
      act().catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
    },
    done: (text, step) => {
      if (step !== null) onDone({ text, back: () => bridge.tags.undo({ step }) })
    },
  }
}
