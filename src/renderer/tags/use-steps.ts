// Steps on tags: done, said, and handed to whoever keeps what Z takes back.
import { useAttempt, type OnDone } from '../ui/use-attempt'

interface Steps {
  /** Says what went wrong, if anything does. */
  readonly attempt: (act: () => Promise<void>) => void
  /** Nothing changed, nothing to take back: `step` is then null. */
  readonly done: (text: string, step: number | null) => void
}

export function useSteps(onDone: OnDone): Steps {
  const attempt = useAttempt()
  return {
    attempt,
    done: (text, step) => {
      if (step !== null) onDone({ text })
    },
  }
}
