// What leaves as a Word file comes back: the text that holds, the text proposed, what was said of it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Comment } from '#shared/comment'
import { blockTexts, Document, type Block, type ListItem } from '#shared/document'
import type { Incoming } from '#shared/incoming'
import * as v from 'valibot'
import { clean } from '../publish/escape'
import { publishDocx } from '../publish/docx'
import { withAuthors } from '../suggest/authors'
import type { Suggestion } from '#shared/suggestion'
import { publishables, PICTURE } from '../publish/fixtures/articles'
import {
  COMMENTS,
  dossierWith,
  extrasWith,
  GIF,
  GIF_HASH,
  HOLDING,
  MARKED_UP,
  PICTURES,
  PROPOSED,
  changesBetween,
  suggestionsBetween,
} from '../publish/fixtures/marked-up'
import { readDocx } from './docx'

/** Sizes of pictures are found when the library takes them in. */
function unsized<Node extends Block | ListItem>(node: Node): Node {
  if (node.type === 'figure') return { ...node, attrs: { ...node.attrs, width: 0, height: 0 } }
  if (
    node.type === 'blockquote' ||
    node.type === 'list_item' ||
    node.type === 'bullet_list' ||
    node.type === 'ordered_list'
  )
    return { ...node, content: (node.content as readonly (Block | ListItem)[]).map(unsized) } as Node
  return node
}
const bare = (body: Document): Document => ({ ...body, content: body.content.map(unsized) })

function there(holding: Document | null, body: Document, comments: readonly Comment[]): Incoming {
  const extras = {
    ...extrasWith(dossierWith(holding, body, comments)),
    pictures: { ...PICTURES, [PICTURE]: PICTURES[GIF_HASH]! },
  }
  const article = {
    ...MARKED_UP,
    body: holding ?? body,
    pictures: { [GIF_HASH]: { path: '' }, [PICTURE]: { path: '' } },
  }
  return readDocx(publishDocx(article, extras), { name: 'a.docx' })[0]!
}
/** As Word can hold it: nothing that shows nothing, neighbours of one kind joined. */
const asWord = (body: Document): Document => there(null, body, []).body
const words = (body: Document): string =>
  clean(blockTexts(body.content).join('')).replace(/[\s\u3000\u00a0\ufeff\u200b]/g, '')

describe('a Word file and back', () => {
  it('is the same article: text, headline, fields, pictures', () => {
    const incoming = there(null, HOLDING, [])
    expect(incoming.body).toEqual(bare(HOLDING))
    expect(incoming).toMatchObject({
      headline: MARKED_UP.headline,
      kicker: MARKED_UP.kicker,
      deck: MARKED_UP.deck,
      author: MARKED_UP.author,
      organisation: MARKED_UP.organisation,
      editor: MARKED_UP.editor,
      source: MARKED_UP.source,
      // As it is printed: without its zone.
      publishedAt: '2023-03-27T10:42:00',
      keywords: MARKED_UP.tags,
      lang: 'zh-CN',
      proposed: null,
      notices: [],
    })
    expect(incoming.pictures).toEqual([{ sha256: GIF_HASH, bytes: GIF }])
  })

  it('has the text that holds and the one proposed, and who proposed it', () => {
    const { body, proposed, notices } = there(HOLDING, PROPOSED, [])
    expect(body).toEqual(bare(HOLDING))
    expect(proposed?.body).toEqual(bare(PROPOSED))
    expect(proposed?.authors.toSorted()).toEqual(['Jo Li', '王敏'])
    expect(notices).toEqual(['tracked-changes'])
  })

  it('says who proposed what, and when', () => {
    const { proposed, body } = there(HOLDING, PROPOSED, [])
    const wanted = suggestionsBetween(bare(HOLDING), bare(PROPOSED))
    const known = (proposed?.turns ?? []).reduce<readonly Suggestion[]>(
      (before, turn) => withAuthors(before, changesBetween(body, turn.body), turn.author, turn.at ?? 0),
      [],
    )
    expect(known.map(({ author, since, also }) => [author, since, also])).toEqual(
      wanted.map(({ author, since, also }) => [author, since, also]),
    )
  })

  it('has the comments where they stood, with answers and what is done', () => {
    const { comments, proposed } = there(HOLDING, PROPOSED, COMMENTS)
    const texts = blockTexts(proposed!.body.content)
    const stretch = ({ proposed: place }: Incoming['comments'][number]): string | undefined =>
      texts[place?.block ?? -1]?.slice(place?.from, place?.to)
    expect(comments.map(stretch)).toEqual(['打圪坝村', '路修到了', '亩产'])
    expect(
      comments.map(({ author, at, text, resolved, replies }) => ({ author, at, text, resolved, replies })),
    ).toEqual(
      COMMENTS.map(({ by, at, text, resolved, answers }) => ({
        author: by,
        at,
        text,
        resolved: resolved !== null,
        replies: answers.map((answer) => ({ author: answer.by, at: answer.at, text: answer.text })),
      })),
    )
  })

  it('of English has its credits in English', () => {
    const article = {
      ...MARKED_UP,
      lang: 'en',
      author: 'Jane Doe',
      organisation: 'City Desk',
      source: 'The Paper',
      editor: 'John Roe',
    }
    const [incoming] = readDocx(publishDocx(article, extrasWith(null)), { name: 'a.docx' })
    expect(incoming).toMatchObject({
      author: 'Jane Doe',
      source: 'The Paper',
      editor: 'John Roe',
      lang: 'en',
    })
  })

  it('loses no word of any body, and keeps its shape from then on', () => {
    fc.assert(
      fc.property(publishables, ({ body }) => {
        const once = asWord(body)
        expect(v.is(Document, once)).toBe(true)
        expect(asWord(once)).toEqual(once)
        expect(words(once)).toBe(words(body))
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  it('has any two bodies as what holds and what is proposed', () => {
    fc.assert(
      fc.property(publishables, publishables, (one, other) => {
        const holding = asWord(one.body)
        for (const after of [
          other.body,
          {
            type: 'doc' as const,
            content: [...one.body.content.slice(1), ...other.body.content.slice(0, 2)],
          },
        ]) {
          if (after.content.length === 0) continue
          const wanted = asWord(after)
          const { body, proposed } = there(holding, wanted, [])
          expect(body).toEqual(holding)
          expect(proposed?.body ?? body).toEqual(wanted)
        }
      }),
      { numRuns: 25, seed: 11 },
    )
  })
})
