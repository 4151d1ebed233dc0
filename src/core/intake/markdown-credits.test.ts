// Credits around a Markdown text: taken where there is no front matter, and nowhere else.
import { describe, expect, it } from 'vitest'
import type { Block } from '#shared/document'
import type { Incoming } from '#shared/incoming'
import { readMarkdown } from './markdown'

function read(source: string): Incoming {
  const [incoming] = readMarkdown(source, { name: 'x.md' })
  return incoming!
}
const p = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('creditsAround', () => {
  it('without front matter takes lines of credits around the text, and sets them apart', () => {
    const incoming = read(
      '# 标题在此\n\n来源：包头日报\n**作者：** 闫方舟\n\n2023-03-27 10:42\n\n正文。作者：这里不是署名\n\n作者：正文里的一行\n\n末段。\n\n责任编辑：宋璟\n',
    )
    expect(incoming).toMatchObject({
      headline: '标题在此',
      author: '闫方舟',
      source: '包头日报',
      editor: '宋璟',
      publishedAt: '2023-03-27T10:42:00',
      body: { content: [p('正文。作者：这里不是署名'), p('作者：正文里的一行'), p('末段。')] },
    })
    expect(incoming.furniture.map(({ text, before }) => [text, before])).toEqual([
      ['来源：包头日报', 0],
      ['作者： 闫方舟', 0],
      ['2023-03-27 10:42', 0],
      ['责任编辑：宋璟', 3],
    ])
    // With front matter the text is all text.
    expect(read('---\ntitle: 题\n---\n作者：甲\n\n正文').body.content).toEqual([p('作者：甲'), p('正文')])
  })

  it('leaves a text alone that has none, and one of nothing else', () => {
    expect(read('正文一\n\n正文二').furniture).toEqual([])
    expect(read('作者：张三').body.content).toEqual([{ type: 'paragraph' }])
    expect(read('作者：张三')).toMatchObject({
      author: '张三',
      furniture: [{ text: '作者：张三', before: 0 }],
    })
  })
})
