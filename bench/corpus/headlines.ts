// Made-up headlines of a queue in any number: most alone, some series of one wording, some told twice; some decorated.
import Database from 'better-sqlite3'
import { lexiconOf } from './lexicon.ts'
import { randomOf } from './random.ts'
import { speechOf } from './sentences.ts'

const SEED = 20_230_415
const SERIES = 300
const UNITS = ['期', '号', '场', '轮', '批'] as const

/** The same first headlines for every count. */
export function* madeHeadlines(count: number): Generator<string> {
  const random = randomOf(SEED)
  const speech = speechOf(lexiconOf(random), random)
  const wordings = Array.from({ length: SERIES }, () => {
    speech.begin()
    return [speech.words(4), speech.words(2)] as const
  })
  const told: string[] = []
  for (let n = 0; n < count; n++) {
    speech.begin()
    const chance = random.next()
    const before = told[random.below(Math.max(1, told.length))]
    if (chance < 0.2) {
      const [head, tail] = random.of(wordings)
      yield `${head}第${1 + random.below(400)}${random.of(UNITS)}${tail}`
    } else if (chance < 0.35 && before !== undefined) {
      const told2 = random.next()
      yield told2 < 0.4
        ? `环球快讯！${before}`
        : told2 < 0.7
          ? `${before}|每日热点`
          : before + speech.words(1)
    } else {
      const headline = speech.words(5 + random.below(5))
      told.push(headline)
      yield headline
    }
  }
}

/** Writes so many headlines straight into the library at `path`, which nobody holds; answers their texts. */
export function fillHeadlines(path: string, count: number): readonly string[] {
  const db = new Database(path)
  try {
    const insert = db.prepare(`
      INSERT INTO headline (id, seq, article_key, source_id, role, channel, raw, flags, fingerprint, same_as, state, created_at, updated_at)
      VALUES (?, ?, NULL, NULL, 'main', NULL, ?, '[]', '', NULL, 'open', ?, ?)`)
    const texts = Array.from(madeHeadlines(count))
    db.transaction(() => {
      texts.forEach((text, n) => {
        const at = 1_700_000_000_000 + n * 1000
        insert.run(`01${String(n).padStart(24, '0')}`, n + 1, text, at, at)
      })
      db.prepare('UPDATE library SET seq = seq + ?').run(count)
    })()
    return texts
  } finally {
    db.close()
  }
}
