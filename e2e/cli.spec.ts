// The command line: the built program, real files, exit codes as scripts see them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import iconv from 'iconv-lite'

const ROOT = resolve(import.meta.dirname, '..')
const SAMPLE = join(ROOT, 'resources/sample/九原区.txt')

function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'galley-cli-'))
  const library = join(folder, 'desk.db')
  const galley = (args: readonly string[], input = '') => {
    const run = spawnSync(
      process.execPath,
      [join(ROOT, 'out/main/cli.js'), '--library', library, '--lang', 'zh', ...args],
      {
        encoding: 'utf8',
        input,
        maxBuffer: 64_000_000,
      },
    )
    const json = (): Record<string, unknown>[] =>
      run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    return { ...run, json }
  }
  return { folder, library, galley }
}

test('the sample page comes in clean, once, and goes out in three formats', () => {
  const { folder, galley } = desk()
  const [file, { summary } = {}] = galley(['import', SAMPLE, '--json', '--tag', '党建']).json()
  expect(file).toMatchObject({
    status: 'imported',
    kind: 'page',
    encoding: 'utf-8',
    headlines: 35,
    cleaned: 23,
    code: null,
  })
  expect(summary).toEqual({ imported: 1, duplicate: 0, failed: 0, headlines: 35 })

  expect(galley(['import', SAMPLE, '--json']).json()[0]).toMatchObject({
    status: 'duplicate',
    articleId: file?.['articleId'],
  })

  const rows = galley(['list', '--json']).json()
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    headline: '包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地',
    author: '闫方舟',
    organisation: '包头市九原区委组织部',
    editor: '宋璟',
    tags: ['党建'],
    stage: 'inbox',
  })
  const id = String(rows[0]?.['id'])

  const [shown] = galley(['show', id, '--json']).json()
  const text = readFileSync(SAMPLE, 'utf8').split('\n')
  const body = ((shown?.['body'] ?? []) as { content: { text: string }[] }[]).map((block) =>
    block.content.map((node) => node.text).join(''),
  )
  expect(body).toEqual(text.slice(2, 7))
  expect(shown?.['proposals']).toEqual(
    expect.arrayContaining([expect.objectContaining({ text: '【资料图】', kind: 'picture-note' })]),
  )
  const [headline] = (shown?.['headlines'] ?? []) as { raw: string; candidates: { text: string }[] }[]
  expect(shown?.['sourceName']).toBe('九原区.txt')
  expect(file?.['file']).toBe(SAMPLE)
  expect(headline?.raw).toBe(text[0])
  expect(headline?.candidates[0]?.text).toBe(text[0])

  for (const [format, extension] of [
    ['html', 'html'],
    ['markdown', 'md'],
    ['text', 'txt'],
  ] as const) {
    const [out] = galley(['export', id, '--format', format, '--out', folder, '--json']).json()
    const written = readFileSync(String(out?.['file']), 'utf8')
    expect(String(out?.['file'])).toMatch(new RegExp(`\\.${extension}$`))
    expect(written).toContain('打造党建引领高质量发展新高地')
    expect(written).not.toContain('世界快消息')
    expect(written).toContain('闫方舟')
    expect(written).toContain('有效地带动了全区党建工作走深走实')
  }
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
  // A channel without a headline of its own prints the main one; one that is not there is named, with those that are.
  const forPush = ['export', id, '--format', 'text', '--out', folder, '--json', '--channel']
  const [pushed] = galley([...forPush, 'push']).json()
  expect(readFileSync(String(pushed?.['file']), 'utf8')).toContain('打造党建引领高质量发展新高地')
  const refused = galley([...forPush, 'nowhere'])
  expect(refused.status).toBe(2)
  expect(refused.stderr).toContain('toutiao')
  // A folder that is not there yet is made.
  const [made] = galley([
    'export',
    '--query',
    '党建',
    '--format',
    'text',
    '--out',
    `${join(folder, 'new', 'out')}/`,
    '--json',
  ]).json()
  expect(readdirSync(join(folder, 'new', 'out'))).toEqual([basename(String(made?.['file']))])
  expect(galley(['stats', '--json']).json()[0]).toMatchObject({ articles: 1, headlines: 36, sources: 1 })
  expect(galley(['headlines', 'queue', '--json']).json()).toHaveLength(36)
})

