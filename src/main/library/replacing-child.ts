// A process that replaces across a library, to be killed; for replacing-kill.test.ts.
import { writeSync } from 'node:fs'
import { REPLACE_FIELDS } from '#shared/replacing'
import { openLibraryAnswers } from './library'

/** What it says on its standard output, a line each: it is about to replace; it has. */
export type Said = 'ready' | 'done'

const say = (said: Said): void => void writeSync(1, `${said}\n`)

async function replaceAll(path: string): Promise<void> {
  const library = openLibraryAnswers(path, { create: false })
  const { id } = await library.replacing.plan({
    find: { text: '水库', regex: false, matchCase: false, wholeWord: false, foldWidth: true, foldHan: true },
    replacement: '湖泊湖泊',
    selection: { kind: 'query', view: 'all', query: '', tag: null, collection: null, except: [] },
    fields: [...REPLACE_FIELDS],
  })
  say('ready')
  await library.replacing.replace({ plan: id, whole: true, except: [] })
  say('done')
  // Waits to be killed.
  setInterval(() => {}, 1000)
}

const [, , path] = process.argv
if (path !== undefined) void replaceAll(path)
