// Stage, trash, put back: says what it did, and can be taken back.
import { useCallback, useRef, useState } from 'react'
import type { Article, Stage } from '#shared/article'
import type { BulkAct, Selection } from '#shared/contract'
import { toFault } from '#shared/error'
import { errorTexts } from '#shared/texts/errors'
import { libraryTexts } from '#shared/texts/library'
import { bridge } from '../bridge'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import type { Library } from './use-library'

export interface Progress {
  readonly done: number
  readonly of: number
}

/** A step done, and how to take it back. */
export interface Step {
  readonly text: string
  readonly back: () => Promise<unknown>
}

export interface Triage {
  readonly setStage: (selection: Selection, stage: Stage) => Promise<void>
  /** What is in the trash is put back. */
  readonly trash: (selection: Selection) => Promise<void>
  readonly undo: () => Promise<void>
  /** Remembers a step done elsewhere, e.g. tags, so that Z takes it back too. */
  readonly did: (step: Step) => void
  /** Of an act on many that takes its time; null if there is none. */
  readonly progress: Progress | null
}

const DEPTH = 50
/** An act that takes longer says how far it is, so often. In ms. */
const LONG = 500
const OFTEN = 250

/** `open` is the open article, whose row may not be in the list. */
export function useTriage(library: Library, open: Article | null): Triage {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const done = useRef<Step[]>([])
  const [progress, setProgress] = useState<Progress | null>(null)
  const { rows, cursorId, question, moveTo, select } = library

  const did = useCallback((step: Step): void => {
    done.current = [...done.current.slice(1 - DEPTH), step]
    say(step.text)
  }, [])

  async function guarded(act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    }
  }

  /** When rows leave the view, the cursor goes to the next that stays. */
  function stepOff(ids: readonly string[]): void {
    if (cursorId === null || !ids.includes(cursorId)) return
    const at = rows.findIndex((row) => row.id === cursorId)
    const next = [...rows.slice(at + 1), ...rows.slice(0, at).toReversed()].find(
      (row) => !ids.includes(row.id),
    )
    if (next !== undefined) moveTo(next.id)
  }

  /** Shows how far the library is while `work` takes its time. */
  async function watched<T>(work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined
    let ended = false
    const look = (): void => {
      bridge.articles
        .bulkProgress({})
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

  async function act(
    selection: Selection,
    what: BulkAct,
    leaves: boolean,
    text: (n: string) => string,
  ): Promise<void> {
    await guarded(async () => {
      const { id, changed, cancelled } = await watched(bridge.articles.bulk({ selection, act: what }))
      if (leaves && selection.kind === 'ids') stepOff(selection.ids)
      select([])
      const said = text(changed.toLocaleString(language))
      did({
        text: cancelled ? words.stopped(said) : said,
        back: () => watched(bridge.articles.undoBulk({ id })),
      })
    })
  }

  async function setStage(selection: Selection, stage: Stage): Promise<void> {
    const leaves = question.view !== 'all' && question.view !== stage
    await act(selection, { kind: 'stage', stage }, leaves, (n) => words.stageDone(n, words.stages[stage]))
  }

  async function trash(selection: Selection): Promise<void> {
    // The open article need not be of this list.
    const alone = selection.kind === 'ids' && selection.ids.length === 1 && selection.ids[0] === open?.id
    const away = alone && open !== null ? !open.trashed : question.view !== 'trash'
    await act(
      selection,
      { kind: away ? 'trash' : 'restore' },
      true,
      away ? words.trashDone : words.restoreDone,
    )
  }

  async function undo(): Promise<void> {
    const step = done.current.at(-1)
    if (step === undefined) {
      say(words.nothingToUndo)
      return
    }
    await guarded(async () => {
      await step.back()
      done.current = done.current.filter((other) => other !== step)
      say(words.undone(step.text))
    })
  }

  return { setStage, trash, undo, did, progress }
}
