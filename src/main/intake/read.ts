// A text's lines → what is in them: a page, an article, a list of headlines.
import { readArticle } from '#core/page/article'
import { parseHeadlines, parsePage } from '#core/page/parse'
import { GalleyError } from '#shared/error'
import { EMPTY_PAGE, type Page } from '#shared/page'
import type { Found, IntakeOptions } from './client'
import { decodeBytes, looksBinary, type Decoded } from './decode'
import { encodingNamed, type Encoding } from './encodings'

/** Of a name that somebody gives; refuses with `invalid-input` one that nobody knows. */
export function encodingOf(name: string): Encoding | 'auto' {
  if (name.toLowerCase() === 'auto') return 'auto'
  const known = encodingNamed(name)
  if (!known) throw new GalleyError('invalid-input', `no encoding ${name}`, name)
  return known
}

function pageOf(
  text: string,
  { as, lexicon = [] }: Pick<IntakeOptions, 'as' | 'lexicon'>,
): { page: Page; kind: Found['kind'] } {
  if (as === 'headlines')
    return { page: { ...EMPTY_PAGE, headlines: parseHeadlines(text, lexicon) }, kind: 'headlines' }
  const page = parsePage(text, lexicon, as === 'article' ? readArticle : undefined)
  if (as === 'auto' && page.body.length === 0 && page.headlines.length > 0) {
    const own = page.headline === null ? [] : [page.headline]
    return { page: { ...EMPTY_PAGE, headlines: [...own, ...page.headlines] }, kind: 'headlines' }
  }
  const isPage = as === 'page' || page.headlines.length > 0 || page.furniture.length > 0
  return { page, kind: isPage && as !== 'article' ? 'page' : 'article' }
}

/** More is no article. In characters. */
const MOST_CHARACTERS = 5_000_000

/** Refuses with `file-empty` or `file-too-large`, naming the file. */
export function readText(
  name: string,
  decoded: Decoded,
  options: Pick<IntakeOptions, 'as' | 'lexicon'>,
): Found {
  if (decoded.text.trim() === '') throw new GalleyError('file-empty', 'nothing but blanks', name)
  if (decoded.text.length > MOST_CHARACTERS)
    throw new GalleyError('file-too-large', `${decoded.text.length} characters`, name)
  const { page, kind } = pageOf(decoded.text, options)
  const warnings: Found['warnings'][number][] = []
  if (decoded.guessed) warnings.push('encoding-guessed')
  if (decoded.replaced > 0) warnings.push('characters-replaced')
  if (kind !== 'headlines' && page.headline === null) warnings.push('no-headline')
  if (kind !== 'headlines' && page.body.length === 0) warnings.push('no-body')
  return { part: '', format: 'text', kind, encoding: decoded.encoding, raw: null, page, rich: null, warnings }
}

/** Of a file that is text; refuses with `file-empty`, `file-not-text` or `invalid-input` (an unknown encoding). */
export function readBytes(name: string, bytes: Uint8Array, options: IntakeOptions): Found {
  if (bytes.byteLength === 0) throw new GalleyError('file-empty', 'no bytes', name)
  const encoding = encodingOf(options.encoding)
  if (encoding === 'auto' && looksBinary(bytes))
    throw new GalleyError('file-not-text', 'these bytes are not text', name)
  return readText(name, decodeBytes(bytes, encoding), options)
}
