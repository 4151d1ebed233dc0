// Words of the frame: panes, modes, first start, palette, keyboard sheet, about.
import type { Both } from './both'

interface FrameWords {
  readonly app: string
  readonly sidebar: string
  readonly list: string
  readonly inspector: string
  readonly panes: Readonly<Record<'sidebar' | 'list' | 'page' | 'beside' | 'inspector', string>>
  /** Which pane has the focus now, from 1, of how many. */
  readonly reached: (pane: string, at: number, of: number) => string
  readonly modes: string
  readonly write: string
  readonly bench: string
  readonly original: string
  readonly origin: string
  readonly revisions: string
  readonly queue: string
  readonly clusters: string
  readonly resizeSidebar: string
  readonly resizeList: string
  readonly resizeInspector: string
  readonly noArticle: string
  readonly noArticleHint: string
  readonly offline: string
  readonly cameBack: string
  readonly status: string
  readonly welcome: string
  readonly welcomeLine: string
  readonly firstImport: string
  readonly firstNew: string
  readonly firstSample: string
  readonly libraryAt: string
  readonly backupsAt: string
  readonly licences: string
  readonly licencesText: string
  readonly dropHint: string
  readonly close: string
  readonly palette: string
  readonly paletteHint: string
  readonly paletteNone: string
  readonly keys: string
  readonly keysHint: string
  readonly about: string
  readonly aboutLine: string
  readonly version: string
}

export const frameTexts = {
  'zh-CN': {
    app: '清样',
    sidebar: '稿件库',
    list: '稿件列表',
    inspector: '稿件栏',
    panes: { sidebar: '稿件库', list: '稿件列表', page: '页面', beside: '旁边', inspector: '稿件栏' },
    reached: (pane, at, of) => `${pane}，${of} 栏中第 ${at} 栏`,
    modes: '视图',
    write: '撰写',
    bench: '标题台',
    original: '原稿',
    origin: '来稿对照',
    revisions: '版本',
    queue: '队列',
    clusters: '相近标题',
    resizeSidebar: '侧栏宽度',
    resizeList: '列表宽度',
    resizeInspector: '稿件栏宽度',
    noArticle: '没有打开的稿件',
    noArticleHint: '从列表选一篇，或新建一篇。',
    cameBack: '窗口出了故障，已重新打开并回到原处。最后一秒键入的文字请核对。',
    offline: '离线',
    status: '状态',
    welcome: '清样',
    welcomeLine: '收稿、清稿、编辑、审标题、导出。全部在这台机器上完成，不联网。',
    firstImport: '文本、网页、Word、Markdown、EPUB、压缩包，一次可选多个',
    firstNew: '从空白页写起',
    firstSample: '另开一个装着稿件的库，随便试，一键移除',
    libraryAt: '稿件库位置',
    backupsAt: '备份位置',
    licences: '所用的他人作品',
    licencesText: '所用的他人作品及其许可',
    dropHint: '也可以把文件拖进窗口，或直接粘贴文本。',
    close: '关闭',
    palette: '命令',
    paletteHint: '输入命令的名称、英文名、拼音或首字母',
    paletteNone: '没有这个命令',
    keys: '键盘一览',
    keysHint: '单字母键只在文本框之外起作用，输入法组字时从不起作用。',
    about: '关于清样',
    aboutLine: '离线编辑台。不联网，不收集任何信息。',
    version: '版本',
  },
  en: {
    app: 'Galley',
    sidebar: 'Library',
    list: 'Articles',
    inspector: 'Inspector',
    panes: { sidebar: 'Library', list: 'Articles', page: 'Page', beside: 'Beside', inspector: 'Inspector' },
    reached: (pane, at, of) => `${pane}, pane ${at} of ${of}`,
    modes: 'View',
    write: 'Write',
    bench: 'Headline bench',
    original: 'Original',
    origin: 'Source and article',
    revisions: 'Revisions',
    queue: 'Queue',
    clusters: 'Similar',
    resizeSidebar: 'Width of the sidebar',
    resizeList: 'Width of the list',
    resizeInspector: 'Width of the inspector',
    noArticle: 'No article is open',
    noArticleHint: 'Choose one from the list, or write a new one.',
    cameBack:
      'The window failed and was opened again where it was. Please check what you typed in the last second.',
    offline: 'Offline',
    status: 'Status',
    welcome: 'Galley',
    welcomeLine:
      'Take in copy, clean it, edit it, review its headlines, export it. All of it on this machine, off the network.',
    firstImport: 'Text, web pages, Word, Markdown, EPUB, archives; several at once',
    firstNew: 'Start from an empty page',
    firstSample: 'A second library with articles in it: try anything, remove it by one key',
    libraryAt: 'The library is at',
    backupsAt: 'Its backups are at',
    licences: 'Work of others',
    licencesText: 'Work of others, with their licences',
    dropHint: 'You can also drop files on the window, or simply paste text.',
    close: 'Close',
    palette: 'Commands',
    paletteHint: 'Type the name of a command, in English, Chinese or pinyin, or its initials',
    paletteNone: 'No such command',
    keys: 'Keyboard',
    keysHint: 'Single letters act only outside text fields, and never while an input method composes.',
    about: 'About Galley',
    aboutLine: 'An offline editorial desk. No network, no telemetry.',
    version: 'Version',
  },
} satisfies Both<FrameWords>
