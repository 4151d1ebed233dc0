// Work on many articles that is under way: how far it is, once it takes its time, and the way to stop it.
import { useState } from 'react'
import type { Progress } from '#shared/act'
import { toFault } from '#shared/error'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from '../bridge'
import { say } from '../ui/say'
import { useLanguage } from '../words'

export interface Working {
  /** Of work that takes its time; null if there is none. */
  readonly progress: Progress | null
  /** Shows how far it is while `work` takes its time. */
  readonly watched: <T>(work: Promise<T>) => Promise<T>
  readonly stop: () => void
}

/** Work that takes longer than the first says how far it is, so often. In ms. */
const LONG = 500
const OFTEN = 250

export function useWork(): Working {
  const language = useLanguage()
  const [progress, setProgress] = useState<Progress | null>(null)

  async function watched<T>(work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined
    let ended = false
    const look = (): void => {
      bridge.acts
        .progress({})
        .then((now) => {
          if (ended) return
          setProgress(now)
          timer = setTimeout(look, OFTEN)
        })
        // Whatever has gone wrong, `work` says it.
        .catch(() => {})
    }
    timer = setTimeout(look, LONG)
    try {
      return await work
    } finally {
      ended = true
      clearTimeout(timer)
      setProgress(null)
    }
  }

  function stop(): void {
    bridge.acts.cancel({}).catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
  }

  return { progress, watched, stop }
}