test('extract touches no library, and both encodings give the same page', () => {
  const { folder, library, galley } = desk()
  const gbk = join(folder, 'gbk.txt')
  writeFileSync(gbk, iconv.encode(readFileSync(SAMPLE, 'utf8'), 'gb18030'))
  const [first, second] = galley(['extract', SAMPLE, gbk, '--json']).json()
  expect(first?.['encoding']).toBe('utf-8')
  expect(second?.['encoding']).toBe('gb18030')
  for (const key of [
    'headline',
    'author',
    'organisation',
    'editor',
    'body',
    'furniture',
    'headlines',
    'keywords',
  ])
    expect(second?.[key]).toEqual(first?.[key])
  expect(first).toMatchObject({ keywords: [], author: '闫方舟' })
  expect(existsSync(library)).toBe(false)
})

test('headlines clean: the segments joined are the raw line', () => {
  const raws = readFileSync(SAMPLE, 'utf8')
    .split('\n')
    .filter((line) => line !== '-')
    .slice(10)
  const { galley } = desk()
  // A library that is named must be there.
  expect(galley(['headlines', 'clean'], '首批样品今日发车\n').status).toBe(3)
  expect(galley(['init']).status).toBe(0)
  const rows = galley(['headlines', 'clean', '--json'], `${raws.join('\n')}\n`).json()
  expect(rows.map((row) => row['raw'])).toEqual(raws)
  for (const row of rows)
    expect((row['segments'] as { text: string }[]).map((one) => one.text).join('')).toBe(row['raw'])
  expect(galley(['headlines', 'clean'], '首批样品今日发车|环球快资讯\n').stdout).toBe('首批样品今日发车\n')
})

test('bad input is named, does not stop the others, and says so by the exit code', () => {
  const { folder, galley } = desk()
  const put = (name: string, bytes: string | Buffer) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const empty = put('empty.txt', '')
  const binary = put(
    'picture.txt',
    Buffer.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 1, 2, 3,
    ]),
  )
  const good = put(
    'good.txt',
    '水库今日开闸放水\n上游来水增加，水库管理处上午九时开闸。\n下游群众已经转移到安全地带。\n',
  )
  const run = galley(['import', empty, join(folder, 'missing.txt'), binary, good, '--json'])
  expect(run.status).toBe(1)
  expect(
    run
      .json()
      .slice(0, 4)
      .map((line) => [line['status'], line['code']]),
  ).toEqual([
    ['failed', 'file-empty'],
    ['failed', 'file-unreadable'],
    ['failed', 'picture-alone'],
    ['imported', null],
  ])
  expect(galley(['import', empty]).stderr).toContain('empty.txt')
})

test('usage and library troubles have their own exit codes', () => {
  const { folder, galley } = desk()
  expect(galley([]).status).toBe(2)
  expect(galley(['nonsense']).status).toBe(2)
  expect(galley(['import']).status).toBe(2)
  expect(galley(['import', '--nonsense', 'x']).status).toBe(2)
  expect(galley(['list']).status).toBe(3)
  expect(galley(['show', 'nonsense', '--json']).status).toBe(3)
  expect(galley(['init']).status).toBe(0)
  expect(galley(['init']).status).toBe(0)
  expect(galley(['list']).status).toBe(0)
  expect(galley(['show', 'nonsense']).status).toBe(2)
  expect(galley(['--help']).status).toBe(0)
  const other = join(folder, 'other.db')
  writeFileSync(
    other,
    'this is a text and not a library, however long it may go on, and it must stay as it is, every byte of it',
  )
  const before = readFileSync(other)
  const refused = galley(['list', '--library', other, '--json'])
  expect(refused.status).toBe(3)
  expect(refused.json()[0]).toMatchObject({ code: 'library-foreign', file: other })
  expect(readFileSync(other)).toEqual(before)
})

