// A Word file → an article as it came: text that holds, text proposed, comments, pictures, headline and credits.
import type { Incoming } from '#shared/incoming'
import { clean } from '../publish/escape'
import { commentsIn } from './docx-comments'
import { wordFile, type WordFile } from './docx-file'
import { incomingOf, type Properties } from './docx-incoming'
import type { Node } from './docx-ir'
import { nodeReader } from './docx-nodes'
import { notesOf } from './docx-notes'
import { counterFor } from './docx-numbering'
import { albumOf } from './docx-pictures'
import type { Around, Left } from './docx-runs'
import { readStyles } from './docx-styles'
import { childOf, textOf, type XmlElement } from './xml'

function propertiesOf(file: WordFile): Properties {
  const core = file.partFor('core-properties')
  const said = (name: string): string => {
    const found = childOf(core ?? undefined, name)
    return found === undefined ? '' : clean(textOf(found)).replace(/\s/g, ' ').trim().slice(0, 500)
  }
  return {
    title: said('dc:title'),
    keywords: said('cp:keywords')
      // LibreOffice puts a blank between them.
      .split(/[;；,，、]|(?<=\p{Script=Han}) (?=\p{Script=Han})/u)
      .map((word) => word.trim())
      .filter((word, at, all) => word !== '' && word.length <= 40 && all.indexOf(word) === at)
      .slice(0, 30),
    lang: /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i.test(said('dc:language')) ? said('dc:language') : '',
  }
}

/** Words above or below the page, beside its number. */
function hasMargins(file: WordFile): boolean {
  return ['header', 'footer'].some((kind) =>
    file.namesFor(kind).some((part) => {
      const root = file.read(part)
      return root !== null && /[^\d\s\-–—/第页共ofPage]/i.test(textOf(withoutFields(root)))
    }),
  )
}
const withoutFields = (element: XmlElement): XmlElement => ({
  ...element,
  content: element.content.flatMap((node): (XmlElement | string)[] => {
    if (typeof node === 'string') return [node]
    return node.name === 'w:instrText' || node.name === 'w:fldSimple' ? [] : [withoutFields(node)]
  }),
})

/**
 * One article. Refuses with `file-not-word`, and with what an archive and its XML are refused for. Links to elsewhere than
 * web and mail lose their address; linked pictures are told, never fetched; headers and footers are left out and told.
 */
export function readDocx(bytes: Uint8Array, { name }: { readonly name: string }): readonly Incoming[] {
  const file = wordFile(bytes, name)
  const styles = readStyles(file.partFor('styles'))
  const album = albumOf(file)
  const left: Left = { parts: false, characters: false }
  const inside = { file, styles, album, left }
  const around: Around = { ...inside, part: file.main, noteOf: notesOf(inside) }
  const reader = nodeReader(around)
  const nodes: Node[] = []
  // Paragraph by paragraph: only the largest is held as a tree.
  file.read(file.main, (element, parent) => {
    if (parent !== 'w:body') return false
    nodes.push(...reader.nodesOf([element]))
    return true
  })
  return [
    incomingOf({
      nodes,
      counter: counterFor(file.partFor('numbering')),
      said: commentsIn(file),
      pictures: album.pictures(),
      properties: propertiesOf(file),
      languages: styles.languages,
      hasRemote: album.hasRemote(),
      isLeftOut: left.parts || hasMargins(file),
      isReplaced: left.characters,
    }),
  ]
}
