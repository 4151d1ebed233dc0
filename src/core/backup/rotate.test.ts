// Rotation: whatever the clock did, the latest stays and there is room.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupName, parseBackupName } from './names'
import { toDelete } from './rotate'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 23, 9)

/** Every half hour of eight working hours, for so many days. */
function working(days: number): { n: number; at: number; bytes: number }[] {
  const all: { n: number; at: number; bytes: number }[] = []
  for (let day = days - 1; day >= 0; day--)
    for (let half = 0; half < 16; half++)
      all.push({ n: all.length + 1, at: NOW - day * DAY - (15 - half) * 1_800_000, bytes: 1000 })
  return all
}

describe('toDelete', () => {
  it('P26 keeps all of two days, then one a day, a week, a month', () => {
    const all = working(400)
    const gone = new Set(toDelete(all, NOW))
    const kept = all.filter(({ n }) => !gone.has(n))
    const recent = all.filter(({ at }) => at > NOW - 2 * DAY)
    for (const one of recent) expect(kept).toContain(one)
    const older = kept.filter(({ at }) => at <= NOW - 2 * DAY)
    // 12 days, 10 weeks and 9 months overlap.
    expect(older.length).toBeGreaterThan(18)
    expect(older.length).toBeLessThan(30)
    expect(NOW - Math.min(...older.map(({ at }) => at))).toBeGreaterThan(230 * DAY)
  })

  it('nothing more goes when asked again', () => {
    const all = working(60)
    const gone = new Set(toDelete(all, NOW))
    expect(
      toDelete(
        all.filter(({ n }) => !gone.has(n)),
        NOW,
      ),
    ).toEqual([])
  })

  it('makes room, and still keeps old days rather than every half hour of today', () => {
    const all = working(30)
    const gone = new Set(toDelete(all, NOW, 20_000))
    const kept = all.filter(({ n }) => !gone.has(n))
    expect(kept.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(20_000)
    expect(kept.some(({ at }) => at < NOW - 10 * DAY)).toBe(true)
  })

  it('P7 P26 the latest stays and so does at least one, whatever the clock and the sizes', () => {
    const backups = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 2 * NOW }),
        bytes: fc.integer({ min: 1, max: 3_000_000_000 }),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(backups, fc.integer({ min: 0, max: 2 * NOW }), (given, now) => {
        const all = given.map((one, at) => ({ ...one, n: at + 1 }))
        const gone = toDelete(all, now)
        expect(gone).not.toContain(all.length)
        expect(new Set(gone).size).toBe(gone.length)
        const kept = all.filter(({ n }) => !gone.includes(n))
        expect(kept.length).toBeGreaterThan(all.length === 0 ? -1 : 0)
        const bytes = kept.reduce((sum, one) => sum + one.bytes, 0)
        expect(kept.length <= 1 || bytes <= 5_000_000_000).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('names', () => {
  it('say what they are and are read back', () => {
    const said = { n: 42, at: NOW, reason: 'work', seq: 1234, articles: 57 } as const
    expect(backupName(said)).toBe('galley-000042-20261123T090000000Z-work-c1234-a57.db')
    expect(parseBackupName(backupName(said))).toEqual(said)
  })

  it.each([
    'galley.db',
    'galley-000042-20261123T090000000Z-work-c1234-a57.db-wal',
    'galley-000042-20261323T090000000Z-work-c1-a1.db',
    'galley-000042-20261123T090000000Z-party-c1-a1.db',
    '../galley-000042-20261123T090000000Z-work-c1-a1.db',
    'galley-1700000000.unchecked',
  ])('%s is none', (name) => {
    expect(parseBackupName(name)).toBeNull()
  })
})
