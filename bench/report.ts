// How figures are taken and printed: percentiles, best of several, tables that can be pasted into a document, limits.

export interface Timing {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly longest: number
}

export function timing(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) }
}

/** In ms. */
export function took(run: () => unknown): number {
  const begun = performance.now()
  run()
  return performance.now() - begun
}

/** In ms; the best of `times` runs, since other work on the machine is none of ours. */
export const best = (times: number, run: () => unknown): number =>
  Math.min(...Array.from({ length: times }, () => took(run)))

/** In seconds: what this process has worked, on all its threads. */
export const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** `0.042`, `1.24`, `24.1`, `1,445`. */
export function ms(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en')
  return value.toFixed(value < 0.1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0)
}
export const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
/** `1/209`, or `1.4` above one. */
export const share = (ratio: number): string =>
  ratio >= 1 ? ratio.toFixed(2) : ratio > 0.05 ? ratio.toFixed(3) : `1/${Math.round(1 / ratio)}`

export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  console.log(`\n### ${title}\n`)
  const cells = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, at) => Math.max(3, ...cells.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, at) => (at === 0 ? (row[at] ?? '').padEnd(width) : (row[at] ?? '').padStart(width))).join(' | ')} |`
  const [first = [], ...rest] = cells
  console.log(line(first))
  console.log(
    `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`,
  )
  for (const row of rest) console.log(line(row))
}

interface Target {
  readonly name: string
  readonly figure: number
  readonly target: number
  /** What the run fails on: looser than the target where the target is not reached yet. Always a ratio. */
  readonly limit: number
  readonly atLeast: boolean
}
const targets: Target[] = []

/** `figure` is a ratio within one run. The run fails beyond `limit`; the table says whether `target` is met. */
export function expectAtMost(name: string, figure: number, target: number, limit: number): void {
  targets.push({ name, figure, target, limit, atLeast: false })
}
export function expectAtLeast(name: string, figure: number, target: number, limit: number): void {
  targets.push({ name, figure, target, limit, atLeast: true })
}

/** Prints every target with its figure; true if all limits are kept. */
export function judge(): boolean {
  if (targets.length === 0) return true
  const within = (figure: number, bound: number, atLeast: boolean): boolean =>
    atLeast ? figure >= bound : figure <= bound
  table(
    'Targets, ratios within this run',
    ['target', 'figure', 'wanted', '', 'limit'],
    targets.map(({ name, figure, target, limit, atLeast }) => [
      name,
      share(figure),
      `${atLeast ? '≥' : '≤'} ${share(target)}`,
      within(figure, target, atLeast) ? 'met' : 'missed',
      within(figure, limit, atLeast) ? `kept (${share(limit)})` : `BROKEN (${share(limit)})`,
    ]),
  )
  return targets.every(({ figure, limit, atLeast }) => within(figure, limit, atLeast))
}
