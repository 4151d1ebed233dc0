// The words of the interface: none missing, none unused, none outside the dictionaries, English right with one.
import { parseSync } from 'vite'
import { expect, it } from 'vitest'
import { allDictionaries, leaves } from './dictionaries.ts'
import { hardCoded } from './hard-coded.ts'
import { wrongPlural } from './plurals.ts'
import { printsByItself } from './own-print.ts'
import { allSources, nodes } from './sources.ts'
import { unusedKeys } from './used.ts'

const SOURCES = allSources('src/**/*.{ts,tsx}')

/** Not to be translated, each with its reason. */
const MEANT: readonly string[] = [
  // The name of the program, in both scripts.
  'src/main/window.ts: Galley 清样',
  'src/renderer/palette/about.tsx: 清样 Galley',
  'src/renderer/use-open-article.ts: 清样 Galley',
  'src/renderer/use-open-article.ts: 清样',
  // Keys, as they stand on the keyboard.
  'src/renderer/bench/candidates.tsx: N',
  'src/renderer/bench/draft.tsx: N E',
  'src/renderer/bench/previews.tsx: C',
  'src/renderer/bench/reasons.tsx: Esc',
  'src/renderer/queue/reasons-row.tsx: Esc',
  // A format and a unit.
  'src/renderer/bench/place-lines.tsx: RSS ·',
  'src/renderer/bench/preview.tsx: / px',
  // A placeholder of file names, understood in both languages; a file of the sample.
  'src/main/calls/export-files.ts: {标题}',
  'src/renderer/publishing/profile-detail.tsx: {标题}',
  'src/renderer/publishing/profiles-sheet.tsx: {标题}',
  'src/main/desk.ts: resources/sample/九原区.txt',
  // A made-up article in both languages.
  ...['水库今日九时开闸', '闫方舟', '市水务局', '宋璟', '清江日报'].map(
    (text) => `src/renderer/publishing/profile-detail.tsx: ${text}`,
  ),
]
/** Whole files of data: initials of pinyin, characters by which charsets are told, words to warm up and try with. */
const DATA = [
  'src/renderer/ui/initials.ts',
  'src/main/intake/decode-score.ts',
  'src/main/library/headline-keys.ts',
  'src/main/library/word-list-patterns.ts',
]

/** A name stands where a number might: `${channel} uses`. */
const NAMES = new Set([
  'checksTexts: messages / roster',
  'candidateTexts: recordUsed',
  'candidateTexts: recordFollows',
  'copyeditTexts: rules / straight-quote / says',
  'copyeditTexts: rules / name-order / says',
  'editorTexts: linkKeys',
  'importingTexts: siteLearned',
  'outcomesTexts: chooseFor',
  'peopleTexts: hereOf',
  'peopleTexts: sits',
  'queueTexts: takenToSign',
  'revisionsTexts: historyWhat / follows',
  'syncedTexts: synced',
  'wordListTexts: slow',
])
/** A limit that is never one. */
const LIMITS = new Set([
  'checksTexts: messages / many-words',
  'collectionsTexts: tooMany',
  'libraryTexts: rangeTooLong',
  'copyeditTexts: rules / long-sentence / says',
  'likenessTexts: cut',
  'originTexts: isCut',
  'publishingTexts: wechatLength',
  'publishingTexts: copiedTooLong',
  'replacingTexts: capped',
  'reviewRuleTexts: tooFew',
])

it('both languages say something for every key, and functions take as much in both', async () => {
  const dictionaries = await allDictionaries()
  expect(dictionaries.length).toBeGreaterThan(60)
  const empty = dictionaries.flatMap(({ name, zh, en }) => {
    const other = new Map([...leaves(en)].map(([path, leaf]) => [path.join(' / '), leaf]))
    return [...leaves(zh)].flatMap(([path, leaf]) => {
      const english = other.get(path.join(' / '))
      return typeof leaf === typeof english ? [] : [`${name}: ${path.join(' / ')}`]
    })
  })
  expect(empty).toEqual([])
})

it('no key that nothing reads', async () => {
  expect(unusedKeys(await allDictionaries(), SOURCES)).toEqual([])
})

it('no words in the source of windows, dialogs and terminal but those meant', () => {
  const found = hardCoded(
    SOURCES.filter(({ file }) => /^src\/(?:main|preload|renderer)\//.test(file)),
  ).filter(
    (one) =>
      !DATA.some((file) => one.startsWith(`${file}:`)) && !one.startsWith('src/main/library/migrations/'),
  )
  expect(found.filter((one) => !MEANT.includes(one))).toEqual([])
  expect(MEANT.filter((one) => !found.includes(one))).toEqual([])
})

it('English says 1 article, not 1 articles', async () => {
  const wrong = (await allDictionaries()).flatMap(({ name, en }) =>
    [...leaves(en)].flatMap(([path, leaf]) => {
      if (typeof leaf !== 'function') return []
      const said = wrongPlural(leaf as (...args: never) => unknown)
      return said === undefined ? [] : [[`${name}: ${path.join(' / ')}`, said] as const]
    }),
  )
  expect(wrong.filter(([key]) => !NAMES.has(key) && !LIMITS.has(key))).toEqual([])
  const keys = new Set<string>(wrong.map(([key]) => key))
  expect([...NAMES, ...LIMITS].filter((key) => !keys.has(key))).toEqual([])
})

it('the looks themselves find what they are for', () => {
  const counted = (n: number): string => `${n} more files`
  expect(wrongPlural(counted)).toBe('1 more files')
  expect(wrongPlural((n: string, of: number) => (n === '1' ? `${of} file` : `${n} files`))).toBeUndefined()
  expect(wrongPlural(({ n }: { n: number }) => `${n} articles`)).toBe('1 articles')
  const { program: tree } = parseSync(
    'a.tsx',
    `const a = <p title={b ? 'Close it' : ''}>Save<i hidden={c === 'open'}>{'3'}</i></p>; print(\`No \${n}\`)`,
  )
  expect(hardCoded([{ file: 'a.tsx', tree }])).toEqual(['a.tsx: Close it', 'a.tsx: Save', 'a.tsx: No'])
  const en = { read: 'x', left: 'x' }
  const reader = parseSync('b.ts', `import { t } from '#shared/texts/t'; t.en.read`).program
  const texts = { file: 'src/shared/texts/t.ts', tree: parseSync('t.ts', 'export const t = 1').program }
  expect(
    unusedKeys([{ file: 't.ts', name: 't', zh: en, en }], [texts, { file: 'src/main/b.ts', tree: reader }]),
  ).toEqual(['t: left'])
})

it('prints moments in one place, and numbers in a language', () => {
  const wrong = allSources('src/**/*.{ts,tsx}').flatMap(({ file, tree }) => {
    if (file === 'src/shared/moment.ts') return []
    return [...nodes(tree)].flatMap(([node]) => printsByItself(node).map((what) => `${file}: ${what}`))
  })
  expect(wrong).toEqual([])
})
