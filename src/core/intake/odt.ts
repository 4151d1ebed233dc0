// An OpenDocument text (ODT) → an article as it came, by the same way as a Word file.
import type { Incoming } from '#shared/incoming'
import { clean } from '../publish/escape'
import type { Said } from './docx-comments'
import { incomingOf, type Properties } from './docx-incoming'
import type { Change } from './docx-ir'
import { wordsIn } from './docx-notes'
import { HOLDING, PROPOSED } from './docx-ir'
import type { Left } from './docx-runs'
import { odtFile } from './odt-file'
import { odtCounter } from './odt-lists'
import { odtNodes } from './odt-nodes'
import { odtPictures } from './odt-pictures'
import type { OdtReading, Region } from './odt-runs'
import { odtStyles } from './odt-styles'
import { childOf, elementsOf, findIn, textOf, type XmlElement } from './xml'

const wordsOf = (element: XmlElement | undefined): string =>
  element === undefined ? '' : clean(textOf(element)).replace(/\s/g, ' ').trim()

function changeOf(info: XmlElement | undefined): Change {
  const at = Date.parse(isoOf(wordsOf(childOf(info, 'dc:date'))))
  return { author: wordsOf(childOf(info, 'dc:creator')), at: Number.isFinite(at) ? at : null }
}
/** A time without a zone is read as universal, as Word's are. */
const isoOf = (text: string): string =>
  /^\d{4}-\d\d-\d\dT[\d:.]{5,20}$/.test(text) ? `${text.replace(/(\.\d{3})\d+$/, '$1')}Z` : text

const KINDS: Readonly<Record<string, Region['kind']>> = {
  'text:insertion': 'added',
  'text:deletion': 'taken',
}

function regionsIn(text: XmlElement): ReadonlyMap<string, Region> {
  const tracked = childOf(text, 'text:tracked-changes')
  return new Map(
    (tracked === undefined ? [] : elementsOf(tracked)).flatMap((region): [string, Region][] => {
      const id = region.attrs['text:id'] ?? region.attrs['xml:id'] ?? region.attrs['id']
      const [change] = elementsOf(region)
      if (id === undefined || change === undefined) return []
      const taken = elementsOf(change).filter(({ name }) => name !== 'office:change-info')
      const by = changeOf(childOf(change, 'office:change-info'))
      return [[id, { kind: KINDS[change.name] ?? 'other', by, taken }]]
    }),
  )
}

function propertiesOf(meta: XmlElement | null): Properties {
  const root = childOf(meta ?? undefined, 'office:meta')
  const lang = wordsOf(childOf(root, 'dc:language'))
  const keywords = (root === undefined ? [] : elementsOf(root))
    .filter(({ name }) => name === 'meta:keyword')
    .map(wordsOf)
  return {
    title: wordsOf(childOf(root, 'dc:title')).slice(0, 500),
    keywords: [...new Set(keywords)].filter((word) => word !== '' && word.length <= 40).slice(0, 30),
    lang: /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i.test(lang) ? lang : '',
  }
}

/** Words above or below the page, beside its number. */
function hasMargins(styles: XmlElement | null): boolean {
  const masters = findIn(styles ?? { name: '', attrs: {}, content: [] }, 'office:master-styles')
  return (masters === undefined ? [] : elementsOf(masters)).some((page) =>
    elementsOf(page).some(
      ({ name, ...part }) =>
        /^style:(?:header|footer)/.test(name) && /[^\d\s\-–—/第页共]/.test(wordsOf({ name, ...part })),
    ),
  )
}

function endsIn(root: XmlElement): ReadonlySet<string> {
  const ends = new Set<string>()
  const walk = (element: XmlElement): void => {
    for (const one of elementsOf(element)) {
      if (one.name === 'office:annotation-end') ends.add(one.attrs['office:name'] ?? '')
      walk(one)
    }
  }
  walk(root)
  return ends
}

/**
 * One article: text, lists, tables, pictures, notes, tracked changes and comments as of a Word file; changes of format are not
 * told apart. Refuses with what an archive and its XML are refused for.
 */
export function readOdt(bytes: Uint8Array, { name }: { readonly name: string }): readonly Incoming[] {
  const file = odtFile(bytes, name)
  const roots = [file.styles, file.content]
  const left: Left = { parts: false, characters: false }
  const pictures = odtPictures(file.bytes)
  const said: Said[] = []
  const reading: OdtReading = {
    styles: odtStyles(roots),
    pictures,
    regions: new Map(),
    open: new Map(),
    boxes: [],
    ended: endsIn(file.content),
    left,
    noteOf(body) {
      // A note within a note is none.
      const nodes = odtNodes({ ...reading, boxes: [], noteOf: () => null })(body)
      const [holding, proposed] = [wordsIn(nodes, HOLDING), wordsIn(nodes, PROPOSED)]
      return holding === '' && proposed === '' ? null : { holding, proposed }
    },
    comment(annotation) {
      const { attrs } = annotation
      const id = attrs['office:name'] ?? `comment ${said.length}`
      const paragraphs = elementsOf(annotation).filter(
        ({ name: kind }) => kind === 'text:p' || kind === 'text:list',
      )
      const text = paragraphs
        .map((one) => clean(textOf(one)).trim())
        .join('\n')
        .trim()
        .slice(0, 5000)
      const isDone = attrs['loext:resolved'] === 'true' || attrs['office:resolved'] === 'true'
      const answers = attrs['loext:parent-name'] ?? attrs['office:parent-name'] ?? null
      if (text !== '') said.push({ id, ...changeOf(annotation), text, isDone, answers })
      return id
    },
  }
  const text = findIn(file.content, 'office:text')
  const root = text ?? { name: '', attrs: {}, content: [] }
  const nodes = odtNodes({ ...reading, regions: regionsIn(root) })(root)
  return [
    incomingOf({
      nodes,
      counter: odtCounter(roots),
      said,
      pictures: pictures.pictures(),
      properties: propertiesOf(file.meta),
      languages: reading.styles.languages,
      hasRemote: pictures.hasRemote(),
      isLeftOut: left.parts || hasMargins(file.styles),
      isReplaced: left.characters,
    }),
  ]
}
