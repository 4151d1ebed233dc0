// Words of imports of many files: how far, how fast, what became of each.
import type { HeldFile, ImportItem, ItemFilter, JobKind, JobState } from '../importing'
import type { Both } from './both'
import { agree, counted } from './plural'

interface JobWords {
  readonly title: string
  readonly none: string
  readonly jobs: string
  readonly kinds: Readonly<Record<JobKind, string>>
  readonly states: Readonly<Record<JobState, string>>
  readonly progress: (done: string, of: string) => string
  readonly rate: (n: string) => string
  readonly remaining: (seconds: number) => string
  readonly counts: (imported: string, duplicate: string, failed: string) => string
  readonly asked: (left: string) => string
  readonly goOn: string
  readonly pause: string
  readonly stop: string
  readonly retry: string
  readonly forget: string
  readonly close: string
  readonly results: string
  readonly filters: Readonly<Record<ItemFilter, string>>
  readonly itemStates: Readonly<Record<ImportItem['state'], string>>
  readonly nothing: string
  readonly status: (name: string, done: string, of: string) => string
  readonly reading: string
  readonly begun: string
  readonly hint: string
  readonly reason: string
  readonly allReasons: (n: string) => string
  readonly report: string
  readonly reportWritten: (file: string) => string
  readonly reportName: (name: string) => string
  readonly columns: readonly [string, string, string, string, string, string, string, string, string]
  readonly watch: string
  readonly watchHint: string
  readonly watching: string
  readonly watchGone: string
  readonly watchOff: string
  readonly watchChoose: string
  readonly watchOther: string
  readonly watchStop: string
  readonly watchResults: string
  readonly watchHeld: string
  readonly heldFor: Readonly<Record<HeldFile['why'], string>>
  readonly heldMore: (n: string) => string
}

