// ripgrep over one file an article, where it is installed.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Peer } from './peer.ts'

export const hasRipgrep = (): boolean => spawnSync('rg', ['--version']).status === 0

export function ripgrepPeer(folder: string, most: number): Peer {
  const files = join(folder, 'files')
  return {
    name: 'ripgrep, a file an article',
    most,
    make: (docs) => {
      const withinOf = (key: number): string => join(files, String(Math.floor(key / 1000)))
      for (const within of new Set(docs.map(({ key }) => withinOf(key))))
        mkdirSync(within, { recursive: true })
      for (const { key, text } of docs) writeFileSync(join(withinOf(key), `${key}.txt`), text)
      return 0
    },
    find: (text) => {
      const { stdout } = spawnSync('rg', ['-F', '-i', '-l', '--no-messages', '--', text, files], {
        encoding: 'utf8',
        maxBuffer: 1e9,
      })
      return stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => Number(basename(line, '.txt')))
    },
    close: () => {},
  }
}
