// The spelling thread: a dictionary that comes with the app, nothing fetched; half a second to read, so only when it is wanted.
import { parentPort } from 'node:worker_threads'
import dictionary from 'dictionary-en'
import nspell from 'nspell'
import { americanOf } from '#core/copyedit/british'
import { likeliest } from '#core/copyedit/likeliest'
import type { Misspelt } from '#shared/copyedit'

export interface SpellingQuestion {
  readonly id: number
  readonly words: readonly string[]
}
export interface SpellingReply {
  readonly id: number
  readonly misspelt: readonly Misspelt[]
}

const spelling = nspell(dictionary)
const known = new Map<string, readonly string[] | null>()

/** Null for a word that is one, in American or British spelling; else what may have been meant. */
function look(word: string): readonly string[] | null {
  const plain = word.replace('’', "'")
  if (spelling.correct(plain) || americanOf(plain).some((other) => spelling.correct(other))) return null
  return likeliest(plain, spelling.suggest(plain)).slice(0, 3)
}

parentPort?.on('message', ({ id, words }: SpellingQuestion) => {
  const misspelt = words.flatMap((word): Misspelt[] => {
    let suggestions = known.get(word)
    if (suggestions === undefined) {
      suggestions = look(word)
      known.set(word, suggestions)
    }
    return suggestions === null ? [] : [{ word, suggestions }]
  })
  parentPort?.postMessage({ id, misspelt } satisfies SpellingReply)
})
