// Word files: well-formed parts, the same bytes twice, hostile text as text, suggestions and comments as Word has them.
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readXml, textOf } from '../intake/xml'
import { publishDocx, publishDocxEdition } from './docx'
import { ARTICLE, copyOf, everywhere, HOSTILE, publishables } from './fixtures/articles'
import {
  COMMENTS,
  dossierWith,
  extrasWith,
  GIF_HASH,
  HOLDING,
  MARKED_UP,
  PROPOSED,
} from './fixtures/marked-up'
import { clean, oneLine } from './escape'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([name, content]) =>
      name.startsWith('word/media/') ? [] : [[name, strFromU8(content)]],
    ),
  )
const mainOf = (bytes: Uint8Array): string => partsOf(bytes)['word/document.xml'] ?? ''
const MARKED = extrasWith(dossierWith(HOLDING, PROPOSED, COMMENTS))

describe('a Word file', () => {
  it('is the same bytes for the same article', () => {
    expect(publishDocx(copyOf(MARKED_UP), MARKED)).toEqual(publishDocx(MARKED_UP, MARKED))
    const edition = { id: 'x', title: '合集', description: '', lang: 'zh-CN', articles: [MARKED_UP, ARTICLE] }
    expect(publishDocxEdition(edition, MARKED)).toEqual(publishDocxEdition(edition, MARKED))
  })

  it('has well-formed parts, each with a type, and each relation leads to one', () => {
    const parts = partsOf(publishDocx(MARKED_UP, MARKED))
    for (const xml of Object.values(parts)) expect(() => readXml(xml, {})).not.toThrow()
    const names = Object.keys(parts)
    for (const [, name] of parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]+)"/g))
      expect(names).toContain(name)
    for (const [, target] of parts['word/_rels/document.xml.rels']!.matchAll(/Target="([a-zA-Z0-9]+\.xml)"/g))
      expect(names).toContain(`word/${target}`)
    for (const [, style] of parts['word/document.xml']!.matchAll(
      /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g,
    ))
      expect(parts['word/styles.xml']).toContain(`w:styleId="${style}"`)
    for (const [, id] of parts['word/document.xml']!.matchAll(/ r:(?:id|embed)="([^"]+)"/g))
      expect(parts['word/_rels/document.xml.rels']).toContain(`Id="${id}"`)
  })

  it('names the styles that Word knows, fonts of the East, and an indent of two characters', () => {
    const styles = partsOf(publishDocx(MARKED_UP, MARKED))['word/styles.xml']!
    for (const name of ['Title', 'Subtitle', 'heading 2', 'Body Text', 'Quote', 'List Paragraph', 'caption'])
      expect(styles).toContain(`<w:name w:val="${name}"/>`)
    expect(styles).toContain('w:eastAsia="SimSun"')
    expect(styles).toContain('w:firstLineChars="200"')
    expect(partsOf(publishDocx({ ...MARKED_UP, lang: 'en' }, MARKED))['word/styles.xml']).not.toContain(
      'w:firstLineChars="200"',
    )
  })

  it('has suggestions as what was added and taken away, with author and time', () => {
    const main = mainOf(publishDocx(MARKED_UP, MARKED))
    expect(main).toMatch(
      /<w:del w:id="\d+" w:author="王敏" w:date="2024-01-02T03:04:00Z"><w:r><w:delText xml:space="preserve">备耕</,
    )
    expect(main).toMatch(/<w:ins [^>]+><w:r><w:t xml:space="preserve">新来的一段，与别处都不同。</)
    expect(main).toMatch(/<w:pPr><w:pStyle w:val="BodyText"\/><w:rPr><w:del /)
    expect(main).toMatch(/<w:rPr><w:b\/><w:bCs\/><w:rPrChange /)
    expect(partsOf(publishDocx(MARKED_UP, MARKED))['word/settings.xml']).toContain('<w:trackRevisions/>')
  })

  it('has comments with their answers, and says which are done', () => {
    const parts = partsOf(publishDocx(MARKED_UP, MARKED))
    expect(parts['word/comments.xml']?.match(/<w:comment /g)).toHaveLength(5)
    expect(parts['word/commentsExtended.xml']?.match(/w15:paraIdParent=/g)).toHaveLength(2)
    expect(parts['word/commentsExtended.xml']?.match(/w15:done="1"/g)).toHaveLength(1)
    expect(parts['word/document.xml']?.match(/<w:commentReference /g)).toHaveLength(5)
  })

  it('without markup is the text that holds and nothing else', () => {
    const parts = partsOf(
      publishDocx(MARKED_UP, extrasWith(dossierWith(HOLDING, PROPOSED, COMMENTS), 'without')),
    )
    expect(parts['word/document.xml']).not.toMatch(/<w:(?:ins|del|rPrChange|comment\w+) /)
    expect(Object.keys(parts).filter((name) => /comments|people/.test(name))).toEqual([])
    expect(parts['word/document.xml']).toContain('备耕')
    expect(parts['word/document.xml']).not.toContain('新来的一段')
    expect(parts['word/settings.xml']).not.toContain('trackRevisions')
  })

  it('shows a picture once however often it stands, and leaves out what nobody has', () => {
    const files = unzipSync(publishDocx(MARKED_UP, MARKED))
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toEqual([
      'word/media/image1.gif',
    ])
    const none = mainOf(publishDocx({ ...MARKED_UP, pictures: {} }, MARKED))
    expect(none).not.toContain('<w:drawing>')
    expect(none).toContain('村口。')
    expect(none).not.toContain(GIF_HASH)
  })

  it('a collection has a page of contents that leads to each article', () => {
    const edition = {
      id: 'x',
      title: '三月合集',
      description: '',
      lang: 'zh-CN',
      articles: [MARKED_UP, { ...ARTICLE, id: '01J8Z3K5Q0000000000000000B', headline: '另一篇' }],
    }
    const main = mainOf(publishDocxEdition(edition, MARKED))
    for (const name of ['_Article1', '_Article2']) {
      expect(main).toContain(`<w:hyperlink w:anchor="${name}"`)
      expect(main).toMatch(new RegExp(`<w:bookmarkStart w:id="\\d+" w:name="${name}"/>`))
    }
    expect(main.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2)
    expect(main.indexOf('另一篇')).toBeLessThan(
      main.indexOf(MARKED_UP.headline, main.indexOf(MARKED_UP.headline) + 1),
    )
  })

  it.each(HOSTILE)('has %j as text wherever it stands', (value) => {
    const article = everywhere(value)
    const parts = partsOf(publishDocx(article, extrasWith(null)))
    const main = readXml(parts['word/document.xml']!, { [W]: 'w' })
    const words = clean(value).replaceAll(/[\n\t\u00ad\u2011]/g, '')
    expect(textOf(main)).toContain(oneLine(words))
    for (const [name, xml] of Object.entries(parts)) {
      expect(() => readXml(xml, {})).not.toThrow()
      expect(name).toMatch(/^[\w/.[\]-]+$/)
    }
    for (const [, target] of parts['word/_rels/document.xml.rels']!.matchAll(
      /Target="([^"]+)" TargetMode="External"/g,
    ))
      expect(target).toMatch(/^(?:https?:|mailto:)/)
  })

  it('is well-formed for any article', () => {
    fc.assert(
      fc.property(publishables, (article) => {
        for (const xml of Object.values(partsOf(publishDocx(article, extrasWith(null)))))
          expect(() => readXml(xml, {})).not.toThrow()
      }),
      { numRuns: 60 },
    )
  })
})
