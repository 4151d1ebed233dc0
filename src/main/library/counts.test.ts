// Counts kept by triggers are what counting would find, whatever is done in whatever order.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { STAGES } from '#shared/article'
import { countsOf } from './counts'
import { freshLibrary } from './fresh-library'
import { libraryOf } from './library'

function counted(db: Database.Database): unknown {
  const n = (sql: string): number => db.prepare(sql).pluck().get() as number
  const views = Object.fromEntries(
    STAGES.map((stage) => [
      stage,
      n(`SELECT COUNT(*) FROM article WHERE trashed_at IS NULL AND stage = '${stage}'`),
    ]),
  )
  const shown = `FROM headline h LEFT JOIN article a ON a.key = h.article_key
    WHERE a.trashed_at IS NULL AND (h.raw <> '' OR a.headline <> '')`
  return {
    views: {
      ...views,
      all: n('SELECT COUNT(*) FROM article WHERE trashed_at IS NULL'),
      trash: n('SELECT COUNT(*) FROM article WHERE trashed_at IS NOT NULL'),
    },
    queue: {
      all: n(`SELECT COUNT(*) ${shown}`),
      pending: n(`SELECT COUNT(*) ${shown} AND h.state IN ('open', 'stale')`),
    },
  }
}

const step = fc.record({
  kind: fc.constantFrom(
    'create',
    'stage',
    'trash',
    'restore',
    'tag',
    'untag',
    'headline',
    'raw',
    'state',
    'detach',
    'forget-tag',
    'move-tag',
    'collect',
    'drop-out',
  ),
  on: fc.nat(7),
  stage: fc.constantFrom(...STAGES),
  name: fc.constantFrom('甲', '乙', ''),
})

it('agrees with COUNT after any sequence of operations', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const db = freshLibrary()
      const library = libraryOf(db, ':memory:')
      const ids: string[] = []
      for (const { kind, on, stage, name } of steps) {
        if (kind === 'create' || ids.length === 0) {
          ids.push((library.articles.create({ headline: name }) as { id: string }).id)
          continue
        }
        const id = ids[on % ids.length] ?? ''
        const key = db.prepare('SELECT key FROM article WHERE id = ?').pluck().get(id) as number
        if (kind === 'stage') void library.articles.setStage({ ids: [id], stage })
        else if (kind === 'trash') void library.articles.trash({ ids: [id] })
        else if (kind === 'restore') void library.articles.restore({ ids: [id] })
        else if (kind === 'tag') void library.tags.add({ articleIds: [id], name: name || '丙' })
        else if (kind === 'untag') db.prepare('DELETE FROM article_tag WHERE article_key = ?').run(key)
        else if (kind === 'headline')
          db.prepare('UPDATE article SET headline = ? WHERE key = ?').run(name, key)
        else if (kind === 'raw')
          db.prepare('UPDATE headline SET raw = ? WHERE article_key = ?').run(name, key)
        else if (kind === 'state')
          db.prepare('UPDATE headline SET state = ? WHERE article_key = ?').run(
            on % 2 ? 'approved' : 'stale',
            key,
          )
        else if (kind === 'detach')
          db.prepare('UPDATE headline SET article_key = NULL WHERE article_key = ?').run(key)
        else if (kind === 'collect') {
          for (const one of on % 2 ? ['甲', '乙'] : ['甲'])
            if (!db.prepare('SELECT 1 FROM collection WHERE name = ?').get(one))
              void library.collections.create({ name: one, description: '' })
          db.prepare('INSERT OR IGNORE INTO collection_article SELECT key, ?, ? FROM collection').run(key, on)
        } else if (kind === 'drop-out')
          db.prepare('DELETE FROM collection_article WHERE article_key = ?').run(key)
        else if (kind === 'move-tag')
          db.exec('UPDATE OR IGNORE article_tag SET tag_key = (SELECT MAX(key) FROM tag)')
        else {
          db.exec('DELETE FROM article_tag WHERE tag_key = (SELECT MIN(key) FROM tag)')
          db.exec('DELETE FROM tag WHERE key = (SELECT MIN(key) FROM tag)')
        }
      }
      const counts = countsOf(db)
      expect(counts.all()).toEqual(counted(db))
      const tags = db
        .prepare(
          `SELECT t.key, (SELECT COUNT(*) FROM article_tag x JOIN article a ON a.key = x.article_key
            WHERE x.tag_key = t.key AND a.trashed_at IS NULL) AS n FROM tag t`,
        )
        .all() as { key: number; n: number }[]
      for (const { key, n } of tags) expect(counts.tag(key)).toBe(n)
      const collections = db
        .prepare(
          `SELECT c.key, (SELECT COUNT(*) FROM collection_article m JOIN article a ON a.key = m.article_key
            WHERE m.collection_key = c.key AND a.trashed_at IS NULL) AS n FROM collection c`,
        )
        .all() as { key: number; n: number }[]
      for (const { key, n } of collections) expect(counts.collection(key)).toBe(n)
    }),
    { numRuns: process.env['LONG'] ? 300 : 20 },
  )
})
