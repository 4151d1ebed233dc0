// The list of libraries: the latest first, pins and names kept, never more than are wanted.
import { describe, expect, it } from 'vitest'
import { changed, forgotten, inOrder, MOST_RECENT, nameOf, opened, type Recents } from './recent'

const OWN = '/data/library/galley.db'
const paths = (list: Recents): readonly string[] => list.map(({ path }) => path)

describe('the name of a library', () => {
  it.each([
    ['/desk/社会版 2026.galley', '社会版 2026'],
    ['C:\\Desk\\Economy.GALLEY', 'Economy'],
    ['/desk/old.db', 'old'],
    ['/desk/no-ending', 'no-ending'],
    [OWN, ''],
  ])('%s → %s', (path, name) => expect(nameOf(path, OWN)).toBe(name))
})

describe('the list', () => {
  it('has the one opened last first, once', () => {
    let list: Recents = []
    for (const [at, path] of ['/a', '/b', '/a'].entries()) list = opened(list, path, path, at)
    expect(paths(list)).toEqual(['/a', '/b'])
    expect(list[0]?.at).toBe(2)
  })

  it('keeps name and pin when it is opened again', () => {
    let list: Recents = opened([], '/a', 'a', 1)
    list = changed(list, '/a', { name: '社会版', pinned: true })
    list = opened(opened(list, '/b', 'b', 2), '/a', 'a', 3)
    expect(list[0]).toEqual({ path: '/a', name: '社会版', pinned: true, at: 3 })
  })

  it('lets the oldest go, but never a pinned one', () => {
    let list: Recents = changed(opened([], '/pinned', 'p', 0), '/pinned', { pinned: true })
    for (let n = 1; n <= MOST_RECENT + 3; n++) list = opened(list, `/${n}`, '', n)
    expect(list).toHaveLength(MOST_RECENT + 1)
    expect(paths(list)).toContain('/pinned')
    expect(paths(list)).toContain(`/${MOST_RECENT + 3}`)
    expect(paths(list)).not.toContain('/3')
    expect(inOrder(list)[0]?.path).toBe('/pinned')
  })

  it('forgets what it is told to, and nothing else', () => {
    const list = opened(opened([], '/a', '', 1), '/b', '', 2)
    expect(paths(forgotten(list, '/a'))).toEqual(['/b'])
    expect(paths(forgotten(list, '/c'))).toEqual(['/b', '/a'])
  })
})
