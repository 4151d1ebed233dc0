// What an export of any selection needs to know beforehand: the ids, what articles lack, how the headlines stand that would
// leave for a channel, and which of them its checks keep back.
import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import { unpackCounts } from '#core/checks/counts'
import { checkLengths } from '#core/headline/channels'
import type { Channel } from '#shared/channel'
import { LISTED, NONE_WARNED, reviewWarning, type ExportBefore, type HeldBack } from '#shared/exporting'
import type { HeadlineState, OpenFinding, Standing } from '#shared/headline'
import type { ReviewStatus } from '#shared/review'
import type { Approvals } from './approvals'
import { STANDING_OF, type Leaving } from './leaving'
import type { ListOrder } from './list-plan'
import type { Select, Selected } from './selection'

/** Articles looked at in one go: a few milliseconds. */
const BATCH = 500
/** So many are all checked; of more only those that a quick look gives cause for. */
const FEW = 10
/** Approvals compared with their articles in one go. In ms. */
const STEP = 20

export interface ExportList {
  /** In the order named, of a collection in its own, else as they were added. Refused with `not-found` if a named article is not there. */
  readonly ids: (selection: Selected) => Promise<readonly string[]>
  readonly before: (selection: Selected, channel: Channel | null) => Promise<ExportBefore>
}

interface Parts {
  readonly select: Select
  readonly approvals: Approvals
  readonly leaving: (headlineId: string, channel: string) => Leaving
  /** What keeps a wording back from a channel. */
  readonly blocking: (headlineId: string, text: string, channel: string) => readonly OpenFinding[]
  /** Null where the library reviews nothing in steps. */
  readonly review: (articleKey: number) => ReviewStatus | null
  /** How many are open. */
  readonly suggestions: (articleKey: number) => number
}

interface Row {
  readonly key: number
  readonly id: string
  readonly headlineId: string
  readonly headline: string
  readonly state: HeadlineState
  readonly checked: number | null
  /** Whether the channel was ever given a wording of its own. */
  readonly chosen: number
  readonly author: number
  readonly source: number
  /** Whether a figure waits for its picture. */
  readonly gap: number
  /** Whether a figure says nothing in place of its picture. */
  readonly alt: number
  readonly deck: string
  readonly authorName: string
}

const isTooLong = (text: string, channel: Channel, field: 'digest' | 'author'): boolean =>
  text !== '' && checkLengths(text, channel, field).some(({ verdict }) => verdict === 'over')

export function exportListOf(
  db: Database,
  { select, approvals, leaving, blocking, review, suggestions }: Parts,
): ExportList {
  const idsOf = db
    .prepare('SELECT a.id FROM json_each(?) j CROSS JOIN article a ON a.key = j.value ORDER BY j.key')
    .pluck()
  const rowsOf = db.prepare(`
    SELECT a.key, a.id, h.id AS headlineId, a.headline, h.state, h.checked, TRIM(a.author) = '' AS author,
      TRIM(a.source) = '' AS source,
      a.deck, a.author AS authorName,
      EXISTS (SELECT 1 FROM body_media b WHERE b.article_key = a.key) AND EXISTS (
        -- As it is written only where an attribute is: in a text the marks would be escaped.
        SELECT 1 FROM body d WHERE d.article_key = a.key AND instr(d.doc, '"alt":""') > 0) AS alt,
      EXISTS (SELECT 1 FROM body_media b WHERE b.article_key = a.key
        AND NOT EXISTS (SELECT 1 FROM media m WHERE m.hash = b.hash)) AS gap,
      EXISTS (SELECT 1 FROM channel_choice c WHERE c.headline_id = h.id AND c.channel = @channel) AS chosen
    FROM json_each(@keys) j CROSS JOIN article a ON a.key = j.value
      JOIN headline h ON h.article_key = a.key AND h.role = 'main' AND h.channel IS NULL ORDER BY j.key`)

  async function inBatches(
    selection: Selected,
    order: ListOrder | undefined,
    look: (keys: string) => void | Promise<void>,
  ): Promise<void> {
    const keys = await select(selection, order)
    for (let at = 0; at < keys.length; at += BATCH) {
      if (at > 0) await setImmediate()
      const some = JSON.stringify(keys.slice(at, at + BATCH))
      await look(some)
    }
  }

  /** A count that is not there yet says nothing: the export itself asks again, of each. */
  const maybeHeld = (text: string, { checked }: Row, channel: Channel): boolean =>
    checkLengths(text, channel).some(({ severity }) => severity === 'block') ||
    (unpackCounts(checked)?.block ?? 0) > 0

  return {
    ids: async (selection) => {
      const ids: string[] = []
      const order =
        selection.kind === 'query' && selection.collection !== null
          ? { sort: 'collection' as const, descending: false }
          : undefined
      await inBatches(selection, order, (keys) => void ids.push(...(idsOf.all(keys) as string[])))
      return ids
    },
    before: async (selection, channel) => {
      let of = 0
      let heldCount = 0
      const held: HeldBack[] = []
      const warned = { ...NONE_WARNED }
      const standing: Record<Standing, number> = { approved: 0, open: 0, returned: 0, deferred: 0, stale: 0 }
      function look(row: Row, exact: boolean): void {
        const own = channel !== null && row.chosen === 1 ? leaving(row.headlineId, channel.key) : null
        const text = own?.text ?? row.headline
        const stands = own?.standing ?? STANDING_OF[row.state]
        of++
        standing[stands]++
        if (stands !== 'approved') warned['headline-not-approved']++
        warned['picture-missing'] += row.gap
        warned['alt-missing'] += row.alt
        if (channel === null) warned['findings-open'] += (unpackCounts(row.checked)?.block ?? 0) > 0 ? 1 : 0
        else {
          warned['deck-too-long'] += isTooLong(row.deck, channel, 'digest') ? 1 : 0
          warned['author-too-long'] += isTooLong(row.authorName, channel, 'author') ? 1 : 0
        }
        warned['no-author'] += row.author
        warned['no-source'] += row.source
        const reviewed = reviewWarning(review(row.key))
        if (reviewed !== null) warned[reviewed]++
        if (suggestions(row.key) > 0) warned['suggestions-open']++
        if (channel === null || !(exact || own !== null || maybeHeld(text, row, channel))) return
        const open = blocking(row.headlineId, text, channel.key)
        if (open.length > 0 && heldCount++ < LISTED) held.push({ id: row.id, headline: text, open })
      }
      await inBatches(selection, undefined, async (keys) => {
        while (!approvals.settleSome(keys, STEP)) await setImmediate()
        let begun = performance.now()
        const rows = rowsOf.all({ keys, channel: channel?.key ?? '' }) as Row[]
        for (const row of rows) {
          look(row, rows.length <= FEW)
          if (performance.now() - begun < STEP) continue
          await setImmediate()
          begun = performance.now()
        }
      })
      return { of, warned, standing, held, heldCount }
    },
  }
}
