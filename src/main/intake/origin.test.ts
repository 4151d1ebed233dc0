// What a source is told as: lines of a text and of a page, blocks of anything else.
import { describe, expect, it } from 'vitest'
import { sourcePieces } from './origin'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const HTML = `<!doctype html><html><head><title>河湾镇旧桥修缮完工 - 河湾网</title></head><body>
<nav><a href="/">首页</a> | <a href="/a">时政</a> | <a href="/b">社会</a> | <a href="/c">文化</a></nav>
<h1>河湾镇旧桥修缮完工</h1><p>来源：河湾日报　2024-05-06</p>
<p>旧石桥修缮工程本周完工，桥面铺上了新的石板，两侧栏杆按旧样补齐，镇里说明年再修步道。</p>
<figure><img src="https://hewan.example.cn/1.jpg"><figcaption>修好的旧桥</figcaption></figure>
<script>document.title = 'x'</script><p>责任编辑：周小满</p></body></html>`

describe('a source', () => {
  it('that is a page is its visible lines, captions in their place', async () => {
    const { pieces, ofBlocks } = await sourcePieces('桥.html', bytes(HTML), 'html', 'utf-8')
    expect(ofBlocks).toBe(false)
    expect(pieces.map(({ n, text, kind }) => `${n} ${kind} ${text.slice(0, 7)}`)).toEqual([
      '1 navigation 首页 | 时政',
      '2 short 河湾镇旧桥修缮',
      '3 source 来源：河湾日报',
      '4 text 旧石桥修缮工程',
      '5 short 修好的旧桥',
      '6 editor 责任编辑：周小',
    ])
  })

  it('that is a feed’s item is what was read of it', async () => {
    const kept = { headline: '题', alsoHeadlines: [], kicker: '', deck: '', author: '林知远', organisation: '', source: '', editor: '', publishedAt: '', keywords: ['桥'], body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '一段话。' }] }] }, furniture: [{ kind: 'other', text: '广告', before: 1 }], others: ['另一题'] } // prettier-ignore
    const { pieces, ofBlocks } = await sourcePieces('源 › 1', bytes(JSON.stringify(kept)), 'feed', 'utf-8')
    expect(ofBlocks).toBe(true)
    expect(pieces.map(({ text }) => text)).toEqual(['题', '林知远', '桥', '一段话。', '广告', '另一题'])
  })

  it('that is Markdown is the blocks its reader found', async () => {
    const { pieces } = await sourcePieces(
      '桥.md',
      bytes('# 题\n\n一段**话**。\n\n- 甲\n- 乙\n'),
      'markdown',
      'utf-8',
    )
    expect(pieces.map(({ text }) => text)).toEqual(['题', '一段话。', '甲', '乙'])
  })
})
