// Fills a library as the app does: a page's bytes → intake → the library's store → the index, step by step.
import { createHash } from 'node:crypto'
import { madeArticles, pageOf, type MadeArticle } from '../corpus/articles.ts'
import { cpuSeconds, took } from '../report.ts'
import type { LibraryAnswers, Product } from './product.ts'

export interface Built {
  readonly articles: number
  /** Bytes of the headlines and bodies as UTF-8. */
  readonly textBytes: number
  /** In ms, all articles together. */
  readonly reading: number
  readonly storing: number
  readonly indexing: number
  /** CPU seconds of the index alone. */
  readonly indexCpu: number
  /** In ms: single imports and single steps of the index. */
  readonly stores: readonly number[]
  readonly steps: readonly number[]
}

/** What a step of the index may take in the app's thread, in ms; see library/thread.ts. */
const STEP = 20
const MANY = 500

/** A page in the form in which the app hands it to the library. */
export function draftOf(product: Pick<Product, 'readBytes'>, made: MadeArticle) {
  const bytes = Buffer.from(pageOf(made))
  const name = `${made.published}-${made.n}.txt`
  const { kind, encoding, page, warnings } = product.readBytes(name, bytes, { encoding: 'auto', as: 'auto' })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, kind, encoding, bytes, sha256, page, warnings }
}

/** One step after another until nothing is left; ms of each. */
export function indexAll(library: LibraryAnswers, progress?: (left: number) => void): readonly number[] {
  const steps: number[] = []
  for (let left = 1; left > 0;) {
    steps.push(took(() => ({ left } = library.inside.catchUp({ ms: STEP }))))
    if (steps.length % 500 === 0) progress?.(left)
  }
  return steps
}

export async function build(
  product: Pick<Product, 'readBytes'>,
  library: LibraryAnswers,
  count: number,
  progress: (said: string) => void,
): Promise<Built> {
  const stores: number[] = []
  let [textBytes, reading] = [0, 0]
  const byStage = new Map<MadeArticle['stage'], string[]>()
  for (const made of madeArticles(count)) {
    let draft: ReturnType<typeof draftOf> | undefined
    reading += took(() => (draft = draftOf(product, made)))
    if (!draft) continue
    const wanted = { draft, tags: made.tags }
    stores.push(
      took(() => {
        const { articleId } = library.imports.store(wanted)
        if (articleId === null) throw new Error(`article ${made.n} was not taken in`)
        byStage.set(made.stage, [...(byStage.get(made.stage)?.slice(-MANY) ?? []), articleId])
      }),
    )
    const ofStage = byStage.get(made.stage)
    if (ofStage && ofStage.length === MANY) {
      if (made.stage !== 'inbox') await library.articles.setStage({ ids: ofStage, stage: made.stage })
      byStage.set(made.stage, [])
    }
    textBytes += Buffer.byteLength([made.headline, ...made.paragraphs].join('\n'))
    if (made.n % 2000 === 1999) progress(`${made.n + 1} imported`)
  }
  for (const [stage, ids] of byStage)
    if (stage !== 'inbox' && ids.length > 0) await library.articles.setStage({ ids, stage })
  const cpu = cpuSeconds()
  const steps = indexAll(library, (left) => progress(`${left} left to index`))
  const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0)
  return {
    articles: count,
    textBytes,
    reading,
    storing: sum(stores),
    indexing: sum(steps),
    indexCpu: cpuSeconds() - cpu,
    stores,
    steps,
  }
}
