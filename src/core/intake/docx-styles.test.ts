// Styles and headlines of Word files as Word, WPS, LibreOffice, Google Docs and Pages write them.
import { describe, expect, it } from 'vitest'
import { p, run, styled } from './fixtures/word-files'
import { body, read, TEXT } from './fixtures/word-read'

describe('styles of a Word file', () => {
  const word =
    styled('a', 'Normal') +
    styled('1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
    styled('2', 'heading 2') +
    styled('a3', 'Title') +
    styled('a4', 'Subtitle') +
    styled('a5', 'Quote') +
    styled('mine', '我的小标题', '<w:basedOn w:val="2"/>') +
    styled('TOC1', 'toc 1') +
    styled('toch', 'TOC Heading', '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')

  it('are known by their names, through what they are based on', () => {
    const parts = {
      styles: word,
      body:
        p(run('新路修到家门口'), 'a3') +
        p(run('打圪坝村见闻'), 'a4') +
        p(run('目录'), 'toch') +
        p(run('一节 1'), 'TOC1') +
        p(run('一节'), '2') +
        TEXT +
        p(run('二节'), 'mine') +
        p(run('群众说了算。'), 'a5') +
        p(run('这话在理。'), 'a5'),
    }
    expect(read(parts)).toMatchObject({ headline: '新路修到家门口', deck: '打圪坝村见闻' })
    expect(body(parts)).toEqual([
      'h2 一节',
      expect.stringMatching(/^p 走进/),
      'h2 二节',
      'quote(p 群众说了算。, p 这话在理。)',
    ])
  })

  it('are known by Chinese names, too', () => {
    const parts = {
      styles: styled('x1', '标题 1') + styled('x2', '标题2') + styled('x3', '题注') + styled('x4', '引用'),
      body: p(run('新路修到家门口'), 'x1') + p(run('小标题'), 'x2') + TEXT + p(run('这话在理。'), 'x4'),
    }
    expect(read(parts).headline).toBe('新路修到家门口')
    expect(body(parts)).toEqual(['h2 小标题', expect.stringMatching(/^p 走/), 'quote(p 这话在理。)'])
  })

  it('go by the outline where the name says nothing', () => {
    const styles = styled('z', '章节样式', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    expect(body({ styles, body: TEXT + p(run('章节'), 'z') + TEXT })[1]).toBe('h2 章节')
    expect(body({ body: TEXT + p(run('章节'), '', '<w:outlineLvl w:val="2"/>') + TEXT })[1]).toBe('h3 章节')
  })

  it('move down by one where level 1 stands in the text', () => {
    const parts = {
      styles: word,
      body:
        p(run('新路修到家门口'), 'a3') +
        p(run('一、立项'), '1') +
        TEXT +
        p(run('办法'), '2') +
        p(run('二、实施'), '1') +
        TEXT,
    }
    expect(body(parts).filter((one) => one.startsWith('h'))).toEqual([
      'h2 一、立项',
      'h3 办法',
      'h2 二、实施',
    ])
  })

  it('do not follow a circle', () => {
    const styles = styled('a', 'one', '<w:basedOn w:val="b"/>') + styled('b', 'two', '<w:basedOn w:val="a"/>')
    expect(body({ styles, body: TEXT + p(run('文字'), 'a') })).toHaveLength(2)
  })
})

describe('the headline of a Word file', () => {
  const centred = '<w:jc w:val="center"/>'
  it.each([
    ['in the middle', p(run('新路修到家门口'), '', centred), '新路修到家门口'],
    ['in bold', p(run('新路修到家门口！', '<w:b/>')), '新路修到家门口！'],
    ['as a short first line', p(run('新路修到家门口')), '新路修到家门口'],
    ['not a sentence', p(run('新路修到了家门口。')), ''],
    ['not an address', p(run('各位同事：')), ''],
    ['not a number', p(run('一、立项要快')), ''],
    ['not what is enclosed', p(run('附件1')), ''],
    ['not a credit', p(run('作者：王敏')), ''],
  ])('is found %s', (_, first, headline) => {
    expect(read({ body: first + TEXT + TEXT }).headline).toBe(headline)
  })

  it('has its credits below it and at the end, and a second part behind a dash', () => {
    const incoming = read({
      body:
        p(run('新路修到家门口'), '', centred) +
        p(run('——打圪坝村见闻'), '', centred) +
        p(run('本报记者 王敏 通讯员 李强'), '', centred) +
        TEXT +
        TEXT +
        p(run('（责任编辑：宋璟）')),
    })
    expect(incoming).toMatchObject({ headline: '新路修到家门口', deck: '打圪坝村见闻', editor: '宋璟' })
    expect(incoming.author).toContain('王敏')
    expect(incoming.furniture.map(({ kind, before }) => [kind, before])).toEqual([
      ['credit', 0],
      ['editor', 2],
    ])
    expect(incoming.body.content).toHaveLength(2)
  })

  it('keeps what is only said of the file apart', () => {
    const incoming = read({
      core: '<dc:title>打圪坝村</dc:title><dc:creator>Administrator</dc:creator><cp:keywords>乡村; 公路</cp:keywords><dc:language>zh-CN</dc:language>',
      body: p(run('新路修到家门口'), '', centred) + TEXT,
    })
    expect(incoming).toMatchObject({
      alsoHeadlines: ['打圪坝村'],
      author: '',
      keywords: ['乡村', '公路'],
      lang: 'zh-CN',
    })
  })
})
