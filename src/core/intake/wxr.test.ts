// WordPress' export: what its importer reads, what classic texts and blocks hold, files without end.
import { describe, expect, it } from 'vitest'
import { blockTexts } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { Incoming } from '#shared/incoming'
import { readWxr } from './wxr'

const wxr = (inside: string, version = '1.2'): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/${version}/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/${version}/"><channel><title>本地 &amp; 新闻</title><language>zh-CN</language>
  <wp:wxr_version>${version}</wp:wxr_version>${inside}</channel></rss>`
const post = (content: string, more = ''): string =>
  `<item><title>标题</title><content:encoded><![CDATA[${content}]]></content:encoded>
  <wp:post_type>post</wp:post_type><wp:status>publish</wp:status>${more}</item>`

const read = (text: string | Iterable<string>): Incoming[] =>
  Array.from(readWxr(text), ({ incoming }) => incoming)
const one = (content: string, more = ''): Incoming => read(wxr(post(content, more)))[0]!
const types = ({ body }: Incoming): string[] => body.content.map(({ type }) => type)
const words = ({ body }: Incoming): string[] => blockTexts(body.content)
const codeOf = (text: string | Iterable<string>): string => {
  try {
    read(text)
  } catch (error) {
    return error instanceof GalleyError ? error.code : String(error)
  }
  return 'read'
}

describe('a post', () => {
  it('has its fields: who is shown by that name, words that sort, the time with its zone', () => {
    const text = wxr(
      `<wp:author><wp:author_login>yfz</wp:author_login><wp:author_display_name><![CDATA[闫方舟]]></wp:author_display_name></wp:author>
      <item><title><![CDATA[雨后 &amp; <em>新</em>芽]]></title><link>https://example.org/a</link><dc:creator><![CDATA[yfz]]></dc:creator>
      <guid isPermaLink="false">https://example.org/?p=7</guid>
      <content:encoded><![CDATA[第一段。]]></content:encoded><excerpt:encoded><![CDATA[摘要 <b>一</b>]]></excerpt:encoded>
      <wp:post_id>7</wp:post_id><wp:post_date>2023-03-27 10:42:00</wp:post_date><wp:post_date_gmt>2023-03-27 02:42:00</wp:post_date_gmt>
      <wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
      <category domain="category" nicename="news"><![CDATA[要闻]]></category>
      <category domain="category" nicename="uncategorized"><![CDATA[未分类]]></category>
      <category domain="post_tag" nicename="x"><![CDATA[农业]]></category>
      <category domain="post_format" nicename="post-format-aside"><![CDATA[日志]]></category></item>`,
    )
    const [{ part, incoming }] = [...readWxr(text)] as [{ part: string; incoming: Incoming }]
    expect(part).toBe('https://example.org/?p=7')
    expect(incoming).toMatchObject({
      headline: '雨后 & 新芽',
      deck: '摘要 一',
      author: '闫方舟',
      source: '本地 & 新闻',
      publishedAt: '2023-03-27T10:42:00+08:00',
      keywords: ['要闻', '农业'],
      lang: 'zh-CN',
      notices: [],
    })
  })

  it('comes whatever its state, but not from the trash; what a site keeps for itself is none', () => {
    const kinds = ['post', 'page', 'news', 'revision', 'nav_menu_item', 'attachment', 'wp_template']
    const states = ['publish', 'draft', 'private', 'pending', 'future', 'trash', 'auto-draft']
    const item = (kind: string, state: string): string =>
      `<item><title>${kind} ${state}</title><content:encoded>文</content:encoded><wp:post_type>${kind}</wp:post_type><wp:status>${state}</wp:status></item>`
    const found = read(
      wxr(
        [...kinds.map((kind) => item(kind, 'publish')), ...states.map((state) => item('post', state))].join(
          '',
        ),
      ),
    )
    expect(found.map(({ headline }) => headline)).toEqual([
      'post publish',
      'page publish',
      'news publish',
      'post publish',
      'post draft',
      'post private',
      'post pending',
      'post future',
    ])
    expect(found[4]!.furniture).toEqual([{ kind: 'other', text: 'wp:status draft', before: 0 }])
  })

  it('says how many comments there were, and that there was a password', () => {
    const more =
      '<wp:post_password>x</wp:post_password><wp:comment><wp:comment_content>好</wp:comment_content></wp:comment>'
    expect(one('文', more + more).furniture.map(({ text }) => text)).toEqual([
      'wp:post_password',
      'wp:comment × 2',
    ])
  })

  it.each(['1.0', '1.1', '1.2'])('is read of version %s, under any prefix, by http or https', (version) => {
    const text = wxr(post('文'), version)
    for (const other of [
      text,
      text.replaceAll('wp:', 'w:').replace('xmlns:wp', 'xmlns:w'),
      text.replaceAll('http://wordpress', 'https://wordpress'),
    ])
      expect(read(other)).toHaveLength(1)
  })

  it('with the date of no zone, of UTC and of none at all', () => {
    const date = (local: string, utc: string): string =>
      one('文', `<wp:post_date>${local}</wp:post_date><wp:post_date_gmt>${utc}</wp:post_date_gmt>`)
        .publishedAt
    expect(date('2023-03-27 10:42:00', '0000-00-00 00:00:00')).toBe('2023-03-27T10:42:00')
    expect(date('2023-03-27 10:42:00', '2023-03-27 10:42:00')).toBe('2023-03-27T10:42:00Z')
    expect(date('2023-03-27 10:42:00', '2023-03-27 14:12:00')).toBe('2023-03-27T10:42:00-03:30')
    expect(date('', '2023-03-27 14:12:00')).toBe('2023-03-27T14:12:00Z')
    expect(date('0000-00-00 00:00:00', '0000-00-00 00:00:00')).toBe('')
  })
})

describe('its text', () => {
  it('has paragraphs where blank lines are and breaks where lines end, unless it was written in blocks', () => {
    const classic = one(
      '第一段\n第二行\n \n第二段\n<h2>小标题</h2>\n第三段\n<pre>a\n\nb</pre>\n<ul>\n<li>一</li>\n\n<li>二</li>\n</ul>',
    )
    expect(types(classic)).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'code_block',
      'bullet_list',
    ])
    expect(words(classic)).toEqual(['第一段\n第二行', '第二段', '小标题', '第三段', 'a\n\nb', '一', '二'])
    const blocks = one(
      '<!-- wp:paragraph -->\n<p>一\n二</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading {"level":3} -->\n<h3>题</h3>\n<!-- /wp:heading -->',
    )
    expect(words(blocks)).toEqual(['一二', '题'])
    expect(blocks.notices).toEqual([])
  })

  it('has its captions, galleries, players and embeds', () => {
    const files = `<item><title>a</title><wp:post_id>5</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://example.org/5.jpg</wp:attachment_url></item>`
    const [found] = read(
      wxr(
        files +
          post(
            '前\n[caption id="a" width="300"]<a href="https://example.org/x"><img src="https://example.org/1.jpg" alt="图"></a> 图说 <em>一</em>[/caption]\n后\n[gallery ids="5,9"]\n[embed]https://example.org/v[/embed]\n[[gallery]] 是短代码',
          ),
      ),
    )
    expect(types(found!)).toEqual(['paragraph', 'figure', 'paragraph', 'figure', 'paragraph', 'paragraph'])
    expect(words(found!)).toContain('图说 一')
    expect(words(found!).at(-1)).toBe('[gallery] 是短代码')
    expect(
      found!.body.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.address] : [])),
    ).toEqual(['https://example.org/1.jpg', 'https://example.org/5.jpg'])
    expect(found!.notices).toEqual(['pictures-remote'])
    expect(one('[gallery]').notices).toContain('parts-left-out')
    expect(one('听\n\n[audio mp3="https://example.org/a.mp3"][/audio]').notices).toEqual(['parts-left-out'])
    expect(one('<!-- wp:latest-posts {"n":3} /-->\n<p>文</p>').notices).toEqual(['parts-left-out'])
  })

  it('begins with the featured picture, also where its file comes after it, and only once', () => {
    const thumb =
      '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>5</wp:meta_value></wp:postmeta>'
    const file = `<item><title>a</title><wp:post_id>5</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://example.org/5.jpg</wp:attachment_url></item>`
    for (const text of [wxr(file + post('文', thumb)), wxr(post('文', thumb) + post('又') + file)])
      expect(types(read(text)[0]!)).toEqual(['figure', 'paragraph'])
    const shown = post('<p><img src="https://example.org/5.jpg"></p>文', thumb)
    expect(types(read(wxr(file + shown))[0]!).filter((type) => type === 'figure')).toHaveLength(1)
    expect(types(read(wxr(post('文', thumb)))[0]!)).toEqual(['paragraph'])
  })
})

