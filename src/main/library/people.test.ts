// People: no two names alike, who sits here follows a new name, whoever is named stays.
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let library: LibraryAnswers
let db: Database.Database
beforeEach(() => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
})
const add = async (name: string, role = ''): Promise<string> =>
  (await library.people.add({ name, role, active: true, id: undefined })).id
const names = async (): Promise<readonly string[]> => (await library.people.list({})).map(({ name }) => name)

describe('people of the desk', () => {
  it('are listed in the order of adding, who has left last', async () => {
    const first = await add('张三', '责任编辑')
    await add('李四')
    expect(await library.people.list({})).toMatchObject([
      { name: '张三', role: '责任编辑', active: true },
      { name: '李四', role: '', active: true },
    ])
    await library.people.change({ id: first, active: false })
    expect(await names()).toEqual(['李四', '张三'])
  })

  it('have names that can be told apart', async () => {
    await add('Li Na')
    await expect(add('ｌｉ ｎａ')).rejects.toMatchObject({ code: 'person-taken' })
    const other = await add('李娜')
    const rename = async (): Promise<unknown> => library.people.change({ id: other, name: 'LI NA' })
    await expect(rename()).rejects.toMatchObject({ code: 'person-taken', subject: 'Li Na' })
    // A name may be written anew by the one who bears it.
    await library.people.change({ id: other, name: '李 娜' })
    expect(await names()).toEqual(['Li Na', '李 娜'])
  })

  it('carry the name of who sits here along', async () => {
    const id = await add('王五')
    void library.settings.change({ person: '王五' })
    await library.people.change({ id, name: '王武' })
    expect(await library.settings.get({})).toMatchObject({ person: '王武' })
    await library.people.change({ id: await add('赵六'), name: '赵七' })
    expect(await library.settings.get({})).toMatchObject({ person: '王武' })
  })

  it('are removed and brought back as they were; not while something names them', async () => {
    const id = await add('张三', '总编')
    const { before } = await library.people.remove({ id })
    expect(await names()).toEqual([])
    await library.people.add(before)
    expect(await library.people.list({})).toEqual([before])
    db.exec('CREATE TABLE named (id TEXT NOT NULL REFERENCES person (id)) STRICT')
    db.prepare('INSERT INTO named VALUES (?)').run(id)
    const remove = async (): Promise<unknown> => library.people.remove({ id })
    await expect(remove()).rejects.toMatchObject({ code: 'person-used', subject: '张三' })
    expect(await names()).toEqual(['张三'])
    const gone = async (): Promise<unknown> => library.people.remove({ id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })
    await expect(gone()).rejects.toMatchObject({ code: 'not-found' })
  })
})
