// Signals by name: what fires, what must not.
import { describe, expect, it } from 'vitest'
import type { CheckId } from '#shared/check'
import type { CheckInput } from '#shared/check-input'
import { matched } from './fixtures/input'

type Case = readonly [headline: string, spans: readonly string[] | null, rest?: Partial<CheckInput>]

const service: Partial<CheckInput> = { kind: 'service' }

const TABLE: Partial<Record<CheckId, readonly Case[]>> = {
  exclamation: [
    ['水厂开工！', ['！']],
    ['水厂开工！通水了！', ['！', '！']],
    ['水厂开工！', null, service],
    ['水厂开工！！', ['！！'], service],
    ['居民喊“通水了！”', null],
    ['Yahoo! names new chief', null],
    ['Plant opens!', ['!']],
    ['水厂开工', null],
  ],
  question: [
    ['水厂何时通水？', ['？']],
    ['专访局长：何时通水？', null],
    ['“何时通水？”居民追问', null],
    ['Will the plant open?', ['?']],
    ['Q&A: will the plant open?', null],
    ['水厂通水', null],
  ],
  'vague-reference': [
    ['这个水厂不简单', ['这个']],
    ['他做了一件事', ['他']],
    ['这个夏天水更清', null],
    ['水厂停了，这位局长坐不住', null],
    ['这里的水更清', null],
    ['此次停水涉及三区', null],
    ['其他水厂同步扩建', null],
    ['他国经验', null],
    ['水厂停水原因竟是', ['原因竟是']],
    ['This Is Why the Plant Closed', ['This']],
    ['This Week in Water', null],
    ['Plant closes this month', null],
  ],
  intensifier: [
    ['水厂竟然停了', ['竟然']],
    ['震惊全城的水厂', ['震惊']],
    ['水厂究竟归谁管', null],
    ['毕竟是老水厂', null],
    ['有奖竞猜开始', null],
    ['景陵县志出版 竟陵旧事', null],
    ['提高曝光度', null],
    ['Mayor slams council', ['slams']],
    ['Mayor criticises council', null],
    ['“震惊”体退场', null],
  ],
  urgency: [
    ['紧急通知：明日停水', ['紧急通知']],
    ['停水内幕 删前速看', ['删前速看']],
    ['今起！水价调整', ['今起！']],
    ['明日停水通知', null],
    ['今起水价调整', null],
    ['Must-see photos of the plant', ['Must-see']],
    ['Museum sees visitors return', null],
  ],
  'second-person': [
    ['你家的水干净吗', ['你']],
    ['迷你水厂开张', null],
    ['“你好”成口头禅', null],
    ['What you pay for water', ['you']],
    ['Young people pay more', null],
  ],
  withheld: [
    ['只因为这一个动作 水厂停了', null],
    ['水厂停水背后的真相…', ['背后的真相…']],
    ['老水厂的故事', null],
    ['You won’t believe this plant', ['won’t believe']],
    ['Believe in the plant', null],
  ],
  'unverified-source': [
    ['网传水厂停水', ['网传']],
    ['网传水厂停水不实', null],
    ['警方回应网曝停水', null],
    ['疑似病例清零', null],
    ['网媒统一发稿', null],
    ['Rumour: plant to close', ['Rumour']],
    ['Mayor denies rumours', null],
  ],
  'signals-together': [
    ['震惊！你家的水竟然这样？', ['震惊', '！', '你', '竟然', '？']],
    ['水厂何时通水？', null],
  ],
  'question-word': [
    ['水厂为何停水', ['为何']],
    ['谁在建水厂', ['谁']],
    ['“为什么”成热词', null],
    ['如何做好水厂扩建', null],
    ['Why the plant closed', ['Why']],
    ['Council asks why plant closed', null],
  ],
  'number-first': [
    ['15 Tips for Cleaner Water', ['15 ']],
    ['The 10 Best Plants', ['The 10 ']],
    ['3 dead in flood', null],
    ['2 million lose water', null],
  ],
}

for (const [rule, cases] of Object.entries(TABLE) as [CheckId, readonly Case[]][])
  describe(`${rule}`, () => {
    for (const [headline, spans, rest] of cases)
      it(`${headline}`, () => expect(matched(rule, headline, rest)).toEqual(spans))
  })
