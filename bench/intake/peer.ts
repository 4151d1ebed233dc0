// A library that reads one kind of file, alone in its process: `node bench/intake/peer.ts NAME FOLDER` says how long and how much memory.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What it says. */
export interface Measured {
  /** Seconds of CPU. */
  readonly cpu: number
  /** The most that the process ever held, in bytes. */
  readonly memory: number
}

type Read = (bytes: Buffer) => unknown

/** Each as its own documentation has it, with a DOM where it wants one. */
async function reader(name: string): Promise<Read> {
  if (name === 'mammoth') {
    const { default: mammoth } = await import('mammoth')
    return (bytes) => mammoth.convertToHtml({ buffer: bytes })
  }
  const { parseHTML } = await import('linkedom')
  if (name === 'readability') {
    const { Readability } = await import('@mozilla/readability')
    return (bytes) => new Readability(parseHTML(bytes.toString('utf8')).document as never).parse()
  }
  const { Defuddle } = await import('defuddle/node')
  return (bytes) => Defuddle(parseHTML(bytes.toString('utf8')).document as never, 'https://example.org/')
}

const [name = '', folder = ''] = process.argv.slice(2)
const read = await reader(name)
const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)))
// What is loaded and compiled at the first is not what is measured.
const [first] = files
if (first) await read(first)
const before = process.cpuUsage()
for (const bytes of files) await read(bytes)
const { user, system } = process.cpuUsage(before)
// Kilobytes, of Node as such as well.
console.log(JSON.stringify({ cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024 }))
