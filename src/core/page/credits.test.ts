// Credit lines: who is named, and who must not be.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCredits, trailingCredit } from './credits'
import { authorsInText } from './in-text'

describe('authors', () => {
  it.each([
    ['(作者:包头市九原区委组织部,闫方舟)', ['闫方舟'], ['包头市九原区委组织部']],
    ['（作者：张三，北京大学新闻与传播学院）', ['张三'], ['北京大学新闻与传播学院']],
    ['(作者:闫方舟)', ['闫方舟'], []],
    ['(作者:包头市九原区委组织部)', [], ['包头市九原区委组织部']],
    ['作 者：欧阳文远', ['欧阳文远'], []],
    ['作者：阿卜杜拉·买买提', ['阿卜杜拉·买买提'], []],
    ['作者：茉莉', ['茉莉'], []],
    ['作者：张 三、李 四', ['张三', '李四'], []],
    ['本报记者 王燕平 方云凤 柏建斌', ['王燕平', '方云凤', '柏建斌'], []],
    ['记者 张三 通讯员 李四', ['张三', '李四'], []],
    ['扬子晚报记者 张楠', ['张楠'], ['扬子晚报']],
    ['【文/王五】', ['王五'], []],
    ['文/新京报记者 王五', ['王五'], ['新京报']],
    ['采写：南都见习记者 林子沛', ['林子沛'], []],
    ['By Jane Doe', ['Jane Doe'], []],
    ['By Jane van der Doe and J. R. Roe', ['Jane van der Doe', 'J. R. Roe'], []],
  ])('%s', (line, authors, organisations) => {
    expect(readCredits(line)).toMatchObject({ authors, organisations })
  })

  it.each([
    '作者：未知',
    '作者：佚名',
    '作者：admin',
    '作者： size="20" 来源： size="20"',
    '作者：',
    '记者：首先欢迎你来到新华网接受我们的采访，请谈谈情况。',
    '记者了解到，该项目已经开工',
    '文化部门开展检查',
    'By the way, the road is closed',
    '作者最近文章',
    '海外生存关键词：培养团队合作精神',
    '高考作文：给材料作文',
    '资料来源：国家统计局',
    '▲某某日报全媒体图片记者黎旭阳、李妍摄',
    '新华社记者 张三 摄',
  ])('%s names no author', (line) => {
    expect(readCredits(line)?.authors ?? []).toEqual([])
  })

  it('in the text', () => {
    expect(authorsInText(['据新华社拉萨电（记者 格桑边觉）近日了解到'], '完。')).toEqual(['格桑边觉'])
    expect(authorsInText(['首段。'], '过一个欢乐祥和的新春佳节。（常书香 马丹阳 ）')).toEqual([
      '常书香',
      '马丹阳',
    ])
    expect(authorsInText(['（记者了解到）首段。'], '全部结束。（全文）')).toEqual([])
    expect(authorsInText(['首段。'], '全部结束。（完）')).toEqual([])
    expect(authorsInText(['首段。'], '图为现场。（记者张三摄）')).toEqual([])
  })
})

describe('other fields', () => {
  it('editor, source and keywords of one line', () => {
    expect(readCredits('来源：巴彦淖尔日报 编辑：苏亮')).toMatchObject({
      sources: ['巴彦淖尔日报'],
      editors: ['苏亮'],
    })
    expect(readCredits('标签： 留学经验 留学面试 发布于：2015-11-05 11:34 编辑：Alice')).toMatchObject({
      keywords: ['留学经验', '留学面试'],
      published: '2015-11-05T11:34:00',
      editors: ['Alice'],
    })
    expect(readCredits('关键词:')).toMatchObject({ keywords: [], kinds: ['keywords'] })
    expect(readCredits('关键词：党建，书记项目；党建')).toMatchObject({ keywords: ['党建', '书记项目'] })
    expect(readCredits('(责编：汤诗瑶、丁涛)')).toMatchObject({ editors: ['汤诗瑶', '丁涛'] })
    expect(readCredits('责任编辑：王晓 HF013')).toMatchObject({ editors: ['王晓'] })
    expect(readCredits('2019-09-26 12:11来源：证券时报网作者：李在山')).toMatchObject({
      sources: ['证券时报网'],
      authors: ['李在山'],
      published: '2019-09-26T12:11:00',
    })
    expect(readCredits('2005年03月31日03:18 北京娱乐信报')).toMatchObject({ sources: ['北京娱乐信报'] })
    expect(readCredits('来源：网络')).toMatchObject({ sources: [] })
  })

  it.each([
    '和讯个股快报:2023年03月27日 长盈通(688143)该股换手率大于8%',
    '美股评论：选举结果与IT业无关',
    '江苏2010年7月自学考试成绩查询地址',
    '会议指出，要统一思想，扎实推进各项工作，责任编辑：这个岗位也要设立。',
  ])('%s is no credit line', (line) => {
    expect(readCredits(line)).toBeNull()
  })

  it('a trailing credit needs a label, a bracket and a text before it', () => {
    expect(trailingCredit('走深走实。(责任编辑:宋璟)')?.text).toBe('(责任编辑:宋璟)')
    expect(trailingCredit('走深走实。（常书香 马丹阳）')).toBeNull()
    expect(trailingCredit('(责任编辑:宋璟)')).toBeNull()
  })

  it('never throws and stays quick, whatever the line', () => {
    const bits = fc.constantFrom(
      '作者',
      '：',
      ':',
      ' ',
      '　',
      '记者',
      '文',
      '/',
      '(',
      '）',
      '张三',
      '2023-01-01',
      '来源',
      'By ',
      '部',
      '、',
      'A',
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 120 }), (parts) => {
        const line = parts.join('')
        const credits = readCredits(line)
        for (const author of credits?.authors ?? [])
          expect(line.replace(/[\s\u3000]/g, '')).toContain(author.replace(/\s/g, ''))
      }),
    )
  })
})

describe('credits of further pages', () => {
  it.each([
    ['作者：方野渡 2003-8-19 人气：77', { authors: ['方野渡'], published: '2003-08-19' }],
    ['来源：青禾发布浏览次数：221', { sources: ['青禾发布'] }],
    ['發布時間：2010-03-09 來源：青禾時報', { published: '2010-03-09', sources: ['青禾時報'] }],
    ['2010-03-09 記者陳禾生／青禾報導', { authors: ['陳禾生'], published: '2010-03-09' }],
    ['Posted on June 4, 2019 by Anna Field', { authors: ['Anna Field'], published: '2019-06-04' }],
    ['By Tom Bell, Valley News', { authors: ['Tom Bell'] }],
    ['By JANE FIELD, AP National Political Writer', { authors: ['JANE FIELD'] }],
    [
      '发布时间 2009/03/15 22:36:13 by qinghe_lee',
      { authors: ['qinghe_lee'], published: '2009-03-15T22:36:13' },
    ],
    ['2025-02-02 07:30 · 青禾快报官方账号', { sources: ['青禾快报'], published: '2025-02-02T07:30:00' }],
  ])('%s', (line, expected) => {
    expect(readCredits(line)).toMatchObject(expected)
  })
  it.each(['By the time it rained, nobody cared', 'HNN Staff', '时间：下午三点在会议室'])(
    'none in %s',
    (line) => {
      expect(readCredits(line)?.authors ?? []).toEqual([])
    },
  )
})
