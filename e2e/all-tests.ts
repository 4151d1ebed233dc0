// `npm test`: every check and every test there is, each runner to its end, and one line with the sum of all. With
// `long`, also the specs marked @long.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canRunSpecs, runSpecs } from './run-specs.ts'
import { run } from '../packaging/run.ts'
import { wantJudges } from '../packaging/system.ts'

interface Tally {
  readonly passed: number
  readonly failed: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

const long = process.argv.includes('long')
const reports = mkdtempSync(join(tmpdir(), 'galley-tests-'))
const tallies: Tally[] = []

function heading(name: string): void {
  console.log(`\n── ${name}`)
}

/** A static check counts as one test. */
async function check(name: string, program: string, ...args: readonly string[]): Promise<boolean> {
  heading(name)
  const ok = (await run(program, args)) === 0
  tallies.push(ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  return ok
}

// A runner that failed without a failed test (it did not start, broke off, or could not load a file) counts as one.
function add(code: number, read: () => Tally): void {
  let tally: Tally = { passed: 0, failed: 0 }
  try {
    tally = read()
  } catch (error) {
    console.error(`No report: ${String(error)}`)
    code ||= 1
  }
  tallies.push(code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally)
}

async function unitTests(): Promise<void> {
  heading('unit tests')
  const file = join(reports, 'vitest.json')
  const env = { LONG: long ? '1' : '' }
  const code = await run(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    env,
  )
  add(code, () => {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
    return { passed: report.numPassedTests, failed: report.numFailedTests }
  })
}

async function endToEnd(): Promise<void> {
  heading('end-to-end tests')
  const file = join(reports, 'playwright.json')
  const which = long ? [] : ['--grep-invert', '@long']
  const code = await runSpecs(which, { E2E_TALLY: file })
  add(code, () => JSON.parse(readFileSync(file, 'utf8')) as Tally)
}

async function main(): Promise<void> {
  const canShow = canRunSpecs()
  wantJudges()
  await check('format', 'oxfmt', '--check', '.')
  await check('lint', 'oxlint', '--type-aware', 'src', 'e2e', 'bench')
  await check('types', 'tsc', '-b')
  await unitTests()
  await check('unused', 'knip')
  const built = await check('build', 'electron-vite', 'build')
  if (built && canShow) await endToEnd()
  else {
    console.error('End-to-end tests were not run: there is no build, or nothing to show it in.')
    tallies.push({ passed: 0, failed: 1 })
  }
  rmSync(reports, { recursive: true, force: true })
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0)
  process.exitCode = sum('failed') > 0 ? 1 : 0
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
}

await main()
