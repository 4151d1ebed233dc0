// From a terminal: every format, profiles, several articles in one file, and what is refused.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import iconv from 'iconv-lite'
import { FORMATS, shapeOf } from '#shared/formats'

const ROOT = resolve(import.meta.dirname, '..')
const SAMPLE = join(ROOT, 'resources/sample/九原区.txt')

test('P13 every format, by name and by profile, each and together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-cli-export-'))
  const galley = (...args: readonly string[]) => {
    const run = spawnSync(
      process.execPath,
      [
        join(ROOT, 'out/main/cli.js'),
        '--library',
        join(folder, 'desk.db'),
        '--lang',
        'zh',
        '--json',
        ...args,
      ],
      { encoding: 'utf8' },
    )
    const lines = run.stdout.trim() === '' ? [] : run.stdout.trim().split('\n')
    return { ...run, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
  }
  const other = join(folder, '春耕.txt')
  writeFileSync(other, '春耕开始了\n\n作者：闫方舟\n\n南方各地陆续进入春耕备耕时节，农技人员下到田间地头。')
  expect(galley('import', SAMPLE, other, '--as', 'page').status).toBe(0)
  const rows = galley('list').lines
  const ids = rows.map((row) => String(row['id']))
  const id = String(rows.find(({ headline }) => String(headline).includes('九原'))?.['id'])

  const made = new Map<string, string>()
  for (const format of FORMATS) {
    const [as = 'article'] = shapeOf(format).holds
    const out = join(folder, `out-${format}`)
    const run = galley('export', id, '--format', format, '--as', as, '--out', out)
    const written = { id, file: out, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }
    const expected = format === 'pdf' ? [1, { code: 'no-press', file: out }] : [0, written]
    expect([run.status, run.lines[0]], format).toMatchObject(expected)
    if (run.status === 0 && as !== 'folder') made.set(format, readFileSync(out, 'latin1'))
  }
  for (const [format, content] of made) expect(content.length, format).toBeGreaterThan(200)
  // Galley's own file knows what else has left; all that could leave has.
  const [kept] = galley('export', id, '--format', 'json', '--out', join(folder, 'kept.json')).lines
  made.set('json', readFileSync(String(kept?.['file']), 'latin1'))
  // Once more, the same bytes.
  for (const format of [...made.keys()].toSorted((a) => (a === 'json' ? -1 : 1))) {
    const [as = 'article'] = shapeOf(format as (typeof FORMATS)[number]).holds
    const out = join(folder, `again.${format}`)
    // Beside a file of another name pictures and the like have other paths; the sample has none.
    galley('export', id, '--format', format, '--as', as, '--out', out)
    expect(readFileSync(out, 'latin1') === made.get(format), format).toBe(true)
  }

  const [byProfile] = galley('export', '--query', '党建', '--profile', 'cms', '--out', `${folder}/cms/`).lines
  const bytes = readFileSync(String(byProfile?.['file']))
  expect(iconv.decode(bytes, 'gb18030')).toContain('作者：闫方舟　责编：宋璟\r\n')
  const [asText] = galley(
    'export',
    id,
    '--profile',
    'cms',
    '--option',
    'encoding=utf-8',
    '--out',
    `${folder}/u/`,
  ).lines
  expect(readFileSync(String(asText?.['file']), 'utf8')).toContain('责编：宋璟')

  const book = galley(
    'export',
    ...ids,
    '--format',
    'epub',
    '--as',
    'edition',
    '--title',
    '合刊',
    '--out',
    `${folder}/`,
  )
  expect(book.lines.map(({ file }) => basename(String(file)))).toEqual(['合刊.epub'])

  // The whole library as open files, and back into another.
  expect(galley('export', '--all', '--out', join(folder, 'open')).lines).toEqual([
    { folder: join(folder, 'open'), articles: 2 },
  ])
  const back = galley('--library', join(folder, 'other.db'), 'import', join(folder, 'open'))
  expect(back.lines.at(-1)).toMatchObject({ summary: { imported: 2, failed: 0 } })
  const listed = galley('--library', join(folder, 'other.db'), 'list').lines
  expect(new Set(listed.map(({ headline }) => headline))).toEqual(
    new Set(rows.map(({ headline }) => headline)),
  )

  for (const [args, says] of [
    [['--format', 'text', '--option', 'encoding=big5'], 'encoding=utf-8|gb18030'],
    [['--profile', 'nobody'], 'cms (CMS, plain text)'],
    [['--format', 'nitf', '--as', 'edition'], 'article'],
    [['--format', 'papyrus'], 'newsml-g2'],
  ] as const) {
    const wrong = galley('export', id, ...args, '--out', join(folder, 'wrong'))
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain(says)
  }
  expect(readdirSync(folder).filter((name) => name.includes('wrong') || name.includes('partial'))).toEqual([])
})
