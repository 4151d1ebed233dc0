// Whole pages: what each part of them becomes, with its structure; WeChat, saved pages, profiles.
import { describe, expect, it } from 'vitest'
import { blockTexts } from '#shared/document'
import { EMPTY_PROFILE } from '#shared/page-profile'
import { outline } from './fixtures/foreign-html'
import { readHtml } from './html'
import { learnProfile, siteOf } from './learn-profile'
import { mergedProfile } from './merged-profile'
import { readMhtml } from './mhtml'

const P1 =
  '九原区枣园今年开春以来雨水偏少，园里的技术员早早把滴灌带铺到了地头，三百多亩新栽的枣树已经缓过苗来。'
const P2 = '技术员说，往年这时候要浇两遍水，今年改成了少量多次，一亩地能省下三成的水，树势反而比去年整齐。'
const P3 = '据介绍，枣园计划在秋收前再修两条作业路，让采摘车直接开到树下，农户不必再肩挑背扛。'

const NEWS = `<!doctype html><html lang="zh-CN"><head><title>枣园少浇水多结果_九原新闻_枣乡网</title>
<meta property="og:title" content="枣园少浇水多结果"><meta property="og:site_name" content="枣乡网">
<meta name="keywords" content="枣园,滴灌"></head><body>
<div class="nav"><a href="/">首页</a> | <a href="/n">新闻</a> | <a href="/t">体育</a> | <a href="/c">财经</a></div>
<h1>枣园少浇水多结果</h1><div class="info">2023-03-27 10:42 来源：枣乡日报 作者：李小满</div>
<div class="text"><p>　　${P1}</p><figure><img src="/i/1.jpg" alt="滴灌带"><figcaption>枣园里的滴灌带。</figcaption></figure>
<p>　　${P2.replace('三成', '<strong>三成</strong>')}<a href="/r">详见报告</a></p><h3>修路</h3><p>　　${P3}（责任编辑：王谷雨）</p></div>
<div><h4>相关阅读</h4><ul><li><a href="1">枣农自办合作社 三年增收两成</a></li><li><a href="2">滴灌带回收再用 一年省下四万元</a></li><li><a href="3">枣花蜜今年提前十天上市</a></li></ul></div>
<div class="foot">枣乡网 版权所有 蒙ICP备00000000号</div></body></html>`

describe('a page of news', () => {
  const page = readHtml(NEWS, { base: 'https://zao.example.cn/2023/a.html' })
  it('has its fields', () => {
    expect(page).toMatchObject({
      headline: '枣园少浇水多结果',
      author: '李小满',
      editor: '王谷雨',
      source: '枣乡日报',
      publishedAt: '2023-03-27T10:42:00',
      lang: 'zh-CN',
      keywords: ['枣园', '滴灌'],
      notices: ['pictures-remote'],
    })
    expect(page.alsoHeadlines).toContain('枣园少浇水多结果_九原新闻_枣乡网')
  })
  it('keeps the structure of its text', () => {
    expect(outline(page.body.content)).toEqual([
      P1,
      'figure https://zao.example.cn/i/1.jpg|滴灌带|枣园里的滴灌带。|',
      `${P2.replace('三成', 'strong[三成]')}link[详见报告]`,
      'h3 修路',
      P3,
    ])
  })
  it('sets its furniture apart with its place, and answers the other headlines', () => {
    expect(page.furniture).toContainEqual({ kind: 'editor', text: '（责任编辑：王谷雨）', before: 5 })
    expect(page.furniture.find(({ text }) => text.startsWith('2023-03-27'))?.before).toBe(0)
    expect(page.others).toEqual([
      '枣农自办合作社 三年增收两成',
      '滴灌带回收再用 一年省下四万元',
      '枣花蜜今年提前十天上市',
    ])
  })
})

