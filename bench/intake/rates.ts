// Files a second by format, MB a second and memory, read by the built intake process; libraries that read one of them beside it.
import { execFileSync, fork } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, createServerModuleRunner } from 'vite'
import type * as writersModule from '../../src/core/publish/writers.ts'
import type { Publishable } from '../../src/core/publish/publishable.ts'
import { documentOf } from '../../src/shared/document.ts'
import { optionsOf, type FormatHolding } from '../../src/shared/formats.ts'
import { madeArticles } from '../corpus/articles.ts'
import { ms, table } from '../report.ts'
import type { Measured } from './peer.ts'

const COUNT = 300
const INTAKE = join(import.meta.dirname, '../../out/main/intake-process.js')
/** RTF is read and not written here: the bench writes it as LibreOffice and WPS do. */
type Format = FormatHolding<'article'> | 'rtf'

/** What each format's files are called, and who else reads them. */
const MEASURED: Readonly<
  Partial<Record<Format, { readonly ending: string; readonly peers: readonly string[] }>>
> = {
  text: { ending: 'txt', peers: [] },
  html: { ending: 'html', peers: ['readability', 'defuddle'] },
  markdown: { ending: 'md', peers: [] },
  docx: { ending: 'docx', peers: ['mammoth'] },
  rtf: { ending: 'rtf', peers: [] },
  epub: { ending: 'epub', peers: [] },
  wxr: { ending: 'xml', peers: [] },
  'newsml-g2': { ending: 'xml', peers: [] },
  nitf: { ending: 'xml', peers: [] },
  ninjs: { ending: 'json', peers: [] },
}

/** Each character by its number, with a question mark for older readers; a font and a style for each paragraph. */
function rtfOf(headline: string, paragraphs: readonly string[]): string {
  const said = (text: string): string =>
    text.replace(/[\\{}]/g, '\\$&').replace(/[^\u0000-\u007f]/g, (unit) => {
      const code = unit.charCodeAt(0)
      return `\\u${code > 32_767 ? code - 65_536 : code}\\'3f`
    })
  const head =
    '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}{\\stylesheet{\\s0 Normal;}{\\s1 Title;}}\n'
  const lines = [`\\pard\\plain\\s1\\qc\\f0\\b\\fs36 ${said(headline)}\\par`]
  for (const text of paragraphs)
    lines.push(`\\pard\\plain\\s0\\qj\\fi480\\f0\\fs24\\lang2052 {\\dbch ${said(text)}}\\par`)
  return `${head}${lines.join('\n')}}`
}

/** Writes each article in each format; answers the folder of each. */
async function makeFiles(root: string): Promise<ReadonlyMap<Format, string>> {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  const runner = createServerModuleRunner(server.environments.ssr)
  try {
    const path = join(import.meta.dirname, '../../src/core/publish/writers.ts')
    const { writeArticle } = (await runner.import(path)) as typeof writersModule
    const print = (): Promise<Uint8Array> => Promise.reject(new Error('nothing prints here'))
    const folders = new Map<Format, string>()
    for (const [format, about] of Object.entries(MEASURED) as [Format, { ending: string }][]) {
      const folder = join(root, format)
      mkdirSync(folder)
      folders.set(format, folder)
      for (const [n, { headline, paragraphs }] of [...madeArticles(COUNT)].entries()) {
        const article: Publishable = {
          id: String(n).padStart(26, '0'),
          headline,
          body: documentOf(paragraphs),
          kicker: '',
          deck: '',
          author: '闫方舟',
          organisation: '',
          editor: '宋璟',
          source: '清江日报',
          publishedAt: '2026-06-27',
          version: 1,
          createdAt: n,
          updatedAt: n,
          tags: ['党建'],
          lang: 'zh-CN',
          pictures: {},
          zishu: 0,
        }
        const content =
          format === 'rtf'
            ? rtfOf(headline, paragraphs)
            : await writeArticle(format, article, {
                pictures: {},
                options: optionsOf(format, {}),
                print,
                dossiers: {},
              })
        writeFileSync(join(folder, `${String(n).padStart(4, '0')}.${about.ending}`), content)
      }
    }
    return folders
  } finally {
    await runner.close()
    await server.close()
  }
}

/** Linux tells what a process used; elsewhere the figures are left out. */
function usedBy(pid: number): Measured {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const highest = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory: Number(highest ?? 0) * 1024 }
}

interface Said {
  readonly result: {
    readonly ok: boolean
    readonly end?: boolean
    readonly fault?: { readonly code: string }
  }
}

/** All files of a folder through one intake process, as the app asks it. */
async function byIntake(folder: string): Promise<Measured> {
  const child = fork(INTAKE, [], { serialization: 'advanced', execArgv: ['--max-old-space-size=512'] })
  try {
    let ended: (error: Error) => void = () => {}
    child.on('exit', () => ended(new Error('the intake process ended')))
    const ask = (question: object): Promise<Said> =>
      new Promise((resolve, reject) => {
        ended = reject
        child.once('message', (said) => resolve(said as Said))
        child.send(question)
      })
    let id = 0
    const read = async (name: string): Promise<void> => {
      id++
      const bytes = readFileSync(join(folder, name))
      const options = { encoding: 'auto', as: 'auto' }
      let said = await ask({ id, ask: 'read', name, bytes, options })
      while (said.result.ok && said.result.end !== true) said = await ask({ id, ask: 'next' })
      if (!said.result.ok) throw new Error(`${name}: ${said.result.fault?.code ?? ''}`)
    }
    const names = readdirSync(folder)
    if (names[0] !== undefined) await read(names[0])
    const { pid = 0 } = child
    const before = usedBy(pid)
    for (const name of names) await read(name)
    const after = usedBy(pid)
    return { cpu: after.cpu - before.cpu, memory: after.memory }
  } finally {
    child.removeAllListeners('exit')
    child.kill()
  }
}

const byPeer = (name: string, folder: string): Measured =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'peer.ts'), name, folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as Measured

export async function rates(): Promise<void> {
  if (!existsSync(INTAKE) || process.platform !== 'linux') {
    console.log('Files a second are measured on Linux, of the built intake process: npm run build first.')
    return
  }
  const root = mkdtempSync(join(tmpdir(), 'galley-bench-intake-'))
  try {
    const rows: string[][] = []
    for (const [format, folder] of await makeFiles(root)) {
      const bytes = readdirSync(folder).reduce(
        (sum, name) => sum + readFileSync(join(folder, name)).length,
        0,
      )
      const row = (name: string, { cpu, memory }: Measured): void => {
        rows.push([format, name, ms(COUNT / cpu), (bytes / cpu / 1e6).toFixed(2), ms(memory / 1e6)])
      }
      row('Galley', await byIntake(folder))
      for (const peer of MEASURED[format]?.peers ?? []) row(peer, byPeer(peer, folder))
    }
    table(
      `${COUNT} articles of about 1,500 characters, a process each, a second of CPU`,
      ['format', 'reader', 'files', 'MB', 'peak MB'],
      rows,
    )
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
