// The ledger of names in copyediting: five rules, each with its reason, answered like any other.
import { describe, expect, it } from 'vitest'
import type { CopyBlock } from '#shared/copyedit'
import { copyeditTexts } from '#shared/texts/copyedit'
import { nameBook } from '../names/book'
import { office, person } from '../names/fixtures'
import { copyedit, copyeditor } from './copyedit'
import { fixAll } from './fix'
import { COPY_PROFILE } from './profiles'

const NEWS = COPY_PROFILE.news
const block = (text: string): CopyBlock => ({ kind: 'paragraph', text, opaque: [] })
const bookWith = (title: string): ReturnType<typeof nameBook> =>
  nameBook([
    person(
      '周建明',
      [office('青河市委', title, '2024-03', '', { source: 'article', headline: '青河换届' })],
      { rank: 1 },
    ),
    person('郭一帆', [], { rank: 3 }),
    person('马晓晴', [office('青河大学', '校长', '2019', '2023')], { rank: 2, spellings: ['马小晴'] }),
  ])
const desk = { names: bookWith('书记'), day: '2024-06-01' }
const found = (text: string): readonly string[] =>
  copyedit([block(text)], NEWS, desk)
    .filter(({ rule }) => rule.startsWith('name-'))
    .map(({ rule, quote }) => `${rule} ${quote}`)

describe('the ledger', () => {
  it.each([
    ['青河市委副书记周建明指出，要抓好落实。', 'name-title 青河市委副书记周建明'],
    ['青河大学校长马晓晴说。', 'name-ended 青河大学校长马晓晴'],
    ['青河市委书记周健明指出，要抓好落实。', 'name-near 周健明'],
    ['郭一帆、周建明出席。', 'name-order 周建明'],
    ['马小晴也到场。', 'name-other 马小晴'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]))

  it('says since when and where from', () => {
    const [one] = copyedit([block('青河市委副书记周建明指出，要抓好落实。')], NEWS, desk)
    if (one === undefined) throw new Error('nothing found')
    const says = (language: 'zh-CN' | 'en'): string =>
      copyeditTexts[language].rules[one.rule].says(one.quote, one.other, one.because)
    expect(says('zh-CN')).toBe(
      '“青河市委副书记周建明”：名录里 周建明 的职务是青河市委书记（2024-03 起，见《青河换届》）',
    )
    expect(says('en')).toBe(
      '“青河市委副书记周建明”: in the ledger 周建明 is 青河市委书记 (since 2024-03, from “青河换届”)',
    )
  })

  it('an answer holds for what the ledger said then', () => {
    const of = (title: string): string | undefined =>
      copyedit([block('青河市委委员长周建明指出，要抓好落实。')], NEWS, {
        ...desk,
        names: bookWith(title),
      })[0]?.fingerprint
    expect(of('书记')).toBe(of('书记'))
    expect(of('书记')).not.toBe(of('副书记'))
  })

  it('a spelling is mended, nothing else is', () => {
    const blocks = ['马小晴也到场。', '青河大学校长马晓晴说。'].map(block)
    expect(fixAll(blocks, NEWS, undefined, desk).map(({ text }) => text)).toEqual([
      '马晓晴也到场。',
      '青河大学校长马晓晴说。',
    ])
  })

  it('is asked of changed blocks alone', () => {
    const editor = copyeditor(NEWS, desk)
    const blocks = ['青河市委副书记周建明指出。', '第二段。', '第三段。'].map(block)
    expect(editor.check(blocks)?.asked).toBe(3)
    expect(editor.check([...blocks.slice(0, 2), block('马小晴也到场。')])?.asked).toBe(1)
  })

  it('without a ledger nothing is asked', () => {
    expect(copyedit([block('青河市委副书记周建明指出，要抓好落实。')], NEWS)).toEqual([])
  })
})
