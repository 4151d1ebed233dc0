// Looking through articles for what would be replaced: narrowed by the index, in steps, patterns under their guard.
import { setImmediate } from 'node:timers/promises'
import { matcherOf } from '#core/find/matcher'
import { textsOf } from '#core/find/texts'
import type { Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { Find, Found } from '#shared/find'
import { MOST_REPLACED, REPLACE_FIELDS, type ReplaceField } from '#shared/replacing'
import type { Patterns } from '../patterns/patterns'
import type { ArticleRecord } from './article-record'
import type { Select, Selected } from './selection'
import type { Steps } from './steps'

/** A hit and the number of the text it stands in: kicker, headline, deck, then the texts of the body. */
export interface Hit extends Found {
  readonly text: number
}
export const BODY = REPLACE_FIELDS.indexOf('body')

/** What was found in an article, and of which version. */
export interface Planned {
  readonly key: number
  readonly id: string
  readonly headline: string
  readonly version: number
  /** Its headline is approved. */
  readonly isApproved: boolean
  readonly hits: readonly Hit[]
}

export interface Wanted {
  readonly find: Find
  readonly replacement: string
  readonly selection: Selected
  readonly fields: readonly ReplaceField[]
}

export interface Looked {
  readonly articles: readonly Planned[]
  readonly isCapped: boolean
  readonly unreadable: number
}

/** An article as it was read. */
interface Read {
  readonly row: ArticleRecord
  readonly texts: readonly string[]
}

interface Parts {
  readonly steps: Steps
  readonly select: Select
  readonly record: (key: number) => ArticleRecord | undefined
  /** Refuses with `library-damaged`. */
  readonly body: (key: number) => Document
  readonly isApproved: (key: number) => boolean
  readonly patterns: Patterns
  /** Whether a search takes a traditional character for its simplified one. */
  readonly foldHan: () => boolean
}

/** Longest reading before other calls get in, in ms, and before the pattern thread is asked, in UTF-16 units. */
const STEP = 25
const BATCH = 1_000_000
/** A search takes no longer term; what begins so may hold the whole. */
const LONGEST_TERM = 100

export const inHeadline = ({ text }: Hit): boolean => REPLACE_FIELDS[text] === 'headline'

/** All texts of an article, in order. */
export const textsIn = (
  { kicker, headline, deck }: Pick<ArticleRecord, 'kicker' | 'headline' | 'deck'>,
  body: Document,
): readonly string[] => [kicker, headline, deck, ...textsOf(body)]

/** A search that finds every article which holds this text, and others; null if there is none. */
function searchFor(text: string): string | null {
  const parts = text.split(/["“”„＂]/).map((part) => Array.from(part).slice(0, LONGEST_TERM).join('').trim())
  const terms = parts.filter((part) => part !== '' && part.isWellFormed()).map((part) => `"${part}"`)
  return terms.length === 0 ? null : terms.join(' ')
}

/** What was found in every text, as far as the fields are wanted and something else would stand there. */
function hitsOf(
  texts: readonly string[],
  found: readonly (readonly Found[])[],
  fields: readonly ReplaceField[],
): readonly Hit[] {
  return found.flatMap((own, n) =>
    fields.includes(REPLACE_FIELDS[Math.min(n, BODY)] ?? 'body')
      ? own
          .filter(({ from, to, insert }) => texts[n]?.slice(from, to) !== insert)
          .map((one) => ({ ...one, text: n }))
      : [],
  )
}

export function replaceLookOf({ steps, select, record, body, isApproved, patterns, foldHan }: Parts): {
  readonly look: (wanted: Wanted) => Promise<Looked>
} {
  /** The newest first. */
  async function keysOf({ selection, find }: Wanted): Promise<readonly number[]> {
    const keys = (await select(selection)).toReversed()
    const query = find.regex || (find.foldHan && !foldHan()) ? null : searchFor(find.text)
    if (query === null || selection.kind === 'ids') return keys
    const view = selection.view === 'trash' ? 'trash' : 'all'
    const held = new Set(
      await select({ kind: 'query', view, query, tag: null, collection: null, except: [] }),
    )
    return keys.filter((key) => held.has(key))
  }

  async function look(wanted: Wanted): Promise<Looked> {
    const { find, replacement, fields } = wanted
    // A pattern that is none is refused before anything is read.
    const matcher = matcherOf(find, replacement)
    const keys = await keysOf(wanted)
    const articles: Planned[] = []
    let [hits, unreadable, isCapped] = [0, 0, false]

    function read(key: number): Read | undefined {
      const row = record(key)
      if (row === undefined) return undefined
      try {
        // Without the body no body is read.
        return {
          row,
          texts: fields.includes('body') ? textsIn(row, body(key)) : [row.kicker, row.headline, row.deck],
        }
      } catch (error) {
        if (!(error instanceof GalleyError) || error.code !== 'library-damaged') throw error
        unreadable++
        return undefined
      }
    }
    function add({ row, texts }: Read, found: readonly (readonly Found[])[]): void {
      const { key, id, headline, version } = row
      const all = hitsOf(texts, found, fields)
      const own = all.slice(0, MOST_REPLACED - hits)
      if (own.length < all.length) isCapped = true
      if (own.length > 0)
        articles.push({
          key,
          id,
          headline,
          version,
          isApproved: own.some(inHeadline) && isApproved(key),
          hits: own,
        })
      hits += own.length
    }

    steps.say({ work: 'replace-plan', done: 0, of: keys.length })
    for (let at = 0; at < keys.length && !isCapped && !steps.cancelled();) {
      const begun = performance.now()
      const batch: Read[] = []
      let units = 0
      while (at < keys.length && !isCapped && units < BATCH && performance.now() - begun < STEP) {
        const article = read(keys[at++] ?? 0)
        if (article === undefined) continue
        if (find.regex) {
          batch.push(article)
          units += article.texts.reduce((sum, text) => sum + text.length, 0)
        } else
          add(
            article,
            article.texts.map((text) => matcher.find(text, MOST_REPLACED)),
          )
      }
      const jobs = batch.map(({ texts }) => texts)
      const found = await patterns.find({ find, replacement, jobs, most: MOST_REPLACED })
      for (const [n, article] of batch.entries()) add(article, found[n] ?? [])
      steps.say({ work: 'replace-plan', done: at, of: keys.length })
      await setImmediate()
    }
    return { articles, isCapped, unreadable }
  }

  return { look }
}
