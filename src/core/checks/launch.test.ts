// Of the list of what must hold at launch: the numbers that are one, and what the sample page's body may be told of.
import { expect, test } from 'vitest'
import { SEED_PAGE } from '../page/fixtures/seed-page'
import { parsePage } from '../page/parse'
import { checkHeadline } from './check'
import { input, matched } from './fixtures/input'

const beside = (body: string, headline: string): readonly string[] | null =>
  matched('number', headline, { blocks: [body] })

test.each([
  ['中标金额为0.5亿元。', '中标5000万元'],
  ['中标金额为5000万元。', '中标0.5亿元'],
  ['合格率为20%。', '两成合格'],
  ['两成合格。', '合格率20%'],
  ['共有12970人参加。', '约1.3万人参加'],
  ['约1.3万人参加。', '12970人参加'],
])('%s bears out %s', (body, headline) => expect(beside(body, headline)).toBeNull())

test.each([
  ['中标金额为0.5亿元。', '中标6000万元'],
  ['合格率为20%。', '三成合格'],
  ['共有12970人参加。', '约1.5万人参加'],
])('%s does not bear out %s', (body, headline) => expect(beside(body, headline)).not.toBeNull())

test('of 的 and 地 and words written for one another the sample’s body has one, and no doubled word', () => {
  const sentences = parsePage(SEED_PAGE).body.flatMap((paragraph) => paragraph.split(/(?<=[。！？])/u))
  expect(sentences.length).toBeGreaterThan(15)
  const found = sentences.flatMap((sentence) =>
    checkHeadline(input(sentence)).findings.filter(
      ({ rule }) => rule === 'confusable' || rule === 'doubled-word',
    ),
  )
  expect(found.map(({ args }) => [args.word, args.other])).toEqual([['的', '地']])
})
