// What the library could not take is remembered until it is taken, and no longer.
import { expect, it } from 'vitest'
import type { Article } from '#shared/article'
import { documentOf } from '#shared/document'
import { GalleyError, type ErrorCode } from '#shared/error'
import { unsavedOf } from './unsaved'

const A = '01J8AAAAAAAAAAAAAAAAAAAAAA'
let fault: ErrorCode | null = null
let window = 1
const { save, unsaved } = unsavedOf(
  {
    save: () =>
      fault === null
        ? Promise.resolve({ version: 2, savedAt: 0 })
        : Promise.reject(new GalleyError(fault, 'no')),
    get: () => Promise.resolve({ version: 1, body: documentOf(['一', '二']) } as Article),
  },
  () => window,
)
const tried = (fields: object): Promise<unknown> =>
  Promise.resolve(save({ id: A, base: 1, ...fields })).catch((error: GalleyError) => error.code)

it('keeps what failed, puts a change together with the body it was made in, and forgets what is taken', async () => {
  fault = 'disk-full'
  expect(await tried({ headline: '一', author: '甲' })).toBe('disk-full')
  await tried({ headline: '二' })
  const insert = documentOf(['三']).content
  await tried({ splice: { of: 2, at: 2, remove: 0, insert } })
  expect(unsaved()).toEqual([
    { id: A, fields: { headline: '二', author: '甲', body: documentOf(['一', '二', '三']) } },
  ])
  fault = null
  await tried({ headline: '三' })
  expect(unsaved()).toEqual([{ id: A, fields: { author: '甲', body: documentOf(['一', '二', '三']) } }])
  await tried({ author: '乙', splice: { of: 2, at: 0, remove: 0, insert } })
  expect(unsaved()).toEqual([])
})

it('keeps nothing that is kept as a revision or can never be taken', async () => {
  for (fault of ['conflict', 'invalid-input', 'whole-wanted', 'not-found'] as const)
    await tried({ headline: '一' })
  expect(unsaved()).toEqual([])
})

it('gives a window its own words and not those that another still holds', async () => {
  fault = 'disk-full'
  await tried({ headline: '一窗' })
  window = 2
  await tried({ headline: '二窗' })
  expect(unsaved()).toEqual([{ id: A, fields: { headline: '二窗' } }])
  // Taken from one of them, the other's are still on their way.
  fault = null
  await tried({ headline: '二窗' })
  expect(unsaved()).toEqual([])
  window = 1
  expect(unsaved()).toEqual([{ id: A, fields: { headline: '一窗' } }])
})