test('count gives 字数 as Word counts it', () => {
  const { folder, galley } = desk()
  const file = join(folder, 'a.txt')
  writeFileSync(file, '首个国产新药，花了13亿研发。\nHello, world 2023!\n')
  expect(galley(['count', file, '--json']).json()[0]).toMatchObject({ zishu: 17, paragraphs: 2 })
})

test('search finds one, two and many characters, folded, with the hits marked', () => {
  const { galley } = desk()
  galley(['import', SAMPLE])
  const find = (...query: readonly string[]) => {
    const rows = galley(['search', '--json', '--', ...query]).json()
    return { hits: rows.slice(0, -1), summary: rows.at(-1)?.['summary'] }
  }
  // Every kind of query in every state of the index: `search.test.ts` of the library.
  for (const query of ['村', '３０％', '書記', '作者：闫方舟'])
    expect(find(query).summary, query).toMatchObject({ total: 1, totalIsExact: true })
  for (const query of ['环球', 'AND', '* OR (']) expect(find(query).hits, query).toEqual([])
  const [hit] = find('乡村振兴').hits
  const snippet = hit?.['snippet'] as [string, boolean][]
  expect(snippet.filter(([, isMatch]) => isMatch).map(([text]) => text)).toContain('乡村振兴')
  expect(hit?.['fields']).toEqual(['body'])
  expect(galley(['search', '党建', '--count']).stdout.trim()).toBe('1')
  expect(galley(['reindex', '--json']).json()).toEqual([{ indexed: 1 }])
  expect(find('打圪坝村').summary).toMatchObject({ total: 1 })
})

test('headlines decorations: what the library has learned, which headlines clean then cuts', () => {
  const { folder, galley } = desk()
  const subjects = [
    '水库今日开闸放水',
    '新校区秋季迎来首批学生',
    '老街修缮工程进入尾声',
    '渔船返航满载带鱼',
    '图书馆延长夜间开放',
    '高铁站增开三条线路',
  ]
  const file = join(folder, '标题.txt')
  writeFileSync(file, subjects.map((subject) => `- ${subject}_晨间小站`).join('\n'))
  expect(galley(['import', file, '--as', 'headlines']).status).toBe(0)
  expect(galley(['headlines', 'decorations', '--json', '--state', 'learned']).json()).toMatchObject([
    { token: '晨间小站', state: 'learned', headlines: 6, unrelated: 6, edges: ['tail'], confidence: 0.9 },
  ])
  expect(galley(['headlines', 'decorations']).stdout).toBe('学到的\t晨间小站\t6\t0.9\n')
  expect(galley(['headlines', 'clean', '--pre-tick'], '夜市重新开张迎客_晨间小站\n').stdout).toBe(
    '夜市重新开张迎客\n',
  )
  expect(galley(['headlines', 'decorations', '--state', 'nonsense']).status).toBe(2)
})

test('headlines that are alike: of a text, of a headline by its id, and cluster by cluster', () => {
  const { folder, galley } = desk()
  const list = join(folder, 'list.txt')
  writeFileSync(
    list,
    '水情周报（第3期）\n水情周报（第14期）\n青河水厂停水三天\n青河水厂否认停水三天\n火星探测器传回照片\n',
  )
  galley(['import', list, '--as', 'headlines'])
  const similar = galley(['headlines', 'similar', '水情周报第15期', '--json']).json()
  expect(similar.map(({ kind, text }) => [kind, text])).toEqual([
    ['template', '水情周报（第14期）'],
    ['template', '水情周报（第3期）'],
  ])
  expect(galley(['headlines', 'similar', String(similar[0]?.['id'])]).stdout).toMatch(
    /^系列\t\d+ %\t\w{26}\t水情周报（第\[3\]期）\n$/,
  )
  const clusters = galley(['headlines', 'clusters', '--json']).json()
  expect(clusters.map(({ kind, size }) => [kind, size])).toEqual([
    ['contradiction', 2],
    ['template', 2],
  ])
  expect(galley(['headlines', 'clusters', '--kind', 'series']).status).toBe(2)
  expect(galley(['headlines', 'similar']).status).toBe(2)
})

