// The remaining time is said late, runs down, and does not jump when single files are slow.
import { describe, expect, it } from 'vitest'
import { paceOf } from './pace'

describe('pace', () => {
  it('says nothing in the first seconds', () => {
    const pace = paceOf(0)
    pace.told(10, 1000)
    expect(pace.rate()).toBeNull()
    expect(pace.remaining(90, 1000)).toBeNull()
  })

  it('comes to the truth and runs down with even work', () => {
    const pace = paceOf(0)
    const said: number[] = []
    for (let second = 1; second <= 100; second++) {
      pace.told(second * 10, second * 1000)
      const remaining = pace.remaining(1000 - second * 10, second * 1000)
      if (remaining !== null) said.push(remaining)
    }
    expect(pace.rate()).toBeCloseTo(10, 5)
    expect(said[0]).toBe(120)
    expect(said.at(-1)).toBe(1)
    expect(said.every((one, at) => at === 0 || one <= (said[at - 1] ?? 0))).toBe(true)
  })

  it('hardly ever says a longer time than before where every twentieth file takes long', () => {
    const pace = paceOf(0)
    const said: number[] = []
    let now = 0
    for (let file = 1; file <= 1000; file++) {
      now += file % 20 === 0 ? 1500 : 100
      pace.told(file, now)
      const remaining = pace.remaining(1000 - file, now)
      if (remaining !== null) said.push(remaining)
    }
    const longer = said.filter((one, at) => at > 0 && one > (said[at - 1] ?? 0))
    expect(longer.length).toBeLessThanOrEqual(2)
    const seconds = (1000 * 100 + 50 * 1400) / 1000
    // A tenth of the way in, it is right to a third.
    expect(said[100]).toBeGreaterThan((seconds * 0.9) / 1.5)
    expect(said[100]).toBeLessThan(seconds * 0.9 * 1.5)
  })

  it('says a longer time where the work has become much slower', () => {
    const pace = paceOf(0)
    for (let second = 1; second <= 20; second++) pace.told(second * 50, second * 1000)
    const before = pace.remaining(1000, 20_000) ?? 0
    for (let second = 21; second <= 80; second++) pace.told(1000 + (second - 20), second * 1000)
    expect(pace.remaining(940, 80_000)).toBeGreaterThan(before * 10)
  })
})
