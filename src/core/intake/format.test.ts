// A file is what its content says; a name decides only where the content is silent.
import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isZip, textFormat, zipFormat } from './format'

describe('the format of a text', () => {
  it.each([
    ['a.txt', '北河湿地\n\n正文。', 'text'],
    ['a.md', '# 标题\n', 'markdown'],
    ['a.txt', '---\ntitle: 标题\n---\n正文', 'markdown'],
    ['a', '<!DOCTYPE html><html><body>', 'html'],
    ['a.txt', '  <div class="x">正文</div>', 'html'],
    [
      'a.txt',
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html xmlns="http://www.w3.org/1999/xhtml">',
      'html',
    ],
    ['a.html', '正文 <p>一段', 'html'],
    ['a.html', '只是一段文字', 'text'],
    ['a.txt', '<本报讯>今天开幕', 'text'],
    [
      'a.xml',
      '<?xml version="1.0"?><!-- WordPress --><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">',
      'wxr',
    ],
    ['a.xml', '<rss version="2.0"><channel>', 'feed'],
    ['a', '<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['a', '<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'feed'],
    ['a', '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">', 'newsml'],
    ['a', '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">', 'newsml'],
    ['a', '<nitf>', 'nitf'],
    ['a', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;">]><rss><channel>', 'feed'],
    ['a', '{"version": "https://jsonfeed.org/version/1.1"}', 'jsonfeed'],
    ['a', '{"uri": "urn:x", "type": "text", "headline": "A"}', 'ninjs'],
    ['a.json', '{"name": "x"}', 'text'],
    [
      'a',
      'From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="x"\n\n',
      'mhtml',
    ],
  ])('%s: %j', (name, text, format) => {
    expect(textFormat(name, text)).toBe(format)
  })

  it('is found at once in what is made to take long', () => {
    for (const text of [
      '<?'.repeat(2000),
      '<!--'.repeat(2000),
      ' '.repeat(9000),
      'a:\n'.repeat(3000),
      '<!doctype '.repeat(500),
    ])
      expect(textFormat('a', text)).toBe('text')
  })
})

describe('the format of an archive', () => {
  const zip = (...names: readonly string[]): Uint8Array =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
  it.each([
    [['[Content_Types].xml', 'word/document.xml'], 'docx'],
    [['[Content_Types].xml', 'word/document2.xml'], 'docx'],
    [['mimetype', 'META-INF/container.xml', 'a.xhtml'], 'epub'],
    [['mimetype', 'content.xml'], 'odt'],
    [['a.txt', '稿件.docx'], 'zip'],
  ])('%j: %s', (names, format) => {
    expect(zipFormat(zip(...names))).toBe(format)
  })
  it('is that of an archive where its directory is damaged', () => {
    const bytes = zip('word/document.xml')
    expect(isZip(bytes)).toBe(true)
    for (let cut = 1; cut < bytes.length; cut += 3) expect(zipFormat(bytes.subarray(0, cut))).toBe('zip')
    for (let at = 0; at < bytes.length; at++) {
      const broken = Uint8Array.from(bytes)
      broken[at] = 255 - (broken[at] ?? 0)
      expect(['zip', 'docx']).toContain(zipFormat(broken))
    }
  })
})
