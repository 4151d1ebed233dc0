// Headings of the manual: their words, and the keys behind them.
import { expect, it } from 'vitest'
import { splitHeading } from './line'

it('tells a heading from the keys behind it', () => {
  expect(splitHeading('Copyedit F7, Ctrl/Cmd+F7')).toEqual({
    title: 'Copyedit',
    keys: ['F7', 'CmdOrCtrl+F7'],
  })
  expect(splitHeading('校对报告 Alt+Shift+F7')).toEqual({ title: '校对报告', keys: ['Alt+Shift+F7'] })
  expect(splitHeading('检查 `F`')).toEqual({ title: '检查', keys: ['F'] })
  expect(splitHeading('Delete for ever — Shift+Delete').title).toBe('Delete for ever')
  expect(splitHeading('First start')).toEqual({ title: 'First start', keys: [] })
})
