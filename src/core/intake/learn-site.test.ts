// One corrected page makes the next page of its site right.
import { describe, expect, it } from 'vitest'
import { blockTexts } from '#shared/document'
import { readHtml } from './html'
import { isEmptyProfile } from '#shared/page-profile'
import { learnSite, siteOfPage } from './learn-site'

const page = (n: number): string => `<!doctype html><html><head><title>第${n}号通报：北河湿地普查</title>
<link rel="canonical" href="https://www.bei.example.cn/${n}.html"></head><body>
<div class="main"><h1>第${n}号通报：北河湿地普查</h1>
<div class="text">
<p>今年的普查从三月开始，到第${n}周结束，共记录鸟类一百二十种，比去年多出九种，其中三种是第一次记录到。</p>
<p>普查由各站分头进行，每周一次，结果当天上报，由总站汇总之后公布，供各地查阅与引用。</p>
<p class="promo">读友会每周六下午在北河图书馆二楼聚会一次，第${n}次的题目是怎样记录冬天的候鸟，带上本子即可参加。</p>
<p>总站说，明年还要增加五个站点，把北河下游也包括进来，让记录更加完整，也更加连续。</p>
</div></div></body></html>`

const textsOf = (html: string, profile?: Parameters<typeof readHtml>[1]): readonly string[] =>
  blockTexts(readHtml(html, profile).body.content)

describe('a site', () => {
  it('is known by the address that the page states', () => {
    expect(siteOfPage(page(1))).toBe('bei.example.cn')
    expect(siteOfPage('<p>一段')).toBe('')
  })

  it('is learned from a line that an editor took out: the next page has it set apart', () => {
    const now = textsOf(page(1)).filter((text) => !text.includes('读友会'))
    const read = readHtml(page(1))
    expect(textsOf(page(1)).length).toBe(now.length + 1)
    const { site, profile } = learnSite(page(1), {
      headline: read.headline,
      author: read.author,
      source: read.source,
      editor: read.editor,
      date: read.publishedAt,
      paragraphs: now,
    })
    expect(site).toBe('bei.example.cn')
    expect(textsOf(page(2), { profile }).some((text) => text.includes('读友会'))).toBe(false)
    expect(textsOf(page(2), { profile }).length).toBe(now.length)
  })

  it('is learned too where a short line of the text stands outside its paragraphs', () => {
    const signed = (n: number): string =>
      page(n).replace('<div class="text">', '<p class="who">站长何守拙报道</p><div class="text">')
    const now = textsOf(signed(1)).filter((text) => !text.includes('读友会'))
    expect(now[0]).toBe('站长何守拙报道')
    const { headline, author, source, editor, publishedAt: date } = readHtml(signed(1))
    const { profile } = learnSite(signed(1), { headline, author, source, editor, date, paragraphs: now })
    const next = textsOf(signed(2), { profile })
    expect(next[0]).toBe('站长何守拙报道')
    expect(next.some((text) => text.includes('读友会'))).toBe(false)
  })

  it('is not learned from a sentence that was only written otherwise, nor from a plain paragraph taken out', () => {
    const { headline, author, source, editor, publishedAt: date } = readHtml(page(1))
    const fields = { headline, author, source, editor, date }
    const whole = textsOf(page(1))
    for (const paragraphs of [
      whole.map((text) => text.replace('每周一次', '每周两次')),
      whole.filter((text) => !text.includes('总站说')),
    ]) {
      const { profile } = learnSite(page(1), { ...fields, paragraphs })
      expect(textsOf(page(2), { profile }).length).toBe(whole.length)
    }
  })

  it('teaches nothing where nothing was corrected', () => {
    const read = readHtml(page(1))
    const { author, source, editor, publishedAt: date } = read
    const learned = learnSite(page(1), {
      headline: read.headline,
      author,
      source,
      editor,
      date,
      paragraphs: textsOf(page(1)),
    })
    expect(isEmptyProfile(learned.profile)).toBe(true)
  })
})
