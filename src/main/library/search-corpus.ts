// Made-up articles for tests and measurements: sentences of our own, put together by a seeded generator.
import { Buffer } from 'node:buffer'
import type { Database } from 'better-sqlite3'
import { STAGES } from '#shared/article'

export interface MadeArticle {
  readonly key: number
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly author: string
  readonly organisation: string
  readonly editor: string
  readonly source: string
  readonly publishedAt: string
  readonly lang: string
  readonly stage: (typeof STAGES)[number]
  readonly trashed: boolean
  readonly tags: readonly string[]
  readonly body: string
}

/** Mulberry32: numbers in [0, 1), the same for the same seed on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const words = (list: string): readonly string[] => list.split(' ')

const PLACES = words(
  '包头 九原区 苏州 成都 吴江 临河镇 青石桥 北京 上海 呼和浩特 小寨村 重庆 深圳 兰州 宁波 大理 榆林 海口',
)
const SURNAMES = words('王 李 张 刘 陈 闫 宋 欧阳 司马 赵 周 吴 徐 孙 马 朱 胡 林 罗 郑 梁 谢 唐 许 韩')
const GIVEN = words('伟 芳 方舟 璟 敏 静 建国 晓东 子轩 雨晨 海燕 志强 丽 鹏 婷 云龙 文辉 思远 佳怡 红梅')
const BODIES = words(
  '党建办 组织部 水利局 市政府 村委会 研究院 医院 报社 学校 商会 合作社 交警大队 图书馆 博物馆 气象台',
)
const THINGS = words(
  '水库 大桥 粮仓 冬小麦 老街 旧厂房 公交线路 养老院 实验室 图书角 灯会 码头 果园 隧道 集市 高铁站 地铁 古戏台 智慧农业 人工智能 数字经济 直播间 新能源汽车 乡村旅游 夜校 垃圾分类',
)
const DEEDS = words(
  '开工建设 通过验收 正式启用 迎来丰收 完成改造 引进人才 公开招标 组织演练 推进改革 举办讲座 试点推广 发布公告 暂停开放 延长时间 增加班次 修订办法 征求意见 接受采访',
)
const LATIN = words(
  'AI 5G GDP iPhone Linux Ubuntu CEO IPO A股 B2B C919 HarmonyOS WPS K12 PM2.5 COVID-19 TypeScript SQLite e-mail T恤 GPS4G NBA U盘 X光 Wi-Fi 3D打印',
)
const ENGLISH = [
  'The council said the new bridge would open before winter.',
  'Farmers in the valley trained for the email campaign and the main fair.',
  'A spokesman said artificial intelligence remains a tool, not an editor.',
  'Repairs of the railway station were paid again from the harbour fund.',
  'Its smartphone application counted 1,240 visitors on Saturday.',
  'Naïve readers of the café menu asked for a straße map.',
]
const TRADITIONAL = [
  '臺灣的讀者寫信說，這裡的圖書館開門時間還是太短。',
  '黨建引領鄉村振興，發展經濟要靠實幹。',
  '後來他們把頭髮剪短，從此專心學習電腦與網絡。',
  '這個問題於去年就有人提出，相關單位正在檢討。',
]
const ODD = [
  '读者说：“这——不对吧？”编辑答：“是的，改！”',
  '价格从3.5%降到2.1%，共计12,345元（含税）。',
  '店名叫𠮷野家，招牌上画着😀和🍜。',
  '译者注：马克·吐温与马克・吐温是同一个人。',
  '全角写法：ＡＩ、５Ｇ、ＧＤＰ　与２０２３年。',
  'ア行のカタカナとひらがな，한국어도 있다。',
  '网址 https://example.org/a_b?c=1 已失效；C++ 与 C# 不同。',
  '2023年3月27日，编号A-0042的文件归档。',
]

/** The same `count` and `seed` give the same articles; keys begin at 1. `sentences`: how long a body is on average. */
export function makeArticles(count: number, seed: number, sentences = 9): MadeArticle[] {
  const random = seeded(seed)
  // Some words are frequent, most are rare, as in a language.
  const pick = (list: readonly string[]): string => list[Math.floor(random() * random() * list.length)] ?? ''
  const even = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const name = (): string => pick(SURNAMES) + even(GIVEN)
  const number = (): string => String(1 + Math.floor(random() * 5000))
  const patterns: readonly (() => string)[] = [
    () => `${pick(PLACES)}${pick(BODIES)}${even(THINGS)}${pick(DEEDS)}，计划投入${number()}万元。`,
    () => `记者${name()}在${even(PLACES)}看到，${pick(THINGS)}旁边新添了${pick(THINGS)}。`,
    () => `“${even(THINGS)}不能只看${pick(LATIN)}，”${name()}说，“还要看人。”`,
    () =>
      `据${pick(BODIES)}介绍，${pick(LATIN)}相关的${even(THINGS)}将于${1 + Math.floor(random() * 12)}月${pick(DEEDS)}。`,
    () =>
      `${even(LATIN)}和${pick(LATIN)}让${pick(PLACES)}的${even(THINGS)}${even(DEEDS)}；第${number()}位来访者是${name()}。`,
    () => `有居民认为，${even(DEEDS)}以后，${even(PLACES)}到${pick(PLACES)}只要${number()}分钟。`,
  ]
  const sentence = (): string => {
    const kind = random()
    if (kind < 0.08) return even(ENGLISH)
    if (kind < 0.11) return even(TRADITIONAL)
    if (kind < 0.16) return even(ODD)
    return patterns[Math.floor(random() * patterns.length)]?.() ?? ''
  }
  const headline = (): string => {
    const kind = random()
    if (kind < 0.04) return even(THINGS)
    if (kind < 0.3) return `${pick(PLACES)}${even(THINGS)}${pick(DEEDS)}`
    if (kind < 0.55) return `${even(THINGS)}：${pick(LATIN)}时代的${pick(PLACES)}`
    if (kind < 0.75) return `《${pick(THINGS)}》${pick(DEEDS)} ${name()}出席`
    if (kind < 0.85) return even(ENGLISH).slice(0, 40)
    return `${pick(DEEDS)}！${even(PLACES)}${pick(BODIES)}的${even(THINGS)}｜快讯`
  }
  return Array.from({ length: count }, (_, at): MadeArticle => {
    const english = random() < 0.06
    const paragraphs = Array.from({ length: 1 + Math.floor(random() * sentences * 2) }, () =>
      english ? even(ENGLISH) : sentence(),
    )
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
    return {
      key: at + 1,
      headline: headline(),
      kicker: random() < 0.1 ? `${pick(PLACES)}观察` : '',
      deck: random() < 0.2 ? sentence() : '',
      author: random() < 0.8 ? name() : '',
      organisation: random() < 0.5 ? pick(PLACES) + pick(BODIES) : '',
      editor: random() < 0.6 ? name() : '',
      source: random() < 0.6 ? `${even(PLACES)}${random() < 0.5 ? '日报' : 'News'}` : '',
      publishedAt:
        random() < 0.8 ? `2023-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${day}` : '',
      lang: english ? 'en' : 'zh-CN',
      stage: STAGES[Math.floor(random() * STAGES.length)] ?? 'inbox',
      trashed: random() < 0.03,
      tags: words('党建 水利 Tech 乡村振兴 评论').filter(() => random() < 0.12),
      body: paragraphs.join(random() < 0.5 ? '\n' : ''),
    }
  })
}

