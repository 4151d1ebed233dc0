// Comments of an article: kept beside its text, placed in it as it is now.
import type { Database } from 'better-sqlite3'
import { placeOf, textsOf } from '#core/comments/anchor'
import { commentAnchor } from '#core/intake/comment-place'
import type { Anchor, Comment, Saying } from '#shared/comment'
import type { Answers } from '#shared/contract'
import type { Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { IncomingComment } from '#shared/incoming'
import type { Articles } from './articles'
import { newId } from './ids'
import { immediate } from './immediate'

type Input<Verb extends keyof Answers['comments']> = Parameters<Answers['comments'][Verb]>[0]

interface Parts {
  readonly articles: Pick<Articles, 'record' | 'body'>
  /** The name that an editor has declared; empty if none. */
  readonly person: () => string
}

const LONGEST_NAME = 60
/** As `CommentText` would have it. */
const textOf = (text: string): string => text.trim().slice(0, 5000)

interface Row {
  readonly id: string
  readonly article_key: number
  readonly parent: string | null
  readonly text: string
  readonly anchor: string | null
  readonly by: string
  readonly at: number
  readonly edited_at: number | null
  readonly resolved_by: string | null
  readonly resolved_at: number | null
}

const said = ({ id, text, by, at, edited_at: editedAt }: Row): Saying => ({ id, text, by, at, editedAt })

export interface Comments {
  readonly answers: Answers['comments']
  /** Those of a file, in the transaction that is open: `body` is the text that they stand in. */
  readonly take: (
    articleKey: number,
    body: Document,
    comments: readonly IncomingComment[],
    proposed: Document | null,
  ) => void
}

export function commentsOf(db: Database, { articles, person }: Parts): Comments {
  const ofArticle = db.prepare(
    'SELECT * FROM comment WHERE article_key = ? AND deleted_at IS NULL ORDER BY key',
  )
  const byId = db.prepare('SELECT * FROM comment WHERE id = ?')
  const insert = db.prepare(
    'INSERT INTO comment (id, article_key, parent, text, anchor, by, at) VALUES (@id, @key, @parent, @text, @anchor, @by, @at)',
  )
  const setText = db.prepare('UPDATE comment SET text = ?, edited_at = ? WHERE id = ?')
  const setResolved = db.prepare(
    'UPDATE comment SET resolved_by = ?, resolved_at = ? WHERE id = ? AND parent IS NULL',
  )
  const setDeleted = db.prepare('UPDATE comment SET deleted_at = ? WHERE id = ?')
  const setAnchor = db.prepare(
    'UPDATE comment SET anchor = ? WHERE id = ? AND parent IS NULL AND anchor <> ?',
  )

  function get(id: string): Row {
    const row = byId.get(id) as Row | undefined
    if (!row) throw new GalleyError('not-found', `no comment ${id}`)
    return row
  }
  function put(
    key: number,
    parent: string | null,
    text: string,
    anchor: Anchor | null,
    { by, at } = { by: person(), at: Date.now() },
  ): { readonly id: string } {
    const id = newId()
    insert.run({ id, key, parent, text, anchor: anchor === null ? null : JSON.stringify(anchor), by, at })
    return { id }
  }

  function take(
    key: number,
    body: Document,
    comments: readonly IncomingComment[],
    proposed: Document | null,
  ): void {
    const who = ({ author, at }: Pick<IncomingComment, 'author' | 'at'>) => ({
      by: author.slice(0, LONGEST_NAME),
      at: at ?? Date.now(),
    })
    for (const one of comments) {
      const there =
        proposed !== null && one.proposed !== undefined ? commentAnchor(proposed, one.proposed) : null
      const anchor = there ?? commentAnchor(body, one) ?? commentAnchor(body, { block: 0, from: 0, to: 0 })
      const text = textOf(one.text)
      if (anchor === null || (text === '' && one.replies.length === 0)) continue
      const { id } = put(key, null, text === '' ? '—' : text, anchor, who(one))
      for (const reply of one.replies)
        if (textOf(reply.text) !== '') put(key, id, textOf(reply.text), null, who(reply))
      // Files do not say who resolved it.
      if (one.resolved) setResolved.run('', one.at ?? Date.now(), id)
    }
  }

  const answers: Answers['comments'] = {
    list: ({ id }) => {
      const { key } = articles.record(id)
      const rows = ofArticle.all(key) as Row[]
      if (rows.length === 0) return []
      const texts = textsOf(articles.body(key))
      const comments = rows.flatMap((row): Comment[] => {
        if (row.anchor === null) return []
        const anchor = JSON.parse(row.anchor) as Anchor
        const answers = rows.filter(({ parent }) => parent === row.id).map(said)
        const resolved = row.resolved_at === null ? null : { by: row.resolved_by ?? '', at: row.resolved_at }
        return [{ ...said(row), anchor, place: placeOf(texts, anchor), resolved, answers }]
      })
      const order = ({ place }: Comment): readonly [number, number] =>
        place === null ? [Number.MAX_SAFE_INTEGER, 0] : [place.at, place.from]
      return comments.toSorted((one, other) => {
        const [a, b] = [order(one), order(other)]
        return a[0] - b[0] || a[1] - b[1] || one.at - other.at
      })
    },
    add: immediate(db, ({ id, anchor, text }: Input<'add'>) =>
      put(articles.record(id).key, null, text, anchor),
    ),
    answer: immediate(db, ({ id, text }: Input<'answer'>) => {
      const { article_key: key, parent } = get(id)
      return put(key, parent ?? id, text, null)
    }),
    edit: immediate(db, ({ id, text }: Input<'edit'>) => {
      const row = get(id)
      if (row.by !== person()) throw new GalleyError('comment-not-own', `${id} is another's`, row.by)
      if (row.text !== text) setText.run(text, Date.now(), id)
      return { before: row.text }
    }),
    resolve: immediate(db, ({ id, resolved }: Input<'resolve'>) => {
      get(id)
      setResolved.run(resolved ? person() : null, resolved ? Date.now() : null, id)
      return { done: true }
    }),
    delete: immediate(db, ({ id }: Input<'delete'>) => {
      get(id)
      setDeleted.run(Date.now(), id)
      return { done: true }
    }),
    restore: immediate(db, ({ id }: Input<'restore'>) => {
      get(id)
      setDeleted.run(null, id)
      return { done: true }
    }),
    move: immediate(db, ({ anchors }: Input<'move'>) => {
      let moved = 0
      for (const { id, anchor } of anchors) {
        const now = JSON.stringify(anchor)
        moved += setAnchor.run(now, id, now).changes
      }
      return { moved }
    }),
  }

  return { answers, take }
}
