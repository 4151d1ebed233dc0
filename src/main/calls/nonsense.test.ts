// P36, P40: every call of the contract refuses nonsense, whole or in any field, and no prototype is the worse for it.
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { contract, type Answers } from '#shared/contract'
import type { Call } from '#shared/calls/call'
import { dispatcher } from './dispatch'

const CALLS = Object.entries(contract).flatMap(([noun, verbs]) =>
  Object.entries(verbs).map(([verb, call]) => [`${noun}.${verb}`, noun, verb, call as Call] as const),
)
const ID = '01JDB0000000000000000000AA'

/** Answers every call with what it was given, as the schema let it through. */
const answers = Object.fromEntries(
  Object.entries(contract).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(Object.keys(verbs).map((verb) => [verb, (input: unknown) => input])),
  ]),
) as unknown as Answers
const dispatch = dispatcher(answers, () => {})

const cyclic: Record<string, unknown> = { id: ID }
cyclic['self'] = cyclic
const deep: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
const MUCH = 'x'.repeat(10_000_000)

/** None of them is the input of any call. */
const NEVER: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['false', false],
  ['0', 0],
  ['-0', -0],
  ['1', 1],
  ['-1', -1],
  ['1.5', 1.5],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['-infinity', Number.NEGATIVE_INFINITY],
  ['2^53', 2 ** 53],
  ['1e308', 1e308],
  ['a BigInt', 10n],
  ['a huge BigInt', 2n ** 4000n],
  ['an empty string', ''],
  ['an id', ID],
  ['a lone surrogate', '\ud800'],
  ['NUL', '\u0000'],
  ['10 MB', MUCH],
  ['JSON', '{"id":1}'],
  ['a symbol', Symbol('x')],
  ['a function', () => ({})],
  ['a class', class {}],
  ['an empty array', []],
  ['an array of an id', [ID]],
  ['a sparse array', Object.assign([], { 9: 1 })],
  ['a long array', Array.from({ length: 100_000 }, () => 0)],
  ['deep arrays', deep],
  ['entries', [['id', ID]]],
  ['a Date', new Date(0)],
  ['a Date that is none', new Date(Number.NaN)],
  ['a Map', new Map([['id', ID]])],
  ['a Set', new Set([ID])],
  ['a WeakMap', new WeakMap()],
  ['a RegExp', /a/],
  ['an Error', new Error(ID)],
  ['a Promise', Promise.resolve({ id: ID })],
  ['bytes', new Uint8Array(16)],
  ['a buffer', new ArrayBuffer(16)],
  ['floats', new Float64Array([Number.NaN])],
  ['a boxed string', Object('x')],
  ['a boxed number', Object(1)],
  ['a key too many', { nonsense: 1 }],
  ['many keys too many', Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`k${n}`, n]))],
  ['a cycle', cyclic],
  ['constructor', { constructor: { prototype: { polluted: 1 } } }],
  ['prototype', { prototype: { polluted: 1 } }],
  ['toString', { toString: 'x' }],
  ['valueOf', { valueOf: 1 }],
  ['hasOwnProperty', { hasOwnProperty: 1 }],
  ['then', JSON.parse('{"then":1}') as unknown],
  ['toJSON', { toJSON: 1 }],
  ['a number as key', { 0: ID, length: 1 }],
  ['an empty key', { '': ID }],
  ['a Chinese key', { 稿件: ID }],
  ['a symbol as key, and another', { [Symbol.iterator]: 1, x: 1 }],
  [
    'a getter that throws',
    Object.defineProperty({}, 'nonsense', {
      enumerable: true,
      get: () => {
        throw new Error('x')
      },
    }),
  ],
  ['a proxy', new Proxy({ nonsense: 1 }, {})],
]

const untouched = (): void => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Object.keys(Array.prototype)).toEqual([])
  expect('polluted' in {}).toBe(false)
}
afterEach(untouched)

it('P40 nothing can be added to a prototype in any of these tests', () => {
  for (const prototype of [Object.prototype, Array.prototype, Function.prototype])
    expect(Object.isExtensible(prototype)).toBe(false)
})

it('P36 there are sixty of them', () => {
  expect(NEVER).toHaveLength(60)
})

describe.each(CALLS)('%s', (_name, noun, verb) => {
  it('P36 refuses each of sixty wrong values', async () => {
    const letThrough: string[] = []
    for (const [name, value] of NEVER) {
      const envelope = await dispatch(noun, verb, value)
      if (envelope.ok) letThrough.push(name)
    }
    expect(letThrough).toEqual([])
  })
})

/** Names of a call's fields, as far as its schema says them. */
function fieldsOf(call: Call): readonly string[] {
  const { entries, options } = call.input as { entries?: object; options?: readonly { entries?: object }[] }
  return [
    ...new Set(
      [entries, ...(options ?? []).map((one) => one.entries)].flatMap((all) => Object.keys(all ?? {})),
    ),
  ]
}

const PROTO = JSON.parse('{"__proto__":{"polluted":1}}') as object

describe.each(CALLS)('%s', (_name, noun, verb, call) => {
  const fields = fieldsOf(call)

  it('P40 keeps nothing of a __proto__ in it or in its fields', async () => {
    const inputs = [
      PROTO,
      ...fields.map((field) => ({ [field]: PROTO })),
      ...fields.map((field) => ({ [field]: [PROTO] })),
    ]
    for (const input of inputs) {
      const envelope = await dispatch(noun, verb, input)
      const value = envelope.ok ? envelope.value : {}
      expect(JSON.stringify(value)).not.toContain('polluted')
    }
  })

  it('P36 survives anything in its fields', async () => {
    const any = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
    })
    const inputs = fields.length === 0 ? fc.object() : fc.dictionary(fc.constantFrom(...fields), any)
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const envelope = await dispatch(noun, verb, input)
        expect(typeof envelope.ok).toBe('boolean')
      }),
      { numRuns: process.env['LONG'] ? 500 : 20 },
    )
  })

  it('P35 refuses ten million characters in any of its fields, or has room for them', async () => {
    for (const field of fields) {
      const envelope = await dispatch(noun, verb, { [field]: MUCH })
      expect(typeof envelope.ok).toBe('boolean')
    }
  })
})
