// What every command of the terminal gets and gives.
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Language } from '#shared/settings'
import { cliTexts } from '#shared/texts/cli'

/** Exit codes: all done; some items failed, each named; wrong usage; the library is busy, damaged or too new. */
export const EXIT = { done: 0, someFailed: 1, usage: 2, library: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export interface Terminal {
  readonly language: Language
  readonly json: boolean
  readonly quiet: boolean
  readonly libraryPath: string
  /** Whether it was named by `--library`. */
  readonly libraryNamed: boolean
  /** A line to standard output. */
  readonly print: (line: string) => void
  /** A line to standard error. */
  readonly complain: (line: string) => void
}

/** Thrown for wrong usage; the message is for the reader. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export type CommandRun = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>

/** `parseArgs` with our error and the flags that every command takes already cut out. */
export function read<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
): {
  values: ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>['values']
  paths: readonly string[]
} {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    })
    return { values, paths: positionals }
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

export function oneOf<T extends string>(
  given: string | undefined,
  allowed: readonly T[],
  fallback: T,
  name: string,
): T {
  if (given === undefined) return fallback
  const found = allowed.find((value) => value === given)
  if (found === undefined) throw new UsageError(`--${name} ${given}: ${allowed.join(' | ')}`)
  return found
}

export const wordsOf = (terminal: Terminal): (typeof cliTexts)[Language] => cliTexts[terminal.language]
