// A library of many articles, written straight into its file while no app holds it: the way of the app would take minutes.
import Database from 'better-sqlite3'
import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'

const PLACES = ['九原区', '青山区', '昆都仑区', '东河区', '石拐区', '固阳县', '土默特右旗']
const DEEDS = [
  '抓好书记项目',
  '春耕备耕忙',
  '水库今日开闸',
  '蔬菜上市',
  '老旧小区改造开工',
  '夜校开课',
  '地铁延长线通车',
]
const TEXT = '走进打圪坝村，村民们对现在的乡村面貌变化赞不绝口。'

/** 26 characters of Crockford's base 32. */
const newId = (): string =>
  Array.from(randomBytes(26), (byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join('')

/**
 * Adds `count` drafts to the library under `dataDir`, which an app has made and closed; number n, from 1, is called
 * `第n号 …`. Every tenth carries the tag 党建.
 */
export function fill(dataDir: string, count: number): void {
  const db = new Database(join(dataDir, 'library', 'galley.db'))
  try {
    const insert = db.prepare(`
      INSERT INTO article (id, seq, version, headline, headline_proposed, kicker, deck, author, organisation, editor, source,
        published_at, lang, stage, zishu, zishu_without_marks, characters, paragraphs, source_id, created_at, updated_at)
      VALUES (@id, @n, 1, @headline, 0, '', '', '闫方舟', '', '', '', '', 'zh-CN', 'draft', @zishu, @zishu, @zishu, 1, NULL, @at, @at)`)
    const body = db.prepare('INSERT INTO body (article_key, doc, text, sha256) VALUES (?, ?, ?, ?)')
    const headline = db.prepare(`
      INSERT INTO headline (id, seq, article_key, source_id, role, channel, raw, flags, fingerprint, same_as, state, created_at, updated_at)
      VALUES (?, ?, ?, NULL, 'main', NULL, '', '[]', '', NULL, 'open', ?, ?)`)
    const hang = db.prepare('INSERT INTO article_tag (tag_key, article_key) VALUES (?, ?)')
    db.transaction(() => {
      const tag = db
        .prepare(
          "INSERT INTO tag (id, name, fold, parent_id, colour, created_at) VALUES (?, '党建', '党建', NULL, 'none', 0)",
        )
        .run(newId()).lastInsertRowid
      for (let n = 1; n <= count; n++) {
        const text = `${TEXT}这是第${n}篇。`
        const doc = JSON.stringify({
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        })
        const at = 1_700_000_000_000 + n * 1000
        const key = insert.run({
          id: newId(),
          n,
          headline: `第${n}号 ${PLACES[n % 7]}${DEEDS[(n * 5) % 7]}`,
          zishu: 20 + ((n * 7919) % 4000),
          at,
        }).lastInsertRowid
        body.run(key, doc, text, createHash('sha256').update(doc).digest())
        headline.run(newId(), n, key, at, at)
        if (n % 10 === 0) hang.run(tag, key)
      }
      db.prepare('UPDATE library SET seq = seq + ?').run(count)
    })()
  } finally {
    db.close()
  }
}
