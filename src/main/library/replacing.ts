// Find and replace across the library: a plan that is looked at hit by hit, then one act, one undo, a revision each.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Find } from '#shared/find'
import { REPLACE_FIELDS, type ReplaceRow, type SkippedArticle } from '#shared/replacing'
import type { Patterns } from '../patterns/patterns'
import type { Acts } from './acts'
import type { ArticleRecord } from './article-record'
import type { Articles } from './articles'
import type { Headlines } from './headlines'
import { BODY, inHeadline, replaceLookOf, textsIn, type Hit, type Planned } from './replace-plan'
import { replaceWriteOf, type Back } from './replace-write'
import type { Revisions } from './revisions'

interface Parts {
  readonly acts: Acts
  readonly articles: Articles
  readonly headlines: Headlines
  readonly revisions: Revisions
  readonly patterns: Patterns
  readonly foldHan: () => boolean
}

interface Plan {
  readonly find: Find
  readonly replacement: string
  readonly articles: readonly (Planned & { readonly first: number })[]
  readonly hits: number
}

const KEPT = 2
/** Shown before and after a hit, and of a long hit, in UTF-16 units. */
const AROUND = 40
const LONGEST_SHOWN = 120
/** Of what was replaced, on the journal. */
const NAMED = 40
const MOST_SKIPPED = 1000

/** Cut at `most` units, not inside a pair; `…` says so. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`
const tail = (text: string, most: number): string =>
  text.length <= most ? text : `…${text.slice(-most).replace(/^[\udc00-\udfff]/, '')}`

export function replacingOf(
  db: Database,
  { acts, articles, headlines, revisions, patterns, foldHan }: Parts,
): Answers['replacing'] {
  const { steps } = acts
  const record = (key: number): ArticleRecord | undefined =>
    articles.recordByKey(key) as ArticleRecord | undefined
  const approved = db
    .prepare("SELECT 1 FROM headline WHERE article_key = ? AND role = 'main' AND state = 'approved'")
    .pluck()
  const { look } = replaceLookOf({
    steps,
    select: articles.select,
    record,
    body: articles.body,
    isApproved: (key) => approved.get(key) !== undefined,
    patterns,
    foldHan,
  })
  const { write, putBack } = replaceWriteOf({ articles, headlines, revisions })
  const plans = new Map<number, Plan>()
  let last = 0

  acts.reverts('replacing', (given) => (given as readonly Back[]).toReversed().filter(putBack).length)

  function planOf(id: number): Plan {
    const plan = plans.get(id)
    if (plan === undefined) throw new GalleyError('not-found', `no plan ${id}`)
    return plan
  }

  /** The article as it was looked through; undefined if it has changed since or is gone. */
  function sameAs({ key, version }: Planned): ArticleRecord | undefined {
    const row = record(key)
    return row?.version === version ? row : undefined
  }

  function rowOf(n: number, { text, from, to, insert }: Hit, texts: readonly string[] | null): ReplaceRow {
    const field = REPLACE_FIELDS[Math.min(text, BODY)] ?? 'body'
    const whole = texts?.[text] ?? ''
    return {
      n,
      field,
      before: tail(whole.slice(0, from), AROUND),
      hit: cut(whole.slice(from, to), LONGEST_SHOWN),
      insert: cut(insert, LONGEST_SHOWN),
      after: cut(whole.slice(to), AROUND),
      isStale: texts === null,
    }
  }

  function* rowsFrom({ articles: planned }: Plan, from: number): Generator<ReplaceRow> {
    for (const article of planned.slice(planned.findIndex(({ first, hits }) => first + hits.length > from))) {
      const row = sameAs(article)
      const texts = row === undefined ? null : textsIn(row, articles.body(article.key))
      for (const [n, hit] of article.hits.entries())
        if (article.first + n >= from) yield rowOf(article.first + n, hit, texts)
    }
  }

  return {
    inTexts: async ({ find, replacement, texts }) => {
      const [found] = await patterns.find({ find, replacement, jobs: [texts], most: 100_000 })
      return found ?? []
    },

    plan: (wanted) =>
      steps.alone(async () => {
        const { articles: found, isCapped, unreadable } = await look(wanted)
        let hits = 0
        const planned = found.map((article) => {
          const first = hits
          hits += article.hits.length
          return { ...article, first }
        })
        const id = ++last
        plans.set(id, { find: wanted.find, replacement: wanted.replacement, articles: planned, hits })
        plans.delete(id - KEPT)
        return {
          id,
          groups: planned.map((one) => ({
            articleId: one.id,
            headline: one.headline,
            hits: one.hits.length,
          })),
          hits,
          approved: planned.flatMap(({ isApproved, first, hits: own }) =>
            isApproved ? own.flatMap((hit, n) => (inHeadline(hit) ? [first + n] : [])) : [],
          ),
          isCapped,
          cancelled: steps.cancelled(),
          unreadable,
        }
      }),

    rows: ({ plan, from, limit }) => {
      const rows: ReplaceRow[] = []
      for (const row of rowsFrom(planOf(plan), from)) {
        if (rows.length === limit) break
        rows.push(row)
      }
      return rows
    },

    replace: async ({ plan: id, whole, except }) => {
      const plan = planOf(id)
      const listed = new Set(except)
      const skipped: SkippedArticle[] = []
      let backs: Back[] = []
      let hits = 0
      const skip = ({ id: articleId, headline }: Planned, why: SkippedArticle['why']): void => {
        if (skipped.length < MOST_SKIPPED) skipped.push({ articleId, headline, why })
      }
      const done = await acts.run({
        work: 'replace',
        items: () =>
          Promise.resolve(
            plan.articles.flatMap((article) => {
              const ticked = article.hits.filter((_, n) => listed.has(article.first + n) !== whole)
              return ticked.length === 0 ? [] : [{ article, ticked }]
            }),
          ),
        what: () => ({
          kind: 'replaced',
          text: cut(plan.find.text, NAMED),
          into: cut(plan.replacement, NAMED),
        }),
        begin: () => {
          backs = []
        },
        run: ({ article, ticked }) => {
          const row = sameAs(article)
          if (row === undefined) {
            skip(article, record(article.key) === undefined ? 'gone' : 'changed')
            return
          }
          const back = write(row, ticked)
          if (back === 'too-long') skip(article, back)
          else if (back !== undefined) {
            backs.push(back)
            hits += ticked.length
          }
        },
        back: () => (backs.length === 0 ? undefined : { articles: backs.length, changes: backs }),
      })
      plans.delete(id)
      return { ...done, hits, skipped }
    },
  }
}
