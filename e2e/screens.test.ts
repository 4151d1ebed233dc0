// The list of screens is complete: every source that makes a sheet is shown by some step of it.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../src/renderer')

/** Sheets that no step reaches, each with its reason. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'replacing/skipped': 'only after a replacement that an article had moved away from',
}

it('shows every sheet', () => {
  const folder = join(import.meta.dirname, 'screens')
  const walked = globSync('*.ts', { cwd: folder })
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const shown = new Set(
    walked.match(/\b[\w-]+\/[\w-]+\b|'app-[\w-]+'/g)?.map((one) => one.replaceAll("'", '')),
  )
  const sheets = globSync('**/*.tsx', { cwd: renderer })
    .filter((file) => /<(?:Keep)?Dialog\b/.test(readFileSync(join(renderer, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/').replace(/\.tsx$/, ''))
  expect(sheets.length).toBeGreaterThan(50)
  expect(sheets.filter((sheet) => !shown.has(sheet) && !(sheet in NOT_SHOWN)).toSorted()).toEqual([])
})