test('headlines are checked: lines of a file, one of the library, all of them', () => {
  const { folder, galley } = desk()
  const lines = join(folder, 'lines.txt')
  writeFileSync(lines, '书记是“第一责任人”\n厦门调整政策,今日起施行\n')
  const [first, second] = galley(['headlines', 'check', '--json', lines]).json()
  expect(first).toMatchObject({ id: null, headline: '书记是“第一责任人”', findings: [] })
  expect(second?.['findings']).toMatchObject([
    { rule: 'half-width', severity: 'warn', says: '半角 , 应作 ，', fixes: [{ edits: [{ text: '，' }] }] },
  ])
  expect(galley(['headlines', 'check', '--quiet', lines]).stdout).toBe(
    '厦门调整政策,今日起施行\n\t疑\t半角 , 应作 ，\n',
  )

  const [file] = galley(['import', SAMPLE, '--json']).json()
  const id = String(file?.['articleId'])
  const [own] = galley(['headlines', 'check', '--json', id]).json()
  expect(own?.['findings']).toContainEqual(
    expect.objectContaining({ rule: 'name', severity: 'verify', says: '“包头市”仅见于单位' }),
  )
  expect(galley(['headlines', 'check', '--json', '--all']).json()).toHaveLength(36)
  expect(galley(['headlines', 'check', join(folder, 'none.txt')]).status).toBe(1)
  expect(galley(['headlines', 'check', '01ARZ3NDEKTSV4RRFFQ69G5FAV']).status).toBe(1)
  expect(galley(['headlines', 'check']).status).toBe(2)
  const body = join(folder, 'body.txt')
  writeFileSync(body, '青河大桥总投资2.4亿元，今年开工。\n')
  const beside = ['--json', '--body', body, '--type', 'advertising', '--channel', 'wechat-api']
  const [told] = galley(['headlines', 'check', ...beside], '国家级青河大桥总投资3.4亿元\n').json()
  expect(told).toMatchObject({ counts: { 'wechat-api': { count: 15, unit: 'cp', max: 32, over: false } } })
  expect(told?.['findings']).toMatchObject([
    { rule: 'number', start: 10, end: 15, message: 'number-differs' },
    { rule: 'ad-strict', start: 0, end: 3 },
  ])
  expect(galley(['headlines', 'check', '--channel', 'nowhere'], '水厂开工\n').status).toBe(2)
  expect(galley(['headlines', 'check', '--all', lines]).status).toBe(2)
})

test('a review that nobody has begun is told as such, and its sheet is a Word file or a page', () => {
  const { folder, galley } = desk()
  galley(['import', SAMPLE, '--json'])
  const [{ id } = {}] = galley(['list', '--json']).json()
  const article = String(id)
  expect(galley(['review', 'show', article, '--json']).json()[0]).toMatchObject({
    status: 'none',
    entries: [],
    rule: { on: false },
  })
  expect(galley(['review', 'show', article]).stdout).toMatch(/^未送审\n初审\n复审\n终审\n$/)
  for (const name of ['一.docx', '二.docx', '单.html'])
    expect(galley(['review', 'sheet', article, '--out', join(folder, name)]).status).toBe(0)
  // The same record, the same bytes.
  expect(readFileSync(join(folder, '一.docx')).equals(readFileSync(join(folder, '二.docx')))).toBe(true)
  const page = readFileSync(join(folder, '单.html'), 'utf8')
  expect(page).toContain('<td>闫方舟</td>')
  expect(page).toContain('不是身份认证')
  expect(galley(['review', 'sheet', article, '--out', join(folder, '单.pdf')]).status).toBe(2)
  expect(galley(['review', 'show', '01ARZ3NDEKTSV4RRFFQ69G5FAV']).status).toBe(1)
})