describe('a file', () => {
  /** A file of any length that was never whole anywhere. */
  function* endless(posts: number, waiting: { now: number }): Generator<string> {
    yield wxr('').replace('</channel></rss>', '')
    for (let n = 0; n < posts; n++) {
      waiting.now++
      yield post(`第 ${n} 篇。${'字'.repeat(500)}`)
    }
    yield '</channel></rss>'
  }

  it('is read as it comes: an article is there before the next pieces are asked for', () => {
    const waiting = { now: 0 }
    let most = 0
    let count = 0
    let latest = ''
    for (const { incoming } of readWxr(endless(3000, waiting))) {
      count++
      waiting.now--
      most = Math.max(most, waiting.now)
      latest = words(incoming)[0]!
    }
    expect(count).toBe(3000)
    expect(latest).toMatch(/^第 2999 篇/)
    expect(most).toBeLessThanOrEqual(1)
  })

  it('may be cut anywhere: characters, tags and CDATA over the bounds of pieces', () => {
    const text = wxr(post('<p>一 &amp; 二 😀</p>') + post('三'))
    const whole = read(text)
    for (const size of [1, 2, 3, 7, 64]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, (at + 1) * size),
      )
      expect(read(pieces)).toEqual(whole)
    }
  })

  it('is read although a site wrote what XML may not carry', () => {
    const text = `\ufeff\n  ${wxr(post('一\u0008二\u001f'))}`
    expect(words(read(text)[0]!)).toEqual(['一二'])
    expect(words(read(Array.from(text))[0]!)).toEqual(['一二'])
  })

  it('that breaks off is refused there; what came before stands', () => {
    const text = wxr(post('一') + post('二')).slice(0, -30)
    const found: string[] = []
    expect(() => {
      for (const { incoming } of readWxr(text)) found.push(words(incoming)[0]!)
    }).toThrow(GalleyError)
    expect(found).toEqual(['一'])
  })

  it('declares nothing and nests within reason', () => {
    const laughs = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`
    expect(codeOf(wxr(post('x')).replace('<rss', `${laughs}<rss`))).toBe('markup-refused')
    expect(codeOf(wxr(post('x')).replace('<rss', '<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss'))).toBe(
      'markup-refused',
    )
    expect(codeOf(wxr(`${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`))).toBe('markup-refused')
    expect(codeOf(wxr('<item><title>x</item>'))).toBe('markup-damaged')
    expect(codeOf('')).toBe('markup-damaged')
    expect(codeOf('<html></html>')).toBe('read')
  })

  it('is read in time however it was made to take long', () => {
    for (const piece of [
      '[caption ',
      '[caption]',
      '<pre>',
      '[gallery ids="',
      '<!-- wp:a {',
      '[embed]',
      '[audio',
      '\n ',
      '<img ',
    ])
      expect(words(one(piece.repeat(10_000))).length).toBeGreaterThanOrEqual(0)
  })
})
