// The seed page as a whole, and what parsePage adds to the raw reading.
import { describe, expect, it } from 'vitest'
import { SEED_PAGE } from './fixtures/seed-page'
import { parseHeadlines, parsePage } from './parse'

describe('the seed page', () => {
  const page = parsePage(SEED_PAGE)
  const lines = SEED_PAGE.split('\n')

  it('has its fields', () => {
    expect(page.headline?.raw).toBe(lines[0])
    expect(page.headline?.clean).toBe('包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地')
    expect(page).toMatchObject({
      author: '闫方舟',
      organisation: '包头市九原区委组织部',
      editor: '宋璟',
      source: '',
      publishedAt: '',
      keywords: [],
    })
  })

  it('has five paragraphs, byte for byte', () => {
    expect(page.body).toEqual(lines.slice(2, 7))
  })

  it('sets the furniture apart with its place', () => {
    expect(page.furniture).toEqual([
      { kind: 'picture-note', text: '【资料图】', before: 0 },
      { kind: 'credit', text: '(作者:包头市九原区委组织部,闫方舟)', before: 5 },
      { kind: 'keywords', text: '关键词:', before: 5 },
      { kind: 'editor', text: '责任编辑:宋璟', before: 5 },
    ])
  })

  it('has 35 other headlines in order, the first of which is its own', () => {
    const titles = lines.slice(lines.indexOf('-')).filter((line) => line !== '-')
    expect(titles).toHaveLength(35)
    expect(page.headlines.map((headline) => headline.raw)).toEqual(titles)
    expect(page.ownHeadlineAt).toEqual([0])
  })

  it.each(['\r\n', '\r', '\n\n', '\n　　\n'])('does not depend on line ends (%j)', (end) => {
    const other = parsePage('\ufeff' + lines.join(end))
    expect(other).toEqual(page)
  })

  it('reads full-width colons as half-width ones', () => {
    const other = parsePage(SEED_PAGE.replace('(作者:', '（作者：').replace('责任编辑:', '责任编辑：'))
    expect(other).toMatchObject({ author: '闫方舟', organisation: '包头市九原区委组织部', editor: '宋璟' })
  })
})

describe('parseHeadlines', () => {
  it('takes a headline a line, with or without bullets', () => {
    const found = parseHeadlines(
      '\ufeff广香\r\n\r\n-\r\n上海滩第一美女,108岁了!\r\n- 全球IPO融资规模创三年新低\r\n·“播雨”计划\r\n',
    )
    expect(found.map((headline) => headline.raw)).toEqual([
      '广香',
      '上海滩第一美女,108岁了!',
      '全球IPO融资规模创三年新低',
      '“播雨”计划',
    ])
  })

  it('keeps a minus sign that is no bullet', () => {
    expect(parseHeadlines('-5℃！包头迎来强降温').map((headline) => headline.raw)).toEqual([
      '-5℃！包头迎来强降温',
    ])
  })

  it('finds nothing in nothing', () => {
    expect(parseHeadlines(' \n\u3000\n')).toEqual([])
  })
})
