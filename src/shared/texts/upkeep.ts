// Words of the search index's upkeep: how far it is, making it anew, checking it.
import type { Room } from '../library'
import type { ViewOnly } from '../settings'
import type { Both } from './both'
import { counted } from './plural'

interface UpkeepWords {
  readonly room: Readonly<Record<Exclude<Room['state'], 'enough'>, (free: string) => string>>
  readonly viewOnly: Readonly<Record<ViewOnly, string>>
  readonly indexing: (done: string, of: string) => string
  readonly checking: (done: string, of: string) => string
  /** Above a sheet of which something could not be read; the reasons follow. */
  readonly unread: string
  readonly between: string
  readonly readAgain: string
  /** Where an answer is late. */
  readonly reading: string
  readonly reindex: string
  readonly reindexLine: string
  readonly reindexAlso: string
  readonly start: string
  readonly cancel: string
  readonly started: (articles: string) => string
  readonly checkStarted: string
  readonly sound: (articles: string) => string
  readonly damaged: string
}

export const upkeepTexts = {
  'zh-CN': {
    room: {
      low: (free) => `磁盘快满，还剩 ${free}`,
      'too-low': (free) => `磁盘将满，还剩 ${free}：不再导入，写的都还存得下`,
      spent: () => '磁盘已满：备用空间已动用，写的还存得下，请腾出空间',
    },
    viewOnly: {
      newer: '稿件库由更新版本的清样保存，现在只读：可以查看、检索、导出；要改稿，请升级清样。原文件没有动。',
      'read-only': '稿件库或它的文件夹不能写入，现在只读：可以查看、检索、导出；要改稿，请改权限后重新打开。',
    },
    indexing: (done, of) => `索引 ${done} / ${of}`,
    checking: (done, of) => `核对索引 ${done} / ${of}`,
    unread: '有内容没有读出来，下面所示可能不全、不准。',
    between: '',
    readAgain: '再读一次',
    reading: '正在读取…',
    reindex: '重建检索索引',
    reindexLine: '检索索引将作废，由全部稿件重新建立。稿件本身不动。',
    reindexAlso: '重建在后台进行，可以照常工作；期间检索结果仍是全的，只是慢一些。进度在状态栏。',
    start: '重建',
    cancel: '取消',
    started: (articles) => `开始重建检索索引，共 ${articles} 篇`,
    checkStarted: '开始核对检索索引，可以照常工作',
    sound: (articles) => `检索索引与 ${articles} 篇稿件逐词相符`,
    damaged: '检索索引有损坏，正在重建；检索结果仍是全的',
  },
  en: {
    room: {
      low: (free) => `Disk nearly full: ${free} left`,
      'too-low': (free) =>
        `Disk almost full, ${free} left: nothing more is imported, what you write is still saved`,
      spent: () => 'Disk full: the reserve is in use, what you write is still saved; please make room',
    },
    viewOnly: {
      newer:
        'A newer Galley saved this library. It is read-only here: read, search, export; update Galley to write. The file itself was not touched.',
      'read-only':
        'The library or its folder cannot be written to. It is read-only: read, search, export; change its rights and start again to write.',
    },
    indexing: (done, of) => `Index ${done} / ${of}`,
    checking: (done, of) => `Checking the index ${done} / ${of}`,
    unread: 'Something here could not be read; what is below may be incomplete or wrong.',
    between: ' ',
    readAgain: 'Read again',
    reading: 'Reading…',
    reindex: 'Rebuild the search index',
    reindexLine:
      'The search index is thrown away and made anew from all articles. The articles stay as they are.',
    reindexAlso:
      'It goes on in the background while you work; searches stay complete meanwhile, only slower. The status bar says how far it is.',
    start: 'Rebuild',
    cancel: 'Cancel',
    started: (articles) => `Rebuilding the search index of ${counted(articles, 'article')}`,
    checkStarted: 'Checking the search index; you can go on working',
    sound: (articles) => `The search index agrees word for word with ${counted(articles, 'article')}`,
    damaged: 'The search index was damaged and is being rebuilt; searches stay complete',
  },
} satisfies Both<UpkeepWords>
