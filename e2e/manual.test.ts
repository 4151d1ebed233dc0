// The manual: the same sections in both languages, no link that leads nowhere, no key that the program does not have.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPicture } from '../src/core/media/picture.ts'
import { COMMANDS, type Command } from '../src/shared/commands.ts'
import { PLACE_SECTIONS, type ManualBlock, type ManualText } from '../src/shared/manual.ts'
import { commandTexts } from '../src/shared/texts/commands.ts'
import { withKeys } from '../packaging/manual-keys.ts'
import { manualPages, manualSections, nightOf, picturesOf } from '../packaging/manual.ts'

const LANGUAGES = ['zh-CN', 'en'] as const

/** Keys of the text itself (`src/renderer/editor/keys.ts`), of lists, and renaming a tag; they are in no menu. */
const NOT_COMMANDS = [
  ['Z', 'A'].map((key) => `CmdOrCtrl+${key}`),
  // Of lists, sheets and candidates.
  'F2',
  'ArrowLeft',
  'ArrowRight',
  'Tab',
  'Shift+Tab',
  'Backspace',
  'Shift+End',
  'Shift+J',
  'Shift+K',
  '2',
  '8',
  '9',
].flat()

/** As people write them → as the table does. */
const SPELLED: Readonly<Record<string, string>> = {
  回车: 'Enter',
  空格: 'Space',
  Esc: 'Escape',
  Del: 'Delete',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
}

/** Modifiers in one order: `CmdOrCtrl+Alt+Shift+H`. */
function ordered(key: string): string {
  const parts = key.split('+')
  const last = parts.pop() ?? ''
  const name = SPELLED[last] ?? last
  return [...['CmdOrCtrl', 'Alt', 'Shift'].filter((one) => parts.includes(one)), name].join('+')
}

const KEYS = new Set(
  [...(COMMANDS as readonly Command[]).flatMap(({ key, also = '' }) => [key, also]), ...NOT_COMMANDS].map(
    ordered,
  ),
)

function runsOf(block: ManualBlock): readonly ManualText[] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return block.line
  if (block.kind === 'list') return block.items.flat().flatMap(runsOf)
  if (block.kind === 'table') return [block.head, ...block.rows].flat(2)
  return []
}

describe('the manual', () => {
  const [zh, en] = LANGUAGES.map(manualSections)

  it('has the same sections with the same keys in both languages', () => {
    const shape = (sections: typeof zh) => sections?.map(({ level, keys }) => ({ level, keys }))
    expect(shape(zh)).toEqual(shape(en))
    expect(new Set(en?.map(({ id }) => id)).size).toBe(en?.length)
  })

  it('has every page in its contents, the same ones in both languages', () => {
    const [inZh, inEn] = LANGUAGES.map((language) => manualPages(language).map(({ file }) => file))
    expect(inZh).toEqual(inEn)
    for (const folder of ['zh', 'en'])
      expect(readdirSync(`docs/manual/${folder}`).toSorted()).toEqual(inEn?.toSorted())
  })

  it('and what leads to it has no link to a file that is not there', () => {
    const pages = [
      'README.md',
      'README.zh.md',
      ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`),
    ].filter((file) => file.endsWith('.md'))
    const links = pages.flatMap((page) =>
      Array.from(
        readFileSync(page, 'utf8')
          .replace(/`[^`\n]{0,300}`/g, '')
          .matchAll(/\]\(([^)\s#]{1,200})(?:#[^)]{0,200})?\)/g),
        ([, to = '']) => ({ page, to }),
      ),
    )
    const dead = links.filter(({ page, to }) => !/^[a-z]+:/.test(to) && !existsSync(join(dirname(page), to)))
    expect(links.length).toBeGreaterThan(100)
    expect(dead).toEqual([])
  })

  it('has a table of every command that is the present one (KEYS=write writes it)', () => {
    for (const language of LANGUAGES) {
      const file = `docs/manual/${language === 'en' ? 'en' : 'zh'}/keys.md`
      const present = withKeys(readFileSync(file, 'utf8'), language)
      if (process.env['KEYS'] === 'write') writeFileSync(file, present)
      expect(readFileSync(file, 'utf8'), 'write it: KEYS=write npx vitest run e2e/manual').toBe(present)
      for (const { id } of COMMANDS)
        expect(present).toContain(`| ${commandTexts[language][id].replace('…', '')} |`)
    }
  })

  it('has every picture that it shows, shows every one it has, and by day and by night, and they weigh 4 MB at most', () => {
    const files = readdirSync('docs/manual/pictures')
    const shown = LANGUAGES.flatMap((language) => picturesOf(manualSections(language)))
    expect(shown.flatMap((file) => [file, nightOf(file)]).toSorted()).toEqual(files.toSorted())
    const bytes = files.map((file) => readFileSync(`docs/manual/pictures/${file}`))
    expect(bytes.map(readPicture).filter((read) => typeof read === 'string')).toEqual([])
    expect(bytes.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(4_000_000)
  })

  it('has a section for every place from which F1 opens it', () => {
    const ids = en?.map(({ id }) => id)
    expect(Object.values(PLACE_SECTIONS).filter((id) => ids?.includes(id) !== true)).toEqual([])
  })

  for (const language of LANGUAGES) {
    const sections = manualSections(language)
    const ids = new Set(sections.map(({ id }) => id))
    const runs = sections.flatMap(({ id, blocks }) => blocks.flatMap(runsOf).map((run) => ({ id, run })))

    it(`has no link that leads nowhere, and none out of the program (${language})`, () => {
      expect(runs.filter(({ run }) => run.kind === 'link' && !ids.has(run.to ?? ''))).toEqual([])
    })

    it(`has no section without a text, no mark of Markdown left in it (${language})`, () => {
      expect(sections.filter(({ blocks }) => blocks.length === 0)).toEqual([])
      expect(runs.filter(({ run }) => run.kind === 'text' && /\*\*|\]\(|^#/.test(run.text))).toEqual([])
    })

    it(`names only keys that the program has (${language})`, () => {
      const named = [
        ...runs.filter(({ run }) => run.kind === 'key').map(({ id, run }) => ({ id, key: run.text })),
        ...sections.flatMap(({ id, keys }) => keys.map((key) => ({ id, key }))),
      ]
      expect(named.length).toBeGreaterThan(50)
      expect(named.filter(({ key }) => !KEYS.has(ordered(key)))).toEqual([])
    })
  }
})
