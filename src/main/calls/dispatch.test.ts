// Dispatch: only what the contract names, only what fits, announcements only after success.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Noun } from '#shared/calls/call'
import { contract, type Answers } from '#shared/contract'
import { GalleyError, type Envelope } from '#shared/error'
import { dispatcher } from './dispatch'

const ID = '01JDB0000000000000000000AA'

function desk(answer: (noun: string, verb: string, input: unknown) => unknown = () => 'done') {
  const announced: (readonly Noun[])[] = []
  const asked: unknown[] = []
  const answers = Object.fromEntries(
    Object.entries(contract).map(([noun, verbs]) => [
      noun,
      Object.fromEntries(
        Object.keys(verbs).map((verb) => [
          verb,
          (input: unknown) => {
            asked.push(input)
            return answer(noun, verb, input)
          },
        ]),
      ),
    ]),
  ) as unknown as Answers
  return { dispatch: dispatcher(answers, (nouns) => announced.push(nouns)), announced, asked }
}

const codeOf = (envelope: Envelope): string => (envelope.ok ? 'ok' : envelope.fault.code)

describe('dispatch', () => {
  it('runs a call with its checked input and announces what it changed', async () => {
    const { dispatch, announced, asked } = desk()
    expect(await dispatch('tags', 'add', { articleIds: [ID], name: '  党建 ' })).toEqual({
      ok: true,
      value: 'done',
    })
    expect(asked).toEqual([{ articleIds: [ID], name: '党建' }])
    expect(announced).toEqual([['tags', 'articles']])
  })

  it('announces nothing for a question or a failure', async () => {
    const { dispatch, announced } = desk((_noun, verb) => {
      if (verb === 'add') throw new GalleyError('not-found', 'gone')
      return []
    })
    await dispatch('tags', 'list', {})
    expect(codeOf(await dispatch('tags', 'add', { articleIds: [ID], name: 'x' }))).toBe('not-found')
    expect(announced).toEqual([])
  })

  it.each([
    ['nouns', 'add'],
    ['tags', 'adds'],
    ['__proto__', 'toString'],
    ['constructor', 'constructor'],
    ['tags', '__proto__'],
    ['tags', 'hasOwnProperty'],
    [undefined, null],
    [{}, []],
    [7, 8],
  ])('refuses %j.%j as unknown', async (noun, verb) => {
    expect(codeOf(await desk().dispatch(noun, verb, {}))).toBe('unknown-call')
  })

  const wrong: readonly unknown[] = [
    undefined,
    null,
    Number.NaN,
    -0,
    Number.POSITIVE_INFINITY,
    '',
    'x',
    true,
    [],
    [1],
    {},
    { id: 1 },
    { id: ID, extra: 1 },
    { ids: [] },
    { articleIds: [ID] },
    { articleIds: [ID], name: 'x', nam: 'y' },
    { articleIds: ID, name: 'x' },
    { articleIds: [ID], name: '' },
    { articleIds: [ID], name: '\n' },
    { articleIds: [ID], name: 'x'.repeat(61) },
    { articleIds: ['../x'], name: 'x' },
    JSON.parse(`{"__proto__":{"articleIds":["${ID}"],"name":"x"}}`),
    new Date(),
    new Map(),
    10n,
    { articleIds: new Set([ID]), name: 'x' },
    { articleIds: [ID, undefined], name: 'x' },
  ]
  it.each(wrong.map((input, at) => [at, input] as const))('refuses wrong value %i', async (_at, input) => {
    const { dispatch, asked } = desk()
    expect(codeOf(await dispatch('tags', 'add', input))).toBe('invalid-input')
    expect(asked).toEqual([])
  })

  it('survives anything at all on every call', async () => {
    const { dispatch } = desk()
    const calls = Object.entries(contract).flatMap(([noun, verbs]) =>
      Object.keys(verbs).map((verb) => [noun, verb] as const),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...calls),
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withNullPrototype: true,
        }),
        async ([noun, verb], input) => {
          const envelope = await dispatch(noun, verb, input)
          expect(typeof envelope.ok).toBe('boolean')
        },
      ),
      { numRuns: 500 },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('lets no link through that could do harm', async () => {
    const body = (href: string) => ({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
        },
      ],
    })
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      ' https://a',
      'file:///etc/passwd',
      'data:text/html,x',
      '//host/x',
      '\\\\host\\x',
      'https://a b',
      'https://a\u0000',
      'vbscript:x',
      'ms-word:x',
      '',
    ])
      expect(codeOf(await desk().dispatch('articles', 'save', { id: ID, base: 1, body: body(href) }))).toBe(
        'invalid-input',
      )
    for (const href of ['https://example.org/a?b=c#d', 'http://例子.中国/', 'mailto:a@b.cn'])
      expect(codeOf(await desk().dispatch('articles', 'save', { id: ID, base: 1, body: body(href) }))).toBe(
        'ok',
      )
  })
})
