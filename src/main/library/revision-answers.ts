// Revisions as the window asks for them: the list, one to read, a name for one.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Articles } from './articles'
import type { Changes } from './copying'
import { immediate } from './immediate'
import type { Revisions } from './revisions'

type Inputs = { [V in keyof Answers['revisions']]: Parameters<Answers['revisions'][V]>[0] }

interface Parts {
  readonly articles: Articles
  readonly revisions: Revisions
  /** By how much they differ is measured when they are first listed, and can be measured anew. */
  readonly idly: Changes['idly']
}

export function revisionAnswers(
  db: Database,
  { articles, revisions, idly }: Parts,
): Omit<Answers['revisions'], 'restore'> {
  return {
    list: ({ id }) => idly(() => revisions.list(articles.record(id).key)),
    read: ({ id, n }) => {
      if (n === null) {
        const { row, now } = articles.state(id)
        return { ...now, version: row.version }
      }
      const row = articles.record(id)
      return { ...revisions.read(row.key, n), version: row.version }
    },
    name: immediate(db, ({ id, n, name, note }: Inputs['name']) => {
      const row = articles.record(id)
      // The latest may be the present already; else the present is kept, under no reason but its name.
      if (n === null) articles.keepRevision(row, 'named')
      const which = n ?? revisions.latest(row.key)?.n
      const before = revisions.list(row.key).find((one) => one.n === which)
      if (which === undefined || before === undefined) throw new GalleyError('not-found', `no revision ${n}`)
      revisions.name(row.key, which, name === '' ? null : name, name === '' ? '' : note)
      return { n: which, before: { name: before.name, note: before.note } }
    }),
  }
}