test('replace lists first and writes only when told to', () => {
  const { galley, folder } = desk()
  const file = join(folder, '稿.txt')
  writeFileSync(file, '水库今日开闸\n\n水库开闸，大水库蓄水。')
  expect(galley(['import', file, '--as', 'article']).status).toBe(0)
  const listed = galley(['replace', '水库', '湖泊', '--json'])
  expect(listed.status).toBe(0)
  const rows = listed.json()
  expect(rows.at(-1)).toMatchObject({ summary: { hits: rows.length - 1, replaced: 0, articles: 1 } })
  expect(rows.length).toBeGreaterThan(2)
  expect(galley(['search', '湖泊', '--count']).stdout.trim()).toBe('0')
  const fault = galley(['replace', '(水', '', '--regex'])
  expect(fault.status).toBe(2)
  expect(fault.stderr).toContain('第 1 个字符')
  const written = galley(['replace', '大(水库)', '小$1', '--regex', '--write', '--field', 'body', '--json'])
  expect(written.status).toBe(0)
  expect(written.json().at(-1)).toMatchObject({ summary: { hits: 1, replaced: 1, changed: 1, skipped: [] } })
  expect(galley(['search', '小水库', '--count']).stdout.trim()).toBe('1')
})

test('revisions are listed, compared and brought back', () => {
  const { folder, galley } = desk()
  const page = join(folder, '稿.txt')
  writeFileSync(
    page,
    '春耕备耕正当时\n\n第一段说的是路，路修好了，菜就运得出去了。\n\n第二段说的是村，村里的人多了起来。\n',
  )
  const [file] = galley(['import', page, '--as', 'article', '--json']).json()
  const id = String(file?.['articleId'])
  galley(['replace', '运得出去', '卖得出去', '--write'])
  const kept = galley(['history', id, '--json']).json()
  expect(kept.map(({ n, kind }) => [n, kind])).toEqual([[1, 'import']])
  const told = galley(['diff', id, '1'])
  expect(told.status).toBe(0)
  expect(told.stdout).toContain('[-运-]{+卖+}得出去')
  expect(told.stderr).toContain('1 处改动')
  expect(galley(['diff', id, '1', 'now', '--json']).json()[0]).toMatchObject({
    fields: [],
    difference: { inserted: 1, deleted: 1, changes: 1, moves: 0 },
  })
  expect(galley(['restore', id, '1']).stdout).toContain('已恢复第 1 版')
  expect(galley(['show', id]).stdout).toContain('运得出去')
  expect(
    galley(['history', id, '--json'])
      .json()
      .map(({ kind }) => kind),
  ).toEqual(['restore', 'before', 'import'])
  expect(galley(['diff', id, '1']).stderr).toContain('两者一字不差')
  expect(galley(['restore', id, '9']).status).toBe(1)
  expect(galley(['diff', id]).status).toBe(2)
})
test('backup: made, verified, brought back into a library that was ruined and one that is gone', () => {
  const { folder, library, galley } = desk()
  const made = galley(['import', SAMPLE]).status
  expect(made).toBe(0)
  const [backup] = galley(['backup', 'create', '--json']).json()
  expect(backup).toMatchObject({ n: 1, reason: 'asked', articles: 1 })
  expect(galley(['backup', 'verify', 'latest', '--json']).json()).toEqual([
    { name: backup?.['name'], sound: true, articles: 1, damaged: [] },
  ])
  writeFileSync(library, 'not a library any more')
  expect(galley(['list']).status).toBe(3)
  expect(galley(['backup', 'restore', 'latest']).status).toBe(0)
  expect(galley(['list']).stdout).toContain('书记项目')
  const [aside = ''] = readdirSync(folder).filter((name) => name.startsWith('aside-'))
  expect(readFileSync(join(folder, aside, 'desk.db'), 'utf8')).toBe('not a library any more')
  rmSync(library)
  expect(galley(['backup', 'restore', String(backup?.['name'])]).status).toBe(0)
  expect(galley(['list']).stdout).toContain('书记项目')
  expect(galley(['backup', 'restore', 'galley-000009-x.db']).status).toBe(1)
  expect(galley(['backup', 'burn']).status).toBe(2)
})

