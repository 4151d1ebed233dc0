// For tests: what a desk does to a library, each in one call or a few; what is done is tried with faults and with kills.
import { createHash } from 'node:crypto'
import { pageOf } from '#core/intake/page-of'
import type { Article } from '#shared/article'
import { documentOf, type Document } from '#shared/document'
import type { Incoming } from '#shared/incoming'
import type { Draft } from './imports'
import type { LibraryAnswers } from './library'

const EVERYTHING = {
  kind: 'query',
  view: 'all',
  query: '',
  tag: null,
  collection: null,
  except: [] as string[],
} as const
export const ARTICLES = 6
export const headlineOf = (n: number): string => `第${n}号水库公告`
const textOf = (n: number): Document =>
  documentOf([`第${n}号水库在汛期开闸。`, '下游三镇已经转移。'.repeat(20)])

/** One article of a Word file, with a suggestion, a comment and keywords; another `n` is another file. */
export function draftOf(n: number): Draft {
  const body = textOf(n)
  const incoming: Incoming = {
    headline: `独家｜${headlineOf(n)}`,
    alsoHeadlines: [],
    kicker: '水利',
    deck: '三镇转移',
    author: '王晓明',
    organisation: '',
    editor: '',
    source: '北河日报',
    publishedAt: '2026-03-02',
    keywords: ['汛期', '水库'],
    lang: '',
    body,
    proposed: { body: documentOf([`第${n}号水库在主汛期开闸。`, '下游四镇已经转移。']), authors: ['李编辑'] },
    comments: [
      { block: 0, from: 0, to: 3, author: '张三', at: 5, text: '核对', resolved: false, replies: [] },
    ],
    pictures: [],
    furniture: [{ kind: 'other', text: '（完）', before: 1 }],
    others: [],
    notices: [],
  }
  const bytes = new TextEncoder().encode(JSON.stringify(incoming))
  const { kicker, deck, lang, proposed, comments } = incoming
  return {
    name: `${n}.docx`,
    kind: 'article',
    format: 'docx',
    encoding: '',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    page: pageOf(incoming),
    rich: { kicker, deck, lang, body, proposed, comments },
    warnings: [],
  }
}

/** Those outside the trash, the oldest first. */
const idsOf = async (library: LibraryAnswers): Promise<readonly string[]> => {
  const asked = { view: 'all', query: '', tag: null, collection: null, sort: 'added' } as const
  const { rows } = await library.articles.list({ ...asked, descending: false, limit: 50, after: null })
  return rows.map(({ id }) => id)
}
const firstOf = async (library: LibraryAnswers): Promise<Article> =>
  library.articles.get({ id: (await idsOf(library))[0] ?? '' })

/** What every case begins with. */
export async function furnish(library: LibraryAnswers): Promise<void> {
  await library.settings.change({ person: '宋岚' })
  for (let n = 1; n <= ARTICLES; n++) {
    const { id, version } = await library.articles.create({ headline: headlineOf(n) })
    await library.articles.save({ id, base: version, body: textOf(n) })
  }
  const ids = await idsOf(library)
  await library.tags.add({ articleIds: ids.slice(0, 2), name: '水利' })
  await library.articles.trash({ ids: ids.slice(0, 1) })
  library.imports.begin({
    kind: 'folder',
    name: '批',
    options: { encoding: 'auto', as: 'auto', tags: [] },
  })
  library.imports.append({ job: 1, items: [{ name: '900.docx', path: '/900.docx' }] })
  while (library.inside.catchUp({ ms: 50 }).left > 0);
  while (library.inside.rest({ ms: 20 }).again !== null);
}

export interface Case {
  readonly name: string
  /** Answers the call; what it asks for itself beforehand is done without a fault. */
  readonly of: (library: LibraryAnswers) => Promise<() => unknown>
  /** Works in several steps with its way back on the journal (or goes it): counters may have moved. */
  readonly steps?: 'does' | 'takes-back'
}

