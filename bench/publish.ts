// Export: 1,000 articles to every format, in memory and to disk, beside pandoc on the same articles in the same run.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, createServerModuleRunner } from 'vite'
import type { Publishable } from '../src/core/publish/publishable.ts'
import type * as writersModule from '../src/core/publish/writers.ts'
import type * as filesModule from '../src/main/calls/export-files.ts'
import type { Library } from '../src/main/library/client.ts'
import type * as libraryModule from '../src/main/library/library.ts'
import { documentOf } from '../src/shared/document.ts'
import { FORMATS, isHolding, optionsOf, shapeOf, type Format } from '../src/shared/formats.ts'
import { fill } from '../e2e/fill.ts'
import { madeArticles } from './corpus/articles.ts'
import { expectAtMost, ms, table } from './report.ts'

const COUNT = 1000
/** A process each: fewer, since it takes long and the rate is the same. */
const PROCESSES = 60

/** What pandoc calls the formats that it writes, too. */
const PANDOC: Partial<Record<Format, string>> = {
  html: 'html5',
  markdown: 'commonmark_x',
  text: 'plain',
  docx: 'docx',
  epub: 'epub3',
  icml: 'icml',
}

function articles(): readonly Publishable[] {
  return [...madeArticles(COUNT)].map(({ headline, paragraphs }, n): Publishable => {
    const body = documentOf(paragraphs)
    const fields = {
      kicker: '',
      deck: '',
      organisation: '',
      editor: '',
      source: '清江日报',
      author: '闫方舟',
    }
    const moments = { version: 1, createdAt: n, updatedAt: n, publishedAt: '2026-06-27' }
    const id = String(n).padStart(26, '0')
    return {
      id,
      headline,
      body,
      tags: ['党建'],
      lang: 'zh-CN',
      pictures: {},
      zishu: 0,
      ...fields,
      ...moments,
    }
  })
}

/** A filter that loops over the files in one process, so that its start is not what is measured. */
const LUA = `
function Pandoc()
  local n = 0
  for path in io.open(os.getenv('LIST')):read('a'):gmatch('[^\\n]+') do
    n = n + #pandoc.write(pandoc.read(io.open(path):read('a'), 'markdown'), os.getenv('TO'))
  end
  return pandoc.Pandoc({ pandoc.Plain({ pandoc.Str(tostring(n)) }) })
end
`

type Import = <T>(path: string) => Promise<T>

interface Rate {
  readonly perSecond: number
  readonly bytes: number
}
const rate = (count: number, took: number, bytes: number): Rate => ({
  perSecond: (count / took) * 1000,
  bytes: bytes / count,
})

/** In one process; null where this pandoc cannot. Without the page around it, so that less is done than by the others. */
function pandocInOne(folder: string, files: readonly string[], to: string): Rate | null {
  const [script, list, empty] = ['all.lua', 'all.txt', 'empty.md'].map((name) => join(folder, name))
  if (script === undefined || list === undefined || empty === undefined) return null
  writeFileSync(script, LUA)
  writeFileSync(list, files.join('\n'))
  writeFileSync(empty, '')
  const env = { ...process.env, LIST: list, TO: to }
  const begun = performance.now()
  const { status, stdout } = spawnSync('pandoc', ['-t', 'plain', '--lua-filter', script, empty], {
    encoding: 'utf8',
    env,
  })
  return status === 0 ? rate(files.length, performance.now() - begun, Number(stdout)) : null
}

/** A process for each article, as scripts call it. */
function pandocEach(folder: string, files: readonly string[], to: string): Rate {
  const out = join(folder, 'one.out')
  let bytes = 0
  const begun = performance.now()
  for (const file of files) {
    execFileSync('pandoc', ['-s', '-f', 'markdown', '-t', to, '-o', out, file])
    bytes += readFileSync(out).length
  }
  return rate(files.length, performance.now() - begun, bytes)
}

