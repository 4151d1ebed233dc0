// Ticks against a plain list of booleans.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { articlesOf, isTicked, linesOf, placed, tickedIn, tickedOf, toggled, type Ticks } from './ticks'

it('are what a list of booleans would be, whatever is turned', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.array(fc.nat(), { maxLength: 12 }),
      (sizes, whole, turns) => {
        const groups = placed(sizes.map((hits, n) => ({ articleId: String(n), headline: '', hits })))
        const lines = linesOf(groups)
        const total = sizes.reduce((sum, one) => sum + one, 0)
        expect(lines).toHaveLength(total + sizes.length)
        const plain = Array.from({ length: total }, () => whole)
        let ticks: Ticks = { whole, except: new Set() }
        for (const turn of turns) {
          const line = lines[turn % lines.length]
          if (line === undefined) continue
          ticks = toggled(ticks, line)
          const { first, hits } = line.group
          if (line.kind === 'hit') plain[line.n] = !plain[line.n]
          else plain.fill(!plain.slice(first, first + hits).every(Boolean), first, first + hits)
        }
        expect(plain.map((_, n) => isTicked(ticks, n))).toEqual(plain)
        expect(tickedOf(ticks, total)).toBe(plain.filter(Boolean).length)
        const own = groups.map(({ first, hits }) => plain.slice(first, first + hits).filter(Boolean).length)
        expect(groups.map((group) => tickedIn(ticks, group))).toEqual(own)
        expect(articlesOf(ticks, groups)).toBe(own.filter((n) => n > 0).length)
      },
    ),
  )
})