export const CASES: readonly Case[] = [
  {
    name: 'a new article',
    of: (library) => Promise.resolve(() => library.articles.create({ headline: '新稿' })),
  },
  {
    name: 'a save of body and headline',
    of: async (library) => {
      const { id, version } = await firstOf(library)
      const body = documentOf(['改过的第一段。'.repeat(60), '第二段。'])
      return () => library.articles.save({ id, base: version, headline: '改过的标题', body })
    },
  },
  {
    name: 'an import of one article',
    of: (library) =>
      Promise.resolve(() => library.imports.store({ draft: draftOf(700), tags: ['汛期', '新标签'] })),
  },
  {
    name: 'an import of an item of a job',
    of: (library) =>
      Promise.resolve(() =>
        library.imports.store({ draft: draftOf(900), tags: [], item: { job: 1, n: 1, p: 0 } }),
      ),
  },
  {
    name: 'a candidate, decided on',
    of: async (library) => {
      const { headlineId } = await firstOf(library)
      const { currentCandidateId } = await library.headlines.get({ id: headlineId })
      return () =>
        library.headlines.decide({
          id: headlineId,
          candidateId: currentCandidateId,
          verdict: 'approve',
          reason: null,
          note: '',
        })
    },
  },
  {
    name: 'a tag on two articles',
    of: async (library) => {
      const articleIds = (await idsOf(library)).slice(0, 2)
      return () => library.tags.add({ articleIds, name: '防汛' })
    },
  },
  {
    name: 'an article made ready to leave',
    of: async (library) => {
      const { id } = await firstOf(library)
      return () => library.inside.forExport({ id, channel: null })
    },
  },
  {
    name: 'lines on the ledger of exports',
    of: async (library) => {
      const { id } = await firstOf(library)
      const { revisionHash, leaving } = library.inside.forExport({ id, channel: null })
      return () => {
        const line = {
          articleId: id,
          candidateId: null,
          decisionId: null,
          channel: null,
          headline: leaving.text,
          standing: 'unapproved',
          format: 'text',
          folder: '/',
          profile: '',
          edition: null,
          sha256: 'ab'.repeat(32),
          bytes: 5,
          revisionHash,
          override: null,
        } as const
        return library.inside.published([
          { ...line, file: 'a.txt' },
          { ...line, file: 'b.txt' },
        ] as never)
      }
    },
  },
  {
    name: 'a revision brought back',
    of: async (library) => {
      const { id, version } = await firstOf(library)
      await library.articles.save({ id, base: version, body: documentOf(['第三稿。'.repeat(80)]) })
      return () => library.revisions.restore({ id, base: version + 1, n: 1, part: null })
    },
  },
  {
    name: 'a stage for all',
    steps: 'does',
    of: (library) =>
      Promise.resolve(() =>
        library.articles.bulk({ selection: EVERYTHING, act: { kind: 'stage', stage: 'review' } }),
      ),
  },
  {
    name: 'a stage for all, taken back',
    steps: 'takes-back',
    of: async (library) => {
      const { id } = await library.articles.bulk({
        selection: EVERYTHING,
        act: { kind: 'stage', stage: 'review' },
      })
      return () => library.acts.undo({ id: id ?? 0 })
    },
  },
  {
    name: 'tags for all',
    steps: 'does',
    of: (library) =>
      Promise.resolve(() => library.tags.edit({ selection: EVERYTHING, add: ['农业', '党建'], remove: [] })),
  },
  {
    name: 'words replaced in all',
    steps: 'does',
    of: async (library) => {
      const { id } = await library.replacing.plan({
        find: {
          text: '水库',
          regex: false,
          matchCase: false,
          wholeWord: false,
          foldWidth: true,
          foldHan: true,
        },
        replacement: '湖泊',
        selection: EVERYTHING,
        fields: ['headline', 'body'],
      })
      return () => library.replacing.replace({ plan: id, whole: true, except: [] })
    },
  },
]
