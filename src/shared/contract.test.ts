// The contract holds at compile time: what is misspelt, missing or of the wrong kind does not pass `npm run types`.
import { describe, expect, it } from 'vitest'
import type { Answers, Calls } from './contract'

declare const calls: Calls

/** Never run: each line marked as an error must be one, or the compiler complains of an unused mark. */
export async function neverRun(answers: Answers): Promise<void> {
  await calls.articles.get({ id: 'x' })
  // @ts-expect-error a misspelt field
  await calls.articles.get({ ide: 'x' })
  // @ts-expect-error a field too many
  await calls.articles.get({ id: 'x', more: 1 })
  // @ts-expect-error a verb that is not there
  await calls.articles.fetch({ id: 'x' })
  // @ts-expect-error a verb without its answer
  const missing: Answers['tags'] = {
    list: answers.tags.list,
    add: answers.tags.add,
    remove: answers.tags.remove,
    rename: answers.tags.rename,
  }
  // @ts-expect-error an answer of the wrong kind
  const wrong: Answers['channels'] = { list: () => 7 }
  void missing
  void wrong
}

describe('contract', () => {
  it('is checked by the compiler', () => expect(typeof neverRun).toBe('function'))
})
