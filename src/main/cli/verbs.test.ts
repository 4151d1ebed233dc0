// Which words of a start are a command of the terminal, and which are files and switches of a window.
import { expect, it } from 'vitest'
import { askedOf } from './verbs'

it.each([
  ['list', ['list']],
  ['list --json --limit 3', ['list', '--json', '--limit', '3']],
  ['--json list', ['--json', 'list']],
  ['--library list list', ['--library', 'list', 'list']],
  ['--library=a.galley stats', ['--library=a.galley', 'stats']],
  ['--no-sandbox --ozone-platform=headless import a.txt', ['import', 'a.txt']],
  ['--no-sandbox --quiet import a.txt', ['--quiet', 'import', 'a.txt']],
  ['help', ['help']],
  ['--help', ['--help']],
  ['export -h', ['export', '-h']],
  ['', undefined],
  ['--no-sandbox', undefined],
  ['/稿件/list', undefined],
  ['./list', undefined],
  ['稿件.md list', undefined],
  ['--library a.galley', undefined],
  ['library.galley', undefined],
])('%s', (line, asked) => {
  expect(askedOf(line.split(' ').filter((word) => word !== ''))).toEqual(asked)
})
