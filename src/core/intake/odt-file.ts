// The parts of an OpenDocument text (ODF 1.2 and 1.3): content, styles, what is said of it, its pictures.
import { GalleyError } from '#shared/error'
import { planArchive } from './archive'
import { findIn, readXml, xmlText, type XmlElement } from './xml'

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
const PREFIXES = {
  [`${ODF}:office:1.0`]: 'office',
  [`${ODF}:style:1.0`]: 'style',
  [`${ODF}:text:1.0`]: 'text',
  [`${ODF}:table:1.0`]: 'table',
  [`${ODF}:drawing:1.0`]: 'draw',
  [`${ODF}:xsl-fo-compatible:1.0`]: 'fo',
  [`${ODF}:svg-compatible:1.0`]: 'svg',
  [`${ODF}:meta:1.0`]: 'meta',
  [`${ODF}:manifest:1.0`]: 'manifest',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
} as const

export interface OdtFile {
  readonly content: XmlElement
  /** Null if the file has none. */
  readonly styles: XmlElement | null
  readonly meta: XmlElement | null
  readonly bytes: (part: string) => Uint8Array | null
}

/** Refuses with what `planArchive` and `readXml` refuse with, `archive-locked` for a password, `file-not-text` if it holds no text. */
export function odtFile(bytes: Uint8Array, name: string): OdtFile {
  const archive = planArchive(bytes)
  const read = (part: string): XmlElement | null => {
    const found = archive.read(part)
    return found === null ? null : readXml(xmlText(found), PREFIXES)
  }
  // A manifest may have a document type of its own; nothing but a password is looked for in it.
  const manifest = archive.read('META-INF/manifest.xml')
  if (manifest !== null && xmlText(manifest).includes('encryption-data'))
    throw new GalleyError('archive-locked', 'encrypted', name)
  const content = read('content.xml')
  if (content === null || findIn(content, 'office:text') === undefined)
    throw new GalleyError('file-not-text', 'no text in it', name)
  return { content, styles: read('styles.xml'), meta: read('meta.xml'), bytes: archive.read }
}