describe('an article of WeChat', () => {
  it('is read by the places WeChat gives it', () => {
    const page =
      readHtml(`<html><head><meta property="og:title" content="枣园周记"></head><body><div id="js_article">
<h1 class="rich_media_title" id="activity-name"> 枣园周记 </h1><div id="meta_content"><span class="rich_media_meta rich_media_meta_text" id="js_author_name">谷雨</span>
<span id="profileBt"><a id="js_name"> 九原枣园 </a></span><em id="publish_time"></em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;"><section><p>短短一句。</p><p><img data-src="https://mmbiz.example.com/a/640?wx_fmt=png" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p><p>又一句</p></section></div>
<p>微信扫一扫关注该公众号</p></div><script>var ct = "1679884920";</script></body></html>`)
    expect(page).toMatchObject({
      headline: '枣园周记',
      author: '谷雨',
      source: '九原枣园',
      publishedAt: '2023-03-27T10:42:00+08:00',
    })
    expect(outline(page.body.content)).toEqual([
      '短短一句。',
      'figure https://mmbiz.example.com/a/640?wx_fmt=png|||',
      '又一句',
    ])
  })
})

describe('an English page', () => {
  const long = (n: number): string =>
    `Paragraph ${n} of the report says that the orchard used less water this spring, and that nobody in the valley, not even the oldest growers, remembers such an even crop.`
  it('keeps quotes, lists and links, leaves out shares and captions, and believes JSON-LD', () => {
    const page = readHtml(`<html lang="en"><head><title>Less water, more dates | The Orchard Post</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Orchard Post"},{"@type":"NewsArticle","headline":"Less water, more dates","author":[{"@type":"Person","name":"Jane Rivers"},{"@type":"Person","name":"John Field"}],"datePublished":"2023-03-27T08:00:00Z"}]}</script></head>
<body><nav><a href="/">Home</a></nav><main><article><h1>Less water, more dates</h1><p class="byline">By Jane Rivers and John Field</p>
${[1, 2, 3].map((n) => `<p>${long(n)}</p>`).join('')}<div class="share-tools"><p>Share this story</p></div><blockquote><p>“${long(4)}”</p></blockquote><ul><li>${long(5)}</li></ul><p>${long(6)}</p></article></main></body></html>`)
    expect(page).toMatchObject({
      headline: 'Less water, more dates',
      author: 'Jane Rivers, John Field',
      publishedAt: '2023-03-27T08:00:00Z',
    })
    expect(outline(page.body.content)).toEqual([
      long(1),
      long(2),
      long(3),
      'quote',
      `  “${long(4)}”`,
      '-',
      `  ${long(5)}`,
      long(6),
    ])
  })
})

describe('what stands around the text', () => {
  const page = readHtml(
    `<title>枣园少浇水多结果 - 枣乡网</title><meta property="og:image" content="https://img.example.cn/hero.jpg?w=1200">
<div class="top"><img src="https://img.example.cn/logo.png"><img src="https://img.example.cn/hero.jpg"></div>
<p class="yinti">节水一年间</p><h1>枣园少浇水多结果</h1><p class="sub-title">一根管子省下三成水</p><p>2023-03-27 来源：枣乡日报</p>
<p>${P1}</p><img src="https://img.example.cn/2.jpg"><p>▲滴灌带铺到了地头</p><img src="https://img.example.cn/share.gif" width="16"><p>${P2}</p><p>${P3}</p>
<div class="sidebar"><img src="https://img.example.cn/ad.jpg"></div>`,
    { base: 'https://zao.example.cn/' },
  )
  it('a deck, a line above the headline, captions, the page’s own picture; no signs, no boxes', () => {
    expect(page).toMatchObject({
      kicker: '节水一年间',
      deck: '一根管子省下三成水',
      headline: '枣园少浇水多结果',
    })
    expect(outline(page.body.content)).toEqual([
      'figure https://img.example.cn/hero.jpg|||',
      P1,
      'figure https://img.example.cn/2.jpg||滴灌带铺到了地头|',
      P2,
      P3,
    ])
  })
  it('of an English page: what Readability left out is set apart where it stood', () => {
    const long = (n: number): string =>
      `Paragraph ${n} of the report says that the orchard used less water this spring, and that nobody in the valley, not even the oldest growers, remembers such an even crop.`
    const english = readHtml(
      `<title>Less water</title><main><article><h1>Less water</h1><p>${long(1)}</p><p>${long(2)}</p><p>Advertisement</p><p>${long(3)}</p></article></main>`,
    )
    expect(english.furniture).toEqual([{ kind: 'other', text: 'Advertisement', before: 2 }])
  })
})

