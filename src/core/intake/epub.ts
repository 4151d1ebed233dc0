// EPUB 2 and 3 → articles, one a chapter: an edition holds many pieces by many people, and a book is edited by the chapter.
import type { Block, Document } from '#shared/document'
import { plainText } from '#shared/document'
import type { ReadContext } from '#shared/incoming'
import { planArchive } from './archive'
import { bodyFrom, type ReadBody } from './bodies'
import { isoOf } from './dates'
import { pathFrom, readBook, type Book, type BookPage } from './epub-book'
import {
  attributeOf,
  elementsIn,
  isElement,
  textOf,
  treeOf,
  type HtmlElement,
  type HtmlParent,
} from './html-tree'
import { htmlBodyOf } from './html-body'
import { incoming, type FoundPart } from './incoming'
import { oneLine } from './plain'
import { xmlText } from './xml'

type Read = (path: string) => Uint8Array | null

/** What stands over an article of ours, and of others who write so: taken out of the text. */
interface Head {
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly author: string
  readonly source: string
  readonly publishedAt: string
}

const takenOut = (element: HtmlElement | undefined): void => {
  const parent: HtmlParent | null | undefined = element?.parentNode
  if (!parent) return
  parent.childNodes = parent.childNodes.filter((child) => child !== element)
}

/** `作者：闫方舟` → 闫方舟, `By: Ann Lee` → Ann Lee. */
const unlabelled = (text: string): string => oneLine(text).replace(/^[^：:]{1,6}[：:]\s?/, '')

function headOf(root: HtmlParent): Head | null {
  const article = [...elementsIn(root)].find(({ tagName }) => tagName === 'article')
  const header = article?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'header')
  if (header === undefined) return null
  const within = [...elementsIn(header)]
  const ofClass = (name: string): string => {
    const found = within.find((element) => (attributeOf(element, 'class') ?? '').split(/\s/).includes(name))
    return found === undefined ? '' : oneLine(textOf(found))
  }
  const time = within.find(({ tagName }) => tagName === 'time')
  const heading = within.find(({ tagName }) => /^h[1-3]$/.test(tagName))
  if (heading === undefined) return null
  takenOut(header)
  takenOut(article?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'footer'))
  return {
    headline: oneLine(textOf(heading)),
    kicker: ofClass('kicker'),
    deck: ofClass('deck'),
    author: unlabelled(ofClass('author')),
    source: unlabelled(ofClass('source')),
    publishedAt: isoOf(time === undefined ? '' : (attributeOf(time, 'datetime') ?? '')),
  }
}

/** The book's own pictures that a page shows, by the reference it names them with. */
function partsOf(root: HtmlParent, path: string, read: Read): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  for (const element of elementsIn(root)) {
    const reference = element.tagName === 'img' ? (attributeOf(element, 'src') ?? '') : ''
    if (reference === '' || /^[a-z][a-z0-9+.-]*:/i.test(reference) || parts.has(reference)) continue
    const bytes = read(pathFrom(path, reference))
    if (bytes !== null) parts.set(reference, bytes)
  }
  return parts
}

interface Page {
  readonly head: Head | null
  readonly read: ReadBody
  /** Of the page's own head, if the contents do not name it. */
  readonly title: string
}

function pageAt({ path }: BookPage, read: Read): Page | null {
  const bytes = read(path)
  if (bytes === null) return null
  const { root, cut } = treeOf(xmlText(bytes))
  const title = [...elementsIn(root)].find(({ tagName }) => tagName === 'title')
  const head = headOf(root)
  const made = htmlBodyOf(root, { parts: partsOf(root, path, read) })
  return {
    head,
    read: bodyFrom({ ...made, cut: made.cut || cut }),
    title: title === undefined ? '' : oneLine(textOf(title)),
  }
}

const textOfBlock = (block: Block | undefined): string =>
  block === undefined ? '' : oneLine(plainText({ type: 'doc', content: [block] }))

/** Without the heading that says the headline once more, and which headline that leaves. */
function headed(body: Document, named: string): { readonly body: Document; readonly headline: string } {
  const [first, ...rest] = body.content
  if (first?.type !== 'heading') return { body, headline: named }
  const words = textOfBlock(first)
  const isSame = words === named || words.replace(/\s/g, '').endsWith(named.replace(/\s/g, ''))
  if (named !== '' && !isSame) return { body, headline: named }
  return { body: { type: 'doc', content: rest.length > 0 ? rest : [{ type: 'paragraph' }] }, headline: words }
}

function chapterOf(book: Book, named: string | null, pages: readonly Page[], path: string): FoundPart {
  const [first] = pages
  const head = first?.head ?? null
  const all: Document = { type: 'doc', content: pages.flatMap(({ read }) => read.body.content) }
  const { body, headline } = head === null ? headed(all, named ?? '') : { body: all, headline: head.headline }
  return {
    part: path,
    incoming: incoming({
      headline: headline || (first?.title ?? '') || (book.pages.length === 1 ? book.title : ''),
      kicker: head?.kicker ?? '',
      deck: head?.deck ?? '',
      author: head?.author || book.author,
      source: head?.source || book.publisher || book.title,
      publishedAt: head?.publishedAt || book.publishedAt,
      keywords: book.subjects,
      lang: book.lang,
      body,
      pictures: pages.flatMap(({ read }) => read.pictures),
      notices: pages.flatMap(({ read }) => read.notices),
    }),
  }
}

const isBare = ({ read }: Page): boolean => read.text.replace(/\s/g, '').length < 40

/**
 * The chapters in the order of reading, each as soon as it is read. Pages that the contents do not name go on with the chapter
 * before them; those before the first (cover, title page) come if they say anything. Refuses with `archive-refused`,
 * `archive-damaged`, `archive-locked`, `markup-refused` or `markup-damaged`.
 */
export function* readEpub(bytes: Uint8Array, _context?: ReadContext): Generator<FoundPart> {
  const { read } = planArchive(bytes)
  const book = readBook(read)
  const hasContents = book.pages.some(({ title }) => title !== null)
  let open: { readonly named: string | null; readonly path: string; readonly pages: Page[] } | null = null
  for (const page of book.pages) {
    const found = pageAt(page, read)
    if (found === null) continue
    if (hasContents && page.title === null) {
      if (open !== null) open.pages.push(found)
      else if (!isBare(found)) yield chapterOf(book, null, [found], page.path)
      continue
    }
    if (open !== null) yield chapterOf(book, open.named, open.pages, open.path)
    open = { named: page.title, path: page.path, pages: [found] }
  }
  if (open !== null) yield chapterOf(book, open.named, open.pages, open.path)
}
