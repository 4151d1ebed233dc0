// The web page: its shape, and that no text in it is ever anything but text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, oneLine } from './escape'
import { ARTICLE, copyOf, everywhere, figureOf, HOSTILE, PICTURE, publishables } from './fixtures/articles'
import { PICTURES } from '../media/fixtures/pictures'
import { publishHtml } from './html'
import { withPicturesInside } from './inside'

const SCRIPT = /<script type="application\/ld\+json">\n([^<]*)\n<\/script>/

/** Every tag of the document, without the JSON-LD's and the style's own. */
const tagsOf = (html: string): string[] => html.replace(SCRIPT, '').match(/<[^>]*>/g) ?? []

const KNOWN =
  /^<(?:!doctype html|\/?(?:head|body|article|header|footer|p|h[1-4]|span|time|ul|ol|li|blockquote|pre|code|strong|em|s|sup|sub|a|figure|figcaption|table|thead|tbody|tr|section|t[hd](?: colspan="[23]")?(?: rowspan="[23]")?|title|style|html)|br|hr|img src="(?:[\w%.!~*();,/-]|&#39;)*" alt="[^"<>]*"(?: width="1200" height="800")|sup class="note"|section class="notes" aria-label="(?:注释|Notes)"|li id="note-\d+"|a href="#note-\d+" id="note-ref-\d+"|a class="back" href="#note-ref-\d+"|html lang="[\w-]+"|meta charset="utf-8"|meta (?:name|property)="[\w:-]+" content="[^"<>]*"|(?:p|span) class="[a-z]+"|time datetime="[\d:TZ+-]+"|ol start="\d+"|a href="(?:https?:\/\/|mailto:)[^"<>\s]*")>$/i

/** What a reader's parser would make of text: only the five named entities are ever written. */
const unescape = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

describe('publishHtml', () => {
  const html = publishHtml(ARTICLE)

  it('is a semantic document of its own', () => {
    expect(html.startsWith('<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">')).toBe(true)
    expect(html).toContain('<article>\n<header>\n<p class="kicker">基层党建</p>\n<h1>包头市九原区：抓好党建')
    expect(html).toContain('<p class="deck">各级书记亲自谋划、亲自落实</p>')
    expect(html).toContain('<time datetime="2023-03-27T10:42:00+08:00">2023年3月27日 10:42</time>')
    expect(html).toContain('作者：闫方舟（包头市九原区委组织部）')
    expect(html).toContain('来源：包头日报')
    expect(html).toContain('责任编辑：宋璟')
    expect(html).toContain(
      '<p>走进九原区，<strong>“书记项目”</strong>让村民赞不绝口。</p>\n<h2>三个办法</h2>\n<ol>\n<li><p>立项</p></li>',
    )
    expect(html).toContain('<a href="https://example.com/a?b=1&amp;c=2">全文</a>。<br>第二行。')
    expect(html).toContain('<hr>\n<pre><code>a &lt; b\n  c</code></pre>\n<footer>')
    expect(html.endsWith('</html>\n')).toBe(true)
  })

  it('speaks the language of the article', () => {
    const english = publishHtml({ ...ARTICLE, lang: 'en' })
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('March 27, 2023, 10:42')
    expect(english).toContain('By: 闫方舟 (包头市九原区委组织部)')
    expect(english).toContain('Editor: 宋璟')
  })

  it('carries linked data: all that schema.org and readers of news ask of a NewsArticle, as far as known', () => {
    const page = publishHtml({
      ...ARTICLE,
      pictures: { [PICTURE]: { path: '九原.files/ab.jpg' } },
      body: { type: 'doc', content: [...ARTICLE.body.content, figureOf(PICTURE, '', [], [])] },
    })
    expect(JSON.parse(SCRIPT.exec(page)?.[1] ?? '')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: ARTICLE.headline,
      alternativeHeadline: '基层党建',
      description: '各级书记亲自谋划、亲自落实',
      inLanguage: 'zh-CN',
      datePublished: '2023-03-27T10:42:00+08:00',
      dateModified: '2023-03-28T01:05:00.000Z',
      image: ['%E4%B9%9D%E5%8E%9F.files/ab.jpg'],
      author: [
        {
          '@type': 'Person',
          name: '闫方舟',
          affiliation: { '@type': 'Organization', name: '包头市九原区委组织部' },
        },
      ],
      editor: { '@type': 'Person', name: '宋璟' },
      sourceOrganization: { '@type': 'Organization', name: '包头日报' },
      keywords: ['党建', '基层治理'],
      wordCount: 1302,
    })
    for (const said of [
      'og:type" content="article',
      `og:title" content="${ARTICLE.headline}`,
      'og:locale" content="zh_CN',
    ])
      expect(page).toContain(said)
  })

  it('holds its pictures itself where they are to be inside', () => {
    const body = { type: 'doc' as const, content: [figureOf(PICTURE, '红', [], [])] }
    const page = publishHtml(
      withPicturesInside(
        { ...ARTICLE, body, pictures: { [PICTURE]: { path: '' } } },
        { [PICTURE]: { mime: 'image/gif', bytes: PICTURES['image/gif'], width: 3, height: 2 } },
      ),
    )
    expect(page).toContain('<img src="data:image/gif;base64,R0lGODlhAwAC')
    expect(page).not.toContain('"image"')
  })

  it('has a headline even where the article has none, for machines that must have one', () => {
    const page = publishHtml({ ...ARTICLE, headline: '' })
    expect(page).toContain('<title>无题</title>')
    expect(JSON.parse(SCRIPT.exec(page)?.[1] ?? '')).toMatchObject({ headline: '无题' })
    expect(page).not.toContain('<h1>')
  })

  it('leaves out what is not known', () => {
    const bare = publishHtml({
      ...ARTICLE,
      kicker: '',
      deck: '',
      author: '',
      organisation: '',
      editor: '',
      source: '',
      publishedAt: '',
      tags: [],
    })
    for (const gone of ['kicker">', 'deck">', 'byline">', '<time', '<footer', '作者', 'article:author'])
      expect(bare).not.toContain(gone)
  })

  it('a date it cannot read is shown and not marked up', () => {
    const odd = publishHtml({ ...ARTICLE, publishedAt: '三月底' })
    expect(odd).toContain('<span>三月底</span>')
    expect(odd).not.toContain('<time')
    expect(odd).not.toContain('datePublished')
  })

  it.each(HOSTILE)('%j is only text, in every field', (text) => {
    const page = publishHtml(everywhere(text))
    for (const tag of tagsOf(page)) expect(tag).toMatch(KNOWN)
    expect(page).not.toMatch(/href="javascript/i)
    expect(JSON.parse(SCRIPT.exec(page)?.[1] ?? '')).toMatchObject({ '@type': 'NewsArticle' })
  })

  it('whatever the article: known tags only, text kept, legal characters, same bytes twice', () => {
    fc.assert(
      fc.property(publishables, (article) => {
        const page = publishHtml(article)
        for (const tag of tagsOf(page)) expect(tag).toMatch(KNOWN)
        expect(page).toBe(clean(page))
        expect(page.isWellFormed()).toBe(true)
        const headline = oneLine(article.headline)
        expect(unescape(/<h1>([^<]*)<\/h1>/.exec(page)?.[1] ?? '')).toBe(headline)
        expect(publishHtml(copyOf(article))).toBe(page)
      }),
      { numRuns: 300 },
    )
  })
})
