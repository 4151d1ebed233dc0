// Copyediting: the sample page to the letter, own slips and traps, and laws that hold for any text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CopyBlock, CopyBlockKind, CopyFinding, CopyProfileId } from '#shared/copyedit'
import { COPY_RULE_IDS } from '#shared/copyedit'
import { SEED_PAGE } from '../page/fixtures/seed-page'
import { parsePage } from '../page/parse'
import { americanOf } from './british'
import { copyedit, copyeditor, copyeditLine, COPY_RULES } from './copyedit'
import { editsOf, fixAll } from './fix'
import { OTHER_PROFILES, SLIPS_NEWS, SOUND_ZH } from './fixtures/cases'
import { likeliest } from './likeliest'
import { COPY_PROFILE, copyProfile } from './profiles'
import { remembered, type Context } from './rule'
import { spellingFindings, wordsToSpell } from './spelling'

const NEWS = COPY_PROFILE.news
const block = (text: string, kind: CopyBlockKind = 'paragraph'): CopyBlock => ({ kind, text, opaque: [] })
const check = (text: string, profile: CopyProfileId = 'news'): readonly CopyFinding[] =>
  copyedit([block(text)], COPY_PROFILE[profile])
const said = ({ rule, quote, other }: CopyFinding): string => `${rule}: ${quote} → ${other}`
const sample = (): CopyBlock[] => parsePage(SEED_PAGE).body.map((text) => block(text))

describe('the sample page', () => {
  it('61 commas, two pairs of brackets, one range, one 的 for 地; nothing else above a note', () => {
    const found = copyedit(sample(), NEWS).filter(({ severity }) => severity !== 'note')
    const commas = found.filter(({ rule }) => rule === 'half-width-mark')
    expect(commas).toHaveLength(61)
    expect(new Set(commas.map(({ quote, other }) => quote + other))).toEqual(new Set([',，']))
    expect(found.filter(({ rule }) => rule !== 'half-width-mark').map(said)).toEqual([
      'value-range: 30%—40% → 30%～40%',
      'half-width-bracket: (工) → （）',
      'half-width-bracket: (党组) → （）',
      'de: 的 → 地',
    ])
  })

  it('no blank is added, and nothing but those letters changes', () => {
    const before = sample()
    const after = fixAll(before, NEWS)
    for (const [at, { text }] of after.entries()) {
      const was = before[at]?.text ?? ''
      expect(text).toHaveLength(was.length)
      const changed = Array.from(text).filter((char, n) => char !== Array.from(was)[n])
      expect(changed.filter((char) => !'，（）～地'.includes(char))).toEqual([])
    }
  })
})

