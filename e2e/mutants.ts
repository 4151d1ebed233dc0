// `npm run test:mutants`: takes guards away one at a time in a copy of the source; a test must turn red each time.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { ROOT } from '../packaging/run.ts'

interface Mutant {
  readonly guard: string
  readonly file: string
  /** Each stands in the file; the guard is gone when they are replaced. */
  readonly changes: readonly (readonly [from: string, to: string])[]
  /** The test files that should notice. */
  readonly tests: readonly string[]
  /** Of these the tests whose names hold this. */
  readonly named?: string
}

const LIBRARY = 'src/main/library'
const MUTANTS: readonly Mutant[] = [
  {
    guard: 'only windows of our own making are heard',
    file: 'src/main/ipc.ts',
    changes: [['made.has(event.sender) && ', '']],
    tests: ['src/main/ipc.test.ts'],
  },
  {
    guard: 'no window goes with words that are not saved',
    file: 'src/main/open-windows.ts',
    changes: [['one.asked !== null || !(await mayGo(one))', 'one.asked !== null']],
    tests: ['src/main/open-windows.test.ts'],
  },
  {
    guard: 'a quit closes none before all may go',
    file: 'src/main/open-windows.ts',
    changes: [['may &&= await mayGo(one)', 'may ||= await mayGo(one)']],
    tests: ['src/main/open-windows.test.ts'],
  },
  {
    guard: 'what was dragged out does not come in again',
    file: 'src/main/calls/dropping.ts',
    changes: [['checked.output.every(isDraggedOut)', 'checked.output.length === 0']],
    tests: ['src/main/calls/dropping.test.ts'],
  },
  {
    guard: 'the open library is not read as copy, and keeps its lock',
    file: 'src/main/calls/import-items.ts',
    changes: [[' || isHeld(info)', '']],
    tests: ['src/main/files/held.test.ts'],
  },
  {
    guard: 'what is asked while libraries are exchanged reaches neither by mistake',
    file: 'src/main/libraries/exchange.ts',
    changes: [['    door.hold()\n', '']],
    tests: ['src/main/libraries/exchange.test.ts'],
  },
  {
    guard: 'a library is let go only when what was asked of it is answered',
    file: 'src/main/libraries/exchange.ts',
    changes: [['!(await door.drained(limit))', 'limit === 0']],
    tests: ['src/main/libraries/exchange.test.ts'],
  },
  {
    guard: 'words that are not saved keep their library open',
    file: 'src/main/libraries/exchange.ts',
    changes: [['!(await flush())', 'hold === undefined']],
    tests: ['src/main/libraries/exchange.test.ts'],
  },
  {
    guard: 'a commit is flushed to the disk',
    file: `${LIBRARY}/open.ts`,
    changes: [
      ['synchronous = FULL', 'synchronous = NORMAL'],
      ["'synchronous', 2", "'synchronous', 1"],
    ],
    tests: [`${LIBRARY}/open.test.ts`],
  },
  {
    guard: 'nobody else opens the library',
    file: `${LIBRARY}/open.ts`,
    changes: [
      ['locking_mode = EXCLUSIVE', 'locking_mode = NORMAL'],
      ["'locking_mode', 'exclusive'", "'locking_mode', 'normal'"],
    ],
    tests: [`${LIBRARY}/open.test.ts`],
  },
  {
    guard: 'a database of another program is left alone',
    file: `${LIBRARY}/place.ts`,
    changes: [['applicationId !== APPLICATION_ID &&', 'applicationId === -1 &&']],
    tests: [`${LIBRARY}/open.test.ts`],
  },
  {
    guard: 'an update is one transaction',
    file: `${LIBRARY}/migrate.ts`,
    changes: [
      ['db.transaction(() => {', '((): void => {'],
      ['}).immediate()', '})()'],
    ],
    tests: [`${LIBRARY}/open.test.ts`],
    named: 'all pending steps or none',
  },
  {
    guard: 'a body is checked against its hash',
    file: `${LIBRARY}/articles.ts`,
    changes: [['if (!hashOf(row.doc).equals(row.sha256))', 'if (row.doc === null)']],
    tests: [`${LIBRARY}/library.test.ts`],
  },
  {
    guard: 'a decision is never changed',
    file: `${LIBRARY}/migrations/0001-first.ts`,
    changes: [
      [
        'CREATE TRIGGER decision_is_final BEFORE UPDATE ON decision',
        'CREATE TRIGGER decision_is_final BEFORE UPDATE OF seq ON article',
      ],
    ],
    tests: [`${LIBRARY}/library.test.ts`],
  },
  {
    guard: 'a failing disk is not taken for damage',
    file: `${LIBRARY}/passing-fault.ts`,
    changes: [["typeof code === 'string' &&", "typeof code === 'number' &&"]],
    tests: [`${LIBRARY}/faults.test.ts`],
    named: 'P2 a save of body and headline',
  },
  {
    guard: 'the bytes of an export are flushed before its name stands',
    file: 'src/main/files/write.ts',
    changes: [['await handle.writeFile(bytes)\n      await handle.sync()', 'await handle.writeFile(bytes)']],
    tests: ['src/main/files/write.test.ts'],
  },
  {
    guard: 'an export is renamed into its place',
    file: 'src/main/files/write.ts',
    changes: [['await port.rename(partial, file)', 'await (await port.open(file, "w")).writeFile(bytes)']],
    tests: ['src/main/files/write.test.ts'],
  },
  {
    guard: 'only our own main frame is heard',
    file: 'src/main/calls/sender.ts',
    changes: [['if (!frame || frame !== mainFrame) return false', 'if (!frame) return true']],
    tests: ['src/main/calls/sender.test.ts', 'src/main/ipc.test.ts'],
  },
  {
    guard: 'a call is looked up by its own name',
    file: 'src/main/calls/dispatch.ts',
    changes: [
      ["typeof name === 'string' && Object.hasOwn(table, name)", "typeof name === 'string' && name in table"],
    ],
    tests: ['src/main/calls/dispatch.test.ts'],
  },
  {
    guard: 'the policy of the page allows no style of its own',
    file: 'src/main/security.ts',
    changes: [["style-src 'self'", "style-src 'self' 'unsafe-inline'"]],
    tests: ['src/main/security.test.ts'],
  },
  {
    guard: 'the network is never asked',
    file: 'src/main/security.ts',
    changes: [['decide({ cancel: !ours && !dev })', 'decide({ cancel: dev })']],
    tests: ['src/main/security.test.ts'],
  },
  {
    guard: 'scripts and styles of a page are no text',
    file: 'src/core/intake/html-marks.ts',
    changes: [["'script style head", "'head"]],
    tests: ['src/core/intake/html-body.test.ts', 'src/main/intake/hostile-pages.test.ts'],
  },
  {
    guard: 'a link leads to the web or to mail',
    file: 'src/shared/document.ts',
    changes: [['(?:https?:\\/\\/|mailto:)', '(?:[a-z]+:)']],
    tests: ['src/core/intake/html-body.test.ts', 'src/main/calls/dispatch.test.ts'],
  },
  {
    guard: 'a document type is refused',
    file: 'src/core/intake/xml.ts',
    changes: [["if (leniency.namedDoctype !== true || text.includes('['))", "if (text === '')"]],
    tests: ['src/core/intake/xml.test.ts'],
  },
  {
    guard: 'text packed beyond measure is refused',
    file: 'src/core/intake/archive.ts',
    changes: [['size > packed * limits.ratio', 'size < 0']],
    tests: ['src/core/intake/archive.test.ts'],
  },
  {
    guard: 'no cell of a table is a formula',
    file: 'src/core/publish/csv.ts',
    changes: [["FORMULA.test(text) ? `'${text}` : text", 'text']],
    tests: ['src/core/publish/csv.test.ts'],
  },
  {
    guard: 'text in a page is escaped',
    file: 'src/core/publish/escape.ts',
    changes: [["'<': '&lt;'", "'<': '<'"]],
    tests: ['src/core/publish/html.test.ts'],
  },
]

