// Ways to search in memory: two libraries with a tokenizer of pairs, and reading all bytes as the lower limit.
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Doc } from '../corpus/queries.ts'
import type { Peer } from './peer.ts'

// By `require`, so that this file needs no types of them.
const require = createRequire(import.meta.url)

interface MiniSearchIndex {
  readonly addAll: (docs: readonly Doc[]) => void
  readonly search: (text: string) => readonly { readonly id: number }[]
}
type MiniSearchModule = new (options: Readonly<Record<string, unknown>>) => MiniSearchIndex
interface FlexSearchIndex {
  readonly add: (key: number, text: string) => void
  readonly search: (text: string, options: { readonly limit: number }) => readonly number[]
}
interface FlexSearchModule {
  readonly Index: new (options: Readonly<Record<string, unknown>>) => FlexSearchIndex
  readonly Charset: { readonly CJK: unknown }
}

// Runs of Han, and words of letters and digits.
const PIECES = /\p{Script=Han}+|[\p{L}\p{N}]+/gu
const HAN = /^\p{Script=Han}/u

/** Han by single characters and pairs, other words whole; of a query only the pairs, where it has any. */
function tokensOf(text: string, isQuery: boolean): string[] {
  const tokens: string[] = []
  for (const piece of text.normalize('NFKC').toLowerCase().match(PIECES) ?? []) {
    if (!HAN.test(piece)) tokens.push(piece)
    else {
      if (!isQuery || piece.length === 1) tokens.push(...Array.from(piece))
      for (let at = 0; at + 2 <= piece.length; at++) tokens.push(piece.slice(at, at + 2))
    }
  }
  return tokens
}

/** Bytes that `make` leaves in memory, what is no longer needed collected before and after. */
function grown(make: () => void): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = (): number => {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const before = used()
  make()
  return used() - before
}

export function miniSearchPeer(most: number): Peer {
  let index: MiniSearchIndex | undefined
  return {
    name: 'MiniSearch 7.2, pairs',
    most,
    make: (docs) =>
      grown(() => {
        const MiniSearch = require('minisearch') as MiniSearchModule
        index = new MiniSearch({
          idField: 'key',
          fields: ['text'],
          tokenize: (text: string) => tokensOf(text, false),
          searchOptions: {
            combineWith: 'AND',
            prefix: true,
            tokenize: (text: string) => tokensOf(text, true),
          },
        })
        index.addAll(docs)
      }),
    find: (text) => index?.search(text).map(({ id }) => id) ?? [],
    close: () => (index = undefined),
  }
}

function flexSearchPeer(
  name: string,
  most: number,
  options: (module: FlexSearchModule) => Readonly<Record<string, unknown>>,
): Peer {
  let index: FlexSearchIndex | undefined
  return {
    name,
    most,
    make: (docs) =>
      grown(() => {
        const flexSearch = require('flexsearch') as FlexSearchModule
        index = new flexSearch.Index(options(flexSearch))
        for (const { key, text } of docs) index.add(key, text)
      }),
    find: (text) => index?.search(text, { limit: 10_000_000 }) ?? [],
    close: () => (index = undefined),
  }
}
export const flexSearchPairsPeer = (most: number): Peer =>
  flexSearchPeer('FlexSearch 0.8, pairs', most, () => ({
    tokenize: 'strict',
    encode: (text: string) => tokensOf(text, false),
  }))
export const flexSearchOwnPeer = (most: number): Peer =>
  flexSearchPeer('FlexSearch 0.8, its own for CJK', most, ({ Charset }) => ({
    tokenize: 'forward',
    encoder: Charset.CJK,
  }))

/** All texts as one piece of UTF-8 in memory, read from end to end: what no index can be slower than. */
export function scanPeer(most: number): Peer {
  let bytes = Buffer.alloc(0)
  let starts = new Float64Array()
  let keys: number[] = []
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase()
  return {
    name: 'limit: Buffer.indexOf in RAM',
    most,
    make: (docs) => {
      const pieces = docs.map(({ text }) => Buffer.from(`${fold(text)}\n\n`))
      bytes = Buffer.concat(pieces)
      keys = docs.map(({ key }) => key)
      starts = new Float64Array(docs.length + 1)
      pieces.forEach((piece, at) => (starts[at + 1] = (starts[at] ?? 0) + piece.byteLength))
      return bytes.byteLength
    },
    find: (text) => {
      const needle = Buffer.from(fold(text))
      const found: number[] = []
      let doc = 0
      for (
        let at = bytes.indexOf(needle);
        at !== -1;
        at = bytes.indexOf(needle, starts[doc + 1] ?? Infinity)
      ) {
        while ((starts[doc + 1] ?? Infinity) <= at) doc++
        found.push(keys[doc] ?? 0)
        if (doc + 1 >= keys.length) break
      }
      return found
    },
    close: () => (bytes = Buffer.alloc(0)),
  }
}