describe('own cases', () => {
  it('are more than three hundred', () => {
    const others = OTHER_PROFILES.reduce((sum, { slips, sound }) => sum + slips.length + sound.length, 0)
    expect(SLIPS_NEWS.length + SOUND_ZH.length + others).toBeGreaterThan(300)
  })

  const slips = [{ profile: 'news' as CopyProfileId, slips: SLIPS_NEWS }, ...OTHER_PROFILES].flatMap(
    ({ profile, slips: list }) => list.map(([rule, text, fixed]) => [profile, rule, text, fixed] as const),
  )
  it.each(slips)('%s, %s: %s', (profile, rule, text, fixed) => {
    const found = check(text, profile).filter((one) => one.rule === rule)
    expect(found).not.toEqual([])
    const [made] = fixAll([block(text)], COPY_PROFILE[profile], [rule])
    expect(made?.text).toBe(fixed ?? text)
  })

  const traps = [
    ...(['news', 'web', 'wechat'] as const).flatMap((profile) =>
      SOUND_ZH.map((text) => [profile, text] as const),
    ),
    ...OTHER_PROFILES.flatMap(({ profile, sound }) => sound.map((text) => [profile, text] as const)),
  ]
  it.each(traps)('%s leaves alone: %s', (profile, text) => {
    expect(
      check(text, profile)
        .filter(({ severity }) => severity !== 'note')
        .map(said),
    ).toEqual([])
  })

  it('every rule has a case or a test of its own', () => {
    const tried = new Set<string>(slips.map(([, rule]) => rule))
    for (const rule of [
      'long-sentence',
      'name-spelling',
      'related-list',
      'en-variety',
      'en-heading-case',
      'word-list',
    ])
      tried.add(rule)
    // The ledger’s rules: names.test.ts.
    for (const { id, family } of COPY_RULES) if (family === 'names') tried.add(id)
    expect(COPY_RULES.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([])
    // Spelling asks a dictionary and is no rule of a block.
    expect(COPY_RULE_IDS.filter((id) => id !== 'spelling').toSorted()).toEqual(
      COPY_RULES.map(({ id }) => id).toSorted(),
    )
  })
})

describe('what may not be changed', () => {
  it.each(['quotation', 'code'] as const)('a %s', (kind) => {
    expect(copyedit([block('他说,好(真的)。', kind)], NEWS).filter(({ fix }) => fix !== null)).toEqual([])
  })

  it('code and marks of notes in a line', () => {
    const text = '运行 a,b 后,完成\ufffc。'
    const opaque = [
      { start: 3, end: 6 },
      { start: 11, end: 12 },
    ]
    const [made] = fixAll(
      [{ kind: 'paragraph', text, opaque }],
      copyProfile('news', { off: ['han-latin-blank'] }),
    )
    expect(made?.text).toBe('运行 a,b 后，完成\ufffc。')
  })
})

describe('over the whole article', () => {
  it('a name in two spellings is pointed at where it is rarer', () => {
    const blocks = [
      '张建国说，好。张建国介绍，行。张建国认为，可。',
      '张建围说，不好。张建围表示，不行。',
    ].map((text) => block(text))
    const found = copyedit(blocks, NEWS).filter(({ rule }) => rule === 'name-spelling')
    expect(found.map(({ quote, other, severity }) => [quote, other, severity])).toEqual([
      ['张建围', '张建国', 'verify'],
      ['张建围', '张建国', 'verify'],
    ])
  })

  it('two people of one surname are two people', () => {
    const blocks = ['张建国说，好。张建国介绍，行。', '张小红说，不好。张小红表示，不行。'].map((text) =>
      block(text),
    )
    expect(copyedit(blocks, NEWS).filter(({ rule }) => rule === 'name-spelling')).toEqual([])
  })

  it('headlines listed at the end', () => {
    const list = ['- 国家智慧教育读书平台上线', '- 多地创新祭扫服务形式', '- 全球融资规模创三年新低']
    const found = copyedit(
      ['正文写完了。', ...list].map((text) => block(text)),
      NEWS,
    )
    expect(found.filter(({ rule }) => rule === 'related-list').map((one) => one.block)).toEqual([1, 2, 3])
    const sentences = ['- 我们去了。', '- 他们来了。', '- 大家都走了。']
    expect(
      copyedit(
        ['正文写完了。', ...sentences].map((text) => block(text)),
        NEWS,
      ).filter(({ rule }) => rule === 'related-list'),
    ).toEqual([])
  })

  it('British and American spelling in one text: the rarer is pointed at', () => {
    const blocks = ['The colour of the centre is red.', 'Its colour and its center differ.'].map((text) =>
      block(text),
    )
    const found = copyedit(blocks, COPY_PROFILE['english-ap']).filter(({ rule }) => rule === 'en-variety')
    expect(found.map(({ block: at, quote, other }) => [at, quote, other])).toEqual([[1, 'center', 'centre']])
    expect(copyedit([block('The color of the center.')], COPY_PROFILE['english-ap'])).toEqual([])
  })

  it('a quotation that goes on in the next paragraph', () => {
    const found = copyedit([block('“第一段说完。'), block('“第二段也完了。”')], NEWS)
    expect(found.filter(({ rule }) => rule === 'unmatched-pair')).toEqual([])
  })

  it('a sentence of more than ninety characters is a note', () => {
    const found = check(`${'很'.repeat(95)}。`)
    expect(found.map(({ rule, severity, other }) => [rule, severity, other])).toEqual([
      ['long-sentence', 'note', '96'],
    ])
  })
})

describe('spelling', () => {
  it('asks about plain words in small letters only', () => {
    const words = wordsToSpell([
      block(
        'The goverment of Smithland said NATO uses iPhone and node.js at https://exmaple.org/wrold, don’t.',
      ),
      block('用 teh 写', 'paragraph'),
      block('A recieve', 'quotation'),
      { kind: 'paragraph', text: 'run recieve now', opaque: [{ start: 4, end: 11 }] },
    ])
    expect(words).toEqual(['goverment', 'said', 'uses', 'and', 'don’t', 'teh', 'run', 'now'])
  })

  it('finds what the dictionary did not know, with the likeliest word as its edit', () => {
    const blocks = [block('Nothing here.'), block('The goverment said so; the goverment.')]
    const known = new Map<string, readonly string[] | null>([
      ['goverment', ['government']],
      ['said', null],
    ])
    const found = spellingFindings(blocks, known, NEWS)
    expect(found.map(({ block: at, quote, other, fix }) => [at, quote, other, fix])).toEqual([
      [1, 'goverment', 'government', [{ start: 4, end: 13, text: 'government' }]],
      [1, 'goverment', 'government', [{ start: 27, end: 36, text: 'government' }]],
    ])
    expect(spellingFindings(blocks, known, copyProfile('news', { off: ['spelling'] }))).toEqual([])
  })

  it('the likeliest word comes first', () => {
    expect(likeliest('wrod', ['prod', 'rod', 'word', 'w rod'])[0]).toBe('word')
    expect(likeliest('seperete', ['desperate', 'separate', 'severest'])[0]).toBe('separate')
    expect(likeliest('x', [])).toEqual([])
  })

  it('British spellings are told by their American ones', () => {
    for (const [british, american] of [
      ['colour', 'color'],
      ['organisation', 'organization'],
      ['travelled', 'traveled'],
      ['centre', 'center'],
      ['defence', 'defense'],
      ['analyse', 'analyze'],
      ['fulfilment', 'fulfillment'],
    ] as const)
      expect(americanOf(british)).toContain(american)
  })
})

describe('laws', () => {
  const piece = fc.constantFrom(
    ...Array.from(
      '的地得了，。、；：？！,.;:?!"“”‘’（）()《》【】—-…~～ 　\u00a0\u200b\n0123456789%％ABCabc中国人民经济发展会议报道张李王说第月日年亿万',
    ),
    ...SLIPS_NEWS.map(([, text]) => text),
    ...SOUND_ZH.slice(0, 60),
    'https://example.org/?a=1,2',
    '--',
    '......',
    'the the ',
    'iPhone',
  )
  const text = fc.array(piece, { maxLength: 24 }).map((list) => list.join(''))
  const profile = fc.constantFrom(...(Object.keys(COPY_PROFILE) as CopyProfileId[]))
  const runs = { numRuns: 600, seed: 23 }

  it('what is fixed is not proposed again', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), profile, (texts, id) => {
        const made = fixAll(
          texts.map((one) => block(one)),
          COPY_PROFILE[id],
        )
        expect(
          copyedit(made, COPY_PROFILE[id])
            .filter(({ fix }) => fix !== null)
            .map(said),
        ).toEqual([])
      }),
      runs,
    )
  })

  it('spans lie in the text, edits within each other’s bounds, and text outside edits is not touched', () => {
    fc.assert(
      fc.property(text, profile, (given, id) => {
        for (const { span, quote, fix } of check(given, id)) {
          expect(given.slice(span.start, span.end)).toBe(quote)
          let at = 0
          for (const edit of fix ?? []) {
            expect(edit.start).toBeGreaterThanOrEqual(at)
            expect(edit.end).toBeLessThanOrEqual(given.length)
            at = edit.end
          }
        }
        const edits = editsOf(check(given, id))
        expect(edits.every((edit, n) => n === 0 || (edits[n - 1]?.end ?? 0) <= edit.start)).toBe(true)
      }),
      runs,
    )
  })

  it('asked block by block with a memory finds what a fresh look finds', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), text, fc.nat(5), (texts, other, at) => {
        const remembering = copyeditor(NEWS)
        remembering.check(texts.map((one) => block(one)))
        const next = texts.map((one, n) => block(n === at % texts.length ? other : one))
        expect(remembering.check(next)?.findings).toEqual(copyedit(next, NEWS))
      }),
      runs,
    )
  })
})

