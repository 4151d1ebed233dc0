// What is known of sites: taught, switched off, forgotten and put back; how right it has been since.
import { beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_PAGE } from '#shared/page'
import { EMPTY_PROFILE } from '#shared/page-profile'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

const SITE = 'bei.example.cn'

describe('sites', () => {
  let library: LibraryAnswers
  let pages = 0
  beforeEach(() => {
    const db = freshLibrary()
    library = libraryOf(db, ':memory:')
  })
  /** A page that came in, read by what is known of the site or not. */
  function comeIn(site: string | null): string {
    const bytes = new TextEncoder().encode(`第${++pages}页`)
    const file = library.imports.store({
      draft: {
        name: `${pages}.html`,
        kind: 'page',
        encoding: 'utf-8',
        bytes,
        sha256: pages.toString(16).padStart(64, '0'),
        page: {
          ...EMPTY_PAGE,
          body: ['一段。'],
          furniture: [{ kind: 'other', text: '广告', before: 1 }],
        },
        warnings: [],
        site,
      },
      tags: [],
    })
    return file.articleId ?? ''
  }
  const teach = (articleId: string, author: string): void =>
    void library.imports.learnProfile({
      site: SITE,
      profile: { ...EMPTY_PROFILE, author: [author] },
      articleId,
    })
  const known = () => library.imports.sites()[0]

  it('tell what taught them, what was read by them, and which of that was corrected', async () => {
    teach(comeIn(null), '.by')
    expect(known()).toMatchObject({ site: SITE, on: true, taught: 1, read: 0, corrected: 0, lastRead: null })
    const [right, putBack, again] = [comeIn(SITE), comeIn(SITE), comeIn(SITE)]
    expect(known()).toMatchObject({ taught: 1, read: 3, corrected: 0 })
    expect(known()?.lastRead).not.toBeNull()
    const { proposals } = await library.articles.get({ id: putBack })
    await library.articles.settleProposal({
      id: putBack,
      proposalId: proposals[0]?.id ?? '',
      state: 'put-back',
    })
    // The clock may stand still between a reading and what it teaches.
    await new Promise((resolve) => setTimeout(resolve, 2))
    teach(again, '.author')
    expect(known()).toMatchObject({ taught: 2, read: 3, corrected: 2 })
    expect(known()?.profile.author).toEqual(['.author', '.by'])
    library.imports.forgetProfile({ site: SITE })
    expect(known()).toMatchObject({ taught: 1, read: 3, corrected: 1 })
    expect(known()?.profile.author).toEqual(['.by'])
    expect(right).not.toBe('')
  })

  it('are not used while they are off, and come back as they were when they were forgotten', () => {
    teach(comeIn(null), '.by')
    library.imports.turnSite({ site: SITE, on: false })
    expect(library.imports.profiles()).toEqual({})
    const gone = library.imports.forgetSites({ site: null })
    expect(library.imports.sites()).toEqual([])
    library.imports.takeSites({ sites: gone, under: false })
    expect(known()).toMatchObject({ on: false, profile: { author: ['.by'] } })
    library.imports.turnSite({ site: SITE, on: true })
    expect(Object.keys(library.imports.profiles())).toEqual([SITE])
    expect(() => library.imports.forgetSites({ site: 'nobody.example' })).toThrow('no site')
  })

  it('of a file go before what is known', () => {
    teach(comeIn(null), '.by')
    const given = [{ site: SITE, on: true, profile: { ...EMPTY_PROFILE, author: ['#who'], body: ['.text'] } }]
    library.imports.takeSites({ sites: given, under: true })
    expect(known()?.profile).toMatchObject({ author: ['#who', '.by'], body: ['.text'] })
  })
})
