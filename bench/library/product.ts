// The product's own modules, as the bench uses them: through Vite's runner, since they are written for a bundler.
import { join } from 'node:path'
import * as v from 'valibot'
import { runnerImport } from 'vite'
import type * as intakeModule from '../../src/main/intake/read.ts'
import type * as libraryModule from '../../src/main/library/library.ts'
import type * as contractModule from '../../src/shared/contract.ts'

export type LibraryAnswers = libraryModule.LibraryAnswers

type Calls = contractModule.Calls['articles']
type Given<Verb extends 'list' | 'place'> = Parameters<Calls[Verb]>[0]
type Asked<Verb extends 'list' | 'place'> = Parameters<LibraryAnswers['articles'][Verb]>[0]

export interface Product {
  readonly openLibraryAnswers: typeof libraryModule.openLibraryAnswers
  readonly readBytes: typeof intakeModule.readBytes
  /** What a window asks, with what the contract fills in. */
  readonly list: (given: Given<'list'>) => Asked<'list'>
  readonly place: (given: Given<'place'>) => Asked<'place'>
}

export async function product(): Promise<Product> {
  const load = async <Module>(path: string): Promise<Module> =>
    (await runnerImport<Module>(join(import.meta.dirname, '../../src', path))).module
  const { openLibraryAnswers } = await load<typeof libraryModule>('main/library/library.ts')
  const { readBytes } = await load<typeof intakeModule>('main/intake/read.ts')
  const { contract } = await load<typeof contractModule>('shared/contract.ts')
  return {
    openLibraryAnswers,
    readBytes,
    list: (given) => v.parse(contract.articles.list.input, given),
    place: (given) => v.parse(contract.articles.place.input, given),
  }
}
