// The text and pictures of Word files.
import { describe, expect, it } from 'vitest'
import { GIF, GIF_HASH } from '../publish/fixtures/marked-up'
import { p, picture, run, styled } from './fixtures/word-files'
import { body, read, short, TEXT } from './fixtures/word-read'

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
