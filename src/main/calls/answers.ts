// The table of answers, noun by noun. A verb of the contract that is missing here does not compile.
import type { Answers } from '#shared/contract'
import type { Library } from '../library/client'
import { outcomes } from './outcomes'
import { draggingOut, type DragShell } from './dragging-out'
import { exporting, type ExportDialogs } from './exporting'
import type { Intake } from '../intake/client'
import type { ImportJobs } from './import-jobs'
import { importing } from './importing'
import { media } from './media'
import { mending } from './mending'
import { firstOpen } from './copy-before'
import { copyediting, type CopyShell } from './copyediting'
import { handedOf, type Handed } from './dropping'
import { names } from './names'
import { proofs, type Printer } from './proofs'
import { reviewSheets } from './review-sheets'
import { settingsAnswers, type SettingsDialogs } from './settings'
import { sites } from './sites'
import type { Spelling } from '../spelling/spelling'
import { unsavedOf } from './unsaved'
import { wordLists, type WordListDialogs } from './word-lists'
import type { Watch } from './watch-folder'

/** What only the shell can give: dialogs, the file manager, the application itself. */
export interface Shell
  extends ExportDialogs, Printer, DragShell, CopyShell, WordListDialogs, Handed, SettingsDialogs {
  /** Absolute paths; empty if the editor cancelled. */
  readonly chooseFiles: () => Promise<readonly string[]>
  /** Absolute path of a folder whose files are to come in; null if the editor cancelled. */
  readonly chooseImportFolder: () => Promise<string | null>
  /** Absolute path of the folder to watch; null if the editor cancelled. */
  readonly chooseWatchFolder: () => Promise<string | null>
  /** Absolute path for the file that an article came in; null if the editor cancelled. */
  readonly chooseOriginalFile: (suggested: string) => Promise<string | null>
  /** Absolute paths; empty if the editor cancelled. */
  readonly choosePictures: () => Promise<readonly string[]>
  /** Absolute path of a file of sites; null if the editor cancelled. */
  readonly chooseSiteFile: () => Promise<string | null>
  /** Absolute path of a table; null if the editor cancelled. */
  readonly chooseTable: (what?: 'outcomes' | 'names') => Promise<string | null>
  readonly app: Omit<Answers['app'], 'unsaved'>
  /** Which window asks, by its number. */
  readonly asker: () => number
  readonly keys: Answers['keys']
  readonly windows: Answers['windows']
  readonly backups: Answers['backups']
  readonly libraries: Answers['libraries']
  /** Before an act that changes very much: a backup, unless a fresh one is there. */
  readonly beforeGreatAct: () => Promise<void>
}

export interface AnswerParts {
  readonly spelling: Spelling
  readonly intake: Intake
  /** The sample page that ships with the program. */
  readonly samplePath: string
  readonly jobs: ImportJobs
  readonly watch: Watch
}

