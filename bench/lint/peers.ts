// AutoCorrect and zhlint, put into a folder of their own by npm for one run; what cannot be had is left out and said so.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface LintPeer {
  readonly name: string
  /** UTF-16 units that it is given at most, for the sake of time. */
  readonly most: number
  /** Looks a text over whole, the fastest way it has. */
  readonly whole: (text: string) => unknown
  /** How many places it finds fault with. */
  readonly find: (text: string) => number
  readonly mend: (text: string) => string
}

const VERSIONS = { 'autocorrect-node': '2.14.0', zhlint: '0.8.2' } as const

interface AutoCorrect {
  readonly lintFor: (text: string, file: string) => { readonly lines: readonly unknown[] }
  readonly formatFor: (text: string, file: string) => string
}
interface ZhLint {
  readonly run: (
    text: string,
    options: { readonly rules: { readonly preset: string } },
  ) => { readonly result: string; readonly validations: readonly unknown[] }
}

/** In seconds. */
const PATIENCE = 120

/** Loaded before the folder goes; `few`: what the slow one is given. */
export async function peersIn(few: number): Promise<readonly LintPeer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-lint-peers-'))
  const require = createRequire(join(folder, 'from.cjs'))
  const peers: LintPeer[] = []
  function having<T>(name: keyof typeof VERSIONS, make: (module: T) => LintPeer): void {
    try {
      const args = ['i', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
      execFileSync('npm', [...args, `${name}@${VERSIONS[name]}`], {
        stdio: 'ignore',
        timeout: PATIENCE * 1000,
      })
      peers.push(make(require(name) as T))
    } catch (error) {
      console.log(
        `\n${name} ${VERSIONS[name]} cannot be had here and is left out: ${String(error).slice(0, 120)}`,
      )
    }
  }
  having<AutoCorrect>('autocorrect-node', ({ lintFor, formatFor }) => ({
    name: `AutoCorrect ${VERSIONS['autocorrect-node']}, lines`,
    most: Infinity,
    whole: (text) => lintFor(text, 'text'),
    // A paragraph at a time, so that one it cannot read leaves the others be. It tells lines, not places.
    find: (text) => text.split('\n').reduce((sum, line) => sum + lintFor(line, 'text').lines.length, 0),
    mend: (text) =>
      text
        .split('\n')
        .map((line) => formatFor(line, 'text'))
        .join('\n'),
  }))
  having<ZhLint>('zhlint', ({ run }) => {
    const options = { rules: { preset: 'default' } } as const
    // A paragraph at a time, as it is given Markdown; a text whole is read as one.
    const each = (text: string) => text.split('\n').map((line) => run(line, options))
    return {
      name: `zhlint ${VERSIONS.zhlint}`,
      most: few,
      whole: each,
      find: (text) => each(text).reduce((sum, { validations }) => sum + validations.length, 0),
      mend: (text) =>
        each(text)
          .map(({ result }) => result)
          .join('\n'),
    }
  })
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return Promise.resolve(peers)
}
