// Tracked changes and comments of Word files.
import { describe, expect, it } from 'vitest'
import { GIF } from '../publish/fixtures/marked-up'
import { cell, p, picture, row, run, styled, table } from './fixtures/word-files'
import { body, proposed, read, TEXT } from './fixtures/word-read'

describe('tracked changes of a Word file', () => {
  const BY = 'w:id="1" w:author="王敏" w:date="2024-01-02T03:04:05Z"'
  const gone = (text: string): string => `<w:del ${BY}><w:r><w:delText>${text}</w:delText></w:r></w:del>`
  const come = (text: string): string => `<w:ins ${BY}>${run(text)}</w:ins>`
  const mark = (kind: 'ins' | 'del'): string => `<w:rPr><w:${kind} ${BY}/></w:rPr>`

  it('are two texts: none accepted, all accepted; with their authors', () => {
    const parts = { body: TEXT + p(run('一') + gone('二') + come('贰') + run('三')) }
    expect(body(parts)[1]).toBe('p 一二三')
    expect(proposed(parts)[1]).toBe('p 一贰三')
    expect(read(parts).proposed?.authors).toEqual(['王敏'])
    expect(read(parts).notices).toEqual(expect.arrayContaining(['tracked-changes']))
  })

  it('part and join paragraphs', () => {
    const parted = { body: TEXT + p(run('前半'), '', mark('ins')) + p(run('后半')) }
    expect([body(parted).slice(1), proposed(parted).slice(1)]).toEqual([['p 前半后半'], ['p 前半', 'p 后半']])
    const joined = { body: TEXT + p(run('前半'), '', mark('del')) + p(run('后半')) }
    expect([body(joined).slice(1), proposed(joined).slice(1)]).toEqual([['p 前半', 'p 后半'], ['p 前半后半']])
  })

  it('add and take whole paragraphs, rows and pictures', () => {
    const parts = {
      relations: [['rA', 'image', 'media/a.gif']] as const,
      files: { 'word/media/a.gif': GIF },
      body:
        TEXT +
        p(gone('走的'), '', mark('del')) +
        p(come('来的'), '', mark('ins')) +
        p(`<w:ins ${BY}>${picture('rA')}</w:ins>`, '', mark('ins')) +
        table(
          row(cell(p(run('甲'))) + cell(p(run('乙')))) +
            row(cell(p(come('丙'))) + cell(p(come('丁'))), `<w:ins ${BY}/>`),
        ),
    }
    expect(body(parts).slice(1)).toEqual(['p 走的', 'table 1x1 甲 | 1x1 乙'])
    expect(proposed(parts).slice(1)).toEqual([
      'p 来的',
      'figure ef19  / ',
      'table 1x1 甲 | 1x1 乙 ; 1x1 丙 | 1x1 丁',
    ])
  })

  it('move, restyle, and take back what was added', () => {
    const parts = {
      body:
        TEXT +
        p(`<w:moveTo ${BY}>${run('搬来的')}</w:moveTo>`, '', `<w:rPr><w:moveTo ${BY}/></w:rPr>`) +
        p(run('不动') + `<w:ins ${BY}>${gone('加了又删')}</w:ins>`) +
        p(`<w:moveFrom ${BY}>${run('搬来的')}</w:moveFrom>`, '', `<w:rPr><w:moveFrom ${BY}/></w:rPr>`) +
        p(run('加粗', `<w:b/><w:rPrChange ${BY}><w:rPr/></w:rPrChange>`)) +
        p(run('成标题'), 'h', `<w:pPrChange ${BY}><w:pPr/></w:pPrChange>`),
      styles: styled('h', 'heading 2'),
    }
    expect(body(parts).slice(1)).toEqual(['p 不动', 'p 搬来的', 'p 加粗', 'p 成标题'])
    expect(proposed(parts).slice(1)).toEqual(['p 搬来的', 'p 不动', 'p {strong|加粗}', 'h2 成标题'])
  })

  it('within a note change the note', () => {
    const parts = {
      footnotes: `<w:footnote w:id="2">${p(run('见') + gone('一') + come('二'))}</w:footnote>`,
      body: TEXT + p(run('注') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    }
    expect([body(parts)[1], proposed(parts)[1]]).toEqual(['p 注[见一]', 'p 注[见二]'])
  })
})

describe('comments of a Word file', () => {
  const comment = (id: number, text: string, more = ''): string =>
    `<w:comment w:id="${id}" w:author="李四" w:date="2024-02-03T04:05:06Z" ${more}><w:p w14:paraId="0000000${id}">${run(text)}</w:p></w:comment>`
  const from = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`
  const to = (id: number): string =>
    `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

  it('stand where their words are, with answers and what is done', () => {
    const { comments, notices } = read({
      comments: comment(1, '核实？') + comment(2, '核过了') + comment(3, '点评'),
      commentsExtended:
        '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>',
      body:
        TEXT +
        p(run('　　前面') + from(1) + from(2) + run('这几个字') + to(1) + to(2) + run('后面')) +
        p(run('无范围') + '<w:r><w:commentReference w:id="3"/></w:r>'),
    })
    expect(comments).toEqual([
      {
        block: 1,
        from: 2,
        to: 6,
        author: '李四',
        at: Date.UTC(2024, 1, 3, 4, 5, 6),
        text: '核实？',
        resolved: true,
        replies: [{ author: '李四', at: Date.UTC(2024, 1, 3, 4, 5, 6), text: '核过了' }],
      },
      expect.objectContaining({ block: 2, from: 3, to: 3, text: '点评', resolved: false }),
    ])
    expect(notices).toContain('comments')
  })

  it('over several paragraphs stand in their first; on words that are gone, at the top', () => {
    const { comments } = read({
      comments: comment(1, '跨段') + comment(2, '无处'),
      body: TEXT + p(run('头') + from(1) + run('一')) + p(run('二') + to(1)) + p(from(2) + to(2)),
    })
    expect(comments.map(({ block, from: start, to: end }) => [block, start, end])).toEqual([
      [1, 1, 2],
      [0, 0, 0],
    ])
  })
})
