// Comments of a Word file, with what answers them and whether they are done; and where they stand in a body.
import type { Block, Document, ListItem } from '#shared/document'
import type { IncomingComment } from '#shared/incoming'
import { clean } from '../publish/escape'
import type { Placed } from './docx-blocks'
import type { WordFile } from './docx-file'
import { changeOf } from './docx-runs'
import { elementsOf, type XmlElement } from './xml'

export interface Said {
  readonly id: string
  readonly author: string
  readonly at: number | null
  readonly text: string
  readonly isDone: boolean
  /** The comment that it answers. */
  readonly answers: string | null
}

/** Nobody reads more. */
const MOST_COMMENTS = 10_000
const MOST_ANSWERS = 1000
/** Longest text of a comment that the library keeps. */
const MOST = 5000

/** The words of a comment, a paragraph a line. */
function linesOf(element: XmlElement): string {
  const words = (inner: XmlElement): string =>
    elementsOf(inner)
      .map((one) => {
        if (one.name === 'w:t') return one.content.filter((node) => typeof node === 'string').join('')
        if (one.name === 'w:br' || one.name === 'w:cr') return '\n'
        if (one.name === 'w:tab') return '\t'
        return one.name === 'w:del' || one.name === 'w:pPr' ? '' : words(one)
      })
      .join('')
  return elementsOf(element)
    .filter(({ name }) => name === 'w:p')
    .map(words)
    .join('\n')
}

export function commentsIn(file: WordFile): readonly Said[] {
  const root = file.partFor('comments')
  if (root === null) return []
  const extended = file.partFor('commentsExtended')
  const more = new Map(
    (extended === null ? [] : elementsOf(extended)).map((one) => [one.attrs['w15:paraId'] ?? '', one.attrs]),
  )
  const elements = elementsOf(root).filter(({ name }) => name === 'w:comment')
  const lastParagraph = (comment: XmlElement): string =>
    elementsOf(comment).findLast(({ name }) => name === 'w:p')?.attrs['w14:paraId'] ?? ''
  const byParagraph = new Map(elements.map((one) => [lastParagraph(one), one.attrs['w:id'] ?? '']))
  return elements.flatMap((comment): Said[] => {
    const text = clean(linesOf(comment)).trim().slice(0, MOST)
    if (text === '') return []
    const said = more.get(lastParagraph(comment))
    const parent = said?.['w15:paraIdParent']
    return [
      {
        id: comment.attrs['w:id'] ?? '',
        ...changeOf(comment),
        text,
        isDone: said?.['w15:done'] === '1',
        answers: parent === undefined ? null : (byParagraph.get(parent) ?? null),
      },
    ]
  })
}

interface Leaf {
  readonly line: object
  /** Its number in the order of `blockTexts`. */
  readonly n: number
  readonly length: number
}

/** The lines of a body with their numbers; each note of a line has the number after it. */
function leavesOf(blocks: readonly (Block | ListItem)[]): readonly Leaf[] {
  const leaves: Leaf[] = []
  let n = 0
  const line = (
    node:
      | Extract<Block, { type: 'paragraph' }>
      | { readonly content?: Extract<Block, { type: 'paragraph' }>['content'] },
  ): void => {
    const content = node.content ?? []
    const length = content.reduce(
      (all, one) => all + (one.type === 'text' ? one.text.length : one.type === 'hard_break' ? 1 : 0),
      0,
    )
    leaves.push({ line: node, n, length })
    n += 1 + content.filter((one) => one.type === 'note' && one.attrs.text !== '').length
  }
  const walk = (inner: readonly (Block | ListItem)[]): void => {
    for (const block of inner)
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          line(block)
          break
        case 'code_block':
          leaves.push({
            line: block,
            n: n++,
            length: (block.content ?? []).reduce((all, { text }) => all + text.length, 0),
          })
          break
        case 'figure':
          for (const one of block.content) line(one)
          break
        case 'table':
          for (const row of block.content) for (const cell of row.content ?? []) walk(cell.content)
          break
        case 'horizontal_rule':
          break
        default:
          walk(block.content)
      }
  }
  walk(blocks)
  return leaves
}

interface Stretch {
  readonly block: number
  readonly from: number
  readonly to: number
}

/** Where each comment stands; over several lines only to the end of its first. Null: its words are not in the body. */
export function placesIn(body: Document, placed: readonly Placed[]): (comment: string) => Stretch | null {
  const leaves = new Map(leavesOf(body.content).map((leaf) => [leaf.line, leaf]))
  const bounds = new Map<string, Placed[]>()
  for (const one of placed) {
    const list = bounds.get(one.comment)
    if (list === undefined) bounds.set(one.comment, [one])
    else list.push(one)
  }
  return (comment) => {
    const own = bounds.get(comment) ?? []
    const found = (kind: Placed['kind']): Placed | undefined =>
      own.find((one) => one.kind === kind && leaves.has(one.line))
    const [from, to, at] = [found('from'), found('to'), found('at')]
    const start = from ?? to ?? at
    const leaf = start === undefined ? undefined : leaves.get(start.line)
    if (start === undefined || leaf === undefined) return null
    const within = (place: number): number => Math.min(Math.max(0, place), leaf.length)
    if (from === undefined && to === undefined)
      return { block: leaf.n, from: within(start.at), to: within(start.at) }
    const begin = from === undefined ? 0 : within(from.at)
    const end = to !== undefined && to.line === leaf.line ? within(to.at) : leaf.length
    return { block: leaf.n, from: begin, to: Math.max(begin, end) }
  }
}

/** Comments in the order of the file, answers with what they answer. */
export function incomingComments(
  said: readonly Said[],
  placeOf: (comment: string) => Stretch | null,
  proposedPlaceOf: ((comment: string) => Stretch | null) | null,
): readonly IncomingComment[] {
  const byId = new Map(said.map((one) => [one.id, one]))
  const rootOf = (one: Said): Said => {
    let root = one
    for (let n = 0; n < 50 && root.answers !== null; n++) {
      const above = byId.get(root.answers)
      if (above === undefined || above === one) break
      root = above
    }
    return root
  }
  const threads = Map.groupBy(said, rootOf)
  return said
    .flatMap((one): IncomingComment[] => {
      const thread = threads.get(one)
      if (thread === undefined) return []
      const place = placeOf(one.id) ?? { block: 0, from: 0, to: 0 }
      const proposed = proposedPlaceOf?.(one.id) ?? null
      const replies = thread.filter((other) => other !== one).slice(0, MOST_ANSWERS)
      return [
        {
          ...place,
          ...(proposed === null ? {} : { proposed }),
          author: one.author,
          at: one.at,
          text: one.text,
          resolved: one.isDone,
          replies: replies.map(({ author, at, text }) => ({ author, at, text })),
        },
      ]
    })
    .slice(0, MOST_COMMENTS)
}
