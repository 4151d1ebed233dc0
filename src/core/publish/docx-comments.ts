// Comments of a Word file: the comments, which of them are answers or done, and who wrote them.
import type { Comment, Saying } from '#shared/comment'
import { NOBODY, wordDate, type Parts } from './docx-parts'
import { NAMESPACES, runText, tag, val, xmlFile } from './docx-xml'
import { clean } from './escape'

interface Numbered {
  readonly id: number
  readonly said: Saying
  /** Number of the comment that it answers; null if it is none. */
  readonly answers: number | null
  readonly isResolved: boolean
}

export interface CommentParts {
  readonly comments: string
  readonly extended: string
  /** A comment with its answers, by its place in the list that was given. */
  readonly thread: (comment: number) => readonly number[]
}

const paragraphId = (n: number): string => (0x1000_0000 + n).toString(16).toUpperCase()

/** Initials as Word makes them: the first letter of each word, of a Chinese name the name. */
const initials = (name: string): string =>
  /\p{Script=Han}/u.test(name)
    ? name
    : name
        .split(' ')
        .map((word) => word.slice(0, 1))
        .join('')

/** `comments`: numbered in this order, each followed by its answers. */
export function commentParts(comments: readonly Comment[], parts: Parts): CommentParts {
  const all: Numbered[] = []
  const threads = comments.map((comment) => {
    const id = all.length
    const isResolved = comment.resolved !== null
    all.push({ id, said: comment, answers: null, isResolved })
    for (const said of comment.answers) all.push({ id: all.length, said, answers: id, isResolved })
    return Array.from({ length: all.length - id }, (_, n) => id + n)
  })
  let paragraphs = 0
  const last = new Map<number, string>()
  const xml = all.map(({ id, said }) => {
    const name = said.by === '' ? NOBODY : said.by
    parts.authors.add(name)
    const content = clean(said.text)
      .split('\n')
      .map((line, at) => {
        const own = paragraphId(++paragraphs)
        last.set(id, own)
        const reference =
          at === 0
            ? tag(
                'w:r',
                {},
                tag('w:rPr', {}, val('w:rStyle', parts.named('annotation reference'))) + '<w:annotationRef/>',
              )
            : ''
        return tag(
          'w:p',
          { 'w14:paraId': own },
          tag('w:pPr', {}, val('w:pStyle', parts.named('annotation text'))) +
            reference +
            tag('w:r', {}, runText(line)),
        )
      })
    return tag(
      'w:comment',
      { 'w:id': id, 'w:author': name, 'w:date': wordDate(said.at), 'w:initials': initials(name) },
      content.join(''),
    )
  })
  const extended = all.map(({ id, answers, isResolved }) =>
    tag('w15:commentEx', {
      'w15:paraId': last.get(id),
      'w15:paraIdParent': answers === null ? null : last.get(answers),
      'w15:done': isResolved ? 1 : 0,
    }),
  )
  return {
    comments: xmlFile(tag('w:comments', NAMESPACES, xml.join(''))),
    extended: xmlFile(tag('w15:commentsEx', NAMESPACES, extended.join(''))),
    thread: (comment) => threads[comment] ?? [],
  }
}

export const peopleXml = (authors: ReadonlySet<string>): string =>
  xmlFile(
    tag(
      'w15:people',
      NAMESPACES,
      [...authors]
        .map((name) =>
          tag(
            'w15:person',
            { 'w15:author': name },
            tag('w15:presenceInfo', { 'w15:providerId': 'None', 'w15:userId': name }),
          ),
        )
        .join(''),
    ),
  )
