// A Word file as a package of parts: the same parts give the same bytes.
import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Listing, Parts } from './docx-parts'
import { STEP, stylesXml } from './docx-styles'
import { NAMESPACES, runText, tag, val, xmlFile } from './docx-xml'
import { peopleXml } from './docx-comments'
import { escapeHtml } from './escape'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const CORE = 'application/vnd.openxmlformats-package.core-properties+xml'
const APP_TYPE = 'application/vnd.openxmlformats-officedocument.extended-properties+xml'

const BULLETS = ['•', '◦', '▪']
const DECIMALS = ['decimal', 'lowerLetter', 'lowerRoman']

function numberingXml(lists: readonly Listing[]): string {
  const level = ({ isOrdered, start, level: at }: Listing): string =>
    tag(
      'w:lvl',
      { 'w:ilvl': at },
      val('w:start', start) +
        val('w:numFmt', isOrdered ? (DECIMALS[at % 3] ?? 'decimal') : 'bullet') +
        val('w:lvlText', isOrdered ? `%${at + 1}.` : (BULLETS[at % 3] ?? '•')) +
        val('w:lvlJc', 'left') +
        tag('w:pPr', {}, tag('w:ind', { 'w:left': STEP * (at + 1), 'w:hanging': STEP })),
    )
  const kinds = lists.map((list, n) =>
    tag('w:abstractNum', { 'w:abstractNumId': n + 1 }, val('w:multiLevelType', 'singleLevel') + level(list)),
  )
  const own = lists.map((_, n) => tag('w:num', { 'w:numId': n + 1 }, val('w:abstractNumId', n + 1)))
  return xmlFile(tag('w:numbering', NAMESPACES, kinds.join('') + own.join('')))
}

function footnotesXml(notes: readonly string[], parts: Parts): string {
  const separator = (id: number, type: string, element: string): string =>
    tag('w:footnote', { 'w:type': type, 'w:id': id }, `<w:p><w:r><w:${element}/></w:r></w:p>`)
  const own = notes.map((text, n) =>
    tag(
      'w:footnote',
      { 'w:id': n + 1 },
      tag(
        'w:p',
        {},
        tag('w:pPr', {}, val('w:pStyle', parts.named('footnote text'))) +
          tag(
            'w:r',
            {},
            tag('w:rPr', {}, val('w:rStyle', parts.named('footnote reference'))) + '<w:footnoteRef/>',
          ) +
          tag('w:r', {}, runText(` ${text}`)),
      ),
    ),
  )
  return xmlFile(
    tag(
      'w:footnotes',
      NAMESPACES,
      separator(-1, 'separator', 'separator') +
        separator(0, 'continuationSeparator', 'continuationSeparator') +
        own.join(''),
    ),
  )
}

