// A line of the log: what happened by codes, ids and places in our own code. There is no field that could hold a text.
import { basename } from 'node:path'
import { contract } from '#shared/contract'
import { toFault } from '#shared/error'

export type Entry =
  /** `versions`: of program, host and SQLite, e.g. `0.9.0`, `electron-45.4.1`. */
  | { readonly kind: 'start'; readonly versions: readonly string[] }
  | { readonly kind: 'stop' }
  /** A call that failed; `id` of the article or headline that it named. */
  | { readonly kind: 'fault'; readonly call: string; readonly id: string | null; readonly error: unknown }
  /** The program itself is about to die of it. */
  | { readonly kind: 'crash'; readonly error: unknown }
  /** A process that ended: which one, and how, in the words of the system, e.g. `crashed`. */
  | { readonly kind: 'gone'; readonly what: string; readonly why: string; readonly code: number }
  | { readonly kind: 'backup'; readonly code: string }

/** Frames of one error that are kept. */
const FRAMES = 12

/** A code or a version, e.g. `SQLITE_FULL`, `app.info`, `0.9.0-beta.1`; whatever else it is becomes `?`. */
const code = (text: unknown): string =>
  typeof text === 'string' && /^[A-Za-z0-9][\w.-]{0,59}$/.test(text) ? text : '?'

/** `01JDB0000000000000000000AA` */
const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text)

/**
 * Where in our own code an error arose, innermost first: `index.js:12:3`. Neither folders nor names of functions, and
 * nothing of the message, which may hold a text or a path and comes first.
 */
export function framesOf(stack: unknown, message: unknown = ''): readonly string[] {
  if (typeof stack !== 'string' || typeof message !== 'string') return []
  const found: string[] = []
  const told = message === '' ? -1 : stack.indexOf(message)
  for (const line of stack.slice(told === -1 ? 0 : told + message.length).split('\n')) {
    if (found.length === FRAMES) break
    // `    at save (file:///opt/Galley/out/main/index.js:12:3)`
    const [, path, place] =
      /^\s{0,8}at (?:.{0,500}\()?([^()]{1,1000}?):(\d{1,7}:\d{1,7})\)?$/.exec(line) ?? []
    const file = basename((path ?? '').replaceAll('\\', '/'))
    if (/^[\w-]{1,60}\.c?js$/.test(file)) found.push(`${file}:${place}`)
  }
  return found
}

/** The name of a call of the contract; a name that the contract does not know may be anything and is not kept. */
export function callName(noun: unknown, verb: unknown): string {
  if (typeof noun !== 'string' || typeof verb !== 'string' || !Object.hasOwn(contract, noun)) return 'unknown'
  return Object.hasOwn(contract[noun as keyof typeof contract], verb) ? `${noun}.${verb}` : 'unknown'
}

/** The id that a call names, if it names one. */
export function idIn(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null
  const { id, articleId } = input as Readonly<Record<string, unknown>>
  return [id, articleId].find(isId) ?? null
}

/** What an error that nobody foresaw is called, by us and by the system, and where it arose. */
export function traceOf(error: unknown): readonly string[] {
  const { name, code: system, stack, message } = (error ?? {}) as Readonly<Record<string, unknown>>
  return [code(name), ...(system === undefined ? [] : [code(system)]), ...framesOf(stack, message)]
}

/** The fault's code; of what nobody foresaw its trace, which the library thread sends along since an error loses it on the way. */
function errorWords(error: unknown): readonly string[] {
  const { code: known } = toFault(error)
  if (known !== 'internal') return [known]
  const { trace } = (error ?? {}) as { readonly trace?: unknown }
  if (!Array.isArray(trace)) return [known, ...traceOf(error)]
  return [
    known,
    ...trace.slice(0, FRAMES).map((word) => (/^[\w.:?-]{1,80}$/.test(String(word)) ? String(word) : '?')),
  ]
}

function wordsOf(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'start':
      return entry.versions.map(code)
    case 'stop':
      return []
    case 'fault':
      return [code(entry.call), ...(isId(entry.id) ? [entry.id] : []), ...errorWords(entry.error)]
    case 'crash':
      return errorWords(entry.error)
    case 'gone':
      return [code(entry.what), code(entry.why), String(Math.trunc(entry.code))]
    case 'backup':
      return [code(entry.code)]
  }
}

/** `2026-11-23T09:14:02.118Z fault articles.save 01JDB0000000000000000000AA disk-full`; `at` in ms since 1970. */
export const lineOf = (at: number, entry: Entry): string =>
  [new Date(at).toISOString(), entry.kind, ...wordsOf(entry)].join(' ')

/** Whether a line tells of something that failed. */
export const isFailure = (line: string): boolean =>
  /^\d{4}-[\d:.TZ-]{10,30} (?:fault|crash|gone|backup) [\w .:?-]{0,2000}$/.test(line)
