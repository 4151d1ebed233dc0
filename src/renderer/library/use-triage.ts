// Stage, trash, put back: says what it did, and can be taken back.
import { useCallback, useRef } from 'react'
import type { Article, Stage } from '#shared/article'
import { toFault } from '#shared/error'
import { errorTexts } from '#shared/texts/errors'
import { libraryTexts } from '#shared/texts/library'
import { bridge } from '../bridge'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import type { Library } from './use-library'

/** A step done, and how to take it back. */
export interface Step {
  readonly text: string
  readonly back: () => Promise<unknown>
}

export interface Triage {
  readonly setStage: (ids: readonly string[], stage: Stage) => Promise<void>
  /** What is in the trash is put back. */
  readonly trash: (ids: readonly string[]) => Promise<void>
  readonly undo: () => Promise<void>
  /** Remembers a step done elsewhere, e.g. tags, so that Z takes it back too. */
  readonly did: (step: Step) => void
}

const DEPTH = 50

/** `open` is the open article, whose row may not be in the list. */
export function useTriage(library: Library, open: Article | null): Triage {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const done = useRef<Step[]>([])
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

  const known = (): readonly { readonly id: string; readonly stage: Stage; readonly trashed: boolean }[] =>
    open === null || rows.some((row) => row.id === open.id) ? rows : [...rows, open]
  const number = (n: number): string => n.toLocaleString(language)

  async function setStage(given: readonly string[], stage: Stage): Promise<void> {
    const ids = [...given]
    if (ids.length === 0) return
    await guarded(async () => {
      const before = Map.groupBy(
        known().filter((row) => ids.includes(row.id) && row.stage !== stage),
        (row) => row.stage,
      )
      const { changed } = await bridge.articles.setStage({ ids, stage })
      if (question.view !== 'all' && question.view !== stage) stepOff(ids)
      select([])
      did({
        text: words.stageDone(number(changed), words.stages[stage]),
        back: () =>
          Promise.all(
            [...before].map(([was, group]) =>
              bridge.articles.setStage({ ids: group.map((row) => row.id), stage: was }),
            ),
          ),
      })
    })
  }

  async function trash(given: readonly string[]): Promise<void> {
    const ids = [...given]
    if (ids.length === 0) return
    await guarded(async () => {
      const away = known().some((row) => ids.includes(row.id) && !row.trashed)
      const { changed } = await (away ? bridge.articles.trash({ ids }) : bridge.articles.restore({ ids }))
      stepOff(ids)
      select([])
      did({
        text: (away ? words.trashDone : words.restoreDone)(number(changed)),
        back: () => (away ? bridge.articles.restore({ ids }) : bridge.articles.trash({ ids })),
      })
    })
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

  return { setStage, trash, undo, did }
}
