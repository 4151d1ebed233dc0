// Loads the rows of one question: page after page as they are wanted, and all of them anew when articles change.
import type { ArticleRow, View } from '#shared/article'
import { toFault, type Fault } from '#shared/error'
import { bridge } from '../bridge'

/** What a list shows. The same question gives the same list. */
export interface Question {
  readonly view: View
  readonly query: string
  /** Id of the tag that every row carries; null for any. */
  readonly tag: string | null
}

export interface Loaded {
  readonly question: Question | null
  readonly rows: readonly ArticleRow[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
  readonly total: number
  readonly fault: Fault | undefined
}

export const NOTHING: Loaded = { question: null, rows: [], next: null, total: 0, fault: undefined }

const PAGE = 100
const MOST = 500
/** Between two refreshes, in ms: typing announces a change each second, an import many at once. */
const REST = 150

export class RowLoader {
  readonly #question: Question
  readonly #put: (loaded: Loaded) => void
  #loaded: Loaded = NOTHING
  #wanted = PAGE
  #busy = false
  #stale = false
  #stopped = false

  constructor(question: Question, put: (loaded: Loaded) => void) {
    this.#question = question
    this.#put = put
  }

  /** Asks for all rows again that have been wanted so far. */
  refresh(): void {
    this.#stale = true
    void this.#run()
  }

  /** Sees to it that at least `count` rows are loaded, if there are so many. */
  ensure(count: number): void {
    this.#wanted = Math.max(this.#wanted, count)
    void this.#run()
  }

  /** Late answers are dropped from here on. */
  stop(): void {
    this.#stopped = true
  }

  async #run(): Promise<void> {
    if (this.#busy || this.#stopped) return
    const short = this.#loaded.next !== null && this.#loaded.rows.length < this.#wanted
    if (!this.#stale && !short) return
    this.#busy = true
    const fresh = this.#stale
    this.#stale = false
    try {
      await this.#load(fresh ? NOTHING : this.#loaded)
    } catch (error) {
      this.#show({ ...this.#loaded, question: this.#question, fault: toFault(error), next: null })
    }
    setTimeout(
      () => {
        this.#busy = false
        void this.#run()
      },
      this.#stale ? REST : 0,
    )
  }

  async #load(from: Loaded): Promise<void> {
    let { rows, next, total } = from
    do {
      const limit = Math.min(MOST, Math.max(PAGE, this.#wanted - rows.length))
      // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ends
      const page = await bridge.articles.list({ ...this.#question, limit, after: next })
      if (this.#stopped) return
      rows = [...rows, ...page.rows]
      next = page.next
      total = page.total
    } while (next !== null && rows.length < this.#wanted)
    this.#show({ question: this.#question, rows, next, total, fault: undefined })
  }

  #show(loaded: Loaded): void {
    this.#loaded = loaded
    if (!this.#stopped) this.#put(loaded)
  }
}
