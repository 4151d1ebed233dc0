// Loads the rows in sight of one question, wherever in the list they stand, and all of them anew when something changes.
import { toFault, type Fault } from '#shared/error'

/** Rows are held in blocks: number n has the rows from n × BLOCK on. */
export const BLOCK = 100

interface Named {
  readonly id: string
}

/** Where the rows of a list come from. */
export interface RowSource<Row extends Named, Question> {
  /** From row number `at` on; the numbers are left out where the list has no such rows. */
  readonly page: (
    question: Question,
    at: number,
    limit: number,
  ) => Promise<{
    readonly rows: readonly Row[]
    readonly total?: number | undefined
    /** Left out: it is exact. */
    readonly totalIsExact?: boolean | undefined
  }>
  /** Null if the list does not hold it. */
  readonly place: (question: Question, id: string) => Promise<number | null>
}

export interface Loaded<Row extends Named, Question> {
  readonly question: Question | null
  readonly blocks: ReadonlyMap<number, readonly Row[]>
  /** Where rows stand that were asked for by id; null if the list does not hold them. */
  readonly found: ReadonlyMap<string, number | null>
  readonly total: number
  /** False while the library is still counting: then there are at least so many. */
  readonly totalIsExact: boolean
  readonly fault: Fault | undefined
}

export const NOTHING: Loaded<never, never> = {
  question: null,
  blocks: new Map(),
  found: new Map(),
  total: 0,
  totalIsExact: true,
  fault: undefined,
}

export const rowAt = <Row extends Named>(loaded: Loaded<Row, unknown>, at: number): Row | undefined =>
  loaded.blocks.get(Math.floor(at / BLOCK))?.[at % BLOCK]

/** -1 if it is not among the rows loaded. */
export function indexOf(loaded: Loaded<Named, unknown>, id: string | null): number {
  for (const [n, rows] of loaded.blocks) {
    const at = rows.findIndex((row) => row.id === id)
    if (at >= 0) return n * BLOCK + at
  }
  return -1
}

/** Between two refreshes, in ms: typing announces a change each second, an import many at once. */
const REST = 150

/** Until a number that was not exact is asked for again, in ms. */
const RECOUNT = 500

interface Span {
  readonly from: number
  readonly to: number
}

export class RowLoader<Row extends Named, Question> {
  readonly #source: RowSource<Row, Question>
  readonly #question: Question
  readonly #put: (loaded: Loaded<Row, Question>) => void
  /** Ids whose place must be known after each refresh; the first one holds the view still. */
  readonly #kept: () => readonly (string | null)[]
  #loaded: Loaded<Row, Question> = NOTHING
  #spans: readonly Span[] = []
  #busy = false
  #stale = false
  #stopped = false
  #recount: ReturnType<typeof setTimeout> | undefined

  constructor(
    source: RowSource<Row, Question>,
    question: Question,
    put: (loaded: Loaded<Row, Question>) => void,
    kept: () => readonly (string | null)[],
  ) {
    this.#source = source
    this.#question = question
    this.#put = put
    this.#kept = kept
  }

  /** Asks again for all that is in sight. */
  refresh(): void {
    this.#stale = true
    void this.#run()
  }

  /** Sees to it that these rows are loaded, as far as the list has them. Ends included. */
  ensure(spans: readonly Span[]): void {
    this.#spans = spans
    void this.#run()
  }

  /** Late answers are dropped from here on. */
  stop(): void {
    this.#stopped = true
    clearTimeout(this.#recount)
  }

  #lacking(): readonly number[] {
    return blocksOf(this.#spans, this.#loaded.total).filter((n) => !this.#loaded.blocks.has(n))
  }
  #unplaced(loaded: Loaded<Row, Question>): readonly string[] {
    if (loaded.blocks.size * BLOCK >= loaded.total) return []
    return this.#kept().filter(
      (id): id is string => id !== null && !loaded.found.has(id) && indexOf(loaded, id) < 0,
    )
  }

  async #run(): Promise<void> {
    if (this.#busy || this.#stopped) return
    const begun = this.#loaded.question !== null && this.#loaded.fault === undefined
    if (
      !this.#stale &&
      (!begun || (this.#lacking().length === 0 && this.#unplaced(this.#loaded).length === 0))
    )
      return
    this.#busy = true
    const fresh = this.#stale
    this.#stale = false
    try {
      await (fresh ? this.#anew() : this.#more(this.#loaded, this.#lacking()))
    } catch (error) {
      this.#show({ ...this.#loaded, question: this.#question, fault: toFault(error) })
    }
    setTimeout(
      () => {
        this.#busy = false
        void this.#run()
      },
      this.#stale ? REST : 0,
    )
  }

  async #anew(): Promise<void> {
    const before = this.#loaded
    const first = await this.#source.page(this.#question, 0, BLOCK)
    const start: Loaded<Row, Question> = {
      question: this.#question,
      blocks: new Map([[0, first.rows]]),
      found: new Map(),
      total: first.total ?? 0,
      totalIsExact: first.totalIsExact ?? true,
      fault: undefined,
    }
    const loaded = { ...start, found: await this.#places(this.#unplaced(start)) }
    // What is looked at moves with the row at its top.
    const [top] = this.#kept()
    const was = indexOf(before, top ?? null)
    const is = was < 0 ? -1 : placeIn(loaded, top ?? null)
    const by = is < 0 ? 0 : is - was
    this.#spans = this.#spans.map(({ from, to }) => ({ from: from + by, to: to + by }))
    const wanted = [
      ...this.#spans,
      ...[...loaded.found.values()].flatMap((at) => (at === null ? [] : [{ from: at, to: at }])),
    ]
    await this.#more(
      loaded,
      blocksOf(wanted, loaded.total).filter((n) => n !== 0),
    )
  }

  async #places(ids: readonly string[]): Promise<ReadonlyMap<string, number | null>> {
    return new Map(
      await Promise.all(ids.map(async (id) => [id, await this.#source.place(this.#question, id)] as const)),
    )
  }

  async #more(from: Loaded<Row, Question>, numbers: readonly number[]): Promise<void> {
    const places = await this.#places(this.#unplaced(from))
    const got = await Promise.all(
      numbers.map(async (n) => ({ n, ...(await this.#source.page(this.#question, n * BLOCK, BLOCK)) })),
    )
    this.#show({
      ...from,
      total: got.at(-1)?.total ?? from.total,
      totalIsExact: got.at(-1)?.totalIsExact ?? from.totalIsExact,
      blocks: new Map([...from.blocks, ...got.map(({ n, rows }) => [n, rows] as const)]),
      found: new Map([...from.found, ...places]),
    })
  }

  #show(loaded: Loaded<Row, Question>): void {
    if (this.#stopped) return
    this.#loaded = loaded
    this.#put(loaded)
    clearTimeout(this.#recount)
    if (!loaded.totalIsExact && loaded.fault === undefined)
      this.#recount = setTimeout(() => this.refresh(), RECOUNT)
  }
}

function placeIn(loaded: Loaded<Named, unknown>, id: string | null): number {
  const at = indexOf(loaded, id)
  return at >= 0 || id === null ? at : (loaded.found.get(id) ?? -1)
}

/** Numbers of the blocks that hold these rows. */
function blocksOf(spans: readonly Span[], total: number): readonly number[] {
  const numbers = new Set<number>()
  for (const { from, to } of spans) {
    const last = Math.floor(Math.min(to, total - 1) / BLOCK)
    for (let n = Math.floor(Math.max(0, from) / BLOCK); n <= last; n++) numbers.add(n)
  }
  return [...numbers]
}