const copy = mkdtempSync(join(tmpdir(), 'galley-mutants-'))

/** Whether the tests stay green in the copy. */
function green({ tests, named }: Pick<Mutant, 'tests' | 'named'>): boolean {
  const path = `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`
  const { status } = spawnSync(
    'vitest',
    ['run', '--bail=1', ...(named === undefined ? [] : ['-t', named]), ...tests],
    {
      cwd: copy,
      env: { ...process.env, PATH: path },
      stdio: 'ignore',
      shell: process.platform === 'win32',
    },
  )
  return status === 0
}

/** What becomes of it: `caught` is what is wanted. */
function tried(mutant: Mutant): 'caught' | 'survived' | 'guard not found' {
  const { file, changes } = mutant
  const path = join(copy, file)
  const before = readFileSync(path, 'utf8')
  if (!changes.every(([from]) => before.includes(from))) return 'guard not found'
  writeFileSync(
    path,
    changes.reduce((text, [from, to]) => text.replace(from, () => to), before),
  )
  try {
    return green(mutant) ? 'survived' : 'caught'
  } finally {
    writeFileSync(path, before)
  }
}

function main(): void {
  const wanted = process.argv[2] ?? ''
  const mutants = MUTANTS.filter(({ guard, file }) => `${guard} ${file}`.includes(wanted))
  for (const name of ['src', 'e2e', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction')
  try {
    const whole = mutants.filter(({ named }) => named === undefined)
    const tests = [...new Set(whole.flatMap((mutant) => mutant.tests))]
    if (!green({ tests }) || !mutants.every((mutant) => whole.includes(mutant) || green(mutant)))
      throw new Error('These tests fail as it is; no mutant would tell anything.')
    let missed = 0
    for (const mutant of mutants) {
      const found = tried(mutant)
      if (found !== 'caught') missed++
      console.log(`${found.padEnd(16)} ${mutant.guard.padEnd(58)} ${mutant.file}`)
    }
    console.log(`\n${mutants.length - missed} of ${mutants.length} caught`)
    process.exitCode = missed === 0 ? 0 : 1
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

main()
