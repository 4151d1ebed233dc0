// A process that exports files into a folder, to be killed; for staging-kill.test.ts.
import { writeSync } from 'node:fs'
import { stageInto } from './staging'
import { hashOf } from './write'

/** What it says on its standard output, a line each: it is about to begin; all are in their places. */
export type Said = 'ready' | 'done'

/** Files of one export, by name; the first replaces one that is there. */
export const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 40 }, (_, n) => [`${n}.txt`, `第${n}篇。`.repeat(2000)]),
)
export const OLD = 'old'

const say = (said: Said): void => void writeSync(1, `${said}\n`)

async function exportAll(folder: string): Promise<void> {
  say('ready')
  const staged = await stageInto(folder)
  for (const [name, text] of Object.entries(FILES))
    await staged.write(name, text, name === '0.txt' ? hashOf(Buffer.from(OLD)) : null)
  await staged.commit()
  say('done')
  // Waits to be killed.
  setInterval(() => {}, 1000)
}

const [, , folder] = process.argv
if (folder !== undefined) void exportAll(folder)
