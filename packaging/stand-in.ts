// A folder that electron-builder takes for Electron where the real one cannot be had: an executable that is nothing but a
// wire of fuses, as a new Electron has them, for the builder to set.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function makeStandIn(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  writeFileSync(
    join(folder, 'electron'),
    Buffer.from('\u007fELF\0\0dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009100110011\0\0', 'latin1'),
  )
  chmodSync(join(folder, 'electron'), 0o755)
  writeFileSync(join(folder, 'version'), version)
  for (const language of ['de', 'en-US', 'zh-CN'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), '')
}
