// What a word list would hit in all that is here: headlines and bodies, in steps, patterns under their guard.
import { setImmediate } from 'node:timers/promises'
import { copyBlocks } from '#core/copyedit/blocks'
import { addressesIn, touches } from '#core/copyedit/rule'
import { hitsThatCount, readyLists, suggestedFor, type ListHit } from '#core/word-lists/lists'
import type { Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { ListPlace, ListSample, ListTrial, PatternHit, WordList } from '#shared/word-list'
import type { ArticleRecord } from './article-record'
import type { Select } from './selection'
import type { Steps } from './steps'
import type { ListPatterns } from './word-list-patterns'

/** A headline that waits in the queue without an article. */
export interface Lone {
  readonly key: number
  readonly text: string
  /** Keys of the channels that it is meant for. */
  readonly channels: readonly string[]
}

interface Parts {
  readonly steps: Steps
  readonly select: Select
  readonly record: (key: number) => ArticleRecord | undefined
  /** Refuses with `library-damaged`. */
  readonly body: (key: number) => Document
  /** Headlines that have no article, after this key, so many. */
  readonly headlines: (after: number, limit: number) => readonly Lone[]
  readonly situation: (key: number) => Pick<ListPlace, 'advertising' | 'channels'>
  readonly patterns: ListPatterns
  readonly today: () => string
}

/** Longest reading before other calls get in, in ms, and before the pattern thread is asked, in UTF-16 units. */
const STEP = 25
const BATCH = 500_000
const SAMPLES = 40
/** Headlines without an article that are looked at in one step. */
const LONE = 500
/** Of one article. */
const MOST_OF_ONE = 2
/** Shown before and after a hit, in UTF-16 units. */
const AROUND = 24
const MOST_HITTING = 20

interface Line {
  readonly place: ListPlace['place']
  readonly text: string
  readonly closed: readonly { readonly start: number; readonly end: number }[]
}
interface Read {
  readonly articleId: string | null
  readonly headline: string
  readonly situation: Pick<ListPlace, 'advertising' | 'channels'>
  readonly lines: readonly Line[]
}

const linesOf = ({ kicker, headline, deck }: ArticleRecord, body: Document): readonly Line[] => [
  ...[kicker, headline, deck]
    .filter((text) => text !== '')
    .map((text): Line => ({ place: 'headline', text, closed: [] })),
  ...copyBlocks(body)
    .filter(({ kind, text }) => kind !== 'code' && text !== '')
    .map(({ text, opaque }): Line => ({ place: 'body', text, closed: [...opaque, ...addressesIn(text)] })),
]

export function wordListTrial(parts: Parts): {
  /** `number`: of the one entry that is asked, from 1; null: all. */
  readonly run: (list: WordList, number: number | null) => Promise<ListTrial>
} {
  const { steps, patterns } = parts

  async function look(list: WordList, number: number | null): Promise<ListTrial> {
    // The whole list keeps the numbers of its entries; what is off is tried too when it alone is asked.
    const entries = list.entries.map((entry, at) =>
      number === null ? entry : { ...entry, on: at + 1 === number },
    )
    const ready = readyLists([{ ...list, entries }])
    const keys = (
      await parts.select({ kind: 'query', view: 'all', query: '', tag: null, collection: null, except: [] })
    ).toReversed()
    const samples: ListSample[] = []
    /** Further ones of articles that have given theirs, for when few articles have any. */
    const further: ListSample[] = []
    const perEntry = new Map<number, number>()
    const today = parts.today()
    let [hits, articles, headlines, unreadable] = [0, 0, 0, 0]

    function read(key: number): Read | undefined {
      const row = parts.record(key)
      if (row === undefined) return undefined
      const { id: articleId, headline } = row
      const about = { articleId, headline, situation: parts.situation(key) }
      try {
        return { ...about, lines: linesOf(row, parts.body(key)) }
      } catch (error) {
        if (!(error instanceof GalleyError) || error.code !== 'library-damaged') throw error
        unreadable++
        return { ...about, lines: linesOf(row, { type: 'doc', content: [] }) }
      }
    }
    function count(
      { articleId, headline, situation, lines }: Read,
      byPattern: readonly (readonly PatternHit[])[],
    ): void {
      const at = { today, ...situation }
      let own = 0
      for (const [n, { place, text, closed }] of lines.entries()) {
        const patternHits = (byPattern[n] ?? []).flatMap((hit): ListHit[] => {
          const ref = ready.patterns.find((one) => one.at === hit.at)
          return ref === undefined ? [] : [{ start: hit.start, end: hit.end, ref }]
        })
        const all = [...ready.find(text), ...patternHits].filter((hit) => !touches(hit, closed))
        for (const hit of hitsThatCount(text, all, { ...at, place })) {
          const { start, end, ref } = hit
          own++
          perEntry.set(ref.at, (perEntry.get(ref.at) ?? 0) + 1)
          const into = own > MOST_OF_ONE ? further : samples
          if (into.length >= SAMPLES) continue
          into.push({
            articleId,
            headline,
            place,
            before: text.slice(Math.max(0, start - AROUND), start),
            hit: text.slice(start, end),
            after: text.slice(end, end + AROUND),
            number: ref.at + 1,
            suggestion: suggestedFor(text, hit),
          })
        }
      }
      hits += own
      if (own > 0 && articleId === null) headlines++
      else if (own > 0) articles++
    }

    async function countAll(batch: readonly Read[]): Promise<void> {
      const texts =
        ready.patterns.length === 0 ? [] : batch.flatMap(({ lines }) => lines.map(({ text }) => text))
      const found = await patterns.run(ready.patterns, texts)
      let from = 0
      for (const one of batch) {
        count(one, found.slice(from, from + one.lines.length))
        from += one.lines.length
      }
    }

    steps.say({ work: 'dry-run', done: 0, of: keys.length })
    let at = 0
    while (at < keys.length && !steps.cancelled()) {
      const begun = performance.now()
      const batch: Read[] = []
      let units = 0
      while (at < keys.length && units < BATCH && performance.now() - begun < STEP) {
        const article = read(keys[at++] ?? 0)
        if (article === undefined) continue
        // Without patterns nothing is waited for, and the time of counting is part of the step.
        if (ready.patterns.length === 0) count(article, [])
        else batch.push(article)
        units += article.lines.reduce((sum, { text }) => sum + text.length, 0)
      }
      if (batch.length > 0) await countAll(batch)
      steps.say({ work: 'dry-run', done: at, of: keys.length })
      await setImmediate()
    }
    let ofHeadlines = 0
    for (let after = 0; !steps.cancelled();) {
      const some = parts.headlines(after, LONE)
      if (some.length === 0) break
      await countAll(
        some.map(({ text, channels }) => ({
          articleId: null,
          headline: text,
          situation: { advertising: false, channels },
          lines: [{ place: 'headline', text, closed: [] }],
        })),
      )
      ofHeadlines += some.length
      after = some.at(-1)?.key ?? 0
      await setImmediate()
    }
    return {
      hits,
      articles,
      of: at,
      headlines,
      ofHeadlines,
      samples: [...samples, ...further].slice(0, SAMPLES),
      most: [...perEntry]
        .toSorted(([, one], [, other]) => other - one)
        .slice(0, MOST_HITTING)
        .map(([n, found]) => ({ number: n + 1, term: list.entries[n]?.term ?? '', hits: found })),
      setAside: patterns.setAside(ready.patterns),
      unreadable,
      cancelled: steps.cancelled(),
    }
  }

  return { run: (list, number) => steps.alone(() => look(list, number)) }
}
