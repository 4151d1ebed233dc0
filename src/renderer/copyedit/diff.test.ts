// A fix shown as a difference: putting it together gives the words before and after.
import { expect, it } from 'vitest'
import { copyedit } from '#core/copyedit/copyedit'
import { COPY_PROFILE, copyProfile } from '#core/copyedit/profiles'
import { diffOf } from './diff'

const of = (text: string, kind: 'paragraph' | 'heading' = 'paragraph', rule?: string) =>
  copyedit([{ kind, text, opaque: [] }], copyProfile('news', { headings: 'title' }))
    .filter((one) => rule === undefined || one.rule === rule)
    .map(diffOf)

it('one change, two of a pair, letters of a heading', () => {
  expect(of('既使下雨也去。')).toEqual([[{ kept: '', was: '既使', made: '即使' }]])
  expect(of('基层党(工)委书记')).toEqual([
    [
      { kept: '', was: '(', made: '（' },
      { kept: '工', was: ')', made: '）' },
    ],
  ])
  expect(of('The Future of our Cities', 'heading')).toEqual([
    [
      { kept: '…ture of ', was: 'our', made: 'Our' },
      { kept: ' Cities', was: '', made: '' },
    ],
  ])
})

it('what nobody mends, or is long, is said in words', () => {
  const [found] = copyedit([{ kind: 'paragraph', text: '（没有另一半', opaque: [] }], COPY_PROFILE.news)
  expect(found && diffOf(found)).toBeNull()
  const long = 'x'.repeat(80)
  expect(
    diffOf({
      ...(found ?? ({} as never)),
      quote: long,
      span: { start: 0, end: 80 },
      fix: [{ start: 0, end: 80, text: '' }],
    }),
  ).toBeNull()
})
