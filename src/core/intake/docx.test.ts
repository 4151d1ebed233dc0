// Word files as Word, WPS, LibreOffice, Google Docs and Pages write them.
import { describe, expect, it } from 'vitest'
import type { Block, Inline, ListItem } from '#shared/document'
import type { Incoming } from '#shared/incoming'
import { GIF, GIF_HASH } from '../publish/fixtures/marked-up'
import { readDocx } from './docx'
import {
  cell,
  listed,
  num,
  numbered,
  p,
  picture,
  row,
  run,
  styled,
  table,
  wordBytes,
  type WordParts,
} from './fixtures/word-files'

const read = (parts: WordParts): Incoming => readDocx(wordBytes(parts), { name: 'a.docx' })[0]!

const line = (content: readonly Inline[] | undefined): string =>
  (content ?? [])
    .map((node) => {
      if (node.type === 'hard_break') return '⏎'
      if (node.type === 'note') return `[${node.attrs.text}]`
      const marks = (node.marks ?? []).map((mark) => (mark.type === 'link' ? mark.attrs.href : mark.type))
      return marks.length > 0 ? `{${marks.join('+')}|${node.text}}` : node.text
    })
    .join('')
/** A body in short: `p …`, `h2 …`, `ul(li(…))`. */
function short(block: Block | ListItem): string {
  switch (block.type) {
    case 'paragraph':
      return `p ${line(block.content)}`
    case 'heading':
      return `h${block.attrs.level} ${line(block.content)}`
    case 'code_block':
      return `code ${block.content?.[0]?.text}`
    case 'horizontal_rule':
      return 'hr'
    case 'figure':
      return `figure ${block.attrs.media?.slice(0, 4) ?? 'none'} ${block.attrs.alt} / ${line(block.content[0].content)}`
    case 'table':
      return `table ${block.content
        .map((one) =>
          (one.content ?? [])
            .map(
              ({ type, attrs, content }) =>
                `${type === 'table_header' ? '#' : ''}${attrs.colspan}x${attrs.rowspan} ${content.map((inner) => line(inner.content)).join('/')}`,
            )
            .join(' | '),
        )
        .join(' ; ')}`
    case 'blockquote':
      return `quote(${block.content.map(short).join(', ')})`
    case 'bullet_list':
      return `ul(${block.content.map(short).join(', ')})`
    case 'ordered_list':
      return `ol${block.attrs.order}(${block.content.map(short).join(', ')})`
    case 'list_item':
      return `li(${block.content.map(short).join(', ')})`
  }
}
const body = (parts: WordParts): readonly string[] => read(parts).body.content.map(short)
const proposed = (parts: WordParts): readonly string[] => read(parts).proposed?.body.content.map(short) ?? []
const TEXT = p(run('走进打圪坝村，春耕备耕正当时，户户都配备了垃圾桶。'))

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