describe('nothing is lost', () => {
  it('when a script shows the text', () => {
    const page = readHtml(`<title>枣</title><div style="display:none" id="c"><p>${P1}</p><p>${P2}</p></div>`)
    expect(blockTexts(page.body.content)).toEqual([P1, P2])
  })
  it('when there is no text but headlines', () => {
    const page = readHtml(
      '<ul><li>枣农自办合作社三年增收<li>滴灌带回收再用省下四万<li>枣花蜜今年提前上市</ul>',
    )
    expect(page.notices).toContain('no-body')
    expect(page.others).toHaveLength(3)
  })
  it.each([
    '',
    '<',
    '\0',
    '<!--',
    '<html>',
    '<title>甲</title>',
    '<svg><title>甲',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":{"a":[]}}</script>',
  ])('of %j', (html) => {
    expect(readHtml(html).body.content.length).toBeGreaterThan(0)
  })
})

describe('saved pages', () => {
  it('know their address, and that files beside them are no addresses', () => {
    const page = readHtml(
      `<!-- saved from url=(0032)https://zao.example.cn/2023/a.html -->${NEWS.replace('/i/1.jpg', './a_files/1.jpg')}`,
    )
    expect(outline(page.body.content)[1]).toBe('figure |滴灌带|枣园里的滴灌带。|')
    expect(outline(page.body.content)[2]).toContain('link[详见报告]')
  })
  it('as a letter with its pictures', () => {
    const quoted = Array.from(new Set(NEWS)).reduce((text, char) => text.replaceAll(char, char), NEWS)
    const bytes = utf8(quoted.replace('/i/1.jpg', 'https://zao.example.cn/i/1.png'))
    const html = Array.from(bytes, (byte) =>
      byte === 0x3d || byte > 126 || byte < 32
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
      .join('')
      .replace(/(.{60,70}?)(?!.{0,2}=?[0-9A-F]?$)(?<![=]|=[0-9A-F])/g, '$1=\r\n')
    const letter = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://zao.example.cn/2023/a.html\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n\r\n------B\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <frame@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://zao.example.cn/2023/a.html\r\n\r\n${html}\r\n------B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://zao.example.cn/i/1.png\r\n\r\niVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGP4z8AARwzEcQCukw/x0F8j\r\nngAAAABJRU5ErkJggg==\r\n------B--\r\n`
    const page = readMhtml(utf8(letter), (part) => fromUtf8(part))
    expect(page?.headline).toBe('枣园少浇水多结果')
    expect(page?.pictures).toHaveLength(1)
    expect(page?.notices).toEqual([])
    expect(blockTexts(page?.body.content ?? [])).toContain(P1)
  })
  it('a letter without a page is none', () => {
    expect(readMhtml(utf8('Content-Type: text/plain\r\n\r\nhello'), fromUtf8)).toBeNull()
  })
})

describe('profiles', () => {
  const page = (n: number): string =>
    `<title>站</title><body><div class="side"><p>${P3}${P3}</p><p>${P3}${P2}${P1}${P3}</p></div><div class="t big">第${n}号的标题</div><span class="who">张三丰</span><div id="txt"><p>第${n}篇，短。</p><p>就两行</p><p class="tip">点这里</p></div></body>`
  it('learned from one page hold for the next', () => {
    const profile = learnProfile(page(1), {
      headline: '第1号的标题',
      author: '张三丰',
      body: ['第1篇，短。', '就两行'],
      furniture: ['点这里'],
    })
    expect(profile).toMatchObject({
      headline: ['div.t.big'],
      author: ['span.who'],
      body: ['#txt'],
      furniture: ['p.tip'],
    })
    const next = readHtml(page(2), { profile })
    expect(next).toMatchObject({ headline: '第2号的标题', author: '张三丰' })
    expect(blockTexts(next.body.content)).toEqual(['第2篇，短。', '就两行'])
  })
  it('keep what was known behind what is new, and belong to a site', () => {
    const known = { ...EMPTY_PROFILE, body: ['#a', '#b'] }
    expect(mergedProfile(known, { ...EMPTY_PROFILE, body: ['#b', '#c'] }).body).toEqual(['#b', '#c', '#a'])
    expect(siteOf('https://www.News.example.cn:8080/a')).toBe('news.example.cn')
    expect(siteOf('file:///a')).toBe('')
  })
})

function utf8(text: string): Uint8Array {
  return Uint8Array.from(unescape(encodeURIComponent(text)), (char) => char.charCodeAt(0))
}
function fromUtf8(bytes: Uint8Array): string {
  return decodeURIComponent(escape(String.fromCharCode(...bytes)))
}
