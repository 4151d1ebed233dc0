// Answers one call by name: checks its input, runs it, announces what it changed. Nothing is thrown across the wire.
import * as v from 'valibot'
import type { Call, Noun } from '#shared/calls/call'
import { contract, type Answers } from '#shared/contract'
import { GalleyError, toFault, type Envelope } from '#shared/error'

export type Announce = (nouns: readonly Noun[]) => void
/** Throws where a call must not be run. */
export type Refuse = (noun: string, verb: string, call: Call) => void
/** Told of each call that failed, by what it was asked. */
export type Failed = (noun: unknown, verb: unknown, input: unknown, error: unknown) => void
export type Dispatch = (noun: unknown, verb: unknown, input: unknown) => Promise<Envelope>

function own<T>(table: object, name: unknown): T | undefined {
  return typeof name === 'string' && Object.hasOwn(table, name)
    ? (table as Record<string, T>)[name]
    : undefined
}

/** Lists, dates, maps and errors are objects as well, and without a field of their own each would pass for an empty one. */
const isRecord = (input: unknown): boolean => Object.prototype.toString.call(input) === '[object Object]'

/**
 * `announce` is told the nouns after each command that succeeded. Faults: `unknown-call`, `invalid-input` (a field
 * misspelt, missing, of the wrong kind or beyond its limits), and whatever the answer itself refuses with.
 */
export function dispatcher(
  answers: Answers,
  announce: Announce,
  refuse?: Refuse,
  failed: Failed = () => {},
): Dispatch {
  return async (noun, verb, input) => {
    try {
      const call = own<Call>(own<object>(contract, noun) ?? {}, verb)
      const run = own<(input: unknown) => unknown>(own<object>(answers, noun) ?? {}, verb)
      if (!call || !run) throw new GalleyError('unknown-call', `no call ${String(noun)}.${String(verb)}`)
      if (!isRecord(input))
        throw new GalleyError('invalid-input', `${String(noun)}.${String(verb)}: no record`)
      const checked = v.safeParse(call.input, input)
      if (!checked.success) {
        const where = v.getDotPath(checked.issues[0]) ?? ''
        throw new GalleyError(
          'invalid-input',
          `${String(noun)}.${String(verb)} ${where}: ${checked.issues[0].message}`,
          where,
        )
      }
      refuse?.(String(noun), String(verb), call)
      const value = await run(checked.output)
      if (call.changes.length > 0) announce(call.changes)
      return { ok: true, value }
    } catch (error) {
      failed(noun, verb, input, error)
      return { ok: false, fault: toFault(error) }
    }
  }
}
