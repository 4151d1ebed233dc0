// The check report: what is counted, what each fix weighs, what was taken back, and what it says of itself.
import { describe, expect, it } from 'vitest'
import type { CopyFix } from '#shared/copy-report'
import { COPY_RULE_IDS, type CopyBlock } from '#shared/copyedit'
import { copyReportTexts } from '#shared/texts/copy-report'
import { SEED_PAGE } from '../page/fixtures/seed-page'
import { parsePage } from '../page/parse'
import { copyedit, copyeditor } from './copyedit'
import { profileInForce, type InForce } from './profiles'
import { copyReport, type ReportGiven } from './report'
import { copyReportSheet } from './report-sheet'
import { standingFixes, WEIGHTS } from './weights'

const DESK: InForce = profileInForce({
  style: { zh: 'news', en: 'ap', off: ['long-sentence'], own: null },
  own: [],
  article: null,
})
const block = (text: string, kind: CopyBlock['kind'] = 'paragraph'): CopyBlock => ({ kind, text, opaque: [] })
const fix = (parts: Partial<CopyFix>): CopyFix => ({
  fingerprint: 'f',
  rule: 'half-width-mark',
  block: 0,
  was: ',',
  made: '，',
  stood: 1,
  by: '赵明远',
  at: 1000,
  ...parts,
})
function made(texts: readonly CopyBlock[], parts: Partial<ReportGiven> = {}) {
  return copyReport({
    articleId: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    headline: '稿',
    at: 5000,
    by: '钱多',
    revisionHash: 'a'.repeat(64),
    inForce: DESK,
    blocks: texts,
    findings: copyedit(texts, DESK.profile),
    spelling: 'none',
    consulted: [],
    said: [],
    muted: [],
    fixes: [],
    ...parts,
  })
}

describe('the estimate', () => {
  it('61 commas, two pairs of brackets, a range and a 的 of the sample page', () => {
    const blocks = parsePage(SEED_PAGE).body.map((text) => block(text))
    const findings = copyedit(blocks, DESK.profile)
    const left = new Map<string, number>()
    for (const { fingerprint } of findings) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1)
    const fixes = findings.map(({ fingerprint, rule, quote, other, block: at }) => {
      const stood = left.get(fingerprint) ?? 0
      left.set(fingerprint, stood - 1)
      return fix({ fingerprint, rule, was: quote, made: other, block: at, stood })
    })
    const report = made(blocks, { findings: [], fixes })
    // 64 marks of 0.1 and one character.
    expect(report.weight).toBe(7.4)
    expect(report.rate).toBeCloseTo(74_000 / report.characters, 8)
    expect(report.fixes.every(({ takenBack }) => !takenBack)).toBe(true)
  })

  it('style weighs nothing; no text has no rate', () => {
    expect(made([block('好。')], { fixes: [fix({ rule: 'han-latin-blank' })] }).weight).toBe(0)
    expect(made([block('')], { fixes: [fix({})] }).rate).toBeNull()
    expect(Object.values(WEIGHTS)).toEqual([1, 0.5, 0.1, 0])
  })

  it('a fix that was taken back counts for nothing, one made again counts once', () => {
    const two = [fix({ stood: 3 }), fix({ stood: 2 })]
    expect(standingFixes(two, () => 1)).toEqual([true, true])
    // One step of undo brought one of them back; another both.
    expect(standingFixes(two, () => 2)).toEqual([true, false])
    expect(standingFixes(two, () => 3)).toEqual([false, false])
    // Fixed, taken back, fixed again.
    expect(standingFixes([fix({ stood: 1 }), fix({ stood: 1 })], () => 0)).toEqual([false, true])
    // Of another place nothing is taken back, and what went by itself is no fix.
    expect(standingFixes([fix({}), fix({ fingerprint: 'g' })], () => 0)).toEqual([true, true])
    expect(standingFixes([fix({ stood: 5 }), fix({ stood: 2 })], () => 0)).toEqual([true, true])
  })
})