describe('rules over the article, put together from what is known of each block', () => {
  const line = fc.constantFrom(
    '张建国说，好。张建国介绍，行。', '张建围说，不好。', '张建围表示，不行。张建国认为，可。', '（资料图）', '责任编辑：王小明', '- 多地创新祭扫服务形式', '- 全球融资规模创三年新低', '-', '', '正文写完了。',
    'The colour of the centre.', 'Its color and a theater.', 'The Long Way Home', 'How it was paid for', 'What the council knew', 'It is a long way to a home, they said.',
  ) // prettier-ignore
  const kind = fc.constantFrom<CopyBlockKind>(
    'paragraph',
    'paragraph',
    'heading',
    'quotation',
    'code',
    'cell',
  )
  const edit = fc.tuple(
    fc.constantFrom('change', 'insert', 'remove', 'move'),
    fc.nat(11),
    fc.nat(11),
    line,
    kind,
  )

  it('the same findings as of the whole, after any row of edits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, kind), { maxLength: 12 }),
        fc.array(edit, { maxLength: 8 }),
        (given, edits) => {
          const editor = copyeditor(NEWS)
          let blocks: readonly CopyBlock[] = given.map(([text, as]) => block(text, as))
          editor.check(blocks)
          for (const [act, at, to, text, as] of edits) {
            const here = blocks.at(at % Math.max(1, blocks.length))
            const others = blocks.filter((one) => one !== here)
            if (act === 'insert' || here === undefined) blocks = blocks.toSpliced(at, 0, block(text, as))
            else if (act === 'change') blocks = blocks.map((one) => (one === here ? block(text, as) : one))
            else if (act === 'remove') blocks = others
            else blocks = others.toSpliced(to, 0, here)
            // Stopped on the way now and then, and asked again.
            if (at % 3 === 0) editor.check(blocks, () => true)
            expect(editor.check(blocks)?.findings).toEqual(copyedit(blocks, NEWS))
          }
        },
      ),
      { numRuns: 500, seed: 36 },
    )
  })

  it('a key reads one block for them, too', () => {
    let read = 0
    const counted = remembered(({ text }) => {
      read++
      return text.length
    })
    const contexts = Array.from({ length: 50 }, (_, n) => ({ text: String(n) }) as Context)
    const sum = (all: readonly Context[]): number => all.reduce((total, one) => total + counted(one), 0)
    sum(contexts)
    expect(sum(contexts.with(20, { text: 'another' } as Context))).toBe(95)
    expect(read).toBe(51)
  })
})

