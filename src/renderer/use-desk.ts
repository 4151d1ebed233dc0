// What the main pane shows and how one gets there: modes, the headline on the bench, the ways between list, queue and bench.
import { useState } from 'react'
import type { ArticleAbout, View } from '#shared/article'
import { toFault } from '#shared/error'
import type { QueueQuestion } from '#shared/queue'
import type { Question } from '#shared/saved-search'
import { editorTexts } from '#shared/texts/editor'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from './bridge'
import { useCommand } from './commands'
import { focusArticle } from './editor/article-focus'
import { catchTyped, dropTyped } from './editor/typed-ahead'
import type { Library } from './library/use-library'
import { neighbourInQueue } from './neighbour'
import { say } from './ui/say'
import { useLanguage, useWords } from './words'

export type Mode = 'write' | 'bench' | 'raw' | 'origin' | 'revisions' | 'queue' | 'clusters'

export interface Desk {
  readonly mode: Mode
  /** The tab it is under: source and article side by side is a way to look at the original. */
  readonly tab: Exclude<Mode, 'origin'>
  readonly go: (mode: Mode) => void
  /** The list is on the screen, so its keys act. */
  readonly listShown: boolean
  /** The headline that the bench shows or would show. */
  readonly benchOn: string | null
  readonly canBench: boolean
  readonly moveBench: (step: 1 | -1) => void
  readonly queueId: string | null
  /** The bench shows a headline of the queue, not the open article's. */
  readonly benchOfQueue: boolean
  /** To the cluster that the headline stands in. */
  readonly goSimilar: (headlineId: string) => void
  /** The headline whose cluster was asked for last. */
  readonly similarTo: string | null
  readonly selectInQueue: (id: string) => void
  readonly benchFromQueue: (id: string) => void
  readonly benchArticle: (id: string) => void
  /** Opens it beside what it came from. */
  readonly showOrigin: (id: string) => void
  readonly openArticle: (id: string) => void
  readonly goView: (view: View, tag: string | null) => void
  /** The list answers this from now on. */
  readonly goQuestion: (question: Question) => void
  /** What the open article is compared with: its revision `n`, or another article; null for neither chosen. */
  readonly comparing: { readonly n: number | null; readonly other: string | null }
  readonly showRevision: (n: number) => void
  /** Opens the first and compares it with the second. */
  readonly compare: (id: string, other: string) => void
  /** The article that a command acts on in bench mode; null for a headline of the queue. */
  readonly articleId: string | null
}

const NOTHING = { n: null, other: null } as const

/** `queue` is what the queue is asked now; `putBeside` sets another article beside the page. */
export function useDesk(
  library: Library,
  article: ArticleAbout | null,
  queue: QueueQuestion,
  putBeside: (id: string) => void,
): Desk {
  const language = useLanguage()
  const editor = useWords(editorTexts)
  const [mode, setMode] = useState<Mode>('write')
  /** A headline of the queue on the bench; null for the open article's own. */
  const [benchId, setBenchId] = useState<string | null>(null)
  const [comparing, setComparing] = useState<Desk['comparing']>(NOTHING)
  const [queueId, setQueueId] = useState<string | null>(null)
  const [similarTo, setSimilarTo] = useState<string | null>(null)
  const fail = (error: unknown): void => say(errorTexts[language][toFault(error).code], true)
  const listShown = mode === 'write' || mode === 'raw'
  const benchOn = benchId ?? article?.headlineId ?? null
  // An article that is still on its way will bring its headline.
  const canBench = mode === 'queue' ? queueId !== null : benchId !== null || library.openId !== null

  function go(to: Mode): void {
    if (to === 'bench') {
      if (!canBench) return
      if (mode === 'queue') setBenchId(queueId)
    } else setBenchId(null)
    if (to !== 'clusters') setSimilarTo(null)
    if (to === 'revisions') setComparing(NOTHING)
    // These show one article: the one that was worked in comes to the page for it.
    const { openId, besideId } = library
    if (
      (to === 'bench' || to === 'raw' || to === 'origin' || to === 'revisions') &&
      openId !== null &&
      besideId !== null
    ) {
      putBeside(openId)
      library.reveal(besideId).catch(fail)
    }
    setMode(to)
  }
  function benchFromQueue(id: string): void {
    setQueueId(id)
    setBenchId(id)
    setMode('bench')
  }
  function openArticle(id: string): void {
    go('write')
    library
      .reveal(id)
      .then(() => focusArticle(id))
      .catch((error: unknown) => {
        dropTyped()
        fail(error)
      })
  }
  async function makeNew(): Promise<void> {
    // What is typed at once is meant for the new one, not for what had the focus.
    catchTyped(editor.newHeadline)
    try {
      openArticle((await bridge.articles.create({})).id)
    } catch (error) {
      dropTyped()
      throw error
    }
  }
  async function stepInQueue(from: string, step: 1 | -1): Promise<void> {
    const next = await neighbourInQueue(from, step, queue)
    if (next === null) return
    setBenchId(next)
    setQueueId(next)
  }

  useCommand('file.new', () => void makeNew().catch(fail))
  useCommand('view.write', () => go('write'))
  useCommand('view.raw', () => go('raw'), library.openId !== null)
  useCommand('view.origin', () => go('origin'), library.openId !== null)
  useCommand('view.revisions', () => go('revisions'), library.openId !== null)
  useCommand('view.queue', () => go('queue'))
  useCommand('view.clusters', () => go('clusters'))
  useCommand('view.bench', () => go('bench'), canBench)

  return {
    mode,
    tab: mode === 'origin' ? 'raw' : mode,
    go,
    listShown,
    benchOn,
    canBench,
    moveBench: (step) => {
      if (benchId === null) library.step(step)
      else stepInQueue(benchId, step).catch(fail)
    },
    queueId,
    goSimilar: (id) => {
      setSimilarTo(id)
      go('clusters')
    },
    comparing,
    showRevision: (n) => {
      go('revisions')
      setComparing({ n, other: null })
    },
    compare: (id, other) => {
      if (id !== library.openId) library.reveal(id).catch(fail)
      go('revisions')
      setComparing({ n: null, other })
    },
    similarTo,
    benchOfQueue: mode === 'bench' && benchId !== null,
    selectInQueue: setQueueId,
    benchFromQueue,
    benchArticle: (id) => {
      library.reveal(id).catch(fail)
      setBenchId(null)
      setMode('bench')
    },
    showOrigin: (id) => {
      library.reveal(id).catch(fail)
      go('origin')
    },
    openArticle,
    goView: (view, tag) => {
      go(mode === 'raw' ? 'raw' : 'write')
      library.ask({ view, tag, collection: null })
    },
    goQuestion: (question) => {
      go(mode === 'raw' ? 'raw' : 'write')
      library.ask(question)
    },
    articleId: benchId === null ? library.meantId : null,
  }
}
