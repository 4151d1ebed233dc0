// Author, organisation, source, editor and day of a page: what stands on it, and what it states about itself.
import type { Incoming } from '#shared/incoming'
import { findDate } from '../page/date'
import { isOrganisation, joinedNames, readPeople } from '../page/people'
import type { RawPage } from '../page/read'
import type { Placed } from './html-placed'
import type { Near } from './html-near'
import type { Stated } from './html-state'

type Fields = Pick<Incoming, 'author' | 'organisation' | 'editor' | 'source' | 'publishedAt' | 'keywords'>

const dateOf = (texts: readonly string[]): string => {
  for (const text of texts) {
    const found = findDate(text)
    if (found && found.start <= 12) return found.iso
  }
  return ''
}

// Harrow Pumps, Inc.
const COMPANY = /[\s,](?:inc|llc|ltd|corp|gmbh|plc|pty|limited|corporation)\.?$/i

/** A stated author is believed if it is a person or persons, and nobody else: sites state themselves, their systems, an address. */
function statedAuthor(stated: Stated): string {
  const names = stated.authors.flatMap((text) => {
    if (/^https?:|@|\d{4}/.test(text) || text === stated.site || isOrganisation(text)) return []
    if (COMPANY.test(text)) return []
    const people = readPeople(text.replace(/^by\s+/i, ''), false)
    return people.whole ? people.names : []
  })
  return joinedNames([...new Set(names)].slice(0, 20))
}

/** Boards and blogs, by the title of their pages: who posts there may go by any name. */
const BOARD = /论坛|論壇|社区|贴吧|博客|部落格|空间|\b(?:bbs|blog|forum|discuz)/i

/** `The sums of a dry year - by John Field - Field Notes` → John Field */
function byTitle(title: string): string {
  const by = /\s[-|–—]\sby\s([^-|–—]{3,60}?)\s{0,2}(?:$|\s[-|–—]\s|\|)/i.exec(title)?.[1] ?? ''
  const people = readPeople(by, false)
  return people.whole && people.organisations.length === 0 ? joinedNames(people.names) : ''
}

/** What names a person or a house is short; more is something else that stands under that name. */
const LONGEST_NAME = 80
const firstShort = (texts: readonly string[]): string =>
  texts.find((text) => text.length <= LONGEST_NAME) ?? ''

/** Of a place that is known to hold the author: persons, else whatever stands there. */
function namesIn(text: string): string {
  const people = readPeople(text.replace(/^by\s+/i, ''), true)
  return people.whole && people.names.length > 0 ? joinedNames(people.names) : text
}

/** Of `青禾观察青禾`, whose first part is a link, that part. */
const linkOf = (source: string, links: readonly string[]): string =>
  links.find(
    (link) =>
      link.length >= 2 && source.startsWith(link) && /^\p{Script=Han}{1,4}$/u.test(source.slice(link.length)),
  ) ?? source

/** Where a page shows its day it is in its own zone; what it states is often in UTC, so that the day shown goes first in Chinese. */
export function fieldsOf(
  stated: Stated,
  read: RawPage,
  chinese: boolean,
  places: Placed,
  near: Near,
): Fields {
  // verse and agendas have no text that the lines could be read by
  const credits = read.body.length === 0 ? near.credits : []
  const shown = read.publishedAt || (credits.find(({ published }) => published !== '')?.published ?? '')
  const named =
    read.author || joinedNames([...new Set(credits.flatMap(({ authors }) => authors))].slice(0, 20))
  const said = dateOf(stated.dates)
  const isBoard = BOARD.test(stated.title)
  const author = chinese
    ? named || near.author || statedAuthor(stated) || (isBoard ? near.poster : '') || near.bare
    : statedAuthor(stated) || named || near.author || byTitle(stated.title)
  return {
    author: places.author === '' ? author : namesIn(places.author),
    organisation: read.organisation,
    editor:
      places.editor ||
      read.editor ||
      (credits.flatMap(({ editors }) => editors)[0] ?? '') ||
      firstShort(stated.editors),
    source:
      places.source ||
      linkOf(read.source, near.sources) ||
      (credits.flatMap(({ sources }) => sources)[0] ?? '') ||
      firstShort(stated.sources),
    publishedAt: dateOf([places.date]) || (chinese ? shown || said || near.date : said || shown || near.date),
    keywords:
      read.keywords.length > 0
        ? read.keywords
        : stated.keywords
            .flatMap((text) => text.split(/[,，;；、|]/))
            .map((word) => word.trim())
            .filter((word) => word !== '' && word.length <= 40)
            .slice(0, 30),
  }
}
