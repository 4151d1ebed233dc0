// Precision on thousands of made-up headlines in the shapes that look decorated; the shares are told in the tests' names.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSureCut } from '#shared/headline'
import { splitHeadline } from './split'
import { taught } from './together'

const words = (text: string): fc.Arbitrary<string> => fc.constantFrom(...text.trim().split(/\s+/))
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((made) => made.join(''))
const lit = (text: string): fc.Arbitrary<string> => fc.constant(text)
const maybe = (part: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.option(part, { nil: '' })

const who = words(
  '柳湾县 青河市 三部门 省气象台 市教育局 国产大飞机 高铁新线 老字号饭馆 海归博士 社区食堂 女篮小将 返乡青年 “00后”村医 八旬老匠人 新能源车企 某头部券商 《长河》剧组 中国—东盟博览会 长三角 A股 C919 F-16 让-雅克 玛丽亚-洛佩兹',
)
const does = words(
  '启动 回应 发布 签约 迎来 叫停 试点 上调 下调 公布 走红 夺冠 晋级 扩招 提速 降价 复工 返航 首飞 亮相 落户 突破 遇冷 回暖 谈',
)
const what = words(
  '三千套保障房 春季招聘会 新版电价 夜间门诊 跨省医保结算 15-20日强降雨 3-1逆转 70-90平小户型 iPhone-18 首个零碳园区 老旧小区电梯 全球首台 世界杯名额 头条新闻 热点话题 天下粮仓 亿元订单 农村电商 数字人民币 “一网通办” 互联网+ 24小时书房 资讯服务 直播带货',
)
const clause = joined(who, does, what)
const tag = words('（图） (组图) （上） （下） (3) （2031年版） ？ ！ …… ” ？！')
const columns = words(
  '全球连线 中国新观察 半岛聚焦 协会资讯 新闻1+1 两会·声音 一线调研 夜读 深度 对话 图解 数读 城事 印象 记者手记 文化中国行 我在乡村当主播 高质量发展调研行 微观察 早安 人物',
)
const bars = words('| ｜ 丨 ： ·').map((mark) => mark)
const inner = fc.constantFrom(
  ' ',
  '　',
  '，',
  '：',
  '！',
  '？',
  '——',
  '—',
  '-',
  '·',
  '；',
  '、',
  '/',
  ' / ',
  ' — ',
)
const people = words('张海明 李晓燕 王石头 欧阳青 玛丽亚-洛佩兹 妮可-哈特 约翰-史密斯')
const says = words('称 ： 回应： 谈： 直言： 表示')
const scores = words('3-1 2-0 88-79 21-19 6-3/6-4 0-0')
const teams = words('青河队 柳湾队 国奥队 女排 勇士 湖人 皇马')

const CHINESE: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ['two clauses', joined(clause, inner, clause, maybe(tag))],
  ['a column before', joined(columns, bars, clause, maybe(joined(lit(' '), clause)), maybe(tag))],
  ['a column before, blanks around its bar', joined(columns, fc.constantFrom(' | ', ' ｜ ', '丨 '), clause)],
  ['quotations', joined(people, says, lit('“'), clause, lit('”'), maybe(joined(inner, clause)))],
  ['scores', joined(teams, scores, teams, fc.constantFrom(' ', '，', '-', '：'), clause)],
  [
    'titles of works',
    joined(lit('《'), clause, fc.constantFrom('-', '——', '：', '·'), what, lit('》'), does),
  ],
  ['series with numbers', joined(clause, words('（一） （二） 之三 (4) ①'), maybe(tag))],
  ['question and answer', joined(clause, lit('？'), clause, maybe(tag))],
  ['lists', joined(who, lit('、'), who, fc.constantFrom('-', '·', '/'), who, does, what)],
  ['dashes that explain', joined(clause, fc.constantFrom('——', '—', '--', ' —— '), who, does, what)],
]

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const titled = (text: string): string => text.replaceAll(/\b[a-z]/g, (char) => char.toUpperCase())
const someone = words(
  'Farmers Ministers Scientists Nurses Voters Australia Eastmere Councillors Hollywood Lakers',
)
const act = words('warn-of win lose weigh fear celebrate reject demand face announce')
const matter = words(
  'higher-costs new-rules a-long-winter the-iPhone-18-Pro a-free-press daily-life fake-news the-Sunday-match 3-1-thriller a-record-fine the-night-train',
)
const sentence = fc
  .tuple(someone, act, matter)
  .map((parts) => parts.join(' ').replaceAll(/-(?=[a-zA-Z])/g, ' '))
const plain = matter.map((text) => text.replaceAll(/-(?=[a-zA-Z])/g, ' '))
const kinds = words(
  'Review Opinion Analysis Video Explainer Live Podcast Quiz Photos Obituary Interview Letters',
)
const persons = words('Johnson Okafor Lindqvist Reyes Whitfield')

const ENGLISH: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  [
    'second part in small letters',
    joined(sentence, fc.constantFrom(' - ', ' – ', ' — ', ': ', '; '), sentence.map(lower)),
  ],
  [
    'title case on both sides',
    joined(sentence.map(titled), fc.constantFrom(' - ', ' – ', ' — ', ': ', ' | '), sentence.map(titled)),
  ],
  ['the kind behind a bar', joined(sentence, fc.constantFrom(' | ', ' - '), kinds)],
  ['who says it', joined(sentence, fc.constantFrom(' - ', ' – '), persons)],
  ['quotations', joined(lit('‘'), sentence, lit('’ - '), persons, lit(' on '), plain)],
  [
    'products',
    joined(
      words('iPhone-15-Pro Galaxy-S30 Model-Y Kindle-Paperwhite').map((name) => name.replaceAll('-', ' ')),
      fc.constantFrom(' - ', ': ', ' | '),
      sentence.map(lower),
    ),
  ],
  [
    'scores',
    joined(
      words('City Rovers Lakers Leeds'),
      lit(' '),
      scores,
      lit(' '),
      words('United Derby Celtics Spurs'),
      fc.constantFrom(': ', ' - '),
      sentence.map(lower),
    ),
  ],
]

const EACH = 2000

function measured(
  shapes: readonly (readonly [string, fc.Arbitrary<string>])[],
): readonly (readonly [string, number, number])[] {
  return shapes.map(([shape, arbitrary], i) => {
    const lines = [...new Set(fc.sample(arbitrary, { numRuns: EACH, seed: 4100 + i }))]
    const splits = lines.map((line) => splitHeadline(line))
    const sure = splits.filter(isSureCut).length
    const proposed = splits.filter(({ clean, raw }) => clean !== raw).length
    const share = ((100 * proposed) / lines.length).toFixed(2)
    return [
      `${shape}: of ${lines.length} surely cut ${sure}, proposed ${proposed} (${share} %)`,
      sure,
      proposed / lines.length,
    ]
  })
}

describe('Chinese', () => {
  test.each(measured(CHINESE))('%s', (_, sure, proposed) => {
    expect(sure).toBe(0)
    expect(proposed).toBeLessThan(0.02)
  })
})

describe('English', () => {
  test.each(measured(ENGLISH))('%s', (_, sure) => {
    expect(sure).toBe(0)
  })
})

test('nor do thousands of them that come together teach each other a false word', () => {
  const lines = [...CHINESE, ...ENGLISH].flatMap(([, arbitrary], i) =>
    fc.sample(arbitrary, { numRuns: 400, seed: 77 + i }),
  )
  const lexicon = taught([], lines)
  expect(lines.filter((line) => isSureCut(splitHeadline(line, lexicon)))).toEqual([])
})
