// What a save of a long article takes in the library's thread, whole and as a change, and what its steps take alone.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { runnerImport } from 'vite'
import type * as contractModule from '../../src/shared/contract.ts'
import { product } from '../library/product.ts'
import { ms, table, timing, took } from '../report.ts'
import { documentOf, longArticle } from './article.ts'

const TIMES = 20

type Saving = Parameters<Awaited<ReturnType<typeof product>>['openLibraryAnswers']>
type Body = { readonly type: 'doc'; readonly content: readonly object[] }

export async function saving(sizes: readonly number[]): Promise<void> {
  const { openLibraryAnswers } = await product()
  const { module: contract } = await runnerImport<typeof contractModule>(
    join(import.meta.dirname, '../../src/shared/contract.ts'),
  )
  const rows: (string | number)[][] = []
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
    const library = openLibraryAnswers(...([join(folder, 'library.galley'), { create: true }] as Saving))
    try {
      const paragraphs = longArticle(size)
      const body = documentOf(paragraphs) as Body
      const made = await library.articles.create({ headline: '长稿' })
      let base = made.version
      const save = (fields: object): number => {
        const begun = performance.now()
        const said = library.articles.save({ id: made.id, base, ...fields } as never) as { version: number }
        base = said.version
        return performance.now() - begun
      }
      const changed = (n: number): object => ({
        type: 'paragraph',
        content: [{ type: 'text', text: `${paragraphs[7]}${n}` }],
      })
      const whole = Array.from({ length: TIMES }, (_, n) =>
        save({ body: { ...body, content: body.content.with(7, changed(n)) } }),
      )
      const splice = Array.from({ length: TIMES }, (_, n) =>
        save({ splice: { of: body.content.length, at: 7, remove: 1, insert: [changed(n)] } }),
      )
      const steps = Array.from({ length: TIMES * 5 }, () => took(() => library.inside.rest({ ms: 20 })))
      const json = JSON.stringify(body)
      const schema = contract.contract.articles.save.input
      const of = (run: () => unknown): string =>
        ms(timing(Array.from({ length: TIMES }, () => took(run))).p50)
      const change = { of: body.content.length, at: 7, remove: 1, insert: [changed(0)] }
      const two = (times: readonly number[]): string =>
        `${ms(timing(times).p50)} / ${ms(timing(times).longest)}`
      rows.push(
        [size.toLocaleString('en'), 'save, whole, p50 / longest', two(whole)],
        ['', 'save, a change, p50 / longest', two(splice)],
        ['', 'step of the index after it, p50 / longest', two(steps)],
        ['', 'structured clone, whole', of(() => structuredClone(body))],
        ['', 'structured clone, a change', of(() => structuredClone(change))],
        ['', 'check by the contract, whole', of(() => v.parse(schema, { id: made.id, base, body }))],
        [
          '',
          'check by the contract, a change',
          of(() => v.parse(schema, { id: made.id, base, splice: change })),
        ],
        ['', 'JSON of the whole', of(() => JSON.stringify(body))],
        ['', 'its hash', of(() => createHash('sha256').update(json).digest())],
      )
    } finally {
      library.inside.close({})
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  table('Saving a long article: its parts, ms', ['characters', '', ''], rows)
}
