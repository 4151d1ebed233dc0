// P31: thirty-seven addresses; only the web and mail may be linked to.
import { describe, expect, it } from 'vitest'
import { isHref, isLinkable } from './document'

const ALLOWED = [
  'https://example.org',
  'https://example.org/a?b=c#d',
  'http://example.org:8080/路径/稿件.html',
  'http://例子.中国/',
  'HTTPS://EXAMPLE.ORG/',
  'mailto:a@example.org',
  'mailto:a@example.org?subject=%E7%A8%BF',
] as const

const REFUSED = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>1</script>',
  'data:image/svg+xml;base64,PHN2Zy8+',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'file://host/share',
  'FILE:///C:/x',
  '\\\\host\\share',
  '//host/share',
  'smb://host/share',
  'ms-word:ofe|u|https://example.org/a.docx',
  'ms-msdt:/id',
  'search-ms:query=x',
  'shell:startup',
  'app://bundle/index.html',
  'about:blank',
  'chrome://settings',
  'ftp://example.org/x',
  'https://example.org/a b',
  'https://example.org\\@evil.example',
  'https:',
  'mailto:',
  '',
] as const

it('P31 there are thirty-seven', () => {
  expect(ALLOWED.length + REFUSED.length).toBe(37)
})
describe('an address', () => {
  it.each(ALLOWED)('P31 may be linked to: %s', (href) => {
    expect([isLinkable(href), isHref(href)]).toEqual([true, true])
  })
  it.each(REFUSED)('P31 is refused: %j', (href) => {
    expect([isLinkable(href), isHref(href)]).toEqual([false, false])
  })
  it('P31 is refused beyond 2048 characters', () => {
    const href = `https://example.org/${'a'.repeat(2028)}`
    expect([isLinkable(href), isLinkable(`${href}a`)]).toEqual([true, false])
  })
})
