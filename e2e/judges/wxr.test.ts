// WordPress files read by a reader that is not ours: Mark Pilgrim's feedparser (Debian: python3-feedparser), which knows RSS and
// its modules, and knows nothing of Galley.
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { clean, oneLine } from '#core/publish/escape'
import { everywhere, HOSTILE } from '#core/publish/fixtures/articles'
import { WIRE } from '#core/publish/fixtures/wire'
import type { Publishable } from '#core/publish/publishable'
import { publishWxr } from '#core/publish/wxr'

const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (python) => spawnSync(python, ['-c', 'import feedparser']).status === 0,
)

// Every entry as it understands it; nothing is made safe or guessed, and no address is made whole.
const SCRIPT = `
import sys, json, feedparser
feedparser.SANITIZE_HTML = 0
feedparser.RESOLVE_RELATIVE_URIS = 0
found = feedparser.parse(sys.stdin.buffer.read())
print(json.dumps({"bozo": int(found.bozo), "title": found.feed.get("title", ""), "entries": [{
  "title": e.get("title", ""), "author": e.get("author", ""), "id": e.get("id", ""),
  "published": list(e.get("published_parsed") or [])[:6],
  "content": "".join(c.value for c in e.get("content", [])),
  "tags": [t.term for t in e.get("tags", [])],
  "status": e.get("wp_status", ""), "type": e.get("wp_post_type", "")} for e in found.entries]}))
`

interface Read {
  readonly bozo: number
  readonly entries: readonly {
    readonly title: string
    readonly author: string
    readonly id: string
    readonly published: readonly number[]
    readonly content: string
    readonly tags: readonly string[]
    readonly status: string
    readonly type: string
  }[]
}

function readBack(articles: readonly Publishable[]): Read {
  const input = publishWxr({ title: '站', description: '', lang: 'zh-CN' }, articles, { status: 'draft' })
  const { stdout } = spawnSync(PYTHON ?? '', ['-c', SCRIPT], { input, encoding: 'utf8', timeout: 120_000 })
  return JSON.parse(stdout) as Read
}

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

describe.skipIf(PYTHON === undefined)('feedparser', () => {
  it('reads an article with all that RSS has a place for', () => {
    const { bozo, entries } = readBack([WIRE])
    expect(bozo).toBe(0)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      title: WIRE.headline,
      author: 'yan-fang-zhou',
      id: 'urn:galley:01J8Z3K5Q0000000000000000A',
      published: [2023, 3, 27, 2, 42, 0],
      tags: WIRE.tags,
      status: 'draft',
      type: 'post',
    })
    expect(entries[0]?.content).toContain('<strong>“书记项目”</strong>')
    expect(entries[0]?.content).toContain('<h3>小标题</h3>')
  })

  it('reads hostile strings as text, one entry an article', () => {
    const { bozo, entries } = readBack(HOSTILE.map(everywhere))
    expect(bozo).toBe(0)
    expect(entries).toHaveLength(HOSTILE.length)
    const blankless = (text: string): string => text.replace(/\s/g, '')
    expect(entries.map(({ title }) => blankless(unescaped(title)))).toEqual(
      HOSTILE.map((payload) => blankless(oneLine(clean(payload)))),
    )
    for (const { content } of entries) expect(content).not.toMatch(/<(?:script|svg|img src=x)/i)
  })
})
