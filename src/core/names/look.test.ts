// Texts against a ledger of made-up people: what is asked about, and what is none of it.
import { describe, expect, it } from 'vitest'
import { nameBook } from './book'
import { office, person } from './fixtures'
import { nameFindings } from './look'

const people = [
  person('周建明', [office('青河市委', '书记', '2024-03'), office('青河市', '市长', '2020', '2024-02')], {
    rank: 1,
  }),
  person(
    '郭一帆',
    [office('柳湾控股集团', '董事长', '2021-06-01', '', { source: 'article', headline: '柳湾换帅' })],
    { rank: 2 },
  ),
  person('马晓晴', [office('青河大学', '校长')], { rank: 3, spellings: ['马小晴'] }),
  person('李明', [office('青河日报社', '总编辑')]),
  person('王立', [office('甲公司', '总经理')]),
  person('王立', [office('乙银行', '行长')]),
  person('孙静', [office('青河市公安局', '局长', '2018', '2022-12-31')]),
  person('Jane Doe', [office('Acme', 'chief executive', '2023-01')], { rank: 4 }),
  person('John Roe', [office('Bank of Umbria', 'governor')], { rank: 5 }),
]
const book = nameBook(people)
const found = (text: string, day = '2024-06-01'): readonly string[] =>
  nameFindings(text, book, day).map(
    ({ kind, span, other }) => `${kind} ${text.slice(span.start, span.end)} → ${other}`,
  )

describe('another title', () => {
  it.each([
    ['青河市市长周建明指出，', '2024-06-01', ['ended 青河市市长周建明 → 青河市市长']],
    ['青河市市长周建明指出，', '2023-06-01', []],
    ['青河市委书记周建明指出，', '2023-06-01', ['title 青河市委书记周建明 → 青河市市长']],
    ['青河市副市长周建明指出，', '2024-06-01', ['title 青河市副市长周建明 → 青河市委书记']],
    ['郭一帆（柳湾控股集团总经理）', '2024-06-01', ['title 郭一帆（柳湾控股集团总经理 → 柳湾控股集团董事长']],
    ['青河大学副校长马晓晴说', '', ['title 青河大学副校长马晓晴 → 青河大学校长']],
    [
      'Jane Doe, chairman of Acme, said',
      '2024-06-01',
      ['title Jane Doe, chairman of Acme → Acme chief executive'],
    ],
    [
      'Acme chairwoman Jane Doe said',
      '2024-06-01',
      ['title Acme chairwoman Jane Doe → Acme chief executive'],
    ],
  ])('%s (%s)', (text, day, expected) => expect(found(text, day)).toEqual(expected))

  it.each([
    '青河市委书记周建明指出，',
    '青河市委书记、市人大常委会主任周建明指出，',
    '原青河市市长周建明',
    '时任青河市市长周建明',
    '市委书记周建明表示',
    '周建明（青河市委书记）',
    '柳湾控股（集团）董事长郭一帆',
    '柳湾集团董事长郭一帆',
    '校长马晓晴说',
    '马晓晴教授说',
    '李明亮（某公司董事长）',
    '甲公司总经理王立和乙银行行长王立',
    '周建明会见柳湾控股集团董事长郭一帆',
    '青河市公安局原局长孙静',
    'Acme CEO Jane Doe said',
    'Acme’s former chairman Jane Doe said',
    'Jane Doe, Acme’s chief executive, said',
  ])('nothing: %s', (text) => expect(found(text)).toEqual([]))

  it('of people with no office on that day nothing is asked', () => {
    expect(found('青河市副市长孙静出席')).toEqual([])
    expect(found('青河市公安局局长孙静出席')).toEqual(['ended 青河市公安局局长孙静 → 青河市公安局局长'])
    expect(found('青河市公安局局长孙静出席', '2022')).toEqual([])
  })
  it('brings its evidence', () => {
    const [one] = nameFindings('柳湾控股集团总裁郭一帆说', book, '2024-06-01')
    expect(one?.because).toEqual({
      name: '郭一帆', office: '柳湾控股集团董事长', from: '2021-06-01', to: '', source: 'article', headline: '柳湾换帅',
    }) // prettier-ignore
  })
})

describe('almost a known name', () => {
  it.each([
    ['柳湾控股集团董事长鄂一帆出席', ['near 鄂一帆 → 郭一帆']],
    ['青河大学校长马晓睛说', ['near 马晓睛 → 马晓晴']],
    ['青河市委书记周健明强调', ['near 周健明 → 周建明']],
    ['周键明说，青河市委要负起责任', ['near 周键明 → 周建明']],
    ['Acme chief executive Jane Dow said', ['near Jane Dow → Jane Doe']],
    ['Bank of Umbria governor John Rowe said', ['near John Rowe → John Roe']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
  it.each([
    '丙公司董事长鄂一帆出席',
    '村民周健明说，今年收成好',
    '青河市委书记周向明强调',
    '青河市委书记吴建明强调',
    'Jane Dow, a teacher, said',
    'Acme chief executive Mary Dow said',
  ])('nothing: %s', (text) => expect(found(text).filter((one) => one.startsWith('near'))).toEqual([]))
})

describe('order', () => {
  it.each([
    ['郭一帆、周建明出席', ['order 周建明 → 郭一帆']],
    ['马晓晴、郭一帆、周建明出席', ['order 郭一帆 → 马晓晴', 'order 周建明 → 马晓晴、郭一帆']],
    ['柳湾控股集团董事长郭一帆和青河市委书记周建明出席', ['order 周建明 → 郭一帆']],
    ['郭一帆 周建明为新校揭牌', ['order 周建明 → 郭一帆']],
    ['John Roe and Jane Doe met', ['order Jane Doe → John Roe']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
  it.each([
    '周建明、郭一帆、马晓晴出席',
    '郭一帆向周建明汇报',
    '郭一帆出席。周建明讲话',
    '郭一帆、李明、周向明出席',
    '郭一帆说，周建明的意见很对',
  ])('nothing: %s', (text) => expect(found(text)).toEqual([]))
})

describe('another spelling', () => {
  it('is pointed out with the ledger’s', () => {
    expect(found('马小晴说')).toEqual(['spelling 马小晴 → 马晓晴'])
    expect(found('马晓晴说')).toEqual([])
  })
  it('that is somebody else’s name is none', () => {
    const both = nameBook([person('马晓晴', [], { spellings: ['马小晴'] }), person('马小晴')])
    expect(nameFindings('马小晴说', both, '')).toEqual([])
  })
})

it('an empty book finds nothing', () => {
  expect(nameFindings('青河市市长周建明指出，', nameBook([]), '')).toEqual([])
})