export const importJobTexts = {
  'zh-CN': {
    title: '各次导入',
    none: '还没有成批导入过。导入文件夹、二十个以上的文件或拖入文件夹，都会列在这里。',
    jobs: '导入',
    kinds: { files: '文件', folder: '文件夹', dropped: '拖入', terminal: '命令行', watch: '收件文件夹' },
    states: {
      running: '进行中',
      paused: '已暂停',
      interrupted: '上次没做完',
      cancelled: '已停止',
      done: '已完成',
    },
    progress: (done, of) => `${done} / ${of} 个文件`,
    rate: (n) => `每秒 ${n} 个`,
    remaining: (seconds) =>
      seconds < 60
        ? `还要约 ${seconds} 秒`
        : seconds < 3600
          ? `还要约 ${Math.round(seconds / 60)} 分钟`
          : `还要约 ${(seconds / 3600).toFixed(1).replace(/\.0$/, '')} 小时`,
    counts: (imported, duplicate, failed) => `导入 ${imported} 篇 · 已有 ${duplicate} · 失败 ${failed}`,
    asked: (left) => `清样退出时，这次导入还有 ${left} 个文件没读。已导入的都在，可以接着做。`,
    goOn: '接着导入',
    pause: '暂停',
    stop: '停止',
    retry: '重试失败的',
    forget: '从列表移去',
    close: '关闭',
    results: '逐个结果',
    filters: { all: '全部', failed: '失败', imported: '已导入', duplicate: '已有', waiting: '未读' },
    itemStates: {
      waiting: '等待',
      imported: '已导入',
      duplicate: '内容完全相同，已有',
      failed: '未导入',
      holds: '内有多篇',
    },
    nothing: '这里没有。',
    status: (name, done, of) => `导入 ${name}　${done} / ${of}`,
    reading: '正在读取文件夹…',
    begun: '导入已开始。',
    watch: '收件文件夹',
    watchHint:
      '放进这个文件夹的文件会自动导入“收件”，随后移到其中的 done（已导入）或 failed（未导入）。清样开着时才看；没读完的文件会等它写完。',
    watching: '正在看着：',
    watchGone: '现在找不到这个文件夹；它回来时会接着看。',
    watchOff: '现在没有看任何文件夹。',
    watchChoose: '选择文件夹…',
    watchOther: '换一个…',
    watchStop: '不再看',
    watchResults: '看结果',
    watchHeld: '还没处理完的文件',
    heldFor: {
      writing: '等它写完：',
      locked: '打不开，可能正被别的程序使用，会再试：',
      'no-room': '磁盘满了，腾出地方后会再试：',
      unmoved: '已导入，但移不走，会再试：',
    },
    heldMore: (n) => `另有 ${n} 个`,
    hint: '关上这个窗口，导入照常进行。↵ 打开所选的稿件，Shift+↵ 与来稿对照。',
    reason: '缘由',
    allReasons: (n) => `各种缘由 ${n}`,
    report: '存成表格…',
    reportWritten: (file) => `结果已存成 ${file}`,
    reportName: (name) => `导入结果 ${name}`,
    columns: ['文件', '结果', '缘由', '标题', '格式', '编码', '提示', '稿件编号', '缘由代号'],
  },
  en: {
    title: 'Imports',
    none: 'Nothing has been imported in bulk yet. A folder, more than twenty files, or a folder dropped here is listed.',
    jobs: 'Imports',
    kinds: {
      files: 'Files',
      folder: 'Folder',
      dropped: 'Dropped',
      terminal: 'Command line',
      watch: 'Watched folder',
    },
    states: {
      running: 'Running',
      paused: 'Paused',
      interrupted: 'Broken off',
      cancelled: 'Stopped',
      done: 'Done',
    },
    progress: (done, of) => `${done} of ${counted(of, 'file')}`,
    rate: (n) => `${n} a second`,
    remaining: (seconds) =>
      seconds < 60
        ? `about ${seconds} s left`
        : seconds < 3600
          ? `about ${Math.round(seconds / 60)} min left`
          : `about ${(seconds / 3600).toFixed(1).replace(/\.0$/, '')} h left`,
    counts: (imported, duplicate, failed) =>
      `${imported} imported · ${duplicate} already here · ${failed} failed`,
    asked: (left) =>
      `When Galley ended, ${counted(left, 'file')} of this import ${agree(left, 'was', 'were')} not read yet. What came in is here; it can go on.`,
    goOn: 'Go on',
    pause: 'Pause',
    stop: 'Stop',
    retry: 'Try the failed again',
    forget: 'Take off the list',
    close: 'Close',
    results: 'Results file by file',
    filters: {
      all: 'All',
      failed: 'Failed',
      imported: 'Imported',
      duplicate: 'Already here',
      waiting: 'Not read',
    },
    itemStates: {
      waiting: 'Waiting',
      imported: 'Imported',
      duplicate: 'The very same content is here already',
      failed: 'Not imported',
      holds: 'Holds several',
    },
    nothing: 'None here.',
    status: (name, done, of) => `Importing ${name}　${done} of ${of}`,
    reading: 'Reading the folder…',
    begun: 'The import has begun.',
    watch: 'Watched folder',
    watchHint:
      'Files put into this folder come into the inbox by themselves and are then moved to done or failed inside it. Galley looks while it is open, and waits for files that are still being written.',
    watching: 'Watching',
    watchGone: 'The folder is not there at the moment; once it is back, it is watched again.',
    watchOff: 'No folder is watched.',
    watchChoose: 'Choose a folder…',
    watchOther: 'Another one…',
    watchStop: 'Stop watching',
    watchResults: 'Results',
    watchHeld: 'Files not dealt with yet',
    heldFor: {
      writing: 'Waiting until it is written:',
      locked: 'Does not open, another program may have it; tried again:',
      'no-room': 'The disk is full; tried again once there is room:',
      unmoved: 'Came in, but cannot be moved; tried again:',
    },
    heldMore: (n) => `and ${n} more`,
    hint: 'Close this sheet and the import goes on. ↵ opens the chosen article, Shift+↵ beside its source.',
    reason: 'Reason',
    allReasons: (n) => `All reasons ${n}`,
    report: 'Write as a table…',
    reportWritten: (file) => `Results written to ${file}`,
    reportName: (name) => `Import of ${name}`,
    columns: ['File', 'Result', 'Reason', 'Headline', 'Format', 'Encoding', 'Notices', 'Article', 'Code'],
  },
} satisfies Both<JobWords>
