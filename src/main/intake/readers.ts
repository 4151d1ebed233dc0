// The readers of foreign formats, by name: bytes or decoded text in, articles out one by one.
import { readEpub } from '#core/intake/epub'
import { readDocx } from '#core/intake/docx'
import { readFeed } from '#core/intake/feed'
import { readGalley } from '#core/intake/galley'
import { readHtml } from '#core/intake/html'
import { readJsonFeed } from '#core/intake/json-feed'
import { siteOfPage } from '#core/intake/learn-site'
import { readMarkdown } from '#core/intake/markdown'
import { readNewsml } from '#core/intake/newsml'
import { readNinjs } from '#core/intake/ninjs'
import { readNitf } from '#core/intake/nitf'
import { readOdt } from '#core/intake/odt'
import { readRtf } from '#core/intake/rtf'
import { readWxr } from '#core/intake/wxr'
import type { Incoming, IncomingFormat, ReadContext, ReadPart } from '#shared/incoming'
import { readSavedPage } from './saved-page'

type Parts = Iterable<ReadPart | Incoming> | AsyncIterable<ReadPart | Incoming>

/**
 * `text`: of what is written in characters, decoded as the file says or as was asked; `chunks`: likewise, and of any
 * length, piece by piece; `bytes`: of everything else.
 */
export type Reader =
  | { readonly of: 'text'; readonly read: (text: string, context: ReadContext) => Parts }
  | { readonly of: 'chunks'; readonly read: (text: Iterable<string>, context: ReadContext) => Parts }
  | { readonly of: 'bytes'; readonly read: (bytes: Uint8Array, context: ReadContext) => Parts }

/** With what is known of its site, and the files that came beside it. */
function readPage(text: string, { parts, profiles = {} }: ReadContext): Incoming {
  const site = Object.keys(profiles).length === 0 ? '' : siteOfPage(text)
  const profile = site !== '' && Object.hasOwn(profiles, site) ? profiles[site] : undefined
  const read = readHtml(text, { ...(parts && { parts }), ...(profile && { profile }) })
  return profile === undefined ? read : { ...read, site }
}

/** Pages as text and archives of files are read in `pieces.ts`; a format without an entry is refused or read as text. */
export const READERS: Partial<Readonly<Record<IncomingFormat, Reader>>> = {
  html: { of: 'text', read: (text, context) => [readPage(text, context)] },
  mhtml: { of: 'bytes', read: readSavedPage },
  markdown: { of: 'text', read: readMarkdown },
  docx: { of: 'bytes', read: readDocx },
  odt: { of: 'bytes', read: readOdt },
  rtf: { of: 'bytes', read: readRtf },
  newsml: { of: 'text', read: readNewsml },
  nitf: { of: 'text', read: readNitf },
  ninjs: { of: 'text', read: readNinjs },
  wxr: { of: 'chunks', read: readWxr },
  feed: { of: 'chunks', read: readFeed },
  jsonfeed: { of: 'text', read: readJsonFeed },
  galley: { of: 'text', read: readGalley },
  epub: { of: 'bytes', read: readEpub },
}
