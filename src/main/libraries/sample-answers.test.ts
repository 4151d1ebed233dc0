// Taking the sample library away: the one before is opened first, what nobody wrote in goes for good, the rest into the bin.
import { expect, it } from 'vitest'
import type { Library } from '../library/client'
import type { SampleLibrary } from './sample'
import { sampleAnswers } from './sample-answers'

const PATH = '/data/sample/a/样例库.galley'

function desk(is: {
  untouched: boolean
  agreed?: boolean
  open?: boolean
  stays?: boolean
  fails?: boolean
}) {
  const did: string[] = []
  let path = is.open === false ? '/data/own.galley' : PATH
  const act = (name: string) => (): Promise<void> => {
    did.push(name)
    return is.fails === true ? Promise.reject(new Error(name)) : Promise.resolve()
  }
  const sample: SampleLibrary = {
    folder: '/data/sample',
    find: () => Promise.resolve(PATH),
    isThere: () => Promise.resolve(true),
    make: () => Promise.resolve(PATH),
    isOne: (one) => one === PATH,
    isUntouched: (_, open) => {
      did.push(open === undefined ? 'looked at closed' : 'looked at open')
      return Promise.resolve(is.untouched)
    },
    remove: act('removed'),
  }
  const answers = sampleAnswers(sample, {
    language: () => 'zh-CN',
    dialogs: {
      removeSample: () => {
        did.push('asked')
        return Promise.resolve(is.agreed ?? true)
      },
      sampleNotRemoved: () => {
        did.push('said that it is there')
        return Promise.resolve()
      },
    },
    open: () => ({ path, library: {} as Library }),
    change: () => Promise.resolve(),
    goBack: () => {
      did.push('went back')
      if (is.stays !== true) path = '/data/own.galley'
      return Promise.resolve()
    },
    forget: () => {
      did.push('forgot')
      return Promise.resolve()
    },
    intoBin: act('put into the bin'),
    dropBackups: () => {
      did.push('dropped its backups')
      return Promise.resolve()
    },
    changed: () => did.push('said'),
  })
  return { answers, did }
}

it.each([
  [
    { untouched: true },
    ['looked at open', 'went back', 'removed', 'dropped its backups', 'forgot', 'said'],
    true,
  ],
  [
    { untouched: true, open: false },
    ['looked at closed', 'removed', 'dropped its backups', 'forgot', 'said'],
    true,
  ],
  [
    { untouched: false },
    ['looked at open', 'asked', 'went back', 'put into the bin', 'forgot', 'said'],
    true,
  ],
  [{ untouched: false, agreed: false }, ['looked at open', 'asked'], false],
  // Something is under way in it: it stays open, and is not touched.
  [{ untouched: true, stays: true }, ['looked at open', 'went back'], true],
  [
    { untouched: false, fails: true },
    ['looked at open', 'asked', 'went back', 'put into the bin', 'said that it is there', 'said'],
    true,
  ],
])('%o', async (is, steps, begun) => {
  const { answers, did } = desk(is)
  expect(await answers.removeSample()).toBe(begun)
  await new Promise((resolve) => setTimeout(resolve))
  expect(did).toEqual(steps)
})