/** The whole way: read from the library, kept as a revision, written, flushed, read back, moved into place, on the ledger. */
async function toDisk(imported: Import): Promise<number> {
  const { openLibraryAnswers } = await imported<typeof libraryModule>('main/library/library.ts')
  const { exportInto } = await imported<typeof filesModule>('main/calls/export-files.ts')
  const dataDir = mkdtempSync(join(tmpdir(), 'galley-bench-publish-'))
  try {
    const path = join(dataDir, 'library', 'galley.db')
    openLibraryAnswers(path, { create: true }).inside.close({})
    fill(dataDir, COUNT)
    const library = openLibraryAnswers(path, { create: false })
    const folder = join(dataDir, 'out')
    mkdirSync(folder)
    const selection = {
      kind: 'query',
      view: 'all',
      query: '',
      tag: null,
      collection: null,
      except: [],
    } as const
    const ids = await library.inside.exportIds({ selection: { ...selection, except: [] } })
    const begun = performance.now()
    await exportInto(library as unknown as Library, ids, { folder }, { format: 'html' })
    const took = performance.now() - begun
    library.inside.close({})
    return (ids.length / took) * 1000
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

export async function publish(): Promise<void> {
  // What a writer loads when it is first asked is loaded here, too.
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  const runner = createServerModuleRunner(server.environments.ssr)
  try {
    await measured(
      async <T>(path: string) => (await runner.import(join(import.meta.dirname, '../src', path))) as T,
    )
  } finally {
    await runner.close()
    await server.close()
  }
}

async function measured(imported: Import): Promise<void> {
  const { writeArticle } = await imported<typeof writersModule>('core/publish/writers.ts')
  const made = articles()
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-pandoc-'))
  const hasPandoc = spawnSync('pandoc', ['--version']).status === 0
  const print = (): Promise<Uint8Array> => Promise.reject(new Error('nothing prints here'))
  try {
    const files: string[] = []
    for (const [n, article] of made.entries()) {
      const extras = { pictures: {}, options: optionsOf('markdown', {}), print, dossiers: {} }
      const file = join(folder, `${n}.md`)
      writeFileSync(file, await writeArticle('markdown', article, extras))
      files.push(file)
    }
    const rows: (readonly (string | number)[])[] = []
    const shown = (found: Rate | null): string => (found === null ? '–' : ms(found.perSecond))
    for (const format of FORMATS) {
      // A page is printed by the window; what keeps everything wants a library.
      if (!isHolding(format, 'article') || format === 'pdf' || format === 'json') continue
      const extras = { pictures: {}, options: optionsOf<typeof format>(format, {}), print, dossiers: {} }
      await writeArticle(format, made[0] as Publishable, extras)
      let bytes = 0
      const begun = performance.now()
      for (const article of made) {
        const content = await writeArticle(format, article, extras)
        bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
      }
      const own = rate(COUNT, performance.now() - begun, bytes)
      const to = PANDOC[format]
      const one = to === undefined || !hasPandoc ? null : pandocInOne(folder, files, to)
      const each = to === undefined || !hasPandoc ? null : pandocEach(folder, files.slice(0, PROCESSES), to)
      if (one !== null)
        expectAtMost(`export ${format}: pandoc’s rate over ours`, one.perSecond / own.perSecond, 0.5, 1)
      rows.push([
        shapeOf(format).text ? format : `${format} (bytes)`,
        shown(own),
        `${Math.round(own.bytes / 100) / 10} kB`,
        shown(one),
        shown(each),
      ])
    }
    const title = `Export: articles a second, of ${COUNT.toLocaleString('en')} articles of about 1,500 characters, in memory`
    table(title, ['format', 'Galley', 'a file', 'pandoc, one process', 'pandoc, a process each'], rows)
    if (!hasPandoc) console.log('\npandoc is not installed: left out')
    console.log(
      `\nTo disk as HTML, each kept as a revision, flushed, read back and on the ledger: ${ms(await toDisk(imported))} articles a second`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
