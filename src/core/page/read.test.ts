// Pages of every shape, short and made up: what is headline, body, credit, furniture.
import { describe, expect, it } from 'vitest'
import { readPage } from './read'

const P1 = '3月27日，市委召开会议，部署近期重点工作，会议强调各级各部门要抓好落实。'
const P2 = '会议指出，要统一思想，扎实推进各项工作，确保年度目标如期实现。'
const page = (...lines: string[]): string => lines.join('\n')

describe('shapes of a page', () => {
  it('a headline and its paragraphs', () => {
    expect(readPage('桂林山水甲天下\n\n　　昨日下雨。\n\u00a0\u00a0今日天晴，游人如织。\n')).toMatchObject({
      headline: '桂林山水甲天下',
      body: ['昨日下雨。', '今日天晴，游人如织。'],
      furniture: [],
      headlines: [],
    })
  })

  it('paragraphs without a headline', () => {
    expect(readPage(page(P1, P2))).toMatchObject({ headline: null, body: [P1, P2] })
  })

  it('headlines only', () => {
    const titles = [
      '上海滩第一美女,108岁了!',
      '广香',
      '全球IPO融资规模创三年新低',
      '北京2023年普通高中招生规模8万人左右',
    ]
    expect(readPage(titles.join('\n'))).toMatchObject({ headline: null, body: [], headlines: titles })
  })

  it('nothing at all', () => {
    expect(readPage(' \n\u3000\n')).toMatchObject({ headline: null, body: [], headlines: [], furniture: [] })
  })

  it('a page with menus, breadcrumb, by-line, tools, related matter and a foot', () => {
    const found = readPage(
      page(
        '首页 | 新闻 | 体育 | 财经 | 房产',
        '当前位置：首页 > 新闻 > 正文',
        '市委召开会议部署近期工作',
        '2023-03-27 10:42:05 来源：包头日报 作者：张三 浏览：1024',
        '字号：大 中 小',
        P1,
        P2,
        '（责任编辑：李小四）',
        '相关阅读',
        '包头举行春季运动会开幕式',
        '九原区开展春季植树活动',
        '青山区启动文明交通行动',
        '京ICP备05005746号 版权所有 不得转载',
      ),
    )
    expect(found).toMatchObject({
      headline: '市委召开会议部署近期工作',
      author: '张三',
      editor: '李小四',
      source: '包头日报',
      publishedAt: '2023-03-27T10:42:05',
      body: [P1, P2],
      headlines: ['包头举行春季运动会开幕式', '九原区开展春季植树活动', '青山区启动文明交通行动'],
    })
  })

  it('keeps the signature of a notice in the body', () => {
    const found = readPage(
      page('关于召开会议的通知', P1, P2, '特此通知。', '市委办公室', '2023年3月27日', '责任编辑：赵六'),
    )
    expect(found.body).toEqual([P1, P2, '特此通知。', '市委办公室', '2023年3月27日'])
    expect(found).toMatchObject({ editor: '赵六', publishedAt: '2023-03-27' })
  })

  it('keeps the hour of a meeting in the body', () => {
    const found = readPage(
      page('关于召开会议的通知', P1, '时间：2023年3月30日上午9:00', '地点：市委一楼会议室', P2),
    )
    expect(found.body).toEqual([P1, '时间：2023年3月30日上午9:00', '地点：市委一楼会议室', P2])
  })

  it('an English page', () => {
    const first = 'The city council on Friday passed the budget for next year, after a long debate.'
    const second = 'It was the third vote in two weeks, the mayor said in a statement.'
    expect(
      readPage(
        page(
          'City council passes budget',
          'By Jane Doe and John Roe',
          'March 3, 2023 10:15 a.m.',
          first,
          second,
          'Source: Daily Planet',
        ),
      ),
    ).toMatchObject({
      headline: 'City council passes budget',
      author: 'Jane Doe, John Roe',
      publishedAt: '2023-03-03T10:15:00',
      source: 'Daily Planet',
      body: [first, second],
    })
  })
})

