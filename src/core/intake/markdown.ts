// A Markdown file → an article: front matter, body, notes, pictures by their place.
import { languageTag, oneLine } from '../publish/escape'
import { isNoteText, type Block } from '#shared/document'
import type { Incoming, IncomingNotice, ReadContext } from '#shared/incoming'
import { fieldTexts, frontMatterOf, isoOf, type FieldName } from './front-matter'
import { newPictures } from './html-pictures'
import { joinNames } from './incoming'
import { blocksOf } from './markdown-blocks'
import { creditsAround, type Signed } from './markdown-credits'
import { piecesOf, plainText, type InlineContext } from './markdown-inline'
import { markdownReader, type MarkdownEnv } from './markdown-rules'

/** Hugo's own way to write a shortcode that is none: a pair of braces with slash and star inside. */
const withoutShortcodeMarks = (text: string): string =>
  text
    .replace(/\{\{<\/\*([^]{0,2000}?)\*\/>\}\}/g, '{{<$1>}}')
    .replace(/\{\{%\/\*([^]{0,2000}?)\*\/%\}\}/g, '{{%$1%}}')

const MOST_NOTE = 5000
const MOST_NOTES = 2_000_000

/**
 * One article. Headline: the front matter's, else a first heading of level 1, which then is no part of the body. HTML in it
 * is rebuilt inertly; bold, strikes, small and raised letters as tags are marks. What Markdown has no word for (merged cells,
 * the place of a credit) comes back as it was written: a whole cell and empty ones, caption and credit as one line.
 */
export function* readMarkdown(source: string, { parts }: ReadContext): Iterable<Incoming> {
  const { fields, rest } = frontMatterOf(source)
  const md = markdownReader()
  const env: MarkdownEnv = { notes: new Map() }
  const tokens = md.parse(withoutShortcodeMarks(rest), env)
  const plainNote = (markdown: string): string => {
    const [inline] = md.parseInline(markdown, { notes: new Map() })
    const pieces = piecesOf(inline?.children ?? [], {
      pictures: newPictures(),
      noteText: () => '',
      noted: new Set(),
      noteRoom: 0,
      leftOut: false,
    })
    const words = pieces.map((piece) =>
      piece.type === 'text' ? piece.text : piece.type === 'figure' ? piece.attrs.alt : ' ',
    )
    const text = oneLine(words.join('')).slice(0, MOST_NOTE).toWellFormed()
    return isNoteText(text) ? text : ''
  }
  const notes = new Map<string, string>()
  const noteText = (markdown: string): string => {
    const known = notes.get(markdown) ?? plainNote(markdown)
    notes.set(markdown, known)
    return known
  }
  const context: InlineContext = {
    pictures: newPictures(parts),
    noteText,
    noted: new Set(),
    noteRoom: MOST_NOTES,
    leftOut: false,
  }

  const one = (field: FieldName): string => fieldTexts(fields, field)[0] ?? ''
  const all = (field: FieldName): string => [...new Set(fieldTexts(fields, field))].join('、')
  const [opening, inside] = tokens
  const first =
    opening?.type === 'heading_open' && opening.tag === 'h1' ? oneLine(plainText(inside?.children ?? [])) : ''
  const headline = one('headline') || first
  const below = first !== '' && first === headline ? tokens.slice(3) : tokens
  // Where there is front matter it says who and when, and the text is all text.
  const signed: Signed =
    Object.keys(fields).length > 0
      ? { rest: below, credits: [], above: [], below: [] }
      : creditsAround(below, first !== '')
  const body = signed.rest
  const credited = (field: 'authors' | 'organisations' | 'editors' | 'sources' | 'keywords'): string[] =>
    signed.credits.flatMap((credits) => credits[field])
  const shift = body.some(({ type, tag }) => type === 'heading_open' && tag === 'h1') ? 1 : 0
  const blocks: Block[] = blocksOf(body, Object.assign(context, { shift }))
  // A note to which nothing refers is text all the same.
  for (const [label, markdown] of env.notes) {
    const text = context.noted.has(label) ? '' : noteText(markdown)
    if (text !== '') blocks.push({ type: 'paragraph', content: [{ type: 'text', text }] })
  }

  const { remote, refused, kept } = context.pictures
  const tags = fieldTexts(fields, 'keywords')
  const lang = one('lang').replace('_', '-')
  const notices: (readonly [IncomingNotice, boolean])[] = [
    ['pictures-remote', remote.size > 0],
    ['pictures-refused', refused > 0],
    ['no-headline', headline === ''],
    ['no-body', blocks.length === 0],
    ['parts-left-out', context.leftOut],
  ]
  yield {
    headline,
    alsoHeadlines: first !== '' && first !== headline ? [first] : [],
    kicker: one('kicker'),
    deck: one('deck'),
    author: all('author') || joinNames(credited('authors')),
    organisation: one('organisation') || joinNames(credited('organisations')),
    editor: all('editor') || joinNames(credited('editors')),
    source: one('source') || (credited('sources')[0] ?? ''),
    publishedAt:
      isoOf(one('publishedAt')) ||
      (signed.credits.find(({ published }) => published !== '')?.published ?? ''),
    keywords: [
      ...tags,
      ...fieldTexts(fields, 'categories').filter((category) => !tags.includes(category)),
      ...credited('keywords'),
    ],
    lang: languageTag(lang) === 'und' ? '' : lang,
    body: { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks },
    proposed: null,
    comments: [],
    pictures: [...kept.values()],
    furniture: [
      ...signed.above.map((piece) => ({ ...piece, before: 0 })),
      ...signed.below.map((piece) => ({ ...piece, before: blocks.length })),
    ],
    others: [],
    notices: notices.filter(([, holds]) => holds).map(([notice]) => notice),
  }
}
