// Feeds: each family by its own rules, the whole text before a summary, and what real feeds get wrong.
import { describe, expect, it } from 'vitest'
import { blockTexts } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { Incoming } from '#shared/incoming'
import { readFeed } from './feed'
import { readJsonFeed } from './json-feed'

const read = (text: string): Incoming[] => Array.from(readFeed(text), ({ incoming }) => incoming)
const words = ({ body }: Incoming): string[] => blockTexts(body.content)
const rss = (item: string, more = '', head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>黄河日报 &amp; 社</title>
  <link>https://example.org/</link><language>zh-cn</language>${more}<item>${item}</item></channel></rss>`
const one = (item: string, more = ''): Incoming => read(rss(item, more))[0]!

describe('RSS 2.0', () => {
  it('gives each item its fields; the whole text before the summary', () => {
    const found = one(`<title>雨后 &amp;amp; 新芽</title><link>https://example.org/a/1.html</link>
      <dc:creator>闫方舟</dc:creator><dc:creator>李四</dc:creator><pubDate>Mon, 27 Mar 2023 10:42:00 +0800</pubDate>
      <category>要闻</category><category domain="x"><![CDATA[农业]]></category><guid>https://example.org/?p=1</guid>
      <description>导语一句。</description>
      <content:encoded><![CDATA[<p>第一段，见<a href="2.html">前文</a>。</p><p><img src="/i.jpg" alt="图"></p>]]></content:encoded>
      <itunes:title>不是标题</itunes:title>`)
    expect(found).toMatchObject({
      headline: '雨后 & 新芽',
      author: '闫方舟、李四',
      deck: '导语一句。',
      source: '黄河日报 & 社',
      publishedAt: '2023-03-27T10:42:00+08:00',
      keywords: ['要闻', '农业'],
      lang: 'zh-cn',
      notices: ['pictures-remote'],
    })
    expect(words(found)[0]).toBe('第一段，见前文。')
    expect(JSON.stringify(found.body)).toContain('"https://example.org/a/2.html"')
    expect(JSON.stringify(found.body)).toContain('"https://example.org/i.jpg"')
  })

  it('takes the description where there is no more: HTML in CDATA, escaped HTML, or plain text', () => {
    for (const description of [
      '<![CDATA[<p>一</p><p>二</p>]]>',
      '&lt;p&gt;一&lt;/p&gt;&lt;p&gt;二&lt;/p&gt;',
      '一\n\n二',
    ]) {
      const found = one(`<title>题</title><description>${description}</description>`)
      expect(words(found)).toEqual(['一', '二'])
      expect(found.deck).toBe('')
    }
  })

  it('takes no deck that is the beginning of the text, or cut off', () => {
    const content = '<content:encoded><![CDATA[<p>水库 今晨开闸，下游水位上涨。</p>]]></content:encoded>'
    for (const description of ['水库今晨开闸，下游', '另一句话……阅读全文', '另一句话 […]'])
      expect(one(`<title>题</title><description>${description}</description>${content}`).deck).toBe('')
  })

  it('knows a person from an address', () => {
    expect(one('<title>题</title><author>jane@example.org (Jane Doe)</author>').author).toBe('Jane Doe')
    expect(one('<title>题</title><author>jane@example.org</author>').author).toBe('')
    expect(one('<title>题</title><author>闫方舟</author>').author).toBe('闫方舟')
  })

  it('sets the announced picture before the text, never fetched, and not twice', () => {
    for (const picture of [
      '<enclosure url="https://example.org/a.jpg" type="image/jpeg" length="1"/>',
      '<media:group><media:content url="https://example.org/a.jpg" medium="image"/></media:group>',
      '<media:thumbnail url="https://example.org/a.jpg"/>',
    ]) {
      const found = one(`<title>题</title><description>文</description>${picture}`)
      expect(found.body.content[0]).toMatchObject({
        type: 'figure',
        attrs: { media: null, address: 'https://example.org/a.jpg' },
      })
      const shown = one(
        `<title>题</title><description>&lt;img src="https://example.org/a.jpg"&gt;文</description>${picture}`,
      )
      expect(shown.body.content.filter(({ type }) => type === 'figure')).toHaveLength(1)
    }
    expect(
      one('<title>题</title><enclosure url="https://example.org/a.mp3" type="audio/mpeg"/>').notices,
    ).toContain('no-body')
  })

  it('is read with names of HTML characters and with a document type that only names its DTD', () => {
    expect(one('<title>A&nbsp;B&hellip;</title><description>x</description>').headline).toBe('A B…')
    const head =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
    expect(read(rss('<title>题</title>', '', head))).toHaveLength(1)
    expect(() => read(rss('<title>题</title>', '', '<!DOCTYPE rss [<!ENTITY a "b">]>'))).toThrow(GalleyError)
    expect(() => read(rss('<title>&bogus;</title>'))).toThrow(GalleyError)
  })
})

describe('RSS 1.0 and before', () => {
  it.each([['http://purl.org/rss/1.0/'], ['http://my.netscape.com/rdf/simple/0.9/']])(
    'has its items beside the channel: %s',
    (namespace) => {
      const [found] =
        read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${namespace}"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>站</title><dc:language>en</dc:language></channel>
      <item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><description>It rained.</description>
      <dc:date>2023-03-27T10:42+08:00</dc:date><dc:subject>weather</dc:subject></item></rdf:RDF>`)
      expect(found).toMatchObject({
        headline: 'Rain',
        source: '站',
        lang: 'en',
        publishedAt: '2023-03-27T10:42+08:00',
        keywords: ['weather'],
      })
    },
  )
})

describe('Atom', () => {
  const atom = (entry: string): Incoming =>
    read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">The &amp;lt;Post&amp;gt;</title>
    <link href="https://example.org/"/><link rel="self" href="https://example.org/feed"/><author><name>Staff</name></author><entry>${entry}</entry></feed>`)[0]!

  it('gives each entry its fields', () => {
    const found =
      atom(`<title type="text">1 &lt; 2</title><id>urn:x:1</id><link href="https://example.org/a/"/>
      <author><name>Ann Lee</name></author><author><name>Bo Kim</name></author><category term="w" label="Weather"/>
      <published>2023-03-27T10:42:00.123Z</published><updated>2023-04-01T00:00:00Z</updated>
      <summary>Something of its own.</summary><content type="html">&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;&lt;/p&gt;</content>`)
    expect(found).toMatchObject({
      headline: '1 < 2',
      author: 'Ann Lee, Bo Kim',
      deck: 'Something of its own.',
      source: 'The <Post>',
      publishedAt: '2023-03-27T10:42:00Z',
      keywords: ['Weather'],
      lang: 'en',
    })
    expect(words(found)).toEqual(['One two'])
  })

  it('reads XHTML as elements, under any prefix, and text as text', () => {
    for (const prefix of ['', 'h:'])
      expect(
        words(
          atom(
            `<title>t</title><content type="xhtml"><${prefix}div xmlns${prefix === '' ? '' : ':h'}="http://www.w3.org/1999/xhtml"><${prefix}p>a<${prefix}br/>b &lt;c&gt;</${prefix}p><${prefix}p>d</${prefix}p></${prefix}div></content>`,
          ),
        ),
      ).toEqual(['a\nb <c>', 'd'])
    expect(words(atom('<title>t</title><content>a &lt;p&gt; b</content>'))).toEqual(['a <p> b'])
    expect(atom('<title>t</title><content type="image/png">AAAA</content>').notices).toContain('no-body')
  })

  it('takes what it does not say from the feed', () => {
    expect(atom('<title>t</title><updated>2023-04-01</updated>')).toMatchObject({
      author: 'Staff',
      publishedAt: '2023-04-01',
    })
  })
})

describe('a feed', () => {
  it('is inert: scripts, handlers and addresses that run are nothing', () => {
    const found = one(
      '<title>&lt;img src=x onerror=alert(1)&gt;题</title><description><![CDATA[<p onclick="a()">文<script>alert(1)</script><a href="javascript:alert(1)">b</a></p><img src="data:image/svg+xml,<svg onload=alert(1)>">]]></description>',
    )
    expect(found.headline).toBe('题')
    expect(JSON.stringify(found.body)).not.toMatch(/script|onclick|alert|svg/)
  })

  it('of nothing has no items', () => {
    expect(read('<rss><channel/></rss>')).toEqual([])
    expect(read('<html><body>x</body></html>')).toEqual([])
    expect(() => read('not a feed')).toThrow(GalleyError)
  })
})

describe('JSON Feed', () => {
  const json = (...items: unknown[]): string =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: '站',
      language: 'zh-CN',
      authors: [{ name: '编辑部' }],
      items,
    })
  const items = (text: string): Incoming[] => Array.from(readJsonFeed(text), ({ incoming }) => incoming)

  it('gives each item its fields', () => {
    const [found, second] = items(
      json(
        {
          id: 7,
          url: 'https://example.org/a/1',
          title: '雨后新芽',
          content_html: '<p>文，见<a href="2">前文</a></p>',
          summary: '导语',
          image: 'https://example.org/i.jpg',
          date_published: '2023-03-27T10:42:00+08:00',
          tags: ['农业', 3],
          author: { name: '闫方舟' },
        },
        { id: 'b', content_text: '一\n\n二 <b>' },
        'no item',
      ),
    )
    expect(found).toMatchObject({
      headline: '雨后新芽',
      deck: '导语',
      author: '闫方舟',
      source: '站',
      publishedAt: '2023-03-27T10:42:00+08:00',
      keywords: ['农业'],
      lang: 'zh-CN',
    })
    expect(found!.body.content.map(({ type }) => type)).toEqual(['figure', 'paragraph'])
    expect(JSON.stringify(found!.body)).toContain('"https://example.org/a/2"')
    expect(words(second!)).toEqual(['一', '二 <b>'])
    expect(second).toMatchObject({ author: '编辑部', notices: ['no-headline'] })
  })

  it.each([
    '',
    '{',
    '[]',
    '{"version":"https://jsonfeed.org/version/1"}',
    '{"version":"2","items":[]}',
    'null',
  ])('refuses %j', (text) => {
    expect(() => items(text)).toThrow(GalleyError)
  })
})