export function answersOf(library: Library, shell: Shell, parts: AnswerParts): Answers {
  const {
    articles,
    revisions,
    suggestions,
    comments,
    acts,
    headlines,
    tags,
    searches,
    queueViews,
    collections,
    links,
    channels,
    decorations,
    checks,
    copyedit,
    people,
    reviews,
    replacing,
  } = library
  const { spelling } = parts
  const unsaved = unsavedOf(articles, shell.asker)
  const exports = exporting(library, shell, (ids) => firstOpen(library, spelling, ids))
  return {
    articles: {
      list: articles.list,
      place: articles.place,
      marks: articles.marks,
      hits: articles.hits,
      counts: articles.counts,
      opened: articles.opened,
      recent: articles.recent,
      get: articles.get,
      about: articles.about,
      create: articles.create,
      save: unsaved.save,
      setStage: articles.setStage,
      trash: articles.trash,
      restore: articles.restore,
      bulk: articles.bulk,
      delete: articles.delete,
      settleProposal: articles.settleProposal,
      raw: articles.raw,
    },
    revisions: {
      list: revisions.list,
      read: revisions.read,
      name: revisions.name,
      restore: revisions.restore,
    },
    suggestions: {
      of: suggestions.of,
      base: suggestions.base,
      begin: suggestions.begin,
      settle: suggestions.settle,
      end: suggestions.end,
      settled: suggestions.settled,
    },
    comments: {
      list: comments.list,
      add: comments.add,
      answer: comments.answer,
      edit: comments.edit,
      resolve: comments.resolve,
      delete: comments.delete,
      restore: comments.restore,
      move: comments.move,
    },
    headlines: {
      queue: headlines.queue,
      queuePlace: headlines.queuePlace,
      neighbour: headlines.neighbour,
      assign: headlines.assign,
      takeNext: headlines.takeNext,
      takeStep: headlines.takeStep,
      get: headlines.get,
      similar: headlines.similar,
      clusters: headlines.clusters,
      clusterOf: headlines.clusterOf,
      cluster: headlines.cluster,
      rule: headlines.rule,
      addCandidate: headlines.addCandidate,
      takeProposal: headlines.takeProposal,
      choose: headlines.choose,
      chooseFor: headlines.chooseFor,
      decide: headlines.decide,
      undo: headlines.undo,
      startArticle: headlines.startArticle,
    },
    tags: {
      list: tags.list,
      add: tags.add,
      remove: tags.remove,
      rename: tags.rename,
      setColour: tags.setColour,
      carried: tags.carried,
      edit: tags.edit,
      move: tags.move,
      addAlias: tags.addAlias,
      removeAlias: tags.removeAlias,
      previewMerge: tags.previewMerge,
      merge: tags.merge,
      delete: tags.delete,
      suggest: tags.suggest,
    },
    searches: {
      list: searches.list,
      save: searches.save,
      change: searches.change,
      remove: searches.remove,
      restore: searches.restore,
      move: searches.move,
    },
    queueViews: {
      list: queueViews.list,
      save: queueViews.save,
      change: queueViews.change,
      remove: queueViews.remove,
      restore: queueViews.restore,
      move: queueViews.move,
    },
    collections: {
      list: collections.list,
      deleted: collections.deleted,
      create: collections.create,
      change: collections.change,
      delete: collections.delete,
      restore: collections.restore,
      add: collections.add,
      remove: collections.remove,
      holding: collections.holding,
      move: collections.move,
    },
    links: {
      of: links.of,
      markDuplicates: links.markDuplicates,
      unmarkDuplicates: links.unmarkDuplicates,
      relate: links.relate,
      unrelate: links.unrelate,
    },
    acts: {
      latest: acts.latest,
      undo: acts.undo,
      // An export runs here, everything else in the library.
      progress: async (input) => exports.progress() ?? acts.progress(input),
      cancel: async (input) => (exports.cancel() ? { cancelled: true } : acts.cancel(input)),
    },
    channels: { list: channels.list, edit: channels.edit, meant: channels.meant, mean: channels.mean },
    decorations: {
      list: decorations.list,
      decide: decorations.decide,
      dryRun: decorations.dryRun,
      cleanable: decorations.cleanable,
      clean: decorations.clean,
    },
    checks: {
      settings: checks.settings,
      change: checks.change,
      dispositions: checks.dispositions,
      dispose: checks.dispose,
      undo: checks.undo,
      around: checks.around,
      of: checks.of,
    },
    copyedit: {
      ...copyediting(library, spelling, shell),
      of: copyedit.of,
      dispose: copyedit.dispose,
      mute: copyedit.mute,
      fixed: copyedit.fixed,
      setStyle: copyedit.setStyle,
      attached: copyedit.attached,
    },
    names: names({ library, intake: parts.intake }, shell),
    people: { list: people.list, add: people.add, change: people.change, remove: people.remove },
    copies: {
      list: library.copies.list,
      join: library.copies.join,
      apart: library.copies.apart,
      together: library.copies.together,
    },
    media: media(library, shell.choosePictures),
    replacing: {
      inTexts: replacing.inTexts,
      plan: replacing.plan,
      rows: replacing.rows,
      replace: async (input) => {
        await shell.beforeGreatAct()
        return replacing.replace(input)
      },
    },
    reviews: {
      rule: reviews.rule,
      setRule: reviews.setRule,
      of: reviews.of,
      open: reviews.open,
      sign: reviews.sign,
      return: reviews.return,
      next: reviews.next,
      changes: reviews.changes,
      sheet: reviewSheets(library, shell),
    },
    importing: {
      ...importing({ library, intake: parts.intake }, { ...parts, ...shell }),
      handed: handedOf({ parts: { library, intake: parts.intake }, jobs: parts.jobs }, shell),
    },
    sites: sites(library, shell),
    exporting: {
      ...exports.answers,
      ...draggingOut(library, shell, exports.work),
      print: proofs(library, shell),
    },
    publications: {
      of: library.publications.of,
      departures: library.publications.departures,
      correct: library.publications.correct,
    },
    profiles: exports.profiles,
    outcomes: outcomes({ library, intake: parts.intake }, shell.chooseTable),
    wordLists: wordLists({ library, intake: parts.intake }, shell),
    library: {
      indexing: library.library.indexing,
      room: library.library.room,
      reindex: library.library.reindex,
      checkIndex: library.library.checkIndex,
      health: library.library.health,
      lookOver: library.library.lookOver,
      bringBack: mending(library, shell),
    },
    settings: settingsAnswers({ library, keys: shell.keys }, shell),
    keys: shell.keys,
    windows: { open: shell.windows.open, shows: shell.windows.shows, fullScreen: shell.windows.fullScreen },
    backups: shell.backups,
    libraries: shell.libraries,
    app: { ...shell.app, unsaved: unsaved.unsaved },
  }
}
