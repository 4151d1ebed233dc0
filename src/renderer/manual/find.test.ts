// Finding in the manual: every word in the section, whatever its width, case or script; marks keep the text.
import { describe, expect, it } from 'vitest'
import type { ManualSection } from '#shared/manual'
import { holds, markedPieces, soughtWords } from './find'

const section: ManualSection = {
  id: 'headline-bench',
  level: 1,
  group: '标题',
  title: '标题台',
  keys: [],
  blocks: [
    {
      kind: 'paragraph',
      line: [
        { kind: 'text', text: '按 ' },
        { kind: 'code', text: 'A' },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'paragraph', line: [{ kind: 'text', text: '微信 WeChat' }] }]],
    },
    { kind: 'table', head: [[{ kind: 'text', text: '键' }]], rows: [[[{ kind: 'strong', text: '通过' }]]] },
  ],
}

describe('finding in the manual', () => {
  it('asks for every word, in title, text, lists and tables', () => {
    expect(holds(section, soughtWords('标题台 wechat　通过'))).toBe(true)
    expect(holds(section, soughtWords('標題 ＷｅＣｈａｔ'))).toBe(true)
    expect(holds(section, soughtWords('标题台 退回'))).toBe(false)
  })

  it('marks what was sought and loses nothing', () => {
    const pieces = markedPieces('微信 WeChat，微信', soughtWords('wechat 微信'))
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['微信', 'WeChat', '微信'])
    expect(pieces.map(({ text }) => text).join('')).toBe('微信 WeChat，微信')
    expect(markedPieces('原样', [])).toEqual([{ text: '原样', marked: false }])
  })
})
