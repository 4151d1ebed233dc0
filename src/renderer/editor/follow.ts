// Follows one article while it is on the screen: opens it, and brings in what others change once nothing is unsaved.
import type { Article, ArticleAbout } from '#shared/article'
import { toFault, type Fault } from '#shared/error'
import { bridge, onChange } from '../bridge'
import { openForSaving, saving } from '../saving'

export interface Follower {
  /** False while the editor holds text that the queue has not been given, e.g. during a composition. */
  readonly ready: () => boolean
  /** The article as it stands, with what is unsaved laid over it; called first of all. */
  readonly open: (article: Article) => void
  /** What is on the screen is what the library has; the rest about it may have changed. */
  readonly update: (about: ArticleAbout) => void
  /** Somebody else has changed it since, so that what is on the screen is behind. */
  readonly replace: (article: Article) => void
  readonly fail: (fault: Fault) => void
}

/** How long the article rests before it is asked for again; typing goes on meanwhile. In ms. */
const REST = 250

/** `aside`: on the pane beside the page. */
export function follow(id: string, follower: Follower, aside = false): () => void {
  const { ready, open, update, replace, fail } = follower
  let stopped = false
  let opened = false
  let doubted = false
  let due = false
  let asking = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const settled = (): boolean => ready() && !saving.isUnsaved(id)

  async function ask(): Promise<void> {
    asking = true
    due = false
    try {
      if (!opened || !(await isUpToDate())) {
        const article = await bridge.articles.get({ id })
        if (!stopped) take(article)
      }
    } catch (error) {
      if (!stopped) fail(toFault(error))
    } finally {
      asking = false
      look()
    }
  }

  /** Mostly what has changed is our own save: then the body need not travel. */
  async function isUpToDate(): Promise<boolean> {
    const about = await bridge.articles.about({ id })
    const same = settled() && !saving.isStale(id) && about.version === saving.versionOf(id)
    if (same && !stopped) update(about)
    return same
  }

  function take(article: Article): void {
    const known = saving.versionOf(id)
    const behind = article.version < known && !saving.isStale(id)
    if (!opened) {
      // Asked before our last save was written, e.g. on coming back at once; a second answer is believed as it is.
      if (behind && !doubted) {
        doubted = true
        due = true
        return
      }
      opened = true
      const unsaved = saving.unsavedOf(id)
      openForSaving(id, article.version, article.updatedAt, aside)
      open({ ...article, ...unsaved } as Article)
    } else if (!settled() || behind) {
      // Typed since, or asked before our last save: what is on the screen is newer.
      due = true
    } else {
      const foreign = article.version !== known || saving.isStale(id)
      openForSaving(id, article.version, article.updatedAt, aside)
      if (foreign) replace(article)
      else update(article)
    }
  }

  function look(): void {
    if (stopped || asking || timer !== undefined || !(due || saving.isStale(id))) return
    timer = setTimeout(() => {
      timer = undefined
      if (stopped || asking) return
      if (settled()) void ask()
      else if (!saving.isUnsaved(id)) look()
    }, REST)
  }

  const stops = [
    saving.subscribe(look),
    onChange((nouns) => {
      if (!nouns.includes('articles')) return
      due = true
      look()
    }),
  ]
  void ask()
  return () => {
    stopped = true
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
