// What the build may weigh, in bytes, by what has to be read before something can be done. `bench whole` prints it.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

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
    budget: 940_000,
  },
  { name: 'intake process', files: /^main\/intake-process\.js$/, budget: 1_390_000 },
  { name: 'other modules of main', files: /^main\/.*\.js$/, budget: 4_000_000 },
  { name: 'preload', files: /^preload\/.*\.cjs$/, budget: 160_000 },
  {
    name: 'page, script of the first screen',
    files: /^renderer\/assets\/index-[\w-]{8}\.js$/,
    budget: 1_970_000,
  },
  { name: 'page, scripts read when asked for', files: /^renderer\/assets\/.*\.js$/, budget: 700_000 },
  { name: 'page, styles', files: /^renderer\/assets\/.*\.css$/, budget: 220_000 },
  { name: 'page, pictures of the manual', files: /^renderer\/.*\.(?:webp|png|svg)$/, budget: 4_000_000 },
  { name: 'fonts', files: /\.(?:woff2?|ttf|otf)$/, budget: 0 },
  { name: 'page, the rest', files: /^renderer\//, budget: 2_000 },
  { name: 'licences', files: /^THIRD-PARTY\.txt$/, budget: 110_000 },
]

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
  return [
    ...BUNDLES.map((bundle) => weigh(bundle.name, bundle.budget, bundle)),
    weigh('what no line names', 0, undefined),
  ]
}
