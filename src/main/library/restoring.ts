// A revision brought back, whole or in part: the present is kept first, what is made is a new revision, and all can be undone.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import { documentOf, type Block } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { Acts } from './acts'
import type { Articles } from './articles'
import { immediate } from './immediate'
import { serialise, type Revisions, type Written } from './revisions'

type Inputs = { [V in keyof Answers['revisions']]: Parameters<Answers['revisions'][V]>[0] }
type Part = NonNullable<Inputs['restore']['part']>

interface Parts {
  readonly articles: Articles
  readonly revisions: Revisions
  readonly acts: Acts
}

/** For the journal: the numbers of the revisions before and after. */
interface Back {
  readonly id: string
  readonly before: number
  readonly after: number
}

function withPart(now: Written, then: Written, part: Part): Written {
  if (part.kind === 'field') return { ...now, [part.name]: then[part.name] }
  const [present, past] = [now.body.content, then.body.content]
  const content: Block[] = []
  let reached = 0
  for (const { at, remove, from, to } of part.edits) {
    if (at < reached || at + remove > present.length || from > to || to > past.length)
      throw new GalleyError('not-found', 'no such blocks')
    content.push(...present.slice(reached, at), ...past.slice(from, to))
    reached = at + remove
  }
  content.push(...present.slice(reached))
  return { ...now, body: content.length > 0 ? { type: 'doc', content } : documentOf([]) }
}

export function restoringOf(
  db: Database,
  { articles, revisions, acts }: Parts,
): Pick<Answers['revisions'], 'restore'> {
  /** Writes what a revision has, or a part of it, as a new revision; answers the act's way back and the version. */
  function write(id: string, after: Written, why: string): Back & { readonly version: number } {
    const row = articles.record(id)
    articles.keepRevision(row, 'before', { why: 'restore' })
    const before = revisions.latest(row.key)?.n ?? 0
    const result = articles.save({ id, base: row.version, ...after })
    if (result === 'conflict') throw new GalleyError('conflict', 'the article has moved on')
    articles.keepRevision(articles.record(id), 'restore', { why })
    return { id, before, after: revisions.latest(row.key)?.n ?? 0, version: result.version }
  }

  acts.reverts('revisions', (given) => {
    const { id, before, after } = given as Back
    if (!articles.exists(id)) return 0
    const { row, now } = articles.state(id)
    // What somebody has written since is not thrown out by an undo.
    if (serialise(now) !== serialise(revisions.read(row.key, after)))
      throw new GalleyError('too-late', 'the article has been changed since')
    write(id, revisions.read(row.key, before), String(before))
    return 1
  })

  return {
    restore: immediate(db, ({ id, base, n, part }: Inputs['restore']) => {
      const { row, now } = articles.state(id)
      if (row.version !== base) throw new GalleyError('conflict', 'the article has moved on')
      const then = revisions.read(row.key, n)
      const { version, ...back } = write(id, part === null ? then : withPart(now, then, part), String(n))
      if (back.after !== back.before) acts.keep({ kind: 'revision-restored', n }, 1, back)
      return { version, n: back.after }
    }),
  }
}
