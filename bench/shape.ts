// How large the rooms are: files, lines, median and 95th percentile per wall; tests and style sheets left out.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const WALLS = ['src/shared', 'src/core', 'src/preload', 'src/main', 'src/renderer', 'e2e/host'] as const

function linesOf(wall: string): number[] {
  return readdirSync(wall, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(?:test|spec|d)\.tsx?$/.test(entry.name),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n').length - 1)
    .toSorted((a, b) => a - b)
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0

export function shape(): void {
  console.log('wall            files  lines  median  p95  longest')
  for (const wall of WALLS) {
    const lines = linesOf(wall)
    const sum = lines.reduce((total, n) => total + n, 0)
    const columns = [lines.length, sum, at(lines, 0.5), at(lines, 0.95), lines.at(-1) ?? 0]
    console.log(wall.padEnd(14), columns.map((n) => String(n).padStart(6)).join(' '))
  }
}
