// Copies of a body are found though they were edited; bodies that only share their manner are not.
import { describe, expect, it } from 'vitest'
import { ALIKE, candidatePairs, groupsOf } from './candidates'
import { jaccard, likeness, shinglesOf, sketchOf, type Sketch } from './sketch'

/** Numbers from a seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
const WORDS =
  '湿地 鸟类 普查 结果 公布 今年 监测 站点 记录 种类 增加 北河 水库 工程 通车 学校 医院 农户 合作社 收成'.split(
    ' ',
  )
function text(seed: number, sentences: number): string {
  const next = numbers(seed)
  const word = (): string => WORDS[Math.floor(next() * WORDS.length)] ?? ''
  return Array.from(
    { length: sentences },
    () => `${Array.from({ length: 8 }, word).join('')}${Math.floor(next() * 9000)}。`,
  ).join('')
}
const sketch = (body: string): Sketch => sketchOf(body) as Sketch
function clusters(bodies: readonly string[]): readonly (readonly number[])[] {
  const pairs = candidatePairs(bodies.map(sketch))
  for (;;) {
    const { done, value } = pairs.next()
    if (done)
      return groupsOf(
        value.filter(([a, b]) => jaccard(shinglesOf(bodies[a] ?? ''), shinglesOf(bodies[b] ?? '')) >= ALIKE),
      )
  }
}

describe('a sketch', () => {
  it('does not see width, case, marks and line ends', () => {
    const body = text(1, 20)
    expect(likeness(sketch(body), sketch(body.replaceAll('。', '.\n')))).toBe(1)
    expect(jaccard(shinglesOf('Galley ＡＢＣ reads, proofs'), shinglesOf('galley abc READS proofs'))).toBe(1)
  })
  it('says about how much two bodies have in common', () => {
    for (let cut = 1; cut <= 20; cut++) {
      const whole = text(7, 60)
      const part = whole.slice(0, Math.floor((whole.length * (30 + cut)) / 60)) + text(100 + cut, 3)
      const exact = jaccard(shinglesOf(whole), shinglesOf(part))
      expect(Math.abs(likeness(sketch(whole), sketch(part)) - exact)).toBeLessThan(0.25)
    }
  })
  it('is none of a text that says nothing', () => {
    expect(sketchOf(' \n……——，。')).toBeNull()
    expect(sketchOf('通知')).not.toBeNull()
  })
  it('takes hostile texts without delay', () => {
    for (const body of [' '.repeat(200_000), '的'.repeat(200_000), 'a'.repeat(200_000), '\n'.repeat(200_000)])
      expect(sketchOf(body)?.shingles ?? 0).toBeLessThan(100)
  })
})

describe('copies', () => {
  it('are found where a line was added, a sentence cut, a number set right', () => {
    const body = text(3, 40)
    const sentences = body.split('。')
    const copies = [
      body,
      `${body}（责任编辑：王晓）`,
      sentences.toSpliced(10, 2).join('。'),
      `本报讯 ${body.replace(/\d+/, '12')}`,
    ]
    const others = Array.from({ length: 60 }, (_, n) => text(1000 + n, 40))
    expect(clusters([...others.slice(0, 30), ...copies, ...others.slice(30)])).toEqual([[30, 31, 32, 33]])
  })
  it('of short notices are only those that say the same', () => {
    expect(clusters(['明天上午停水。', '明天上午停水！', '明天下午停水。', '后天上午停电。'])).toEqual([
      [0, 1],
    ])
  })
  it('of one text among very many equal ones make one group, with few pairs', () => {
    const same = Array.from(
      { length: 3000 },
      () => '本站明天上午检修，届时不能访问，请大家提前安排好各项工作。',
    )
    const made = candidatePairs(same.map(sketch))
    let pairs: readonly (readonly [number, number])[] = []
    for (let step = made.next(); ; step = made.next())
      if (step.done) {
        pairs = step.value
        break
      }
    expect(pairs.length).toBeLessThan(6000)
    expect(groupsOf(pairs)).toHaveLength(1)
  })
})
