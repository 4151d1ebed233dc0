// A piece of HTML from a foreign file → what an article takes of it: body, pictures, what is to be told.
import { figuresOf, plainText, type Block, type Document, type Inline } from '#shared/document'
import type { Incoming, IncomingNotice } from '#shared/incoming'
import { htmlBody, type HtmlBody } from './html-body'

export interface ReadBody extends Pick<Incoming, 'body' | 'pictures' | 'notices'> {
  /** The words of the body. */
  readonly text: string
}

/** What is to be told of a rebuilt piece of HTML. */
export function bodyFrom({ body, pictures, remote, refused, cut }: HtmlBody): ReadBody {
  const notices: IncomingNotice[] = [
    ...(remote.length > 0 ? (['pictures-remote'] as const) : []),
    ...(refused > 0 ? (['pictures-refused'] as const) : []),
    ...(cut ? (['parts-left-out'] as const) : []),
  ]
  return { body, pictures, notices, text: plainText(body) }
}

/** `base`: the page's own address, if it is known. */
export const bodyOfHtml = (html: string, options: { readonly base?: string } = {}): ReadBody =>
  bodyFrom(htmlBody(html, options))

const hasFigure = (body: Document): boolean => figuresOf(body.content).length > 0
const line = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }])

/**
 * The picture that stands beside the text in a file, before the text, with what is said of it; not if the text shows it, or if
 * it is no address of the web.
 */
export function leadPicture<Read extends Pick<Incoming, 'body' | 'notices'>>(
  read: Read,
  address: string,
  base: string,
  caption = '',
  credit = '',
): Read {
  if (address === '') return read
  const [shown] = htmlBody(`<figure><img src="${address.replaceAll('"', '%22')}"></figure>`, { base }).body
    .content
  if (shown?.type !== 'figure' || shown.attrs.address === '') return read
  if (JSON.stringify(read.body).includes(JSON.stringify(shown.attrs.address))) return read
  const figure: Block = {
    ...shown,
    content: [
      { type: 'caption', content: line(caption) },
      { type: 'credit', content: line(credit) },
    ],
  }
  const text = plainText(read.body) === '' && !hasFigure(read.body) ? [] : read.body.content
  const body: Document = { type: 'doc', content: [figure, ...text] }
  return { ...read, body, notices: [...read.notices, 'pictures-remote'] }
}
