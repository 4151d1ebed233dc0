// Puts the nouns of an open library together: everything it answers, by name.
import type { Database } from 'better-sqlite3'
import { contract } from '#shared/contract'
import type { HouseStyle } from '#shared/house-style'
import type { Room } from '#shared/library'
import { actsOf } from './acts'
import { articles as articlesOf } from './articles'
import { changeCounter } from './change'
import { channels as channelsOf } from './channels'
import { collections as collectionsOf } from './collections'
import { commentsOf } from './comments'
import { copiesOf } from './copies'
import { decorationsOf } from './decorations'
import { deletionOf } from './deletion'
import { deskSettingsOf } from './desk-settings'
import { exportsOf } from './exports'
import { headlines as headlinesOf } from './headlines'
import { continueIds } from './ids'
import { importJobsOf } from './import-jobs'
import { imports as importsOf } from './imports'
import type { LibraryAnswers } from './library-answers'
import { foundPages } from './found-pages'
import { indexPurgeOf } from './index-purge'
import { healthWatchOf } from './health-watch'
import { headlineWorkOf } from './headline-work'
import { lateStatements } from './late-statements'
import { links as linksOf } from './links'
import { meantChannelsOf } from './meant-channels'
import { media as mediaOf } from './media'
import { mendOf } from './mend'
import { newArticlesOf } from './new-articles'
import { placingOf } from './placing'
import { namesOf } from './names'
import { profilesOf } from './profiles'
import { openLibrary, type OpenOptions } from './open'
import { outcomesOf } from './outcomes'
import { people as peopleOf } from './people'
import { queueOf } from './queue'
import { queueDuesOf } from './queue-dues'
import { queueFlagsOf } from './queue-flags'
import { patternsOf, type Patterns } from '../patterns/patterns'
import { replacingOf } from './replacing'
import { rereadingOf } from './rereading'
import { restoringOf } from './restoring'
import { revisionAnswers } from './revision-answers'
import { revisions as revisionsOf } from './revisions'
import { savedUnder } from './saved-under'
import { reviewsOf } from './reviews'
import { sealsOf } from './seals'
import { searchOf } from './search'
import { settings as settingsOf } from './settings'
import { siteProfilesOf } from './site-profiles'
import type { StageGate } from './stage-gate'
import { copyeditOf } from './copyedit'
import { changesOf, copyTo } from './copying'
import { sizesOf } from './sizes'
import { statsOf } from './stats'
import { suggestionsOf } from './suggestions'
import { tags as tagsOf } from './tags'
import { upkeepOf } from './upkeep'
import { wordListsOf } from './word-list-answers'

export type { LibraryAnswers } from './library-answers'

/** `patterns` is for tests; `room` says how much is left on the disk. */
export function libraryOf(
  opened: Database,
  path: string,
  patterns: Patterns = patternsOf(),
  room: () => Room = () => ({ free: null, state: 'enough' }),
): LibraryAnswers {
  const db = lateStatements(opened)
  continueIds(db)
  const nextSeq = changeCounter(db)
  const { idly, ...changes } = changesOf(db)
  const settings = settingsOf(db, () => checks.forget())
  const person = (): string => settings.get().person
  const foldHan = (): boolean => settings.get().foldHan
  // ISO day, where the machine is.
  const today = (): string => new Date().toLocaleDateString('sv-SE')
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
    idly,
  })
  const dues = queueDuesOf(db, { rule: () => reviews.ruleNow(), due: (key) => reviews.due(key), idly })
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
  const wordLists = wordListsOf(db, { acts, articles, patterns, person, today })
  const asked = { lists: wordLists.store.inForce, listsStamp: wordLists.store.stamp, today }
  const parts = { acts, articles, person, links, lexicon, idly, channels: channelAnswers.list, asked }
  const style = (): HouseStyle => settings.get().houseStyle
  const names = namesOf(db, { acts, person, onChange: () => checks.forget() })
  const { people: roster, mentioned } = names
  const work = headlineWorkOf(db, { ...parts, record: headlines.record, style, roster, mentioned })
  const { likeness, checks, count } = work
  const flags = queueFlagsOf(db, channelAnswers.list)
  const health = healthWatchOf(db, idly)
  const upkeep = upkeepOf(db, {
    search,
    purge,
    media,
    seals: sealsOf(db),
    health,
    learning,
    checks: { fill: (ms) => headlines.approvals.fill(ms) || dues.fill(ms) || count(ms) },
    flags,
    likeness,
    names,
    random: Math.random,
  })

  const { create, startArticle } = newArticlesOf(db, { articles, headlines })
  const outcomes = outcomesOf(db, { acts, headlines, channels: channelAnswers.list, person })
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
  const copyedits = copyeditOf(db, { articles, person })
  const desk = deskSettingsOf(db, {
    acts,
    settings,
    attribute: () => suggestions.attribute(),
    checks: { change: checks.answers.change, settings: checks.settings },
    channels: channelAnswers,
    profiles,
    people: people.answers,
    rule: reviews.ruleSet,
  })

  return {
    // That somebody has looked, and what looking settles about what is there, is nothing that a backup would lack.
    articles: {
      ...articles.answers,
      ...deletion,
      create,
      opened: (one) => idly(() => articles.answers.opened(one)),
    },
    headlines: { ...headlines.answers, ...queue.answers, ...likeness.answers, startArticle },
    revisions: {
      ...revisionAnswers(db, { articles, revisions, idly }),
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
    copies: copiesOf(db, { acts, articles, headlines, links, idly }),
    channels: { ...channelAnswers, ...meant },
    decorations: decorations.answers,
    checks: checks.answers,
    copyedit: copyedits.answers,
    names: names.answers,
    publications: exports.publications,
    profiles: profiles.answers,
    outcomes: outcomes.answers,
    wordLists: wordLists.answers,
    people: people.answers,
    reviews: reviews.answers,
    replacing: replacingOf(db, { acts, articles, headlines, revisions, patterns, foldHan }),
    library: {
      room,
      indexing: upkeep.indexing,
      reindex: upkeep.reindex,
      checkIndex: upkeep.check,
      health: health.state,
      lookOver: health.look,
    },
    settings: desk.answers,
    imports: {
      ...jobs.answers,
      ...rereadingOf(db, { articles, headlines }),
      ...placingOf(db, { articles, acts }),
      ...siteProfilesOf(db),
      recognise: ({ name, sha256 }) => imports.recognise(name, sha256),
      store: imports.store,
    },
    inside: {
      ...exports.inside,
      ...profiles.inside,
      ...queue.inside,
      ...outcomes.inside,
      ...copyedits.inside,
      ...wordLists.inside,
      ...names.inside,
      ...desk.inside,
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
      rest: ({ ms }) => idly(() => upkeep.rest(ms)),
      compare: ({ ms }) => ({ left: likeness.fill(ms) }),
      catchUp: ({ ms }) => ({ left: search.catchUp(ms) }),
      stats: () => statsOf(db, path),
      sizes: () => sizesOf(db, path),
      mend: mendOf(db, nextSeq),
      id: () => db.prepare('SELECT id FROM library').pluck().get() as string,
      changes: () => changes.now(),
      copy: ({ file }) => copyTo(db, file),
      close: () => {
        patterns.stop()
        health.leave()
        db.pragma('optimize')
        db.close()
        return { closed: true }
      },
    },
  }
}

/** Opens a library and answers for it; see `openLibrary` for the errors. */
export const openLibraryAnswers = (path: string, options: OpenOptions, room?: () => Room): LibraryAnswers =>
  libraryOf(openLibrary(path, options), path, undefined, room)
