// Outside judges of the files we write: whether one is on this machine, and what it says.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** True if the program can be started by name. */
export const hasProgram = (name: string): boolean =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)))

export interface Verdict {
  readonly ok: boolean
  readonly said: string
}

/** What it says of the files named in `args`: fine if it ends with 0. Nothing it starts lasts longer than two minutes. */
export function judge(program: string, ...args: readonly string[]): Verdict {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 })
  return { ok: status === 0, said: error ? String(error) : `${stdout}${stderr}` }
}

/**
 * What a checker in Java says. It lives for seconds: quickly compiled once and swept by one thread it takes half the time of a
 * Java that makes ready for hours.
 */
export const judgeInJava = (jar: string, ...args: readonly string[]): Verdict =>
  judge('java', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar, ...args)