describe('while one types', () => {
  it('a key asks one block of a thousand', () => {
    const blocks = Array.from({ length: 1000 }, (_, n) => block(`第${n}段,说了一些话。`))
    const editor = copyeditor(NEWS)
    expect(editor.check(blocks)?.asked).toBe(1000)
    const next = blocks.with(500, block('第500段,改了一个字。'))
    expect(editor.check(next)?.asked).toBe(1)
    // Moved, not changed.
    expect(editor.check([...next.slice(1), ...next.slice(0, 1)])?.asked).toBe(0)
  })

  it('goes on where it was stopped', () => {
    const blocks = Array.from({ length: 100 }, (_, n) => block(`第${n}段,说了一些话。`))
    const editor = copyeditor(NEWS)
    let rounds = 0
    let done: ReturnType<typeof editor.check> = null
    while (done === null && rounds++ < 50) {
      let asked = 0
      done = editor.check(blocks, () => ++asked > 10)
    }
    expect(rounds).toBe(10)
    expect(done?.findings).toEqual(copyedit(blocks, NEWS))
  })

  it('ends where it is told to', () => {
    let asked = 0
    const stopped = copyeditor(NEWS).check(
      Array.from({ length: 100 }, (_, n) => block(`第${n}段`)),
      () => ++asked > 10,
    )
    expect(stopped).toBeNull()
    expect(asked).toBe(11)
  })

  it('a fingerprint stays when the block moves and when other words change', () => {
    const one = check('会议指出,要抓好落实。今天下雨。')[0]
    const [other] = copyedit([block('前一段。'), block('会议指出,要抓好落实。今天下了雪。')], NEWS)
    expect(other?.block).toBe(1)
    expect(other?.fingerprint).toBe(one?.fingerprint)
  })
})

it('published headlines: each finding above a note is a real slip', () => {
  for (const text of [
    '索尼 DSC-T110 3D卡片机迎中秋',
    '北京明星豪宅地图之那英(图)',
    '5倍光变广角DC 佳能A3300售价1180元',
    '同步A股首秀：港股缩量回调',
  ])
    expect(copyeditLine(text, NEWS).filter(({ severity }) => severity !== 'note')).toEqual([])
})
