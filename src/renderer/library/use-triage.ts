// Stage, trash, put back: says what it did, and can be taken back.
import type { ArticleAbout, Stage } from '#shared/article'
import type { BulkAct, Selection } from '#shared/contract'
import { toFault, type ErrorCode } from '#shared/error'
import { errorTexts } from '#shared/texts/errors'
import { libraryTexts } from '#shared/texts/library'
import { bridge } from '../bridge'
import { flush } from '../saving'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { actText } from './act-text'
import type { Library } from './use-library'
import { useUndo, type Step } from './use-undo'
import { useWork, type Working } from './use-work'

export interface Triage extends Working {
  /** Answers false if it was refused because some are not reviewed: `despite` says why they go on all the same. */
  readonly setStage: (selection: Selection, stage: Stage, despite?: string) => Promise<boolean>
  /** What is in the trash is put back. */
  readonly trash: (selection: Selection) => Promise<void>
  /** Of what is in the trash; `confirmed` says how many. */
  readonly deleteForever: (selection: Selection, confirmed: number) => Promise<void>
  readonly undo: () => Promise<void>
  /** Says a step done elsewhere, and remembers how to take it back unless the library does. */
  readonly did: (step: Step) => void
}

/** `open` is the open article, whose row may not be in the list. */
export function useTriage(library: Library, open: ArticleAbout | null): Triage {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const working = useWork()
  const { watched } = working
  const { did, undo } = useUndo(working)
  const { rows, cursorId, question, moveTo, select } = library

  /** Answers why it failed, if it did. */
  async function guarded(act: () => Promise<void>): Promise<ErrorCode | undefined> {
    try {
      await act()
      return undefined
    } catch (error) {
      const { code } = toFault(error)
      say(errorTexts[language][code], true)
      return code
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

  async function act(selection: Selection, what: BulkAct, leaves: boolean): Promise<ErrorCode | undefined> {
    return await guarded(async () => {
      const { changed, cancelled } = await watched(bridge.articles.bulk({ selection, act: what }))
      if (leaves && selection.kind === 'ids') stepOff(selection.ids)
      select([])
      const said = actText({ what, articles: changed }, language)
      say(cancelled ? words.stopped(said) : said, false, changed > 0)
    })
  }

  async function setStage(selection: Selection, stage: Stage, despite?: string): Promise<boolean> {
    const leaves = question.view !== 'all' && question.view !== stage
    const what = { kind: 'stage', stage, ...(despite === undefined ? {} : { despite }) } as const
    return (await act(selection, what, leaves)) !== 'review-missing'
  }

  async function trash(selection: Selection): Promise<void> {
    // The open article need not be of this list.
    const alone = selection.kind === 'ids' && selection.ids.length === 1 && selection.ids[0] === open?.id
    const away = alone && open !== null ? !open.trashed : question.view !== 'trash'
    await act(selection, { kind: away ? 'trash' : 'restore' }, true)
  }

  async function deleteForever(selection: Selection, confirmed: number): Promise<void> {
    await guarded(async () => {
      // What was being typed into one of them must not arrive after it has gone.
      await flush()
      const { changed, cancelled } = await watched(bridge.articles.delete({ selection, confirmed }))
      if (open?.trashed === true) await library.letGo()
      select([])
      const said = words.forever.done(changed.toLocaleString(language))
      say(cancelled ? words.stopped(said) : said)
    })
  }

  return { ...working, deleteForever, setStage, trash, undo: async () => void (await guarded(undo)), did }
}
