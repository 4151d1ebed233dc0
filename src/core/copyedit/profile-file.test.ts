// Own profiles: what they override, which is in force, and as files that read back equal or are refused.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OwnCopyProfile } from '#shared/copy-profile'
import {
  COPY_PROFILES,
  COPY_RULE_IDS,
  COPY_SEVERITIES,
  ENGLISH_STYLES,
  HAN_LATIN,
  HEADING_CASES,
} from '#shared/copyedit'
import { copyeditLine } from './copyedit'
import { profileFromFile, profileToFile } from './profile-file'
import { COPY_PROFILE, ownProfile, profileInForce } from './profiles'

const own: OwnCopyProfile = {
  id: 'a1',
  name: '本报',
  base: 'web',
  longSentence: 60,
  on: [],
  off: ['value-range'],
  severities: { confusable: 'verify' },
}

describe('an own profile', () => {
  it('is its shipped one with what it says', () => {
    expect(ownProfile(own)).toEqual({
      ...COPY_PROFILE.web,
      longSentence: 60,
      off: ['value-range'],
      severities: { confusable: 'verify' },
    })
    const said = copyeditLine('既使下雨也去', ownProfile(own))
    expect(said.map(({ rule, severity }) => [rule, severity])).toEqual([['confusable', 'verify']])
  })

  it('in force: the article’s own choice, else the desk’s; one that is gone stands for nothing', () => {
    const style = { zh: 'wechat', en: 'chicago', off: ['de'], own: null } as const
    const given = { style, own: [own] }
    expect(profileInForce({ ...given, article: null })).toMatchObject({
      base: 'wechat',
      own: null,
      forArticle: false,
      profile: { english: 'chicago', off: ['de'], longSentence: 70 },
    })
    expect(profileInForce({ ...given, article: 'a1' })).toMatchObject({ own, forArticle: true })
    expect(profileInForce({ ...given, article: 'news' })).toMatchObject({
      base: 'news',
      profile: { english: 'chicago', off: ['de'] },
    })
    expect(profileInForce({ ...given, article: 'english-ap' }).profile.english).toBe('ap')
    expect(profileInForce({ ...given, article: 'gone' })).toMatchObject({ base: 'wechat', forArticle: false })
    expect(profileInForce({ ...given, style: { ...style, own: 'a1' }, article: null })).toMatchObject({ own })
    // What the desk has turned off is the shipped ones'; an own one says for itself.
    expect(profileInForce({ ...given, style: { ...style, own: 'a1' }, article: null }).profile.off).toEqual([
      'value-range',
    ])
  })
})

describe('as a file', () => {
  const some = fc.uniqueArray(fc.constantFrom(...COPY_RULE_IDS), { maxLength: 5 })
  const any: fc.Arbitrary<OwnCopyProfile> = fc.record(
    {
      id: fc.constant('x'),
      name: fc.constantFrom('本报', 'A "quoted" name', '周刊\\'),
      base: fc.constantFrom(...COPY_PROFILES),
      hanLatin: fc.constantFrom(...HAN_LATIN),
      range: fc.constantFrom('～' as const, '—' as const, null),
      english: fc.constantFrom(...ENGLISH_STYLES),
      headings: fc.constantFrom(...HEADING_CASES),
      longSentence: fc.integer({ min: 20, max: 500 }),
      on: some,
      off: some,
      severities: fc.dictionary(fc.constantFrom(...COPY_RULE_IDS), fc.constantFrom(...COPY_SEVERITIES)),
    },
    { requiredKeys: ['id', 'name', 'base', 'on', 'off', 'severities'] },
  )

  it('reads back equal', () => {
    fc.assert(
      fc.property(any, (given) => {
        expect({ id: 'x', ...profileFromFile(profileToFile(given), 'x.json') }).toEqual(given)
      }),
      { numRuns: 200, seed: 9 },
    )
  })

  it.each([
    ['nothing', ''],
    ['no object', '[]'],
    ['another file', '{"name":"x"}'],
    ['a newer one', '{"format":"galley-copy-profile","version":2,"name":"x","base":"news"}'],
    [
      'an unknown rule',
      '{"format":"galley-copy-profile","version":1,"name":"x","base":"news","off":["nix"]}',
    ],
    ['a field too many', '{"format":"galley-copy-profile","version":1,"name":"x","base":"news","more":1}'],
    [
      'a severity that is none',
      '{"format":"galley-copy-profile","version":1,"name":"x","base":"news","severities":{"de":"x"}}',
    ],
  ])('%s is refused, naming the file', (_, text) => {
    expect(() => profileFromFile(text, 'x.json')).toThrow(
      expect.objectContaining({ code: 'copy-profile-unreadable', subject: 'x.json' }),
    )
  })
})