function settingsXml({ isTracking, hasNotes, isChinese }: Contents & { readonly hasNotes: boolean }): string {
  const compat = tag('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  })
  return xmlFile(
    tag(
      'w:settings',
      NAMESPACES,
      (isTracking ? '<w:trackRevisions/>' : '') +
        val('w:defaultTabStop', 420) +
        val('w:characterSpacingControl', isChinese ? 'compressPunctuation' : 'doNotCompress') +
        (hasNotes ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : '') +
        tag('w:compat', {}, '<w:doNotExpandShiftReturn/>' + compat),
    ),
  )
}

const footerXml = (parts: Parts): string =>
  xmlFile(
    tag(
      'w:ftr',
      NAMESPACES,
      tag(
        'w:p',
        {},
        tag('w:pPr', {}, val('w:pStyle', parts.named('footer'))) +
          tag('w:fldSimple', { 'w:instr': ' PAGE ' }, '<w:r><w:t>1</w:t></w:r>'),
      ),
    ),
  )

const SECTION = tag(
  'w:sectPr',
  {},
  tag('w:footerReference', { 'w:type': 'default', 'r:id': 'rFooter' }) +
    tag('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }) +
    tag('w:pgMar', {
      'w:top': 1440,
      'w:right': 1800,
      'w:bottom': 1440,
      'w:left': 1800,
      'w:header': 851,
      'w:footer': 992,
      'w:gutter': 0,
    }),
)

export interface Contents {
  /** All paragraphs and tables. */
  readonly body: string
  readonly isTracking: boolean
  readonly isChinese: boolean
}
export interface Properties {
  readonly title: string
  readonly author: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly lang: string
}

const element = (name: string, text: string): string => (text === '' ? '' : tag(name, {}, escapeHtml(text)))

const coreXml = ({ title, author, description, keywords, lang }: Properties): string =>
  xmlFile(
    tag(
      'cp:coreProperties',
      { 'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      element('dc:title', title) +
        element('dc:creator', author) +
        element('dc:description', description) +
        element('cp:keywords', keywords.join('; ')) +
        element('dc:language', lang),
    ),
  )

const APP = xmlFile(
  tag('Properties', { xmlns: `${OFFICE}/extended-properties` }, '<Application>Galley</Application>'),
)

interface Part {
  readonly name: string
  readonly content: string
  /** After `…wordprocessingml.`, e.g. `styles+xml`; a type of its own if it has a slash. */
  readonly type: string
  /** The last word of the relation from the document; empty for none. */
  readonly relation: string
  readonly id: string
}

/** Microsoft's own parts have relations of another namespace. */
const MICROSOFT = 'http://schemas.microsoft.com/office/2011/relationships'

function relationsXml(parts: readonly Part[], { links, images }: Parts): string {
  const own = parts.map(({ name, relation, id }) => {
    const isNew = relation === 'commentsExtended' || relation === 'people'
    const Type = `${isNew ? MICROSOFT : `${OFFICE}/relationships`}/${relation}`
    return tag('Relationship', { Id: id, Type, Target: name.replace('word/', '') })
  })
  const outward = [...links.values(), ...images.values()].map(({ id, kind, target }) =>
    tag('Relationship', {
      Id: id,
      Type: `${OFFICE}/relationships/${kind}`,
      Target: target,
      TargetMode: kind === 'hyperlink' ? 'External' : null,
    }),
  )
  return xmlFile(tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, [...own, ...outward].join('')))
}

function typesXml(parts: readonly Part[], { images }: Parts): string {
  const endings = new Set([...images.values()].map(({ target }) => target.slice(target.lastIndexOf('.') + 1)))
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...[...endings].map((ending) => [ending, `image/${ending === 'jpg' ? 'jpeg' : ending}`]),
  ].map(([Extension, ContentType]) => tag('Default', { Extension, ContentType }))
  const overrides = parts.map(({ name, type }) =>
    tag('Override', { PartName: `/${name}`, ContentType: type.includes('/') ? type : `${WORD}.${type}` }),
  )
  return xmlFile(tag('Types', { xmlns: `${PACKAGE}/content-types` }, [...defaults, ...overrides].join('')))
}

/** Entries of a ZIP begin in 1980; all of ours do. */
const MOMENT = new Date(1980, 0, 1)

/** The file's bytes. `comments`: null if it has none. */
export function packed(
  contents: Contents,
  properties: Properties,
  parts: Parts,
  comments: { readonly comments: string; readonly extended: string } | null,
): Uint8Array {
  const word: Part[] = []
  const add = (name: string, content: string, type: string, relation: string): void => {
    word.push({
      name: `word/${name}`,
      content,
      type,
      relation,
      id: `r${relation[0]?.toUpperCase()}${relation.slice(1)}`,
    })
  }
  const hasNotes = parts.notes.length > 0
  add('footer1.xml', footerXml(parts), 'footer+xml', 'footer')
  if (hasNotes) add('footnotes.xml', footnotesXml(parts.notes, parts), 'footnotes+xml', 'footnotes')
  if (parts.lists.length > 0) add('numbering.xml', numberingXml(parts.lists), 'numbering+xml', 'numbering')
  if (comments !== null) {
    add('comments.xml', comments.comments, 'comments+xml', 'comments')
    add('commentsExtended.xml', comments.extended, 'commentsExtended+xml', 'commentsExtended')
  }
  if (parts.authors.size > 0) add('people.xml', peopleXml(parts.authors), 'people+xml', 'people')
  add('settings.xml', settingsXml({ ...contents, hasNotes }), 'settings+xml', 'settings')
  // Last, when all that is used has been named.
  add('styles.xml', stylesXml(parts.styles, properties.lang, parts.tables), 'styles+xml', 'styles')
  const document: Part = {
    name: 'word/document.xml',
    content: xmlFile(tag('w:document', NAMESPACES, tag('w:body', {}, contents.body + SECTION))),
    type: 'document.main+xml',
    relation: '',
    id: '',
  }
  const props: Part[] = [
    { name: 'docProps/core.xml', content: coreXml(properties), type: CORE, relation: '', id: '' },
    { name: 'docProps/app.xml', content: APP, type: APP_TYPE, relation: '', id: '' },
  ]
  const all = [document, ...word, ...props]
  const roots = [
    { Id: 'rDocument', Type: `${OFFICE}/relationships/officeDocument`, Target: document.name },
    { Id: 'rCore', Type: `${PACKAGE}/relationships/metadata/core-properties`, Target: 'docProps/core.xml' },
    { Id: 'rApp', Type: `${OFFICE}/relationships/extended-properties`, Target: 'docProps/app.xml' },
  ].map((relation) => tag('Relationship', relation))
  const files: Zippable = {
    '[Content_Types].xml': strToU8(typesXml(all, parts)),
    '_rels/.rels': strToU8(
      xmlFile(tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, roots.join(''))),
    ),
    'word/_rels/document.xml.rels': strToU8(relationsXml(word, parts)),
  }
  for (const { name, content } of all) files[name] = strToU8(content)
  for (const { target, bytes } of parts.images.values()) files[`word/${target}`] = [bytes, { level: 0 }]
  return zipSync(files, { mtime: MOMENT, level: 6 })
}
