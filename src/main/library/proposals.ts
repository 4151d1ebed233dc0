// Proposals: what intake set apart or offered, put back, taken or declined.
import type { Database } from 'better-sqlite3'
import type { Article, Proposal } from '#shared/article'
import type { Answers } from '#shared/contract'
import { blockTexts, documentOf, type Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { ArticleRecord } from './article-record'
import { immediate } from './immediate'

interface Parts {
  readonly record: (id: string) => ArticleRecord
  readonly readBody: (articleKey: number) => Document
  /** Saves within the transaction that is open. */
  readonly save: (save: { id: string; base: number; body: Document }) => unknown
  readonly toArticle: (row: ArticleRecord) => Article
  readonly hangTag: (articleKey: number, name: string) => void
  /** Keeps the article as it is, as a revision. */
  readonly keepBefore: (row: ArticleRecord) => void
}

export function proposalsOf(
  db: Database,
  { record, readBody, save, toArticle, hangTag, keepBefore }: Parts,
): {
  readonly of: (articleKey: number) => readonly Proposal[]
  readonly settle: Answers['articles']['settleProposal']
} {
  const all = db.prepare(
    'SELECT id, kind, text, before, state FROM proposal WHERE article_key = ? ORDER BY before, id',
  )
  const proposalOf = db.prepare(
    'SELECT id, kind, text, before, state FROM proposal WHERE id = ? AND article_key = ?',
  )
  const setProposal = db.prepare('UPDATE proposal SET state = ?, at = ? WHERE id = ?')

  function putBack(row: ArticleRecord, text: string, before: number, back: boolean): void {
    const body = readBody(row.key)
    const content = [...body.content]
    if (back) {
      content.splice(Math.min(before, content.length), 0, {
        type: 'paragraph',
        content: [{ type: 'text', text }],
      })
    } else {
      const at = content.findIndex((block) => block.type === 'paragraph' && blockTexts([block])[0] === text)
      if (at >= 0) content.splice(at, 1)
    }
    keepBefore(row)
    const result = save({
      id: row.id,
      base: row.version,
      body: content.length > 0 ? { type: 'doc', content } : documentOf([]),
    })
    if (result === 'conflict') throw new GalleyError('conflict', 'changed meanwhile')
  }

  return {
    of: (articleKey) => all.all(articleKey) as Proposal[],
    settle: immediate(db, (input: Parameters<Answers['articles']['settleProposal']>[0]) => {
      const row = record(input.id)
      const proposal = proposalOf.get(input.proposalId, row.key) as Proposal | undefined
      if (!proposal) throw new GalleyError('not-found', `no proposal ${input.proposalId}`)
      if (input.state !== proposal.state) {
        if (input.state === 'put-back') putBack(row, proposal.text, proposal.before, true)
        else if (proposal.state === 'put-back') putBack(row, proposal.text, proposal.before, false)
        if (proposal.kind === 'tag' && input.state === 'accepted') hangTag(row.key, proposal.text)
        setProposal.run(input.state, Date.now(), proposal.id)
      }
      return toArticle(record(input.id))
    }),
  }
}
