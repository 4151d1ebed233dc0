// Puts the nouns of an open library together: everything it answers, by name.
import type { Database } from 'better-sqlite3'
import type { Article } from '#shared/article'
import { contract, type Answers } from '#shared/contract'
import type { Lexicon } from '#shared/decoration'
import type { HouseStyle } from '#shared/house-style'
import { isMachineMade, NO_HEADLINE } from '#shared/headline'
import type { ImportedFile } from '#shared/importing'
import type { ReviewedHeadline } from '#shared/review'
import { actsOf } from './acts'
import { articles as articlesOf } from './articles'
import { changeCounter } from './change'
import { channels as channelsOf } from './channels'
import { collections as collectionsOf } from './collections'
import { commentsOf } from './comments'
import { decorationsOf } from './decorations'
import { deletionOf } from './deletion'
import { exportsOf, type ExportsInside } from './exports'
import { headlines as headlinesOf } from './headlines'
import { importJobsOf, type ImportJobs } from './import-jobs'
import { imports as importsOf, type Given } from './imports'
import { immediate } from './immediate'
import { foundPages, type SearchPage } from './found-pages'
import { indexPurgeOf } from './index-purge'
import { headlineWorkOf } from './headline-work'
import { links as linksOf } from './links'
import { meantChannelsOf } from './meant-channels'
import { media as mediaOf, type StoredPicture } from './media'
import { profilesOf, type Profiles } from './profiles'
import { openLibrary, type OpenOptions } from './open'
import { outcomesOf, type OutcomesInside } from './outcomes'
import { people as peopleOf } from './people'
import { queueOf } from './queue'
import { queueDuesOf } from './queue-dues'
import { queueFlagsOf } from './queue-flags'
import { patternsOf, type Patterns } from '../patterns/patterns'
import { replacingOf } from './replacing'
import { restoringOf } from './restoring'
import { revisionAnswers } from './revision-answers'
import { revisions as revisionsOf } from './revisions'
import { savedUnder } from './saved-under'
import { reviewsOf, type Reviews } from './reviews'
import { searchOf } from './search'
import { settings as settingsOf } from './settings'
import type { StageGate } from './stage-gate'
import { changesOf, copyTo, type Changes, type Copied } from './copying'
import { statsOf, type LibraryStats } from './stats'
import { suggestionsOf } from './suggestions'
import { tags as tagsOf } from './tags'
import { upkeepOf, type Upkeep } from './upkeep'

type PartsInside = ExportsInside & OutcomesInside & Profiles['inside']

/** What the library answers: fourteen nouns of the contract, and what only main itself asks. */
export type LibraryAnswers = Pick<
  Answers,
  | 'acts'
  | 'articles'
  | 'revisions'
  | 'suggestions'
  | 'comments'
  | 'headlines'
  | 'tags'
  | 'searches'
  | 'queueViews'
  | 'collections'
  | 'links'
  | 'channels'
  | 'decorations'
  | 'checks'
  | 'publications'
  | 'people'
  | 'replacing'
  | 'settings'
  | 'library'
> & {
  readonly media: Pick<Answers['media'], 'add'>
  readonly profiles: Profiles['answers']
  readonly reviews: Reviews['answers']
  readonly imports: ImportJobs['answers'] & {
    recognise(input: { name: string; sha256: string }): ImportedFile | undefined
    store(input: Given): ImportedFile
  }
  readonly outcomes: Pick<Answers['outcomes'], 'of'>
  readonly inside: PartsInside & {
    /** Null if it is not here; refused with `library-damaged` if its bytes do not match its hash. */
    picture(input: { hash: string }): StoredPicture | null
    /** What kind each is of those that are here. */
    pictureKinds(input: {
      hashes: readonly string[]
    }): readonly { readonly hash: string; readonly mime: string }[]
    /** What a review is of: the main headline, then those that channels have of their own. */
    reviewedHeadlines(input: { id: string }): readonly ReviewedHeadline[]
    /** The article as its revision `n` has it. */
    atRevision(input: { id: string; n: number }): Article
    /** Ranked hits with their snippets: headlines first, newest first within. */
    search(input: { query: string; limit: number; after: string | null }): SearchPage
    /** Brings the index up to date for at most `ms` milliseconds; answers how many articles are left. */
    catchUp(input: { ms: number }): { readonly left: number }
    /** Compares headlines for about `ms` milliseconds; answers how many are left. */
    compare(input: { ms: number }): { readonly left: number }
    /** Does for about `ms` milliseconds what can wait; see `Upkeep`. */
    rest(input: { ms: number }): ReturnType<Upkeep['rest']>
    /** What the library says of words on headlines, for whoever splits some. */
    lexicon(input: Record<string, never>): Lexicon
    /** Learns from all headlines of which nothing has been learned yet. */
    learn(input: Record<string, never>): Promise<{ readonly done: true }>
    stats(input: Record<string, never>): LibraryStats
    /** Which library this is, whatever its file is called. */
    id(input: Record<string, never>): string
    /** Moves with everything that somebody changes. */
    changes(input: Record<string, never>): ReturnType<Changes['now']>
    /** A consistent copy in a new file; nothing waits for it. */
    copy(input: { file: string }): Promise<Copied>
    close(input: Record<string, never>): { readonly closed: true }
  }
}

