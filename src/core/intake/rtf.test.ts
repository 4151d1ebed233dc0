// RTF files as Word, WPS, WordPad and TextEdit write them: what stands in them and what is left out.
import { describe, expect, it } from 'vitest'
import { GIF, GIF_HASH } from '../publish/fixtures/marked-up'
import { body, hex, latin, proposed, read, readBytes, TEXT, uni } from './fixtures/rtf-read'

const digits = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const STYLES =
  '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0\\b heading 1;}{\\s2\\sbasedon1 标题 2;}{\\s3\\sbasedon2 小标题;}{\\s4 Title;}' +
  '{\\s5 Quote;}{\\s6 caption;}{\\s7 toc 1;}{\\*\\cs10 \\additive Strong;}{\\*\\cs11 HTML Code;}{\\*\\ts12 Table Grid;}}'

describe('an article in RTF', () => {
  it('has headline, credits, headings by style and by outline level', () => {
    const incoming = read(
      '\\pard\\s4 新路修到家门口\\par\\pard\\plain 本报记者 王敏\\par' +
        TEXT +
        '\\pard\\s2 路修通了\\par\\pard\\s3 再往里\\par\\pard\\outlinelevel2 第三层\\par\\pard 末段。\\par',
      STYLES,
    )
    expect(incoming).toMatchObject({ headline: '新路修到家门口', author: '王敏', lang: 'zh-CN' })
    expect(incoming.body.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'heading',
      'heading',
      'paragraph',
    ])
  })

  it('has marks, by themselves and by the styles of characters', () => {
    expect(
      body(
        `${TEXT}\\pard {\\b 粗}{\\i 斜}{\\strike 删}x{\\super 2}H{\\sub 2}O{\\up6 a}{\\dn6 b}{\\ul 线}{\\accdot 点}{\\b\\b0 平}{\\cs10 重}{\\cs11 npm}\\plain 平\\par`,
        STYLES,
      )[1],
    ).toBe(
      'p {strong|粗}{em|斜}{strike|删}x{superscript|2}H{subscript|2}O{superscript|a}{subscript|b}线{em|点}平{strong|重}{code|npm}平',
    )
  })

  it('has no marks for what a whole style is', () => {
    const sheet = '{\\stylesheet{\\s1\\i 导语;}{\\s2\\b 小标题;}}'
    expect(body(`${TEXT}\\pard\\plain\\s1\\i 全斜的一段{\\b 重}\\i0 正\\par`, sheet)[1]).toBe(
      'p 全斜的一段{strong|重}正',
    )
  })

  it('has lists of the list table, with levels, numbers and other signs', () => {
    const table =
      "{\\*\\listtable{\\list{\\listlevel\\levelnfc0\\levelstartat3{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}\\fi-360\\li720}" +
      "{\\listlevel\\levelnfc23{\\leveltext\\'01\\u-3913 ?;}{\\levelnumbers;}\\fi-360\\li1440}\\listid7}" +
      "{\\list{\\listlevel\\levelnfc37\\levelstartat1{\\leveltext\\'02\\'00、;}{\\levelnumbers\\'01;}}\\listid8}}" +
      '{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}{\\listoverride\\listid8\\ls2}' +
      '{\\listoverride\\listid7\\listoverridecount1{\\lfolevel\\listoverridestartat\\levelstartat9}\\ls3}}'
    const item = (ls: number, level: number, text: string): string =>
      `\\pard\\ls${ls}\\ilvl${level}{\\listtext\\tab}${text}\\par`
    expect(
      body(
        TEXT +
          item(1, 0, '甲') +
          item(1, 1, '内') +
          item(1, 0, '乙') +
          '\\pard 间隔的一段。\\par' +
          item(2, 0, '讲话') +
          item(2, 0, '再讲') +
          item(3, 0, '丙'),
        table,
      ).slice(1),
    ).toEqual([
      'ol3(li(p 甲, ul(li(p 内))), li(p 乙))',
      'p 间隔的一段。',
      'p 一、讲话',
      'p 二、再讲',
      'ol9(li(p 丙))',
    ])
  })

  it('has lists as WordPad and Word 95 write them, and those of which only the sign is left', () => {
    const bullet = (text: string): string =>
      `\\pard{\\pntext\\f8\\'b7\\tab}{\\*\\pn\\pnlvlblt\\pnf8\\pnindent0{\\pntxtb\\'b7}}${text}\\par`
    const number = (n: number, text: string): string =>
      `\\pard{\\pntext ${n}.\\tab}{\\*\\pn\\pnlvlbody\\pndec\\pnstart4{\\pntxta.}}${text}\\par`
    expect(
      body(
        TEXT +
          bullet('一') +
          bullet('二') +
          '\\pard 间隔。\\par' +
          number(4, '三') +
          number(5, '四') +
          '\\pard 间隔。\\par\\pard{\\listtext\\bullet\\tab}五\\par\\pard 间隔。\\par\\pard{\\pntext 2)\\tab}六\\par\\pard{\\pntext （一）\\tab}七\\par',
      ).slice(1),
    ).toEqual([
      'ul(li(p 一), li(p 二))',
      'p 间隔。',
      'ol4(li(p 三), li(p 四))',
      'p 间隔。',
      'ul(li(p 五))',
      'p 间隔。',
      'ol2(li(p 六))',
      'p （一）七',
    ])
  })

  it('has tables, joined across and down, with a head, and one within another', () => {
    const row = (definition: string, cells: readonly string[]): string =>
      `\\trowd${definition}${cells.map((text) => `\\pard\\intbl ${text}\\cell`).join('')}\\row\n`
    expect(
      body(
        TEXT +
          row('\\trhdr\\cellx1000\\cellx2000\\cellx3000', ['年', '产', '注']) +
          row('\\clvmgf\\cellx1000\\cellx3005', ['去年', '一段\\par 两段']) +
          row('\\clvmrg\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000', ['', '并', '']) +
          '\\pard 后文。\\par',
      ).slice(1),
    ).toEqual(['table #1x1 年 | #1x1 产 | #1x1 注 ; 1x2 去年 | 2x1 一段/两段 ; 2x1 并', 'p 后文。'])
    const inner =
      '\\pard\\intbl\\itap2 里\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par}'
    expect(
      body(
        `${TEXT}\\trowd\\cellx1000\\cellx2000${inner}\\pard\\intbl 外\\cell\\pard\\intbl 右\\cell\\row\\pard 后文。\\par`,
      ),
    ).toEqual([expect.stringContaining('p 走进'), 'table 1x1 里/外 | 1x1 右', 'p 后文。'])
  })

  it('has links, and no address that is none here', () => {
    const field = (instruction: string): string =>
      `{\\field{\\*\\fldinst ${instruction}}{\\fldrslt{\\ul 文}}}`
    expect(
      body(
        `${TEXT}\\pard ${[
          'HYPERLINK "https://example.org/a?b=1"',
          '{HYPERLINK }{"mailto:a@example.org"}',
          'HYPERLINK "file:///etc/passwd"',
          'HYPERLINK "\\\\\\\\server\\\\share\\\\a.doc"',
          'HYPERLINK "javascript:alert(1)"',
          'HYPERLINK \\\\l "here"',
          'INCLUDETEXT "\\\\\\\\server\\\\a.rtf"',
          'DDEAUTO cmd "/c calc"',
        ]
          .map(field)
          .join('、')}\\par`,
      )[1],
    ).toBe('p {https://example.org/a?b=1|文}、{mailto:a@example.org|文}、文、文、文、文、文、文')
  })

  it('never fetches a picture from elsewhere, and says where one of the web lies', () => {
    const included = (address: string): string =>
      `${TEXT}\\pard{\\field{\\*\\fldinst INCLUDEPICTURE "${address}" \\\\d}{\\fldrslt}}后\\par`
    expect(read(included('https://example.org/a.png')).notices).toContain('pictures-remote')
    for (const address of ['file:///etc/a.png', '\\\\\\\\server\\\\a.png', 'C:\\\\a.png']) {
      const { notices, body: found } = read(included(address))
      expect(notices).not.toContain('pictures-remote')
      expect(JSON.stringify(found)).not.toMatch(/server|etc|figure/)
    }
  })

  it('has pictures by their bytes, once, with what is said of them; not those of letterheads', () => {
    const picture = `{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv 修好的路}}}\\pngblip\\picw10 ${digits(GIF)}}}{\\nonshppict{\\pict\\wmetafile8 00}}`
    const shape = `{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv {\\pict\\jpegblip\n${digits(GIF)}}}}{\\sp{\\sn wzDescription}{\\sv 再看}}}{\\shprslt 旧}}`
    const incoming = read(
      `{\\header {\\pict\\pngblip 0102}}${TEXT}\\pard ${picture}\\par\\pard ${shape}\\par\\pard{\\pict\\wmetafile8\\bin3 \u0001}\u0002\\par`,
    )
    expect(
      incoming.body.content.map((block) => (block.type === 'figure' ? block.attrs.alt : block.type)),
    ).toEqual(['paragraph', '修好的路', '再看', ''])
    expect(incoming.pictures.map(({ sha256, bytes }) => [sha256, bytes.length])).toEqual([
      [GIF_HASH, GIF.length],
      [expect.any(String), 3],
    ])
  })

  it('has notes where they stand', () => {
    expect(
      body(
        `${TEXT}\\pard 高出两成{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} 据\\b 县\\b0 统计局。}}左右。{\\*\\footnote\\ftnalt 尾注。}\\par`,
      )[1],
    ).toBe('p 高出两成[据县统计局。]左右。[尾注。]')
  })

  it('has what was added, taken away and moved, and who did it when', () => {
    // 2024-02-03 04:05
    const at = (124 << 20) | (2 << 16) | (3 << 11) | (4 << 6) | 5
    const table = '{\\*\\revtbl{Unknown;}{王敏;}{Jo Li;}}'
    const content = `${TEXT}\\pard 春耕{\\revised\\revauth1\\revdttm${at} 新}{\\deleted\\revauthdel2\\revdttmdel${at} 旧}{\\mvf\\mvauth1\\mvdate${at} 去}{\\mvt\\mvauth1\\mvdate${at} 来}{\\revised\\deleted 没}。\\par`
    expect(body(content, table)[1]).toBe('p 春耕旧去。')
    expect(proposed(content, table)[1]).toBe('p 春耕新来。')
    const incoming = read(content, table)
    expect(incoming.proposed?.authors).toEqual(['王敏', 'Jo Li'])
    expect(incoming.proposed?.turns?.some((turn) => turn.at === Date.UTC(2024, 1, 3, 4, 5))).toBe(true)
    expect(incoming.notices).toContain('tracked-changes')
  })

  it('has paragraphs that somebody joined or parted', () => {
    const content = `${TEXT}\\pard 前半{\\deleted\\par}\\pard 后半\\par\\pard 一{\\revised\\par}\\pard 二\\par`
    expect(body(content).slice(1)).toEqual(['p 前半', 'p 后半', 'p 一二'])
    expect(proposed(content).slice(1)).toEqual(['p 前半后半', 'p 一', 'p 二'])
  })

  it('has comments with their place, and what answers them', () => {
    const at = (124 << 20) | (2 << 16) | (3 << 11) | (4 << 6) | 5
    const incoming = read(
      `${TEXT}\\pard 春耕{\\*\\atrfstart 4}正当时{\\*\\atrfend 4}{\\*\\atnid 王}{\\*\\atnauthor 王敏}\\chatn{\\*\\annotation{\\*\\atnref 4}{\\*\\atndate ${at}}\\pard 核实过吗？\\par 第二行}` +
        `{\\*\\atnauthor 李四}\\chatn{\\*\\annotation{\\*\\atnref 5}{\\*\\atnparent -1}核实过。}，很好{\\*\\atnauthor Jo}\\chatn{\\*\\annotation 单独的。}。\\par`,
    )
    expect(incoming.comments).toEqual([
      {
        block: 1,
        from: 2,
        to: 5,
        author: '王敏',
        at: Date.UTC(2024, 1, 3, 4, 5),
        text: '核实过吗？\n第二行',
        resolved: false,
        replies: [{ author: '李四', at: null, text: '核实过。' }],
      },
      { block: 1, from: 8, to: 8, author: 'Jo', at: null, text: '单独的。', resolved: false, replies: [] },
    ])
    expect(incoming.body.content.length).toBe(2)
  })

  it('has text boxes behind their paragraph, quotations, captions, rules', () => {
    expect(
      body(
        `${TEXT}\\pard 正{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard 框里\\par}}}文\\par` +
          `{\\*\\do{\\*\\dptxbxtext \\pard 旧框\\par}}\\pard 又\\par\\pard\\s5 引的话。\\par\\pard\\brdrb\\brdrs\\par\\pard 末\\par`,
        STYLES,
      ).slice(1),
    ).toEqual(['p 正文', 'p 框里', 'p 又', 'p 旧框', 'quote(p 引的话。)', 'hr', 'p 末'])
  })

  it('says who wrote it where nobody is credited, but no machine; the title of the properties is another wording', () => {
    const info = (title: string, author: string): string =>
      `{\\info{\\title ${title}}{\\author ${author}}{\\keywords 乡村；公路}{\\creatim\\yr2024\\mo1\\dy2}}`
    expect(read(TEXT, info('打圪坝村', '王芳'))).toMatchObject({
      author: '王芳',
      alsoHeadlines: ['打圪坝村'],
      keywords: ['乡村', '公路'],
      publishedAt: '',
    })
    for (const machine of ['Administrator', '微软用户', 'User', 'Windows User', 'PC-20240101', 'lenovo'])
      expect(read(TEXT, info('', machine)).author).toBe('')
    expect(read(`${TEXT}\\pard （作者：李四）\\par`, info('', '王芳')).author).toBe('李四')
  })

  it('leaves out what is no text of the article, and tells what somebody could miss', () => {
    const told = (content: string): boolean => read(TEXT + content).notices.includes('parts-left-out')
    expect(body(`${TEXT}\\pard 看得见{\\v 看不见}\\par`)[1]).toBe('p 看得见')
    expect(told('\\pard{\\v 看不见}\\par')).toBe(true)
    expect(told('{\\footer 第 \\chpgn 页}')).toBe(false)
    expect(told('{\\header 内部资料}')).toBe(true)
    expect(told('{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105}{\\result 预览}}')).toBe(true)
    expect(body(`${TEXT}\\pard{\\object\\objemb{\\*\\objdata 0105d0cf}{\\result 预览}}\\par`)[1]).toBe(
      'p 预览',
    )
    expect(told('\\pard 走走\\par')).toBe(false)
    expect(told('\\pard 甲{\\mmath{\\*\\moMath x}}\\par')).toBe(true)
    expect(
      body(
        `${TEXT}{\\*\\unknown 不认识的}{\\xe 索引}{\\*\\bkmkstart a}{\\colortbl;\\red0;}{\\*\\htmltag <b>}\\pard 后文\\par`,
      ).slice(1),
    ).toEqual(['p 后文'])
    expect(
      body(
        `${TEXT}\\pard{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt 目录一\\tab 3\\par 目录二}}\\par\\pard\\s7 目录\\par`,
        STYLES,
      ).length,
    ).toBe(1)
  })

  it('is read as TextEdit and others write it', () => {
    const textEdit = latin(
      uni(
        '{\\rtf1\\ansi\\ansicpg936\\cocoartf2709\n{\\fonttbl\\f0\\fnil\\fcharset134 PingFangSC-Regular;\\f1\\fswiss\\fcharset0 Helvetica;}\n{\\colortbl;\\red255\\green255\\blue255;}\n\\pard\\tx560\\f0\\fs24 \\cf0 走进打圪坝村，春耕备耕正当时，户户都配备了垃圾桶。\\\n\\f0 第二段\\f1 two\\\n\\\n末段}',
      ),
    )
    expect(readBytes(textEdit).body.content).toHaveLength(3)
    const flat = latin(
      `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}\r\n${hex('d6d0b9fa')}\r\n\\line second}`,
    )
    expect(JSON.stringify(readBytes(flat))).toContain('中国')
  })
})
