// Pages that are looked over: the sample that comes with the program, and public ones where they lie beside the repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const RAW = join(ROOT, '../shared/samples/public/pages-raw-text')

export const samplePage = (): string => readFileSync(join(ROOT, 'resources/sample/九原区.txt'), 'utf8')

/** All of them as one text; nothing where there are none. */
export function rawPages(): readonly (readonly [name: string, text: string])[] {
  if (!existsSync(RAW)) return []
  const files = readdirSync(RAW).filter((name) => name.endsWith('.txt'))
  const text = files.map((name) => readFileSync(join(RAW, name), 'utf8')).join('\n')
  return [[`${files.length} raw pages of a public set`, text]]
}
