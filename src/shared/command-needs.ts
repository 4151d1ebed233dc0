// What a command needs to be there before it can run: said in the palette where it cannot run now.
import type { CommandId } from './commands'

export type CommandNeed =
  | 'article'
  | 'body'
  | 'table'
  | 'findBar'
  | 'hits'
  | 'beside'
  | 'copyFindings'
  | 'suggestions'
  | 'comments'
  | 'duty'
  | 'collection'
  | 'trash'
  | 'list'
  | 'origin'
  | 'revisions'
  | 'queue'
  | 'clusters'
  | 'headline'
  | 'findings'
  | 'undo'
  | 'stop'
  | 'idle'
  | 'sample'
  | 'ownLibrary'
  | 'other'

const OF_ONE: Partial<Record<CommandId, CommandNeed>> = {
  'file.import': 'idle',
  'library.sample': 'ownLibrary',
  'library.removeSample': 'sample',
  'file.importFolder': 'idle',
  'file.paste': 'idle',
  'file.sample': 'idle',
  'file.export': 'article',
  'file.exportHtml': 'article',
  'file.exportMarkdown': 'article',
  'file.exportText': 'article',
  'file.exportAgain': 'article',
  'search.save': 'list',
  'edit.find': 'body',
  'edit.replace': 'body',
  'edit.filter': 'list',
  'edit.nextHit': 'hits',
  'edit.previousHit': 'hits',
  'edit.undo': 'undo',
  'edit.stop': 'stop',
  'view.bench': 'headline',
  'view.raw': 'article',
  'view.origin': 'article',
  'view.revisions': 'article',
  'view.outline': 'body',
  'view.sidebar': 'list',
  'view.inspector': 'list',
  'view.sort': 'list',
  'queue.whose': 'queue',
  'split.raw': 'article',
  'split.article': 'article',
  'revision.name': 'article',
  'review.sign': 'duty',
  'review.next': 'list',
  'review.sheetDocx': 'article',
  'review.sheetPdf': 'article',
  'copyedit.show': 'body',
  'copyedit.next': 'body',
  'copyedit.previous': 'body',
  'copyedit.report': 'article',
  'copyedit.attach': 'article',
  'article.suggestions': 'body',
  'article.endSuggestions': 'suggestions',
  'comment.add': 'body',
  'article.uncollect': 'collection',
  'article.delete': 'trash',
  'article.emptyTrash': 'trash',
  'headline.versions': 'article',
  'headline.clean': 'queue',
  'headline.takeNext': 'queue',
  'headline.takeStep': 'queue',
}

/** By what stands before the point of an id. */
const OF_KIND: Readonly<Record<string, CommandNeed>> = {
  find: 'findBar',
  split: 'beside',
  insert: 'body',
  text: 'body',
  table: 'table',
  copyedit: 'copyFindings',
  suggestion: 'suggestions',
  comment: 'comments',
  collection: 'collection',
  article: 'article',
  change: 'revisions',
  revision: 'revisions',
  compare: 'revisions',
  piece: 'origin',
  headline: 'headline',
  cluster: 'clusters',
  finding: 'findings',
  go: 'list',
}

export function needOf(id: CommandId): CommandNeed {
  return OF_ONE[id] ?? OF_KIND[id.slice(0, id.indexOf('.'))] ?? 'other'
}
