// A piece of the source put back into the body, a block taken out of it, a line made a field: each with its way back.
import type { Database } from 'better-sqlite3'
import type { Proposal } from '#shared/article'
import { blockReading, withBlock, withoutBlock } from '#core/origin/put'
import type { Answers } from '#shared/contract'
import { blockTexts, type Block, type Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { PieceField } from '#shared/origin'
import type { SetAside } from '#shared/page'
import type { Acts } from './acts'
import type { Articles } from './articles'
import { newId } from './ids'
import { immediate } from './immediate'

type Input = Parameters<Answers['importing']['place']>[0]

interface Parts {
  readonly articles: Articles
  readonly acts: Acts
}

/** What of the body an act has changed; what was typed elsewhere since stays when it is taken back. */
interface Back {
  readonly id: string
  readonly put: { readonly at: number; readonly text: string } | null
  readonly taken: { readonly at: number; readonly block: Block } | null
  readonly field: { readonly name: PieceField; readonly was: string; readonly is: string } | null
  /** State before; null where there was none. */
  readonly proposals: readonly { readonly id: string; readonly was: Proposal['state'] | null }[]
}

const KINDS: Readonly<Record<PieceField, SetAside['kind']>> = {
  author: 'credit',
  organisation: 'credit',
  source: 'source',
  editor: 'editor',
  publishedAt: 'published',
}

/** What an act is called by. In UTF-16 units. */
const SHOWN = 24
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

export function placingOf(db: Database, { articles, acts }: Parts) {
  const proposalsOf = db.prepare(
    "SELECT id, state FROM proposal WHERE article_key = ? AND text = ? AND kind <> 'tag'",
  )
  const setState = db.prepare('UPDATE proposal SET state = ?, at = ? WHERE id = ?')
  const insert = db.prepare(
    "INSERT INTO proposal (id, article_key, kind, text, before, state, at) VALUES (?, ?, ?, ?, ?, 'open', ?)",
  )
  const drop = db.prepare('DELETE FROM proposal WHERE id = ?')

  /** What is said of these words from now on. */
  function settle(key: number, text: string, state: Proposal['state']): Back['proposals'] {
    const there = proposalsOf.all(key, text) as Pick<Proposal, 'id' | 'state'>[]
    for (const { id } of there) setState.run(state, Date.now(), id)
    return there.map(({ id, state: was }) => ({ id, was }))
  }

  function setApart(key: number, text: string, kind: SetAside['kind'], before: number): Back['proposals'] {
    const known = settle(key, text, 'open')
    if (known.length > 0) return known
    const id = newId()
    insert.run(id, key, kind, text, before, Date.now())
    return [{ id, was: null }]
  }

  function write(id: string, change: { body?: Document; [field: string]: unknown }): number {
    const row = articles.record(id)
    articles.keepRevision(row, 'before', { why: 'put-back' })
    const saved = articles.save({ id, base: row.version, ...change })
    if (saved === 'conflict') throw new GalleyError('conflict', 'the article has moved on')
    return saved.version
  }

  function takenOut(
    body: Document,
    at: number,
    text: string,
  ): { readonly block: Block; readonly body: Document } {
    const block = body.content[at]
    if (block === undefined || blockTexts([block]).join('\n') !== text)
      throw new GalleyError('conflict', 'another block stands there now')
    return { block, body: withoutBlock(body, at) }
  }

  const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

  acts.reverts('placing', (given) => {
    const { id, put, taken, field, proposals } = given as Back
    if (!articles.exists(id)) return 0
    const { now } = articles.state(id)
    let { body } = now
    if (put !== null) {
      const there = blockReading(body, put.text, put.at)
      // What somebody has written in it since is not thrown out by an undo.
      if (there < 0) throw new GalleyError('too-late', 'the paragraph has been changed since')
      body = withoutBlock(body, there)
    }
    if (taken !== null) body = withBlock(body, taken.at, taken.block)
    const isOurs = field !== null && now[field.name] === field.is
    write(id, { ...(body !== now.body && { body }), ...(isOurs && { [field.name]: field.was }) })
    for (const { id: proposal, was } of proposals)
      if (was === null) drop.run(proposal)
      else setState.run(was, Date.now(), proposal)
    return 1
  })

  return {
    place: immediate(db, ({ id, base, act }: Input): { readonly version: number } => {
      const { row, now } = articles.state(id)
      if (row.version !== base) throw new GalleyError('conflict', 'the article has moved on')
      const { body } = now
      const none = { id, put: null, taken: null, field: null, proposals: [] } satisfies Back
      if (act.kind === 'put-back') {
        const { text, at } = act
        const version = write(id, {
          body: withBlock(body, at, { type: 'paragraph', content: [{ type: 'text', text }] }),
        })
        const proposals = settle(row.key, text, 'put-back')
        const back: Back = { ...none, put: { at, text }, proposals }
        acts.keep({ kind: 'piece-put-back', text: short(text) }, 1, back)
        return { version }
      }
      if (act.kind === 'take-out') {
        const taken = takenOut(body, act.at, act.text)
        const version = write(id, { body: taken.body })
        const proposals = linesOf(act.text).flatMap((line) => setApart(row.key, line, 'other', act.at))
        const back: Back = { ...none, taken: { at: act.at, block: taken.block }, proposals }
        acts.keep({ kind: 'piece-taken-out', text: short(act.text) }, 1, back)
        return { version }
      }
      const { field: name, value, text, block } = act
      const taken = block === null ? null : takenOut(body, block.at, block.text)
      const version = write(id, { [name]: value, ...(taken && { body: taken.body }) })
      const apart = block === null ? settle(row.key, text, 'accepted') : []
      const out = block === null ? [] : linesOf(block.text)
      const back: Back = {
        ...none,
        field: { name, was: now[name], is: value },
        taken: taken && block && { at: block.at, block: taken.block },
        proposals: [...apart, ...out.flatMap((line) => setApart(row.key, line, KINDS[name], block?.at ?? 0))],
      }
      acts.keep({ kind: 'piece-field', field: name, value: short(value) }, 1, back)
      return { version }
    }),
  }
}

export type Placing = ReturnType<typeof placingOf>
