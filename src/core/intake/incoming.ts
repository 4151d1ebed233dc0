// An article of a foreign format put together: what the file does not say is empty, what is missing is told.
import { blockTexts, type Document } from '#shared/document'
import type { Incoming, IncomingNotice, ReadPart } from '#shared/incoming'
import { oneLine } from './plain'

type Said = Partial<Incoming> & Pick<Incoming, 'body'>

const isBlank = (body: Document): boolean =>
  body.content.every((block) => block.type !== 'figure' && blockTexts([block]).join('').trim() === '')

/** Fields are one line each; notices stand once, in the order of finding. */
export function incoming(said: Said): Incoming {
  const headline = oneLine(said.headline ?? '')
  const notices: IncomingNotice[] = [...(said.notices ?? [])]
  if (headline === '') notices.push('no-headline')
  if (isBlank(said.body)) notices.push('no-body')
  return {
    headline,
    alsoHeadlines: said.alsoHeadlines ?? [],
    kicker: oneLine(said.kicker ?? ''),
    deck: oneLine(said.deck ?? ''),
    author: oneLine(said.author ?? ''),
    organisation: oneLine(said.organisation ?? ''),
    editor: oneLine(said.editor ?? ''),
    source: oneLine(said.source ?? ''),
    publishedAt: said.publishedAt ?? '',
    keywords: [...new Set((said.keywords ?? []).map(oneLine))].filter((word) => word !== ''),
    lang: said.lang ?? '',
    body: said.body,
    proposed: said.proposed ?? null,
    comments: said.comments ?? [],
    pictures: said.pictures ?? [],
    furniture: said.furniture ?? [],
    others: said.others ?? [],
    notices: [...new Set(notices)],
  }
}

/** Written by a Galley: what it leaves open was not known, whatever the format made it say besides. */
export const isOwn = (guid: string | undefined): boolean => guid?.startsWith('urn:galley:') ?? false

/** Several names in one field, as a line of credits has them: 张三、李四 · Ann Lee, Bo Kim. */
export const joinNames = (names: readonly string[]): string => {
  const known = [...new Set(names.map(oneLine))].filter((name) => name !== '')
  return known.join(known.some((name) => /\p{Script=Han}/u.test(name)) ? '、' : ', ')
}

/** An article that could be read, and where in its file it stood. */
export type FoundPart = Extract<ReadPart, { readonly incoming: Incoming }>
