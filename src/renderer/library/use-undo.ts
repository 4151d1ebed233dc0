// Z: takes the latest act back, whatever it was and whenever; what is not on the library's journal is remembered here.
import { useCallback, useRef, useState } from 'react'
import type { Noun } from '#shared/calls/call'
import { libraryTexts } from '#shared/texts/library'
import { bridge } from '../bridge'
import { useCommandName } from '../commands'
import { useLive } from '../live'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { actText } from './act-text'
import type { Working } from './use-work'

/** A step done. `back` takes back what the journal does not know of. */
export interface Step {
  readonly text: string
  readonly back?: (() => Promise<unknown>) | undefined
}

interface Kept {
  readonly text: string
  readonly back: () => Promise<unknown>
  /** The latest act on the journal when it was done; 0 if there was none. */
  readonly after: number
}

interface Undo {
  /** Says that a step was done, and remembers it. */
  readonly did: (step: Step) => void
  readonly undo: () => Promise<void>
}

const DEPTH = 50
const ACTS: readonly Noun[] = [
  'articles',
  'tags',
  'headlines',
  'collections',
  'links',
  'reviews',
  'outcomes',
  'suggestions',
  'names',
]

export function useUndo({ watched }: Working): Undo {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const steps = useRef<readonly Kept[]>([])
  const [kept, setKept] = useState<readonly Kept[]>([])
  const { value: latest = null } = useLive('latest act', ACTS, () => bridge.acts.latest({}))
  const last = kept.at(-1)
  const own = last !== undefined && last.after >= (latest?.id ?? 0)
  const next = own ? last.text : latest === null ? null : actText(latest, language)
  useCommandName('edit.undo', next === null ? null : words.undoNext(next))

  const did = useCallback(({ text, back }: Step): void => {
    say(text, false, true)
    if (back === undefined) return
    bridge.acts
      .latest({})
      .then((act) => {
        steps.current = [...steps.current.slice(1 - DEPTH), { text, back, after: act?.id ?? 0 }]
        setKept(steps.current)
      })
      // Without an answer it cannot be put in order, and is not offered.
      .catch(() => {})
  }, [])

  async function undoNext(): Promise<void> {
    const act = await bridge.acts.latest({})
    const mine = steps.current.at(-1)
    if (mine !== undefined && mine.after >= (act?.id ?? 0)) {
      await watched(mine.back())
      steps.current = steps.current.filter((one) => one !== mine)
      setKept(steps.current)
      say(words.undone(mine.text))
      return
    }
    if (act === null) {
      say(words.nothingToUndo)
      return
    }
    const { changed, cancelled } = await watched(bridge.acts.undo({ id: act.id }))
    const text = actText(act, language)
    say(cancelled ? words.undoStopped(text, changed.toLocaleString(language)) : words.undone(text))
  }
  // Z pressed twice takes back two steps, not the same one twice.
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  function undo(): Promise<void> {
    const mine = turn.current.then(undoNext)
    turn.current = mine.catch(() => {})
    return mine
  }

  return { did, undo }
}