describe('furniture', () => {
  it('a picture note that opens a paragraph is set apart, the rest stays', () => {
    const found = readPage(page('市委召开会议', P1, `【资料图】${P2}`))
    expect(found.body).toEqual([P1, P2])
    expect(found.furniture).toEqual([{ kind: 'picture-note', text: '【资料图】', before: 1 }])
  })

  it.each(['【图】', '(资料图片)', '资料图', '（图片来源于网络）'])('%s is a picture note', (note) => {
    expect(readPage(page('市委召开会议', P1, note, P2)).furniture).toEqual([
      { kind: 'picture-note', text: note, before: 1 },
    ])
  })

  it('a labelled credit at the end of a paragraph is set apart', () => {
    const found = readPage(page('市委召开会议', P1, `${P2}(责任编辑:宋璟)`))
    expect(found).toMatchObject({ editor: '宋璟', body: [P1, P2] })
    expect(found.furniture).toEqual([{ kind: 'editor', text: '(责任编辑:宋璟)', before: 2 }])
  })

  it('a by-line within the text gives the author and stays in the text', () => {
    const dateline = '新华社北京3月27日电（记者 张三、李小四）市委召开会议，部署近期工作，各部门要抓好落实。'
    expect(readPage(page('市委召开会议', dateline, P2))).toMatchObject({
      author: '张三、李小四',
      body: [dateline, P2],
    })
  })

  it('every line between headline and last credit is body or furniture', () => {
    const lines = [
      '副题：这是怎么回事',
      '2023-03-27 来源：新华网',
      '分享到：',
      P1,
      '1',
      P2,
      '原标题：旧的题目',
      '责任编辑：宋璟',
    ]
    const found = readPage(page('市委召开会议部署近期工作', ...lines))
    expect([...found.body, ...found.furniture.map((piece) => piece.text)].sort()).toEqual([...lines].sort())
  })
})

describe('what is said twice, or of somebody else', () => {
  it('a summary that the text repeats is set apart, another stays', () => {
    expect(readPage(page('标题在此一二三四', `摘要：${P1}`, P1, P2)).body).toEqual([P1, P2])
    expect(readPage(page('标题在此一二三四', `摘要：${P2}`, P1)).body).toEqual([`摘要：${P2}`, P1])
  })
  it('disclaimers end the article, a text about risks does not', () => {
    const found = readPage(
      page('标题在此一二三四', P1, P2, '声明：以上内容仅供参考，不构成投资建议，据此操作风险自担。'),
    )
    expect(found.body).toEqual([P1, P2])
    const risky = '投资有风险，入市须谨慎，这是他入行三十年来对新人说得最多的一句话。'
    expect(readPage(page('标题在此一二三四', P1, risky, P2)).body).toEqual([P1, risky, P2])
  })
  it('a known headline is the last such line above the text', () => {
    const lines = page('枣园少浇水', '导航', '枣园少浇水', '2023-03-27', P1, P2)
    expect(readPage(lines, '枣园少浇水')).toMatchObject({
      headlineAt: 2,
      publishedAt: '2023-03-27',
      body: [P1, P2],
    })
  })
  it('a blog says whose it is twice; a row of links is no name', () => {
    expect(
      readPage(page('标题在此一二三四', P1, P2, '[山间小满]最新文章', '[山间小满]存档目录')).author,
    ).toBe('山间小满')
    expect(readPage(page('标题在此一二三四', P1, P2, '[山间小满]最新文章')).author).toBe('')
    expect(readPage(page('注册新的博客', '标题在此一二三四', P1, P2)).author).toBe('')
    const blog = ['随笔 - 13', '文章存档', '我的博客', '标题在此一二三四', P1, P2]
    expect(readPage(page('李小满', ...blog)).author).toBe('李小满')
    expect(readPage(page('首页', '【渡口的灯】', '【渡口的船】', '标题在此一二三四', P1, P2)).author).toBe('')
  })
})
