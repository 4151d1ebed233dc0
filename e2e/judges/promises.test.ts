// docs/promises.md is true: every promise has its line, every test it names is there and carries its number.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const lines = readFileSync(join(root, 'docs/promises.md'), 'utf8').split('\n')
const PROMISES = Array.from({ length: 42 }, (_, n) => `P${n + 1}`)

interface Node {
  readonly type?: string
  readonly [key: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** `it`, `it.each(…)`, `test.skip`, `describe.each(…)('…')`: what stands at the root of what is called. */
function rootOf(callee: unknown): string {
  if (!isNode(callee)) return ''
  if (callee.type === 'Identifier') return String(callee['name'])
  return rootOf(callee['object'] ?? callee['callee'])
}

function titleOf(argument: unknown): string {
  if (!isNode(argument)) return ''
  if (argument.type === 'Literal') return String(argument['value'])
  const quasis = (argument['quasis'] ?? []) as readonly { value: { cooked: string } }[]
  return quasis.map(({ value }) => value.cooked).join('…')
}

/** Titles of the tests of a file, and of what they stand in. */
function titlesIn(file: string): readonly string[] {
  const titles: string[] = []
  function walk(node: unknown): void {
    if (Array.isArray(node)) for (const one of node) walk(one)
    if (!isNode(node) || Array.isArray(node)) return
    if (node.type === 'CallExpression' && ['it', 'test', 'describe'].includes(rootOf(node['callee'])))
      titles.push(titleOf((node['arguments'] as readonly unknown[])[0]))
    for (const value of Object.values(node)) walk(value)
  }
  walk(parseSync(file, readFileSync(join(root, file), 'utf8')).program)
  return titles
}

const carries = (title: string, promise: string): boolean => title.split(/[^A-Z\d]/).includes(promise)

describe.each(PROMISES)('%s', (promise) => {
  const own = lines.filter((line) => line.startsWith(`| ${promise} |`))
  const shownBy = own[0]?.split('|')[3] ?? ''
  const tests = Array.from(
    shownBy.matchAll(/`([\w./-]{1,200}\.(?:test|spec)\.ts)`/g),
    ([, file]) => file ?? '',
  )

  it('has one line, with tests or with why there are none and how to show it', () => {
    expect(own).toHaveLength(1)
    expect(tests.length > 0 || /Not shown here: .{10,500}To show it: /.test(shownBy)).toBe(true)
  })

  it.each(tests)('is carried in its title by a test of %s', (file) => {
    expect(existsSync(join(root, file))).toBe(true)
    expect(titlesIn(file).filter((title) => carries(title, promise))).not.toEqual([])
  })
})
