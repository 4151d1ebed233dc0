// The product's own modules, as the bench uses them: through Vite's runner, since they are written for a bundler.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type * as intakeModule from '../../src/main/intake/read.ts'
import type * as libraryModule from '../../src/main/library/library.ts'

export type LibraryAnswers = libraryModule.LibraryAnswers

export interface Product {
  readonly openLibraryAnswers: typeof libraryModule.openLibraryAnswers
  readonly readBytes: typeof intakeModule.readBytes
}

export async function product(): Promise<Product> {
  const load = async <Module>(path: string): Promise<Module> =>
    (await runnerImport<Module>(join(import.meta.dirname, '../../src/main', path))).module
  const { openLibraryAnswers } = await load<typeof libraryModule>('library/library.ts')
  const { readBytes } = await load<typeof intakeModule>('intake/read.ts')
  return { openLibraryAnswers, readBytes }
}