describe('lists of a Word file', () => {
  const numbering =
    listed(1, ['decimal', '%1.'], ['lowerLetter', '%2)']) +
    listed(2, ['bullet', '\uf0b7'], ['bullet', 'o']) +
    listed(3, ['chineseCountingThousand', '%1、'], ['chineseCounting', '（%2）']) +
    listed(4, ['decimal', '第%1章']) +
    num(1, 1) +
    num(2, 2) +
    num(3, 3) +
    num(4, 4) +
    num(5, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')
  const item = (text: string, id: number, level = 0): string => p(run(text), '', numbered(id, level))

  it('nest, go on after a text, and begin anew where they say so', () => {
    expect(
      body({
        numbering,
        body:
          TEXT +
          item('甲', 1) +
          item('乙', 1) +
          item('子', 1, 1) +
          item('丙', 1) +
          TEXT +
          item('丁', 1) +
          item('庚', 5) +
          item('点', 2),
      }).filter((one) => !one.startsWith('p')),
    ).toEqual([
      'ol1(li(p 甲), li(p 乙, ol1(li(p 子))), li(p 丙))',
      'ol4(li(p 丁))',
      'ol7(li(p 庚))',
      'ul(li(p 点))',
    ])
  })

  it('whose numbers are words of a Chinese text keep them', () => {
    expect(
      body({
        numbering,
        body: TEXT + item('立项要快', 3) + item('选好地方', 3, 1) + item('实施要稳', 3) + item('总则', 4),
      }).slice(1),
    ).toEqual(['p 一、立项要快', 'p （一）选好地方', 'p 二、实施要稳', 'p 第1章 总则'])
  })

  it('number headings, which keep what the number says', () => {
    const styles = styled('h', 'heading 2', `<w:pPr>${numbered(4)}</w:pPr>`)
    expect(
      body({ styles, numbering, body: TEXT + p(run('总则'), 'h') + TEXT + p(run('附则'), 'h') }),
    ).toEqual([expect.any(String), 'h2 第1章 总则', expect.any(String), 'h2 第2章 附则'])
  })

  it('go on in a paragraph that stands as far in, and in one of the style for it', () => {
    const styles = styled('lc', 'List Continue')
    expect(
      body({
        styles,
        numbering,
        body:
          TEXT +
          item('甲', 1) +
          p(run('接着说'), '', '<w:ind w:left="420"/>') +
          p(run('再接着'), 'lc') +
          p(run('列表之外')),
      }).slice(1),
    ).toEqual(['ol1(li(p 甲, p 接着说, p 再接着))', 'p 列表之外'])
  })

  it('that are switched off are none', () => {
    const styles = styled('lp', 'List Paragraph', `<w:pPr>${numbered(1)}</w:pPr>`)
    expect(body({ styles, numbering, body: TEXT + p(run('不编号'), 'lp', numbered(0)) })[1]).toBe('p 不编号')
  })
})

describe('tables of a Word file', () => {
  const text = (words: string): string => p(run(words))
  it('have cells over columns and rows, and a head', () => {
    const merge = (value: string): string => `<w:vMerge${value === '' ? '' : ` w:val="${value}"`}/>`
    expect(
      body({
        body:
          TEXT +
          table(
            row(cell(text('年')) + cell(text('产量'), '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>') +
              row(cell(text('去年'), merge('restart')) + cell(text('一')) + cell(text('二'))) +
              row(cell('<w:p/>', merge('')) + cell(text('三') + text('四')) + cell('<w:p/>')),
          ),
      })[1],
    ).toBe('table #1x1 年 | #2x1 产量 ; 1x2 去年 | 1x1 一 | 1x1 二 ; 1x1 三/四 | 1x1 ')
  })

  it('have a head where the first row alone is in bold', () => {
    const bold = (words: string): string => p(run(words, '<w:b/>'))
    expect(
      body({
        body:
          TEXT +
          table(row(cell(bold('年')) + cell(bold('产量'))) + row(cell(text('去年')) + cell(text('一')))),
      })[1],
    ).toBe('table #1x1 年 | #1x1 产量 ; 1x1 去年 | 1x1 一')
  })

  it('that only frame a text or lay out pictures are none', () => {
    expect(body({ body: TEXT + table(row(cell(text('框里的话') + text('第二句')))) }).slice(1)).toEqual([
      'p 框里的话',
      'p 第二句',
    ])
    const parts = {
      relations: [['rA', 'image', 'media/a.gif']] as const,
      files: { 'word/media/a.gif': GIF },
      body:
        TEXT +
        table(
          row(cell(p(picture('rA'))) + cell(p(picture('rA')))) + row(cell(text('左图')) + cell(text('右图'))),
        ),
    }
    expect(body(parts).slice(1)).toEqual(['figure ef19  / ', 'figure ef19  / ', 'p 左图', 'p 右图'])
  })

  it('within a table are read as the lines in them', () => {
    const inner = table(row(cell(text('内一')) + cell(text('内二'))))
    expect(body({ body: TEXT + table(row(cell(inner + text('外')) + cell(text('右')))) })[1]).toBe(
      'table 1x1 内一/内二/外 | 1x1 右',
    )
  })
})

describe('pictures of a Word file', () => {
  const relations = [
    ['rA', 'image', 'media/a.gif'],
    ['rOut', 'image', 'https://example.com/a.jpg', true],
    ['rFile', 'image', 'file:///etc/passwd', true],
  ] as const
  const files = { 'word/media/a.gif': GIF }

  it('come with their bytes, what is said of them, and the caption below', () => {
    const parts = {
      relations,
      files,
      styles: styled('c', 'caption'),
      body: TEXT + p(picture('rA', '修好的路')) + p(run('图1 新路'), 'c') + p(run('又一段')),
    }
    expect(body(parts).slice(1)).toEqual(['figure ef19 修好的路 / 图1 新路', 'p 又一段'])
    expect(read(parts).pictures).toEqual([{ sha256: GIF_HASH, bytes: GIF }])
  })

  it.each([
    'C:\\Users\\a\\1.jpg',
    'IMG_2034.JPG',
    '图片 3',
    'Picture 12',
    '微信图片_20230327104233',
    '\n描述已自动生成',
  ])('have no words where a program put %j there', (alt) => {
    expect(body({ relations, files, body: TEXT + p(picture('rA', alt)) })[1]).toBe('figure ef19  / ')
  })

  it('in VML, as old Word and WPS write them, are pictures', () => {
    const vml =
      '<w:r><w:pict><v:shape alt="老图"><v:imagedata r:id="rA" o:title="x"/></v:shape></w:pict></w:r>'
    expect(body({ relations, files, body: TEXT + p(vml) })[1]).toBe('figure ef19 老图 / ')
  })

  it('in a line of text stand behind it, and before it where they stood first', () => {
    expect(
      body({ relations, files, body: TEXT + p(run('看图') + picture('rA') + run('如上')) }).slice(1),
    ).toEqual(['p 看图如上', 'figure ef19  / '])
    expect(body({ relations, files, body: TEXT + p(picture('rA') + run('图在前')) }).slice(1)).toEqual([
      'figure ef19  / ',
      'p 图在前',
    ])
  })

  it('that lie elsewhere are never fetched: an address of the web stays as data, any other goes', () => {
    const linked = (id: string): string => p(picture('none').replace('r:embed="none"', `r:link="${id}"`))
    const incoming = read({ relations, files, body: TEXT + linked('rOut') + linked('rFile') })
    const figures = incoming.body.content.flatMap((block) => (block.type === 'figure' ? [block.attrs] : []))
    expect(figures.map(({ media, address }) => [media, address])).toEqual([
      [null, 'https://example.com/a.jpg'],
      [null, ''],
    ])
    expect(incoming.pictures).toEqual([])
    expect(incoming.notices).toContain('pictures-remote')
  })
})

describe('the text of a Word file', () => {
  it('has marks by switch and by style, but not those of a heading’s style', () => {
    const styles =
      '<w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/></w:style>' +
      '<w:style w:type="character" w:styleId="e"><w:name w:val="强调"/></w:style>' +
      styled('h', 'heading 2', '<w:rPr><w:b/></w:rPr>')
    expect(
      body({
        styles,
        body:
          TEXT +
          p(
            run('粗', '<w:b/>') +
              run('不粗', '<w:b w:val="0"/>') +
              run('强', '<w:rStyle w:val="s"/>') +
              run('调', '<w:rStyle w:val="e"/>') +
              run('点', '<w:em w:val="dot"/>') +
              run('划', '<w:strike/>') +
              run('2', '<w:vertAlign w:val="superscript"/>'),
          ) +
          p(run('标题', '<w:b/>'), 'h'),
      }).slice(1),
    ).toEqual(['p {strong|粗}不粗{strong|强}{em|调点}{strike|划}{superscript|2}', 'h2 标题'])
  })

  it('has breaks, tabs, hyphens and signs of symbol fonts', () => {
    expect(
      body({
        body:
          TEXT +
          p(
            '<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:br w:type="page"/><w:tab/><w:t>三</w:t><w:softHyphen/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F061"/></w:r>',
          ),
      })[1],
    ).toBe('p 一⏎二\t三\u00ad\u2011✓α')
    expect(
      read({ body: TEXT + p('<w:r><w:sym w:font="Wingdings" w:char="F031"/></w:r>') }).notices,
    ).toContain('characters-replaced')
  })

  it('has links by relation and by field, only to web and mail', () => {
    const field = (address: string, text: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "${address}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(
      body({
        relations: [
          ['r1', 'hyperlink', 'https://example.com/', true],
          ['r2', 'hyperlink', 'javascript:alert(1)', true],
          ['r3', 'hyperlink', 'file:///etc/passwd', true],
        ],
        body:
          TEXT +
          p(
            `<w:hyperlink r:id="r1">${run('甲')}</w:hyperlink><w:hyperlink r:id="r2">${run('乙')}</w:hyperlink><w:hyperlink r:id="r3">${run('丙')}</w:hyperlink>` +
              field('mailto:a@example.com', '丁') +
              field('javascript:alert(1)', '戊'),
          ),
      })[1],
    ).toBe('p {https://example.com/|甲}乙丙{mailto:a@example.com|丁}戊')
  })

  it('has foot and end notes where they are referred to', () => {
    expect(
      body({
        footnotes: `<w:footnote w:id="2">${p(run(' 见统计公报。'))}${p(run('第二段'))}</w:footnote>`,
        endnotes: `<w:endnote w:id="3">${p(run('尾注'))}</w:endnote>`,
        body:
          TEXT +
          p(
            run('有注') +
              '<w:r><w:footnoteReference w:id="2"/></w:r>' +
              run('又有') +
              '<w:r><w:endnoteReference w:id="3"/></w:r><w:r><w:footnoteReference w:id="9"/></w:r>',
          ),
      })[1],
    ).toBe('p 有注[见统计公报。 第二段]又有[尾注]')
  })

  it('has what stands in content controls, text boxes and alternatives, once', () => {
    const box = `<w:txbxContent>${p(run('框中'))}</w:txbxContent>`
    expect(
      body({
        body:
          TEXT +
          `<w:sdt><w:sdtContent>${p(run('控件'))}</w:sdtContent></w:sdt>` +
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(run('单击此处输入文字'))}</w:sdtContent></w:sdt>` +
          p(
            run('带框') +
              `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:graphic><wps:txbx>${box}</wps:txbx></a:graphic></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
          ),
      }).slice(1),
    ).toEqual(['p 控件', 'p 带框', 'p 框中'])
  })

  it('says what was left out: a header, hidden words, a chart, a formula', () => {
    expect(read({ body: TEXT, header: p(run('内部资料')) }).notices).toContain('parts-left-out')
    expect(read({ body: TEXT, header: p(run('第1页')) }).notices).not.toContain('parts-left-out')
    const hidden = read({ body: TEXT + p(run('看不见', '<w:vanish/>') + run('看得见')) })
    expect(hidden.body.content.map(short)[1]).toBe('p 看得见')
    expect(hidden.notices).toContain('parts-left-out')
    expect(
      read({ body: TEXT + p('<w:r><w:drawing><wp:inline><a:graphic/></wp:inline></w:drawing></w:r>') })
        .notices,
    ).toContain('parts-left-out')
    expect(body({ body: TEXT + p('<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>') })[1]).toBe('p a+b')
  })

  it('is read alike in the strict form, and in parts of other names', () => {
    expect(
      body({
        names: 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"',
        body: TEXT + p(run('严格')),
      })[1],
    ).toBe('p 严格')
  })

  it('has rules as lines: a border below nothing, or a line of VML', () => {
    const border = p('', '', '<w:pBdr><w:bottom w:val="single"/></w:pBdr>')
    expect(
      body({ body: TEXT + border + p('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>') + TEXT }).slice(1, 3),
    ).toEqual(['hr', 'hr'])
  })
})

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
