// Precision: from ordinary headlines nothing is surely cut, whatever marks, media or labels stand in them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSureCut } from '#shared/headline'
import { CLAUSES } from './fixtures/ordinary-clauses'
import { WITH_COLUMNS } from './fixtures/ordinary-columns'
import { ENGLISH } from './fixtures/ordinary-english'
import { WITH_MARKS } from './fixtures/ordinary-marks'
import { ABOUT_MEDIA } from './fixtures/ordinary-media'
import { UNTOUCHED } from './fixtures/traps'
import { splitHeadline } from './split'

const ORDINARY = [...WITH_COLUMNS, ...WITH_MARKS, ...ABOUT_MEDIA, ...CLAUSES, ...ENGLISH]

test('there are enough different traps', () => {
  expect(new Set(ORDINARY).size).toBe(ORDINARY.length)
  expect(ORDINARY.length).toBeGreaterThan(900)
})

test.each(ORDINARY)('no sure cut from %j', (line) => {
  expect(isSureCut(splitHeadline(line))).toBe(false)
})

test('hardly one of them is even proposed for cutting', () => {
  const proposed = [...ORDINARY, ...UNTOUCHED].filter((line) => splitHeadline(line).clean !== line)
  expect(proposed.length).toBeLessThanOrEqual(6)
})

const words = (text: string): fc.Arbitrary<string> => fc.constantFrom(...text.trim().split(/\s+/))
const subject = words(
  '市民 专家 三部门 长三角 巴西队 老字号 《长河》 “村超” 江豚 高铁 国产芯片 新华社记者 人民网 环球影城 世界冠军 今日头条 互联网 新闻网 晚报 电视台 3岁女童 A股 F-16 C919 中国—东盟 让-雅克',
)
const verb = words(
  '迎来 回应 走进 签约 谈 刊文 突破 盘点 聚焦 关注 热议 发布 上线 暂停 夺得 逆转 告别 解读 拍下 守护 曝光 推荐 速递 观察 错过 收藏 惜别 抢滩 牵挂 追问',
)
const object = words(
  '新学期 三千亿大关 最美季节 3-1 3-27 10-15日 新机遇 全球市场 世界屋脊 头条新闻 热点话题 天下粮仓 每日一练 社区食堂 智慧电网 同城网友 新闻客户端 地方新闻网 省级日报 资讯服务 电子报纸 数字频道 高峰论坛 直播间 退休生活 老照片 第一课',
)
const clause = fc.tuple(subject, verb, object).map((parts) => parts.join(''))
const inner = fc.constantFrom(' ', '，', '：', '！', '？', '——', '—', '·', '-', '、', '；', '…', '　')
const column = words(
  '专访 评论 海报 图解 深度 记者手记 两会·声音 全球连线 中国新观察 半岛聚焦 文旅中国 新闻1+1 一线调研 夜读 数读 时评 城事',
)
const columnMark = fc.constantFrom('|', '｜', '丨', '：', ' | ', '·')

/** A headline of one to three clauses with marks between them, perhaps with a column before and a tag behind. */
const headline = fc
  .tuple(
    fc.option(
      fc.tuple(column, columnMark).map((parts) => parts.join('')),
      { nil: '' },
    ),
    clause,
    fc.array(
      fc.tuple(inner, clause).map((parts) => parts.join('')),
      { maxLength: 2 },
    ),
    fc.constantFrom('', '', '', '？', '！', '（图）', '(组图)', '（上）', '”'),
  )
  .map(([label, first, rest, tag]) => label + first + rest.join('') + (tag === '”' ? '' : tag))

test('of recombined headlines with marks inside less than one in two thousand is surely cut', () => {
  const all = fc.sample(headline, { numRuns: 12_000, seed: 20_311 })
  const cut = all.filter((line) => isSureCut(splitHeadline(line)))
  expect(cut.length).toBeLessThan(all.length * 0.0005)
})

const capital = words('Farmers Ministers Paris Apple Scientists Unions Boston Nurses Voters Australia')
const doing = words('warn-of win lose weigh fear celebrate face debate reject demand')
const thing = words(
  'higher-costs new-rules a-long-winter 3-1 the-Times Bad-News Hard-Times a-free-press daily-life fake-news the-evening-post',
)
const englishClause = fc
  .tuple(capital, doing, thing)
  .map((parts) => parts.join(' ').replaceAll(/-(?=[a-zA-Z])/g, ' '))
const englishMark = fc.constantFrom(': ', ' - ', ' – ', ' — ', ', ', '; ', '? ', ' | ', '... ')
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

test('nor are English ones whose second part goes on in lower case', () => {
  const line = fc
    .tuple(englishClause, englishMark, englishClause)
    // The same said twice is a repeat for search engines.
    .filter(([first, , second]) => first.split(' ')[0] !== second.split(' ')[0])
    .map(([first, mark, second]) => first + mark + lowerFirst(second))
  fc.assert(
    fc.property(line, (text) => {
      expect(isSureCut(splitHeadline(text))).toBe(false)
    }),
    { numRuns: 3000 },
  )
})
