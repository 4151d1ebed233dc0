// Random histories: whatever is done to an article, every revision comes out byte for byte, in any order, its chain of hashes whole.
import { expect, it } from 'vitest'
import type { Revision } from '#shared/article'
import { documentOf, type Block, type Document } from '#shared/document'
import { freshLibrary } from './fresh-library'
import { libraryOf } from './library'
import { revisions as revisionsOf, serialise, type Written } from './revisions'

/** A thousand when there is time: `npm run test:long`. */
const HISTORIES = process.env['LONG'] === '1' ? 1000 : 30
const STEPS = 40

/** Numbers below `n`, the same for the same seed. After mulberry32. */
function numbers(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n)
  }
}

const WORDS = [
  '春耕备耕',
  '正当时',
  '抢抓农时',
  '，',
  '。',
  '“',
  '”',
  '3,000吨',
  'e\u0301',
  '👨‍👩‍👧',
  '𠮷野家',
  ' ',
  '\ud83d',
  '"\\',
  '\u2028',
]
type Below = ReturnType<typeof numbers>
const words = (below: Below): string =>
  Array.from({ length: 1 + below(30) }, () => WORDS[below(WORDS.length)]).join('')

function block(below: Below): Block {
  const text = words(below)
  switch (below(8)) {
    case 0:
      return { type: 'horizontal_rule' }
    case 1:
      return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }
    case 2:
      return { type: 'blockquote', content: documentOf([text, words(below)]).content }
    case 3:
      return { type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'strong' }] }] }
    default:
      return { type: 'paragraph', content: [{ type: 'text', text }] }
  }
}

function edited(body: Document, below: Below): Document {
  const content = [...body.content]
  const at = below(content.length + 1)
  switch (below(6)) {
    case 0:
      content.splice(at, 0, ...Array.from({ length: 1 + below(4) }, () => block(below)))
      break
    case 1:
      content.splice(at, 1 + below(3))
      break
    case 2:
      content.splice(below(content.length + 1), 0, ...content.splice(at, 1))
      break
    default:
      content.splice(at, 1, block(below))
  }
  return content.length > 0 ? { type: 'doc', content } : documentOf([])
}

const KINDS: readonly Revision['kind'][] = [
  'auto',
  'auto',
  'auto',
  'before',
  'restore',
  'conflict',
  'decision',
]

it(`P6 every revision of ${HISTORIES} histories is restored byte for byte`, async () => {
  const db = freshLibrary()
  const library = libraryOf(db, ':memory:')
  const revisions = revisionsOf(db, () => {})
  let compared = 0
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const below = numbers(seed)
    const { id } = await library.articles.create({ headline: '稿' })
    const key = db.prepare('SELECT key FROM article WHERE id = ?').pluck().get(id) as number
    const first = revisions.read(key, 1)
    const states: string[] = [serialise(first)]
    let now: Written = first
    for (let step = 0; step < STEPS; step++) {
      // Sometimes an older state comes back whole.
      now =
        below(12) === 0
          ? revisions.read(key, 1 + below(states.length))
          : { ...now, body: edited(now.body, below) }
      if (below(6) === 0) now = { ...now, headline: words(below).replaceAll(/[\u2028\ud83d]/g, '') }
      revisions.keep(key, now, KINDS[below(KINDS.length)] ?? 'auto', 0, '')
      if (serialise(now) !== states.at(-1)) states.push(serialise(now))
    }
    const list = revisions.list(key).toReversed()
    expect(list.length).toBe(states.length)
    list.forEach(({ parentHash }, n) => expect(parentHash).toBe(n === 0 ? null : list[n - 1]?.hash))
    for (let turn = 0; turn < states.length; turn++) {
      const n = 1 + below(states.length)
      expect(Buffer.from(serialise(revisions.read(key, n))).equals(Buffer.from(states[n - 1] ?? ''))).toBe(
        true,
      )
      compared++
    }
  }
  expect(compared).toBeGreaterThan(HISTORIES * 20)
  db.close()
}, 1_800_000)
