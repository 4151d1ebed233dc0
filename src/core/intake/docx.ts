// A Word file → an article as it came: text that holds, text proposed, comments, pictures, headline and credits.
import type { Document } from '#shared/document'
import type { Incoming, IncomingNotice } from '#shared/incoming'
import { clean } from '../publish/escape'
import { built, type Built } from './docx-blocks'
import { commentsIn, incomingComments, placesIn } from './docx-comments'
import { wordFile, type WordFile } from './docx-file'
import { frontOf } from './docx-front'
import { changesIn, turnsOf } from './docx-changes'
import { HOLDING, PROPOSED, type Change, type Node, type View } from './docx-ir'
import { nodeReader } from './docx-nodes'
import { notesOf } from './docx-notes'
import { counterFor } from './docx-numbering'
import { albumOf } from './docx-pictures'
import type { Around, Left } from './docx-runs'
import { readStyles } from './docx-styles'
import { viewed, type ViewNode } from './docx-view'
import { childOf, textOf, type XmlElement } from './xml'

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

interface Properties {
  readonly title: string
  readonly keywords: readonly string[]
  readonly lang: string
}

function propertiesOf(file: WordFile): Properties {
  const core = file.partFor('core-properties')
  const said = (name: string): string => {
    const found = childOf(core ?? undefined, name)
    return found === undefined ? '' : clean(textOf(found)).replace(/\s/g, ' ').trim().slice(0, 500)
  }
  return {
    title: said('dc:title'),
    keywords: said('cp:keywords')
      // LibreOffice puts a blank between them.
      .split(/[;；,，、]|(?<=\p{Script=Han}) (?=\p{Script=Han})/u)
      .map((word) => word.trim())
      .filter((word, at, all) => word !== '' && word.length <= 40 && all.indexOf(word) === at)
      .slice(0, 30),
    lang: /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i.test(said('dc:language')) ? said('dc:language') : '',
  }
}

/** Words above or below the page, beside its number. */
function hasMargins(file: WordFile): boolean {
  return ['header', 'footer'].some((kind) =>
    file.namesFor(kind).some((part) => {
      const root = file.read(part)
      return root !== null && /[^\d\s\-–—/第页共ofPage]/i.test(textOf(withoutFields(root)))
    }),
  )
}
const withoutFields = (element: XmlElement): XmlElement => ({
  ...element,
  content: element.content.flatMap((node): (XmlElement | string)[] => {
    if (typeof node === 'string') return [node]
    return node.name === 'w:instrText' || node.name === 'w:fldSimple' ? [] : [withoutFields(node)]
  }),
})

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

/**
 * One article. Refuses with `file-not-word`, and with what an archive and its XML are refused for. Links to elsewhere than
 * web and mail lose their address; linked pictures are told, never fetched; headers and footers are left out and told.
 */
export function readDocx(bytes: Uint8Array, { name }: { readonly name: string }): readonly Incoming[] {
  const file = wordFile(bytes, name)
  const styles = readStyles(file.partFor('styles'))
  const album = albumOf(file)
  const left: Left = { parts: false, characters: false }
  const inside = { file, styles, album, left }
  const around: Around = { ...inside, part: file.main, noteOf: notesOf(inside) }
  const reader = nodeReader(around)
  const nodes: Node[] = []
  // Paragraph by paragraph: only the largest is held as a tree.
  file.read(file.main, (element, parent) => {
    if (parent !== 'w:body') return false
    nodes.push(...reader.nodesOf([element]))
    return true
  })
  const front = frontOf(nodes)
  const counter = counterFor(file.partFor('numbering'))
  const views = [HOLDING, PROPOSED].map((view) => viewed(front.rest, view))
  const shift = shiftOf(views)
  const [holding, proposed] = views.map((view): Built => built(view, counter(), shift)) as [Built, Built]
  const changes = changesIn(front.rest)
  const isProposed = changes !== null && JSON.stringify(holding.body) !== JSON.stringify(proposed.body)
  const textAt = (view: View): Document => built(viewed(front.rest, view), counter(), shift).body
  const comments = incomingComments(
    commentsIn(file),
    placesIn(holding.body, holding.placed),
    isProposed ? placesIn(proposed.body, proposed.placed) : null,
  )
  const properties = propertiesOf(file)
  const words = [holding, proposed].flatMap(({ body }) => body.content)
  const isHan = /\p{Script=Han}/u.test(front.headline + JSON.stringify(words.slice(0, 20)))
  const { credits } = front
  const notices: IncomingNotice[] = [
    ...(changes === null ? [] : (['tracked-changes'] as const)),
    ...(comments.length === 0 ? [] : (['comments'] as const)),
    ...(album.hasRemote() ? (['pictures-remote'] as const) : []),
    ...(front.headline === '' ? (['no-headline'] as const) : []),
    ...(isBlank(holding.body) && isBlank(proposed.body) ? (['no-body'] as const) : []),
    ...(left.parts || hasMargins(file) ? (['parts-left-out'] as const) : []),
    ...(left.characters ? (['characters-replaced'] as const) : []),
  ]
  return [
    {
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
      lang: properties.lang || (isHan ? styles.languages.east : styles.languages.latin),
      body: holding.body,
      proposed: isProposed ? { body: proposed.body, ...madeBy(changes, textAt, proposed.body) } : null,
      comments,
      pictures: album.pictures(),
      furniture: front.furniture.map(({ kind, text, atEnd }) => ({
        kind,
        text,
        before: atEnd ? holding.body.content.length : 0,
      })),
      others: [],
      notices,
    },
  ]
}