test('lint finds in the sample page what a person found, and --fix leaves nothing to find', () => {
  const { folder, galley } = desk()
  const body = readFileSync(SAMPLE, 'utf8').split('\n').slice(2, 7).join('\n')
  const file = join(folder, 'body.txt')
  writeFileSync(file, body)
  const heavy = galley(['lint', file, '--json'])
    .json()
    .filter(({ severity }) => severity !== 'note')
  const rules = heavy.map(({ rule }) => String(rule))
  expect(rules.filter((rule) => rule === 'half-width-mark')).toHaveLength(61)
  expect(rules.filter((rule) => rule !== 'half-width-mark').toSorted()).toEqual([
    'de',
    'half-width-bracket',
    'half-width-bracket',
    'value-range',
  ])
  const out = join(folder, 'mended.txt')
  expect(galley(['lint', file, '--fix', '--out', out]).status).toBe(0)
  const left = galley(['lint', '-', '--json'], readFileSync(out, 'utf8'))
  expect(left.json().filter(({ severity }) => severity !== 'note')).toEqual([])
  expect(galley(['lint', file, '--profile', 'fancy']).status).toBe(2)
  const spelt = galley(['lint', '-', '--json'], 'This organisation has a wrod for it.').json()
  expect(spelt).toMatchObject([
    { rule: 'spelling', quote: 'wrod', fixes: [{ start: 24, end: 28, text: 'word' }] },
  ])
})

test('what was learned of a site is taken from a file, used by extract and import, and forgotten', () => {
  const { folder, galley } = desk()
  const page = (n: number): string => `<!doctype html><html><head><title>第${n}号通报：北河湿地普查</title>
<link rel="canonical" href="https://www.bei.example.cn/${n}.html"></head><body><h1>第${n}号通报：北河湿地普查</h1><div class="text">
<p>今年的普查从三月开始，到第${n}周结束，共记录鸟类一百二十种，比去年多出九种，其中三种是第一次记录到。</p>
<p class="promo">读友会每周六下午在北河图书馆二楼聚会一次，第${n}次的题目是怎样记录冬天的候鸟，带上本子即可参加。</p>
<p>总站说，明年还要增加五个站点，把北河下游也包括进来，让记录更加完整，也更加连续。</p></div></body></html>`
  const html = join(folder, '1.html')
  writeFileSync(html, page(1))
  const profile = { headline: [], author: [], source: [], editor: [], date: [], body: ['div.text'], furniture: ['p.promo'] } // prettier-ignore
  const sites = join(folder, 'sites.json')
  writeFileSync(
    sites,
    JSON.stringify({ galley: 'sites', version: 1, sites: [{ site: 'bei.example.cn', profile }] }),
  )
  expect(galley(['init']).status).toBe(0)
  const body = (...args: string[]) => galley(['extract', html, '--json', ...args]).json()[0]
  expect(body()).toMatchObject({ site: null, body: { length: 3 } })
  expect(body('--sites', sites)).toMatchObject({ site: 'bei.example.cn', body: { length: 2 } })
  expect(galley(['extract', html, '--sites', html]).stderr).toContain('来源网站')

  expect(galley(['sites', 'import', sites]).status).toBe(0)
  expect(body()).toMatchObject({ site: 'bei.example.cn', body: { length: 2 } })
  expect(galley(['import', html]).status).toBe(0)
  expect(galley(['sites', 'list', '--json']).json()).toMatchObject([
    { site: 'bei.example.cn', on: true, read: 1, corrected: 0 },
  ])
  const exported = join(folder, 'again.json')
  expect(galley(['sites', 'export', '--out', exported]).status).toBe(0)
  expect(JSON.parse(readFileSync(exported, 'utf8'))).toMatchObject({ sites: [{ profile }] })
  expect(galley(['sites', 'forget', 'bei.example.cn']).status).toBe(0)
  expect(galley(['sites', 'forget']).status).toBe(2)
  expect(galley(['sites', 'list']).stdout).toBe('')
})
