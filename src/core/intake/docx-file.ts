// The parts of a Word file: found by their relations, whatever they are called.
import { GalleyError } from '#shared/error'
import { planArchive, type Archive } from './archive'
import { elementsOf, readXml, xmlText, type Taker, type XmlElement } from './xml'

const MAIN = 'http://schemas.openxmlformats.org'
/** The transitional namespaces and those of ISO 29500 strict are read alike. */
export const PREFIXES = {
  [`${MAIN}/wordprocessingml/2006/main`]: 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  [`${MAIN}/officeDocument/2006/relationships`]: 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  [`${MAIN}/officeDocument/2006/math`]: 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  [`${MAIN}/drawingml/2006/wordprocessingDrawing`]: 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  [`${MAIN}/drawingml/2006/main`]: 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  [`${MAIN}/drawingml/2006/picture`]: 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  [`${MAIN}/markup-compatibility/2006`]: 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/word/2023/wordml/word16du': 'w16du',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://purl.org/dc/elements/1.1/': 'dc',
  [`${MAIN}/package/2006/metadata/core-properties`]: 'cp',
} as const

export interface Relation {
  /** The last word of its type, e.g. `styles`, `hyperlink`. */
  readonly kind: string
  /** A part's name, or an address. */
  readonly target: string
  readonly isOutside: boolean
}

/** A part's name as another part says it: `../media/a.png` from `word/document.xml` is `media/a.png`. */
function resolved(from: string, target: string): string {
  const base = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const out: string[] = [...base]
  for (const word of target.split('/')) {
    if (word === '..') out.pop()
    else if (word !== '' && word !== '.') out.push(word)
  }
  return out.join('/')
}

export interface WordFile {
  /** The main part's name, e.g. `word/document.xml`. */
  readonly main: string
  /** By id, of the part's own relations. */
  readonly relationsOf: (part: string) => ReadonlyMap<string, Relation>
  /** The first part that the main one names for a purpose, e.g. `styles`; null if there is none. */
  readonly partFor: (kind: string) => XmlElement | null
  readonly nameFor: (kind: string) => string | null
  readonly namesFor: (kind: string) => readonly string[]
  readonly read: (part: string, take?: Taker) => XmlElement | null
  readonly bytes: (part: string) => Uint8Array | null
}

function relationsIn(archive: Archive, part: string): ReadonlyMap<string, Relation> {
  const at = part.lastIndexOf('/') + 1
  const bytes = archive.read(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`)
  const found = new Map<string, Relation>()
  if (bytes === null) return found
  for (const { name, attrs } of elementsOf(readXml(xmlText(bytes), PREFIXES))) {
    const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attrs
    if (name !== 'Relationship' || id === undefined) continue
    const isOutside = mode === 'External'
    found.set(id, {
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isOutside ? target : resolved(part, target),
      isOutside,
    })
  }
  return found
}

/** Refuses with what `planArchive` and `readXml` refuse with, and with `file-not-word` if it is no Word document. */
export function wordFile(bytes: Uint8Array, name: string): WordFile {
  const archive = planArchive(bytes)
  const relations = new Map<string, ReadonlyMap<string, Relation>>()
  const relationsOf = (part: string): ReadonlyMap<string, Relation> => {
    const known = relations.get(part)
    if (known !== undefined) return known
    const found = relationsIn(archive, part)
    relations.set(part, found)
    return found
  }
  const roots = [...relationsOf('').values()]
  const said = roots.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml'
  const main = archive.entries.find((entry) => entry.name.toLowerCase() === said.toLowerCase())?.name
  if (main === undefined) throw new GalleyError('file-not-word', 'no main part', name)
  const byLower = new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry.name]))
  const bytesOf = (part: string): Uint8Array | null =>
    archive.read(part) ?? archive.read(byLower.get(part.toLowerCase()) ?? '')
  const read = (part: string, take?: Taker): XmlElement | null => {
    const found = bytesOf(part)
    return found === null ? null : readXml(xmlText(found), PREFIXES, take)
  }
  const own = [...relationsOf(main).values(), ...roots]
  const namesFor = (kind: string): readonly string[] =>
    own.flatMap((relation) => (relation.kind === kind && !relation.isOutside ? [relation.target] : []))
  return {
    main,
    relationsOf,
    nameFor: (kind) => namesFor(kind)[0] ?? null,
    namesFor,
    partFor(kind) {
      const part = namesFor(kind)[0]
      return part === undefined ? null : read(part)
    },
    read,
    bytes: bytesOf,
  }
}