describe('findings and what was said of them', () => {
  const blocks = [block('他说,好。既使下雨也去。'), block('座落在山下。')]
  const findings = copyedit(blocks, DESK.profile)

  it('each with its words, its place, and whose word holds', () => {
    const [comma] = findings
    const report = made(blocks, {
      said: [
        {
          fingerprint: comma?.fingerprint ?? '',
          verdict: 'verified',
          by: '孙一',
          at: 2000,
          note: '引原文',
        },
      ],
      muted: [{ rule: 'confusable', quote: '座落', by: '李二', at: 3000 }],
    })
    expect(
      report.findings.map(({ rule, quote, disposition, by, note, block: at }) => [
        rule,
        quote,
        disposition,
        by,
        note,
        at,
      ]),
    ).toEqual([
      ['half-width-mark', ',', 'verified', '孙一', '引原文', 0],
      ['confusable', '既使', 'open', '', '', 0],
      ['confusable', '座落', 'muted', '李二', '', 1],
    ])
    expect(report.counts.warn).toEqual({ found: 3, open: 1 })
  })

  it('says what was not asked: rules that are off, other scripts, code, no list', () => {
    const texts = [
      block('中文一段。'),
      block('English text.'),
      block('Пример текста, здесь.'),
      block('x = 1', 'code'),
      block(''),
    ]
    const report = made(texts)
    expect(report.blocks).toEqual({ zh: 1, en: 1, other: 1, code: 1 })
    // What asks a ledger of names says nothing where there is none.
    expect(report.notAsked).toEqual(
      expect.arrayContaining(['long-sentence', 'name-title', 'name-near', 'name-order']),
    )
    expect([...report.asked, ...report.notAsked].toSorted()).toEqual([...COPY_RULE_IDS].toSorted())
    expect(report.notAsked).toContain('word-list')
    const consulted = (['ledger', 'list'] as const).map((kind) => ({
      kind,
      name: kind,
      entries: 2,
      version: '',
    }))
    expect(made(texts, { consulted }).notAsked).toEqual(['long-sentence'])
    expect(made(texts, { spelling: 'unavailable' }).notAsked).toContain('spelling')
    expect(copyedit([block('Пример  текста ,здесь.')], DESK.profile)).toEqual([])
    expect(copyeditor(DESK.profile).check(texts)?.unread).toBe(1)
  })
})

describe('the sheet', () => {
  const blocks = [block('他说,好。既使下雨也去。')]
  const when = (at: number): string => `T${at}`

  it.each(['zh-CN', 'en'] as const)(
    '%s: names the estimate as one, the weights and what was not looked at',
    (language) => {
      const words = copyReportTexts[language]
      const report = made([...blocks, block('Пример текста')], {
        fixes: [fix({}), fix({ rule: 'de', fingerprint: 'g' })],
      })
      const sheet = copyReportSheet({ report, language, when })
      const facts = new Map(sheet.facts)
      expect(facts.get(words.fields.rate)).toContain(language === 'en' ? 'estimate' : '估算')
      expect(facts.get(words.fields.read)).toContain(words.notRead('1'))
      expect(facts.get(words.fields.consulted)).toBe(words.nothingConsulted)
      const [estimate, counts, open] = sheet.tables
      expect(estimate?.rows.map((row) => row.slice(1))).toEqual([
        ['1', '1', '1'],
        ['0.1', '1', '0.1'],
        ['', '2', '1.1'],
      ])
      expect(counts?.rows.map((row) => row.slice(1))).toEqual([
        ['0', '0', '0'],
        ['2', '2', '0'],
        ['0', '0', '0'],
      ])
      expect(open?.rows).toHaveLength(2)
      for (const { head, widths, rows } of sheet.tables) {
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(100)
        for (const row of rows) expect(row).toHaveLength(head.length)
      }
    },
  )

  it('names lists and ledgers that were asked', () => {
    const report = made(blocks, {
      consulted: [
        { kind: 'list', name: '用词表', entries: 120, version: '3' },
        { kind: 'ledger', name: '人名职务', entries: 45, version: '' },
      ],
    })
    const { facts } = copyReportSheet({ report, language: 'zh-CN', when })
    expect(new Map(facts).get('词表与人名册')).toBe('用词表 第 3 版，120 条\n人名职务，45 人')
  })
})
