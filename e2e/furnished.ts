// A library that looks worked in, made through the calls the window has: articles with texts, tags, a collection, people,
// a saved search, a rule of review. For pictures; all of it is made up.
import type { Page } from '@playwright/test'

const ARTICLES = {
  'zh-CN': [
    {
      headline: '老城区新开三条夜间公交线 末班车延至零点',
      deck: '覆盖火车站、医院与夜市 首周票价减半',
      author: '林晓舟',
      source: '本报讯',
      body: [
        '5月6日起,市公交集团新开三条夜间公交线,末班车由22时30分延至零点。',
        '新线路串起火车站、市第一医院和南河夜市,平均间隔18分钟。调度员王建国说:“夜里下班的人多了,车不能比人先睡。”',
        '首周票价减半,65岁以上老人凭证免费。集团表示,将根据客流在一个月后调整班次。',
      ],
      tags: ['城市', '交通'],
    },
    {
      headline: '南河夜市整治满月:摊位少了 客流多了',
      deck: '',
      author: '周宁',
      source: '',
      body: [
        '南河夜市整治满一个月,摊位由412个减至300个,日均客流反而增加两成。',
        '摊主李秀兰把烤架换成了无烟的,她说一晚能多卖四五十串。',
      ],
      tags: ['城市'],
    },
    {
      headline: '水厂扩建今日通水 日供水量增加八万吨',
      deck: '',
      author: '林晓舟',
      source: '市水务局',
      body: ['城北水厂扩建工程今日通水,日供水量增加8万吨,可满足30万人用水。'],
      tags: ['民生'],
    },
  ],
  en: [
    {
      headline: 'Night buses return to the old town, last one at midnight',
      deck: 'Station, hospital and market on three new lines; half fare for a week',
      author: 'Ann Becker',
      source: 'Own report',
      body: [
        'Three night bus lines open on 6 May, and the last one leaves at midnight rather than at half past ten.',
        'They link the station, the hospital and the river market every 18 minutes. "A bus should not go to bed before its passengers," dispatcher Tom Hale said.',
        'Fares are halved for the first week. The operator will look at the figures after a month.',
      ],
      tags: ['City', 'Transport'],
    },
    {
      headline: 'River market, one month on: fewer stalls, more visitors',
      deck: '',
      author: 'Joe Marsh',
      source: '',
      body: [
        'A month after the clean-up, 300 of 412 stalls remain, and visitors are up by a fifth.',
        'Stallholder Mary Lind has bought a smokeless grill.',
      ],
      tags: ['City'],
    },
    {
      headline: 'Waterworks extension opens today, 80,000 tonnes more a day',
      deck: '',
      author: 'Ann Becker',
      source: 'Water board',
      body: ['The northern waterworks extension opens today and will serve 300,000 people.'],
      tags: ['Services'],
    },
  ],
} as const

/** Fills the open library; expects the sample page to be in it, whose other headlines become articles, too. */
export async function furnishWhole(page: Page, language: 'zh-CN' | 'en'): Promise<void> {
  await page.evaluate(
    async ({ given, zh }) => {
      const { articles, headlines, tags, collections, people, searches, names, reviews, settings } =
        window.galley.call
      const value = <T>(answer: unknown): T => {
        const { ok, value: inside, fault } = answer as { ok: boolean; value: T; fault: unknown }
        if (!ok) throw new Error(JSON.stringify(fault))
        return inside
      }
      const text = (line: string): object => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })
      const queue = value<{ rows: { id: string; articleId: string | null; state: string }[] }>(
        await headlines?.queue?.({}),
      )
      const open = queue.rows.filter((row) => row.articleId === null && row.state === 'open')
      for (const row of open.slice(0, 6)) value(await headlines?.startArticle?.({ id: row.id }))
      const made: string[] = []
      for (const { headline, deck, author, source, body, tags: hung } of given) {
        const { id, version } = value<{ id: string; version: number }>(await articles?.create?.({ headline }))
        made.push(id)
        value(
          await articles?.save?.({
            id,
            base: version,
            deck,
            author,
            source,
            body: { type: 'doc', content: body.map(text) },
          }),
        )
        for (const name of hung) value(await tags?.add?.({ articleIds: [id], name }))
      }
      const [first = '', second = '', third = ''] = made
      const all = value<{ id: string }[]>(await tags?.list?.({}))
      for (const [n, { id }] of all.entries())
        value(await tags?.setColour?.({ id, colour: ['pencil', 'ochre', 'moss', 'ink'][n % 4] }))
      const { id: month } = value<{ id: string }>(
        await collections?.create?.({ name: zh ? '五月要闻' : 'May stories' }),
      )
      const selection = { kind: 'ids', ids: made }
      await collections?.add?.({ id: month, selection, sort: 'added', descending: false })
      for (const [name, role] of zh
        ? [
            ['宋璟', '编辑'],
            ['陈立', '主任'],
            ['何敏', '总编辑'],
          ]
        : [
            ['Eve Stone', 'Editor'],
            ['Max Ford', 'Chief'],
            ['Ida Wood', 'Editor-in-chief'],
          ])
        value(await people?.add?.({ name, role }))
      const question = { view: 'all', query: zh ? '夜市' : 'market' }
      await searches?.save?.({ name: zh ? '夜市' : 'River market', question })
      await articles?.setStage?.({ ids: [first], stage: 'review' })
      await articles?.setStage?.({ ids: [second], stage: 'ready' })
      await articles?.setStage?.({ ids: [third], stage: 'published' })
      await names?.put?.({
        name: zh ? '王建国' : 'Tom Hale',
        spellings: [],
        note: '',
        offices: [
          {
            title: zh ? '调度员' : 'dispatcher',
            organisation: zh ? '市公交集团' : 'City Buses',
            from: '2024',
            to: '',
          },
        ],
      })
      const rule = value<{ on: boolean }>(await reviews?.rule?.({ words: zh ? 'zh-CN' : 'en' }))
      await reviews?.setRule?.({ rule: { ...rule, on: true } })
      value(await settings?.change?.({ person: zh ? '宋璟' : 'Eve Stone' }))
      value(await reviews?.open?.({ id: first }))
    },
    { given: ARTICLES[language], zh: language === 'zh-CN' },
  )
}
