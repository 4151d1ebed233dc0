// What is in force after choosing, choosing again, giving back and taking back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChannelChoice } from '#shared/headline'
import { choicesInForce, standingChoices } from './channel-choices'

let ids = 0
const entry = (
  channel: string,
  candidateId: string | null,
  withdrawsId: string | null = null,
): ChannelChoice => ({
  id: String(++ids).padStart(6, '0'),
  channel,
  candidateId,
  by: '',
  at: 0,
  withdrawsId,
})

describe('choices for channels', () => {
  it('the latest of a channel is in force, and channels do not touch one another', () => {
    const record = [entry('push', 'a'), entry('mail', 'b'), entry('push', 'c')]
    expect([...choicesInForce(record)]).toEqual([
      ['push', 'c'],
      ['mail', 'b'],
    ])
  })

  it('null follows the main one again', () => {
    expect(choicesInForce([entry('push', 'a'), entry('push', null)]).size).toBe(0)
  })

  it('what is taken back brings the one before back into force', () => {
    const [first, second] = [entry('push', 'a'), entry('push', 'b')]
    const back = entry('push', 'a', second.id)
    expect([...choicesInForce([first, second, back])]).toEqual([['push', 'a']])
    expect(choicesInForce([first, second, back, entry('push', null, first.id)]).size).toBe(0)
    expect(standingChoices([first, second, back])).toEqual([first])
  })

  it('taking back all entries, the last first, leaves nothing in force', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('push', 'mail'), fc.constantFrom('a', 'b', null)), {
          maxLength: 12,
        }),
        (chosen) => {
          const record = chosen.map(([channel, candidate]) => entry(channel, candidate))
          for (;;) {
            const last = standingChoices(record).at(-1)
            if (last === undefined) break
            const before = choicesInForce(record.slice(0, record.indexOf(last)))
            record.push(entry(last.channel, null, last.id))
            expect(choicesInForce(record).get(last.channel)).toBe(before.get(last.channel))
          }
          expect(choicesInForce(record).size).toBe(0)
        },
      ),
    )
  })
})