/** Writes them as they are, without revisions or documents; the tables must be empty of articles. */
export function storeArticles(db: Database, articles: readonly MadeArticle[]): void {
  const article = db.prepare(`
    INSERT INTO article (key, id, seq, version, headline, headline_proposed, kicker, deck, author, organisation, editor,
      source, published_at, lang, stage, zishu, zishu_without_marks, characters, paragraphs, created_at, updated_at, trashed_at)
    VALUES (@key, 'a' || @key, @key, 1, @headline, 0, @kicker, @deck, @author, @organisation, @editor,
      @source, @publishedAt, @lang, @stage, 1, 1, @characters, 1, 1700000000000, 1700000000000, @trashedAt)`)
  const body = db.prepare("INSERT INTO body (article_key, doc, text, sha256) VALUES (?, '{}', ?, ?)")
  const tag = db.prepare(
    "INSERT INTO tag (id, name, fold, colour, created_at) VALUES (@name, @name, lower(@name), 'none', 0) ON CONFLICT DO NOTHING",
  )
  const hang = db.prepare(
    'INSERT INTO article_tag (tag_key, article_key) SELECT key, ? FROM tag WHERE name = ?',
  )
  db.transaction(() => {
    for (const made of articles) {
      const { tags, trashed, body: text, ...row } = made
      article.run({ ...row, characters: text.length, trashedAt: trashed ? 1 : null })
      body.run(made.key, text, Buffer.alloc(32))
      for (const name of tags) {
        tag.run({ name })
        hang.run(made.key, name)
      }
    }
  }).immediate()
}
