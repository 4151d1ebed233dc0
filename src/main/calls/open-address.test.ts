// P31: thirty-seven addresses in an article; what is opened outside is of web or mail, plainly written, and was asked about.
import { describe, expect, it, vi } from 'vitest'
import { allowUrl, openingOf } from './open-address'

const ALLOWED = [
  ['https://example.org', 'https://example.org/', 'example.org'],
  ['HTTPS://EXAMPLE.ORG:8443/A', 'https://example.org:8443/A', 'example.org:8443'],
  [
    'http://例子.中国/路径',
    'http://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF%E5%BE%84',
    'xn--fsqu00a.xn--fiqs8s (例子.中国)',
  ],
  // Its first letter is Cyrillic.
  ['https://аpple.com/', 'https://xn--pple-43d.com/', 'xn--pple-43d.com (аpple.com)'],
  ['http://2130706433/', 'http://127.0.0.1/', '127.0.0.1'],
  ['https://[::1]/x', 'https://[::1]/x', '[::1]'],
  [
    'mailto:desk@example.org?subject=%E7%A8%BF',
    'mailto:desk@example.org?subject=%E7%A8%BF',
    'desk@example.org',
  ],
] as const

const REFUSED = [
  'javascript:alert(1)',
  'JaVaScRiPt://example.org/%0aalert(1)',
  ' https://example.org',
  'https://example.org/a b',
  'https://user@example.org/',
  'https://user:word@example.org/',
  'https://example.org@evil.example/',
  'https://:word@example.org/',
  'https:\\\\example.org',
  'https://example.org\\@evil.example',
  'https://example.org/\u202egpj.exe',
  'https://example.org/\u200bx',
  'https://exa\u00admple.org/',
  'https://example.org/\u2066x',
  'https://',
  'https:example.org',
  'https://exa mple.org',
  'https://[::1',
  'https://example.org:99999/',
  `https://example.org/${'a'.repeat(2030)}`,
  `https://example.org/${'稿'.repeat(300)}`,
  'file:///etc/passwd',
  '\\\\host\\share',
  '//host/share',
  'smb://host/share',
  'ms-msdt:/id',
  'mailto:',
  'mailto:desk@example.org?attach=/etc/passwd',
  'mailto:desk@example.org?subject=%0bx',
  'galley:article/01JDB0000000000000000000AA',
] as const

it('P31 there are thirty-seven', () => {
  expect(ALLOWED.length + REFUSED.length).toBe(37)
})

describe('an address', () => {
  it.each(ALLOWED)('P31 may be opened: %s', (given, href, where) => {
    expect(allowUrl(given)).toEqual({ href, where })
  })
  it.each(REFUSED)('P31 is refused: %j', (given) => {
    expect(allowUrl(given)).toBeNull()
  })
})

describe('opening', () => {
  const shell = (yes: boolean) => ({
    ask: vi.fn<(outside: { where: string }) => Promise<boolean>>(() => Promise.resolve(yes)),
    open: vi.fn<(href: string) => Promise<void>>(() => Promise.resolve()),
  })

  it('P31 waits for a yes, and hands on what was shown', async () => {
    const { ask, open } = shell(true)
    expect(await openingOf(ask, open)({ href: 'HTTP://EXAMPLE.org' })).toEqual({ opened: true })
    expect(ask).toHaveBeenCalledWith({ href: 'http://example.org/', where: 'example.org' })
    expect(open.mock.calls).toEqual([['http://example.org/']])
  })

  it('P31 opens nothing after a no', async () => {
    const { ask, open } = shell(false)
    expect(await openingOf(ask, open)({ href: 'https://example.org' })).toEqual({ opened: false })
    expect(open).not.toHaveBeenCalled()
  })

  it.each(REFUSED)('P31 does not even ask about %j', async (href) => {
    const { ask, open } = shell(true)
    await expect(openingOf(ask, open)({ href })).rejects.toMatchObject({ code: 'address-refused' })
    expect([ask.mock.calls, open.mock.calls]).toEqual([[], []])
  })
})
