// A page saved as a letter: its site by the address in the letter, and what was learned of it.
import { describe, expect, it } from 'vitest'
import { blockTexts } from '#shared/document'
import { EMPTY_PROFILE } from '#shared/page-profile'
import { readSavedPage, savedPage } from './saved-page'

const html = `<!doctype html><html><head><title>北河湿地普查通报</title></head><body><h1>北河湿地普查通报</h1><div class="text">
<p>今年的普查从三月开始，共记录鸟类一百二十种，比去年多出九种，其中三种是第一次记录到。</p>
<p class="promo">读友会每周六下午在北河图书馆二楼聚会一次，这次的题目是怎样记录冬天的候鸟，带上本子即可参加。</p>
<p>总站说，明年还要增加五个站点，把北河下游也包括进来，让记录更加完整，也更加连续。</p></div></body></html>`
const letter = new TextEncoder().encode(
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.bei.example.cn/1.html\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----B"\r\n\r\n\r\n------B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://www.bei.example.cn/1.html\r\n\r\n${html}\r\n------B--\r\n`,
)

describe('a page saved as a letter', () => {
  it('is of the site that the letter names', () => {
    expect(savedPage(letter)).toMatchObject({ site: 'bei.example.cn' })
    expect(savedPage(letter).html).toContain('读友会')
    expect(savedPage(new TextEncoder().encode('no letter'))).toEqual({ html: '', site: '' })
  })

  it('is read by what was learned of its site', () => {
    const profile = { ...EMPTY_PROFILE, body: ['div.text'], furniture: ['p.promo'] }
    const [plain] = readSavedPage(letter, { name: '1.mhtml' })
    const [learned] = readSavedPage(letter, { name: '1.mhtml', profiles: { 'bei.example.cn': profile } })
    expect(blockTexts(plain?.body.content ?? [])).toHaveLength(3)
    expect(plain?.site).toBeUndefined()
    expect(blockTexts(learned?.body.content ?? [])).toHaveLength(2)
    expect(learned?.site).toBe('bei.example.cn')
  })
})
