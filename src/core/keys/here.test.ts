// The keys of the place one is in.
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '#shared/commands'
import { areaNow, commandsHere } from './here'

const all = COMMANDS.map(({ id }) => id)

describe('the place one is in', () => {
  it.each([
    ['write', 'page', 'page'],
    ['write', 'list', 'list'],
    ['write', 'sidebar', 'list'],
    ['write', 'copyedit', 'copyedit'],
    ['bench', 'page', 'bench'],
    ['queue', '', 'queue'],
    ['origin', 'page', 'origin'],
    ['raw', 'page', 'list'],
  ])('%s, %s: %s', (mode, part, area) => {
    expect(areaNow(mode, part)).toBe(area)
  })

  it('has what acts there and nothing else', () => {
    expect(commandsHere('clusters', all)).toEqual([
      'edit.undo',
      'edit.stop',
      'view.sort',
      'article.open',
      'headline.new',
      'cluster.distinct',
      'cluster.series',
      'cluster.duplicate',
      'cluster.beside',
      'help.keys',
    ])
    expect(commandsHere('bench', all)).toContain('headline.approve')
    expect(commandsHere('bench', all)).not.toContain('article.stage')
    expect(commandsHere('page', all)).toEqual(
      expect.arrayContaining(['edit.find', 'insert.table', 'comment.next']),
    )
    expect(commandsHere('page', all)).not.toContain('file.import')
  })

  it('has only what can be done now', () => {
    expect(commandsHere('queue', ['headline.approve', 'file.import'])).toEqual(['headline.approve'])
    expect(commandsHere('queue', [])).toEqual([])
  })
})
