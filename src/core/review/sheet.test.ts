// The review sheet: everything that is on record stands on it, in both languages, and no text becomes markup.
import { describe, expect, it } from 'vitest'
import type { Article } from '#shared/article'
import { documentOf } from '#shared/document'
import type { Review, ReviewEntry } from '#shared/review'
import { reviewSheet, type SheetGiven } from './sheet'
import { reviewSheetHtml } from './sheet-html'
import { reviewState } from './state'

const ID = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const article = {
  id: ID,
  headline: '春耕<备耕>&正当时',
  kicker: '',
  deck: '抢抓农时',
  author: '赵明远',
  organisation: '',
  editor: '',
  source: '青河日报',
  publishedAt: '2026-03-26',
  zishu: 1302,
  stage: 'ready',
  body: documentOf(['第一段。']),
} as unknown as Article

const entry = (n: number, parts: Partial<ReviewEntry>): ReviewEntry => ({
  id: String(n),
  n,
  kind: 'sign',
  step: null,
  personId: String(n),
  by: '',
  role: '',
  note: '',
  ticked: [],
  despite: [],
  revision: 1,
  revisionHash: 'a'.repeat(64),
  headlinesHash: 'b'.repeat(64),
  headlines: [],
  at: n * 60_000,
  withdrawsId: null,
  ...parts,
})
const first = { id: 'first', name: '初审', kind: 'review' as const, who: [], checks: ['事实已核'] }
const final = { id: 'final', name: '终审', kind: 'review' as const, who: [], checks: [] }
const finding = {
  rule: 'number' as const,
  severity: 'verify' as const,
  message: 'number-nowhere' as const,
  args: { word: '2.4亿元', other: '', count: '', limit: '', list: '' },
}
const entries = [
  entry(1, { kind: 'open', by: '周宁' }),
  entry(2, {
    step: first,
    by: '周宁',
    role: '责任编辑',
    ticked: ['事实已核'],
    note: '已核',
    despite: [finding],
  }),
  entry(3, { step: final, by: '王敏', revisionHash: 'c'.repeat(64) }),
  entry(4, { kind: 'withdraw', by: '王敏', withdrawsId: '3' }),
  entry(5, { step: final, by: '陈立', revisionHash: 'c'.repeat(64), note: '可发' }),
]
const rule = { on: true, apart: true, afterEdit: 'next' as const, steps: [first, final] }
const now = { revisionHash: 'c'.repeat(64), headlinesHash: 'b'.repeat(64) }
const review: Review = {
  ...reviewState(rule, entries, now),
  rule,
  entries,
  now,
  holding: [],
  refused: null,
}
const given: SheetGiven = {
  language: 'zh-CN',
  article,
  review,
  headlines: [
    { channel: null, text: article.headline },
    { channel: 'toutiao', text: '春耕' },
  ],
  channels: [],
  checked: {
    text: article.headline,
    open: [],
    answered: [],
    notChecked: [],
  },
  attached: null,
  when: (at) => `T${at / 60_000}`,
}

describe('the review sheet', () => {
  it('has the steps, the ticks, what was open, the whole record with what was taken back, and the hashes', () => {
    const sheet = reviewSheet(given)
    const [headlines, steps, checks, findings, record] = sheet.tables
    expect(headlines?.rows).toEqual([
      ['主标题', '春耕<备耕>&正当时'],
      ['toutiao', '春耕'],
    ])
    expect(steps?.rows).toEqual([
      ['初审', '周宁\n责任编辑', 'T2', '已签；其后的改动由终审审过', '已核', ''],
      ['终审', '陈立', 'T5', '已签', '可发', ''],
    ])
    expect(checks?.rows).toEqual([['初审', '☑ 事实已核']])
    expect(findings?.rows).toEqual([])
    expect(record?.rows.map((row) => row[3])).toEqual([
      '送审',
      '初审签字',
      '终审签字（已撤回）',
      '撤回',
      '终审签字',
    ])
    expect(record?.rows[1]?.[4]).toMatch(/^已核\n签字时标题检查未处理：.*2\.4亿元.*\n版本 1 aaaaaaaaaaaa$/u)
    const facts = new Map(sheet.facts)
    expect(facts.get('文稿指纹')).toBe('c'.repeat(64))
    expect(facts.has('引题')).toBe(false)
    for (const { widths, head } of sheet.tables) {
      expect(widths.reduce((sum, width) => sum + width)).toBe(100)
      expect(widths).toHaveLength(head.length)
    }
    expect(sheet.statement).toContain('不是身份认证')
  })

  it('says it in English too', () => {
    const sheet = reviewSheet({ ...given, language: 'en' })
    expect(sheet.title).toBe('Review sheet')
    expect(sheet.tables[1]?.rows[0]?.[3]).toBe('signed; later changes seen by 终审')
    expect(sheet.statement).toContain('not authentication')
  })

  it('shows an empty box where nobody has signed yet', () => {
    const none = { ...review, ...reviewState(rule, [], now), entries: [] }
    const { tables } = reviewSheet({ ...given, review: none })
    expect(tables[1]?.rows[0]).toEqual(['初审', '', '', '待签', '', ''])
    expect(tables[2]?.rows).toEqual([['初审', '☐ 事实已核']])
    expect(reviewSheetHtml(reviewSheet({ ...given, review: none }))).toContain('<p>还没有记录。</p>')
  })

  it('is a page of its own: no script, nothing fetched, text stays text', () => {
    const page = reviewSheetHtml(reviewSheet(given))
    expect(page).toContain('春耕&lt;备耕&gt;&amp;正当时')
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|<img|src=|href=|url\(/u)
    expect(page).toContain('<td>周宁\n责任编辑</td>')
  })
})
