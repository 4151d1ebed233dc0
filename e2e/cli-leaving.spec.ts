// From a terminal: what a channel keeps back and what it takes, and outcomes from a table; the window's rules are the same.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import iconv from 'iconv-lite'

const ROOT = resolve(import.meta.dirname, '..')
const SAMPLE = join(ROOT, 'resources/sample/九原区.txt')

function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'galley-cli-leaving-'))
  const galley = (args: readonly string[]) => {
    const library = join(folder, 'desk.db')
    const run = spawnSync(
      process.execPath,
      [join(ROOT, 'out/main/cli.js'), '--library', library, '--lang', 'zh', ...args],
      { encoding: 'utf8' },
    )
    const json = (): Record<string, unknown>[] =>
      run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    return { ...run, json }
  }
  return { folder, galley }
}

test('the page’s longest headline: refused for 今日头条 and the WeChat API, taken by the WeChat editor', () => {
  const { folder, galley } = desk()
  galley(['import', SAMPLE])
  // The sixteenth of the page's list, 52 characters without its aggregator, as a page of its own.
  const [longest] = galley(['headlines', 'queue', '--json'])
    .json()
    .map(({ current }) => String(current))
    .filter((text) => Array.from(text).length === 52)
  expect(longest).toBeDefined()
  const page = join(folder, 'page.txt')
  writeFileSync(page, `${longest}\n\n这是这一条的正文，写满一段，让它成为一篇稿件。\n`)
  const [file] = galley(['import', page, '--as', 'article', '--json']).json()
  const id = String(file?.['articleId'])
  const out = join(folder, 'out')
  const attempt = (channel: string, ...more: readonly string[]) =>
    galley(['export', id, '--format', 'text', '--out', `${out}/`, '--channel', channel, ...more])

  for (const channel of ['toutiao', 'wechat-api']) {
    const refused = attempt(channel)
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('过不了这个渠道的检查')
    expect(readdirSync(out)).toEqual([])
  }
  expect(attempt('wechat-editor').status).toBe(0)
  expect(readFileSync(join(out, readdirSync(out)[0] ?? ''), 'utf8')).toContain(longest)
  // With a reason it leaves; of several the others leave without one.
  expect(attempt('toutiao', '--override', '头条编辑已答应').status).toBe(0)
  const several = galley([
    'export',
    '--query',
    '一段',
    '--format',
    'text',
    '--out',
    out,
    '--channel',
    'toutiao',
    '--json',
  ])
  expect(several.status).toBe(1)
  expect(several.json()).toMatchObject([{ id, code: 'over-limit', open: [{ rule: 'length' }] }])
})

test('outcomes of a table are taken once, with what is left out named', () => {
  const { folder, galley } = desk()
  galley(['import', SAMPLE])
  const [row] = galley(['list', '--json']).json()
  const id = String(row?.['id'])
  const table = join(folder, '结果.csv')
  const lines = [
    '渠道,备选,编号,展现,点击',
    `今日头条,2,${id},1000,50`,
    '今日头条,没有,,1,1',
    `今日头条,2,${id},10,11`,
  ]
  writeFileSync(table, iconv.encode(lines.join('\r\n'), 'gb18030'))
  const dry = galley(['headlines', 'outcomes', table, '--dry-run', '--json'])
  expect(dry.status).toBe(1)
  expect(dry.json().at(-1)).toMatchObject({ summary: { matched: 1, left: 2, imported: 0 } })
  const taken = galley(['headlines', 'outcomes', table])
  expect(taken.stdout).toContain('从“结果.csv”导入结果 1 行')
  expect(taken.stderr).toContain('第 4 行　点击多于展现')
  const again = galley(['headlines', 'outcomes', table])
  expect(again.status).toBe(1)
  expect(again.stderr).toMatch(/这个文件已于 .* 导入过/)
  expect(galley(['headlines', 'outcomes', join(folder, 'nowhere.csv')]).stderr).toContain('nowhere.csv')
})
