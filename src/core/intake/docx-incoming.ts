// A text document as it was read, of whatever format → an article: headline and credits found, two texts, comments placed.
import type { Document } from '#shared/document'
import type { Incoming, IncomingNotice, IncomingPicture } from '#shared/incoming'
import { built, type Built } from './docx-blocks'
import { changesIn, turnsOf } from './docx-changes'
import { incomingComments, placesIn, type Said } from './docx-comments'
import { frontOf } from './docx-front'
import { HOLDING, PROPOSED, type Change, type Node, type View } from './docx-ir'
import type { Counter } from './docx-numbering'
import { viewed, type ViewNode } from './docx-view'

export interface Properties {
  readonly title: string
  readonly keywords: readonly string[]
  readonly lang: string
}

export interface TextDocument {
  readonly nodes: readonly Node[]
  /** Counts anew for each reading of the text. */
  readonly counter: () => Counter
  readonly said: readonly Said[]
  readonly pictures: readonly IncomingPicture[]
  readonly properties: Properties
  readonly languages: { readonly east: string; readonly latin: string }
  readonly hasRemote: boolean
  readonly isLeftOut: boolean
  readonly isReplaced: boolean
}

/** Who proposes, and turn by turn what the text was after each. */
function madeBy(
  changes: readonly Change[],
  textAt: (view: View) => Document,
  last: Document,
): Pick<NonNullable<Incoming['proposed']>, 'authors' | 'turns'> {
  const turns = turnsOf(changes)
  const made = new Set<Change>()
  return {
    authors: [...new Set(turns.map(({ author }) => author))].filter((author) => author !== ''),
    turns: turns.map(({ author, at, changes: own }, n) => {
      for (const change of own) made.add(change)
      const isLast = n === turns.length - 1
      return {
        author,
        at,
        body: isLast ? last : textAt({ isMade: (change) => made.has(change), note: 'holding' }),
      }
    }),
  }
}

/** Level 1 in the text moves all headings one down; without it they are where Galley has them. */
const shiftOf = (views: readonly (readonly ViewNode[])[]): 0 | 1 =>
  views.some((nodes) =>
    nodes.some((node) => node.kind === 'line' && (node.look.kind === 'title' || node.look.level === 1)),
  )
    ? 1
    : 0

const isBlank = ({ content }: Document): boolean =>
  content.every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0)

const joined = (words: readonly string[]): string => {
  const all = [...new Set(words)]
  return all.join(all.some((word) => /\p{Script=Han}/u.test(word)) ? '、' : ', ')
}

export function incomingOf({ nodes, counter, said, properties, ...given }: TextDocument): Incoming {
  const front = frontOf(nodes)
  const views = [HOLDING, PROPOSED].map((view) => viewed(front.rest, view))
  const shift = shiftOf(views)
  const [holding, proposed] = views.map((view): Built => built(view, counter(), shift)) as [Built, Built]
  const changes = changesIn(front.rest)
  const isProposed = changes !== null && JSON.stringify(holding.body) !== JSON.stringify(proposed.body)
  const textAt = (view: View): Document => built(viewed(front.rest, view), counter(), shift).body
  const comments = incomingComments(
    said,
    placesIn(holding.body, holding.placed),
    isProposed ? placesIn(proposed.body, proposed.placed) : null,
  )
  const words = [holding, proposed].flatMap(({ body }) => body.content)
  const isHan = /\p{Script=Han}/u.test(front.headline + JSON.stringify(words.slice(0, 20)))
  const { credits } = front
  const notices: IncomingNotice[] = [
    ...(changes === null ? [] : (['tracked-changes'] as const)),
    ...(comments.length === 0 ? [] : (['comments'] as const)),
    ...(given.hasRemote ? (['pictures-remote'] as const) : []),
    ...(front.headline === '' ? (['no-headline'] as const) : []),
    ...(isBlank(holding.body) && isBlank(proposed.body) ? (['no-body'] as const) : []),
    ...(given.isLeftOut ? (['parts-left-out'] as const) : []),
    ...(given.isReplaced ? (['characters-replaced'] as const) : []),
  ]
  return {
    headline: front.headline,
    alsoHeadlines: [front.proposedHeadline, properties.title].filter(
      (one, at, all) =>
        one !== '' && one !== front.headline && all.indexOf(one) === at && !/^Microsoft Word/i.test(one),
    ),
    kicker: front.kicker,
    deck: front.deck,
    author: joined(credits.flatMap(({ authors: all }) => all)),
    organisation: joined(credits.flatMap(({ organisations }) => organisations)),
    editor: joined(credits.flatMap(({ editors }) => editors)),
    source: credits.flatMap(({ sources }) => sources)[0] ?? '',
    publishedAt: credits.find(({ published }) => published !== '')?.published ?? '',
    keywords: [...new Set([...credits.flatMap(({ keywords }) => keywords), ...properties.keywords])],
    lang: properties.lang || (isHan ? given.languages.east : given.languages.latin),
    body: holding.body,
    proposed: isProposed ? { body: proposed.body, ...madeBy(changes, textAt, proposed.body) } : null,
    comments,
    pictures: given.pictures,
    furniture: front.furniture.map(({ kind, text, atEnd }) => ({
      kind,
      text,
      before: atEnd ? holding.body.content.length : 0,
    })),
    others: [],
    notices,
  }
}
