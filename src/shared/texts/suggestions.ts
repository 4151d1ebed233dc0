// Words of suggestions: the mode, the list, what becomes of each.
import type { Change, Verdict } from '../suggestion'
import type { Both } from './both'

interface SuggestionsWords {
  readonly title: string
  readonly on: (n: string) => string
  readonly onNone: string
  readonly hint: string
  readonly kinds: Readonly<Record<Change['kind'], string>>
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly nobody: string
  readonly also: (names: string) => string
  readonly join: string
  readonly take: string
  readonly leave: string
  readonly takeAll: string
  readonly leaveAll: string
  readonly end: string
  readonly empty: string
  readonly emptyBlock: string
  readonly settled: (n: string) => string
  readonly settledBy: (verdict: string, name: string) => string
  readonly takenDone: (n: number) => string
  readonly leftDone: (n: number) => string
  readonly begin: string
  readonly begun: string
  readonly ended: string
  readonly none: string
}

export const suggestionsTexts = {
  'zh-CN': {
    title: '建议',
    on: (n) => `建议中 · ${n} 条未定`,
    onNone: '建议中 · 没有未定的',
    hint: '改动先记为建议，采用后才算数；导出用未改的原文。',
    kinds: { words: '字句', style: '格式', block: '段落', move: '移动' },
    verdicts: { taken: '采用', left: '不采' },
    nobody: '未具名',
    also: (names) => `前有 ${names}`,
    join: '、',
    take: '采用',
    leave: '不采',
    takeAll: '全部采用',
    leaveAll: '全部不采',
    end: '结束建议',
    empty: '改一处试试：删去的划线，添上的加底线，都留着等人定。',
    emptyBlock: '空段',
    settled: (n) => `已定 ${n} 条`,
    settledBy: (verdict, name) => `${name}${verdict}`,
    takenDone: (n) => `采用 ${n} 条建议`,
    leftDone: (n) => `不采 ${n} 条建议`,
    begin: '开始建议',
    begun: '此后的改动都先记为建议',
    ended: '建议已结束，改动即时生效',
    none: '没有未定的建议',
  },
  en: {
    title: 'Suggestions',
    on: (n) => `Suggesting · ${n} open`,
    onNone: 'Suggesting · none open',
    hint: 'Changes are suggestions until somebody takes them; exports leave without them.',
    kinds: { words: 'Wording', style: 'Style', block: 'Paragraph', move: 'Move' },
    verdicts: { taken: 'taken', left: 'left' },
    nobody: 'no name given',
    also: (names) => `before: ${names}`,
    join: ', ',
    take: 'Take',
    leave: 'Leave',
    takeAll: 'Take all',
    leaveAll: 'Leave all',
    end: 'End suggesting',
    empty: 'Change something: what goes is struck, what comes is underlined, and both wait for a decision.',
    emptyBlock: 'empty paragraph',
    settled: (n) => `Settled: ${n}`,
    settledBy: (verdict, name) => `${verdict} by ${name}`,
    takenDone: (n) => (n === 1 ? '1 suggestion taken' : `${n} suggestions taken`),
    leftDone: (n) => (n === 1 ? '1 suggestion left' : `${n} suggestions left`),
    begin: 'Begin suggesting',
    begun: 'From now on changes are suggestions',
    ended: 'Suggesting has ended: changes hold at once',
    none: 'No suggestion is open',
  },
} satisfies Both<SuggestionsWords>
