// Which channels headlines, and with them their articles, are meant for: given to any number by one act, with its way back.
import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import type { Channel } from '#shared/channel'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Acts } from './acts'
import type { Queue } from './queue'
import type { Select } from './selection'

interface Parts {
  readonly acts: Acts
  readonly articles: Select
  readonly headlines: Queue['select']
  readonly channels: () => readonly Channel[]
  readonly nextSeq: () => number
  /** Told the keys of the articles whose channels changed. */
  readonly changed: (articleKey: number) => void
}
type Of = Parameters<Answers['channels']['meant']>[0]['of']

/** Keys of headlines as the steps between them; of each, places in `channels` of what was added and taken away. */
interface Back {
  readonly channels: readonly string[]
  readonly keys: readonly number[]
  readonly added: readonly (readonly number[])[]
  readonly removed: readonly (readonly number[])[]
}

const BATCH = 500

export function meantChannelsOf(db: Database, parts: Parts): Pick<Answers['channels'], 'meant' | 'mean'> {
  const { acts, channels, nextSeq, changed } = parts
  const mainOf = db.prepare("SELECT key FROM headline WHERE article_key = ? AND role = 'main'").pluck()
  const headline = db.prepare('SELECT id, article_key AS articleKey FROM headline WHERE key = ?')
  const put = db.prepare(
    'INSERT INTO headline_channel (headline_id, channel) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const take = db.prepare('DELETE FROM headline_channel WHERE headline_id = ? AND channel = ?')
  const touch = db.prepare('UPDATE headline SET seq = ? WHERE key = ?')
  const counted = db
    .prepare(
      `SELECT c.channel, COUNT(*) FROM headline h JOIN headline_channel c ON c.headline_id = h.id
       WHERE h.key IN (SELECT value FROM json_each(?)) GROUP BY c.channel`,
    )
    .raw()

  const keysOf = async (of: Of): Promise<readonly number[]> =>
    of.kind === 'headlines'
      ? await parts.headlines(of.selection)
      : (await parts.articles(of.selection)).flatMap((key) => (mainOf.get(key) as number | undefined) ?? [])

  function touched(key: number, articleKey: number | null): void {
    touch.run(nextSeq(), key)
    if (articleKey !== null) changed(articleKey)
  }

  acts.reverts('meant', (given) => {
    const back = given as Back
    let key = 0
    let reverted = 0
    for (const [at, step] of back.keys.entries()) {
      key += step
      const row = headline.get(key) as { id: string; articleKey: number | null } | undefined
      if (row === undefined) continue
      const each = (places: readonly number[] | undefined, run: typeof put): number =>
        (places ?? []).reduce((sum, place) => sum + run.run(row.id, back.channels[place]).changes, 0)
      if (each(back.added[at], take) + each(back.removed[at], put) === 0) continue
      touched(key, row.articleKey)
      reverted++
    }
    return reverted
  })

  return {
    meant: async ({ of }) => {
      const keys = await keysOf(of)
      const found = new Map<string, number>()
      for (let at = 0; at < keys.length; at += BATCH) {
        if (at > 0) await setImmediate()
        const rows = counted.all(JSON.stringify(keys.slice(at, at + BATCH))) as [string, number][]
        for (const [channel, n] of rows) found.set(channel, (found.get(channel) ?? 0) + n)
      }
      return { of: keys.length, channels: [...found].map(([key, count]) => ({ key, count })) }
    },
    mean: ({ of, add, remove }) => {
      const known = new Map(channels().map(({ key, name }) => [key, name]))
      const unknown = add.find((key) => !known.has(key))
      if (unknown !== undefined) throw new GalleyError('not-found', `no channel ${unknown}`)
      // What is to be both comes off, as if one had come after the other.
      const adding = add.filter((key) => !remove.includes(key))
      const named = (keys: readonly string[]): readonly Channel['name'][] =>
        keys.map((key) => known.get(key) ?? { 'zh-CN': key, en: key })
      const all = [...adding, ...remove]
      let done: {
        readonly key: number
        readonly added: readonly number[]
        readonly removed: readonly number[]
      }[] = []
      return acts.run({
        work: 'channels',
        items: () => keysOf(of),
        what: () => ({ kind: 'meant', added: named(adding), removed: named(remove) }),
        begin: () => {
          done = []
        },
        run: (key) => {
          const row = headline.get(key) as { id: string; articleKey: number | null } | undefined
          if (row === undefined) return
          const changing = (keys: readonly string[], run: typeof put): readonly number[] =>
            keys
              .filter((channel) => run.run(row.id, channel).changes > 0)
              .map((channel) => all.indexOf(channel))
          const added = changing(adding, put)
          const removed = changing(remove, take)
          if (added.length + removed.length === 0) return
          touched(key, row.articleKey)
          done.push({ key, added, removed })
        },
        back: () => {
          if (done.length === 0) return undefined
          const back: Back = {
            channels: all,
            keys: done.map(({ key }, at) => key - (done[at - 1]?.key ?? 0)),
            added: done.map(({ added }) => added),
            removed: done.map(({ removed }) => removed),
          }
          return { articles: done.length, changes: back }
        },
      })
    },
  }
}
