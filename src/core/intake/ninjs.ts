// ninjs (IPTC News in JSON) 1, 2 and 3 → articles. Names differ between versions by case and number; both are looked past.
import { GalleyError } from '#shared/error'
import type { Incoming } from '#shared/incoming'
import { bodyOfHtml, leadPicture, type ReadBody } from './bodies'
import { firstDate } from './dates'
import { incoming, isOwn, joinNames, type FoundPart } from './incoming'
import { htmlOfText } from './markup'
import { nitfHtml, NITF_NAMESPACES } from './nitf'
import { oneLine, plainOf } from './plain'
import { readXml } from './xml'

/** An object of JSON with its names in lower case, so that `versionCreated` and `versioncreated` are one. */
type Item = ReadonlyMap<string, unknown>

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const itemOf = (value: unknown): Item =>
  new Map(isObject(value) ? Object.entries(value).map(([name, held]) => [name.toLowerCase(), held]) : [])
const textIn = (item: Item, ...names: readonly string[]): string =>
  names
    .map((name) => item.get(name))
    .find((value): value is string => typeof value === 'string' && value !== '') ?? ''

/** An array, or in version 1 an object whose members are named. */
function listIn(item: Item, ...names: readonly string[]): Item[] {
  const value = names.map((name) => item.get(name)).find((held) => held !== undefined)
  if (Array.isArray(value)) return value.map(itemOf)
  return isObject(value) ? Object.values(value).map(itemOf) : []
}

interface Valued {
  readonly role: string
  /** What it is written in, if that is said. */
  readonly type: string
  readonly value: string
}

/** `headlines: [{ role, value }]`, or in version 1 `headline`, `headline_sub`. */
function valued(item: Item, list: string, single: string): Valued[] {
  const listed = listIn(item, list).map((one) => ({
    role: textIn(one, 'role').toLowerCase(),
    type: textIn(one, 'contenttype'),
    value: textIn(one, 'value'),
  }))
  const named = [...item].flatMap(([name, value]) =>
    typeof value === 'string' && (name === single || name.startsWith(`${single}_`))
      ? [{ role: name.slice(single.length + 1), type: name, value }]
      : [],
  )
  return [...listed, ...named].filter(({ value }) => value !== '')
}

const isMarkup = (type: string): boolean => /html|xml|nitf/.test(type)

/** On one line; what does not say that it is plain may be marked up. */
const wordsOf = (said: Valued | undefined): string =>
  said === undefined ? '' : said.type === 'text/plain' ? oneLine(said.value) : plainOf(said.value)

/** The text: with its structure if it comes so, of several the main one. */
function bodyOf(item: Item): ReadBody {
  const bodies = valued(item, 'bodies', 'body')
  const best =
    bodies.find(({ type, role }) => isMarkup(type) && (role === 'main' || role === '')) ??
    bodies.find(({ type, role }) => isMarkup(type) || isMarkup(role)) ??
    bodies[0]
  if (best === undefined) return bodyOfHtml('')
  if (/nitf/.test(best.type + best.role) || /^\s*<(?:nitf|body\.content)\b/.test(best.value))
    return bodyOfHtml(ofNitf(best.value))
  return bodyOfHtml(isMarkup(best.type + best.role) ? best.value : htmlOfText(best.value))
}

/** NITF without a root has several: they are given one. */
function ofNitf(value: string): string {
  try {
    return nitfHtml(
      readXml(
        /^\s*<(?:\?xml|!|nitf|body)/.test(value) ? value : `<body.content>${value}</body.content>`,
        NITF_NAMESPACES,
        undefined,
        { namedDoctype: true, htmlNames: true },
      ),
    )
  } catch {
    return value
  }
}

