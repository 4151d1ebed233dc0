// Choices that stood: those on the way to another or to a decision are left out.
import { expect, it } from 'vitest'
import type { Decision, HeadlineChoice } from '#shared/headline'
import { settledChoices } from './settled-choices'

const choice = (id: string, at: number): HeadlineChoice => ({ id, at, candidateId: id, by: '' })
const decision = (id: string, at: number) => ({ id, at }) as Decision

it('keeps what stood for a minute, and the last one', () => {
  const choices = [choice('1', 0), choice('2', 1000), choice('4', 90_000), choice('6', 200_000)]
  const decisions = [decision('3', 80_000), decision('5', 91_000)]
  expect(settledChoices({ choices, decisions }).map(({ id }) => id)).toEqual(['2', '6'])
})