/** `patterns` is for tests. */
export function libraryOf(db: Database, path: string, patterns: Patterns = patternsOf()): LibraryAnswers {
  const nextSeq = changeCounter(db)
  const changes = changesOf(db)
  const settings = settingsOf(db, () => checks.forget())
  const person = (): string => settings.get().person
  const foldHan = (): boolean => settings.get().foldHan
  const media = mediaOf(db)
  const revisions = revisionsOf(db, media.revision)
  const touch = db.prepare('UPDATE article SET seq = ?, updated_at = ? WHERE key = ?')
  const acts = actsOf(db)
  const changed = (key: number): void => void touch.run(nextSeq(), Date.now(), key)
  const tags = tagsOf(db, {
    acts,
    select: (selection) => articles.select(selection),
    changed,
  })
  const hangTag = (key: number, name: string): void => void tags.hang(key, name)
  const search = searchOf(db)
  const people = peopleOf(db, settings)
  const stages: StageGate = {
    mark: (row) => reviews.mark(row),
    entering: (key, stage, despite) => reviews.entering(key, stage, despite),
    withdraw: (ids) => reviews.withdraw(ids),
  }
  const articles = articlesOf(db, {
    revisions,
    nextSeq,
    person,
    hangTag,
    search,
    acts,
    media,
    foldHan,
    stages,
  })
  const purge = indexPurgeOf(db)
  const deletion = deletionOf(db, { steps: acts.steps, select: articles.select, purge, media, person })
  const channelAnswers = channelsOf(db)
  const headlines = headlinesOf(db, {
    articles,
    revisions,
    nextSeq,
    person,
    channels: channelAnswers.list,
    settings: () => checks.settings(),
    holding: (id, text, channel) => checks.holding(id, text, channel),
  })
  const dues = queueDuesOf(db, { rule: () => reviews.ruleNow(), due: (key) => reviews.due(key) })
  const queue = queueOf(db, { acts, headlines, channels: channelAnswers.list, nextSeq, person, dues })
  const meant = meantChannelsOf(db, {
    acts,
    articles: articles.select,
    headlines: queue.select,
    channels: channelAnswers.list,
    nextSeq,
    changed,
  })
  const decorations = decorationsOf(db, { acts, headlines, person, select: queue.select })
  const { learning, lexicon } = decorations
  const links = linksOf(db, { acts, nextSeq })
  const parts = { acts, articles, person, links, lexicon, channels: channelAnswers.list }
  const style = (): HouseStyle => settings.get().houseStyle
  const work = headlineWorkOf(db, { ...parts, record: headlines.record, style })
  const { likeness, checks, count } = work
  const flags = queueFlagsOf(db, channelAnswers.list)
  const upkeep = upkeepOf(db, {
    search,
    purge,
    media,
    learning,
    checks: { fill: (ms) => headlines.approvals.fill(ms) || dues.fill(ms) || count(ms) },
    flags,
    likeness,
    random: Math.random,
  })

  const create = immediate(db, ({ headline }: { headline: string }) => {
    const article = articles.add({ headline, stage: 'draft', kind: 'new' })
    headlines.add({ split: NO_HEADLINE, articleKey: article.key, sourceId: null, sameAs: null })
    return articles.answers.get({ id: article.id })
  })

  const startArticle = immediate(db, ({ id }: { id: string }) => {
    const headline = headlines.full(id)
    if (headline.articleId !== null) return articles.answers.get({ id: headline.articleId })
    const chosen = headline.candidates.find((candidate) => candidate.id === headline.currentCandidateId)
    const proposed = headline.state !== 'approved' && chosen !== undefined && isMachineMade(chosen.origin)
    const article = articles.add({
      headline: headline.current,
      headlineProposed: proposed,
      stage: 'draft',
      kind: 'new',
    })
    headlines.attach(id, article.key)
    return articles.answers.get({ id: article.id })
  })

  const outcomes = outcomesOf(db, { acts, channels: channelAnswers.list, person })
  const reviews = reviewsOf(db, {
    acts,
    articles,
    revisions,
    nextSeq,
    here: people.here,
    holding: checks.holding,
  })
  const suggestions = suggestionsOf(db, { articles, acts, person })
  const comments = commentsOf(db, { articles, person })
  const jobs = importJobsOf(db)
  const imports = importsOf(db, { articles, headlines, hangTag, comments, suggestions, settle: jobs.settle })
  const exports = exportsOf(db, {
    articles,
    headlines,
    checks,
    channels: channelAnswers.list,
    person,
    review: reviews.status,
    suggestions: suggestions.holding,
    revisionOf: (key, hash) => revisions.numberOf(key, hash),
  })
  const profiles = profilesOf(db)

  return {
    articles: { ...articles.answers, ...deletion, create },
    headlines: { ...headlines.answers, ...queue.answers, ...likeness.answers, startArticle },
    revisions: {
      ...revisionAnswers(db, { articles, revisions }),
      ...restoringOf(db, { articles, revisions, acts }),
    },
    suggestions: suggestions.answers,
    comments: comments.answers,
    tags,
    acts: acts.answers,
    searches: savedUnder(db, 'saved_search', contract.searches.save.input.entries.question),
    queueViews: savedUnder(db, 'queue_view', contract.queueViews.save.input.entries.question),
    media: { add: media.add },
    collections: collectionsOf(db, { acts, select: articles.select }),
    links: links.answers,
    channels: { ...channelAnswers, ...meant },
    decorations: decorations.answers,
    checks: checks.answers,
    publications: exports.publications,
    profiles: profiles.answers,
    outcomes: outcomes.answers,
    people: people.answers,
    reviews: reviews.answers,
    replacing: replacingOf(db, { acts, articles, headlines, revisions, patterns, foldHan }),
    library: { indexing: upkeep.indexing, reindex: upkeep.reindex, checkIndex: upkeep.check },
    settings: {
      get: () => settings.get(),
      change: (change) => {
        if (change.person !== undefined) suggestions.attribute()
        return settings.change(change)
      },
    },
    imports: {
      ...jobs.answers,
      recognise: ({ name, sha256 }) => imports.recognise(name, sha256),
      store: imports.store,
    },
    inside: {
      ...exports.inside,
      ...profiles.inside,
      ...outcomes.inside,
      picture: ({ hash }) => media.read(hash),
      pictureKinds: ({ hashes }) => media.kinds(hashes),
      reviewedHeadlines: ({ id }) => reviews.headlines(id),
      atRevision: ({ id, n }) => {
        const { row, article } = articles.written(id)
        return { ...article, ...revisions.read(row.key, n) }
      },
      search: foundPages(search, articles, foldHan),
      lexicon: () => decorations.lexicon(),
      learn: async () => {
        await learning.finish()
        return { done: true }
      },
      rest: ({ ms }) => changes.idly(() => upkeep.rest(ms)),
      compare: ({ ms }) => ({ left: likeness.fill(ms) }),
      catchUp: ({ ms }) => ({ left: search.catchUp(ms) }),
      stats: () => statsOf(db, path),
      id: () => db.prepare('SELECT id FROM library').pluck().get() as string,
      changes: () => changes.now(),
      copy: ({ file }) => copyTo(db, file),
      close: () => {
        patterns.stop()
        db.pragma('optimize')
        db.close()
        return { closed: true }
      },
    },
  }
}

/** Opens a library and answers for it; see `openLibrary` for the errors. */
export const openLibraryAnswers = (path: string, options: OpenOptions): LibraryAnswers =>
  libraryOf(openLibrary(path, options), path)
