// Words of the copyedit part of the inspector.
import type { EnglishStyle } from '../copyedit'
import type { Both } from './both'
import { counted } from './plural'

interface CopyeditPartWords {
  readonly title: string
  readonly clean: string
  readonly found: (n: string) => string
  readonly fixAll: (n: string) => string
  readonly fixRule: (n: string) => string
  readonly fixRuleOf: (name: string, n: string) => string
  readonly why: string
  /** Read aloud, since each rule has such a button: `Why: Half-width mark`. */
  readonly whyOf: (name: string) => string
  readonly source: string
  readonly spares: string
  readonly more: (n: string) => string
  readonly keys: string
  readonly looked: (blocks: string, characters: string) => string
  readonly ledger: (n: string, people: number) => string
  readonly lists: (names: readonly string[]) => string
  readonly setAside: (list: string, number: string, term: string) => string
  readonly entry: (list: string, number: string) => string
  readonly unread: (n: string) => string
  readonly leftOut: (n: string) => string
  readonly chinese: string
  readonly english: string
  readonly styles: Readonly<Record<EnglishStyle, string>>
  readonly turnOff: string
  readonly off: string
  readonly turnOn: (rule: string) => string
  readonly fixed: (n: string) => string
  readonly none: string
  readonly gone: string
  readonly verified: (words: string) => string
  readonly ignored: (words: string) => string
  readonly muted: (words: string) => string
}

export const copyeditPartTexts = {
  'zh-CN': {
    title: '校对',
    clean: '没有要提示的',
    found: (n) => `${n} 处提示`,
    fixAll: (n) => `改正 ${n} 处`,
    fixRule: (n) => `全改 ${n}`,
    fixRuleOf: (name, n) => `${name}：全改 ${n} 处`,
    why: '为何',
    whyOf: (name) => `为何：${name}`,
    source: '依据',
    spares: '不提示',
    more: (n) => `还有 ${n} 处`,
    keys: 'F7 下一处　↵ 改　⇧↵ 改这一类　V 无误　Del 这里不提示　⇧Del 处处不提示　W 为何　Esc 回正文',
    looked: (blocks, characters) =>
      `查了 ${blocks} 段、${characters} 字符的标点、空白、字词、数字和英文拼写；不查事实。`,
    ledger: (n, people) => (people === 0 ? '人名职务录是空的。' : `人名职务录：${n} 人。`),
    lists: (names) =>
      names.length === 0 ? '没有启用的词表。' : `词表：${names.map((name) => `《${name}》`).join('')}。`,
    setAside: (list, number, term) => `《${list}》第 ${number} 条太慢，没有查：${term}`,
    entry: (list, number) => `《${list}》第 ${number} 条`,
    unread: (n) => `其中 ${n} 段既非中文也非英文，没有规则，没有查。`,
    leftOut: (n) => `${n} 处已核对或不再提示。`,
    chinese: '中文',
    english: '英文',
    styles: { ap: 'AP', chicago: 'Chicago' },
    turnOff: '本编辑部不查这一条',
    off: '不查：',
    turnOn: (rule) => `重新查“${rule}”`,
    fixed: (n) => `改正了 ${n} 处`,
    none: '没有校对提示',
    gone: '这几个字已经改过了',
    verified: (words) => `“${words}”核对过，没有错`,
    ignored: (words) => `“${words}”在这里不再提示`,
    muted: (words) => `“${words}”处处不再提示`,
  },
  en: {
    title: 'Copyedit',
    clean: 'Nothing to point out',
    found: (n) => (n === '1' ? '1 finding' : `${n} findings`),
    fixAll: (n) => `Fix ${n}`,
    fixRule: (n) => `Fix all ${n}`,
    fixRuleOf: (name, n) => `${name}: fix all ${n}`,
    why: 'Why',
    whyOf: (name) => `Why: ${name}`,
    source: 'Source',
    spares: 'Leaves alone',
    more: (n) => `${n} more`,
    keys: 'F7 next · ↵ fix · ⇧↵ fix the rule · V it is right · Del not here · ⇧Del nowhere · W why · Esc back to the text',
    looked: (blocks, characters) =>
      `Looked at the marks, blanks, words, numbers and English spelling of ${counted(blocks, 'block')}, ${counted(characters, 'character')}; not at facts.`,
    ledger: (n, people) =>
      people === 0
        ? 'The ledger of names is empty.'
        : `Ledger of names: ${n} ${people === 1 ? 'person' : 'people'}.`,
    lists: (names) =>
      names.length === 0
        ? 'No word list is switched on.'
        : `${names.length === 1 ? 'Word list' : 'Word lists'}: ${names.join(', ')}.`,
    setAside: (list, number, term) =>
      `No. ${number} of “${list}” takes too long and was not looked for: ${term}`,
    entry: (list, number) => `“${list}”, no. ${number}`,
    unread: (n) =>
      n === '1'
        ? 'One block of them is in another script, for which there are no rules: not asked.'
        : `${n} blocks of them are in other scripts, for which there are no rules: not asked.`,
    leftOut: (n) => `${n} looked at or muted.`,
    chinese: 'Chinese',
    english: 'English',
    styles: { ap: 'AP', chicago: 'Chicago' },
    turnOff: 'This desk does not ask it',
    off: 'Not asked: ',
    turnOn: (rule) => `Ask “${rule}” again`,
    fixed: (n) => (n === '1' ? 'Fixed one' : `Fixed ${n}`),
    none: 'Copyediting has found nothing',
    gone: 'These words have changed meanwhile',
    verified: (words) => `“${words}”: looked at, it is right`,
    ignored: (words) => `“${words}” is not pointed out here any more`,
    muted: (words) => `“${words}” is not pointed out anywhere any more`,
  },
} satisfies Both<CopyeditPartWords>
