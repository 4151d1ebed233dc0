// NewsML-G2, NITF and ninjs as agencies write them: versions, nesting, what is left out, and what is refused.
import { describe, expect, it } from 'vitest'
import { blockTexts } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { Incoming } from '#shared/incoming'
import type { FoundPart } from './incoming'
import { readNewsml } from './newsml'
import { readNinjs } from './ninjs'
import { readNitf } from './nitf'

const words = ({ body }: Incoming): string[] => blockTexts(body.content)
const only = (parts: Iterable<FoundPart>): FoundPart => {
  const [first, ...more] = [...parts]
  expect(more).toEqual([])
  return first!
}
const codeOf = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    return error instanceof GalleyError ? error.code : String(error)
  }
  return 'read'
}

describe('NewsML-G2 of agencies', () => {
  const item = (meta: string, content: string, more = ''): string =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" xml:lang="en-US"><rightsInfo><copyrightHolder><name>Acme</name></copyrightHolder></rightsInfo><itemMeta><versionCreated>2023-03-27T10:00:00Z</versionCreated><title>A slug</title>${more}</itemMeta><contentMeta>${meta}</contentMeta><contentSet>${content}</contentSet></newsItem>`

  it('may hold NITF, whose own words count where the item has none', () => {
    const nitf = `<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Rain in May</hl1></hedline><byline>By Ann Lee, <byttl>Staff Writer</byttl></byline><dateline>BAOTOU, May 3</dateline></body.head><body.content><p>It <em class="bold">rained</em>.</p><hl2>After</hl2><nitf-table><nitf-table-metadata/><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></nitf-table></body.content></body></nitf></inlineXML>`
    const { incoming } = only(readNewsml(item('<headline>Rain</headline>', nitf)))
    expect(incoming).toMatchObject({
      headline: 'Rain',
      alsoHeadlines: ['A slug'],
      author: 'Ann Lee',
      organisation: '',
      source: 'Acme',
      lang: 'en-US',
      publishedAt: '2023-03-27T10:00:00Z',
    })
    expect(incoming.body.content.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'table'])
    expect(incoming.furniture).toEqual([{ kind: 'other', text: 'BAOTOU, May 3', before: 0 }])
    expect(only(readNewsml(item('', nitf))).incoming.headline).toBe('Rain in May')
  })

  it('may hold plain text, escaped HTML, or a picture that lies on the web', () => {
    expect(
      words(
        only(readNewsml(item('', '<inlineData contenttype="text/plain">One &lt;b&gt;\n\nTwo</inlineData>')))
          .incoming,
      ),
    ).toEqual(['One <b>', 'Two'])
    expect(
      words(
        only(readNewsml(item('', '<inlineData contenttype="text/html">&lt;p&gt;One&lt;/p&gt;</inlineData>')))
          .incoming,
      ),
    ).toEqual(['One'])
    const picture = only(
      readNewsml(
        item(
          '',
          '<remoteContent contenttype="image/jpeg" href="https://example.org/s.jpg" width="10"/><remoteContent contenttype="image/jpeg" href="https://example.org/l.jpg" width="100"/>',
        ),
      ),
    ).incoming
    expect(picture.body.content).toMatchObject([
      { type: 'figure', attrs: { media: null, address: 'https://example.org/l.jpg' } },
    ])
  })

  it('says who, what about and in which role', () => {
    const { incoming } = only(
      readNewsml(
        item(
          `<contentCreated>2023-03</contentCreated><infoSource literal="AP"/><creator qcode="x:1"><name>Ann Lee</name></creator><creator literal="Bo Kim"/><contributor role="cpprole:editor"><name>Cy Xu</name></contributor><language tag="en"/><keyword>rain</keyword><subject qcode="medtop:1"><name>weather</name></subject><headline role="hlrole:main">Main</headline><headline role="hlrole:sub">Under</headline>`,
          '',
        ),
      ),
    )
    expect(incoming).toMatchObject({
      headline: 'Main',
      deck: 'Under',
      author: 'Ann Lee, Bo Kim',
      editor: 'Cy Xu',
      source: 'AP',
      publishedAt: '2023-03',
      keywords: ['rain', 'weather'],
      lang: 'en',
      notices: ['no-body'],
    })
  })

  it('may be many in a message, read one by one', () => {
    const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${item('<headline>a</headline>', '')}${item('<headline>b</headline>', '')}</itemSet></newsMessage>`
    expect([...readNewsml(message)].map(({ part }) => part)).toEqual(['urn:x:1', 'urn:x:1'])
    const parts = readNewsml([message.slice(0, message.length - 40), message.slice(-40)])
    expect(parts.next().value).toMatchObject({ incoming: { headline: 'a' } })
    expect([...parts].map(({ incoming }) => incoming.headline)).toEqual(['b'])
  })
})

describe('NewsML 1', () => {
  const message = (components: string): string =>
    `<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML><NewsEnvelope/><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:newsml:x:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>20230327T104200+0800</FirstCreated></NewsManagement><NewsComponent><AdministrativeMetadata><Source><Party FormalName="新华社"/></Source></AdministrativeMetadata><DescriptiveMetadata><Language FormalName="zh"/></DescriptiveMetadata>${components}</NewsComponent></NewsItem></NewsML>`
  const component = (lines: string, type: string, content: string): string =>
    `<NewsComponent><NewsLines>${lines}</NewsLines><ContentItem><MimeType FormalName="${type}"/><DataContent>${content}</DataContent></ContentItem></NewsComponent>`

  it('holds its text in a tree of components: the longest, with the lines nearest to it', () => {
    const { part, incoming } = only(
      readNewsml(
        message(
          component('<HeadLine>短</HeadLine>', 'text/plain', '短讯') +
            component(
              '<HeadLine>雨后新芽</HeadLine><SubHeadLine>三年来首次</SubHeadLine><ByLine>记者 闫方舟</ByLine><DateLine>北河3月27日电</DateLine><KeywordLine>农业, 天气</KeywordLine>',
              'text/plain',
              '第一段，说了许多话。\n\n第二段。',
            ) +
            '<ContentItem><MediaType FormalName="Photo"/><DataContent>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA</DataContent></ContentItem>',
        ),
      ),
    )
    expect(part).toBe('urn:newsml:x:1')
    expect(incoming).toMatchObject({
      headline: '雨后新芽',
      deck: '三年来首次',
      author: '记者 闫方舟',
      source: '新华社',
      publishedAt: '2023-03-27T10:42:00+08:00',
      keywords: ['农业', '天气'],
      lang: 'zh',
      furniture: [{ kind: 'other', text: '北河3月27日电', before: 0 }],
      notices: [],
    })
    expect(words(incoming)).toEqual(['第一段，说了许多话。', '第二段。'])
  })

  it('may hold XHTML, escaped HTML or NITF', () => {
    const of = (type: string, content: string): string[] =>
      words(only(readNewsml(message(component('<HeadLine>题</HeadLine>', type, content)))).incoming)
    expect(
      of(
        'text/xhtml',
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>一</p><p>二</p></body></html>',
      ),
    ).toEqual(['一', '二'])
    expect(of('text/html', '&lt;p&gt;一&lt;/p&gt;&lt;p&gt;二&lt;/p&gt;')).toEqual(['一', '二'])
    expect(
      of(
        'text/nitf',
        '<nitf><body><body.head><hedline><hl1>另题</hl1></hedline></body.head><body.content><p>一</p></body.content></body></nitf>',
      ),
    ).toEqual(['一'])
  })
})

describe('NITF of agencies', () => {
  it('is read with a document type that names its DTD, without a namespace, with its table of pictures', () => {
    const { incoming } = only(
      readNitf(`<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-2.dtd"><nitf><head><title>T</title><docdata><doc-id id-string="x1"/><date.issue norm="20230327T104200Z"/><doc.copyright holder="Acme"/><key-list><keyword key="rain"/></key-list></docdata></head>
      <body><body.head><hedline><hl1>Head</hl1><hl2>Under</hl2></hedline><byline>By <person>Ann Lee</person><byttl>Acme News</byttl></byline></body.head>
      <body.content><block><p lede="true">One <person>Bo</person> <org>Acme</org> <money>5</money>.</p>
      <media media-type="image"><media-metadata name="x" value="y"/><media-reference source="https://example.org/a.jpg" alternate-text="alt" width="10" height="5"/><media-reference source="https://example.org/b.jpg"/><media-caption><p>Words</p></media-caption><media-producer>Cy</media-producer></media>
      <bq><block><p>Q</p></block><credit>Somebody</credit></bq><ol seqnum="3"><li>x</li></ol><fn><body.content><p>not one of ours</p></body.content></fn></block></body.content></body></nitf>`),
    )
    expect(incoming).toMatchObject({
      headline: 'Head',
      alsoHeadlines: ['T'],
      deck: 'Under',
      author: 'Ann Lee',
      organisation: 'Acme News',
      source: 'Acme',
      publishedAt: '2023-03-27T10:42:00Z',
      keywords: ['rain'],
    })
    expect(words(incoming)).toEqual([
      'One Bo Acme 5.',
      'Words',
      'Cy',
      'Q',
      'Somebody',
      'x',
      'not one of ours',
    ])
    expect(incoming.body.content[1]).toMatchObject({
      type: 'figure',
      attrs: { alt: 'alt', address: 'https://example.org/a.jpg' },
    })
  })
})

describe('ninjs of other versions', () => {
  it('of 1.x has its names alone and its associations by name', () => {
    const { part, incoming } = only(
      readNinjs(
        JSON.stringify({
          uri: 'urn:x:1',
          type: 'text',
          versioncreated: '2023-03-27T10:00:00Z',
          byline: 'By Ann Lee',
          headline: 'Rain &amp; sun',
          body_text: 'plain',
          body_xhtml: '<p>One</p><script>alert(1)</script>',
          subject: [{ name: 'weather' }],
          keyword: ['rain'],
          language: 'en',
          associations: {
            main: {
              uri: 'urn:x:2',
              type: 'picture',
              byline: 'Cy',
              description_text: 'Words',
              renditions: {
                big: { href: 'https://example.org/b.jpg', width: 100, mimetype: 'image/jpeg' },
                small: { href: 'https://example.org/s.jpg', width: 10 },
              },
            },
          },
        }),
      ),
    )
    expect(part).toBe('')
    expect(incoming).toMatchObject({
      headline: 'Rain & sun',
      author: 'Ann Lee',
      keywords: ['rain', 'weather'],
      publishedAt: '2023-03-27T10:00:00Z',
    })
    expect(words(incoming)).toEqual(['Words', 'Cy', 'One'])
    expect(incoming.body.content[0]).toMatchObject({ attrs: { address: 'https://example.org/b.jpg' } })
  })

  it('may hold NITF, be a list, and lack anything but its name', () => {
    const items = [
      {
        uri: 'urn:x:1',
        bodies: [{ contentType: 'application/nitf+xml', value: '<hl2>H</hl2><p>One&nbsp;two</p>' }],
      },
      { uri: 'urn:x:2', headlines: 'none', bodies: [{ value: 7 }], subjects: null, renditions: [null] },
      'none',
    ]
    const found = [...readNinjs(JSON.stringify(items))]
    expect(found.map(({ part }) => part)).toEqual(['urn:x:1', 'urn:x:2'])
    expect(found[0]!.incoming.body.content.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
    expect(found[1]!.incoming.notices).toEqual(['no-headline', 'no-body'])
    expect([...readNinjs(JSON.stringify({ items }))]).toHaveLength(2)
  })
})

describe('what is refused', () => {
  const deep = `${'<p>'.repeat(20_000)}${'</p>'.repeat(20_000)}`
  it.each([
    ['markup-refused', () => [...readNitf('<!DOCTYPE nitf [<!ENTITY a "b">]><nitf/>')]],
    ['markup-refused', () => [...readNewsml('<!DOCTYPE newsItem [<!ENTITY a "b">]><newsItem/>')]],
    ['markup-refused', () => [...readNitf(`<nitf><body>${deep}</body></nitf>`)]],
    ['markup-refused', () => [...readNewsml(`<newsItem>${deep}</newsItem>`)]],
    ['markup-damaged', () => [...readNitf('<nitf><body></nitf>')]],
    ['markup-damaged', () => [...readNewsml('<newsItem>')]],
    ['file-empty', () => [...readNewsml('<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>')]],
    ['file-empty', () => [...readNitf('<html/>')]],
    ['markup-damaged', () => [...readNinjs('{"headline":"x"}')]],
    ['markup-damaged', () => [...readNinjs('{')]],
    ['markup-damaged', () => [...readNinjs('null')]],
  ])('%s', (code, read) => {
    expect(codeOf(read)).toBe(code)
  })
})