/** The largest picture that lies on the web. */
function addressOf(item: Item): string {
  const shown = listIn(item, 'renditions').flatMap((one) => {
    const type = textIn(one, 'contenttype', 'mimetype')
    const href = textIn(one, 'href')
    return /^https?:/.test(href) && (type === '' || type.startsWith('image/'))
      ? [{ href, width: Number(one.get('width') ?? 0) }]
      : []
  })
  return shown.toSorted((one, other) => other.width - one.width)[0]?.href ?? ''
}

const namesIn = (item: Item, rel: string, ...lists: readonly string[]): string =>
  joinNames(
    listIn(item, ...lists)
      .filter((one) => textIn(one, 'rel', 'role') === rel)
      .map((one) => textIn(one, 'name')),
  )

/** What a publication's moment is where the item does not say it. */
const OTHER_DATES = ['embargoeduntil', 'firstcreated', 'versioncreated']

function articleOf(item: Item): Incoming {
  const headlines = valued(item, 'headlines', 'headline')
  const descriptions = valued(item, 'descriptions', 'description')
  const ofRole = (role: string): string => wordsOf(headlines.find((one) => one.role === role))
  const main =
    ofRole('main') ||
    ofRole('') ||
    wordsOf(headlines.find(({ role }) => !['kicker', 'deck', 'sub'].includes(role)))
  const title = textIn(item, 'title')
  const isPicture = textIn(item, 'type') === 'picture'
  const read = bodyOf(item)
  const first = listIn(item, 'associations').find(
    (one) => textIn(one, 'type') === 'picture' && addressOf(one) !== '',
  )
  const picture = isPicture ? item : first
  const caption = picture === undefined ? undefined : valued(picture, 'descriptions', 'description')[0]
  const words = wordsOf(caption)
  const keywords = item.get('keywords') ?? item.get('keyword')
  return incoming({
    headline: main || title,
    alsoHeadlines: title === '' || title === main || main === '' ? [] : [title],
    kicker: ofRole('kicker'),
    deck:
      ofRole('deck') ||
      ofRole('sub') ||
      (isPicture ? '' : wordsOf(descriptions.find(({ role }) => role !== 'caption'))),
    author: textIn(item, 'by', 'byline').replace(/^by\s/i, '') || namesIn(item, 'author', 'people', 'person'),
    organisation: namesIn(item, 'author', 'organisations', 'organisation'),
    editor: namesIn(item, 'editor', 'people', 'person'),
    source:
      joinNames(listIn(item, 'infosources', 'infosource').map((one) => textIn(one, 'name'))) ||
      textIn(item, 'infosource', 'copyrightholder'),
    publishedAt: firstDate(
      ...['contentcreated', ...(isOwn(textIn(item, 'uri')) ? [] : OTHER_DATES)].map((name) =>
        textIn(item, name),
      ),
    ),
    keywords: [
      ...(Array.isArray(keywords) ? keywords.filter((word) => typeof word === 'string') : []),
      ...listIn(item, 'subjects', 'subject').map((one) => textIn(one, 'name')),
    ],
    lang: oneLine(textIn(item, 'language')),
    ...leadPicture(
      read,
      picture === undefined ? '' : addressOf(picture),
      '',
      words,
      picture === undefined ? '' : textIn(picture, 'by', 'byline'),
    ),
  })
}

/** One item, several in an array, or in `items`. Refuses with `markup-damaged` what is no JSON or holds no item. */
export function* readNinjs(json: string): Generator<FoundPart> {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch (error) {
    throw new GalleyError('markup-damaged', String(error))
  }
  const inside = itemOf(parsed).get('items')
  const items = (Array.isArray(parsed) ? parsed : Array.isArray(inside) ? inside : [parsed]).map(itemOf)
  if (!items.some((item) => item.has('uri'))) throw new GalleyError('markup-damaged', 'no item')
  const isAlone = !Array.isArray(parsed) && !Array.isArray(inside)
  for (const item of items)
    if (item.has('uri'))
      yield { part: isAlone ? '' : oneLine(textIn(item, 'uri')), incoming: articleOf(item) }
}
