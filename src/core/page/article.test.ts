// A text read as one article: nothing under its headline is left out.
import { describe, expect, it } from 'vitest'
import { parsePage } from './parse'
import { readArticle } from './article'

const TEXT = `河湾镇步道志愿者须知

作者：林知远
集合
早上八点在镇口集合，带好水和帽子，听从站长安排。
- 手套
- 垃圾袋
首页 | 报名 | 线路 | 天气 | 联系
相关阅读
每人领一张线路图，走完交回。
责任编辑：周小满`

describe('a text that is one article', () => {
  it('keeps lists, short lines and what looks like a menu, where a page leaves them out', () => {
    const page = parsePage(TEXT)
    const article = parsePage(TEXT, [], readArticle)
    expect(page.body.join('')).not.toContain('首页')
    expect(article.headline?.raw).toBe('河湾镇步道志愿者须知')
    expect(article.body).toEqual([
      '集合',
      '早上八点在镇口集合，带好水和帽子，听从站长安排。',
      '- 手套',
      '- 垃圾袋',
      '首页 | 报名 | 线路 | 天气 | 联系',
      '相关阅读',
      '每人领一张线路图，走完交回。',
    ])
    expect(article).toMatchObject({ author: '林知远', editor: '周小满', headlines: [] })
    expect(article.furniture.map(({ kind }) => kind)).toEqual(['credit', 'editor'])
  })

  it('takes a short first line for its headline, and a sentence for its text', () => {
    expect(readArticle('通知\n明天停水。')).toMatchObject({ headline: '通知', body: ['明天停水。'] })
    expect(readArticle('明天停水。\n后天来水。')).toMatchObject({ body: ['明天停水。', '后天来水。'] })
    expect(readArticle('')).toMatchObject({ headline: null, body: [] })
  })
})
