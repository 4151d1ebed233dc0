// What the build may weigh, in bytes, by what has to be read before something can be done. `bench whole` prints it.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Bundle {
  readonly name: string
  readonly files: RegExp
  readonly budget: number
}

/** A file belongs to the first that names it. A budget is a tenth above what there is when it is set. */
const BUNDLES: readonly Bundle[] = [
  {
    name: 'main, before a window',
    files: /^main\/(?:index|main-[\w-]{8}|compiled-[\w-]{8})\.js$/,
    budget: 130_000,
  },
  {
    name: 'library thread, before the first answer',
    files: /^main\/library(?:-thread|-[\w-]{8})\.js$/,
    // With pinyin-pro, which was a script beside it as long as main read it too.
    budget: 1_050_000,
  },
  { name: 'intake process', files: /^main\/intake-process\.js$/, budget: 1_390_000 },
  { name: 'other modules of main', files: /^main\/.*\.js$/, budget: 4_000_000 },
  { name: 'preload', files: /^preload\/.*\.cjs$/, budget: 160_000 },
  {
    name: 'page, script of the first screen',
    files: /^renderer\/assets\/(?:index|pinyin)-[\w-]{8}\.js$/,
    budget: 1_970_000,
  },
  { name: 'page, scripts read when asked for', files: /^renderer\/assets\/.*\.js$/, budget: 700_000 },
  { name: 'page, styles', files: /^renderer\/assets\/.*\.css$/, budget: 220_000 },
  { name: 'page, pictures of the manual', files: /^renderer\/.*\.(?:webp|png|svg)$/, budget: 4_000_000 },
  { name: 'fonts', files: /\.(?:woff2?|ttf|otf)$/, budget: 0 },
  { name: 'page, the rest', files: /^renderer\//, budget: 2_000 },
  { name: 'licences', files: /^THIRD-PARTY\.txt$/, budget: 110_000 },
]

/** Each with every script that it asks for at once, however far; a script may be read by several. */
const READ_AT_START: readonly Bundle[] = [
  { name: 'before the first list: main', files: /^main\/index\.js$/, budget: 1_160_000 },
  { name: 'before the first list: library thread', files: /^main\/library-thread\.js$/, budget: 1_950_000 },
  {
    name: 'before the first list: page',
    files: /^renderer\/assets\/index-[\w-]{8}\.js$/,
    budget: 2_090_000,
  },
]

// `import { a } from "./b.js"`, `import{a}from"./b.js"`, `export * from "./b.js"`, `import "./b.js"`; and what an entry awaits before
// it does anything, `await import("./b.js")` at the beginning of a line.
const ASKED_AT_ONCE =
  /(?:^|[;\n}])(?:(?:import|export)\s?(?:[\w*{}\s,$]{1,20000}?\s?from\s?)?|await import\()["']\.\/([\w-]{1,80}\.js)["']/g

/** The scripts that are read with this one, itself first; paths below `out`. */
function readWith(out: string, entry: string): readonly string[] {
  const read = [entry]
  for (const path of read)
    for (const [, name = ''] of readFileSync(join(out, path), 'utf8').matchAll(ASKED_AT_ONCE)) {
      const asked = `${dirname(path)}/${name}`
      if (!read.includes(asked)) read.push(asked)
    }
  return read
}

export interface Weight {
  readonly name: string
  readonly files: number
  readonly bytes: number
  readonly budget: number
}

/** Of the folder that a build has written; files that no bundle names are a bundle of their own with no budget. */
export function weights(out: string): readonly Weight[] {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path: path.replaceAll('\\', '/'), stat: statSync(join(out, path)) }))
    .filter(({ stat }) => stat.isFile())
  const bundleOf = (path: string): Bundle | undefined => BUNDLES.find((bundle) => bundle.files.test(path))
  const weigh = (name: string, budget: number, of: Bundle | undefined): Weight => {
    const its = files.filter(({ path }) => bundleOf(path) === of)
    return { name, budget, files: its.length, bytes: its.reduce((sum, { stat }) => sum + stat.size, 0) }
  }
  const atStart = READ_AT_START.map(({ name, files: entry, budget }) => {
    const read = files.filter(({ path }) => entry.test(path)).flatMap(({ path }) => readWith(out, path))
    return {
      name,
      budget,
      files: read.length,
      bytes: read.reduce((sum, path) => sum + statSync(join(out, path)).size, 0),
    }
  })
  return [
    ...atStart,
    ...BUNDLES.map((bundle) => weigh(bundle.name, bundle.budget, bundle)),
    weigh('what no line names', 0, undefined),
  ]
}
