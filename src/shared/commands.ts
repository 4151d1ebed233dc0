// Every command by name: where it stands in the menu, its key, where it may run. Menu, palette and keyboard read this one table.

export type MenuName = 'file' | 'edit' | 'view' | 'article' | 'headline' | 'help'

/** `text`: works even while typing. `list`: single keys on the list. `bench` and `queue`: there only. */
export type CommandScope = 'text' | 'list' | 'bench' | 'queue'

export interface Command {
  readonly id: string
  readonly menu: MenuName
  /** Electron's spelling, e.g. `CmdOrCtrl+I`; single letters act only outside text fields and never while composing. */
  readonly key: string
  readonly scope: CommandScope
  /** A second key that does the same. */
  readonly also?: string
}

export const COMMANDS = [
  { id: 'file.import', menu: 'file', key: 'CmdOrCtrl+I', scope: 'text' },
  { id: 'file.paste', menu: 'file', key: 'CmdOrCtrl+Shift+V', scope: 'text' },
  { id: 'file.sample', menu: 'file', key: 'CmdOrCtrl+Alt+I', scope: 'text' },
  { id: 'file.open', menu: 'file', key: 'CmdOrCtrl+P', scope: 'text' },
  { id: 'file.new', menu: 'file', key: 'CmdOrCtrl+N', scope: 'text' },
  { id: 'file.export', menu: 'file', key: 'CmdOrCtrl+E', scope: 'text' },
  { id: 'file.exportHtml', menu: 'file', key: 'CmdOrCtrl+Alt+1', scope: 'text' },
  { id: 'file.exportMarkdown', menu: 'file', key: 'CmdOrCtrl+Alt+2', scope: 'text' },
  { id: 'file.exportText', menu: 'file', key: 'CmdOrCtrl+Alt+3', scope: 'text' },
  { id: 'library.check', menu: 'file', key: 'CmdOrCtrl+Alt+K', scope: 'text' },
  { id: 'library.reindex', menu: 'file', key: 'CmdOrCtrl+Alt+R', scope: 'text' },
  { id: 'edit.filter', menu: 'edit', key: '/', scope: 'list', also: 'CmdOrCtrl+F' },
  { id: 'search.save', menu: 'edit', key: 'CmdOrCtrl+Shift+S', scope: 'text' },
  { id: 'edit.nextHit', menu: 'edit', key: 'F3', scope: 'text', also: 'CmdOrCtrl+G' },
  { id: 'edit.previousHit', menu: 'edit', key: 'Shift+F3', scope: 'text', also: 'CmdOrCtrl+Alt+G' },
  { id: 'edit.undo', menu: 'edit', key: 'Z', scope: 'list' },
  { id: 'edit.stop', menu: 'edit', key: 'Escape', scope: 'list' },
  { id: 'view.palette', menu: 'view', key: 'CmdOrCtrl+K', scope: 'text' },
  { id: 'view.write', menu: 'view', key: 'CmdOrCtrl+Shift+W', scope: 'text' },
  { id: 'view.bench', menu: 'view', key: 'CmdOrCtrl+Shift+H', scope: 'text' },
  { id: 'view.queue', menu: 'view', key: 'CmdOrCtrl+Shift+Q', scope: 'text' },
  { id: 'view.clusters', menu: 'view', key: 'CmdOrCtrl+Shift+M', scope: 'text' },
  { id: 'view.raw', menu: 'view', key: 'CmdOrCtrl+Shift+R', scope: 'text' },
  { id: 'view.sidebar', menu: 'view', key: 'CmdOrCtrl+B', scope: 'text' },
  { id: 'view.inspector', menu: 'view', key: 'CmdOrCtrl+Alt+B', scope: 'text' },
  { id: 'view.theme', menu: 'view', key: 'CmdOrCtrl+Shift+D', scope: 'text' },
  { id: 'view.tags', menu: 'view', key: 'CmdOrCtrl+Shift+G', scope: 'text' },
  { id: 'go.all', menu: 'view', key: '1', scope: 'list' },
  { id: 'go.inbox', menu: 'view', key: '2', scope: 'list' },
  { id: 'go.draft', menu: 'view', key: '3', scope: 'list' },
  { id: 'go.review', menu: 'view', key: '4', scope: 'list' },
  { id: 'go.ready', menu: 'view', key: '5', scope: 'list' },
  { id: 'go.published', menu: 'view', key: '6', scope: 'list' },
  { id: 'go.trash', menu: 'view', key: '7', scope: 'list' },
  { id: 'search.go', menu: 'view', key: 'CmdOrCtrl+Shift+F', scope: 'text' },
  { id: 'search.manage', menu: 'view', key: 'CmdOrCtrl+Alt+F', scope: 'text' },
  { id: 'view.collections', menu: 'view', key: 'CmdOrCtrl+Shift+J', scope: 'text' },
  { id: 'view.sort', menu: 'view', key: 'O', scope: 'list' },
  { id: 'view.decorations', menu: 'view', key: 'CmdOrCtrl+Shift+L', scope: 'text' },
  { id: 'view.channels', menu: 'view', key: 'CmdOrCtrl+Alt+C', scope: 'text' },
  { id: 'view.settings', menu: 'view', key: 'CmdOrCtrl+,', scope: 'text' },
  { id: 'article.next', menu: 'article', key: 'J', scope: 'list', also: 'ArrowDown' },
  { id: 'article.previous', menu: 'article', key: 'K', scope: 'list', also: 'ArrowUp' },
  { id: 'article.open', menu: 'article', key: 'Enter', scope: 'list' },
  { id: 'article.select', menu: 'article', key: 'X', scope: 'list' },
  { id: 'article.tag', menu: 'article', key: 'T', scope: 'list', also: 'CmdOrCtrl+T' },
  { id: 'article.stage', menu: 'article', key: 'S', scope: 'list' },
  { id: 'article.collect', menu: 'article', key: 'G', scope: 'list' },
  { id: 'article.uncollect', menu: 'article', key: 'Shift+G', scope: 'list' },
  { id: 'collection.up', menu: 'article', key: 'Alt+ArrowUp', scope: 'list' },
  { id: 'collection.down', menu: 'article', key: 'Alt+ArrowDown', scope: 'list' },
  { id: 'article.duplicate', menu: 'article', key: 'M', scope: 'list' },
  { id: 'article.relate', menu: 'article', key: 'L', scope: 'list' },
  { id: 'article.followLink', menu: 'article', key: 'Alt+Enter', scope: 'text' },
  { id: 'article.trash', menu: 'article', key: '#', scope: 'list' },
  { id: 'article.delete', menu: 'article', key: 'Shift+Delete', scope: 'list' },
  { id: 'article.emptyTrash', menu: 'article', key: 'CmdOrCtrl+Shift+Delete', scope: 'list' },
  { id: 'headline.new', menu: 'headline', key: 'N', scope: 'bench' },
  { id: 'headline.edit', menu: 'headline', key: 'E', scope: 'bench' },
  { id: 'headline.approve', menu: 'headline', key: 'A', scope: 'bench' },
  { id: 'headline.return', menu: 'headline', key: 'R', scope: 'bench' },
  { id: 'headline.defer', menu: 'headline', key: 'D', scope: 'bench' },
  { id: 'headline.channel', menu: 'headline', key: 'C', scope: 'bench' },
  { id: 'headline.useFor', menu: 'headline', key: 'U', scope: 'bench' },
  { id: 'headline.lead', menu: 'headline', key: 'L', scope: 'bench' },
  { id: 'headline.cut', menu: 'headline', key: 'Shift+C', scope: 'bench' },
  { id: 'headline.compare', menu: 'headline', key: 'Space', scope: 'bench' },
  { id: 'headline.chooseOther', menu: 'headline', key: 'Shift+Space', scope: 'bench' },
  { id: 'headline.similar', menu: 'headline', key: 'S', scope: 'bench' },
  { id: 'headline.history', menu: 'headline', key: 'H', scope: 'bench' },
  { id: 'headline.clean', menu: 'headline', key: 'W', scope: 'queue' },
  { id: 'headline.undo', menu: 'headline', key: 'Z', scope: 'bench' },
  { id: 'headline.next', menu: 'headline', key: 'J', scope: 'bench' },
  { id: 'headline.previous', menu: 'headline', key: 'K', scope: 'bench' },
  { id: 'headline.startArticle', menu: 'headline', key: 'Shift+N', scope: 'bench' },
  { id: 'cluster.distinct', menu: 'headline', key: 'B', scope: 'queue' },
  { id: 'cluster.series', menu: 'headline', key: 'S', scope: 'queue' },
  { id: 'cluster.duplicate', menu: 'headline', key: 'D', scope: 'queue' },
  { id: 'cluster.beside', menu: 'headline', key: 'V', scope: 'queue' },
  { id: 'help.keys', menu: 'help', key: '?', scope: 'list' },
  { id: 'help.search', menu: 'help', key: 'F1', scope: 'text' },
  { id: 'help.about', menu: 'help', key: '', scope: 'text' },
] as const satisfies readonly Command[]

export type CommandId = (typeof COMMANDS)[number]['id']
