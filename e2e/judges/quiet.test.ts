// P42: there is one log, and nothing else of the program says anything anywhere; P40: the end-to-end fixture looks at prototypes after every test.
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const SPEAKS =
  /\bconsole\s?\.|\bprocess\.std(?:out|err)\b|\bcrashReporter\b|\bnetLog\b|\bappendFile|\bcreateWriteStream\b|'node:diagnostics_channel'|\blog-net-log\b/

it('P42 no file of the program but the log and the command line says anything anywhere', () => {
  // What the log may hold is shown by its own tests: codes, ids, places.
  const log = join('src', 'main', 'logs', 'log.ts')
  // The installed program's own way into the command line; it waits until all is written.
  const terminal = join('src', 'main', 'terminal.ts')
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) =>
      !/\.test\.tsx?$/.test(file) &&
      !file.startsWith(join('src', 'main', 'cli')) &&
      ![log, terminal].includes(file),
  )
  expect(files.length).toBeGreaterThan(500)
  expect(files.filter((file) => SPEAKS.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})

it('P40 the fixture of the end-to-end tests fails where something was added to a prototype', () => {
  expect(readFileSync(join(root, 'e2e/app.ts'), 'utf8')).toContain('await addedToPrototypes(desk.app)')
})
