// What a file would do to a desk: what is there already is left out, one name in two spellings is one person.
import { describe, expect, it } from 'vitest'
import type { DeskItem } from '#shared/desk-file'
import { broughtAlong, planned } from './planned'

const person = (key: string, role = ''): DeskItem => ({ part: 'people', key, value: { role, active: true } })
const rule = (...who: string[]): DeskItem => ({
  part: 'reviewRule',
  key: 'rule',
  value: {
    on: true,
    apart: true,
    afterEdit: 'next',
    steps: [{ id: 'first', name: '初审', kind: 'review', who, checks: [] }],
  },
})
const style = (n: number): DeskItem => ({
  part: 'copyProfiles',
  key: `p${n}`,
  value: { id: `p${n}`, name: `体例 ${n}`, base: 'news', on: [], off: [], severities: {} },
})

describe('what a file would do', () => {
  it('is said part by part: added, changed, as it is', () => {
    const now: readonly DeskItem[] = [
      { part: 'settings', key: 'theme', value: 'light' },
      person('Li Na'),
      person('宋璟', '主编'),
      { part: 'channels', key: 'website', value: { place: 5, enabled: true } },
    ]
    const said: readonly DeskItem[] = [
      person('ｌｉ ｎａ'),
      person('宋璟', '总编'),
      person('王五'),
      { part: 'channels', key: 'website', value: { enabled: true, place: 5 } },
      { part: 'settings', key: 'theme', value: 'dark' },
    ]
    const { parts, noRoom } = planned(now, said)
    expect(noRoom).toEqual([])
    expect(parts.map(({ part, same }) => [part, same])).toEqual([
      ['settings', 0],
      ['channels', 1],
      ['people', 1],
    ])
    expect(parts.flatMap(({ items }) => items.map(({ key, before }) => [key, before]))).toEqual([
      ['theme', 'light'],
      ['宋璟', { role: '主编', active: true }],
      ['王五', null],
    ])
  })

  it('never brings more styles of copyediting than there is room for', () => {
    const { parts, noRoom } = planned(
      Array.from({ length: 38 }, (_, n) => style(n)),
      [style(1), style(40), style(41), style(42)],
    )
    expect(parts[0]?.items.map(({ key }) => key)).toEqual(['p40', 'p41'])
    expect(noRoom).toEqual(['体例 42'])
  })

  it('whom a rule names comes along, unless he is there or chosen', () => {
    expect(broughtAlong([rule('宋璟', 'Li Na', '王五', '王五')], [person('ｌｉ ｎａ')])).toEqual([
      '宋璟',
      '王五',
    ])
    expect(broughtAlong([rule('宋璟'), person('宋璟')], [])).toEqual([])
    expect(broughtAlong([person('宋璟')], [])).toEqual([])
  })
})
