// `npm run bench`: the shape of the house, lists, the running app, a library of 10,000 articles, long articles, similar
// headlines, revisions, the queue, pages that are read, export, copyediting, the whole (start, memory, sizes).
// Arguments choose: parts by name, sizes of the library (`100k`), `--keep=folder` to keep the libraries for a further run.
import { foundLists } from './found-lists.ts'
import { headlines } from './headlines.ts'
import { intake } from './intake/score.ts'
import { library } from './library.ts'
import { lint } from './lint.ts'
import { lists } from './lists.ts'
import { judge } from './report.ts'
import { publish } from './publish.ts'
import { queue } from './queue.ts'
import { revisions } from './revisions.ts'
import { running } from './running.ts'
import { shape } from './shape.ts'
import { similar } from './similar.ts'
import { large } from './large.ts'
import { whole } from './whole.ts'

const PARTS = {
  shape,
  headlines,
  lists,
  found: foundLists,
  running,
  large,
  similar,
  revisions,
  queue,
  intake,
  publish,
  lint,
  whole,
} as const

const said = process.argv.slice(2)
const keep = said.find((one) => one.startsWith('--keep='))?.slice('--keep='.length) ?? null
const sizes = said.filter((one) => /^\d+k$/.test(one)).map((one) => Number(one.slice(0, -1)) * 1000)
const names = said.filter((one) => Object.hasOwn(PARTS, one)) as (keyof typeof PARTS)[]
const all = sizes.length === 0 && names.length === 0

for (const name of all ? (Object.keys(PARTS) as (keyof typeof PARTS)[]) : names) await PARTS[name]()
for (const size of all ? [10_000] : sizes) await library(size, keep)
if (!judge()) process.exitCode = 1
